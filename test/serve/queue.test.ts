import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  beginBuild,
  dueAt,
  emptyQueue,
  endBuild,
  noteEdit,
  type QueueTimes,
  type WatchQueue,
} from '../../src/serve/queue.ts';

const times: QueueTimes = { quiet: 80, longest: 1000 };

interface Edit {
  readonly at: number;
  readonly path: string;
}

interface Build {
  readonly begin: number;
  readonly end: number;
  readonly batch: readonly string[];
}

/** Lets edits come in and builds run, each as long as the next of `durations`, as a clock would. */
function play(edits: readonly Edit[], durations: readonly number[]): readonly Build[] {
  const waiting = edits.toSorted((a, b) => a.at - b.at);
  const builds: Build[] = [];
  let queue: WatchQueue = emptyQueue;
  let running: Build | null = null;
  let now = 0;
  for (;;) {
    const due = dueAt(queue, times);
    const next = Math.min(waiting[0]?.at ?? Infinity, due ?? Infinity, running?.end ?? Infinity);
    if (next === Infinity) return builds;
    now = Math.max(now, next);
    const [edit] = waiting;
    if (edit?.at === next) {
      const { path, at } = edit;
      waiting.shift();
      queue = noteEdit(queue, path, at);
    } else if (running?.end === next) {
      queue = endBuild(queue);
      running = null;
    } else {
      const begun = beginBuild(queue, now, times);
      queue = begun.queue;
      const duration = durations[builds.length % durations.length] ?? 1;
      running = { begin: now, end: now + duration, batch: begun.batch };
      builds.push(running);
    }
  }
}

const someEdits = fc.array(
  fc.record({
    at: fc.oneof(fc.nat(400), fc.nat(5000)),
    path: fc.constantFrom('a.md', 'b.md', 'c.md', 'd/e.md'),
  }),
  { maxLength: 60 },
);
const someDurations = fc.array(fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 3000 })), {
  minLength: 1,
  maxLength: 8,
});

describe('the watch queue', () => {
  it('loses no edit: a build that has the path begins after it, once its editor was quiet', () => {
    fc.assert(
      fc.property(someEdits, someDurations, (edits, durations) => {
        const builds = play(edits, durations);
        for (const { at, path } of edits) {
          expect(
            builds.some(({ begin, batch }) => begin >= at + times.quiet && batch.includes(path)),
            `${path} at ${at}`,
          ).toBe(true);
        }
      }),
    );
  });

  it('never runs two builds at once', () => {
    fc.assert(
      fc.property(someEdits, someDurations, (edits, durations) => {
        const builds = play(edits, durations);
        builds.forEach(({ begin }, index) => {
          expect(begin).toBeGreaterThanOrEqual(builds[index - 1]?.end ?? 0);
        });
      }),
    );
  });

  it('builds nothing that was not edited, and each path of a batch once', () => {
    fc.assert(
      fc.property(someEdits, someDurations, (edits, durations) => {
        for (const { begin, batch } of play(edits, durations)) {
          expect(batch.length).toBeGreaterThan(0);
          expect(new Set(batch).size).toBe(batch.length);
          for (const path of batch)
            expect(edits.some((edit) => edit.path === path && edit.at <= begin)).toBe(true);
        }
      }),
    );
  });

  it('makes no edit wait longer than the longest wait and the build that runs', () => {
    fc.assert(
      fc.property(someEdits, someDurations, (edits, durations) => {
        const builds = play(edits, durations);
        for (const { at } of edits) {
          const busyUntil = builds.find(({ begin, end }) => begin <= at && at < end)?.end ?? at;
          const next = builds.find(({ begin }) => begin >= at);
          expect(next?.begin).toBeLessThanOrEqual(Math.max(busyUntil, at + times.longest));
        }
      }),
    );
  });

  it('makes one build of a save in several steps, and of many files at once', () => {
    const truncated = { at: 0, path: 'a.md' };
    const written = { at: 30, path: 'a.md' };
    expect(play([truncated, written], [20])).toEqual([{ begin: 110, end: 130, batch: ['a.md'] }]);
    const many = Array.from({ length: 200 }, (_, index) => ({ at: index, path: `${index}.md` }));
    expect(play(many, [20]).map(({ batch }) => batch.length)).toEqual([200]);
  });

  it('merges what comes in during a build into one more build', () => {
    const edits = [
      { at: 0, path: 'a.md' },
      { at: 100, path: 'b.md' },
      { at: 500, path: 'c.md' },
      { at: 510, path: 'b.md' },
    ];
    expect(play(edits, [1000, 10])).toEqual([
      { begin: 80, end: 1080, batch: ['a.md'] },
      { begin: 1080, end: 1090, batch: ['c.md', 'b.md'] },
    ]);
  });

  it('is due for nothing while it is empty or a build runs', () => {
    expect(dueAt(emptyQueue, times)).toBeNull();
    const { queue } = beginBuild(noteEdit(emptyQueue, 'a.md', 0), 80, times);
    expect(dueAt(noteEdit(queue, 'b.md', 90), times)).toBeNull();
    expect(dueAt(endBuild(noteEdit(queue, 'b.md', 90)), times)).toBe(170);
  });
});
