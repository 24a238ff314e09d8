/**
 * Rule: a step that changes something says what to expect and how to take it back.
 *
 * In: the facts of one file. Out: a finding for each such step, or one for a document that knows neither word.
 * May not: know which commands change something; `shell/programs.ts` lists them.
 */
import type { Finding } from '../model/diagnostic.ts';
import type { PageFacts, StepFact } from '../model/facts.ts';
import type { FileRule, RuleMeta } from '../model/rule.ts';
import { quoted } from './findings.ts';
import { type Change, type CommandReading, everywhere, isProcedure, startOfStep } from './procedure.ts';

const meta: RuleMeta = {
  id: 'mutating-step-has-expect-and-undo',
  summary:
    'A step whose command changes something says what to expect (`Expect:`) and how to undo it (`Undo:`).',
  why: `At 3 am the command has run, and the question is: was that right? Without the expected sight, whoever is on call guesses; without the way
back, a second change goes on top of the first. Both are known to the author and cost one line each. A section "Rollback" counts for all steps. Where nothing can be taken back, say that:
\`Undo: none, from here the way is forward\` makes a reader stop and think before the step and not after it. Commands that only look are not asked, and a
restart is asked only what to expect. A document that uses neither word yet gets one note and no more, unless \`everywhere\` is set.`,
  severity: 'warn',
  levels: { relaxed: 'info', strict: 'error' },
  options: [everywhere],
  good: [
    {
      title: 'Both, below the step',
      files: {
        'runbooks/db-failover.md': `# Database failover

1. Stop the writer.

   \`\`\`sh
   kubectl scale deploy/orders-writer --replicas=0
   \`\`\`

   - Expect: no pod of \`orders-writer\` is left after a minute.
   - Undo: the same with \`--replicas=3\`.
`,
      },
    },
    {
      title: 'No way back, and the step says so',
      files: {
        'runbooks/db-failover.md': `# Database failover

1. Promote the replica.

   \`\`\`sh
   psql -h $REPLICA -c 'select pg_promote()'
   \`\`\`

   - Expect: \`t\` within a minute.
   - Undo: none. The old primary becomes a replica tomorrow.
`,
      },
    },
  ],
  bad: [
    {
      title: 'The way back is left to the reader',
      files: {
        'runbooks/drain-a-node.md': `# Drain a node

1. Drain it.

   \`\`\`sh
   kubectl drain "$NODE" --ignore-daemonsets
   \`\`\`

   - Expect: no pods but those of daemon sets.
`,
      },
    },
    {
      title: 'Neither, anywhere: one note for the document',
      files: {
        'runbooks/drain-a-node.md': `# Drain a node

1. Run \`kubectl cordon node-1\`.
2. Run \`kubectl drain node-1\`.
`,
      },
    },
  ],
};

interface Lack {
  readonly step: StepFact;
  readonly change: Change;
  readonly words: readonly string[];
}

/** A section that says how to take it all back. */
const undoHeading =
  /\b(?:roll(?:ing)? ?back|back ?out|undo|revert(?:ing)?|fail ?back|recovery|if it (?:fails|goes wrong))\b/i;

function lacksOf(facts: PageFacts, { changesBySteps }: CommandReading): readonly Lack[] {
  const changes = changesBySteps();
  const undoneTogether = facts.headings.some(({ text }) => undoHeading.test(text));
  return facts.steps.flatMap((step) => {
    const own = changes.get(step.id) ?? [];
    const change = own.find(({ lasting }) => lasting) ?? own[0];
    if (change === undefined) return [];
    const words = [
      ...(step.expect === null ? ['`Expect:`'] : []),
      ...(step.undo === null && change.lasting && !undoneTogether ? ['`Undo:`'] : []),
    ];
    return words.length === 0 ? [] : [{ step, change, words }];
  });
}

const expected =
  'an item below the step that begins with the word: what is seen when it worked, the command that takes it back, or `Undo: none` and why';

function findingOf({ step, change, words }: Lack): Finding {
  const message = `Missing ${words.join(' and ')} of a step that changes something: ${quoted(change.invocation.text)}`;
  return { ...startOfStep(step), message, expected };
}

/** One note for a document that does not work like this. */
function noteOf(lacks: readonly Lack[], first: Lack): Finding {
  if (lacks.length === 1) return { ...findingOf(first), atMost: 'info' };
  const words = [...new Set(lacks.flatMap((lack) => lack.words))].sort().join(' and ');
  const message = `Missing ${words} of ${lacks.length} steps that change something, first of ${quoted(first.change.invocation.text)}`;
  return { ...startOfStep(first.step), message, expected, atMost: 'info' };
}

export const mutatingStepHasExpectAndUndo: FileRule<CommandReading> = {
  meta,
  scope: 'file',
  check: (facts, options, reading) => {
    if (!isProcedure(facts)) return [];
    const lacks = lacksOf(facts, reading);
    const [first] = lacks;
    if (first === undefined) return [];
    const usesThem = facts.steps.some(({ expect, undo }) => expect !== null || undo !== null);
    return usesThem || options['everywhere'] === true ? lacks.map(findingOf) : [noteOf(lacks, first)];
  },
};
