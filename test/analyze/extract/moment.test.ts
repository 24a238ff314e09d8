import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../src/analyze/extract/date.ts';
import { isoMoment, leadingMoment, readMoment } from '../../../src/analyze/extract/moment.ts';

function at(line: string, day: string | null = null): string | null {
  const moment = leadingMoment(line);
  if (moment === null) return 'no moment';
  const own =
    moment.date === null ? day : isoDate(moment.date, day === null ? null : Number(day.slice(0, 4)));
  return isoMoment(moment, own, moment.zone);
}

describe('the moment at the beginning of a line', () => {
  it.each([
    ['19.00 mail stopped', 'T19:00', 'mail stopped'],
    ['9.27 PB looked', 'T09:27', 'PB looked'],
    ['17:25 - mail stopped', 'T17:25', 'mail stopped'],
    ['12:45 UTC - mail stopped', 'T12:45+00:00', 'mail stopped'],
    ['12:45 (CET): mail stopped', 'T12:45+01:00', 'mail stopped'],
    ['12:45 +02:00 mail stopped', 'T12:45+02:00', 'mail stopped'],
    ['12:45Z mail stopped', 'T12:45+00:00', 'mail stopped'],
    ['12:45:59 mail stopped', 'T12:45:59', 'mail stopped'],
    ['~19:00 mail stopped', 'T19:00', 'mail stopped'],
    ['[10:15] mail stopped', 'T10:15', 'mail stopped'],
    ['around 10:15, mail stopped', 'T10:15', 'mail stopped'],
    ['kl. 10.15 stoppet posten', 'T10:15', 'stoppet posten'],
    ['11:21a mail stopped', 'T11:21', 'mail stopped'],
    ['12:28p mail stopped', 'T12:28', 'mail stopped'],
    ['12:05 AM mail stopped', 'T00:05', 'mail stopped'],
    ['2:14 pm - mail stopped', 'T14:14', 'mail stopped'],
    ['3pm mail stopped', 'T15:00', 'mail stopped'],
    ['13:55 PM PST mail stopped', 'T13:55-08:00', 'mail stopped'],
    ['10:45 - 16:11 no mail', 'T10:45', 'no mail'],
    ['10:45–16:11 UTC no mail', 'T10:45+00:00', 'no mail'],
    ['1905 UTC no mail', 'T19:05+00:00', 'no mail'],
    ['0930 - no mail', 'T09:30', 'no mail'],
    ['2021-03-05 23:27 no mail', '2021-03-05T23:27', 'no mail'],
    ['2021-03-05T23:27Z no mail', '2021-03-05T23:27+00:00', 'no mail'],
    ['2018-01-19 14:20:03 UTC ::::: no mail', '2018-01-19T14:20:03+00:00', 'no mail'],
    ['2018-07-08 ca. 18:30 no mail', '2018-07-08T18:30', 'no mail'],
    ['Feb 04, 2021, 21:45 (UTC): no mail', '2021-02-04T21:45+00:00', 'no mail'],
    ['12:45 PM PST Saturday Oct 30th 2021: no mail', '2021-10-30T12:45-08:00', 'no mail'],
    ['Thursday 09:15 no mail', 'T09:15', 'no mail'],
    ['2021-03-05: no mail', '2021-03-05', 'no mail'],
    ['07-27-2023 2:14 pm - no mail', '2023-07-27T14:14', 'no mail'],
    ['10:30 US/Pacific no mail', 'T10:30-08:00', 'no mail'],
  ])('%s', (line, iso, rest) => {
    expect([at(line), leadingMoment(line)?.rest]).toEqual([iso, rest]);
  });

  it('keeps what was written', () => {
    expect(leadingMoment('**~19:00 UTC**: no mail')?.raw).toBe('19:00 UTC');
    expect(leadingMoment('Feb 04, 2021, 21:45 (UTC): no mail')?.raw).toBe('Feb 04, 2021, 21:45 (UTC)');
  });

  it('knows an unknown time for one', () => {
    const moment = leadingMoment('??:?? somebody restarted it');
    expect([moment?.unknown, moment?.rest, at('??:?? somebody restarted it')]).toEqual([
      true,
      'somebody restarted it',
      null,
    ]);
  });

  it.each([
    'mail stopped at 19:00',
    '3 servers went down',
    '10.50 GB were lost',
    '99.99% of requests',
    '2021 was a bad year',
    '1.2.3 was released',
    'Monday was quiet',
    '25:00 is no time',
    '1st wave: 1071900 - 1072525',
    '',
  ])('finds none in %s', (line) => {
    expect(leadingMoment(line)).toBeNull();
  });

  it('does not take a fraction after the time for a date', () => {
    expect([at('15:24 5/6 pods failing'), leadingMoment('15:24 5/6 pods failing')?.rest]).toEqual([
      'T15:24',
      '5/6 pods failing',
    ]);
  });

  it('takes the year of the document for a date that has none', () => {
    expect(at('Sept 3, 4:26pm: no mail', '2019-08-31')).toBe('2019-09-03T16:26');
  });
});

describe('the moment in a value', () => {
  it.each([
    ['2021-03-05 23:27 CET', '2021-03-05T23:27+01:00'],
    ['2021-03-05', '2021-03-05'],
    ['23:27', '2020-01-01T23:27'],
    ['by an alert', null],
    ['5 minutes', null],
  ])('%s', (value, iso) => {
    expect(readMoment(value, '2020-01-01')).toBe(iso);
  });
});

describe('a time that stands alone', () => {
  it('is read like one with more behind it', () => {
    for (let minutes = 0; minutes < 1440; minutes++) {
      const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
      expect(leadingMoment(time)).toEqual(leadingMoment(`${time} `));
    }
    expect(leadingMoment('25:00')).toBeNull();
  });
});
