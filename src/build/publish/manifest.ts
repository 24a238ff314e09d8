/**
 * The manifest: which files of the output folder are ours.
 *
 * In: what was published. Out: text that is the same for the same site, and back again.
 * May not: hold anything that differs between two equal builds (times, inodes, machine paths).
 */
import { byCodeUnit } from '../../model/paths.ts';
import { faultOfUrl } from './output-url.ts';

/**
 * What a file is to the order of publishing: our assets first (their names change with their content, and the previous
 * build's stay one generation), then files that documents refer to, then what the search finds pages by, then pages, then what
 * names the snapshot.
 */
export type OutputRole = 'asset' | 'file' | 'shard' | 'page' | 'snapshot';

const roles: readonly OutputRole[] = ['asset', 'file', 'shard', 'page', 'snapshot'];

/** Negative when a file of the first role is published before one of the second. */
export function byRole(a: OutputRole, b: OutputRole): number {
  return roles.indexOf(a) - roles.indexOf(b);
}

/** One published file. */
export interface ManifestFile {
  readonly url: string;
  readonly role: OutputRole;
  /** 64 hex digits; '' when it is ours but its content is not known (after an undone publish). */
  readonly hash: string;
  /** Bytes. */
  readonly size: number;
  /** An asset of the build before, kept one generation for readers who still have the old page. */
  readonly kept: boolean;
}

/** Everything we own in an output folder, sorted in code unit order. */
export interface Manifest {
  readonly files: readonly ManifestFile[];
  /** Folders that we made: only these are removed when they are empty. */
  readonly folders: readonly string[];
}

/** Of a folder that holds nothing of ours. */
export const emptyManifest: Manifest = { files: [], folders: [] };

/** Sorts both lists. */
export function sortedManifest(files: readonly ManifestFile[], folders: Iterable<string>): Manifest {
  return {
    files: files.toSorted((a, b) => byCodeUnit(a.url, b.url)),
    folders: [...folders].sort(byCodeUnit),
  };
}

/** The manifest as JSON, one file a line, so that two of them can be compared by eye. */
export function manifestText(manifest: Manifest): string {
  const files = manifest.files.map(lineOf);
  const folders = manifest.folders.map((folder) => JSON.stringify(folder));
  return `{"version":1,"files":[\n${files.join(',\n')}\n],"folders":[\n${folders.join(',\n')}\n]}\n`;
}

function lineOf(file: ManifestFile): string {
  return JSON.stringify(tupleOf(file));
}

/** A file as it is written down. */
export function tupleOf({ url, role, hash, size, kept }: ManifestFile): readonly unknown[] {
  return kept ? [url, role, hash, size, 'kept'] : [url, role, hash, size];
}

/** The manifest with some of its files exchanged, by URL. */
export function withReplaced({ files, folders }: Manifest, replaced: readonly ManifestFile[]): Manifest {
  const byUrl = new Map(replaced.map((file) => [file.url, file]));
  return { files: files.map((file) => byUrl.get(file.url) ?? file), folders };
}

/** The text with some of its files exchanged, by their place. */
export function patchedManifestText(text: string, files: ReadonlyMap<number, ManifestFile>): string {
  const lines = text.split('\n');
  for (const [at, file] of files) {
    // The first line opens the list.
    const old = lines[at + 1] ?? '';
    lines[at + 1] = `${lineOf(file)}${old.endsWith(',') ? ',' : ''}`;
  }
  return lines.join('\n');
}

/**
 * Reads a manifest's text. Null for anything that we cannot have written, so that a damaged or forged one can never
 * name a file outside the folder.
 */
export function parseManifest(text: string): Manifest | null {
  try {
    return manifestOf(JSON.parse(text));
  } catch {
    return null;
  }
}

/** The manifest that a value from JSON stands for, or null. */
export function manifestOf(value: unknown): Manifest | null {
  if (typeof value !== 'object' || value === null) return null;
  if (!('version' in value) || value.version !== 1 || !('files' in value) || !('folders' in value))
    return null;
  const files = listOf(value.files, manifestFileOf);
  const folders = listOf(value.folders, urlOf);
  return files === null || folders === null ? null : { files, folders };
}

/** Reads each element of a list; null when it is no list or one of them cannot be read. */
export function listOf<Item>(value: unknown, read: (element: unknown) => Item | null): Item[] | null {
  if (!Array.isArray(value)) return null;
  const items: Item[] = [];
  for (const element of value) {
    const item = read(element);
    if (item === null) return null;
    items.push(item);
  }
  return items;
}

/** A safe URL, or null. */
export function urlOf(value: unknown): string | null {
  return typeof value === 'string' && faultOfUrl(value, process.platform === 'win32') === null ? value : null;
}

/** A file from what is written of it, or null. */
export function manifestFileOf(value: unknown): ManifestFile | null {
  if (!Array.isArray(value)) return null;
  const [first, role, hash, size, kept]: unknown[] = value;
  const url = urlOf(first);
  if (url === null || typeof hash !== 'string' || !/^(?:[0-9a-f]{64})?$/.test(hash)) return null;
  const known = roles.find((each) => each === role);
  if (known === undefined) return null;
  if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0) return null;
  if (kept !== undefined && kept !== 'kept') return null;
  return { url, role: known, hash, size, kept: kept === 'kept' };
}
