/**
 * Rule: an investigation ends, in knowledge that is written down.
 *
 * In: the judged action items of one file. Out: one finding for each open investigation without an end.
 * May not: hold finished ones against anybody.
 */
import type { ActionFact, PageFacts } from '../model/facts.ts';
import { placeOf } from '../model/places.ts';
import type { FileRule, RuleMeta } from '../model/rule.ts';
import { quoted } from './findings.ts';
import { manyItems } from './open-items.ts';
import { isLesson, isPostmortem, loudnessOf } from './postmortem.ts';

const meta: RuleMeta = {
  id: 'investigation-is-bounded',
  summary:
    'An action item that investigates has an end: a day, a time box, or a ticket where the answer is written.',
  why: `Not everything is known on the day after, and finding out is honest work. But a question without an end is never answered "no", so it stays open until
nobody remembers what was asked. Give it a day or a number of days, and a place for the answer: then it ends, also with "we do not know". It never counts as the
process change that a postmortem needs.`,
  severity: 'info',
  levels: { relaxed: 'off', strict: 'warn' },
  good: [
    {
      title: 'A time box and a place for the answer',
      files: {
        'postmortems/2026-03-01-queue-full.md':
          '# Queue full\n\n## Action items\n\n- Investigate the heap dump for two days at most and write the leak down in OPS-12\n- [x] Find out why the consumer stopped\n',
      },
    },
  ],
  bad: [
    {
      title: 'A question without an end',
      files: {
        'postmortems/2026-03-01-queue-full.md':
          '# Queue full\n\n## Action items\n\n- Look into the memory leak of the importer\n',
      },
    },
  ],
};

/** An end within the words: a day, a span of time, or a place where the answer goes. */
const bound =
  /\b\d{4}-\d{2}-\d{2}\b|\btime.?box\w*|\b(?:by|before|until|within|for|in|at most|up to|end of|max(?:imum)?(?: of)?) (?:the )?(?:end of )?(?:\w+ )?(?:\d+|an?|one|two|three|four|five|ten|next|this|h[12]|q[1-4])[ -]?(?:hours?|days?|weeks?|months?|sprints?|quarters?|h\b|d\b)|\bby (?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:by|before|end of|in) (?:january|february|march|april|may|june|july|august|september|october|november|december|q[1-4]|h[12])\b|\b(?:write|record|document|post|report|note)\w*\b[^.;]*\b(?:in|to|on|as|down)\b/i;

export const investigationIsBounded: FileRule = {
  meta,
  scope: 'file',
  check: (facts) => {
    if (!isPostmortem(facts)) return [];
    const endless = facts.actions.filter((action) => isEndless(facts, action));
    const [first] = endless;
    if (first !== undefined && endless.length >= manyItems) {
      const message = `Missing end of ${endless.length} investigations, the first of them ${quoted(first.text)}`;
      return [{ ...placeOf(first), message, expected, ...loudnessOf(facts) }];
    }
    return endless.map((action) => ({
      ...placeOf(action),
      message: `Missing end of the investigation ${quoted(action.text)}: ${action.judgement.reason}`,
      expected: `${expected}; as in \`${action.judgement.suggestion}\``,
      ...loudnessOf(facts),
    }));
  },
};

const expected = 'a day, a time box such as "within 3 days", or a ticket for the answer';

function isEndless(facts: PageFacts, action: ActionFact): boolean {
  const { done, dropped, due, ticket, text, judgement } = action;
  if (judgement.verdict !== 'investigation' || done || dropped || isLesson(facts, action)) return false;
  return due === null && ticket === null && !bound.test(text);
}
