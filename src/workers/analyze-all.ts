/**
 * Workers: the analysis of many files, on as many threads as pay.
 *
 * In: discovered files and the analysis options. Out: one analysis a file, in the order of the files.
 * May not: send trees between threads, or let the number of threads change a byte of the result.
 */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { openAnalyzer } from '../analyze/analyze.ts';
import type { DiscoveredFile } from '../discover/discover.ts';
import { readSource } from '../discover/read-source.ts';
import { type AnalysisOptions, type Written, writtenOf } from '../model/analysis.ts';
import { claimFile, makeLedger, noFile, type WorkerInput, type WorkerMessage } from './ledger.ts';

/** Below this many files, starting a thread costs more than it saves. */
const filesWorthAThread = 300;

/** How many files the main thread analyzes before it lets messages in. */
const filesPerTurn = 16;

/** How many threads may be lost before the main thread finishes alone. */
const replacements = 3;

export interface AnalyzeAllOptions<Kept> {
  readonly analysis: AnalysisOptions;
  /** Threads beside the main one; `auto` decides by the number of files and cores. */
  readonly workers: number | 'auto';
  readonly onProgress: ((done: number, total: number) => void) | null;
  /** What becomes of an analysis, in the order in which they are made. */
  readonly keep: (written: Written) => Kept;
  /** Starts a thread; a test may give one that dies. */
  readonly startThread?: (input: WorkerInput) => Thread;
}

/** What is used of a thread. */
export interface Thread {
  on(event: 'message', listener: (message: WorkerMessage) => void): unknown;
  on(event: 'error' | 'exit', listener: () => void): unknown;
}

function startWorker(input: WorkerInput): Thread {
  return new Worker(new URL('./analyze-worker.js', import.meta.url), { workerData: input });
}

/**
 * Analyzes every file. The main thread takes part; a thread that is lost is replaced, the file it died on goes to the
 * reference parser, and what it had not delivered is done again.
 */
export async function analyzeAll<Kept extends object>(
  files: readonly DiscoveredFile[],
  options: AnalyzeAllOptions<Kept>,
): Promise<readonly Kept[]> {
  const { analysis, keep, onProgress } = options;
  const threads =
    options.workers === 'auto' ? worthwhileThreads(files.length) : Math.min(options.workers, files.length);
  const ledger = makeLedger(threads + replacements);
  const results: (Kept | undefined)[] = files.map(() => undefined);
  const suspects = new Set<number>();
  let done = 0;
  const deliver = (at: number, result: Written): void => {
    if (results[at] !== undefined) return;
    done++;
    results[at] = keep(result);
    onProgress?.(done, files.length);
  };

  let lost = 0;
  const runThread = async (slot: number): Promise<void> => {
    const thread = (options.startThread ?? startWorker)({ files, options: analysis, ledger, slot });
    const died = await isLost(thread, deliver);
    if (!died) return;
    const current = Atomics.load(ledger.current, slot);
    if (current !== noFile) suspects.add(current);
    if (lost++ < replacements) await runThread(threads + lost - 1);
  };
  const analyze = openAnalyzer(analysis);
  const running = Array.from({ length: threads }, (_, slot) => runThread(slot));

  for (let at = claimFile(ledger, files.length); at !== noFile; at = claimFile(ledger, files.length)) {
    const file = files[at];
    if (file !== undefined) deliver(at, writtenOf(await analyze(readSource(file))));
    if (at % filesPerTurn === 0) await nextTurn();
  }
  await Promise.all(running);

  const again = openAnalyzer({ ...analysis, parser: 'reference' });
  for (const [at, file] of files.entries()) {
    if (results[at] !== undefined) continue;
    deliver(at, writtenOf(await (suspects.has(at) ? again : analyze)(readSource(file))));
  }
  return results.filter((result) => result !== undefined);
}

function worthwhileThreads(count: number): number {
  if (count < filesWorthAThread) return 0;
  return Math.min(availableParallelism() - 1, 7, Math.floor(count / filesWorthAThread));
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Takes a thread's results to its end; true when it died before it said that it was done. */
function isLost(thread: Thread, deliver: (at: number, result: Written) => void): Promise<boolean> {
  return new Promise((resolve) => {
    let finished = false;
    thread.on('message', (message) => {
      for (const [at, result] of message.results) deliver(at, result);
      finished = message.done;
    });
    // An 'error' is always followed by 'exit'; the listener keeps it from ending the whole program.
    thread.on('error', () => undefined);
    thread.on('exit', () => resolve(!finished));
  });
}
