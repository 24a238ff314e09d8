import { describe, expect, it } from 'vitest';
import { countValue, dayValue, repeatedValue, workersValue } from '../../src/cli/option-values.ts';
import { wantsColour } from '../../src/cli/terminal.ts';
import { dayOfRun } from '../../src/cli/today.ts';
import { packageVersion } from '../../src/cli/version.ts';

describe('option values', () => {
  it.each([
    ['auto', 'auto'],
    ['0', 0],
    ['64', 64],
  ])('reads %s workers', (text, value) => {
    expect(workersValue(text)).toBe(value);
  });

  it.each(['65', '-1', '1.5', 'many', ''])('refuses %j workers', (text) => {
    expect(() => workersValue(text)).toThrow('Expected `auto`');
  });

  it.each(['-1', '1e3', '', ' 1', '9999999999'])('refuses the count %j', (text) => {
    expect(() => countValue(text)).toThrow('Expected a whole number');
  });

  it.each(['2026-02-29', '2026-13-01', '2026-1-1', '2026-01-01T00:00', 'today', ''])(
    'refuses the day %j',
    (text) => {
      expect(() => dayValue(text)).toThrow('Expected a day');
    },
  );

  it.each(['2024-02-29', '0001-01-01', '9999-12-31'])('takes the day %s', (text) => {
    expect(dayValue(text)).toBe(text);
  });

  it('keeps repeated values in order', () => {
    expect(repeatedValue('b', repeatedValue('a', undefined))).toEqual(['a', 'b']);
  });
});

describe('dayOfRun', () => {
  const now = Date.UTC(2026, 2, 1, 23, 59);

  it.each([
    ['the day given', '2020-01-01', { SOURCE_DATE_EPOCH: '0' }, '2020-01-01'],
    ['SOURCE_DATE_EPOCH', undefined, { SOURCE_DATE_EPOCH: '86400' }, '1970-01-02'],
    ['the clock', undefined, {}, '2026-03-01'],
    ['the clock when SOURCE_DATE_EPOCH is empty', undefined, { SOURCE_DATE_EPOCH: '' }, '2026-03-01'],
  ])('takes %s', (_name, given, environment, day) => {
    expect(dayOfRun(given, environment, now)).toBe(day);
  });

  it.each(['-1', '1.5', 'now', '9'.repeat(20)])('refuses SOURCE_DATE_EPOCH=%s', (epoch) => {
    expect(() => dayOfRun(undefined, { SOURCE_DATE_EPOCH: epoch }, now)).toThrow('SOURCE_DATE_EPOCH');
  });
});

describe('wantsColour', () => {
  it.each([
    [{}, true, true],
    [{}, undefined, false],
    [{ NO_COLOR: '1' }, true, false],
    [{ NO_COLOR: '' }, true, true],
    [{ NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
    [{ FORCE_COLOR: '1' }, undefined, true],
    [{ FORCE_COLOR: '0' }, true, false],
    [{ TERM: 'dumb' }, true, false],
    [{ CI: 'true' }, undefined, false],
  ])('with %j on a terminal (%s): %s', (environment, isTerminal, colour) => {
    expect(wantsColour(environment, isTerminal)).toBe(colour);
  });
});

it('knows the version of the package', () => {
  expect(packageVersion()).toMatch(/^\d+\.\d+\.\d+/);
});
