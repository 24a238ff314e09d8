import { expect, it } from 'vitest';
import { actionItemNotOverdue as rule } from '../../src/rules/action-item-not-overdue.ts';
import { onPostmortem } from './on-postmortem.ts';

const table = (due: string, status = 'open'): string =>
  `# Queue full\n\n## Action items\n\n| Action | Owner | Due | Status |\n| --- | --- | --- | --- |\n| Limit the queue to 10000 messages | Kim | ${due} | ${status} |\n`;

it('tells how long ago, and whom to ask', async () => {
  expect(await onPostmortem(rule, table('2026-05-30'))).toEqual([
    '7:1 Unexpected open action item `Limit the queue to 10000 messages`, due on 2026-05-30, 2 days ago',
  ]);
});

it.each(['2026-06-01', '2026-06-02', 'Q2 2026', 'Q4', 'soon', ''])('waits for %j', async (due) => {
  expect(await onPostmortem(rule, table(due))).toEqual([]);
});

it('reads a quarter as its last day', async () => {
  expect(await onPostmortem(rule, table('Q1 2026'))).toHaveLength(1);
});

it('says nothing of what is done', async () => {
  expect(await onPostmortem(rule, table('2026-04-01', 'Done'))).toEqual([]);
});
