/** The store of last resort: this tab's memory, and its session storage where there is one, so that a link can be followed. */
import type { Entry } from '../../incident/entry.ts';
import { mergeEntries } from '../../incident/merge.ts';
import { changeFrom } from './database.ts';
import type { Change, Store } from './store.ts';

export function openTabStore(site: string): Store {
  const key = `oo-incident:${site}`;
  const kept = recall(key);
  const save = (): void => {
    try {
      sessionStorage.setItem(key, JSON.stringify({ changes: [...kept.changes.values()], notes: kept.notes }));
    } catch {
      // Refused as well: what is there lasts as long as the page.
    }
  };
  return {
    keeps: 'tab',
    incidents: async () => [...kept.changes.values()].flatMap(({ summary }) => summary ?? []),
    entries: async (incident) => kept.changes.get(incident)?.entries ?? [],
    append: async ({ incident, entries, summary }) => {
      const there = kept.changes.get(incident);
      const all: readonly Entry[] = mergeEntries(there?.entries ?? [], entries);
      kept.changes.set(incident, { incident, entries: all, summary: summary ?? there?.summary ?? null });
      save();
    },
    forget: async (incident) => {
      kept.changes.delete(incident);
      save();
    },
    notes: async () => kept.notes,
    note: async (name, value) => {
      if (value === '') delete kept.notes[name];
      else kept.notes[name] = value;
      save();
    },
    listen: () => {},
  };
}

interface Kept {
  readonly changes: Map<string, Change>;
  readonly notes: Record<string, string>;
}

function recall(key: string): Kept {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    if (typeof value === 'object' && value !== null && 'changes' in value && Array.isArray(value.changes)) {
      const changes = value.changes.flatMap((each: unknown) => changeFrom(each) ?? []);
      const notes =
        'notes' in value && typeof value.notes === 'object' ? Object.entries(value.notes ?? {}) : [];
      return {
        changes: new Map(changes.map((change) => [change.incident, change])),
        notes: Object.fromEntries(notes.map(([name, text]) => [name, String(text)])),
      };
    }
  } catch {
    // Nothing that can be read.
  }
  return { changes: new Map(), notes: {} };
}
