import { describe, expect, it } from 'vitest';
import {
  dateFromPath,
  firstIsoDate,
  isoDate,
  leadingDate,
  leadingMonth,
  nextDay,
} from '../../../src/analyze/extract/date.ts';

describe('dates in text', () => {
  it.each([
    ['2021-03-05', '2021-03-05'],
    ['on 2021/3/5 at noon', '2021-03-05'],
    ['2021.03.05', '2021-03-05'],
    ['January 2, 2020', '2020-01-02'],
    ['Jan. 2nd 2020', '2020-01-02'],
    ['August-26-2023', '2023-08-26'],
    ['2 January 2020', '2020-01-02'],
    ['the 2nd of Jan 2020', '2020-01-02'],
    ['2-Jan-2020', '2020-01-02'],
    ['18.02.2020', '2020-02-18'],
    ['09.06.23', '2023-06-09'],
    ['25-03-2021', '2021-03-25'],
    ['16/03/2020 3am UTC', '2020-03-16'],
    ['3/5/2021', '2021-03-05'],
    ['7-14-2016', '2016-07-14'],
    ['Website down 5-26-21', '2021-05-26'],
    ['12. januar 2021', '2021-01-12'],
    ['3. mai 2021', '2021-05-03'],
    ['5. März 2022', '2022-03-05'],
    ['14 juillet 2022', '2022-07-14'],
    ['2 de marzo de 2022', '2022-03-02'],
    ['29 February 2020', '2020-02-29'],
    ['2021年3月5日', '2021-03-05'],
    ['Tuesday, Nov. 14, 2017', '2017-11-14'],
    ['22/Mar/2022', '2022-03-22'],
    ['between July 9-16, 2023', '2023-07-09'],
    ['9–16 July 2023', '2023-07-09'],
    ['it is 10/2021, not 3 May 2022', '2022-05-03'],
  ])('reads %s', (text, day) => {
    expect(firstIsoDate(text)).toBe(day);
  });

  it.each([
    '2021-02-30',
    '2021-13-01',
    '29 February 2021',
    'version 1.2.3',
    '10.0.0.1',
    'PM2021-004',
    'may be 20',
    'order 123-45-6789',
    '',
  ])('finds no date in %s', (text) => {
    expect(firstIsoDate(text)).toBeNull();
  });

  it('takes the first valid date', () => {
    expect(firstIsoDate('2021-99-99, then 2021-01-02, then 2021-01-03')).toBe('2021-01-02');
  });

  it('reads a leading date without a year, which the caller supplies', () => {
    const found = leadingDate('Sept 3 10:41pm: restored');
    expect(found === null ? null : isoDate(found.date, 2019)).toBe('2019-09-03');
    expect(leadingDate('3/5 10:30')?.date).toEqual({ year: null, month: 3, day: 5 });
  });

  it('does not take the hour after a month and day for a year', () => {
    expect(leadingDate('Aug 31 10:27am')?.date.year).toBeNull();
  });

  it('takes a year before a colon for a year', () => {
    expect(leadingDate('Feb 05, 2021: told the users')?.date.year).toBe(2021);
  });

  it.each([
    ['2015-10: set up', '2015-10'],
    ['2015-10', '2015-10'],
    ['Jul 2024 | x', '2024-07'],
    ['juillet 2024', '2024-07'],
    ['2015-10-02', null],
    ['2015-13', null],
    ['2015-10:30', null],
    ['July 4', null],
  ])('knows the month of %s', (text, month) => {
    expect(leadingMonth(text)?.month ?? null).toBe(month);
  });

  it('knows the day after', () => {
    expect(nextDay('2020-02-28')).toBe('2020-02-29');
    expect(nextDay('2020-12-31')).toBe('2021-01-01');
  });
});

describe('dates in paths', () => {
  it.each([
    ['2018-02-22-proxy-down.md', '2018-02-22'],
    ['incidents/2021-06-03--disk-full.md', '2021-06-03'],
    ['2021/07/13.md', '2021-07-13'],
    ['_posts/2016-05-06-lost-mail.markdown', '2016-05-06'],
    ['incidents/20210302_home-down.md', '2021-03-02'],
    ['06272022-Review.md', '2022-06-27'],
    ['5-10-2021-Wiki.md', '2021-05-10'],
    ['Outage-on-August-26-2023.md', '2023-08-26'],
    ['PM2021-004 - mail.md', null],
    ['2022-07-search-down.md', null],
    ['notes/12345678901.md', null],
    ['postmortems/dns.md', null],
  ])('%s gives %s', (path, day) => {
    expect(dateFromPath(path)).toBe(day);
  });
});

it('finds a day with the name of its month in every way it is written, whatever stands around it', () => {
  const names = [
    'Jan.',
    'january',
    'jänner',
    'févr.',
    'März',
    'mrz',
    'mai',
    'JUNE',
    'août',
    'Sept.',
    'out',
    'déc',
    'Des.',
  ];
  const ways = names.flatMap((name) => [
    `${name} 2nd, 2020`,
    `${name} the 2 2020`,
    `${name}-2-2020`,
    `2 ${name} 2020`,
    `2nd of ${name} 2020`,
    `2. ${name} 2020`,
    `2-${name}-2020`,
    `2/${name}/2020`,
    `2 de ${name} de 2020`,
    `2020 ${name} 2`,
    `${name} 2-9, 2020`,
    `2nd – 9th of ${name} 2020`,
  ]);
  for (const way of ways) expect(firstIsoDate(`We met (${way}) at 10:15.`), way).toMatch(/^2020-\d{2}-02$/);
  expect(firstIsoDate('Set 12 markers in May')).toBeNull();
});
