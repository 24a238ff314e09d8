/**
 * The ledger that threads share: which file is next, and which file each thread is on.
 *
 * In: shared memory. Out: file numbers, each handed out once.
 * May not: hold results; those travel as messages.
 */
import type { DiscoveredFile } from '../discover/discover.ts';
import type { AnalysisOptions, Written } from '../model/analysis.ts';

/** Stands for "no file" where a file number is expected. */
export const noFile = -1;

export interface Ledger {
  /** One number: the next file that nobody has claimed. */
  readonly next: Int32Array;
  /** By thread: the file it is on, so that a thread that dies names its file. */
  readonly current: Int32Array;
}

export interface WorkerInput {
  readonly files: readonly DiscoveredFile[];
  readonly options: AnalysisOptions;
  readonly ledger: Ledger;
  readonly slot: number;
}

/** A batch of results by file number; `done` with the last. */
export interface WorkerMessage {
  readonly results: readonly (readonly [number, Written])[];
  readonly done: boolean;
}

/** A ledger for this many threads, in memory that threads share. */
export function makeLedger(threads: number): Ledger {
  const next = new Int32Array(new SharedArrayBuffer(4));
  const current = new Int32Array(new SharedArrayBuffer(4 * Math.max(1, threads)));
  return { next, current: current.fill(noFile) };
}

/** Claims the next file, or `noFile` when all `count` are claimed. */
export function claimFile(ledger: Ledger, count: number): number {
  const at = Atomics.add(ledger.next, 0, 1);
  return at < count ? at : noFile;
}
