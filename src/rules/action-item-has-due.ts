/**
 * Rule: every open action item has a day by which it is done.
 *
 * In: the action items of one file. Out: the open ones without; one finding where it is all of them.
 * May not: be loud without being asked; most lists in the world have none.
 */
import type { FileRule, RuleMeta } from '../model/rule.ts';
import { lacking } from './open-items.ts';

const meta: RuleMeta = {
  id: 'action-item-has-due',
  summary: 'Every open action item has a day by which it is done.',
  why: `Without a day there is no late, and what is never late is never asked about. In public postmortems one item in four hundred has a day, so this rule is off until you
ask for it; teams that keep their promises mostly do. A day that has passed is \`action-item-not-overdue\`.`,
  severity: 'off',
  levels: { strict: 'warn' },
  good: [
    {
      title: 'A column for the day',
      files: {
        'postmortems/2026-03-01-queue-full.md':
          '# Queue full\n\n## Action items\n\n| Action | Owner | Due |\n| --- | --- | --- |\n| Page the on-call when the oldest message is older than 5 minutes | Kim | 2026-07-01 |\n',
      },
    },
  ],
  bad: [
    {
      title: 'No day',
      files: {
        'postmortems/2026-03-01-queue-full.md':
          '# Queue full\n\n## Action items\n\n- Page the on-call when the oldest message is older than 5 minutes (@kim)\n',
      },
    },
  ],
};

export const actionItemHasDue: FileRule = {
  meta,
  scope: 'file',
  check: (facts) =>
    lacking(facts, {
      what: 'due day',
      expected:
        'a day such as `2026-04-01`: in a column `Due`, as `(due 2026-04-01)` at the end, or `due:` in the front matter',
      isMissing: ({ due }) => due === null,
    }),
};
