/**
 * Unchanged: what of an earlier run still holds.
 *
 * In: the memory, and the results of the stages. Out: findings and published files that need not be made again.
 * May not: compare what can be known by its key. Findings depend on options, code and the day beside their page.
 */
import { join, relative } from 'node:path';
import { type FileMark, isSettled, markOfFile, sameMark } from '../cache/file-mark.ts';
import { readLastChecks } from '../cache/last-checks.ts';
import { type LastFile, readLastOutput } from '../cache/last-output.ts';
import { contentHash } from '../hash/content-hash.ts';
import type { PagePlan } from '../render/plan.ts';
import type { OpenMemory, Output } from './memory.ts';
import type { OwnLayouts } from './own-layouts/own-layouts.ts';

/** What the rules said of each page the last time, in this process or before it. */
export function lastChecks(memory: OpenMemory, today: string): NonNullable<OpenMemory['checks']> {
  const { checks, cacheDir, salt } = memory;
  if (checks?.today === today) return checks;
  const pages = cacheDir === null ? [] : readLastChecks(cacheDir, salt, today);
  return { today, pages, isSaved: true };
}

/** Key of a page: of its context, of the layout that makes it, and of the code. */
export function pageKeys(
  { salt }: OpenMemory,
  { hashes }: OwnLayouts,
): (plan: Pick<PagePlan, 'form' | 'key'>) => string {
  const byForm = new Map<string, string>();
  return ({ form, key }) => {
    const ofForm = byForm.get(form) ?? contentHash(`${salt} ${hashes.get(form) ?? ''}`).slice(0, 16);
    byForm.set(form, ofForm);
    return `${key.slice(0, 32)}${ofForm}`;
  };
}

/** What lies in an output folder as far as an earlier build knows. */
export function lastOutput({ salt, cacheDir, output }: OpenMemory, outDir: string): Output {
  const place = cacheDir === null ? outDir : relative(cacheDir, outDir);
  const own = contentHash(`${salt} ${place}`).slice(0, 16);
  if (output?.salt === own) return output;
  const files = cacheDir === null ? new Map<string, LastFile>() : readLastOutput(cacheDir, own);
  return { salt: own, files, isSaved: true, published: null, plans: null, own: null, isCopied: false };
}

interface Published {
  readonly outDir: string;
  /** Keys by URL, of every file that has one. */
  readonly keys: ReadonlyMap<string, string>;
  readonly hashOf: (url: string) => string | null;
  /** Marks of the pages that were not made anew, as they were at the time `now` or later. */
  readonly kept: ReadonlyMap<string, FileMark>;
  readonly now: number;
}

/** What lies there now. `rest` is what is known of files that were not looked at; null: there are none. */
export function nextOutput(
  { outDir, keys, hashOf, kept, now }: Published,
  rest: ReadonlyMap<string, LastFile> | null,
  before: Output,
): Pick<Output, 'salt' | 'files' | 'isSaved'> {
  const files = new Map(rest ?? []);
  for (const [url, key] of keys) {
    const known = before.files.get(url);
    const seen = kept.get(url);
    if (seen !== undefined && known !== undefined) {
      const isSame = known.mark !== null && sameMark(known.mark, seen);
      files.set(url, isSame ? known : { ...known, mark: isSettled(seen, now) ? seen : null });
      continue;
    }
    const written = Date.now();
    const mark = markOfFile(join(outDir, url));
    const hash = hashOf(url) ?? '';
    files.set(url, {
      ...{ key, hash },
      mark: mark !== null && isSettled(mark, written) ? mark : null,
    });
  }
  const isSame =
    files.size === before.files.size && [...files].every(([url, file]) => before.files.get(url) === file);
  return { salt: before.salt, files, isSaved: before.isSaved && isSame };
}
