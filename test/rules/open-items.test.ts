import { describe, expect, it } from 'vitest';
import { actionItemHasDue } from '../../src/rules/action-item-has-due.ts';
import { actionItemHasOwner } from '../../src/rules/action-item-has-owner.ts';
import { actionItemHasTicket } from '../../src/rules/action-item-has-ticket.ts';
import { onPostmortem } from './on-postmortem.ts';

const list = (...items: readonly string[]): string =>
  `# Queue full\n\n## Action items\n\n${items.map((item) => `- ${item}\n`).join('')}`;
const page = 'Page the on-call when the oldest message is older than 5 minutes';
const limit = 'Limit the queue to 10000 messages';
const test = 'Add a test that fills the queue and expects the producer to wait';

describe('action-item-has-owner, -due and -ticket', () => {
  it('name an item that lacks it', async () => {
    expect(await onPostmortem(actionItemHasOwner, list(`${page} (@kim)`, limit))).toEqual([
      `6:1 Missing owner of the action item \`${limit}\``,
    ]);
    expect(await onPostmortem(actionItemHasTicket, list(`${page} (OPS-12)`, limit))).toEqual([
      `6:1 Missing ticket of the action item \`${limit}\``,
    ]);
    expect(await onPostmortem(actionItemHasDue, list(page))).toEqual([
      `5:1 Missing due day of the action item \`${page}\``,
    ]);
  });

  it('are one finding where every item lacks it', async () => {
    expect(await onPostmortem(actionItemHasOwner, list(page, limit, test))).toEqual([
      '5:1 Missing owner of all 3 open action items',
    ]);
  });

  it('ask only open items that promise something', async () => {
    const rest = list(`[x] ${limit}`, 'OPS-12', 'By component:\n  - Restarted the pods');
    expect(await onPostmortem(actionItemHasOwner, rest)).toEqual([]);
    expect(
      await onPostmortem(actionItemHasOwner, '# Q\n\n## Lessons learned\n\n- We need to be more careful\n'),
    ).toEqual([]);
  });

  it('take an owner from a heading and a column', async () => {
    expect(
      await onPostmortem(
        actionItemHasOwner,
        `# Q\n\n## Action items\n\n| Action | Owner |\n| --- | --- |\n| ${page} | Kim |\n`,
      ),
    ).toEqual([]);
  });
});
