/**
 * The URLs that may be published: relative, inside the folder, and possible as file names.
 *
 * In: a URL as planned or as read from a manifest. Out: what is wrong with it, or nothing.
 * May not: touch the disk; what stands in the way there is `plan-commit.ts`.
 */

/** The folder inside the output folder that publishing keeps for itself. */
export const stateFolderName = '.onlyonce';

/** Bytes of one name, in UTF-8: the limit of ext4, XFS, Btrfs, APFS (and, in UTF-16 units, of NTFS). */
const longestName = 255;

/**
 * What is wrong with a URL, as the end of the sentence "its name ..."; null when nothing is.
 * `windows` adds what Windows reads as a separator or a drive.
 */
export function faultOfUrl(url: string, windows: boolean): string | null {
  if (url === '') return 'is empty';
  if (url.includes('\0')) return 'holds a NUL character';
  if (url.startsWith('/')) return 'begins with `/`';
  if (windows && /[\\:]/.test(url)) return 'holds a character that Windows does not allow';
  const names = url.split('/');
  if (names.includes('')) return 'has an empty part';
  if (names.includes('.') || names.includes('..')) return 'has a part that is `.` or `..`';
  if (names[0]?.toLowerCase() === stateFolderName)
    return `lies in \`${stateFolderName}\`, which publishing keeps for itself`;
  const long = names.find((name) => name.length * 3 > longestName && Buffer.byteLength(name) > longestName);
  if (long !== undefined)
    return `has a part of ${Buffer.byteLength(long)} bytes, and ${longestName} is the most a file system takes`;
  return null;
}

/** The folder a URL lies in, without a slash at the end; '' for the output folder itself. */
export function parentOf(url: string): string {
  const slash = url.lastIndexOf('/');
  return slash < 0 ? '' : url.slice(0, slash);
}

/** Adds the folders that a URL lies in to `folders`, nearest first, stopping at one that is there already. */
export function addFoldersOf(url: string, folders: Set<string>): void {
  for (let folder = parentOf(url); folder !== '' && !folders.has(folder); folder = parentOf(folder)) {
    folders.add(folder);
  }
}
