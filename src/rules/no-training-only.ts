/**
 * Rule: training is not the only thing that changes.
 *
 * In: the judged action items of one file. Out: one finding for each item of training in a plan that has nothing beside it.
 * May not: object to training beside a change that works without it.
 */
import type { ActionFact, PageFacts } from '../model/facts.ts';
import { placeOf } from '../model/places.ts';
import type { FileRule, RuleMeta } from '../model/rule.ts';
import { quoted } from './findings.ts';
import { isLesson, isPostmortem, loudnessOf, promisesOf } from './postmortem.ts';

const meta: RuleMeta = {
  id: 'no-training-only',
  summary: 'Training stands beside a change that works without it, not in its place.',
  why: `Training reaches those who are here today, for as long as they remember; the next outage meets somebody who joined in between. Where people have to be
trained around a trap, the trap is the cause. Keep the training, and add what helps when it was forgotten: a check that blocks, a default that is safe, a step in
the tool. Beside a change of intermediate or strong effect this rule says nothing.`,
  severity: 'warn',
  levels: { relaxed: 'info' },
  good: [
    {
      title: 'Training, and a guard',
      files: {
        'postmortems/2026-03-01-pool.md':
          '# Pool exhausted\n\n## Action items\n\n- Educate developers about connection pools\n- Fail the build when pool size times hosts exceeds the limit of the database\n',
      },
    },
  ],
  bad: [
    {
      title: 'Training alone',
      files: {
        'postmortems/2026-03-01-pool.md':
          '# Pool exhausted\n\n## Action items\n\n- Educate developers about connection pools\n',
      },
    },
  ],
};

export const noTrainingOnly: FileRule = {
  meta,
  scope: 'file',
  check: (facts) => {
    if (!isPostmortem(facts) || promisesOf(facts).some(worksAlone)) return [];
    return facts.actions
      .filter((action) => isTraining(facts, action))
      .map((action) => ({
        ...placeOf(action),
        message: `Unexpected training ${quoted(action.text)} with no change beside it: ${action.judgement.reason} (${action.judgement.kind})`,
        expected: `a change that works without it, such as \`${action.judgement.suggestion}\``,
        ...loudnessOf(facts),
      }));
  },
};

/** Whether a change relies on no more than an artefact. */
function worksAlone({ judgement: { strength } }: ActionFact): boolean {
  return strength === 'strong' || strength === 'intermediate';
}

function isTraining(facts: PageFacts, action: ActionFact): boolean {
  const { verdict, kind } = action.judgement;
  return verdict === 'vague' && kind === 'V04' && !action.dropped && !isLesson(facts, action);
}
