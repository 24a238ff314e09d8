/**
 * Weighs the evidence of a sentence: may correct what the decision table said.
 *
 * In: the table's findings, the evidence, the weights. Out: a finding for the sentence; then one for the item.
 * May not: look at words; the names of the evidence and their weights decide.
 */
import type { Finding } from './decide.ts';
import type { Evident } from './evidence.ts';
import type { EvidenceWeights } from './lexicon/language.ts';
import type { Word } from './phrases.ts';
import type { Verdict } from './verdict.ts';

/** The order in which weights are given. */
export const verdictOrder: readonly Verdict[] = ['process-change', 'vague', 'investigation', 'not-an-action'];

/** A sentence, weighed. */
export interface WeighedSentence {
  readonly finding: Finding;
  readonly evidence: readonly Evident[];
  /** One for each verdict, in `verdictOrder`. */
  readonly sums: readonly number[];
  readonly words?: readonly Word[];
}

/** The table's finding, or another when the evidence speaks against it. */
export function weigh(
  best: Finding,
  findings: readonly Finding[],
  evidence: readonly Evident[],
  weights: EvidenceWeights,
): WeighedSentence {
  const sums = verdictOrder.map((_, n) =>
    evidence.reduce(
      (sum, { name, amount }) => sum + amount * (weights[name]?.[n] ?? 0),
      weights['always']?.[n] ?? 0,
    ),
  );
  const verdict = verdictOrder[sums.indexOf(Math.max(...sums))] ?? best.verdict;
  const unweighed = Object.keys(weights).length === 0;
  const finding =
    unweighed || verdict === best.verdict
      ? best
      : (findings.find((other) => other.verdict === verdict) ?? { ...best, verdict });
  return { finding, evidence, sums };
}

/** How much more a sentence is a process change than anything else. */
function lead({ sums: [change, ...others] }: WeighedSentence): number {
  return (change ?? 0) - Math.max(...others);
}

/** The sentence that speaks for the item: the clearest process change; else an investigation, a wish, the first. */
export function chooseSentence(sentences: readonly WeighedSentence[]): WeighedSentence | null {
  const changes = sentences.filter(({ finding }) => finding.verdict === 'process-change');
  if (changes.length > 0) return changes.reduce((a, b) => (lead(b) > lead(a) ? b : a));
  return (
    sentences.find(({ finding }) => finding.verdict === 'investigation') ??
    sentences.find(({ finding }) => finding.verdict === 'vague') ??
    sentences[0] ??
    null
  );
}
