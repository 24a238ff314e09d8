/**
 * Record files: one JSON value with a checksum, replaced whole.
 *
 * In: a value. Out: the same value, or null for a file that is missing or damaged.
 * May not: believe a file that is not whole; its checksum stands in its first line.
 *
 * A name holds everything that the form of the value depends on (the version of this program), so that what is whole is
 * what this very version wrote.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { contentHash } from '../hash/content-hash.ts';

/** Reads a file that `writeRecord` wrote with a value of this type; null when it is not there or not whole. */
export function readRecord<Value>(file: string): Value | null {
  try {
    const text = readFileSync(file, 'utf8');
    const lineEnd = text.indexOf('\n');
    const body = text.slice(lineEnd + 1);
    if (lineEnd < 0 || text.slice(0, lineEnd) !== contentHash(body)) return null;
    const value: Value = JSON.parse(body);
    return value;
  } catch {
    return null;
  }
}

/** Writes beside and renames, so that a reader sees the old value or the new one. Throws the system's error. */
export function writeRecord(file: string, value: unknown): void {
  const body = JSON.stringify(value);
  const beside = `${file}.${randomUUID()}.part`;
  try {
    writeFileSync(beside, `${contentHash(body)}\n${body}`);
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
