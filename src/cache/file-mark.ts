/**
 * File marks: whether a file is the same as it was, without reading it.
 *
 * In: a path. Out: its mark, and whether a mark can be relied on.
 * May not: read content; two equal marks that are settled mean equal bytes.
 */
import { type Stats, statSync } from 'node:fs';

/** What the system says of a file: it changes with every write, rename and replacement. */
export interface FileMark {
  readonly size: number;
  readonly modified: number;
  /** Time of the last change to the file or to what is said of it. Nobody can set it back. */
  readonly changed: number;
  readonly inode: number;
}

/** The mark as it is stored. */
export type MarkTuple = readonly [size: number, modified: number, changed: number, inode: number];

/** Mark of the file that a path leads to; null when there is none or it may not be looked at. */
export function markOfFile(absolute: string): FileMark | null {
  try {
    const stats = statSync(absolute, { throwIfNoEntry: false });
    return stats?.isFile() ? markOf(stats) : null;
  } catch {
    return null;
  }
}

/** The mark in a record of the system's. */
function markOf({ size, mtimeMs, ctimeMs, ino }: Stats): FileMark {
  return { size, modified: mtimeMs, changed: ctimeMs, inode: ino };
}

/** Whether two marks are of one state of one file. */
export function sameMark(a: FileMark, b: FileMark): boolean {
  return a.size === b.size && a.modified === b.modified && a.changed === b.changed && a.inode === b.inode;
}

/** The clock that stamps files ticks every few milliseconds, on old file systems every two seconds. */
const fineTick = 100;
const coarseTick = 3000;

/**
 * Whether a file that had this mark at `now` (milliseconds since 1970), just before it was read, can be told from any later
 * state by its mark. One written in the same tick of the file system's clock cannot: an edit of equal size within that tick
 * leaves all marks as they are. (The same doubt as in git's index.) A time in the future is of another clock: never relied on.
 */
export function isSettled({ modified, changed }: FileMark, now: number): boolean {
  const latest = Math.max(modified, changed);
  const isCoarse = modified % 1000 === 0 || changed % 1000 === 0;
  return now - latest > (isCoarse ? coarseTick : fineTick);
}

export function markTuple({ size, modified, changed, inode }: FileMark): MarkTuple {
  return [size, modified, changed, inode];
}

export function markOfTuple([size, modified, changed, inode]: MarkTuple): FileMark {
  return { size, modified, changed, inode };
}
