/**
 * Content hashes: the one place that chooses the algorithm.
 *
 * In: text or bytes. Out: hex digests.
 * May not: read files.
 */
import { createHash } from 'node:crypto';

/** SHA-256 as 64 hex digits. */
export function contentHash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The first 8 hex digits of the content hash: a document's revision on screen, on paper and in facts. */
export function revisionOf(content: string | Uint8Array): string {
  return contentHash(content).slice(0, 8);
}
