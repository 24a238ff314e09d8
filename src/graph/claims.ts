/**
 * Claims: which output addresses are taken, each with the folders it needs.
 *
 * In: output URLs. Out: whether one more can stand beside them.
 * May not: hand out addresses; a claim says only that nothing else may be a file, or a folder, there.
 */
import { folderOf } from '../model/paths.ts';

/** Addresses in use, as keys: no file of one name may stand where another needs a folder of that name. */
export interface Claims {
  readonly files: Set<string>;
  readonly folders: Set<string>;
}

/** Bytes of one name in UTF-8: what file systems take. */
const longestName = 255;

/** Two addresses that differ in case or Unicode form only are one file on some disks. */
export function claimKey(url: string): string {
  return url.normalize('NFC').toLowerCase();
}

/** Claims all of these. */
export function makeClaims(urls: Iterable<string>): Claims {
  const claims: Claims = { files: new Set(), folders: new Set() };
  for (const url of urls) addClaim(claims, url);
  return claims;
}

/** Claims one more, whether it fits or not. */
export function addClaim(claims: Claims, url: string): void {
  const key = claimKey(url);
  claims.files.add(key);
  for (const folder of foldersAbove(key)) claims.folders.add(folder);
}

/** Whether a file can have this address: nothing is there, nothing stands in its way, and a disk takes its names. */
export function fits(claims: Claims, url: string): boolean {
  const key = claimKey(url);
  if (claims.files.has(key) || claims.folders.has(key) || hasLongName(url)) return false;
  return foldersAbove(key).every((folder) => !claims.files.has(folder));
}

/** Whether a part of an address is longer than a file name may be. */
export function hasLongName(url: string): boolean {
  return url.length * 3 > longestName && url.split('/').some((name) => byteLength(name) > longestName);
}

/** `a/b/c.html` lies in `a/b` and `a`. */
export function foldersAbove(path: string): string[] {
  const folders: string[] = [];
  for (let folder = folderOf(path); folder !== ''; folder = folderOf(folder.slice(0, -1))) {
    folders.push(folder.slice(0, -1));
  }
  return folders;
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
