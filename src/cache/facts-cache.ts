/**
 * The cache of analyses: what each file said when it had the content that it has now.
 *
 * In: files to recall, analyses to remember. Out: documents whose facts and bodies are read when they are asked for.
 * May not: give an analysis of other bytes or other options, fail a build, or touch a file of another process.
 *
 * `facts/SALT.index` names every remembered file with its hash and mark; `facts/SALT-*.pack` hold what was found in it. All
 * that an analysis depends on beside content and path is in the salt, so another version's cache is simply not there.
 */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { contentHash } from '../hash/content-hash.ts';
import type { Known, Written } from '../model/analysis.ts';
import { byCodeUnit } from '../model/paths.ts';
import { makeCacheFolder, tidyCacheFolder } from './cache-folder.ts';
import { type FileMark, isSettled, markOfFile, sameMark } from './file-mark.ts';
import { type IndexRecord, readIndex, writeIndex } from './index-file.ts';
import { beginPack, type Extent, type PackWriter } from './pack.ts';
import { endPack, openPacks, type Packed, putTogether } from './packing.ts';
import { decodeDocument, documentInMemory, documentOnDisk, type LastRead } from './stored-document.ts';
import { openTextShelf } from './text-shelf.ts';

/** A file to recall. `path` is what its facts know of where it lies. */
interface CachedFile {
  readonly path: string;
  readonly absolute: string;
}

export interface FactsCache {
  /**
   * What is known of a file as it is now; null when it must be analyzed. The same record each time, as long as the file stays
   * the same. What is read from it later may throw `DamagedCache`.
   */
  readonly recall: (file: CachedFile) => Known | null;
  /** Takes the analysis of a file that could not be recalled just before. */
  readonly remember: (written: Written) => Known;
  /** Keeps what is known of these paths and nothing else. Failing to is no error. */
  readonly save: (paths: readonly string[]) => void;
  /** Forgets everything, on the disk too: it is damaged. */
  readonly discard: () => void;
  /** What was recalled cannot be read any more. */
  readonly close: () => void;
}

export interface FactsCacheOptions {
  /** Absolute; null keeps nothing for the next process. */
  readonly cacheDir: string | null;
  /** Absolute: where large parts may wait on the disk when there is no cache folder; null: nowhere. */
  readonly shelfDir: string | null;
  /** Hex digits that stand for everything beside content and path that an analysis depends on. */
  readonly salt: string;
  /** Whether an analysis without a body is of no use. */
  readonly body: boolean;
  /** Whether facts that were read once are kept: they may be asked for when the cache is closed. */
  readonly whole: boolean;
}

/** What is known of one path. */
interface Entry {
  readonly hash: string;
  /** Null when it cannot be relied on. */
  readonly mark: FileMark | null;
  readonly document: Known;
  /** Where it is stored, or what is to be stored of it. */
  readonly record: IndexRecord | Unsaved;
}

/** What no index names yet. Its large parts may lie in the pack that is being written. */
interface Unsaved {
  readonly pack: null;
  readonly shared: string;
  readonly findings: string;
  readonly facts: string | Extent;
  readonly body: string | Extent | null;
}

/** Characters of text that are held in memory before a pack is begun: those of a thousand documents or two. */
const mostHeld = 16 * 1024 * 1024;

const nothing = { pack: null, shared: '', findings: '', facts: '', body: null } as const;

/** Opens the cache of a folder that need not be there. Whatever is wrong with it, it is an empty one. */
export function openFactsCache({ cacheDir, shelfDir, salt, body, whole }: FactsCacheOptions): FactsCache {
  const folder = cacheDir === null ? null : join(cacheDir, 'facts');
  const file = folder === null ? null : join(folder, `${salt}.index`);
  let stored = file === null ? [] : (readIndex(file) ?? []);
  const packs = openPacks(folder ?? '', stored);
  const records = new Map(stored.map((record) => [record.path, record]));
  const entries = new Map<string, Entry>();
  const marks = new Map<string, FileMark | null>();
  const last: LastRead = { of: null, facts: null, all: whole ? new Map() : null };
  const writers: PackWriter[] = [];
  const shelf = openTextShelf(() => openWriter(cacheDir ?? shelfDir, salt), mostHeld);
  let isChanged = false;
  let held = 0;
  /** The pack that is being written; undefined before the first, null where none can be. */
  let open: PackWriter | null | undefined;

  const writerFor = ({ facts, body: text }: { facts: string; body: string | null }): PackWriter | null => {
    held += facts.length + (text?.length ?? 0);
    if (open !== undefined || held < mostHeld) return open ?? null;
    open = openWriter(cacheDir ?? shelfDir, salt);
    if (open !== null) writers.push(open);
    return open;
  };

  const entryOf = (path: string): Entry | null => {
    const entry = entries.get(path);
    if (entry !== undefined) return entry;
    const record = records.get(path);
    const pack = record === undefined ? undefined : packs.get(record.pack);
    if (record === undefined || pack === undefined) return null;
    const { hash, mark } = record;
    return { hash, mark, document: decodeDocument(record, pack, last), record };
  };

  const recall = ({ path, absolute }: CachedFile): Known | null => {
    const now = Date.now();
    const mark = markOfFile(absolute);
    const settled = mark !== null && isSettled(mark, now) ? mark : null;
    const entry = entryOf(path);
    const isKnown =
      entry !== null &&
      !(body && lacksBody(entry)) &&
      ((entry.mark !== null && mark !== null && sameMark(entry.mark, mark)) ||
        hashOfFile(absolute) === entry.hash);
    if (!isKnown) {
      marks.set(path, settled);
      return null;
    }
    if (entry.mark === null ? settled !== null : mark === null || !sameMark(entry.mark, mark)) {
      isChanged = true;
      entries.set(path, { ...entry, mark: settled });
    } else entries.set(path, entry);
    return entry.document;
  };

  const keep = (given: Written): Pick<Entry, 'document' | 'record'> => {
    if (given.hidden) return { document: given, record: nothing };
    const written = given.found === null ? given : { ...given, found: shelf.put(given.found) };
    const writer = writerFor(written);
    const stored = writer === null ? null : putAway(writer, written);
    const { shared, findings } = written;
    if (writer === null || stored === null) {
      const { facts, body: text } = written;
      return {
        document: documentInMemory(written, last),
        record: { pack: null, shared, findings, facts, body: text },
      };
    }
    return {
      document: documentOnDisk(written, stored, writer.read, last),
      record: { pack: null, shared, findings, ...stored },
    };
  };

  const remember = (written: Written): Known => {
    const { path, hash } = written;
    const { document, record } = keep(written);
    if (hash === null) entries.delete(path);
    else entries.set(path, { hash, mark: marks.get(path) ?? null, document, record });
    marks.delete(path);
    return document;
  };

  const writeAll = (
    fresh: readonly { readonly path: string; readonly entry: Entry }[],
    folder: string,
  ): readonly IndexRecord[] => {
    const writer = open ?? beginPack(folder, salt);
    if (open !== writer) writers.push(writer);
    // What comes later goes into another one.
    open = undefined;
    held = 0;
    return endPack(writer, packed(fresh, writer));
  };

  const save = (paths: readonly string[]): void => {
    const kept = paths.flatMap((path) => {
      // What was not asked for (a document that was read from elsewhere) is looked at again when it is.
      const entry = entryOf(path);
      return entry === null ? [] : [{ path, entry }];
    });
    const isSame = kept.length === stored.length && kept.every(({ entry }) => entry.record.pack !== null);
    if (cacheDir === null || folder === null || file === null || (isSame && !isChanged)) return;
    try {
      makeCacheFolder(cacheDir, folder);
      const known = kept.flatMap(({ entry: { record, mark } }) =>
        record.pack === null ? [] : [{ ...record, mark }],
      );
      const fresh = kept.filter(({ entry }) => entry.record.pack === null);
      const written = fresh.length === 0 ? [] : writeAll(fresh, folder);
      const all = putTogether(folder, salt, [...known, ...written], packs);
      all.sort((a, b) => byCodeUnit(a.path, b.path));
      writeIndex(file, all);
      const replaced = new Set(stored.map(({ pack }) => pack.name));
      stored = all;
      isChanged = false;
      for (const record of all) {
        const entry = entries.get(record.path);
        if (entry !== undefined) entries.set(record.path, { ...entry, record });
      }
      tidyCacheFolder(folder, salt, new Set(all.map(({ pack }) => pack.name)), replaced);
    } catch {
      // A full disk, a folder that may not be written, a damaged pack: the next build has more to do, and that is all.
    }
  };

  const close = (): void => {
    for (const { reader } of packs.values()) reader.close();
    for (const writer of writers) writer.close();
    shelf.close();
  };

  const discard = (): void => {
    close();
    packs.clear();
    records.clear();
    entries.clear();
    stored = [];
    try {
      if (file !== null) rmSync(file, { force: true });
    } catch {
      // It is read again, found damaged again, and passed over again.
    }
  };

  return { recall, remember, save, discard, close };
}

function lacksBody({ document }: Entry): boolean {
  return !document.hidden && !document.hasBody;
}

function hashOfFile(absolute: string): string | null {
  try {
    return contentHash(readFileSync(absolute));
  } catch {
    return null;
  }
}

/** A pack that large parts can go to as they come; null where there is no place for it, which costs memory, no more. */
function openWriter(dir: string | null, salt: string): PackWriter | null {
  if (dir === null) return null;
  try {
    const folder = join(dir, 'facts');
    makeCacheFolder(dir, folder);
    return beginPack(folder, salt);
  } catch {
    return null;
  }
}

/** Puts what is large into the pack; null when the disk takes no more. */
function putAway(
  writer: PackWriter,
  { facts, body }: { readonly facts: string; readonly body: string | null },
): Pick<IndexRecord, 'facts' | 'body'> | null {
  try {
    return {
      facts: writer.add(Buffer.from(facts)),
      body: body === null ? null : writer.add(Buffer.from(body)),
    };
  } catch {
    return null;
  }
}

function* packed(
  fresh: readonly { readonly path: string; readonly entry: Entry }[],
  writer: PackWriter,
): Generator<Packed> {
  const placed = (part: string | Extent): Extent =>
    typeof part === 'string' ? writer.add(Buffer.from(part)) : part;
  for (const { path, entry } of fresh) {
    const { hash, mark, record } = entry;
    if (record.pack !== null) continue;
    yield {
      ...{ path, hash, mark },
      ...{ shared: Buffer.from(record.shared), findings: Buffer.from(record.findings) },
      ...{ facts: placed(record.facts), body: record.body === null ? null : placed(record.body) },
    };
  }
}
