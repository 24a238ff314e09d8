/**
 * Source reader: a file's text again, for the lines around a finding.
 *
 * In: a path relative to the working directory. Out: its text as stored, or null when there is nothing to show.
 * May not: throw; a finding without its lines is better than none.
 */
import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';

/** Files above this size are not shown: reading them again would cost more than the frame is worth. */
const maxShownBytes = 8 * 1024 * 1024;

/** Reads files below `cwd` (absolute). The byte order mark is kept, because columns count it. */
export function sourceReader(cwd: string): (path: string) => string | null {
  return (path) => {
    try {
      const absolute = resolve(cwd, path);
      const stats = statSync(absolute);
      if (!stats.isFile() || stats.size > maxShownBytes) return null;
      const text = decode(readFileSync(absolute));
      return text.includes('\u0000') ? null : text;
    } catch {
      return null;
    }
  };
}

/** Text of a file as stored; the byte order mark is kept, because columns count it. */
export function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}
