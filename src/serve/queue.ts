/**
 * The watch queue: which edits the next build owes, and when it may begin.
 *
 * In: edits, starts and ends with their times (milliseconds of one clock). Out: the next state; nothing happens by itself.
 * May not: read a clock, set a timer, or forget an edit before a build has begun after it.
 */

/** How long to wait for an editor to finish. */
export interface QueueTimes {
  /** A build begins when nothing was edited for this long: a save is often several steps. */
  readonly quiet: number;
  /** It begins at the latest this long after the first edit, even when edits do not cease. */
  readonly longest: number;
}

/** Edits, the latest first. Shared between states, so that noting one costs the same however many there are. */
interface Edits {
  readonly path: string;
  readonly at: number;
  readonly before: Edits | null;
}

export interface WatchQueue {
  readonly building: boolean;
  readonly edits: Edits | null;
  /** When the oldest of `edits` began to wait. */
  readonly since: number;
}

export const emptyQueue: WatchQueue = { building: false, edits: null, since: 0 };

/** Notes that `path` was edited, made or removed. */
export function noteEdit(queue: WatchQueue, path: string, at: number): WatchQueue {
  return {
    ...queue,
    edits: { path, at, before: queue.edits },
    since: queue.edits === null ? at : queue.since,
  };
}

/** When the next build is to begin; null while one runs (its end asks again) and when there is nothing to build. */
export function dueAt({ building, edits, since }: WatchQueue, { quiet, longest }: QueueTimes): number | null {
  if (building || edits === null) return null;
  return Math.min(edits.at + quiet, since + longest);
}

/**
 * Begins a build of everything noted. `batch` holds each path once, oldest first. An edit so fresh that its file may be
 * half written is in this batch and stays in the queue as well: a build always begins at least `quiet` after each edit.
 */
export function beginBuild(
  queue: WatchQueue,
  at: number,
  { quiet }: QueueTimes,
): { readonly queue: WatchQueue; readonly batch: readonly string[] } {
  const batch = new Set<string>();
  const fresh: Edits[] = [];
  for (let edit = queue.edits; edit !== null; edit = edit.before) {
    batch.add(edit.path);
    if (at - edit.at < quiet) fresh.push(edit);
  }
  let edits: Edits | null = null;
  for (const { path, at: editedAt } of fresh.reverse()) edits = { path, at: editedAt, before: edits };
  return { queue: { building: true, edits, since: at }, batch: [...batch].reverse() };
}

/** Ends the build that runs. */
export function endBuild(queue: WatchQueue): WatchQueue {
  return { ...queue, building: false };
}
