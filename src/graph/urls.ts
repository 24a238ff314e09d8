/**
 * URLs: one output address for every document, and names for generated pages.
 *
 * In: document paths. Out: path to URL, with a problem for each file that could not keep the URL of its path.
 * May not: depend on anything but the set of paths; no text is lost because two files claim one address.
 */
import { contentHash } from '../hash/content-hash.ts';
import type { Problem } from '../model/diagnostic.ts';
import { generatedUrls } from '../model/generated-pages.ts';
import { byCodeUnit, folderOf, isIndexPath, isReadmePath, nameOf, urlOfPath } from '../model/paths.ts';
import { foldText } from '../text/fold.ts';
import { type Claims, claimKey, foldersAbove, hasLongName } from './claims.ts';

/** The address of each document, and what was wrong with the claims. */
export interface UrlAssignment {
  readonly urls: ReadonlyMap<string, string>;
  readonly problems: ReadonlyMap<string, Problem>;
}

/**
 * Gives every path its URL. `paths` are sorted in code unit order. The first claimant keeps a URL, an index wins over
 * a README, a README beside an index becomes `README.html`; any other loser gets its whole name plus `.html`. A name that
 * would be too long for a disk is cut, and a folder that has the name of a generated page gets another one.
 */
export function assignUrls(paths: readonly string[]): UrlAssignment {
  const folders = new Set(paths.flatMap((path) => foldersAbove(claimKey(path))));
  const indexed = new Set(paths.filter(isIndexPath).map((path) => claimKey(folderOf(path))));
  const claims = new Map<string, string>();
  const urls = new Map<string, string>();
  const problems = new Map<string, Problem>();
  const losers: { path: string; natural: string }[] = [];
  const isTaken = (url: string): boolean => claims.has(claimKey(url)) || folders.has(claimKey(url));
  const assign = (path: string, url: string): void => {
    claims.set(claimKey(url), path);
    urls.set(path, url);
  };

  for (const path of [...paths].sort(byClaim)) {
    const natural =
      isReadmePath(path) && indexed.has(claimKey(folderOf(path)))
        ? path.replace(/\.[^.]+$/, '.html')
        : urlOfPath(path);
    const url = possibleUrl(natural);
    if (isTaken(url)) losers.push({ path, natural: url });
    else {
      assign(path, url);
      if (url !== natural) problems.set(path, urlProblem(`Unexpected name ${faultOfName(natural)}`, url));
    }
  }
  for (const { path, natural } of losers) {
    let url = possibleUrl(`${path}.html`);
    for (let count = 2; isTaken(url); count++) url = possibleUrl(`${path}-${count}.html`);
    const owner = claims.get(claimKey(natural));
    assign(path, url);
    const found =
      owner === undefined
        ? `Unexpected name \`${natural}\`, which is also a folder's`
        : `Unexpected second file for \`${natural}\`, which \`${owner}\` has`;
    problems.set(path, urlProblem(found, url));
  }
  return { urls, problems };
}

function urlProblem(message: string, url: string): Problem {
  return {
    rule: 'urls-are-unique',
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 1,
    message,
    expected: `a name of its own; it is published as \`${url}\``,
  };
}

const standingUrls: ReadonlySet<string> = new Set(Object.values(generatedUrls));

/** Whether a folder's key is the address of a page that the site makes by itself, or may come to make. */
function isGeneratedUrl(key: string): boolean {
  return standingUrls.has(key) || /^(?:tags|services)\/[^/]+\.html$/.test(key);
}

/** The URL that a disk takes, beside the generated pages: the same one but for names that no document should have. */
function possibleUrl(url: string): string {
  const folder = foldersAbove(url).find((above) => isGeneratedUrl(claimKey(above)));
  const beside = folder === undefined ? url : `${folder}-files${url.slice(folder.length)}`;
  return hasLongName(nameOf(beside)) ? folderOf(beside) + shortName(nameOf(beside)) : beside;
}

function faultOfName(url: string): string {
  const folder = foldersAbove(url).find((above) => isGeneratedUrl(claimKey(above)));
  return folder === undefined
    ? 'that is too long for a file name once it ends in `.html`'
    : `\`${folder}\` of a folder, which is also a generated page's`;
}

/** The beginning of a name (at most 200 bytes) and a hash that keeps it unique. */
function shortName(name: string): string {
  const kept = [...name].slice(0, 50).join('');
  return `${kept}-${contentHash(name).slice(0, 8)}.html`;
}

/**
 * Where a file beside the documents is copied to: its path, unless a page needs that name for a folder, has it in another
 * case, or the site's own assets might have it.
 */
export function urlOfAsset(path: string, claims: Claims): string {
  const key = claimKey(path);
  const isOurs = key === 'assets' || key.startsWith('assets/oo-');
  if (!isOurs && !claims.folders.has(key) && !foldersAbove(key).some((folder) => claims.files.has(folder)))
    return path;
  const extension = /\.[a-z0-9]{1,10}$/i.exec(path)?.[0] ?? '';
  return `assets/oo-file-${contentHash(path).slice(0, 16)}${extension}`;
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
