/**
 * The session: the incident that this page is about, and the one way to write into it.
 *
 * In: the store, and what other tabs write. Out: the state as it stands, and word of every change.
 * May not: say that something is saved before the store has said so, or drop what it could not save.
 */
import type { Entry, IncidentLog } from '../../incident/entry.ts';
import { mergeEntries } from '../../incident/merge.ts';
import { type IncidentState, reckon } from '../../incident/state.ts';
import { missingEntries, tellOpen } from './mirror.ts';
import type { IncidentSite } from './site.ts';
import type { Store, Summary } from './store.ts';

/** An entry to be. `at` is now unless it is set back. */
interface NewEntry {
  readonly kind: Entry['kind'];
  readonly text?: string;
  readonly at?: string;
  readonly of?: string | null;
  readonly more?: Entry['more'];
}

/** Whether what was written is safe, in words that can be shown. */
interface Safety {
  readonly state: 'saved' | 'saving' | 'failed' | 'tab';
  readonly at: string;
  readonly unsaved: number;
  readonly reason: string;
}

export interface Session {
  readonly site: IncidentSite;
  readonly log: () => IncidentLog | null;
  /** Of the current incident, or null when none is chosen. */
  readonly state: () => IncidentState | null;
  readonly list: () => readonly Summary[];
  readonly summary: () => Summary | null;
  readonly safety: () => Safety;
  /** Resolves to the entry once it is on the disk, or to null when it could not be written there (it is kept in the page). */
  readonly add: (entry: NewEntry) => Promise<Entry | null>;
  readonly begin: (fields: {
    readonly title: string;
    readonly more: Entry['more'];
    readonly at: string;
  }) => Promise<void>;
  readonly choose: (id: string | null) => Promise<void>;
  /** Takes in a log from elsewhere; how many entries were new. */
  readonly take: (log: IncidentLog) => Promise<number>;
  readonly exported: () => void;
  readonly forget: (id: string) => Promise<void>;
  readonly note: (name: string) => string;
  readonly setNote: (name: string, value: string) => void;
  readonly listen: (hear: () => void) => void;
  /** What must be said aloud, such as that storage is refused. */
  readonly warnings: () => readonly string[];
  /** Records that the browser has thrown away, in words; said until `knowLost`. */
  readonly lost: () => readonly string[];
  readonly knowLost: () => void;
}

/** A new name that no other device can have given. */
export function newId(): string {
  const random = Array.from(crypto.getRandomValues(new Uint32Array(2)), (part) =>
    part.toString(36).padStart(7, '0'),
  );
  return `${Date.now().toString(36)}-${random.join('')}`;
}

export async function openSession(
  site: IncidentSite,
  store: Store,
  warnings: readonly string[],
): Promise<Session> {
  const listeners: (() => void)[] = [];
  const notes = new Map(Object.entries(await store.notes()));
  const summaries = new Map((await store.incidents()).map((each) => [each.id, each]));
  /** By id, each with the incident that it belongs to: that one may no longer be the current one when the disk has room again. */
  const unsaved = new Map<string, { readonly incident: string; readonly entry: Entry }>();
  let log: IncidentLog | null = null;
  let reckoned: IncidentState | null = null;
  let safety: Safety = { state: store.keeps === 'tab' ? 'tab' : 'saved', at: '', unsaved: 0, reason: '' };

  const tell = (): void => {
    for (const hear of listeners) hear();
  };
  const setLog = (next: IncidentLog | null): void => {
    log = next;
    reckoned = next === null ? null : reckon(next);
  };
  const setNote = (name: string, value: string): void => {
    notes.set(name, value);
    store.note(name, value).catch(() => {});
  };
  const open = (): readonly Summary[] => [...summaries.values()].filter(({ isOpen }) => isOpen);
  const summarize = (of: IncidentLog, changes: Partial<Summary> = {}): Summary => {
    const { title, severity, isOpen } = reckon(of);
    const before = summaries.get(of.id);
    const summary = {
      ...{ id: of.id, title, severity, isOpen },
      changed: new Date().toISOString(),
      exported: before?.exported ?? 0,
      exportedAt: before?.exportedAt ?? '',
      count: of.entries.length,
      ...changes,
    };
    summaries.set(of.id, summary);
    tellOpen(site.site, open());
    return summary;
  };

  /** Writes what is not on the disk yet; whatever fails stays in the page and is tried again. */
  const save = async (of: IncidentLog): Promise<boolean> => {
    const waiting = [...unsaved.values()];
    const entriesOf = (incident: string): Entry[] =>
      waiting.filter((each) => each.incident === incident).map(({ entry }) => entry);
    const others = new Set(waiting.map(({ incident }) => incident).filter((incident) => incident !== of.id));
    safety = { ...safety, state: store.keeps === 'tab' ? 'tab' : 'saving', unsaved: unsaved.size };
    tell();
    try {
      await store.append({ incident: of.id, entries: entriesOf(of.id), summary: summarize(of) });
      for (const incident of others)
        await store.append({ incident, entries: entriesOf(incident), summary: null });
      for (const { entry } of waiting) unsaved.delete(entry.id);
      const state = store.keeps === 'tab' ? 'tab' : unsaved.size > 0 ? 'saving' : 'saved';
      safety = { state, at: new Date().toISOString(), unsaved: unsaved.size, reason: '' };
      return true;
    } catch (error) {
      const reason = error instanceof Error ? error.message || error.name : String(error);
      safety = { ...safety, state: 'failed', unsaved: unsaved.size, reason };
      return false;
    } finally {
      tell();
    }
  };
  const add = async (parts: NewEntry): Promise<Entry | null> => {
    if (log === null) return null;
    const now = new Date().toISOString();
    const entry: Entry = {
      id: newId(),
      seq: (reckoned?.highestSeq ?? 0) + 1,
      at: parts.at ?? now,
      recorded: now,
      who: notes.get('who') ?? '',
      kind: parts.kind,
      text: parts.text ?? '',
      of: parts.of ?? null,
      more: parts.more ?? {},
    };
    unsaved.set(entry.id, { incident: log.id, entry });
    const next = { id: log.id, entries: [...log.entries, entry] };
    setLog(next);
    return (await save(next)) ? entry : null;
  };
  const choose = async (id: string | null): Promise<void> => {
    setLog(id === null ? null : { id, entries: mergeEntries(await store.entries(id), []) });
    setNote('current', id ?? '');
    tell();
  };

  store.listen(({ incident, entries, summary }) => {
    if (summary !== null) summaries.set(incident, summary);
    else if (entries.length === 0) summaries.delete(incident);
    if (log?.id === incident && entries.length > 0)
      setLog({ id: incident, entries: mergeEntries(log.entries, entries) });
    else if (log?.id === incident && summary === null) setLog(null);
    else if (log === null && summary?.isOpen === true) void choose(incident);
    tell();
  });
  // Word of another tab may get lost while this one sleeps: what the disk says is true.
  const catchUp = async (): Promise<void> => {
    if (document.visibilityState !== 'visible' || log === null) return;
    const { id } = log;
    const entries = await store.entries(id).catch(() => []);
    if (log?.id !== id || entries.every((entry) => log?.entries.some((each) => each.id === entry.id))) return;
    setLog({ id, entries: mergeEntries(log.entries, entries) });
    tell();
  };
  document.addEventListener('visibilitychange', () => void catchUp());
  addEventListener('pageshow', ({ persisted }) => persisted && void catchUp());
  setInterval(() => {
    if (safety.state === 'failed' && log !== null) void save(log);
  }, 10_000);

  const remembered = summaries.get(notes.get('current') ?? '');
  const current =
    remembered?.isOpen === true
      ? remembered
      : [...open()].sort((a, b) => (a.changed < b.changed ? 1 : -1))[0];
  if (current !== undefined) await choose(current.id);
  const lost = missingEntries(site.site, summaries);
  // Until somebody has seen it, what was known stays known.
  if (lost.length === 0) tellOpen(site.site, open());

  return {
    site,
    log: () => log,
    state: () => reckoned,
    list: () => [...summaries.values()].sort((a, b) => (a.changed < b.changed ? 1 : -1)),
    summary: () => (log === null ? null : (summaries.get(log.id) ?? null)),
    safety: () => safety,
    add,
    begin: async ({ title, more, at }) => {
      setLog({ id: newId(), entries: [] });
      const id = log?.id ?? '';
      await add({ kind: 'opened', text: title, more, at });
      setNote('current', id);
      if (store.keeps === 'device') void navigator.storage?.persist?.().catch(() => false);
    },
    choose,
    take: async (other) => {
      const before = log?.id === other.id ? log.entries : await store.entries(other.id);
      const known = new Set(before.map(({ id }) => id));
      const merged = mergeEntries(before, other.entries);
      const fresh = merged.filter(({ id }) => !known.has(id));
      for (const entry of fresh) unsaved.set(entry.id, { incident: other.id, entry });
      const next = { id: other.id, entries: merged };
      setLog(next);
      setNote('current', other.id);
      await save(next);
      return fresh.length;
    },
    exported: () => {
      if (log === null) return;
      const summary = summarize(log, { exported: log.entries.length, exportedAt: new Date().toISOString() });
      store.append({ incident: log.id, entries: [], summary }).catch(() => {});
      tell();
    },
    forget: async (id) => {
      await store.forget(id);
      summaries.delete(id);
      if (log?.id === id) await choose(open()[0]?.id ?? null);
      tellOpen(site.site, open());
      tell();
    },
    note: (name) => notes.get(name) ?? '',
    setNote,
    listen: (hear) => void listeners.push(hear),
    warnings: () => warnings,
    lost: () => lost,
    knowLost: () => tellOpen(site.site, open()),
  };
}
