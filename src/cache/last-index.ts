/**
 * Last index: what the search knew of each document the last time, and which files were made of it.
 *
 * In: term lists, the engine's state, marks of files. Out: the same; a list is read from its pack when it is asked for.
 * May not: be one of another output folder or other options (both are in its name), or know what a list or a state says.
 *
 * The cache of analyses holds none of this: whoever only lints replaces what it knows of a file, and the lists that the
 * published index was made of would be lost with it.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { FoundText } from '../model/analysis.ts';
import { makeCacheFolder, tidyCacheFolder } from './cache-folder.ts';
import { type FileMark, type MarkTuple, markOfTuple, markTuple } from './file-mark.ts';
import { beginPack, type Extent, openPack, type PackReader } from './pack.ts';
import { readRecord, writeRecord } from './record-file.ts';

/** Where a list is stored. */
interface StoredList {
  readonly pack: string;
  readonly terms: Extent;
  readonly text: Extent;
}

/** The list of one document. Reading it may throw `DamagedCache`. */
export interface IndexedList {
  /** Of the document that it was made of. */
  readonly key: string;
  readonly found: FoundText;
  /** Null when it is not on the disk yet. */
  readonly stored: StoredList | null;
}

/** A published file of the index. */
export interface IndexedFile {
  readonly hash: string;
  /** Null when it cannot be relied on. */
  readonly mark: FileMark | null;
}

export interface LastIndex {
  /** By path. */
  readonly lists: ReadonlyMap<string, IndexedList>;
  readonly state: string;
  /** By name. */
  readonly files: ReadonlyMap<string, IndexedFile>;
  /** Equal keys, equal core. */
  readonly coreKey: string;
}

export interface IndexStore {
  /** Null when there is none, or it is damaged. */
  readonly last: LastIndex | null;
  /** Keeps an index in place of the last. Failing to is no error. */
  readonly save: (index: LastIndex) => LastIndex;
  readonly close: () => void;
}

type ListRow = readonly [
  path: string,
  key: string,
  pack: number,
  termsAt: number,
  termsLength: number,
  textAt: number,
  textLength: number,
];

interface StoredIndex {
  readonly packs: readonly string[];
  readonly lists: readonly ListRow[];
  readonly state: string;
  readonly files: readonly (readonly [name: string, hash: string, mark: MarkTuple | 0])[];
  readonly coreKey: string;
}

/** Packs are put together when there are more. */
const mostPacks = 8;
/** A pack this many times smaller than the largest is worth copying. */
const smallShare = 4;

/** Opens the store under a salt (hex digits); nothing is kept where `cacheDir` is null. */
export function openIndexStore(cacheDir: string | null, salt: string): IndexStore {
  if (cacheDir === null) return { last: null, save: (index) => index, close: () => undefined };
  const folder = join(cacheDir, 'search');
  const file = join(folder, `${salt}.index`);
  const packs = new Map<string, PackReader>();
  const stored = readRecord<StoredIndex>(file);
  const last = stored === null ? null : indexOf(stored, folder, packs);

  const save = (index: LastIndex): LastIndex => {
    try {
      makeCacheFolder(cacheDir, folder);
      const lists = storeLists(index.lists, folder, salt, packs);
      const names = [...new Set(Array.from(lists.values(), ({ stored: place }) => place?.pack ?? ''))];
      writeRecord(file, rowsOf({ ...index, lists }, names));
      tidyCacheFolder(folder, salt, new Set(names), new Set(packs.keys()));
      return { ...index, lists };
    } catch {
      // The next build makes the index whole, and that is all.
      return index;
    }
  };
  const close = (): void => {
    for (const reader of packs.values()) reader.close();
  };
  return { last, save, close };
}

/** Forgets all of them: one is damaged. */
export function discardIndexes(cacheDir: string | null): void {
  try {
    if (cacheDir !== null) rmSync(join(cacheDir, 'search'), { recursive: true, force: true });
  } catch {
    // It is read again, found damaged again, and passed over again.
  }
}

/** Null when a pack is gone. */
function indexOf(stored: StoredIndex, folder: string, packs: Map<string, PackReader>): LastIndex | null {
  for (const name of stored.packs) {
    const reader = openPack(folder, name);
    if (reader === null) return null;
    packs.set(name, reader);
  }
  const lists = new Map<string, IndexedList>();
  for (const [path, key, number, termsAt, termsLength, textAt, textLength] of stored.lists) {
    const pack = stored.packs[number] ?? '';
    const reader = packs.get(pack);
    if (reader === undefined) return null;
    const terms = { at: termsAt, length: termsLength };
    const text = { at: textAt, length: textLength };
    lists.set(path, { key, found: foundIn(reader, terms, text), stored: { pack, terms, text } });
  }
  const files = stored.files.map(([name, hash, mark]): [string, IndexedFile] => {
    return [name, { hash, mark: mark === 0 ? null : markOfTuple(mark) }];
  });
  const { state, coreKey } = stored;
  return { lists, state, files: new Map(files), coreKey };
}

function foundIn(reader: PackReader, terms: Extent, text: Extent): FoundText {
  return {
    get terms() {
      return reader.read(terms).toString('utf8');
    },
    get text() {
      return reader.read(text).toString('utf8');
    },
  };
}

/** Puts into a new pack what is in none, and what lies in packs that are small or mostly waste. */
function storeLists(
  lists: LastIndex['lists'],
  folder: string,
  salt: string,
  packs: Map<string, PackReader>,
): LastIndex['lists'] {
  const moved = packsToMove(lists, packs);
  const isFresh = ({ stored }: IndexedList): boolean => stored === null || moved.has(stored.pack);
  const fresh = [...lists].filter(([, list]) => isFresh(list));
  if (fresh.length === 0) return lists;
  const writer = beginPack(folder, salt);
  try {
    const places = fresh.map(([path, list]) => {
      const terms = writer.add(Buffer.from(list.found.terms));
      const text = writer.add(Buffer.from(list.found.text));
      return { path, list, terms, text };
    });
    const pack = writer.finish();
    writer.close();
    const reader = openPack(folder, pack);
    if (reader === null) return lists;
    packs.set(pack, reader);
    const written = places.map(({ path, list, terms, text }): [string, IndexedList] => [
      path,
      { key: list.key, found: foundIn(reader, terms, text), stored: { pack, terms, text } },
    ]);
    return new Map([...lists, ...written]);
  } catch (error) {
    writer.close();
    throw error;
  }
}

function packsToMove(lists: LastIndex['lists'], packs: ReadonlyMap<string, PackReader>): ReadonlySet<string> {
  const live = new Map<string, number>();
  for (const { stored } of lists.values()) {
    if (stored === null) continue;
    const bytes = stored.terms.length + stored.text.length;
    live.set(stored.pack, (live.get(stored.pack) ?? 0) + bytes);
  }
  const largest = Math.max(0, ...live.values());
  const isMany = live.size >= mostPacks;
  const moved = [...live].filter(
    ([pack, bytes]) => bytes * 2 < (packs.get(pack)?.bytes ?? 0) || (isMany && bytes * smallShare < largest),
  );
  return new Set(moved.map(([pack]) => pack));
}

function rowsOf(index: LastIndex, packs: readonly string[]): StoredIndex {
  const numbers = new Map(packs.map((pack, at) => [pack, at]));
  const lists = Array.from(index.lists, ([path, { key, stored }]): ListRow => {
    if (stored === null) throw new Error(`Missing list of ${path}`);
    const { pack, terms, text } = stored;
    return [path, key, numbers.get(pack) ?? 0, terms.at, terms.length, text.at, text.length];
  });
  const files = Array.from(index.files, ([name, { hash, mark }]): StoredIndex['files'][number] => {
    return [name, hash, mark === null ? 0 : markTuple(mark)];
  });
  const { state, coreKey } = index;
  return { packs, lists, state, files, coreKey };
}
