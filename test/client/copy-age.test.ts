import { describe, expect, it } from 'vitest';
import { ageWords, daysOld, readStamp, sinceWords } from '../../src/client/copy-age.ts';

const now = Date.parse('2026-06-11T08:00:00Z');
const stamp = { day: '2026-06-01', at: null, worker: true };

describe('the age of a copy', () => {
  it.each([
    [stamp, true, 'Copy of 2026-06-01, 10 days old'],
    [{ ...stamp, day: '2026-06-10' }, true, 'Copy of 2026-06-10, 1 day old'],
    [{ ...stamp, day: '2026-06-11' }, true, 'Copy of 2026-06-11, of today'],
    [{ ...stamp, at: '2026-06-01T14:02:33Z' }, true, 'Copy of 2026-06-01 14:02 UTC, 10 days old'],
    [stamp, false, 'Built 2026-06-01'],
  ])('of %o (a copy: %s) is said as %s', (each, isCopy, words) => {
    expect(ageWords(each, now, isCopy)).toBe(words);
  });

  it('is none where the clock of the device is wrong', () => {
    expect(daysOld({ day: '2027-01-01' }, now)).toBe(0);
  });

  it.each([null, 'x', {}, { day: 'soon', worker: true }, { day: 5, worker: true }])(
    'is not told of %o',
    (value) => {
      expect(readStamp(value)).toBeNull();
    },
  );
});

describe('a newer version', () => {
  it('is told by the time of day, or by its day', () => {
    const local = new Date(2026, 5, 11, 14, 2);
    expect(sinceWords(local.toISOString(), '2026-06-11', local.getTime() + 60_000)).toBe('from 14:02');
    expect(sinceWords(local.toISOString(), '2026-06-11', local.getTime() + 48 * 3_600_000)).toBe(
      'from 11 June, 14:02',
    );
    expect(sinceWords(null, '2026-06-11', now)).toBe('of 2026-06-11');
  });
});
