/**
 * Unsaved input: a document that an editor hands over on standard input.
 *
 * In: standard input. Out: its bytes, and the name they would be saved under.
 * May not: touch the file of that name.
 */
import { readFileSync } from 'node:fs';

/** `typed` is the path as typed, or as assumed. */
export interface UnsavedInput {
  readonly typed: string;
  readonly bytes: Uint8Array;
}

/** What a document on standard input is called when nobody says. */
const unnamedDocument = 'stdin.md';

/** Reads standard input to its end. */
export function readUnsaved(filename: string | null): UnsavedInput {
  return { typed: filename ?? unnamedDocument, bytes: readFileSync(0) };
}
