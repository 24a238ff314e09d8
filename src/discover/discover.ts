/**
 * Discover: which files a content folder holds.
 *
 * In: a folder and the folders in it that are never content. Out: documents and other files, sorted, plus what was passed over.
 * May not: read a file's text, follow a link out of the folder, or go into dot folders and node_modules.
 */
import { accessSync, constants, realpathSync, statSync } from 'node:fs';
import { relative, sep } from 'node:path';
import fastGlob from 'fast-glob';
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
 * loop cannot arise and nothing outside the folder is published.
 */
export async function discover(contentDir: string, exclude: readonly string[]): Promise<Discovery> {
  const ignore = ['**/node_modules/**', ...exclude.flatMap((folder) => ignorePattern(contentDir, folder))];
  const entries = await fastGlob('**', {
    cwd: contentDir,
    dot: false,
    onlyFiles: false,
    followSymbolicLinks: false,
    objectMode: true,
    suppressErrors: true,
    ignore,
  });
  const documents: DiscoveredFile[] = [];
  const assets: DiscoveredFile[] = [];
  const passedOver: { path: string; problem: Problem }[] = [];
  const inside = realpathSync(contentDir) + sep;

  for (const { path, dirent } of entries) {
    const absolute = `${contentDir}${sep}${path.replaceAll('/', sep)}`;
    if (dirent.isDirectory()) {
      if (!isReadable(absolute, constants.R_OK | constants.X_OK))
        passedOver.push({ path, problem: unreadableFolder });
      continue;
    }
    if (dirent.isSymbolicLink()) {
      const problem = problemOfLink(absolute, inside);
      if (problem !== null) {
        passedOver.push({ path, problem });
        continue;
      }
    } else if (!dirent.isFile()) continue;
    (isMarkdownPath(path) ? documents : assets).push({ path, absolute });
  }
  return {
    documents: documents.sort(byPath),
    assets: assets.sort(byPath),
    passedOver: passedOver.sort(byPath),
  };
}

function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return byCodeUnit(a.path, b.path);
}

function ignorePattern(contentDir: string, folder: string): string[] {
  const path = relative(contentDir, folder).replaceAll(sep, '/');
  if (path === '' || path.startsWith('..')) return [];
  const escaped = fastGlob.escapePath(path);
  return [escaped, `${escaped}/**`];
}

function isReadable(absolute: string, mode: number): boolean {
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

function problemOfLink(absolute: string, inside: string): Problem | null {
  const passed = (message: string, expected: string): Problem => ({
    rule: 'symlinks-are-plain',
    ...start,
    message,
    expected,
  });
  try {
    if (statSync(absolute).isDirectory()) {
      return passed(
        'Unexpected symbolic link to a folder',
        'the folder itself; links to folders are not followed',
      );
    }
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
