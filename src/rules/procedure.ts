/**
 * Procedures: the few lines that the rules of runbooks and checklists share.
 *
 * In: facts. Out: steps in stages, what each changes, and words that steps begin with.
 * May not: decide anything that one rule alone should.
 */
import type { Place } from '../model/diagnostic.ts';
import type { CommandFact, PageFacts, StepFact } from '../model/facts.ts';
import { field } from '../model/kinds/field.ts';
import type { RuleOption } from '../model/rule.ts';
import { isUnfinished } from './required-parts.ts';
import { changeOf } from './shell/effects.ts';
import { type Run, runsOf } from './shell/runs.ts';
import type { Invocation } from './shell/unwrap.ts';

/** A runbook or checklist that is meant to be complete. */
export function isProcedure(facts: PageFacts): boolean {
  return (facts.kind === 'runbook' || facts.kind === 'checklist') && !isUnfinished(facts);
}

/** A change that a command makes. */
export interface Change {
  readonly command: CommandFact;
  readonly invocation: Invocation;
  /** Whether it leaves something that could be taken back. */
  readonly lasting: boolean;
}

/** What the commands of a document say: read when a rule first asks, and then the same for all of them. */
export interface CommandReading {
  /** Every command, in order. */
  readonly runs: () => readonly Run[];
  /** What the commands of each step change, by the step's id; steps that change nothing are left out. */
  readonly changesBySteps: () => ReadonlyMap<string, readonly Change[]>;
}

/** Opens the reading of one file. */
export function readingOf(facts: PageFacts): CommandReading {
  let runs: readonly Run[] | null = null;
  let changes: ReadonlyMap<string, readonly Change[]> | null = null;
  const reading: CommandReading = {
    runs: () => {
      runs ??= runsOf(facts);
      return runs;
    },
    changesBySteps: () => {
      changes ??= changesIn(reading.runs());
      return changes;
    },
  };
  return reading;
}

function changesIn(runs: readonly Run[]): ReadonlyMap<string, readonly Change[]> {
  const changes = new Map<string, Change[]>();
  for (const { command, invocations } of runs) {
    if (command.step === null || command.part !== 'do') continue;
    for (const invocation of invocations) {
      const change = changeOf(invocation);
      if (change === null) continue;
      const known = changes.get(command.step) ?? [];
      known.push({ command, invocation, lasting: change.lasting });
      changes.set(command.step, known);
    }
  }
  return changes;
}

/** Whether every invocation of a command only looks. */
export function onlyReads({ invocations }: Run): boolean {
  return invocations.length > 0 && invocations.every((invocation) => changeOf(invocation) === null);
}

/** Steps that follow each other below one heading. */
export interface Stage {
  readonly heading: string | null;
  readonly steps: readonly StepFact[];
}

/** The stages of a document, in order. */
export function stagesOf(steps: readonly StepFact[]): readonly Stage[] {
  const stages: { heading: string | null; steps: StepFact[] }[] = [];
  for (const step of steps) {
    const open = stages.at(-1);
    if (open === undefined || open.heading !== step.stage)
      stages.push({ heading: step.stage, steps: [step] });
    else open.steps.push(step);
  }
  return stages;
}

/** Where a step begins. */
export function startOfStep({ line, column }: StepFact): Place {
  return { line, column, endLine: line, endColumn: column + 1 };
}

/** What a step that looks begins with. */
export const lookWords =
  /^(?:(?:now|then|first|finally|again|also|please|next|wait and|wait until|ask \S+(?: \S+){0,3}? to)\s+)*(?:verify|verification|confirm|check|double[- ]check|validate|test|make sure|ensure|compare|watch|monitor|observe|look|see|prove|repeat|try|inspect|review|expect|smoke[- ]test|wait (?:for|until))\b/i;

/** Words of a person who begins to change something. */
export const changeWords: ReadonlySet<string> = new Set(
  (
    'add apply attach block cancel clear create cut deactivate delete deploy detach disable disconnect drain drop edit empty enable ' +
    'expand fail fence flip flush force increase install isolate kill lower merge migrate modify mount move promote provision purge ' +
    'raise reboot rebuild reconfigure redeploy redirect reduce reinstall release reload remove rename renew replace reset resize ' +
    'restart restore resume revert revoke roll rotate scale set shut silence start stop suspend switch terminate trigger truncate ' +
    'uncordon cordon undo uninstall unmount update upgrade vacuum wipe'
  ).split(' '),
);

/** For rules that ask for something that only onlyonce knows. */
export const everywhere: RuleOption = {
  field: field(
    'everywhere',
    { is: 'boolean' },
    'Report each place, also in documents that do not do it anywhere yet. Until then such a document gets one note.',
    [true],
  ),
  standard: false,
};
