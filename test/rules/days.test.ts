import { expect, it } from 'vitest';
import { daysBetween, instantOf, isBefore, lastDayOf } from '../../src/rules/days.ts';

const before = (later: string, earlier: string): boolean => {
  const [a, b] = [instantOf(later), instantOf(earlier)];
  if (a === null || b === null) throw new Error('no moment');
  return isBefore(a, b);
};

it.each<readonly [string, string, boolean]>([
  ['2026-03-01T09:00', '2026-03-01T09:01', true],
  ['2026-03-01T09:01', '2026-03-01T09:00', false],
  ['2026-03-01T09:30+01:00', '2026-03-01T09:00Z', true],
  ['2026-03-01T08:30Z', '2026-03-01T09:00+01:00', false],
  ['2026-03-01', '2026-03-01T23:00', false],
  ['2026-02-28', '2026-03-01T01:00', true],
  ['2026-02-28', '2026-03-01T01:00Z', false],
  ['2026-03-01T03:00', '2026-03-01T09:00Z', false],
  ['2026-02-27T03:00', '2026-03-01T09:00Z', true],
])('says whether %s is certainly before %s', (later, earlier, expected) => {
  expect(before(later, earlier)).toBe(expected);
});

it('reads nothing that is no day', () => {
  expect([instantOf('T10:00'), instantOf('2026-03'), instantOf('soon')]).toEqual([null, null, null]);
});

it('counts days over months and leap years', () => {
  expect([daysBetween('2026-02-28', '2026-03-01'), daysBetween('2028-02-28', '2028-03-01')]).toEqual([1, 2]);
});

it.each([
  ['2026-03-01', '2026-03-01'],
  ['Q1 2026', '2026-03-31'],
  ['2026 Q4', '2026-12-31'],
  ['H1 2026', '2026-06-30'],
  ['Q2', null],
  ['soon', null],
])('knows the last day of %j', (due, day) => {
  expect(lastDayOf(due)).toBe(day);
});
