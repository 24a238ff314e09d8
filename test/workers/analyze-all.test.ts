import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { discover } from '../../src/discover/discover.ts';
import type { AnalysisOptions, Written } from '../../src/model/analysis.ts';
import { analyzeAll, type Thread } from '../../src/workers/analyze-all.ts';
import { claimFile, makeLedger, noFile, type WorkerInput } from '../../src/workers/ledger.ts';
import { temporaryFolder } from '../support/folder.ts';

const analysis: AnalysisOptions = {
  audience: 'internal',
  severities: {},
  actionHeadings: [],
  audiences: [],
  folder: 'content',
  ruleOptions: {},
  parser: 'native',
  body: true,
};

const keep = (written: Written): Written => written;

function someFiles() {
  const files = Object.fromEntries(
    Array.from({ length: 40 }, (_, at) => [`${String(at).padStart(2, '0')}.md`, `# Page ${at}\n\ntext\n`]),
  );
  return discover(temporaryFolder(files), []).documents;
}

describe('the ledger', () => {
  it('hands every file out once', () => {
    const ledger = makeLedger(2);
    const claimed = Array.from({ length: 5 }, () => claimFile(ledger, 3));
    expect(claimed).toEqual([0, 1, 2, noFile, noFile]);
  });
});

describe('analysis of many files', () => {
  it('gives results in the order of the files and counts up to all of them', async () => {
    const files = someFiles();
    const counts: number[] = [];
    const results = await analyzeAll(files, {
      analysis,
      workers: 0,
      keep,
      onProgress: (done) => counts.push(done),
    });
    expect(results.map(({ path }) => path)).toEqual(files.map(({ path }) => path));
    expect(counts.at(-1)).toBe(40);
  });

  it('loses no file to threads that die, and replaces a few of them', async () => {
    const files = someFiles();
    const whole = await analyzeAll(files, { analysis, workers: 0, onProgress: null, keep });
    let started = 0;
    // A thread that claims three files and dies on the third, with nothing delivered.
    const startThread = ({ ledger, slot }: WorkerInput): Thread => {
      started++;
      const thread = new EventEmitter();
      for (let count = 0; count < 3; count++)
        Atomics.store(ledger.current, slot, claimFile(ledger, files.length));
      setImmediate(() => {
        thread.emit('error', new Error('lost'));
        thread.emit('exit', 1);
      });
      return thread;
    };
    const results = await analyzeAll(files, {
      analysis,
      workers: 1,
      onProgress: null,
      keep,
      startThread,
    });
    expect(results).toEqual(whole);
    expect(started).toBe(4);
  });
});
