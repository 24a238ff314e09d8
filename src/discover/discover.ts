/**
 * Discover: which files a content folder holds.
 *
 * In: a folder and the folders in it that are never content. Out: documents and other files, sorted, plus what was passed over.
 * May not: read a file's text, follow a link out of the folder, or go into dot folders and node_modules.
 */
import { accessSync, constants, type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { sep } from 'node:path';
import type { Problem } from '../model/diagnostic.ts';
import { byCodeUnit, isMarkdownPath } from '../model/paths.ts';

/** A document as the folder lists it. `path` is relative to the content folder, `/`-separated. */
export interface DiscoveredFile {
  readonly path: string;
  readonly absolute: string;
}

/** What a content folder holds. Lists are sorted by path in code unit order. */
export interface Discovery {
  readonly documents: readonly DiscoveredFile[];
  /** Every other file, by path: what a relative link may lead to. */
  readonly assets: readonly DiscoveredFile[];
  readonly passedOver: readonly { readonly path: string; readonly problem: Problem }[];
}

/**
 * Lists `contentDir` (absolute). `exclude` holds absolute folders that are never content (output, cache).
 * Symbolic links to files inside the folder count as files; every other link is passed over with a problem, so a
 * loop cannot arise and nothing outside the folder is published. Any name that the disk takes is listed, one with a line
 * break too: glob patterns do not match such names, which is why this walks by itself.
 */
export function discover(contentDir: string, exclude: readonly string[]): Discovery {
  const documents: DiscoveredFile[] = [];
  const assets: DiscoveredFile[] = [];
  const passedOver: { path: string; problem: Problem }[] = [];
  const inside = realpathSync(contentDir) + sep;
  const never = new Set(exclude.map(realPathOf));

  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of entriesOf(inside + folder)) {
      const path = folder + entry.name;
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      if (never.has(inside + path.replaceAll('/', sep))) continue;
      const absolute = `${contentDir}${sep}${path.replaceAll('/', sep)}`;
      if (entry.isDirectory()) {
        folders.push(`${path}/`);
        if (!isAllowed(absolute, constants.R_OK | constants.X_OK))
          passedOver.push({ path, problem: unreadableFolder });
        continue;
      }
      const isDocument = isMarkdownPath(path);
      const problem = entry.isSymbolicLink()
        ? problemOfLink(absolute, inside)
        : problemOfFile(absolute, entry, isDocument);
      if (problem !== null) passedOver.push({ path, problem });
      else (isDocument ? documents : assets).push({ path, absolute });
    }
  }
  return {
    documents: documents.sort(byPath),
    assets: assets.sort(byPath),
    passedOver: passedOver.sort(byPath),
  };
}

/** Nothing for a folder that may not be listed: it is passed over as a whole. */
function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** As it is where there is nothing: what does not exist cannot be come across. */
function realPathOf(absolute: string): string {
  try {
    return realpathSync(absolute);
  } catch {
    return absolute;
  }
}

function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return byCodeUnit(a.path, b.path);
}

function isAllowed(absolute: string, mode: number): boolean {
  try {
    accessSync(absolute, mode);
    return true;
  } catch {
    return false;
  }
}

const start = { line: 1, column: 1, endLine: 1, endColumn: 1 };

const unreadableFolder: Problem = {
  rule: 'file-is-readable',
  ...start,
  message: 'Unexpected folder that may not be read',
  expected: 'permission to list it; nothing in it was read',
};

const unreadableFile: Problem = {
  rule: 'file-is-readable',
  ...start,
  message: 'Unexpected file that may not be read',
  expected: 'permission to read it; it was left out',
};

const noPlainFile: Problem = {
  rule: 'file-is-readable',
  ...start,
  message: 'Unexpected pipe, socket or device',
  expected: 'a plain file; it was left out',
};

/** A document that may not be read is listed all the same: its page says so. What is no file at all cannot be opened. */
function problemOfFile(absolute: string, entry: Dirent, isDocument: boolean): Problem | null {
  if (!entry.isFile()) return noPlainFile;
  return isDocument || isAllowed(absolute, constants.R_OK) ? null : unreadableFile;
}

function problemOfLink(absolute: string, inside: string): Problem | null {
  const passed = (message: string, expected: string): Problem => ({
    rule: 'symlinks-are-plain',
    ...start,
    message,
    expected,
  });
  try {
    const stats = statSync(absolute);
    if (stats.isDirectory()) {
      return passed(
        'Unexpected symbolic link to a folder',
        'the folder itself; links to folders are not followed',
      );
    }
    if (!stats.isFile()) return noPlainFile;
    if (!realpathSync(absolute).startsWith(inside)) {
      return passed(
        'Unexpected symbolic link out of the content folder',
        'a copy of the file; it was left out',
      );
    }
    return null;
  } catch {
    return passed('Unexpected symbolic link that leads nowhere', 'an existing file; it was left out');
  }
}
