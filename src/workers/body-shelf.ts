/**
 * The shelf: bodies that wait for their pages on the disk, so that those of a large site are never all in memory.
 *
 * In: bodies, one after the other. Out: each again, as often as it is asked for.
 * May not: outlive the build, or be found by another one; the file has no name once it is open where the system allows it.
 */
import { randomUUID } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readSync, rmSync, unlinkSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Analysis } from '../model/analysis.ts';

/** Below this many documents all bodies together are smaller than the program itself. */
export const documentsWorthAShelf = 2000;

/** Bytes that are gathered before they are written. */
const chunkBytes = 1024 * 1024;

export interface BodyShelf {
  /** The same analysis; its body is read from the shelf each time it is asked for. */
  readonly shelve: (analysis: Analysis) => Analysis;
  /** Bodies cannot be read any more. */
  readonly close: () => void;
}

/** Opens a shelf in a folder, which is made when it is missing. Throws the system's error when it cannot be written. */
export function openBodyShelf(folder: string): BodyShelf {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `bodies-${randomUUID()}`);
  const descriptor = openSync(path, 'wx+');
  const isNameless = removesName(path);
  const waiting = Buffer.allocUnsafe(chunkBytes);
  let written = 0;
  let held = 0;

  const flush = (): void => {
    writeAll(descriptor, waiting.subarray(0, held), written);
    written += held;
    held = 0;
  };

  const put = (body: string): readonly [start: number, length: number] => {
    const length = Buffer.byteLength(body);
    if (held + length > chunkBytes) flush();
    const start = written + held;
    if (length > chunkBytes) {
      writeAll(descriptor, Buffer.from(body), written);
      written += length;
    } else {
      waiting.write(body, held);
      held += length;
    }
    return [start, length];
  };

  const read = (start: number, length: number): string => {
    if (start >= written) return waiting.toString('utf8', start - written, start - written + length);
    const bytes = Buffer.allocUnsafe(length);
    for (let at = 0; at < length; ) {
      const count = readSync(descriptor, bytes, at, length - at, start + at);
      if (count === 0) throw new Error(`Unexpected end of ${path}`);
      at += count;
    }
    return bytes.toString('utf8');
  };

  /** Null when the disk takes no more: such a body stays in memory. */
  const placeFor = (body: string): readonly [start: number, length: number] | null => {
    try {
      return put(body);
    } catch {
      return null;
    }
  };

  const shelve = (analysis: Analysis): Analysis => {
    if (analysis.hidden || analysis.body === null) return analysis;
    const { path: of, hash, hidden, facts, diagnostics, body } = analysis;
    const place = placeFor(body);
    if (place === null) return analysis;
    const [start, length] = place;
    return {
      ...{ path: of, hash, hidden, facts, diagnostics, hasBody: true },
      get body() {
        return read(start, length);
      },
    };
  };

  const close = (): void => {
    closeSync(descriptor);
    if (!isNameless) rmSync(path, { force: true });
  };
  return { shelve, close };
}

/** Takes the file's name away while it is open, so that nothing is left however the build ends. Windows may refuse. */
function removesName(path: string): boolean {
  try {
    unlinkSync(path);
    return true;
  } catch {
    return false;
  }
}

function writeAll(descriptor: number, bytes: Uint8Array, position: number): void {
  for (let at = 0; at < bytes.length; ) {
    at += writeSync(descriptor, bytes, at, bytes.length - at, position + at);
  }
}
