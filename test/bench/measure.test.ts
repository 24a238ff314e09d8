import { describe, expect, it } from 'vitest';
import { growthExponent, median } from '../../bench/measure.ts';
import { reportOf } from '../../bench/report.ts';

describe('figures', () => {
  it.each([
    [[3, 1, 2], 2],
    [[4, 1, 2, 3], 2.5],
    [[7], 7],
    [[], Number.NaN],
  ])('the median of %j is %d', (values, expected) => {
    expect(median(values)).toBe(expected);
  });

  it('growth of the first, second and no power is found', () => {
    const sizes = [1000, 10_000, 100_000];
    const exponentOf = (cost: (size: number) => number) =>
      growthExponent(sizes.map((size) => ({ size, cost: cost(size) })));
    expect(exponentOf((size) => 3 * size)).toBeCloseTo(1);
    expect(exponentOf((size) => size * size)).toBeCloseTo(2);
    expect(exponentOf(() => 5)).toBeCloseTo(0);
    expect(exponentOf((size) => size * Math.log(size))).toBeLessThan(1.2);
  });
});

it('the report gives medians, and ratios round by round', () => {
  const runs = (...walls: readonly number[]) => walls.map((wall) => ({ wall, cpu: wall, peak: 100 }));
  const report = reportOf({
    day: '2026-01-02',
    machine: '2 processors',
    versions: [{ name: 'onlyonce', version: '1.0.0' }],
    sizes: [1000],
    growth: [],
    measured: [
      { tool: 'onlyonce', does: 'site', size: 1000, runs: runs(1, 2, 10), failure: null },
      { tool: 'Hugo', does: 'site', size: 1000, runs: runs(2, 4, 5), failure: null },
      { tool: 'Other', does: 'site', size: 1000, runs: [], failure: 'failed' },
    ],
  });
  expect(report).toContain('| onlyonce | 2.00 | 2.00 | 100 | 1.00 | 1.00 | 1.00 |');
  // Ratios 2, 2 and 0.5; not the ratio of the medians, which is 2 as well here but for the drift.
  expect(report).toContain('| Hugo | 4.00 | 4.00 | 100 | 2.00 | 2.00 | 1.00 |');
  expect(report).toContain('| Other | failed |');
  expect(report).not.toContain('NaN');
});
