/**
 * Rule: what stands as a cause would still be there if the person were another.
 *
 * In: the wordings of one file, from its causes. Out: one finding for each cause that is a person.
 * May not: object to people in what led up to it; only to a slip of theirs as the cause.
 */
import { placeOf } from '../model/places.ts';
import type { FileRule, RuleMeta } from '../model/rule.ts';
import { isOfPeople } from './blameless-wording.ts';
import { quoted } from './findings.ts';
import { isPostmortem, loudnessOf } from './postmortem.ts';

const meta: RuleMeta = {
  id: 'cause-is-not-a-person',
  summary: 'A cause is something that can be changed: no slip of a person, by name or by job.',
  why: `"An engineer deleted the wrong table" is where the questions begin. Why did both tables look alike, why could one command delete either, why was there no copy? Each
answer is a cause that can be removed, and a person is none: the next one will stand before the same prompt. The rule reads \`causes:\` in the front matter and
sections such as "Root cause"; quotations and code are not read.`,
  severity: 'warn',
  levels: { relaxed: 'info' },
  good: [
    {
      title: 'What let it happen',
      files: {
        'postmortems/2026-03-01-wrong-table.md':
          '---\ncauses:\n  - the console lets an operator drop a live table without asking for its name\n---\n\n# Wrong table\n\n## Root cause\n\nBoth tables have the same name, and the prompt does not show the cluster. An engineer dropped the one that was live.\n',
      },
    },
  ],
  bad: [
    {
      title: 'A slip in the place of a cause',
      files: {
        'postmortems/2026-03-01-wrong-table.md':
          '# Wrong table\n\n## Root cause\n\nAn engineer accidentally dropped the live table.\n',
      },
    },
    {
      title: 'The same in the front matter',
      files: {
        'postmortems/2026-03-01-wrong-table.md':
          '---\ncauses: [human error]\n---\n\n# Wrong table\n\nThe live table was dropped.\n',
      },
    },
  ],
};

export const causeIsNotAPerson: FileRule = {
  meta,
  scope: 'file',
  check: (facts) => {
    if (!isPostmortem(facts)) return [];
    return facts.wordings
      .filter((wording) => wording.kind === 'person-cause' && isOfPeople(wording, facts))
      .map((wording) => ({
        ...placeOf(wording),
        message: `Unexpected person as a cause: ${quoted(wording.text)}`,
        expected:
          'what let it happen and let it spread: a missing check, a default, two things that look alike',
        ...loudnessOf(facts),
      }));
  },
};
