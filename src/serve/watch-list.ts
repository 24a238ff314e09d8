/**
 * The watch list: which paths decide what the site looks like.
 *
 * In: folders and files, absolute. Out: what to watch, and which paths in it do not count.
 * May not: touch the disk; what is listed may be missing and may appear.
 */
import { dirname, join, relative, sep } from 'node:path';

/** Everything absolute. */
export interface WatchList {
  /** Folders that count with all they hold; none lies in another. */
  readonly trees: readonly string[];
  /** Single files, such as the configuration, in every place where one would be found. */
  readonly files: readonly string[];
  /** Folders in the trees that a build writes. */
  readonly excluded: readonly string[];
}

/** Puts a watch list together; a tree within another one is left to that one. */
export function watchList(
  trees: readonly string[],
  files: readonly string[],
  excluded: readonly string[],
): WatchList {
  const outer = [...new Set(trees)].filter(
    (tree, _, all) => !all.some((other) => other !== tree && isWithin(other, tree)),
  );
  return { trees: outer, files: [...new Set(files)], excluded: [...new Set(excluded)] };
}

/** Every path at which a file with one of `names` would be found from `folder` upwards. */
export function pathsUpwards(folder: string, names: readonly string[]): readonly string[] {
  const here = names.map((name) => join(folder, name));
  const above = dirname(folder);
  return above === folder ? here : [...here, ...pathsUpwards(above, names)];
}

/**
 * Tells which paths do not count: the ones that a build writes, dot folders and files, and node_modules, below a tree. A tree
 * itself counts wherever it lies.
 */
export function ignoreTest({ trees, excluded }: WatchList): (path: string) => boolean {
  return (path) => {
    if (trees.includes(path)) return false;
    if (excluded.some((folder) => isWithin(folder, path))) return true;
    const tree = trees.find((each) => isWithin(each, path));
    if (tree === undefined) return false;
    const names = relative(tree, path).split(sep);
    return names.some((name) => name.startsWith('.') || name === 'node_modules');
  };
}

/** Whether a path lies in one of the trees; a tree itself does not. */
export function isInTrees({ trees }: WatchList, path: string): boolean {
  return trees.some((tree) => tree !== path && isWithin(tree, path));
}

/** Whether two lists name the same paths. */
export function sameWatchList(a: WatchList, b: WatchList): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Whether `path` is `folder` or lies in it; both absolute. */
function isWithin(folder: string, path: string): boolean {
  const between = relative(folder, path);
  return (
    between === '' || (between !== '..' && !between.startsWith(`..${sep}`) && join(folder, between) === path)
  );
}
