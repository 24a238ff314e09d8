import { describe, expect, it } from 'vitest';
import { findZone, leadingZone, offsetOf } from '../../../src/analyze/extract/zone.ts';

describe('time zones', () => {
  it.each([
    ['UTC', null, '+00:00'],
    ['Z', null, '+00:00'],
    ['CET', '2021-07-01', '+01:00'],
    ['CEST', '2021-07-01', '+02:00'],
    ['IST', null, '+05:30'],
    ['PT', '2021-07-01', '-07:00'],
    ['PT', '2021-01-01', '-08:00'],
    ['US/Pacific', '2019-10-08', '-07:00'],
    ['Europe/Oslo', '2021-03-28', '+02:00'],
    ['Europe/Oslo', '2021-03-27', '+01:00'],
    ['UTC+1', null, '+01:00'],
    ['GMT-03:30', null, '-03:30'],
    ['+0200', null, '+02:00'],
    ['PST/PDT', '2023-08-25', '-07:00'],
    ['XYZ', null, null],
    ['UTC+99', null, null],
  ])('%s on %s is %s', (zone, day, offset) => {
    expect(offsetOf(zone, day)).toBe(offset);
  });

  it.each([
    ['Timeline (all times UTC)', 'UTC'],
    ['All times are in CET.', 'CET'],
    ['All times US/Pacific, 24-hour clock', 'US/Pacific'],
    ['Time (UTC+1)', 'UTC+1'],
    ['Timeline (all times in PST/PDT)', 'PST/PDT'],
    ['We met in the central office', null],
    ['what is it', null],
  ])('finds the zone in %s', (text, zone) => {
    expect(findZone(text)).toBe(zone);
  });

  it('wants capitals of short words', () => {
    expect(leadingZone(' et nous')).toBeNull();
    expect(leadingZone(' ET: down')?.zone).toBe('ET');
  });
});
