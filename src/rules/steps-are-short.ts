/**
 * Rule: a stage has few steps, and a step few words.
 *
 * In: the facts of one file. Out: a finding for each stage that is too long, and each step.
 * May not: ask for more steps: two are a good stage.
 */
import type { Finding } from '../model/diagnostic.ts';
import type { StepFact } from '../model/facts.ts';
import { field } from '../model/kinds/field.ts';
import type { FileRule, OptionValues, RuleMeta } from '../model/rule.ts';
import { quoted } from './findings.ts';
import { isProcedure, type Stage, stagesOf, startOfStep } from './procedure.ts';

const meta: RuleMeta = {
  id: 'steps-are-short',
  summary: 'A stage has at most nine steps, and a step says what to do in at most forty words.',
  why: `Under stress a reader keeps five to nine things in mind and loses the line in a longer list. Checklists that are used in cockpits and operating
theatres stop there, and pause: a heading with a time box (\`## Verification (5 min)\`) is such a pause, a point at which the call can look up and decide. The
same goes for the step: what to do comes first and alone; why, and what may happen, stand in a paragraph below it. Steps within a step are not counted.`,
  severity: 'info',
  levels: { relaxed: 'off', strict: 'warn' },
  options: [
    {
      field: field('steps', { is: 'number', least: 1, most: 1000 }, 'Most steps of a stage.', [7]),
      standard: 9,
    },
    {
      field: field(
        'words',
        { is: 'number', least: 1, most: 1000 },
        'Most words of a step, without what is explained below it.',
        [25],
      ),
      standard: 40,
    },
  ],
  good: [
    {
      title: 'Short steps, in stages',
      files: {
        'runbooks/db-failover.md':
          '# Database failover\n\n## Check (5 min)\n\n1. Ask the primary.\n2. Ask the replica.\n\n## Promote (5 min)\n\n1. Promote the replica.\n\n   It replays what it has received first, which can take a minute.\n',
      },
    },
  ],
  bad: [
    {
      title: 'Ten steps in a row',
      files: {
        'runbooks/new-host.md': `# A new host\n\n${Array.from('abcdefghij', (name, at) => `${at + 1}. Install ${name}.`).join('\n')}\n`,
      },
    },
    {
      title: 'A step that is a story',
      files: {
        'runbooks/new-host.md':
          '# A new host\n\n1. Ask for a host with the usual amount of memory unless it is meant for the search cluster, in which case it needs twice as much because the index of the last two years has to fit, and remember that orders after the twentieth arrive a month later.\n',
      },
    },
  ],
};

function numberOf(options: OptionValues, name: string): number {
  const value = options[name];
  return typeof value === 'number' ? value : Number.POSITIVE_INFINITY;
}

/** Steps of the stage itself, without steps within steps. */
function ownSteps({ steps }: Stage): readonly StepFact[] {
  const margin = Math.min(...steps.map(({ column }) => column));
  return steps.filter(({ column }) => column === margin);
}

function lengthOf(stage: Stage, most: number): readonly Finding[] {
  const steps = ownSteps(stage);
  const tooMany = steps[most];
  if (tooMany === undefined) return [];
  const where = stage.heading === null ? 'in a row' : `in the stage ${quoted(stage.heading)}`;
  return [
    {
      ...startOfStep(tooMany),
      message: `Unexpected ${steps.length} steps ${where}`,
      expected: `at most ${most}: a heading such as \`## Verification (5 min)\` before this one begins a new stage`,
    },
  ];
}

function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

export const stepsAreShort: FileRule = {
  meta,
  scope: 'file',
  check: (facts, options) => {
    if (!isProcedure(facts)) return [];
    const mostSteps = numberOf(options, 'steps');
    const mostWords = numberOf(options, 'words');
    return stagesOf(facts.steps).flatMap((stage) => [
      ...lengthOf(stage, mostSteps),
      ...stage.steps.flatMap((step) => {
        const words = wordsIn(step.text);
        if (words <= mostWords) return [];
        return [
          {
            ...startOfStep(step),
            message: `Unexpected ${words} words in one step`,
            expected: `at most ${mostWords}: what to do, with the rest in a paragraph below it or in steps of its own`,
          },
        ];
      }),
    ]);
  },
};
