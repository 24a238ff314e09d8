/**
 * Finding a team's own layouts: file names only.
 *
 * In: the folder of `onlyonce.yaml`, or its `layouts/`. Out: that folder, and which file is for which form.
 * May not: read or run a layout; `lint` calls this to know what is not content.
 */
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { byCodeUnit } from '../../model/paths.ts';

const folderName = 'layouts';

/** What a layout may be written in, in words and as a test of a file's name. */
export const layoutEndings = '`.ts`, `.js` or `.mjs`';
export const layoutFile = /\.(?:ts|js|mjs)$/;

/** Any file of code, also of the sorts that are not taken: these are refused rather than passed over. */
const codeFile = /\.[cm]?[jt]sx?$/i;

/** Declarations and tests may lie beside layouts; a name with `.` or `_` in front is put aside on purpose. */
const besideLayouts = /^[._]|\.d\.[cm]?ts$|\.(?:test|spec)\.[^.]+$/i;

/** Names of the code files that lie in a `layouts/` folder itself, sorted. None when there is no such folder. */
export function layoutFileNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => !entry.isDirectory() && codeFile.test(entry.name) && !besideLayouts.test(entry.name))
      .map(({ name }) => name)
      .sort(byCodeUnit);
  } catch {
    return [];
  }
}

/**
 * The folder with a team's own layouts: `layouts/` in `root`, the absolute folder of `onlyonce.yaml`, when code lies in
 * it. Null when there is none, when it is the content folder or holds it (content is never run), and for the layouts of
 * this project itself, which are compiled with it.
 */
export function ownLayoutsFolder(root: string, contentDir: string): string | null {
  const folder = join(root, folderName);
  if (layoutFileNames(folder).length === 0 || isWithin(folder, contentDir)) return null;
  return isOurs(folder) ? null : folder;
}

/** Whether the path is the folder, or lies in it. Absolute paths. */
export function isWithin(folder: string, path: string): boolean {
  const between = relative(folder, path);
  return (
    between === '' ||
    (between !== '..' && !between.startsWith(`..${sep}`) && resolve(folder, between) === path)
  );
}

/** This package's own folder, or that of another checkout of it. */
function isOurs(folder: string): boolean {
  const ours = join(packageFolder(), folderName);
  if (existsSync(ours) && realpathSync(ours) === realpathSync(folder)) return true;
  return (
    existsSync(join(folder, 'all.ts')) && packageName(join(dirname(folder), 'package.json')) === 'onlyonce'
  );
}

function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

function packageName(file: string): unknown {
  try {
    const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof read === 'object' && read !== null && 'name' in read ? read.name : null;
  } catch {
    return null;
  }
}
