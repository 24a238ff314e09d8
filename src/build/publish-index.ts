/**
 * Publishing the search index: its files among those of the site.
 *
 * In: the planned index, an open publication. Out: files in it; once it is committed, the index as the next build finds it.
 * May not: leave a file of the index out because it was there the last time without looking whether it still is.
 */
import { join } from 'node:path';
import { type FileMark, isSettled, markOfFile, sameMark } from '../cache/file-mark.ts';
import type { IndexedFile, LastIndex } from '../cache/last-index.ts';
import { searchIndexFolder } from '../render/addresses.ts';
import { mapName } from '../search/body-state.ts';
import type { IndexFile } from '../search/contract.ts';
import { coreName } from '../search/core.ts';
import type { OutputRole } from './publish/manifest.ts';
import type { Publication } from './publish/publication.ts';
import type { IndexPlan } from './search-index.ts';

export interface AddedIndex {
  /** What was published: the whole index where a file of the last one was not there any more. */
  readonly plan: IndexPlan;
  /** Marks of the files that were kept, where they were looked at. */
  readonly seen: ReadonlyMap<string, FileMark>;
  readonly now: number;
}

/** Adds the files. `isPatch`: what is not named stays as it is. */
export function addIndex(plan: IndexPlan, publication: Publication, isPatch: boolean): AddedIndex {
  const now = Date.now();
  const seen = new Map<string, FileMark>();
  for (const [name, file] of isPatch ? [] : plan.kept) {
    const mark = publication.keep(urlOf(name), roleOf(name), file);
    if (mark !== null) seen.set(name, mark);
  }
  if (!isPatch && seen.size < plan.kept.size) {
    const whole = plan.whole();
    const missing = whole.made.filter(({ name }) => !seen.has(name));
    for (const file of missing) publication.add(outputOf(file));
    const kept = new Map([...plan.kept].filter(([name]) => seen.has(name)));
    return { plan: { ...whole, made: missing, kept }, seen, now };
  }
  for (const file of plan.made) publication.add(outputOf(file));
  return { plan, seen, now };
}

function urlOf(name: string): string {
  return `${searchIndexFolder}${name}`;
}

function outputOf({ name, text }: IndexFile) {
  return { url: urlOf(name), role: roleOf(name), content: text };
}

/** What leads into pages comes after them; what that leads into, before. */
function roleOf(name: string): OutputRole {
  return name === coreName || name === mapName ? 'snapshot' : 'shard';
}

interface Committed extends AddedIndex {
  readonly outDir: string;
  readonly hashOf: (url: string) => string | null;
}

/** The index once it is published, and whether it is the one that was there before. */
export function publishedIndex(
  { plan, seen, now, outDir, hashOf }: Committed,
  last: LastIndex | null,
): { readonly index: LastIndex; readonly isSame: boolean } {
  const files = new Map<string, IndexedFile>();
  let isSame = last !== null && plan.made.length === 0 && last.files.size === plan.kept.size;
  for (const [name, file] of plan.kept) {
    const mark = seen.get(name);
    const isKnown = mark === undefined || (file.mark !== null && sameMark(file.mark, mark));
    if (!isKnown) isSame = false;
    files.set(name, isKnown ? file : { ...file, mark: isSettled(mark, now) ? mark : null });
  }
  for (const { name } of plan.made) {
    const url = urlOf(name);
    const written = Date.now();
    const mark = markOfFile(join(outDir, url));
    const isReliable = mark !== null && isSettled(mark, written);
    files.set(name, { hash: hashOf(url) ?? '', mark: isReliable ? mark : null });
  }
  const { lists, state, coreKey } = plan;
  const isStored = [...lists.values()].every(({ stored }) => stored !== null);
  return { index: { lists, state, files, coreKey }, isSame: isSame && isStored };
}
