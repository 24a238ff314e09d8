/**
 * The snapshot of a service worker: what the build tells it.
 *
 * In: nothing. Out: types that `export/` writes and `client/worker/` reads.
 * May not: hold behaviour.
 */

/** URL from the top of the site, SHA-256 as 64 hex digits, bytes, and 1 for what is needed while something is down. */
export type WorkerFile = readonly [url: string, hash: string, bytes: number, isNeeded: 0 | 1];

/** One state of the whole site. */
export interface WorkerSnapshot {
  /** Equal names, equal files. */
  readonly name: string;
  /** Equal content, equal files but for the day of the copy. */
  readonly content: string;
  /** Day or minute of the copy, for people. */
  readonly copied: string;
  readonly files: readonly WorkerFile[];
}
