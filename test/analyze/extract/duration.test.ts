import { describe, expect, it } from 'vitest';
import { minutesOf, splitTimeBox } from '../../../src/analyze/extract/duration.ts';

describe('durations', () => {
  it.each([
    ['5 min', 5],
    ['10 minutes', 10],
    ['15m', 15],
    ['1 h', 60],
    ['1h 30m', 90],
    ['2 hours and 5 minutes', 125],
    ['30-60 min', 60],
    ['90 s', 2],
    ['1.5 h', 90],
    ['max. 5 min', 5],
    ['1 day', 1440],
    ['5 people', null],
    ['optional', null],
    ['5', null],
    ['', null],
  ])('%s is %s minutes', (text, minutes) => {
    expect(minutesOf(text)).toBe(minutes);
  });

  it.each([
    ['Reaction (5 min)', 'Reaction', 5],
    ['Diagnose [15m]', 'Diagnose', 15],
    ['Fix (1 h)', 'Fix', 60],
    ['Fix – 10 minutes', 'Fix', 10],
    ['Fix (if you can)', 'Fix (if you can)', null],
    ['Fail over', 'Fail over', null],
  ])('the time box of %s', (heading, text, minutes) => {
    expect(splitTimeBox(heading)).toEqual({ text, minutes });
  });
});
