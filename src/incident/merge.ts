/** Two logs of one incident into one: whatever either side wrote is there, in whichever order they are put together. */
import { byWriting, type Entry, type IncidentLog } from './entry.ts';

/**
 * The union by id: commutative, associative, idempotent. Should two different entries bear one id (a damaged or doctored file),
 * both are kept: the one whose text sorts first keeps the id, the others get one that their content alone decides.
 */
export function mergeEntries(a: readonly Entry[], b: readonly Entry[]): readonly Entry[] {
  const byId = new Map<string, Entry>();
  const open = [...b, ...a].reverse();
  for (let entry = open.pop(); entry !== undefined; entry = open.pop()) {
    const there = byId.get(entry.id);
    if (there === undefined) {
      byId.set(entry.id, entry);
      continue;
    }
    const mine = contentOf(entry);
    const theirs = contentOf(there);
    if (mine === theirs) continue;
    byId.set(entry.id, mine < theirs ? entry : there);
    const other = mine < theirs ? there : entry;
    open.push({ ...other, id: `${entry.id}~${digest(contentOf(other))}` });
  }
  return [...byId.values()].sort(byWriting);
}

/** The same of whole logs. The id is that of the first; a log merges with one of another id only when asked to. */
export function mergeLogs(a: IncidentLog, b: IncidentLog): IncidentLog {
  return { id: a.id, entries: mergeEntries(a.entries, b.entries) };
}

/** Everything but the id, in one order. */
function contentOf({ seq, at, recorded, who, kind, text, of, more }: Entry): string {
  const fields = Object.keys(more)
    .sort()
    .map((name) => [name, more[name]]);
  return JSON.stringify([seq, at, recorded, who, kind, text, of, fields]);
}

/** 53 bits are plenty where ids clash only by damage. */
function digest(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
