/**
 * The disk as publishing sees it: the few calls it makes, so that tests can count them and cut them short.
 *
 * In: absolute paths. Out: what is there, or a change. Synchronous: batches of these beat promises (measured).
 * May not: know what is published, or why.
 */
import {
  accessSync,
  closeSync,
  constants,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmdirSync,
  rmSync,
  type Stats,
  statSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { errorCode } from './publish-error.ts';

/** What stands at a path. A symbolic link is a link, wherever it leads. */
export interface DiskEntry {
  readonly kind: 'file' | 'folder' | 'link' | 'other';
  /** Bytes. */
  readonly size: number;
  /** Time of last modification in milliseconds since 1970. */
  readonly modified: number;
  /** Time of the last change to it or to what is said of it, in milliseconds since 1970. */
  readonly changed: number;
  readonly inode: number;
  /** Number of the file system it lies on. */
  readonly device: number;
}

/** Every call throws the system's error; only "nothing there" is an answer. */
export interface Disk {
  /** Null when nothing stands there. Does not follow a link at the end of the path. */
  look(path: string): DiskEntry | null;
  list(folder: string): readonly string[];
  read(path: string): Uint8Array;
  /** Whether this user may make and remove entries of the folder. */
  mayChange(folder: string): boolean;
  /** Calls `take` with one chunk after the other; the chunk is only good during the call. Follows links. */
  readChunks(path: string, take: (chunk: Uint8Array) => void): void;
  /** Size in bytes of the file that the path leads to; follows links. EISDIR when it is no file. */
  sizeOf(path: string): number;

  /** Makes the folder and its parents; the outermost folder that was made, or null. */
  makeFolders(folder: string): string | null;
  makeFolder(folder: string): void;
  /** Makes a new file; EEXIST when anything stands there. */
  create(path: string, content: Uint8Array): void;
  /** Makes a new file from the chunks that `fill` puts. */
  createFrom(path: string, fill: (put: (chunk: Uint8Array) => void) => void): void;
  /** Writes and flushes to the device, over what is there. */
  writeDurably(path: string, content: string): void;
  /** Flushes a folder's entries where the system can. */
  flushFolder(folder: string): void;
  /** Sets the time of last modification to now. */
  touch(path: string): void;
  rename(from: string, to: string): void;
  removeFile(path: string): void;
  /** ENOTEMPTY when something is in it. */
  removeFolder(folder: string): void;
  /** Removes whatever is there; links are removed, not followed. */
  removeTree(path: string): void;
}

const chunkBytes = 256 * 1024;

function entryOf(stats: Stats): DiskEntry {
  return {
    kind: stats.isFile()
      ? 'file'
      : stats.isDirectory()
        ? 'folder'
        : stats.isSymbolicLink()
          ? 'link'
          : 'other',
    size: stats.size,
    modified: stats.mtimeMs,
    changed: stats.ctimeMs,
    inode: stats.ino,
    device: stats.dev,
  };
}

/** Opens, hands the descriptor over and closes it, whatever happens. */
function withFile<Result>(path: string, flags: string, use: (descriptor: number) => Result): Result {
  const descriptor = openSync(path, flags);
  try {
    return use(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function writeAll(descriptor: number, chunk: Uint8Array): void {
  let offset = 0;
  while (offset < chunk.length) offset += writeSync(descriptor, chunk, offset, chunk.length - offset);
}

/**
 * One folder after the other, because Node's own `recursive` never returns where the system answers ENOENT although the
 * folder above is there (`/proc/x`).
 */
function makeFolders(folder: string): string | null {
  const missing: string[] = [];
  for (let next = folder; statSync(next, { throwIfNoEntry: false }) === undefined; next = dirname(next)) {
    missing.push(next);
    if (next === dirname(next)) break;
  }
  for (const each of missing.toReversed()) {
    try {
      mkdirSync(each);
    } catch (error) {
      // Another build made it a moment ago.
      if (errorCode(error) !== 'EEXIST') throw error;
    }
  }
  return missing.at(-1) ?? null;
}

/** The machine's own disk. */
export const nodeDisk: Disk = {
  look(path) {
    try {
      const stats = lstatSync(path, { throwIfNoEntry: false });
      return stats === undefined ? null : entryOf(stats);
    } catch (error) {
      if (errorCode(error) === 'ENOTDIR' || errorCode(error) === 'ENOENT') return null;
      throw error;
    }
  },
  list: (folder) => readdirSync(folder),
  read: (path) => readFileSync(path),
  mayChange(folder) {
    try {
      accessSync(folder, constants.W_OK | constants.X_OK);
      return true;
    } catch {
      return false;
    }
  },
  readChunks(path, take) {
    withFile(path, 'r', (descriptor) => {
      const chunk = Buffer.allocUnsafe(chunkBytes);
      for (;;) {
        const length = readSync(descriptor, chunk, 0, chunkBytes, null);
        if (length === 0) return;
        take(chunk.subarray(0, length));
      }
    });
  },
  sizeOf(path) {
    const stats = statSync(path);
    if (!stats.isFile()) throw Object.assign(new Error('not a file'), { code: 'EISDIR' });
    return stats.size;
  },
  makeFolders,
  makeFolder: (folder) => mkdirSync(folder),
  create(path, content) {
    withFile(path, 'wx', (descriptor) => writeAll(descriptor, content));
  },
  createFrom(path, fill) {
    withFile(path, 'wx', (descriptor) => fill((chunk) => writeAll(descriptor, chunk)));
  },
  writeDurably(path, content) {
    withFile(path, 'w', (descriptor) => {
      writeFileSync(descriptor, content);
      fsyncSync(descriptor);
    });
  },
  flushFolder(folder) {
    try {
      withFile(folder, 'r', fsyncSync);
    } catch {
      // Some systems (Windows, a few network file systems) cannot; a killed process needs no flush, only a power cut does.
    }
  },
  touch(path) {
    const now = new Date();
    utimesSync(path, now, now);
  },
  rename: (from, to) => renameSync(from, to),
  removeFile: (path) => unlinkSync(path),
  removeFolder: (folder) => rmdirSync(folder),
  removeTree: (path) => rmSync(path, { recursive: true, force: true }),
};
