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
      { at: '2021-03-05T10:00', raw: '10:00', text: 'a', line: 3 },
      { at: null, raw: '??:??', text: 'b', line: 4 },
      { at: '2021-03-05T10:45', raw: '10:45 - 16:11', text: 'c', line: 5 },
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

  it('are a clear run of times where no heading says so, in postmortems only', () => {
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
