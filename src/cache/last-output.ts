/**
 * Last output: which page was made from what, so that one that would come out the same is not made again.
 *
 * In: keys of published files and the marks these files had. Out: the same.
 * May not: lie in the output folder, where two equal builds leave equal bytes; marks differ from machine to machine.
 */
import { join } from 'node:path';
import { keepNewest, makeCacheFolder } from './cache-folder.ts';
import { type FileMark, type MarkTuple, markOfTuple, markTuple } from './file-mark.ts';
import { readRecord, writeRecord } from './record-file.ts';

/** One published file. */
export interface LastFile {
  /** Equal keys: it would come out the same. */
  readonly key: string;
  /** Hash of its content. */
  readonly hash: string;
  /** Null when it cannot be relied on. */
  readonly mark: FileMark | null;
}

type Row = readonly [url: string, key: string, hash: string, mark: MarkTuple | 0];

/** How many output folders and sets of options are remembered. */
const keptOutputs = 8;

/** Reads what is known of an output folder under a salt. */
export function readLastOutput(cacheDir: string, salt: string): ReadonlyMap<string, LastFile> {
  const rows = readRecord<readonly Row[]>(fileOf(cacheDir, salt)) ?? [];
  return new Map(
    rows.map(([url, key, hash, mark]) => [url, { key, hash, mark: mark === 0 ? null : markOfTuple(mark) }]),
  );
}

/** Keeps it. */
export function saveLastOutput(cacheDir: string, salt: string, files: ReadonlyMap<string, LastFile>): void {
  const rows = Array.from(files, ([url, { key, hash, mark }]): Row => {
    return [url, key, hash, mark === null ? 0 : markTuple(mark)];
  });
  try {
    makeCacheFolder(cacheDir, join(cacheDir, 'output'));
    writeRecord(fileOf(cacheDir, salt), rows);
    keepNewest(join(cacheDir, 'output'), keptOutputs);
  } catch {
    // The next build makes every page and compares it, and that is all.
  }
}

function fileOf(cacheDir: string, salt: string): string {
  return join(cacheDir, 'output', `${salt}.json`);
}
