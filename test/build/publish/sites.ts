/**
 * Small sites for the publishing tests.
 *
 * In: URL and content. Out: a published folder, and what is in one.
 * May not: know how publishing works inside, but for the names in its own folder.
 */
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Disk, nodeDisk } from '../../../src/build/publish/disk.ts';
import {
  type OutputRole,
  openPublication,
  type PublishReport,
} from '../../../src/build/publish/publication.ts';

/** Content by URL. Names under `assets/` and `img/` are assets, other `.png` are files, `snapshot.js` names the snapshot, the rest are pages. */
export interface Site {
  readonly [url: string]: string;
}

export function roleOf(url: string): OutputRole {
  if (/^(?:assets|img)(?:\/|$)/.test(url)) return 'asset';
  if (url.endsWith('.png')) return 'file';
  return url === 'snapshot.js' ? 'snapshot' : 'page';
}

/** Publishes a site into a folder. */
export async function publish(
  outDir: string,
  site: Site,
  options: { readonly adopt?: boolean; readonly fresh?: boolean; readonly disk?: Disk } = {},
): Promise<PublishReport> {
  const { adopt = false, fresh = false, disk = nodeDisk } = options;
  const publication = await openPublication({ outDir, adopt, fresh }, disk);
  for (const [url, content] of Object.entries(site)) publication.add({ url, role: roleOf(url), content });
  return await publication.commit();
}

/** Every file below a folder with its content, folders that are empty as `name/`. Without our own folder unless asked for. */
export function contentOf(folder: string, withState = false): Site {
  const found: [string, string][] = [];
  const walk = (prefix: string): void => {
    const names = readdirSync(join(folder, prefix)).sort();
    if (names.length === 0 && prefix !== '') found.push([prefix, '']);
    for (const name of names) {
      if (prefix === '' && name === '.onlyonce' && !withState) continue;
      const url = prefix + name;
      const stats = lstatSync(join(folder, url));
      if (stats.isDirectory()) walk(`${url}/`);
      else if (stats.isSymbolicLink()) found.push([url, '-> link']);
      else found.push([url, readFileSync(join(folder, url), 'utf8')]);
    }
  };
  walk('');
  return Object.fromEntries(found);
}

/** Writes a file as somebody else would. */
export function put(folder: string, path: string, content: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

/** Calls `use` with an empty temporary folder and removes it afterwards. */
export async function withFolder<Result>(use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'onlyonce-publish-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Above what any system gives out. */
export const deadProcess = 2 ** 31 - 2;

/** Makes a lock that a simulated death left look like one of a process that is gone. */
export function orphanLock(outDir: string): void {
  const lock = join(outDir, '.onlyonce/lock');
  let text: string;
  try {
    text = readFileSync(lock, 'utf8');
  } catch {
    return;
  }
  writeFileSync(lock, text.replace(`"pid":${process.pid}`, `"pid":${deadProcess}`));
  // A lock that was cut short counts as being written for a second.
  utimesSync(lock, new Date(0), new Date(0));
}
