/**
 * Rule: a postmortem promises at least one process change of sufficient strength. The commitment gate.
 *
 * In: the facts of one file. Out: one finding when nothing in it will be different.
 * May not: judge items; the judge has. Nor know the day: a review day that has passed is `dates-make-sense`.
 */
import type { Finding } from '../model/diagnostic.ts';
import type { ActionFact, ActionJudgement, PageFacts } from '../model/facts.ts';
import { field } from '../model/kinds/field.ts';
import { placeOf, startOfFile } from '../model/places.ts';
import type { FileRule, OptionValues, RuleMeta } from '../model/rule.ts';
import { placeOfField, quoted } from './findings.ts';
import { isHollowReason } from './hollow-reason.ts';
import { counted, entryOf, isLesson, isPostmortem, loudnessOf, textOf } from './postmortem.ts';

type Strength = NonNullable<ActionJudgement['strength']>;

/** Weakest first. */
const strengths: readonly Strength[] = ['weak', 'intermediate', 'strong'];
const strengthShape = { is: 'choice', values: strengths } as const;

/** What the standard asks of the severities that hurt most. */
const standard: { readonly [severity: string]: Strength } = { SEV1: 'intermediate', SEV2: 'intermediate' };

const meta: RuleMeta = {
  id: 'postmortem-names-a-process-change',
  summary: 'A postmortem promises at least one process change, or says honestly why there is none.',
  why: `Any mistake that causes downtime should only happen once, and a plan to be more careful has never kept that promise: everybody was careful the first
time. After a *process change* an artefact does the work: a check blocks, an alert pages, a limit holds, a default is safe, a drill runs by the calendar. One such
item is enough. Its strength is what it relies on: *strong* changes block or remove, *intermediate* ones warn, test or add room, *weak* ones are read by people
(a runbook, a review). When nothing is to change, say so with \`no_change\`, a reason and a day to look again: that is an answer, "n/a" is not.`,
  severity: 'error',
  levels: { relaxed: 'warn' },
  options: [
    {
      field: field(
        'strength',
        { is: 'map', of: strengthShape, key: 'a severity', keys: 'severity' },
        'The least strength that counts, by severity.',
        [{ SEV1: 'strong', SEV2: 'intermediate' }],
      ),
      standard,
    },
    {
      field: field(
        'otherwise',
        strengthShape,
        'The least strength that counts for every other severity, and where none is given.',
        ['weak'],
      ),
      standard: 'weak',
    },
  ],
  good: [
    {
      title: 'One change that works without anybody remembering it',
      files: {
        'postmortems/2026-03-01-queue-full.md':
          '---\nseverity: SEV1\n---\n\n# Queue full\n\nThe queue was full and nobody was told.\n\n## Action items\n\n- Page the on-call when the oldest message is older than 5 minutes\n- Look into why the consumer stopped\n',
      },
    },
    {
      title: 'Nothing will change, and it says why and until when',
      files: {
        'postmortems/2026-03-01-fax-gateway.md':
          '---\nno_change:\n  reason: the fax gateway is switched off for good in June\n  review_on: 2026-06-30\n---\n\n# Fax gateway down\n\nThe gateway lost its line.\n',
      },
    },
  ],
  bad: [
    {
      title: 'Only wishes',
      files: {
        'postmortems/2026-03-01-queue-full.md':
          '# Queue full\n\nThe queue was full.\n\n## Action items\n\n- Be more careful when restarting consumers\n- Improve monitoring\n',
      },
    },
    {
      title: 'No action items',
      files: {
        'postmortems/2026-03-01-queue-full.md':
          '# Queue full\n\nThe queue was full. We restarted the workers.\n\n## Root cause\n\nThe consumer had stopped.\n',
      },
    },
    {
      title: 'Too weak for the severity: a page that somebody has to read',
      files: {
        'postmortems/2026-03-01-queue-full.md':
          '---\nseverity: SEV1\n---\n\n# Queue full\n\nThe queue was full.\n\n## Action items\n\n- Document the commands for draining the queue in runbooks/drain.md\n',
      },
    },
    {
      title: 'A reason that is none',
      files: {
        'postmortems/2026-03-01-queue-full.md':
          '---\nno_change:\n  reason: n/a\n  review_on: 2027-03-01\n---\n\n# Queue full\n\nThe queue was full.\n',
      },
    },
  ],
};

/** Whether a postmortem passes the gate, and why. */
export interface Gate {
  /** The least strength that passes for a document of this severity; null: any process change passes. */
  readonly needed: Strength | null;
  readonly met: boolean;
  /** One sentence without a full stop. */
  readonly why: string;
  /** The item that passes, or the one nearest to it; null when there is none. */
  readonly best: ActionFact | null;
}

/** Holds a postmortem against the gate. `options` are the rule's own, in force. */
export function gateOf(facts: PageFacts, options: OptionValues): Gate {
  const least = leastFor(facts, options);
  const needed = least === 'weak' ? null : least;
  const best = bestOf(facts);
  const strength = best?.judgement.strength ?? null;
  if (best !== null && strength !== null && strengths.indexOf(strength) >= strengths.indexOf(least))
    return {
      needed,
      best,
      met: true,
      why: `${quoted(best.text)} is a process change, of ${strength} strength`,
    };
  const reason = textOf(entryOf(facts.fields['no_change'], 'reason'));
  if (reason !== null && !isHollowReason(reason))
    return { needed, best, met: true, why: `it says why nothing will change: ${quoted(reason)}` };
  if (reason !== null)
    return { needed, best, met: false, why: `the reason ${quoted(reason)} of \`no_change\` says nothing` };
  return { needed, best, met: false, why: whyNot(facts, least, strength) };
}

function leastFor({ severity }: PageFacts, options: OptionValues): Strength {
  const own = severity === null ? undefined : entryOf(options['strength'], severity);
  const usual = severity === null ? undefined : standard[severity];
  return strengthOf(own) ?? usual ?? strengthOf(options['otherwise']) ?? 'weak';
}

function strengthOf(value: unknown): Strength | null {
  return strengths.find((strength) => strength === value) ?? null;
}

/** What counts: every item that was not dropped, but for vows among the lessons that promise no change. */
function candidatesOf(facts: PageFacts): readonly ActionFact[] {
  return facts.actions.filter(
    (action) =>
      !action.dropped && (action.judgement.verdict === 'process-change' || !isLesson(facts, action)),
  );
}

/** Nearest to passing: the strongest change, else a wish, which can become one, else a question, else whatever is listed. */
function bestOf(facts: PageFacts): ActionFact | null {
  let best: ActionFact | null = null;
  for (const action of candidatesOf(facts)) if (best === null || rankOf(action) > rankOf(best)) best = action;
  return best;
}

const ranks = { 'not-an-action': 0, investigation: 1, vague: 2, 'process-change': 3 } as const;

function rankOf({ judgement: { verdict, strength } }: ActionFact): number {
  return ranks[verdict] + (strength === null ? 0 : strengths.indexOf(strength));
}

function whyNot(facts: PageFacts, least: Strength, strongest: Strength | null): string {
  const given = candidatesOf(facts);
  const count = (verdict: ActionJudgement['verdict']): number =>
    given.filter(({ judgement }) => judgement.verdict === verdict).length;
  const changes = count('process-change');
  if (changes > 0) {
    const all = changes === 1 ? 'its process change is' : `its ${changes} process changes are at most`;
    return `${all} ${strongest}, and a ${facts.severity ?? 'postmortem'} needs ${least}`;
  }
  if (given.length === 0) {
    if (facts.actions.some(({ dropped }) => dropped)) return 'every action item was dropped';
    const section = actionSection(facts);
    return section === null ? 'it has no action items' : `${quoted(section.heading)} lists no action item`;
  }
  const parts = [
    counted(count('vague'), 'wish'),
    counted(count('investigation'), 'investigation'),
    `${count('not-an-action')} that promise nothing`,
  ].filter((part) => !part.startsWith('0 '));
  return `${counted(given.length, 'action item')}, no process change: ${parts.join(', ')}`;
}

function actionSection({ sections }: PageFacts): PageFacts['sections'][number] | null {
  return sections.find((section) => section.class === 'actions') ?? null;
}

const frame = 'Add <check> to <the deploy script> that <blocks> when <condition>';
const otherwise = 'or `no_change` with a reason and a day to review it';

export const postmortemNamesAProcessChange: FileRule = {
  meta,
  scope: 'file',
  check: (facts, options) => {
    if (!isPostmortem(facts)) return [];
    const gate = gateOf(facts, options);
    return gate.met ? [] : [{ ...findingOf(facts, gate), ...loudnessOf(facts) }];
  },
};

function findingOf(facts: PageFacts, { needed, why, best }: Gate): Finding {
  const wanted = needed === null || needed === 'weak' ? 'process change' : `${needed} process change`;
  const message = `Missing ${wanted} in this postmortem: ${why}`;
  if (facts.fields['no_change'] !== undefined && facts.fields['no_change'] !== null) {
    const place = placeOfField(facts, ['no_change.reason', 'no_change']);
    return {
      ...place,
      message,
      expected: 'why nothing can or should change, in words that hold for this incident, or a process change',
    };
  }
  if (best === null || best.judgement.verdict === 'not-an-action') {
    const section = actionSection(facts);
    const place = section ?? startOfFile;
    return {
      ...placeOf(place),
      message,
      expected: `${whereToAdd(facts)} such as \`- ${frame}\`, ${otherwise}${isStory(facts) ? '' : '; `kind: page` where this tells of no incident'}`,
    };
  }
  const better = best.judgement.suggestion ?? frame;
  const much =
    best.judgement.strength === null
      ? 'one item that says what will be different'
      : 'one item that does not rely on people';
  const place = best.form === 'field' ? best : (actionSection(facts) ?? best);
  return { ...placeOf(place), message, expected: `${much}, such as \`${better}\`, ${otherwise}` };
}

/** Whether anything but its folder says that a document tells of an incident. */
function isStory({ severity, timeline, sections, fields }: PageFacts): boolean {
  return (
    severity !== null ||
    timeline.length > 0 ||
    sections.some(({ class: of }) => of !== null) ||
    Object.values(fields).some((value) => value !== null)
  );
}

/** Where an action item would stand in this document. */
function whereToAdd(facts: PageFacts): string {
  const section = actionSection(facts);
  if (section !== null) return `an item below ${quoted(section.heading)}`;
  const marks = '#'.repeat(usualDepth(facts));
  const after = facts.sections.find((one) => one.class === 'reference');
  return `a section \`${marks} Action items\` ${after === undefined ? 'at the end' : `before ${quoted(after.heading)}`} with an item`;
}

/** The depth of most headings below the title, so that a section that is added fits in. */
function usualDepth({ headings }: PageFacts): number {
  const depths = headings.map(({ depth }) => depth).filter((depth) => depth > 1);
  return depths.length === 0 ? 2 : Math.min(...depths);
}
