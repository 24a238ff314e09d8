/**
 * Finding the file: from a path that was asked for to a file in the output folder.
 *
 * In: the output folder and the names of a path. Out: an open file, a folder to redirect to, or nothing.
 * May not: leave the output folder, by a symbolic link either, or open anything but a plain file.
 */
import { constants } from 'node:fs';
import { type FileHandle, open, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { AskedPath } from './request.ts';

export interface FoundFile {
  readonly kind: 'file';
  /** Output URL. */
  readonly url: string;
  readonly handle: FileHandle;
  /** Bytes. */
  readonly size: number;
}

/** `folder` is a folder with an `index.html` that was asked for without the slash at its end. */
export type Found = FoundFile | { readonly kind: 'folder' } | { readonly kind: 'nothing' };

const nothing: Found = { kind: 'nothing' };

/** The caller closes the file. Never throws for what may lie in a folder. */
export async function findFile(outDir: string, { names, isFolder }: AskedPath): Promise<Found> {
  try {
    const base = await realpath(outDir);
    if (!isFolder && (await isFolderAt(join(base, ...names)))) {
      const index = await openFile(base, [...names, 'index.html']);
      if (index.kind !== 'file') return nothing;
      await index.handle.close();
      return { kind: 'folder' };
    }
    return await openFile(base, isFolder ? [...names, 'index.html'] : names);
  } catch {
    // Not there, not allowed, a loop of links, a name that is too long: nothing to see in each case.
    return nothing;
  }
}

async function isFolderAt(path: string): Promise<boolean> {
  return (await stat(path)).isDirectory();
}

async function openFile(base: string, names: readonly string[]): Promise<Found> {
  const path = await realpath(join(base, ...names));
  if (!path.startsWith(base.endsWith(sep) ? base : base + sep)) return nothing;
  // A link within the folder must not lead to what has a dot in front either.
  if (
    path
      .slice(base.length)
      .split(sep)
      .some((name) => name.startsWith('.'))
  )
    return nothing;
  // Opening a pipe that nobody writes to would wait for ever.
  if (!(await stat(path)).isFile()) return nothing;
  const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  const stats = await handle.stat();
  if (stats.isFile()) return { kind: 'file', url: names.join('/'), handle, size: stats.size };
  await handle.close();
  return nothing;
}
