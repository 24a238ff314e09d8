/**
 * Rule: a procedure that changes something ends by proving that it worked.
 *
 * In: the facts of one file. Out: a finding for a document that ends with a change, or that asks only machines.
 * May not: ask it of a document that changes nothing, such as a checklist for a meeting.
 */
import type { Finding } from '../model/diagnostic.ts';
import type { PageFacts } from '../model/facts.ts';
import { field } from '../model/kinds/field.ts';
import type { FileRule, RuleMeta } from '../model/rule.ts';
import {
  type CommandReading,
  changeWords,
  isProcedure,
  lookWords,
  type Stage,
  stagesOf,
  startOfStep,
} from './procedure.ts';

const meta: RuleMeta = {
  id: 'ends-with-verification',
  summary:
    'A runbook or checklist that changes something ends with a step that verifies it, and asks those who were hit.',
  why: `The command succeeded, the graph is green, and customers still cannot pay: it happens because the last step was the last change. End with a
stage that looks from outside, and ask the people who use the thing to try it: only they know what "works" means. It also tells everybody the same moment at which
the incident is over. Documents that change nothing are not asked.`,
  severity: 'info',
  levels: { relaxed: 'off', strict: 'warn' },
  options: [
    {
      field: field(
        'ask_business',
        { is: 'boolean' },
        'Also note a last stage that asks only machines, and nobody who uses what was broken.',
        [false],
      ),
      standard: true,
    },
  ],
  good: [
    {
      title: 'The last stage verifies, with the business',
      files: {
        'runbooks/db-failover.md':
          '# Database failover\n\n## Promote\n\n1. Promote the replica.\n\n## Verification\n\n1. Ask customer care to place one order.\n   - Expect: it works, said by customer care.\n',
      },
    },
  ],
  bad: [
    {
      title: 'It ends with a change',
      files: {
        'runbooks/db-failover.md':
          '# Database failover\n\n1. Check that the primary is gone.\n2. Promote the replica.\n3. Restart the pool.\n',
      },
    },
    {
      title: 'Only machines are asked',
      files: {
        'runbooks/db-failover.md':
          '# Database failover\n\n1. Promote the replica.\n2. Check that the error rate is below 1 %.\n',
      },
    },
  ],
};

const verifyingHeading =
  /\b(?:verif\w*|confirm\w*|validat\w*|check\w*|test\w*|prove|proof|watch\w*|monitor\w*|observ\w*|clos(?:e|ing)|wrap[- ]?up|sign[- ]?off|aftercare|is it over|done)\b/i;
/** People who use what was broken, or speak for those who do. */
const business =
  /\b(?:customers?|business|users?|clients?|callers?|stakeholders?|reporters?|reported|requester|support(?: team| desk)?|help ?desk|service desk|care|product (?:owner|manager)|account manager|sales|trading|finance|tenants?|merchants?|patients?|partners?|owner of the|whoever|the person who|people who|colleagues?|ask\b)/i;

/** Whether the document changes anything that could be verified. */
function changesAnything(facts: PageFacts, { changesBySteps }: CommandReading): boolean {
  if (changesBySteps().size > 0) return true;
  return facts.steps.some(
    ({ text, undo }) => undo !== null || changeWords.has(text.split(/\s/, 1)[0]?.toLowerCase() ?? ''),
  );
}

/** What the end of the document is: its last stage, or its last steps when it has none. */
function endOf(facts: PageFacts): Stage | null {
  const stages = stagesOf(facts.steps);
  const last = stages.at(-1);
  if (last === undefined) return null;
  return stages.length > 1 ? last : { heading: last.heading, steps: last.steps.slice(-2) };
}

function verifies({ heading, steps }: Stage, changing: ReadonlyMap<string, unknown>): boolean {
  if (heading !== null && verifyingHeading.test(heading)) return true;
  const last = steps.at(-1);
  return (
    steps.some(({ text }) => lookWords.test(text)) ||
    (last !== undefined && last.expect !== null && !changing.has(last.id) && last.undo === null)
  );
}

function asksPeople({ steps }: Stage): boolean {
  return steps.some(({ text, expect }) => business.test(text) || business.test(expect ?? ''));
}

export const endsWithVerification: FileRule<CommandReading> = {
  meta,
  scope: 'file',
  check: (facts, options, reading): readonly Finding[] => {
    if (!isProcedure(facts)) return [];
    const end = endOf(facts);
    const last = end?.steps.at(-1);
    if (end === null || last === undefined || !changesAnything(facts, reading)) return [];
    if (!verifies(end, reading.changesBySteps())) {
      return [
        {
          ...startOfStep(last),
          message: `Missing verification at the end of this ${facts.kind}`,
          expected:
            'a last stage such as `## Verification`, which looks from outside and asks those who were hit whether it works',
        },
      ];
    }
    if (options['ask_business'] !== true || asksPeople(end)) return [];
    return [
      {
        ...startOfStep(last),
        message: 'Missing word of those who use it in the verification',
        expected:
          'a last step that asks them to try it: "Ask customer care to place one order", "Ask the reporter to try again"',
        atMost: 'info',
      },
    ];
  },
};
