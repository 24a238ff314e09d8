/**
 * Rule: nobody runs into a command that destroys something.
 *
 * In: the facts of one file. Out: a finding for each dangerous command that nothing stands before.
 * May not: know which commands are dangerous; `shell/destructive.ts` lists them, with why.
 */
import type { Finding } from '../model/diagnostic.ts';
import type { PageFacts, StepFact } from '../model/facts.ts';
import type { FileRule, RuleMeta } from '../model/rule.ts';
import { quoted } from './findings.ts';
import { type CommandReading, isProcedure, lookWords, onlyReads } from './procedure.ts';
import { destructionOf, guardsItself, isLook } from './shell/destructive.ts';
import { placeIn, type Run } from './shell/runs.ts';
import type { Invocation } from './shell/unwrap.ts';

const meta: RuleMeta = {
  id: 'destructive-command-is-guarded',
  summary:
    'A command that destroys something has a guard before it: a look, a copy, a dry run, a named context or a warning.',
  why: `Commands in a runbook are copied and run by somebody tired, in whatever terminal is open. \`kubectl delete ns\` in the wrong context, \`rm -rf\`
with an empty variable and \`DELETE\` without \`WHERE\` have each caused outages longer than the one they were to end. A guard is anything that makes the reader look first:
a step before it that checks or copies, \`--dry-run\`, \`--context\` with a name, \`Undo:\` (also \`Undo: none\`), or a warning above it. A plain
\`kubectl delete pod\` is no such command, nor is \`rm -rf build\`.`,
  severity: 'warn',
  levels: { relaxed: 'info', strict: 'error' },
  good: [
    {
      title: 'A look first, in the same stage',
      files: {
        'runbooks/remove-a-tenant.md': `# Remove a tenant

1. Check that the tenant is the one in the ticket.

   \`\`\`sh
   kubectl get ns "$TENANT" --show-labels
   \`\`\`
2. Delete it.

   \`\`\`sh
   kubectl delete ns "$TENANT"
   \`\`\`
`,
      },
    },
    {
      title: 'A warning above it',
      files: {
        'runbooks/empty-the-cache.md': `# Empty the cache

> [!CAUTION]
> Every session is in here: all customers are signed out.

1. \`redis-cli -h cache1 FLUSHALL\`
`,
      },
    },
  ],
  bad: [
    {
      title: 'Nothing between the reader and the namespace',
      files: { 'runbooks/remove-a-tenant.md': '# Remove a tenant\n\n1. Run `kubectl delete ns $TENANT`.\n' },
    },
    {
      title: 'Every row of the table',
      files: {
        'runbooks/requeue.md':
          '# Requeue\n\n1. Forget the old jobs.\n\n   ```sql\n   DELETE FROM jobs;\n   ```\n',
      },
    },
  ],
};

/** A step that keeps a copy, or a sentence that puts a condition before its command. */
const copyWords = /\b(?:back ?up|backup|copy|copies|snapshot|dump|export|save|archive)\b/i;
const conditionWords =
  /\b(?:only|after (?:you have|checking|verifying|confirming)|once|provided|checked|confirmed|verified|double[- ]check|make sure|be sure|never|careful(?:ly)?|warning|caution|is safe|safely|no longer (?:used|needed)|decommission(?:ed|ing)?)\b/i;

/** Steps of the same stage before this one, the nearest last. */
function before(steps: readonly StepFact[], step: StepFact): readonly StepFact[] {
  const at = steps.indexOf(step);
  let from = at;
  while (from > 0 && steps[from - 1]?.stage === step.stage) from--;
  return steps.slice(from, at);
}

/** What is known of the whole document. */
interface Known {
  readonly runs: readonly Run[];
  /** Steps with a command that only looks. */
  readonly looks: ReadonlySet<string | null>;
}

/** Whether something stands before the whole command: in its step, before its step, or above it. */
function isGuarded({ command }: Run, facts: PageFacts, { runs, looks }: Known): boolean {
  if (command.warned) return true;
  const step = facts.steps.find(({ id }) => id === command.step);
  if (step === undefined) {
    const previous = runs[runs.findIndex((run) => run.command === command) - 1];
    return previous !== undefined && onlyReads(previous);
  }
  if (step.undo !== null || conditionWords.test(step.text) || copyWords.test(step.text)) return true;
  return before(facts.steps, step).some(
    ({ id, text, expect }) =>
      expect !== null || lookWords.test(text) || copyWords.test(text) || looks.has(id),
  );
}

interface Danger {
  readonly invocation: Invocation;
  readonly why: string;
}

/** A block with more of them is told by its first. */
const mostInOneBlock = 10;

/** What a command destroys without asking first or looking before. */
function dangersOf({ invocations }: Run): readonly Danger[] {
  const look = invocations.findIndex(isLook);
  const dangers: Danger[] = [];
  for (const invocation of look < 0 ? invocations : invocations.slice(0, look)) {
    const why = destructionOf(invocation);
    if (why !== null && !guardsItself(invocation)) dangers.push({ invocation, why });
    if (dangers.length === mostInOneBlock) break;
  }
  return dangers;
}

/** Nobody reads more; looking for guards takes longer the more there are. */
const mostInOneDocument = 100;

const expected =
  'something that makes the reader look first: a step before it that checks or copies, `--dry-run`, a named context, `Undo:` or `Undo: none`, or a warning above it (`> [!CAUTION]`)';

export const destructiveCommandIsGuarded: FileRule<CommandReading> = {
  meta,
  scope: 'file',
  check: (facts, _options, reading) => {
    if (!isProcedure(facts)) return [];
    const runs = reading.runs();
    const looks = new Set(runs.filter(onlyReads).map(({ command }) => command.step));
    const findings: Finding[] = [];
    for (const run of runs) {
      if (run.command.part !== 'do' || findings.length >= mostInOneDocument) continue;
      const dangers = dangersOf(run);
      if (dangers.length === 0 || isGuarded(run, facts, { runs, looks })) continue;
      const lines = run.command.text.split('\n');
      for (const { invocation, why } of dangers) {
        const isSql = invocation.program === 'psql' && invocation.args.length === 0;
        const length = (lines[invocation.line] ?? '').trimEnd().length - invocation.column;
        findings.push({
          ...placeIn(run.command, invocation, Math.max(0, length)),
          message: `Unexpected ${quoted(isSql ? invocation.input : invocation.text)} without a guard: it ${why}`,
          expected,
        });
      }
    }
    return findings;
  },
};
