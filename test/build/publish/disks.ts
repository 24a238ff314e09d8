/**
 * Disks for tests: one that dies after a number of changes, one that writes down what it is asked to do.
 *
 * In: the machine's disk. Out: the same calls, counted.
 * May not: change what a call that succeeds does.
 */
import { writeFileSync } from 'node:fs';
import { type Disk, nodeDisk } from '../../../src/build/publish/disk.ts';

/** Calls that change the disk, with the paths they were given. */
export interface DiskChange {
  readonly name: string;
  readonly paths: readonly string[];
}

/**
 * A disk that calls `before` ahead of each change. Removing a tree is as many changes as it holds entries, as it is for the
 * system. When `before` throws, a write leaves half of its content, as a full disk or a killed process does.
 */
export function watchedDisk(before: (change: DiskChange) => void, base: Disk = nodeDisk): Disk {
  const plain = (name: string, ...paths: readonly string[]): void => before({ name, paths });
  const writing = (name: string, path: string, content: string | Uint8Array): void => {
    try {
      plain(name, path);
    } catch (error) {
      if (base.look(path) === null) writeFileSync(path, content.slice(0, content.length / 2));
      throw error;
    }
  };
  const removeTree = (path: string): void => {
    const there = base.look(path);
    if (there === null) return;
    if (there.kind === 'folder') {
      for (const name of base.list(path)) removeTree(`${path}/${name}`);
      plain('removeFolder', path);
      base.removeFolder(path);
    } else {
      plain('removeFile', path);
      base.removeFile(path);
    }
  };
  return {
    ...base,
    makeFolders(folder) {
      plain('makeFolders', folder);
      return base.makeFolders(folder);
    },
    makeFolder(folder) {
      plain('makeFolder', folder);
      base.makeFolder(folder);
    },
    create(path, content) {
      writing('create', path, content);
      base.create(path, content);
    },
    createFrom(path, fill) {
      plain('createFrom', path);
      base.createFrom(path, fill);
    },
    writeDurably(path, content) {
      writing('writeDurably', path, content);
      base.writeDurably(path, content);
    },
    touch(path) {
      plain('touch', path);
      base.touch(path);
    },
    rename(from, to) {
      plain('rename', from, to);
      base.rename(from, to);
    },
    removeFile(path) {
      plain('removeFile', path);
      base.removeFile(path);
    },
    removeFolder(folder) {
      plain('removeFolder', folder);
      base.removeFolder(folder);
    },
    removeTree,
  };
}

/** A disk that makes `changes` changes and then no other: the process is as good as killed. */
export function dyingDisk(
  changes: number,
  base: Disk = nodeDisk,
): { readonly disk: Disk; readonly isDead: () => boolean } {
  let left = changes;
  let dead = false;
  const disk = watchedDisk(() => {
    if (left === 0) dead = true;
    if (dead) throw new Error('killed');
    left--;
  }, base);
  return { disk, isDead: () => dead };
}

/** A disk that refuses the changes that `refuses` picks with a system error. */
export function refusingDisk(code: string, refuses: (change: DiskChange) => boolean): Disk {
  return watchedDisk((change) => {
    if (refuses(change)) throw Object.assign(new Error(`${code}: refused`), { code });
  });
}

/**
 * A disk that takes `A` for `a`, as macOS and Windows do: a name that is there in another spelling is the one that is there,
 * and keeps its spelling when something is renamed over it.
 */
export function caselessDisk(): Disk {
  const asThere = (path: string): string => {
    const parts = path.split('/');
    let found = parts.shift() ?? '';
    for (const part of parts) {
      const folder = found === '' ? '/' : found;
      const exists = nodeDisk.look(`${found}/${part}`) !== null;
      const isFolder = !exists && nodeDisk.look(folder)?.kind === 'folder';
      const other = isFolder
        ? nodeDisk.list(folder).find((name) => name.toLowerCase() === part.toLowerCase())
        : null;
      found = `${found}/${other ?? part}`;
    }
    return found;
  };
  return {
    ...nodeDisk,
    look: (path) => nodeDisk.look(asThere(path)),
    list: (folder) => nodeDisk.list(asThere(folder)),
    read: (path) => nodeDisk.read(asThere(path)),
    mayChange: (folder) => nodeDisk.mayChange(asThere(folder)),
    readChunks: (path, take) => nodeDisk.readChunks(asThere(path), take),
    makeFolders: (folder) => nodeDisk.makeFolders(asThere(folder)),
    makeFolder: (folder) => nodeDisk.makeFolder(asThere(folder)),
    create: (path, content) => nodeDisk.create(asThere(path), content),
    createFrom: (path, fill) => nodeDisk.createFrom(asThere(path), fill),
    writeDurably: (path, content) => nodeDisk.writeDurably(asThere(path), content),
    touch: (path) => nodeDisk.touch(asThere(path)),
    rename: (from, to) => nodeDisk.rename(asThere(from), asThere(to)),
    removeFile: (path) => nodeDisk.removeFile(asThere(path)),
    removeFolder: (folder) => nodeDisk.removeFolder(asThere(folder)),
    removeTree: (path) => nodeDisk.removeTree(asThere(path)),
  };
}
