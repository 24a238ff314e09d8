/**
 * Measuring whole processes.
 *
 * In: a command. Out: wall and CPU seconds and peak memory, as the system counts them.
 * May not: time anything inside a process, or hide a command that failed.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A command with its arguments and where it runs. */
export interface Command {
  readonly words: readonly string[];
  readonly cwd: string;
  /** Exit codes that are no failure, beside 0: a linter that finds something. */
  readonly allowed?: readonly number[];
}

/** One run. */
export interface Run {
  /** Seconds. */
  readonly wall: number;
  /** Seconds of all processors together, user and system. */
  readonly cpu: number;
  /** MiB of the largest process. */
  readonly peak: number;
}

const timeProgram = '/usr/bin/time';

/** Runs a command once under GNU time. Throws with the end of its output when it fails. */
export function measure({ words, cwd, allowed = [] }: Command): Run {
  const folder = mkdtempSync(join(tmpdir(), 'onlyonce-time-'));
  try {
    const told = join(folder, 'time');
    const ran = spawnSync(timeProgram, ['-q', '-f', '%e %U %S %M', '-o', told, ...words], {
      cwd,
      encoding: 'utf8',
      maxBuffer: 512 * 1024 * 1024,
      env: { ...process.env, NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1' },
    });
    if (ran.error !== undefined) throw new Error(`${timeProgram} cannot be run: ${ran.error.message}`);
    if (ran.status !== 0 && !allowed.includes(ran.status ?? -1)) {
      throw new Error(
        `${words.join(' ')} ended with ${ran.status}:\n${(ran.stderr + ran.stdout).slice(-2000)}`,
      );
    }
    const [wall = 0, user = 0, system = 0, kilobytes = 0] = readFileSync(told, 'utf8')
      .trim()
      .split(' ')
      .map(Number);
    return { wall, cpu: user + system, peak: kilobytes / 1024 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The middle value; of an even number the mean of the two. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  if (sorted.length === 0) return Number.NaN;
  return sorted.length % 2 === 1
    ? (sorted[Math.floor(middle)] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}

/** The slope of a straight line through the logarithms: 1 is linear growth. */
export function growthExponent(points: readonly { readonly size: number; readonly cost: number }[]): number {
  const usable = points.filter(({ size, cost }) => size > 0 && cost > 0);
  const xs = usable.map(({ size }) => Math.log(size));
  const ys = usable.map(({ cost }) => Math.log(cost));
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanX, meanY] = [mean(xs), mean(ys)];
  const above = xs.reduce((sum, x, at) => sum + (x - meanX) * ((ys[at] ?? 0) - meanY), 0);
  return above / xs.reduce((sum, x) => sum + (x - meanX) ** 2, 0);
}
