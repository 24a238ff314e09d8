/**
 * The cache folder: what lies in it, and what has had its time.
 *
 * In: the folder. Out: the folder made ready, and rid of what nothing names any more.
 * May not: fail a build; a folder that cannot be written is a cache that does not keep anything.
 */
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How many sets of options are remembered: builds for several audiences take turns. */
const keptIndexes = 4;

/** Another process may be about to name what nothing names yet. Milliseconds. */
const graceTime = 60 * 60 * 1000;

/** Makes the folder. It tells git that nothing in it is to be committed. Throws the system's error. */
export function makeCacheFolder(cacheDir: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const ignore = join(cacheDir, '.gitignore');
  if (!existsSync(ignore)) writeFileSync(ignore, '*\n');
}

/**
 * Removes the indexes that were not used for longest, packs that no index here names, and what a process that died left.
 * `named` are the packs of the index just written; `replaced` are the packs that it named before.
 */
export function tidyCacheFolder(
  folder: string,
  salt: string,
  named: ReadonlySet<string>,
  replaced: ReadonlySet<string>,
): void {
  const names = readdirSync(folder);
  const age = (name: string): number =>
    Date.now() - (statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0);
  const indexes = names.filter((name) => name.endsWith('.index')).sort((a, b) => age(a) - age(b));
  const kept = new Set(indexes.slice(0, keptIndexes).map(saltOfName));
  kept.add(salt);
  for (const name of names) {
    const of = saltOfName(name);
    const isOld = !kept.has(of);
    const isUnnamed = of === salt && name.endsWith('.pack') && !named.has(name);
    const isLeft = isUnnamed || name.endsWith('.part');
    if (isOld || (isUnnamed && replaced.has(name)) || (isLeft && age(name) > graceTime))
      rmSync(join(folder, name), { force: true });
  }
}

/** Removes all files of a folder but the newest. Throws the system's error. */
export function keepNewest(folder: string, count: number): void {
  const aged = readdirSync(folder).map((name) => {
    const file = join(folder, name);
    return { file, age: statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0 };
  });
  for (const { file } of aged.sort((a, b) => b.age - a.age).slice(count)) rmSync(file, { force: true });
}

/** What a name of ours begins with. */
function saltOfName(name: string): string {
  return name.split(/[-.]/, 1)[0] ?? name;
}
