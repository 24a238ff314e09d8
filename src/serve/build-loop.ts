/**
 * The build loop: the watch queue, driven by a clock.
 *
 * In: edited paths, and what to run for a batch of them. Out: one build after the other until it is stopped.
 * May not: run two builds at once, or give up after one that failed.
 */
import { beginBuild, dueAt, emptyQueue, endBuild, noteEdit, type QueueTimes } from './queue.ts';

export interface BuildLoop {
  /** Notes an edit; a build follows. */
  readonly edit: (path: string) => void;
  /** Begins no further build and waits for the one that runs. */
  readonly stop: () => Promise<void>;
}

export interface BuildLoopOptions {
  /**
   * Builds what was edited; never throws. False: it could not run, so the same paths are given again with the next batch,
   * and after a while without a new edit too, because what stood in the way (a lock, a full disk) may have gone.
   */
  readonly build: (batch: readonly string[]) => Promise<boolean>;
  readonly times: QueueTimes;
  /** Milliseconds before the first retry of a failed build; doubled with each failure, up to `longestRetry`. */
  readonly firstRetry: number;
  readonly longestRetry: number;
}

export const usualLoopTimes = {
  times: { quiet: 15, longest: 1000 },
  firstRetry: 1000,
  longestRetry: 30_000,
} as const;

export function startBuildLoop({ build, times, firstRetry, longestRetry }: BuildLoopOptions): BuildLoop {
  let queue = emptyQueue;
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  let retryTimer: NodeJS.Timeout | undefined;
  let retryAfter = firstRetry;
  let owed: ReadonlySet<string> = new Set();
  let running: Promise<void> = Promise.resolve();

  const edit = (path: string): void => {
    queue = noteEdit(queue, path, performance.now());
    plan();
  };

  const plan = (): void => {
    clearTimeout(timer);
    const due = dueAt(queue, times);
    if (due === null || isStopped) return;
    const left = due - performance.now();
    // Timers fire up to a millisecond early; the clock decides.
    timer = setTimeout(() => (performance.now() < due ? plan() : begin()), Math.max(1, Math.ceil(left)));
  };

  const begin = (): void => {
    clearTimeout(retryTimer);
    const begun = beginBuild(queue, performance.now(), times);
    queue = begun.queue;
    const batch = [...new Set([...owed, ...begun.batch])];
    running = build(batch).then((isDone) => {
      queue = endBuild(queue);
      owed = isDone ? new Set() : new Set(batch);
      if (isDone) retryAfter = firstRetry;
      else retryLater();
      plan();
    });
  };

  const retryLater = (): void => {
    if (isStopped) return;
    retryTimer = setTimeout(() => owed.forEach(edit), retryAfter);
    retryAfter = Math.min(2 * retryAfter, longestRetry);
  };

  const stop = async (): Promise<void> => {
    isStopped = true;
    clearTimeout(timer);
    clearTimeout(retryTimer);
    await running;
  };

  return { edit, stop };
}
