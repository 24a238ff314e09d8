/**
 * Reading one document: bytes to text, whatever the bytes are.
 *
 * In: a discovered file. Out: its text without byte order mark, its revision, and what was wrong with the bytes.
 * May not: throw for any content; a file that cannot be read becomes a problem with its place.
 */
import { readFileSync } from 'node:fs';
import { contentHash, revisionOf } from '../hash/content-hash.ts';
import type { SourceText } from '../model/analysis.ts';
import type { Problem } from '../model/diagnostic.ts';
import type { DiscoveredFile } from './discover.ts';

/** A document above this many bytes is listed but not parsed: no person wrote it, and no phone could show it. */
export const maxDocumentBytes = 4 * 1024 * 1024;

/** The longest stretch that is searched for control characters when telling text from binary. */
const sniffedBytes = 8192;

/** Reads and decodes one document. */
export function readSource(file: DiscoveredFile): SourceText {
  try {
    return decodeSource(file.path, readFileSync(file.absolute));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    return unreadable(
      file.path,
      null,
      `Unexpected file that cannot be opened (${code})`,
      'a file that may be read',
    );
  }
}

/** Decodes bytes as UTF-8, or as UTF-16 when a byte order mark says so. */
export function decodeSource(path: string, bytes: Uint8Array): SourceText {
  const hash = contentHash(bytes);
  if (bytes.length > maxDocumentBytes) {
    const found = (bytes.length / 1024 / 1024).toFixed(1);
    const limit = maxDocumentBytes / 1024 / 1024;
    return unreadable(
      path,
      hash,
      `Unexpected size of ${found} MiB`,
      `at most ${limit} MiB; attach logs as files beside the document`,
    );
  }
  const encoding = markedEncoding(bytes);
  if (encoding === null && isBinary(bytes)) {
    return unreadable(path, hash, 'Unexpected binary content', 'text in UTF-8');
  }
  const problems: Problem[] = [];
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    problems.push(
      problemAt(
        1,
        1,
        `Unexpected encoding ${encoding.toUpperCase()}`,
        'UTF-8; the text was converted for the site only',
      ),
    );
  }
  const text = new TextDecoder(encoding ?? 'utf-8').decode(bytes);
  if (encoding === null || encoding === 'utf-8') {
    const place = firstInvalid(bytes, text);
    if (place !== null) {
      problems.push(
        problemAt(
          place.line,
          place.column,
          'Unexpected byte that is not UTF-8',
          'UTF-8; save the file in that encoding (it is shown as `\uFFFD`)',
        ),
      );
    }
  }
  return { path, hash, revision: revisionOf(hash), text, markLength: encoding === null ? 0 : 1, problems };
}

function markedEncoding(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** More than one control byte in fifty near the start: no text that a person typed looks like that. */
function isBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, sniffedBytes);
  let control = 0;
  for (let at = 0; at < head.length; at++) {
    const byte = head[at] ?? 0;
    if (byte < 32 ? byte < 9 || (byte > 13 && byte !== 27) : byte === 127) control++;
  }
  return control * 50 > head.length;
}

/** Place of the first byte that is not UTF-8, or null. The text's own U+FFFD are not mistaken for one. */
function firstInvalid(bytes: Uint8Array, text: string): { line: number; column: number } | null {
  if (!text.includes('\uFFFD')) return null;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return null;
  } catch {
    const at = firstReplacement(bytes, text);
    const before = text.slice(0, at);
    const lineStart = before.lastIndexOf('\n') + 1;
    return { line: before.split('\n').length, column: at - lineStart + 1 };
  }
}

/** Offset of the first U+FFFD that stands for invalid bytes rather than for the character itself (EF BF BD). */
function firstReplacement(bytes: Uint8Array, text: string): number {
  const encoded = new TextEncoder();
  let byteOffset = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  let from = 0;
  for (;;) {
    const at = text.indexOf('\uFFFD', from);
    if (at < 0) return Math.max(0, text.indexOf('\uFFFD'));
    byteOffset += encoded.encode(text.slice(from, at)).length;
    const isCharacter =
      bytes[byteOffset] === 0xef && bytes[byteOffset + 1] === 0xbf && bytes[byteOffset + 2] === 0xbd;
    if (!isCharacter) return at;
    byteOffset += 3;
    from = at + 1;
  }
}

function problemAt(line: number, column: number, message: string, expected: string): Problem {
  return { rule: 'file-is-readable', line, column, endLine: line, endColumn: column + 1, message, expected };
}

function unreadable(path: string, hash: string | null, message: string, expected: string): SourceText {
  const revision = revisionOf(hash ?? '00000000');
  return { path, hash, revision, text: null, markLength: 0, problems: [problemAt(1, 1, message, expected)] };
}
