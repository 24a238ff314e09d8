import { describe, expect, it } from 'vitest';
import { factsOf, parsers } from './body.ts';

describe.each(parsers)('timelines (%s)', (parser) => {
  const timelineOf = (content: string, date: string | null = '2021-03-05') =>
    factsOf(`## Timeline\n\n${content}`, { kind: 'postmortem', date }, parser).timeline;
  const pairs = (content: string, date?: string | null) =>
    timelineOf(content, date).map(({ at, text }) => [at, text]);

  const expected = [
    ['2021-03-05T10:00', 'it broke'],
    ['2021-03-05T10:05', 'we saw it'],
  ];

  it.each([
    ['bare lines', '10.00 it broke\n\n10.05 we saw it'],
    ['lines of one paragraph', '10:00 - it broke\n10:05 - we saw it'],
    ['bullets', '- 10:00: it broke\n- 10:05: we saw it'],
    ['bold times', '- **10:00** it broke\n- **10:05:** we saw it'],
    ['times in back ticks', '* `10:00` - it broke\n* `10:05` - we saw it'],
    ['headings', '### 10:00\n\nit broke\n\n### 10:05\n\nwe saw it'],
    ['headings with text', '### 10:00 it broke\n\n### 10:05 we saw it'],
    ['a table', '| Time | Event |\n|-|-|\n| 10:00 | it broke |\n| 10:05 | we saw it |'],
    [
      'a table of date and time',
      '| Date | Time | What |\n|-|-|-|\n| 2021-03-05 | 10:00 | it broke |\n| | 10:05 | we saw it |',
    ],
    ['a table of unknown headers', '| | |\n|-|-|\n| 10:00 | it broke |\n| 10:05 | we saw it |'],
    ['br-separated lines', '10:00 - it\nbroke<br> 10:05 - we saw it'],
    ['full dates', '- 2021-03-05 10:00 it broke\n- 2021-03-05 10:05 we saw it'],
    ['a date line above', '2021-03-05\n\n10:00 it broke\n\n10:05 we saw it'],
    ['days as bullets', '- 2021-03-05\n  - 10:00 it broke\n  - 10:05 we saw it'],
    ['phases', '### Detection\n\n- 10:00 it broke\n\n### Resolution\n\n- 10:05 we saw it'],
    ['a day in bold', '**Date: 2021-03-05**\n\n- 10:00 it broke\n- 10:05 we saw it'],
    ['short dates', '- [03-05 10:00] it broke\n- [03-05 10:05] we saw it'],
    [
      'words in front of the day',
      '- Also on 5 March 2021, 10:00 it broke\n- The next day, on 5 March 2021 10:05 we saw it',
    ],
    ['Norwegian', '- kl. 10.00 it broke\n- kl. 10.05 we saw it'],
  ])('are read from %s', (_, content) => {
    expect(pairs(content)).toEqual(expected);
  });

  it('go past midnight', () => {
    expect(pairs('- 23:50 a\n- 00:10 b\n- 00:05 c').map(([at]) => at)).toEqual([
      '2021-03-05T23:50',
      '2021-03-06T00:10',
      '2021-03-06T00:05',
    ]);
  });

  it('follow sub-headings that are dates', () => {
    expect(pairs('### 2019-01-24\n\n* 13:24 - a\n\n### 2019-01-25\n\n* 09:44 - b\n* c')).toEqual([
      ['2019-01-24T13:24', 'a'],
      ['2019-01-25T09:44', 'b'],
      ['2019-01-25', 'c'],
    ]);
  });

  it('put entries without a time on the day above them', () => {
    expect(pairs('2019-07-25:\n* a\n\n2019-10-08:\n* b\n* 11:20 AM c')).toEqual([
      ['2019-07-25', 'a'],
      ['2019-10-08', 'b'],
      ['2019-10-08T11:20', 'c'],
    ]);
  });

  it.each([
    ['at the time', '- 10:00 UTC a\n- 10:05 UTC b'],
    ['at the first time only', '- 10:00 UTC a\n- 10:05 b'],
    ['in a sentence', '*(All times are in UTC)*\n\n- 10:00 a\n- 10:05 b'],
    ['in a table header', '| Time (UTC) | Event |\n|-|-|\n| 10:00 | a |\n| 10:05 | b |'],
    ['behind a date', '2021-03-05 **(all times in UTC)**\n\n- 10:00 a\n- 10:05 b'],
  ])('know the zone named %s', (_, content) => {
    expect(pairs(content).map(([at]) => at)).toEqual(['2021-03-05T10:00+00:00', '2021-03-05T10:05+00:00']);
  });

  it('know the zone named in the heading', () => {
    const facts = factsOf('## Timeline (all times in CET)\n\n- 10:00 a', { kind: 'postmortem' }, parser);
    expect(facts.timeline[0]?.at).toBe('T10:00+01:00');
  });

  it('keep what was written, its line and moments nobody knows', () => {
    expect(timelineOf('- ~10:00 a\n- ??:?? b\n- 10:45 - 16:11 c')).toEqual([
      { at: '2021-03-05T10:00', raw: '10:00', text: 'a', line: 3, rough: true },
      { at: null, raw: '??:??', text: 'b', line: 4 },
      { at: '2021-03-05T10:45', raw: '10:45 - 16:11', text: 'c', line: 5 },
    ]);
  });

  it.each([
    ['br-separated lines', '10:00 - a<br> 10:05 - b<br>\n10:07 - c', [3, 3, 4]],
    ['br-separated lines with marks', '**10:00** a<br>\n**10:05** b', [3, 4]],
    ['lines below a bold heading line', '**Timeline**\n10:00 a\n10:05 b', [4, 5]],
    ['a day and what happened on it', '2021-03-05:\n* a\n* b\n\n2021-03-06:\n* c', [3, 5, 7]],
  ])('know the line of %s', (_, content, lines) => {
    expect(timelineOf(content).map(({ line }) => line)).toEqual(lines);
  });

  it.each([
    ['months', '- 2015-10: a\n- Nov 2015 b', ['2015-10', '2015-11']],
    ['days of several', '- 7-9th March 2021 - a\n- March 10-12, 2021: b', ['2021-03-07', '2021-03-10']],
    ['spans', '- T+5m: a\n- +00:10 - b\n- 5 minutes later: c', [null, null, null]],
    ['counted days', '- Day 1: a\n- Monday morning: b\n- T0: c', [null, null, null]],
    ['a time behind the day', '9 June 2021\nwe released it 9:59', ['2021-06-09T09:59']],
  ])('name %s', (_, content, at) => {
    expect(timelineOf(content).map((entry) => entry.at)).toEqual(at);
  });

  it('take what a column of times says, even when nobody can reckon with it', () => {
    expect(timelineOf('| When | What |\n|-|-|\n| Thu. evening | a |\n| 10:00 | b |\n| | c |')).toEqual([
      { at: null, raw: 'Thu. evening', text: 'a', line: 5 },
      { at: '2021-03-05T10:00', raw: '10:00', text: 'b', line: 6 },
    ]);
  });

  it('take the zone of the column that named it', () => {
    expect(pairs('| NZST | UTC | What |\n|-|-|-|\n| 10:00 | 22:00 | a |')).toEqual([
      ['2021-03-05T10:00+12:00', 'a'],
    ]);
  });

  it('know only the time where nobody says the day', () => {
    expect(pairs('- 10:00 a', null)).toEqual([['T10:00', 'a']]);
  });

  it('take the afternoon for granted once it has been said', () => {
    expect(pairs('- 1:51pm a\n- 2:20 b').map(([at]) => at)).toEqual(['2021-03-05T13:51', '2021-03-05T14:20']);
  });

  it('are read from a chat log', () => {
    expect(
      pairs('```\n[10:00:01] <ann> it broke\n[10:00:09] <bo> oh\nno time\n10:01 <ann> fixed\n```'),
    ).toEqual([
      ['2021-03-05T10:00:01', '<ann> it broke'],
      ['2021-03-05T10:00:09', '<bo> oh no time'],
      ['2021-03-05T10:01', '<ann> fixed'],
    ]);
  });

  it('find moments at the end of items when none begins with one', () => {
    expect(
      pairs('- It broke at 2021-02-12 8:55 AM UTC\n- We saw it at 2021-02-12 9:10 AM UTC').map(([at]) => at),
    ).toEqual(['2021-02-12T08:55+00:00', '2021-02-12T09:10+00:00']);
  });

  it('are a clear run of times where no heading says so, in stories of incidents only', () => {
    const markdown = '# T\n\n- 10:00 a\n- 10:05 b\n- 10:07 c\n\n## Other\n\n- 12:00 d';
    const times = (kind: 'postmortem' | 'page') =>
      factsOf(markdown, { kind }, parser).timeline.map(({ text }) => text);
    expect(times('postmortem')).toEqual(['a', 'b', 'c']);
    expect(times('page')).toEqual([]);
  });

  it('do not reach beyond their section', () => {
    const facts = factsOf(
      '## Timeline\n\n- 10:00 a\n\n## Impact\n\n- 11:00 b',
      { kind: 'postmortem' },
      parser,
    );
    expect(facts.timeline.map(({ text }) => text)).toEqual(['a']);
  });
});
