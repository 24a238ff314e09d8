/**
 * The stage clock: how long each stage of a run took.
 *
 * In: the ends of stages, in order. Out: spans that follow each other without a gap.
 * May not: let a time reach the site; pages know no clock.
 */

/** One stage that has ended. Times are milliseconds; `started` counts from the start of the process. */
export interface StageTime {
  readonly stage: string;
  readonly started: number;
  readonly milliseconds: number;
}

/** Measures stages that follow each other: `lap` ends one and begins the next. */
export interface StageClock {
  readonly laps: readonly StageTime[];
  readonly lap: (stage: string) => void;
}

/** Starts a clock now. */
export function startClock(): StageClock {
  const laps: StageTime[] = [];
  let last = performance.now();
  const lap = (stage: string): void => {
    const now = performance.now();
    laps.push({ stage, started: last, milliseconds: now - last });
    last = now;
  };
  return { laps, lap };
}
