/**
 * Content hashes: the one place that chooses the algorithm.
 *
 * In: text or bytes. Out: hex digests.
 * May not: read files.
 */
import { hash } from 'node:crypto';

/** SHA-256 as 64 hex digits. */
export function contentHash(content: string | Uint8Array): string {
  return hash('sha256', content, 'hex');
}

/** The first 8 hex digits of a content hash: a document's revision on screen, on paper and in facts. */
export function revisionOf(hash: string): string {
  return hash.slice(0, 8);
}
