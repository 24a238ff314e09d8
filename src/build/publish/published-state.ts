/**
 * The published state: what the last publication of this process left in the output folder.
 *
 * In: the manifest it wrote, and how the folders looked then. Out: whether all is as it was, and a commit of a few files.
 * May not: be kept on the disk, or be believed when anybody has made, removed or exchanged anything in these folders. (A file
 * that was written to in place is not noticed here; a publication that looks at every file finds it.)
 */
import { type PublishPaths, readManifest } from './apply-journal.ts';
import type { Disk } from './disk.ts';
import type { Journal } from './journal.ts';
import { type Manifest, type ManifestFile, patchedManifestText } from './manifest.ts';
import { movesInOrder, type PlannedFile } from './plan-commit.ts';

export interface PublishedState {
  readonly manifest: Manifest;
  /** The manifest as it stands in its file. */
  readonly text: string;
  /** Places in the manifest, by URL. */
  readonly places: ReadonlyMap<string, number>;
  /** How the folders and the manifest looked. */
  readonly folders: string;
  readonly manifestMark: string;
}

/** Reads the manifest; one that looks as it did in the known state is not read again. */
export type ManifestReader = (paths: PublishPaths) => Manifest | null | 'damaged';

export function manifestReader(disk: Disk, known: PublishedState | null): ManifestReader {
  return (paths) =>
    known !== null && markOf(disk, paths.manifest) === known.manifestMark
      ? known.manifest
      : readManifest(disk, paths);
}

/** The state after a commit. */
export function stateOf(
  disk: Disk,
  paths: PublishPaths,
  { manifest, text, places }: PlannedCommit,
): PublishedState {
  return {
    manifest,
    text,
    places: places ?? new Map(manifest.files.map(({ url }, at) => [url, at])),
    folders: folderMarks(disk, paths, manifest),
    manifestMark: markOf(disk, paths.manifest),
  };
}

/** Whether nothing was made, removed or exchanged in the folders since. */
export function isAsItWas(disk: Disk, paths: PublishPaths, state: PublishedState): boolean {
  return folderMarks(disk, paths, state.manifest) === state.folders;
}

function folderMarks(disk: Disk, { outDir }: PublishPaths, { folders }: Manifest): string {
  return [outDir, ...folders.map((folder) => `${outDir}/${folder}`)]
    .map((path) => markOf(disk, path))
    .join('\n');
}

/** Another text after anything was done to what stands there; our own files are replaced whole, which gives them a new inode. */
function markOf(disk: Disk, path: string): string {
  const there = disk.look(path);
  if (there === null) return '';
  const { kind, inode, modified, changed } = there;
  return `${kind} ${inode} ${modified} ${changed}`;
}

/** What a commit does, and the manifest that it leads to. */
export interface PlannedCommit {
  readonly journal: Journal;
  readonly manifest: Manifest;
  readonly text: string;
  /** Places in the manifest by URL, where they are those that were known before. */
  readonly places: ReadonlyMap<string, number> | null;
}

/** The commit that writes some files of the site anew; null when the change is more than that. */
export function planPatch(
  disk: Disk,
  outDir: string,
  { manifest, text, places }: PublishedState,
  planned: ReadonlyMap<string, PlannedFile>,
): PlannedCommit | null {
  if (manifest.files.some(({ kept }) => kept)) return null;
  const changes = new Map<number, ManifestFile>();
  for (const { url, role, hash, size, staged } of planned.values()) {
    const at = places.get(url);
    if (at === undefined || manifest.files[at]?.role !== role) return null;
    if (staged === null) continue;
    if (disk.look(`${outDir}/${url}`)?.kind !== 'file') return null;
    changes.set(at, { url, role, hash, size, kept: false });
  }
  const files = manifest.files.map((file, at) => changes.get(at) ?? file);
  return {
    journal: {
      ...{ clearFiles: [], clearFolders: [], makeFolders: [], removeFiles: [], removeFolders: [] },
      moves: movesInOrder(planned),
      manifest: { replaced: [...changes.values()] },
    },
    manifest: { files, folders: manifest.folders },
    text: patchedManifestText(text, changes),
    places,
  };
}
