/**
 * Rule: every open action item has an owner.
 *
 * In: the action items of one file. Out: the open ones without; one finding where it is all of them.
 * May not: be loud without being asked; most lists in the world have none.
 */
import type { FileRule, RuleMeta } from '../model/rule.ts';
import { lacking } from './open-items.ts';

const meta: RuleMeta = {
  id: 'action-item-has-owner',
  summary: 'Every open action item has an owner.',
  why: `An item that belongs to everybody is done by nobody: each believes that somebody else has it. One name is enough, of a person or of a team that has a person
for it. It need not be who does the work, but who is asked about it. Items that are done are not asked for a name, and where no item of a list has one this is one finding.`,
  severity: 'info',
  levels: { relaxed: 'off', strict: 'warn' },
  good: [
    {
      title: 'Somebody to ask',
      files: {
        'postmortems/2026-03-01-queue-full.md':
          '# Queue full\n\n## Action items\n\n- Page the on-call when the oldest message is older than 5 minutes (@kim)\n- [x] Set `max_age` of the queue to 1 hour\n',
      },
    },
  ],
  bad: [
    {
      title: 'Nobody is named',
      files: {
        'postmortems/2026-03-01-queue-full.md':
          '# Queue full\n\n## Action items\n\n- Page the on-call when the oldest message is older than 5 minutes\n',
      },
    },
  ],
};

export const actionItemHasOwner: FileRule = {
  meta,
  scope: 'file',
  check: (facts) =>
    lacking(facts, {
      what: 'owner',
      expected:
        'an owner in the form your list has: a column `Owner`, `@kim` at the end, `Kim: ...` in front, or `owner:` in the front matter',
      isMissing: ({ owner }) => owner === null,
    }),
};
