/**
 * Rule: a postmortem tells when things happened and what will change.
 *
 * In: the facts of one file. Out: a note for each part that a reader will look for in vain.
 * May not: be loud; a third of real postmortems have no section for actions and some are good without one.
 */
import { startOfFile } from '../model/places.ts';
import type { FileRule, RuleMeta } from '../model/rule.ts';
import { isUnfinished } from './required-parts.ts';

const meta: RuleMeta = {
  id: 'expected-parts',
  summary: 'A postmortem has a timeline and action items, or says why nothing will change.',
  why: `Two questions are asked of every postmortem: how long did it take to notice, and what was changed so that it happens only once? The first
needs times, the second a list under a heading such as "Action items". When nothing is to be changed, say so with \`no_change\`, a reason and a day to
look at it again, so that nobody takes it for an oversight. Headings of your own go into \`action_headings\` of \`onlyonce.yaml\`.`,
  severity: 'info',
  good: [
    {
      title: 'Both parts',
      files: {
        'postmortems/2026-03-01-queue-full.md':
          '# Queue full\n\n## Timeline\n\n- 10:02 UTC - first alert\n- 10:30 UTC - workers restarted\n\n## Action items\n\n- Add an alert on queue depth above 10,000\n',
      },
    },
  ],
  bad: [
    {
      title: 'A story without times or changes',
      files: {
        'postmortems/2026-03-01-queue-full.md':
          '# Queue full\n\nThe queue was full. We restarted the workers.\n',
      },
    },
  ],
};

export const expectedParts: FileRule = {
  meta,
  scope: 'file',
  check: (facts) => {
    if (facts.kind !== 'postmortem' || isUnfinished(facts)) return [];
    const timeline = {
      ...startOfFile,
      message: 'Missing timeline in this postmortem',
      expected: 'a section "Timeline" with a line for each moment, such as `- 10:02 UTC - first alert`',
    };
    const actions = {
      ...startOfFile,
      message: 'Missing action items in this postmortem',
      expected:
        'a list under a heading such as "Action items", or `no_change` with a reason in the front matter',
    };
    const saysNoChange = (facts.fields['no_change'] ?? null) !== null;
    return [
      ...(facts.timeline.length === 0 ? [timeline] : []),
      ...(facts.actions.length === 0 && !saysNoChange ? [actions] : []),
    ];
  },
};
