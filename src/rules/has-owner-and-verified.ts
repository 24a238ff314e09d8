/**
 * Rule: a runbook says whose it is and when it was last proved.
 *
 * In: the facts of one file. Out: one finding for what is missing.
 * May not: judge how long ago that was; that is `runbook-is-fresh`.
 */
import { startOfFile } from '../model/places.ts';
import type { FileRule, RuleMeta } from '../model/rule.ts';
import { isProcedure } from './procedure.ts';

const meta: RuleMeta = {
  id: 'has-owner-and-verified',
  summary: 'A runbook or checklist has an owner, and a runbook says when somebody last saw it work.',
  why: `The reader of a runbook has one question before the first command: can I trust this page? A date, a name and "in a drill" answer it; without
them every page looks equally true, and the wrong one is found out in an outage. The owner is who mends it afterwards: a page of nobody stays wrong.
\`how: read\` is honest too: it says that nobody has run it yet.`,
  severity: 'info',
  levels: { relaxed: 'off', strict: 'warn' },
  good: [
    {
      title: 'Both',
      files: {
        'runbooks/db-failover.md': `---
owner: storage team
verified:
  date: 2026-02-10
  by: Kim
  how: drill
---

# Database failover

1. Promote the replica.
`,
      },
    },
    {
      title: 'A checklist is not run against a system: its owner is enough',
      files: {
        'checklists/call-leader.md':
          '---\nowner: Kim\n---\n\n# Call leader\n\n- [ ] Ask who is on the call.\n',
      },
    },
  ],
  bad: [
    {
      title: 'Neither',
      files: { 'runbooks/db-failover.md': '# Database failover\n\n1. Promote the replica.\n' },
    },
    {
      title: 'An owner alone',
      files: {
        'runbooks/db-failover.md':
          '---\nowner: storage team\n---\n\n# Database failover\n\n1. Promote the replica.\n',
      },
    },
  ],
};

export const hasOwnerAndVerified: FileRule = {
  meta,
  scope: 'file',
  check: (facts) => {
    if (!isProcedure(facts)) return [];
    const owner = facts.owner === null;
    const verified = facts.kind === 'runbook' && (facts.fields['verified'] ?? null) === null;
    if (!owner && !verified) return [];
    const parts = [
      ...(owner ? [{ name: '`owner`', how: '`owner:` with who mends this page' }] : []),
      ...(verified
        ? [
            {
              name: '`verified`',
              how: '`verified:` with `date`, `by` and `how` (`drill`, `incident` or `read`)',
            },
          ]
        : []),
    ];
    return [
      {
        ...startOfFile,
        message: `Missing ${parts.map(({ name }) => name).join(' and ')} of this ${facts.kind}`,
        expected: `${parts.map(({ how }) => how).join(', and ')}, in the front matter`,
      },
    ];
  },
};
