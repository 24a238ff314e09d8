import { describe, expect, it } from 'vitest';
import { timelineInOrder as rule } from '../../src/rules/timeline-in-order.ts';
import { onPostmortem } from './on-postmortem.ts';

const timeline = (...lines: readonly string[]): string =>
  `# Queue full\n\n## Timeline\n\n${lines.map((line) => `- ${line}\n`).join('')}`;

describe('timeline-in-order', () => {
  it.each<readonly [string, readonly string[], readonly string[]]>([
    [
      'a line after a later one',
      ['10:02 a', '10:30 b', '10:10 c', '10:45 d'],
      ['7:1 Unexpected place of `10:10` in the timeline, after a later line'],
    ],
    [
      'a line before an earlier one',
      ['10:02 a', '11:30 b', '10:10 c', '10:45 d'],
      ['6:1 Unexpected place of `11:30` in the timeline, before an earlier line'],
    ],
    [
      'the last line',
      ['10:02 a', '10:30 b', '10:10 c'],
      ['7:1 Unexpected place of `10:10` in the timeline, after a later line'],
    ],
    [
      'a wrong day',
      ['2026-03-02 10:02 a', '2026-03-01 10:30 b', '2026-03-02 10:45 c'],
      ['6:1 Unexpected day of `2026-03-01 10:30` in the timeline, before `2026-03-02 10:02` above it'],
    ],
    [
      'a wrong year at its turn',
      ['2026-12-31 23:50 a', '2026-01-01 00:10 b'],
      ['6:1 Unexpected day of `2026-01-01 00:10` in the timeline, before `2026-12-31 23:50` above it'],
    ],
    [
      'a moment in another zone',
      [
        '2026-03-01 10:00 UTC a',
        '2026-03-01 10:30 UTC b',
        '2026-03-01 10:40 CET c',
        '2026-03-01 11:00 UTC d',
      ],
      ['7:1 Unexpected place of `2026-03-01 10:40 CET` in the timeline, after a later line'],
    ],
  ])('reports %s', async (_, lines, found) => {
    expect(await onPostmortem(rule, timeline(...lines))).toEqual(found);
  });

  it.each<readonly [string, readonly string[]]>([
    ['midnight', ['22:50 a', '23:58 b', '00:20 c', '01:30 d']],
    ['equal times', ['10:02 a', '10:02 b', '10:03 c']],
    ['another zone in order', ['2026-03-01 10:00 UTC a', '2026-03-01 11:30 CET b', '2026-03-01 11:00 UTC c']],
    ['the newest first', ['10:45 d', '10:30 c', '10:10 b', '10:02 a']],
    ['rough times', ['10:02 a', '~10:30 b', '10:10 c']],
    ['a second thread', ['10:02 a', '10:30 b', '10:45 c', '10:05 d', '10:20 e', '10:25 f']],
    ['unknown times', ['10:02 a', '??:?? b', '10:10 c']],
    ['long gaps', ['2026-03-01 10:02 a', '2026-03-04 09:00 b', '2026-03-20 c']],
    ['ranges', ['10:02 - 10:40 a', '10:10 b', '10:50 c']],
  ])('lets %s be', async (_, lines) => {
    expect(await onPostmortem(rule, timeline(...lines))).toEqual([]);
  });

  it('begins again below a heading', async () => {
    expect(
      await onPostmortem(
        rule,
        '# Q\n\n## Timeline\n\n### A\n\n- 10:02 a\n- 10:30 b\n\n### B\n\n- 10:10 c\n- 10:20 d\n',
      ),
    ).toEqual([]);
  });

  it('reads headings that are times', async () => {
    const markdown =
      '# Q\n\n## Timeline\n\n### 10:02\n\na\n\n### 10:30\n\nb\n\n### 10:10\n\nc\n\n### 10:45\n\nd\n';
    expect(await onPostmortem(rule, markdown)).toHaveLength(1);
  });

  it('asks about a silence only where a team wants it', async () => {
    const lines = timeline('10:02 a', '10:30 b', '13:00 c');
    expect(await onPostmortem(rule, lines)).toEqual([]);
    expect(await onPostmortem(rule, lines, { longest_gap: '2 h' })).toEqual([
      '7:1 Unexpected gap of 2 hours in the timeline, from `10:30` to `13:00`',
    ]);
  });

  it('asks for the zone where there are several', async () => {
    expect(await onPostmortem(rule, timeline('10:00 UTC a', '11:30 CET b', '10:40 c', '10:50 d'))).toEqual([
      '7:1 Missing zone of `10:40` and 1 other line in a timeline of 2 zones (info)',
    ]);
    expect(await onPostmortem(rule, timeline('10:00 UTC a', '10:40 b'))).toEqual([]);
  });
});
