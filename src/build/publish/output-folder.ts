/**
 * Which output folders are refused before anything is built.
 *
 * In: the output and the content folder. Out: a refusal with a hint, or null.
 * May not: change anything.
 */
import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import type { Refusal } from './publish-error.ts';

/**
 * Refuses an output folder that is, or contains, the content folder (publishing would mix the site with its source), one that
 * is a file, and one that is a link to nowhere. Folders that do not exist yet, links and spellings that differ in case are
 * seen through: folders count as the same when the file system says so. The last argument words the refusal for
 * another folder that a build writes.
 */
export function checkOutputFolder(
  outDir: string,
  contentDir: string,
  { name, option, usual } = { name: 'output folder', option: '--out', usual: '_site' },
): Refusal | null {
  const out = resolve(outDir);
  const content = resolve(contentDir);
  const kind = kindOf(out);
  if (kind === 'file') {
    return { message: `The ${name} ${outDir} is a file`, hint: `choose another folder with ${option}` };
  }
  if (kind === 'dangling') {
    return {
      message: `The ${name} ${outDir} is a symbolic link that leads nowhere`,
      hint: `make the folder it should lead to, or choose another one with ${option}`,
    };
  }
  const outReal = realPathOf(out);
  const contentReal = realPathOf(content);
  const outIdentity = identityOf(outReal);
  for (let folder = contentReal; ; folder = dirname(folder)) {
    if (folder === outReal || (outIdentity !== null && identityOf(folder) === outIdentity)) {
      const relation = folder === contentReal ? 'is' : 'contains';
      return {
        message: `The ${name} ${outDir} ${relation} the content folder ${contentDir}`,
        hint: `choose a folder beside the content with ${option}, for example \`${option} ${usual}\``,
      };
    }
    if (folder === dirname(folder)) return null;
  }
}

/** Whether a folder holds at least one file at any depth. What file managers leave behind does not count. */
export function holdsFiles(folder: string, except: string): boolean {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name === except || leftBehind.has(entry.name)) continue;
    if (!entry.isDirectory() || holdsFiles(join(folder, entry.name), '')) return true;
  }
  return false;
}

/** Made by macOS and Windows in every folder that was looked at, and by mkfs at the root of a volume. */
const leftBehind: ReadonlySet<string> = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini', 'lost+found']);

function kindOf(path: string): 'folder' | 'file' | 'dangling' | 'missing' {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats !== undefined) return stats.isDirectory() ? 'folder' : 'file';
    return lstatSync(path, { throwIfNoEntry: false }) === undefined ? 'missing' : 'dangling';
  } catch {
    // A file where a folder of the path should be, or no permission to look: publishing says so when it makes the folder.
    return 'missing';
  }
}

/** The real path, also of a folder that does not exist yet: that of the nearest one above that does, and the rest. */
function realPathOf(path: string): string {
  const rest: string[] = [];
  for (let folder = path; ; folder = dirname(folder)) {
    try {
      return join(realpathSync.native(folder), ...rest);
    } catch {
      if (folder === dirname(folder)) return path;
      rest.unshift(basename(folder));
    }
  }
}

/** What the file system calls a folder; null when it is not there. */
function identityOf(folder: string): string | null {
  try {
    const { dev, ino } = statSync(folder, { bigint: true });
    return `${dev}${sep}${ino}`;
  } catch {
    return null;
  }
}
