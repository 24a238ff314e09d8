/**
 * Verdict words: how a page names what the judge says of an action item.
 *
 * In: a verdict with its strength. Out: its words, and the class that gives it its shape.
 * May not: judge, or make markup.
 */
import type { ActionJudgement } from './facts.ts';

type Verdict = Pick<ActionJudgement, 'verdict' | 'strength'>;

const words = {
  vague: 'vague',
  investigation: 'investigation',
  'not-an-action': 'no action',
} as const;

/** `process change, strong`, `vague`. */
export function verdictWords({ verdict, strength }: Verdict): string {
  if (verdict !== 'process-change') return words[verdict];
  return strength === null ? 'process change' : `process change, ${strength}`;
}

/** The class of the mark: the strength of a process change, else the verdict. */
export function verdictClass({ verdict, strength }: Verdict): string {
  return verdict === 'process-change' ? `oo-${strength ?? 'weak'}` : `oo-${verdict}`;
}

/** Reason and suggestion as two sentences, where there is something to mend; else nothing. */
export function verdictAdvice({ verdict, reason, suggestion }: ActionJudgement): readonly string[] {
  if (verdict === 'process-change') return [];
  return suggestion === null ? [`${reason}.`] : [`${reason}.`, `Rather: ${suggestion}`];
}
