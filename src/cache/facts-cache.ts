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
import { type Analysis, documentOf, type Known } from '../model/analysis.ts';
import { byCodeUnit } from '../model/paths.ts';
import { makeCacheFolder, tidyCacheFolder } from './cache-folder.ts';
import { type FileMark, isSettled, markOfFile, sameMark } from './file-mark.ts';
import { type IndexRecord, readIndex, writeIndex } from './index-file.ts';
import { openPacks, type Packed, putTogether, writePack } from './packing.ts';
import { decodeDocument, encodeAnalysis } from './stored-document.ts';

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
  readonly remember: (analysis: Analysis) => Known;
  /** Keeps what is known of these paths and nothing else. Failing to is no error. */
  readonly save: (paths: readonly string[]) => void;
  /** Forgets everything, on the disk too: it is damaged. */
  readonly discard: () => void;
  /** What was recalled cannot be read any more. */
  readonly close: () => void;
}

export interface FactsCacheOptions {
  /** Absolute; null keeps everything in memory. */
  readonly cacheDir: string | null;
  /** Hex digits that stand for everything beside content and path that an analysis depends on. */
  readonly salt: string;
  /** Whether an analysis without a body is of no use. */
  readonly body: boolean;
}

/** What is known of one path. */
interface Entry {
  readonly hash: string;
  /** Null when it cannot be relied on. */
  readonly mark: FileMark | null;
  readonly document: Known;
  /** Where it is stored, or null when it is not. */
  readonly record: IndexRecord | null;
}

/** Opens the cache of a folder that need not be there. Whatever is wrong with it, it is an empty one. */
export function openFactsCache({ cacheDir, salt, body }: FactsCacheOptions): FactsCache {
  const folder = cacheDir === null ? null : join(cacheDir, 'facts');
  const file = folder === null ? null : join(folder, `${salt}.index`);
  let stored = file === null ? [] : (readIndex(file) ?? []);
  const packs = openPacks(folder ?? '', stored);
  const records = new Map(stored.map((record) => [record.path, record]));
  const entries = new Map<string, Entry>();
  const marks = new Map<string, FileMark | null>();
  let isChanged = false;

  const entryOf = (path: string): Entry | null => {
    const entry = entries.get(path);
    if (entry !== undefined) return entry;
    const record = records.get(path);
    const pack = record === undefined ? undefined : packs.get(record.pack);
    if (record === undefined || pack === undefined) return null;
    const { hash, mark } = record;
    return { hash, mark, document: decodeDocument(record, pack), record };
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

  const remember = (analysis: Analysis): Known => {
    const document = documentOf(analysis);
    const { path, hash } = analysis;
    if (hash === null) entries.delete(path);
    else entries.set(path, { hash, mark: marks.get(path) ?? null, document, record: null });
    marks.delete(path);
    return document;
  };

  const save = (paths: readonly string[]): void => {
    const kept = paths.flatMap((path) => {
      // What was not asked for (a document that was read from elsewhere) is looked at again when it is.
      const entry = entryOf(path);
      return entry === null ? [] : [{ path, entry }];
    });
    const isSame = kept.length === stored.length && kept.every(({ entry }) => entry.record !== null);
    if (cacheDir === null || folder === null || file === null || (isSame && !isChanged)) return;
    try {
      makeCacheFolder(cacheDir, folder);
      const known = kept.flatMap(({ entry: { record, mark } }) =>
        record === null ? [] : [{ ...record, mark }],
      );
      const fresh = kept.filter(({ entry }) => entry.record === null);
      const written = fresh.length === 0 ? [] : writePack(folder, salt, () => packedEntries(fresh));
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

function* packedEntries(
  fresh: readonly { readonly path: string; readonly entry: Entry }[],
): Generator<Packed> {
  for (const { path, entry } of fresh) {
    const { hash, mark, document } = entry;
    yield { path, hash, mark, ...encodeAnalysis(document) };
  }
}
