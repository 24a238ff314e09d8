/** The raw record of an incident as a file: written and read again without loss. */
import { byWriting, type Entry, type IncidentLog } from './entry.ts';
import { mergeEntries } from './merge.ts';

const format = 'onlyonce-incident';
const version = 1;

/** The file's text: one entry a line, so that a diff shows what was added. The same log always gives the same bytes. */
export function writeRecord({ id, entries }: IncidentLog): string {
  const lines = [...entries].sort(byWriting).map((entry) => JSON.stringify(inOrder(entry)));
  const head = `{"format":"${format}","version":${version},"incident":${JSON.stringify(id)},"entries":[`;
  return `${head}\n${lines.join(',\n')}\n]}\n`;
}

function inOrder({ id, seq, at, recorded, who, kind, text, of, more }: Entry): Entry {
  const names = Object.keys(more).sort();
  const fields = Object.fromEntries(names.map((name) => [name, more[name] ?? '']));
  return { id, seq, at, recorded, who, kind, text, of, more: fields };
}

/** A record that was read, or what is wrong with it in words for whoever chose the file. */
export type ReadRecord =
  | { readonly log: IncidentLog; readonly fault: null }
  | { readonly log: null; readonly fault: string };

/** Reads a record. Never throws: a file may be anything. */
export function readRecord(text: string): ReadRecord {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return fault(
      'This is not an incident record: it cannot be read as JSON. Choose the file that ends in .incident.json',
    );
  }
  if (!isObject(value) || value['format'] !== format) {
    return fault(`This is not an incident record: "format" must be "${format}"`);
  }
  if (value['version'] !== version) {
    return fault(
      `This record is of version ${String(value['version'])}; this site reads version ${version}. Open it with a newer build`,
    );
  }
  const { incident, entries } = value;
  if (typeof incident !== 'string' || incident === '' || !Array.isArray(entries)) {
    return fault('This record is damaged: it names no incident or holds no list of entries');
  }
  const read: Entry[] = [];
  for (const [at, each] of entries.entries()) {
    const entry = entryFrom(each);
    if (entry === null)
      return fault(`This record is damaged: entry ${at + 1} of ${entries.length} is not complete`);
    read.push(entry);
  }
  return { log: { id: incident, entries: mergeEntries(read, []) }, fault: null };
}

function fault(words: string): ReadRecord {
  return { log: null, fault: words };
}

function isObject(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An entry from anything, or null. */
export function entryFrom(value: unknown): Entry | null {
  if (!isObject(value)) return null;
  const { id, seq, at, recorded, who, kind, text, of, more } = value;
  if (typeof id !== 'string' || id === '' || typeof seq !== 'number' || !Number.isSafeInteger(seq))
    return null;
  if (!isMoment(at) || !isMoment(recorded)) return null;
  if (typeof who !== 'string' || typeof kind !== 'string' || typeof text !== 'string') return null;
  if (of !== null && typeof of !== 'string') return null;
  if (!isObject(more)) return null;
  const fields: [string, string][] = [];
  for (const [name, field] of Object.entries(more)) {
    if (typeof field !== 'string') return null;
    fields.push([name, field]);
  }
  return { id, seq, at, recorded, who, kind, text, of, more: Object.fromEntries(fields) };
}

function isMoment(value: unknown): value is string {
  return (
    typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value) && !Number.isNaN(Date.parse(value))
  );
}
