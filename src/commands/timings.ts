/**
 * Timings: where the time of a run went, for people and for a trace viewer.
 *
 * In: the stages of a run. Out: a table on standard error, a file in Chrome's trace format.
 * May not: change what the run does or its exit code.
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { StageTime } from '../build/stage-clock.ts';
import { CannotRun } from '../model/cannot-run.ts';
import type { CommandContext } from './command-context.ts';

/** What was asked for. */
export interface TimingOptions {
  /** Print the table. */
  readonly timings: boolean;
  /** Relative to the working directory, or absolute; null writes no trace. */
  readonly trace: string | null;
}

/**
 * Prints and writes what was asked for. `counts` are numbers of the run that the trace carries along. Throws `CannotRun` when
 * the trace cannot be written.
 */
export function tellTimings(
  stages: readonly StageTime[],
  counts: { readonly [name: string]: number },
  options: TimingOptions,
  context: CommandContext,
): void {
  if (options.timings) context.complain(timingsText(stages));
  if (options.trace === null) return;
  try {
    writeFileSync(resolve(context.cwd, options.trace), traceText(stages, counts));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    throw new CannotRun(
      `The trace cannot be written to ${options.trace} (${code})`,
      'Name a file in a folder that is there',
    );
  }
}

/** One line a stage; what comes before the first, loading the program and its configuration, is `start`. */
function timingsText(stages: readonly StageTime[]): string {
  const rows = [...withStart(stages)];
  const all = rows.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  const widest = Math.max(...rows.map(({ stage }) => stage.length));
  const line = (stage: string, taken: number): string =>
    `${stage.padEnd(widest)} ${taken.toFixed(0).padStart(8)} ms ${share(taken, all).padStart(4)} %\n`;
  return [...rows.map(({ stage, milliseconds }) => line(stage, milliseconds)), line('all', all)].join('');
}

function share(part: number, all: number): string {
  return all === 0 ? '0' : ((part / all) * 100).toFixed(0);
}

function withStart(stages: readonly StageTime[]): readonly StageTime[] {
  const began = stages[0]?.started ?? performance.now();
  return [{ stage: 'start', started: 0, milliseconds: began }, ...stages];
}

/** Complete events (`ph: X`) of the trace event format; times are microseconds. */
function traceText(stages: readonly StageTime[], counts: { readonly [name: string]: number }): string {
  const thread = { pid: 1, tid: 1 };
  const traceEvents = [
    { name: 'process_name', ph: 'M', ...thread, args: { name: 'onlyonce' } },
    ...withStart(stages).map(({ stage, started, milliseconds }) => ({
      name: stage,
      cat: 'stage',
      ph: 'X',
      ts: Math.round(started * 1000),
      dur: Math.round(milliseconds * 1000),
      ...thread,
    })),
  ];
  return `${JSON.stringify({ displayTimeUnit: 'ms', traceEvents, otherData: counts })}\n`;
}
