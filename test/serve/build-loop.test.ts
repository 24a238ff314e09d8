import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startBuildLoop } from '../../src/serve/build-loop.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A loop whose builds take as long as `durations` say, and end as `results` do (then well). */
function recordedLoop(durations: readonly number[], results: readonly boolean[] = []) {
  const batches: (readonly string[])[] = [];
  let running = 0;
  let most = 0;
  const loop = startBuildLoop({
    times: { quiet: 80, longest: 1000 },
    firstRetry: 1000,
    longestRetry: 3000,
    build: async (batch) => {
      const index = batches.push(batch) - 1;
      running++;
      most = Math.max(most, running);
      await new Promise((done) => setTimeout(done, durations[index] ?? 10));
      running--;
      return results[index] ?? true;
    },
  });
  return { loop, batches, most: () => most };
}

describe('the build loop', () => {
  it('builds once what was edited together, and again what was edited meanwhile', async () => {
    const { loop, batches, most } = recordedLoop([500]);
    loop.edit('a.md');
    loop.edit('b.md');
    await vi.advanceTimersByTimeAsync(200);
    loop.edit('c.md');
    loop.edit('c.md');
    await vi.advanceTimersByTimeAsync(5000);
    expect(batches).toEqual([['a.md', 'b.md'], ['c.md']]);
    expect(most()).toBe(1);
  });

  it('gives the paths of a failed build again, with the next edit', async () => {
    const { loop, batches } = recordedLoop([], [false]);
    loop.edit('a.md');
    await vi.advanceTimersByTimeAsync(300);
    loop.edit('b.md');
    await vi.advanceTimersByTimeAsync(300);
    expect(batches).toEqual([['a.md'], ['a.md', 'b.md']]);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(batches).toHaveLength(2);
  });

  it('tries a failed build again by itself, ever more seldom, until it is done', async () => {
    const { loop, batches } = recordedLoop([], [false, false, false]);
    loop.edit('a.md');
    await vi.advanceTimersByTimeAsync(100);
    expect(batches).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1200);
    expect(batches).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1200);
    expect(batches).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(batches).toEqual([['a.md'], ['a.md'], ['a.md'], ['a.md']]);
  });

  it('stops after the build that runs', async () => {
    const { loop, batches } = recordedLoop([500]);
    loop.edit('a.md');
    await vi.advanceTimersByTimeAsync(100);
    loop.edit('b.md');
    let isStopped = false;
    const stopped = loop.stop().then(() => {
      isStopped = true;
    });
    await vi.advanceTimersByTimeAsync(100);
    expect(isStopped).toBe(false);
    await vi.advanceTimersByTimeAsync(5000);
    await stopped;
    expect(batches).toEqual([['a.md']]);
  });
});
