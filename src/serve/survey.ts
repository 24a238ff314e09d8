/**
 * The survey: what a watch list looks like on the disk, to compare with later.
 *
 * In: a watch list. Out: a mark by path that changes whenever the file does.
 * May not: read a file's content, follow a link, or fail because something vanished meanwhile.
 */
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ignoreTest, isInTrees, type WatchList } from './watch-list.ts';

/** Mark by absolute path; a path that is not there has none. */
export type Survey = ReadonlyMap<string, string>;

/** How many questions to the disk are open at once: the pool that answers them has four threads. */
const questionsAtOnce = 32;

/** Looks at each file of the list, and at each tree itself but not into it: cheap enough to do often. */
export async function surveyRoots({ trees, files }: WatchList): Promise<Survey> {
  const marks = new Map<string, string>();
  for (const path of [...trees, ...files]) {
    const mark = await markOf(path);
    if (mark !== null) marks.set(path, mark);
  }
  return marks;
}

/** Looks at every file and folder that counts. */
export async function surveyTrees(list: WatchList): Promise<Survey> {
  const marks = new Map<string, string>();
  const isIgnored = ignoreTest(list);
  const folders = [...list.trees];
  const waiting: string[] = [];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of await entriesOf(folder)) {
      const path = join(folder, entry.name);
      if (isIgnored(path)) continue;
      if (entry.isDirectory()) {
        folders.push(path);
        marks.set(path, 'folder');
      } else waiting.push(path);
    }
  }
  const askNext = async (): Promise<void> => {
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      const mark = await markOf(path);
      if (mark !== null) marks.set(path, mark);
    }
  };
  await Promise.all(Array.from({ length: questionsAtOnce }, askNext));
  return marks;
}

/** The survey with another look at some paths. */
export async function surveyAgain(
  list: WatchList,
  before: Survey,
  paths: readonly string[],
): Promise<Survey> {
  const marks = new Map(before);
  const isIgnored = ignoreTest(list);
  for (const path of paths) {
    if (isIgnored(path) || !isInTrees(list, path)) continue;
    const mark = await markOf(path);
    if (mark === null) marks.delete(path);
    else marks.set(path, mark.startsWith('folder') ? 'folder' : mark);
  }
  return marks;
}

/** Paths that are new, gone or not the same as before. */
export function changedBetween(before: Survey, after: Survey): readonly string[] {
  const changed = [...after].filter(([path, mark]) => before.get(path) !== mark).map(([path]) => path);
  for (const path of before.keys()) if (!after.has(path)) changed.push(path);
  return changed;
}

/** Null when there is nothing. A folder's own times change with whatever is made in it, so it is known by its number. */
async function markOf(path: string): Promise<string | null> {
  try {
    const stats = await lstat(path);
    if (stats.isDirectory()) return `folder ${stats.ino}`;
    return `${stats.ino} ${stats.size} ${stats.mtimeMs} ${stats.ctimeMs}`;
  } catch {
    return null;
  }
}

async function entriesOf(folder: string) {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
