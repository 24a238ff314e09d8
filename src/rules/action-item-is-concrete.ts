/**
 * Rule: each action item says what will be different.
 *
 * In: the judged action items of one file. Out: one finding for each that is a wish, as loud as its kind.
 * May not: judge; nor report what is no action item, but for a placeholder that poses as one.
 */
import type { ActionFact, PageFacts } from '../model/facts.ts';
import { field } from '../model/kinds/field.ts';
import { placeOf } from '../model/places.ts';
import {
  type FileRule,
  type OptionValues,
  type RuleLevel,
  type RuleMeta,
  ruleLevels,
} from '../model/rule.ts';
import { quoted } from './findings.ts';
import { entryOf, isLesson, isPostmortem, loudnessOf } from './postmortem.ts';

/**
 * How loud each kind is until a team says otherwise. A kind may be an error only when of the items called so at least 95 in
 * 100 are no change to readers either: so it was on 3,300 items by several authors, a third of them unseen (V02 93 %, V12 94 %:
 * warnings; V24 96 %, V01 97 %, V08 and V16 100 %). V11 and V18 are where readers disagree most. V04 is `no-training-only`, V06 and the weighed options of V07 are
 * `investigation-is-bounded`. Reports, references and chores (V17, V26, V27) stand in every list and do no harm.
 */
const standard: { readonly [kind: string]: RuleLevel } = {
  V01: 'error',
  V02: 'warn',
  V03: 'warn',
  V04: 'off',
  V05: 'warn',
  V06: 'off',
  V07: 'warn',
  V08: 'error',
  V09: 'warn',
  V10: 'warn',
  V11: 'info',
  V12: 'warn',
  V13: 'warn',
  V14: 'warn',
  V15: 'warn',
  V16: 'error',
  V17: 'off',
  V18: 'info',
  V19: 'warn',
  V20: 'error',
  V21: 'warn',
  V22: 'warn',
  V23: 'warn',
  V24: 'error',
  V25: 'warn',
  V26: 'off',
  V27: 'off',
};

const meta: RuleMeta = {
  id: 'action-item-is-concrete',
  summary:
    'Each action item says what will be different, so that a stranger could tell tomorrow whether it was done.',
  why: `"Improve monitoring" is on the list after every incident, because it is never done and never not done. An item that names its object, its means and its
condition can be given to somebody, finished and checked; it also costs its author two more minutes while they still know what they mean. Each finding names the
words it rests on, and offers a frame with the gaps to fill. Every kind has a page of its own: \`onlyonce explain V05\`.`,
  severity: 'error',
  levels: { relaxed: 'info' },
  options: [
    {
      field: field(
        'kinds',
        { is: 'map', of: { is: 'choice', values: ruleLevels }, key: 'a kind', keys: Object.keys(standard) },
        'How loud each kind of item is, up to the level of the rule. Kinds that are not given keep their own.',
        [{ V05: 'error', V11: 'off' }],
      ),
      standard,
    },
  ],
  good: [
    {
      title: 'An object, a means, a condition',
      files: {
        'postmortems/2026-03-01-queue-full.md':
          '# Queue full\n\n## Action items\n\n- Page the on-call when the oldest message is older than 5 minutes\n- Make `consumer-restart` refuse to run while the queue is draining\n- OPS-12\n- By component:\n  - `importer`: reject files larger than 2 GB\n',
      },
    },
  ],
  bad: [
    {
      title: 'Attention in the place of a change',
      files: {
        'postmortems/2026-03-01-queue-full.md':
          '# Queue full\n\n## Action items\n\n- Be more careful when restarting consumers\n- Double-check the region before each deploy\n',
      },
    },
    {
      title: 'A direction, and no means',
      files: {
        'postmortems/2026-03-01-queue-full.md':
          '# Queue full\n\n## Action items\n\n- Improve monitoring\n- Ensure this never happens again\n',
      },
    },
    {
      title: 'A rewrite frame whose gaps were not filled',
      files: {
        'postmortems/2026-03-01-queue-full.md':
          '# Queue full\n\n## Action items\n\n- \\<add action item here>\n',
      },
    },
  ],
};

export const actionItemIsConcrete: FileRule = {
  meta,
  scope: 'file',
  check: (facts, options) => {
    if (!isPostmortem(facts)) return [];
    return facts.actions
      .filter((action) => isReported(facts, action))
      .flatMap((action) => {
        const level = levelOf(action, options);
        return level === 'off' ? [] : [{ ...findingOf(action), atMost: quieter(level, action, facts) }];
      });
  },
};

/** Wishes that nobody has dropped; in the lessons they are `lessons-are-not-commitments`. */
function isReported(facts: PageFacts, action: ActionFact): boolean {
  const { verdict, kind } = action.judgement;
  if (action.dropped || isLesson(facts, action)) return false;
  return verdict === 'vague' || (kind === 'V20' && placeholder.test(action.text));
}

/** What is left of a template, as against a label, which V20 is as well. */
const placeholder = /<[^<>]+>|\b(?:TBD|TBC|TODO|XXX)\b|\?\?\?/;

function levelOf({ judgement: { kind } }: ActionFact, options: OptionValues): RuleLevel {
  if (kind === null) return 'off';
  const set = entryOf(options['kinds'], kind);
  return ruleLevels.find((level) => level === set) ?? standard[kind] ?? 'warn';
}

/** What is done is no more than worth a note, and in a draft nothing is an error. */
function quieter(
  level: Exclude<RuleLevel, 'off'>,
  { done }: ActionFact,
  facts: PageFacts,
): Exclude<RuleLevel, 'off'> {
  if (done) return 'info';
  return level === 'error' ? (loudnessOf(facts).atMost ?? level) : level;
}

function findingOf(action: ActionFact) {
  const { kind, reason, suggestion, verdict } = action.judgement;
  const what = verdict === 'vague' ? 'wish' : 'placeholder';
  return {
    ...placeOf(action),
    message: `Unexpected ${what} ${quoted(action.text)} as an action item: ${reason} (${kind})`,
    expected: suggestion === null ? 'what will be different, where, and when it acts' : `\`${suggestion}\``,
  };
}
