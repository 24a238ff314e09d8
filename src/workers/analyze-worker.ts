/**
 * One thread of `analyzeAll`: claims files, reads and analyzes them, posts small records in batches.
 *
 * In: `WorkerInput`. Out: `WorkerMessage`s.
 * May not: keep anything between files.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { openAnalyzer } from '../analyze/analyze.ts';
import { readSource } from '../discover/read-source.ts';
import { type Written, writtenOf } from '../model/analysis.ts';
import { claimFile, noFile, type WorkerInput, type WorkerMessage } from './ledger.ts';

/** Results per message: few enough to keep memory flat, enough to make the cost of a message small. */
const batchSize = 32;

async function run(input: WorkerInput): Promise<void> {
  const { files, options, ledger, slot } = input;
  const analyze = openAnalyzer(options);
  let results: [number, Written][] = [];
  const post = (done: boolean): void => {
    const message: WorkerMessage = { results, done };
    parentPort?.postMessage(message);
    results = [];
  };
  for (let at = claimFile(ledger, files.length); at !== noFile; at = claimFile(ledger, files.length)) {
    const file = files[at];
    if (file === undefined) continue;
    Atomics.store(ledger.current, slot, at);
    results.push([at, writtenOf(await analyze(readSource(file)))]);
    if (results.length === batchSize) post(false);
  }
  Atomics.store(ledger.current, slot, noFile);
  post(true);
}

await run(workerData);
