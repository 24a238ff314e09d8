/**
 * Last checks: what the rules said of each page, for the next run that would ask the same.
 *
 * In: findings of pages with their keys. Out: the same.
 * May not: know what a key is made of, or fail a run because they cannot be kept.
 */
import { join } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import { makeCacheFolder } from './cache-folder.ts';
import { readRecord, writeRecord } from './record-file.ts';

/** What was said of one page, and the key of all that it depends on. */
interface LastCheck {
  readonly path: string;
  readonly key: string;
  readonly diagnostics: readonly Diagnostic[];
}

type Row = readonly [path: string, key: string, diagnostics?: readonly Diagnostic[]];

interface Stored {
  readonly today: string;
  readonly rows: readonly Row[];
}

/** Reads the checks of a day under a salt; none when there are none that can be read. */
export function readLastChecks(cacheDir: string, salt: string, today: string): readonly LastCheck[] {
  const stored = readRecord<Stored>(fileOf(cacheDir, salt));
  const rows = stored?.today === today ? stored.rows : [];
  return rows.map(([path, key, diagnostics = []]) => ({ path, key, diagnostics }));
}

/** Keeps the checks of a day under a salt; those of another day are gone. */
export function saveLastChecks(
  cacheDir: string,
  salt: string,
  { today, pages }: { readonly today: string; readonly pages: readonly LastCheck[] },
): void {
  const rows = pages.map(({ path, key, diagnostics }): Row => {
    return diagnostics.length === 0 ? [path, key] : [path, key, diagnostics];
  });
  try {
    makeCacheFolder(cacheDir, join(cacheDir, 'facts'));
    writeRecord(fileOf(cacheDir, salt), { today, rows });
  } catch {
    // The next run asks every rule again, and that is all.
  }
}

function fileOf(cacheDir: string, salt: string): string {
  return join(cacheDir, 'facts', `${salt}.checks`);
}
