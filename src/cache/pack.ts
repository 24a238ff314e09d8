/**
 * Packs: files of many segments, written once and never changed.
 *
 * In: segments of bytes. Out: where each lies; and the bytes again, or the news that they are damaged.
 * May not: know what a segment means, or read more of a pack than is asked for.
 *
 * Each segment has its own checksum before it. A pack is written under a name of its own and gets its final one when it is
 * whole, so a process never reads half a pack, and two processes never write the same one.
 */
import { randomUUID } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { contentHash } from '../hash/content-hash.ts';

/** Where a segment lies, its checksum included. */
export interface Extent {
  readonly at: number;
  readonly length: number;
}

/** Thrown when a segment is not what was written; the whole cache is then taken for damaged. */
export class DamagedCache extends Error {}

const checksumLength = 16;

function checksumOf(bytes: Uint8Array): Buffer {
  return Buffer.from(contentHash(bytes).slice(0, checksumLength), 'latin1');
}

export interface PackReader {
  /** The bytes of a segment. Throws `DamagedCache`. */
  readonly read: (extent: Extent) => Buffer;
  readonly bytes: number;
  readonly close: () => void;
}

/** Opens a pack; null when it is not there or may not be read. It stays readable when another process removes it. */
export function openPack(folder: string, name: string): PackReader | null {
  let descriptor: number;
  let bytes: number;
  try {
    descriptor = openSync(join(folder, name), 'r');
    bytes = fstatSync(descriptor).size;
  } catch {
    return null;
  }
  let isOpen = true;
  return {
    bytes,
    read: ({ at, length }) => {
      if (!isOpen) throw new DamagedCache('the pack is closed');
      if (length < checksumLength || at < 0 || at + length > bytes)
        throw new DamagedCache(`${name} is too short`);
      return segmentOf(descriptor, { at, length }, name);
    },
    close: () => {
      if (isOpen) closeSync(descriptor);
      isOpen = false;
    },
  };
}

function segmentOf(descriptor: number, { at, length }: Extent, name: string): Buffer {
  const segment = Buffer.allocUnsafe(length);
  if (bytesRead(descriptor, segment, at) !== length) throw new DamagedCache(`${name} ends early`);
  const content = segment.subarray(checksumLength);
  if (!segment.subarray(0, checksumLength).equals(checksumOf(content)))
    throw new DamagedCache(`${name} is damaged`);
  return content;
}

function bytesRead(descriptor: number, segment: Buffer, at: number): number {
  try {
    return readSync(descriptor, segment, 0, segment.length, at);
  } catch {
    return 0;
  }
}

export interface PackWriter {
  /** Appends a segment. Throws the system's error. */
  readonly add: (content: Uint8Array) => Extent;
  /** The bytes of a segment that was added. Throws `DamagedCache`. */
  readonly read: (extent: Extent) => Buffer;
  /** Makes it a pack; its name. What was added stays readable. Throws the system's error. */
  readonly finish: () => string;
  /** Nothing can be read any more, and nothing is left of what was not finished. */
  readonly close: () => void;
}

const bufferBytes = 1 << 20;

/** Begins a pack in a folder that is there. `prefix` is how its name begins. Throws the system's error. */
export function beginPack(folder: string, prefix: string): PackWriter {
  const name = `${prefix}-${randomUUID()}`;
  const beside = join(folder, `${name}.part`);
  const descriptor = openSync(beside, 'wx+');
  let waiting: Uint8Array[] = [];
  let written = 0;
  let end = 0;
  let state: 'open' | 'finished' | 'closed' = 'open';
  const flush = (): void => {
    const chunk = Buffer.concat(waiting);
    waiting = [];
    for (let done = 0; done < chunk.length; ) {
      const count = writeSync(descriptor, chunk, done, chunk.length - done, written);
      done += count;
      written += count;
    }
  };
  return {
    add: (content) => {
      const extent = { at: end, length: checksumLength + content.length };
      waiting.push(checksumOf(content), content);
      end += extent.length;
      if (end - written >= bufferBytes) flush();
      return extent;
    },
    read: (extent) => {
      if (state === 'closed') throw new DamagedCache('the pack is closed');
      if (extent.at + extent.length > written) flush();
      return segmentOf(descriptor, extent, name);
    },
    finish: () => {
      flush();
      renameSync(beside, join(folder, `${name}.pack`));
      state = 'finished';
      return `${name}.pack`;
    },
    close: () => {
      if (state === 'closed') return;
      closeSync(descriptor);
      if (state === 'open') rmSync(beside, { force: true });
      state = 'closed';
    },
  };
}
