/**
 * Rule: a postmortem says whether the incident was made to happen again.
 *
 * In: the facts of one file. Out: a note for a postmortem that says nothing of it.
 * May not: ask documents that have none of our fields; they were written for somebody else.
 */

import type { PageFacts } from '../model/facts.ts';
import { ownFieldsOf } from '../model/kinds/tables.ts';
import { startOfFile } from '../model/places.ts';
import type { FileRule, RuleMeta } from '../model/rule.ts';
import { isPostmortem } from './postmortem.ts';

const meta: RuleMeta = {
  id: 'reproduced-or-says-why-not',
  summary: 'A postmortem says where the incident was reproduced, or why it was not.',
  why: `Until the same circumstances have made the same fault in a sandbox, the cause is a guess, and so is the fix: the incident may have ended by itself. Reproducing it is
also the test that the change must pass. It is not always possible, and then the reason is worth a line: \`reproduced: {not: needs the load of a sale}\`. A word about it in the
text counts as well. Documents without any field of a postmortem are not asked.`,
  severity: 'info',
  levels: { relaxed: 'off' },
  good: [
    {
      title: 'Where, and when',
      files: {
        'postmortems/2026-03-01-queue-full.md':
          '---\nseverity: SEV2\nreproduced:\n  where: staging\n  date: 2026-03-03\n---\n\n# Queue full\n',
        'postmortems/2026-04-01-clock.md':
          '---\nseverity: SEV2\n---\n\n# Clock skew\n\nWe could not reproduce the skew outside the data centre.\n',
      },
    },
  ],
  bad: [
    {
      title: 'Not a word of it',
      files: {
        'postmortems/2026-03-01-queue-full.md':
          '---\nseverity: SEV2\n---\n\n# Queue full\n\nThe queue was full.\n',
      },
    },
  ],
};

const ownFields: ReadonlySet<string> = new Set(ownFieldsOf('postmortem').map(({ name }) => name));

export const reproducedOrSaysWhyNot: FileRule = {
  meta,
  scope: 'file',
  check: (facts) => {
    if (!isPostmortem(facts) || facts.draft || !hasOwnFields(facts) || tells(facts)) return [];
    return [
      {
        ...startOfFile,
        message: 'Missing word on whether this incident was reproduced',
        expected:
          '`reproduced: {where: staging, date: 2026-03-03}` in the front matter, or `reproduced: {not: why it was not possible}`',
      },
    ];
  },
};

function hasOwnFields({ fieldPlaces }: PageFacts): boolean {
  return fieldPlaces.some(({ name }) => ownFields.has(name));
}

function tells({ fields, wordings }: PageFacts): boolean {
  return (fields['reproduced'] ?? null) !== null || wordings.some(({ kind }) => kind === 'reproduction');
}
