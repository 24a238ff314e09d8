/**
 * Rule: a vow in the lessons is not taken for a plan.
 *
 * In: the wordings and action items of one file. Out: a note for each vague vow among the lessons.
 * May not: be loud. Lessons may be lessons; only what claims that somebody will act otherwise is pointed out.
 */
import { placeOf } from '../model/places.ts';
import type { FileRule, RuleMeta } from '../model/rule.ts';
import { quoted } from './findings.ts';
import { isLesson, isPostmortem } from './postmortem.ts';

const meta: RuleMeta = {
  id: 'lessons-are-not-commitments',
  summary: 'What is vowed among the lessons becomes an action item, or is told as a lesson.',
  why: `"We need to communicate better" reads well on the day it is written, and is what the last postmortem said too. Lessons are where vows hide: nobody owns them, no day
passes, nothing can be ticked off. If it matters, make one action item of it that says what will be different; if it is a lesson, tell what was learned: what you
believed before, and what you know now.`,
  severity: 'info',
  levels: { relaxed: 'off' },
  good: [
    {
      title: 'What was believed, and what is known',
      files: {
        'postmortems/2026-03-01-queue-full.md':
          '# Queue full\n\n## Lessons learned\n\n- We believed that the consumer restarts itself; it does so only on a crash, not when it hangs\n- We should have had an alert on age, not on length\n\n## Action items\n\n- Page the on-call when the oldest message is older than 5 minutes\n',
      },
    },
  ],
  bad: [
    {
      title: 'A vow',
      files: {
        'postmortems/2026-03-01-queue-full.md':
          '# Queue full\n\n## Lessons learned\n\n- We need to be more careful with consumers\n- Remember to drain the queue first\n\n## Action items\n\n- Page the on-call when the oldest message is older than 5 minutes\n',
      },
    },
  ],
};

export const lessonsAreNotCommitments: FileRule = {
  meta,
  scope: 'file',
  check: (facts) => {
    if (!isPostmortem(facts)) return [];
    const vows = facts.wordings.filter(({ kind }) => kind === 'vow');
    const promises = facts.actions.filter(
      (action) => action.judgement.verdict === 'vague' && isLesson(facts, action),
    );
    return [
      ...vows.map((vow) => ({ ...placeOf(vow), text: vow.text, because: vow.about })),
      ...promises.map((action) => ({
        ...placeOf(action),
        text: action.text,
        because: action.judgement.reason,
      })),
    ]
      .sort((a, b) => a.line - b.line || a.column - b.column)
      .map(({ text, because, ...place }) => ({
        ...place,
        message: `Unexpected vow ${quoted(text)} among the lessons${because === null ? '' : `: ${because}`}`,
        expected:
          'an action item that says what will be different, or the lesson: what you believed, and what you know now',
      }));
  },
};
