/**
 * Rule: a checklist says how it is used.
 *
 * In: the facts of one file. Out: a finding for a checklist that does not say.
 * May not: guess which of the two a checklist is.
 */
import { startOfFile } from '../model/places.ts';
import type { FileRule, RuleMeta } from '../model/rule.ts';
import { isProcedure } from './procedure.ts';

const meta: RuleMeta = {
  id: 'checklist-says-read-do-or-confirm',
  summary:
    'A checklist says whether each step is read and then done (`do: read-do`), or done from memory and then confirmed (`do: do-confirm`).',
  why: `The two are used differently, and mixing them up skips steps. With a read-do list nobody acts before the line is read aloud: right when the
situation is rare and the order matters. With a do-confirm list the team works as it is used to, then stops and checks that nothing was left out:
right for a release or a hand-over. One word at the top settles it for a team that has never seen the list before.`,
  severity: 'info',
  levels: { relaxed: 'off', strict: 'warn' },
  good: [
    {
      title: 'Read a line, do it',
      files: {
        'checklists/call-leader.md':
          '---\ndo: read-do\n---\n\n# Call leader\n\n- [ ] Ask who is on the call.\n- [ ] Name a scribe.\n',
      },
    },
  ],
  bad: [
    {
      title: 'It does not say',
      files: { 'checklists/call-leader.md': '# Call leader\n\n- [ ] Ask who is on the call.\n' },
    },
  ],
};

export const checklistSaysReadDoOrConfirm: FileRule = {
  meta,
  scope: 'file',
  check: (facts) => {
    if (facts.kind !== 'checklist' || !isProcedure(facts) || (facts.fields['do'] ?? null) !== null) return [];
    return [
      {
        ...startOfFile,
        message: 'Missing `do` of this checklist',
        expected:
          '`do: read-do` (read a step, do it) or `do: do-confirm` (do the work, then confirm each step) in the front matter',
      },
    ];
  },
};
