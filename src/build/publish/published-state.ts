/**
 * The published state: what the last publication of this process left in the output folder.
 *
 * In: the manifest it wrote, and how the folders looked then. Out: whether all is as it was, and a commit of a few files.
 * May not: be kept on the disk, or be believed when anybody has made, removed or exchanged anything in these folders. (A file
 * that was written to in place is not noticed here; a publication that looks at every file finds it.)
 */
import { byCodeUnit } from '../../model/paths.ts';
import { type PublishPaths, readManifest } from './apply-journal.ts';
import type { Disk } from './disk.ts';
import type { Journal } from './journal.ts';
import { type Manifest, type ManifestFile, patchedManifestText } from './manifest.ts';
import type { PlannedFile } from './plan-commit.ts';

export interface PublishedState {
  readonly manifest: Manifest;
  /** The manifest as it stands in its file. */
  readonly text: string;
  /** Places in the manifest, by URL. */
  readonly places: ReadonlyMap<string, number>;
  /** How the folders looked. */
  readonly folders: string;
}

/** Reads the manifest; one that is in the known state is not parsed again. */
export type ManifestReader = (paths: PublishPaths) => Manifest | null | 'damaged';

export function manifestReader(disk: Disk, known: PublishedState | null): ManifestReader {
  let last: { readonly text: string; readonly found: Manifest | 'damaged' } | null =
    known === null ? null : { text: known.text, found: known.manifest };
  return (paths) => {
    const read = readManifest(disk, paths, last);
    last = read;
    return read?.found ?? null;
  };
}

/** The state after a commit. */
export function stateOf(disk: Disk, paths: PublishPaths, manifest: Manifest, text: string): PublishedState {
  return {
    manifest,
    text,
    places: new Map(manifest.files.map(({ url }, at) => [url, at])),
    folders: folderMarks(disk, paths, manifest),
  };
}

/** Whether nothing was made, removed or exchanged in the folders since. */
export function isAsItWas(disk: Disk, paths: PublishPaths, state: PublishedState): boolean {
  return folderMarks(disk, paths, state.manifest) === state.folders;
}

function folderMarks(disk: Disk, { outDir }: PublishPaths, { folders }: Manifest): string {
  return [outDir, ...folders.map((folder) => `${outDir}/${folder}`)]
    .map((path) => {
      const there = disk.look(path);
      return there === null ? '' : `${there.kind} ${there.inode} ${there.modified} ${there.changed}`;
    })
    .join('\n');
}

/** The commit that writes some files of the site anew; null when the change is more than that. */
export function planPatch(
  disk: Disk,
  outDir: string,
  { manifest, text, places }: PublishedState,
  planned: ReadonlyMap<string, PlannedFile>,
): { readonly journal: Journal; readonly text: string; readonly places: ReadonlyMap<string, number> } | null {
  if (manifest.files.some(({ kept }) => kept)) return null;
  const changes = new Map<number, ManifestFile>();
  const moves: { readonly staged: string; readonly url: string; readonly hash: string }[] = [];
  for (const { url, role, hash, size, staged } of planned.values()) {
    const at = places.get(url);
    if (at === undefined || manifest.files[at]?.role !== role) return null;
    if (staged === null) continue;
    if (disk.look(`${outDir}/${url}`)?.kind !== 'file') return null;
    changes.set(at, { url, role, hash, size, kept: false });
    moves.push({ staged, url, hash });
  }
  if (new Set([...changes.values()].map(({ role }) => role)).size > 1) return null;
  const files = manifest.files.map((file, at) => changes.get(at) ?? file);
  const patched = { files, folders: manifest.folders };
  return {
    journal: {
      ...{ clearFiles: [], clearFolders: [], makeFolders: [], removeFiles: [], removeFolders: [] },
      moves: moves.sort((a, b) => byCodeUnit(a.url, b.url)),
      manifest: patched,
    },
    text: patchedManifestText(text, changes),
    places,
  };
}
