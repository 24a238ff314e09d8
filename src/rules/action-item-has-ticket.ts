/**
 * Rule: every open action item has a ticket.
 *
 * In: the action items of one file. Out: the open ones without; one finding where it is all of them.
 * May not: be loud without being asked; most lists in the world have none.
 */
import type { FileRule, RuleMeta } from '../model/rule.ts';
import { lacking } from './open-items.ts';

const meta: RuleMeta = {
  id: 'action-item-has-ticket',
  summary: 'Every open action item has a ticket.',
  why: `Work that is planned elsewhere is planned there or not at all: an item without a ticket competes with nothing and loses. This rule is for teams that have a tracker and
plan by it, so it is off until you ask for it. A number, a key or a link is enough; \`onlyonce\` never fetches it.`,
  severity: 'off',
  levels: { strict: 'warn' },
  good: [
    {
      title: 'A key at the end',
      files: {
        'postmortems/2026-03-01-queue-full.md':
          '# Queue full\n\n## Action items\n\n- Page the on-call when the oldest message is older than 5 minutes (OPS-12)\n',
      },
    },
  ],
  bad: [
    {
      title: 'No ticket',
      files: {
        'postmortems/2026-03-01-queue-full.md':
          '# Queue full\n\n## Action items\n\n- Page the on-call when the oldest message is older than 5 minutes\n',
      },
    },
  ],
};

export const actionItemHasTicket: FileRule = {
  meta,
  scope: 'file',
  check: (facts) =>
    lacking(facts, {
      what: 'ticket',
      expected:
        'a key or link such as `OPS-123` or `#45`: in a column `Ticket`, at the end of the item, or `ticket:` in the front matter',
      isMissing: ({ ticket }) => ticket === null,
    }),
};
