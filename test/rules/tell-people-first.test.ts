import { describe, expect, it } from 'vitest';
import { tellPeopleFirst as rule } from '../../src/rules/tell-people-first.ts';
import { onPostmortem } from './on-postmortem.ts';

const post = (severity: string, ...lines: readonly string[]): string =>
  `---\nseverity: ${severity}\n---\n\n# Q\n\n## Timeline\n\n${lines.map((line) => `- ${line}\n`).join('')}`;
const silent = ['10:02 first alert', '10:30 workers restarted', '10:45 queue empty'];

describe('tell-people-first', () => {
  it('points at the timeline in which nobody is told', async () => {
    expect(await onPostmortem(rule, post('SEV1', ...silent))).toEqual([
      '9:1 Missing line in this timeline on when people were told',
    ]);
  });

  it.each([
    'status page updated',
    'update sent to customers',
    'customer care is told',
    'we notified the trading desk',
    'stakeholders informed',
    'first notice, next word at 10:40',
    'posted to #announcements',
  ])('is content with "%s"', async (line) => {
    expect(await onPostmortem(rule, post('SEV1', ...silent, `10:50 ${line}`))).toEqual([]);
  });

  it('asks only the severities of its option, and never where none is given', async () => {
    expect(await onPostmortem(rule, post('SEV3', ...silent))).toEqual([]);
    expect(await onPostmortem(rule, post('SEV3', ...silent), { severities: ['SEV3'] })).toHaveLength(1);
    expect(await onPostmortem(rule, post('', ...silent))).toEqual([]);
  });

  it('is content with a section of its own, and does not ask two lines', async () => {
    expect(await onPostmortem(rule, `${post('SEV1', ...silent)}\n## Communication\n\nBy mail.\n`)).toEqual(
      [],
    );
    expect(await onPostmortem(rule, post('SEV1', '10:02 first alert', '10:30 over'))).toEqual([]);
  });
});
