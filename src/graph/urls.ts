/**
 * URLs: one output address for every document, and names for generated pages.
 *
 * In: document paths. Out: path to URL, with a problem for each file that could not keep the URL of its path.
 * May not: depend on anything but the set of paths; no text is lost because two files claim one address.
 */
import { contentHash } from '../hash/content-hash.ts';
import type { Problem } from '../model/diagnostic.ts';
import { byCodeUnit, folderOf, isIndexPath, isReadmePath, urlOfPath } from '../model/paths.ts';
import { foldText } from '../text/fold.ts';

/** The address of each document, and what was wrong with the claims. */
export interface UrlAssignment {
  readonly urls: ReadonlyMap<string, string>;
  readonly problems: ReadonlyMap<string, Problem>;
}

/** Two addresses that differ in case or Unicode form only are one file on some disks. */
function claimKey(url: string): string {
  return url.normalize('NFC').toLowerCase();
}

/**
 * Gives every path its URL. `paths` are sorted in code unit order. The first claimant keeps a URL, an index wins over
 * a README, a README beside an index becomes `README.html`; any other loser gets its whole name plus `.html`.
 */
export function assignUrls(paths: readonly string[]): UrlAssignment {
  const folders = new Set<string>();
  for (const path of paths) {
    for (let folder = folderOf(path); folder !== ''; folder = folderOf(folder.slice(0, -1))) {
      folders.add(claimKey(folder.slice(0, -1)));
    }
  }
  const indexed = new Set(paths.filter(isIndexPath).map((path) => claimKey(folderOf(path))));
  const claims = new Map<string, string>();
  const urls = new Map<string, string>();
  const problems = new Map<string, Problem>();
  const losers: { path: string; natural: string }[] = [];

  for (const path of [...paths].sort(byClaim)) {
    const natural =
      isReadmePath(path) && indexed.has(claimKey(folderOf(path)))
        ? path.replace(/\.[^.]+$/, '.html')
        : urlOfPath(path);
    if (claims.has(claimKey(natural)) || folders.has(claimKey(natural))) losers.push({ path, natural });
    else {
      claims.set(claimKey(natural), path);
      urls.set(path, natural);
    }
  }
  for (const { path, natural } of losers) {
    let url = `${path}.html`;
    for (let count = 2; claims.has(claimKey(url)) || folders.has(claimKey(url)); count++) {
      url = `${path}-${count}.html`;
    }
    claims.set(claimKey(url), path);
    urls.set(path, url);
    const owner = claims.get(claimKey(natural));
    problems.set(path, {
      rule: 'urls-are-unique',
      line: 1,
      column: 1,
      endLine: 1,
      endColumn: 1,
      message:
        owner === undefined
          ? `Unexpected name \`${natural}\`, which is also a folder's`
          : `Unexpected second file for \`${natural}\`, which \`${owner}\` has`,
      expected: `a name of its own; it is published as \`${url}\``,
    });
  }
  return { urls, problems };
}

/** Indexes before other files of the same folder, so that they get the folder's address. */
function byClaim(a: string, b: string): number {
  return Number(isIndexPath(b)) - Number(isIndexPath(a)) || byCodeUnit(a, b);
}

/**
 * File name (without extension) for the page of a tag or service: its folded text with dashes. Where letters would be
 * lost, or the name would be empty, too long or `index`, a hash of the key keeps it unique.
 */
export function slugOfName(name: string): string {
  const folded = foldText(name).replaceAll(' ', '-');
  const kept = folded.replace(/[^\p{L}\p{N}.+-]/gu, '').replace(/^[.]+/, '');
  if (kept === folded && kept !== '' && kept !== 'index' && kept.length <= 80) return kept;
  return `${kept.slice(0, 60)}-${contentHash(folded).slice(0, 8)}`.replace(/^-/, '');
}
