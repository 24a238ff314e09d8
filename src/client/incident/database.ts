/** The store in IndexedDB. */
import type { Entry } from '../../incident/entry.ts';
import { entryFrom } from '../../incident/record.ts';
import type { Change, Store, Summary } from './store.ts';

/** Opens it, or rejects: storage may be refused, broken, or kept locked by a tab of another version. */
export async function openDatabase(site: string): Promise<Store> {
  const name = `oo-incident:${site}`;
  const database = await openedDatabase(name);
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name);
  const all = <T>(store: string, read: (from: IDBObjectStore) => IDBRequest<T>): Promise<T> =>
    answer(read(database.transaction(store).objectStore(store)));

  return {
    keeps: 'device',
    incidents: async () => (await all('incidents', (from) => from.getAll())).flatMap(summaryFrom),
    entries: async (incident) => {
      const rows: unknown[] = await all('entries', (from) => from.index('incident').getAll(incident));
      return rows.flatMap((row) => {
        const entry = typeof row === 'object' && row !== null && 'entry' in row ? entryFrom(row.entry) : null;
        return entry === null ? [] : [entry];
      });
    },
    append: async (change) => {
      const { incident, entries, summary } = change;
      await write(database, ['entries', 'incidents'], (transaction) => {
        const store = transaction.objectStore('entries');
        for (const entry of entries) store.put({ incident, id: entry.id, entry });
        if (summary !== null) transaction.objectStore('incidents').put(summary);
      });
      channel?.postMessage(change);
    },
    forget: async (incident) => {
      await write(database, ['entries', 'incidents', 'notes'], (transaction) => {
        transaction.objectStore('incidents').delete(incident);
        transaction.objectStore('notes').delete(`draft:${incident}`);
        const cursor = transaction.objectStore('entries').index('incident').openKeyCursor(incident);
        cursor.addEventListener('success', () => {
          if (cursor.result === null) return;
          transaction.objectStore('entries').delete(cursor.result.primaryKey);
          cursor.result.continue();
        });
      });
      channel?.postMessage({ incident, entries: [], summary: null });
    },
    notes: async () => {
      const rows: unknown[] = await all('notes', (from) => from.getAll());
      return Object.fromEntries(
        rows.flatMap((row) =>
          typeof row === 'object' && row !== null && 'name' in row && 'value' in row
            ? [[String(row.name), String(row.value)]]
            : [],
        ),
      );
    },
    note: (noteName, value) =>
      write(database, ['notes'], (transaction) => {
        const store = transaction.objectStore('notes');
        if (value === '') store.delete(noteName);
        else store.put({ name: noteName, value });
      }),
    listen: (hear) => {
      channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        const change = changeFrom(data);
        if (change !== null) hear(change);
      });
    },
  };
}

/** Some browsers neither open nor refuse. */
const patience = 4000;

function openedDatabase(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the browser does not answer')), patience);
    const request = indexedDB.open(name, 1);
    request.addEventListener('upgradeneeded', () => {
      const { result } = request;
      result.createObjectStore('incidents', { keyPath: 'id' });
      result.createObjectStore('notes', { keyPath: 'name' });
      result
        .createObjectStore('entries', { keyPath: ['incident', 'id'] })
        .createIndex('incident', 'incident');
    });
    request.addEventListener('success', () => {
      clearTimeout(timer);
      // A tab of a later version waits for this one to let go.
      request.result.addEventListener('versionchange', () => request.result.close());
      resolve(request.result);
    });
    request.addEventListener('error', () => {
      clearTimeout(timer);
      reject(request.error ?? new Error('refused'));
    });
  });
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('refused')));
  });
}

/** Strict: the browser says so only when the disk has it. */
function write(
  database: IDBDatabase,
  stores: string[],
  put: (transaction: IDBTransaction) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' });
    transaction.addEventListener('complete', () => resolve());
    const fail = (): void => reject(transaction.error ?? new Error('refused'));
    transaction.addEventListener('abort', fail);
    transaction.addEventListener('error', fail);
    put(transaction);
  });
}

function summaryFrom(value: unknown): Summary[] {
  if (typeof value !== 'object' || value === null) return [];
  const field = (name: string): unknown => Object.entries(value).find(([key]) => key === name)?.[1];
  const text = (name: string): string => String(field(name) ?? '');
  const number = (name: string): number => Number(field(name) ?? 0);
  return [
    {
      id: text('id'),
      title: text('title'),
      severity: text('severity'),
      isOpen: field('isOpen') === true,
      changed: text('changed'),
      exported: number('exported'),
      exportedAt: text('exportedAt'),
      count: number('count'),
    },
  ];
}

/** What another tab said, or null: tabs of other versions may say anything. */
export function changeFrom(value: unknown): Change | null {
  if (typeof value !== 'object' || value === null || !('incident' in value) || !('entries' in value))
    return null;
  const { incident, entries } = value;
  if (typeof incident !== 'string' || !Array.isArray(entries)) return null;
  const [summary = null] = 'summary' in value ? summaryFrom(value.summary) : [];
  const read: Entry[] = entries.flatMap((each: unknown) => entryFrom(each) ?? []);
  return { incident, entries: read, summary };
}
