/**
 * Weighs evidence: may correct what the decision table said.
 *
 * In: the table's finding, the other findings of the item, the evidence, the weights. Out: a finding.
 * May not: look at words; the names of the evidence and their weights decide.
 */
import type { Finding } from './decide.ts';
import type { Evident } from './evidence.ts';
import type { EvidenceWeights } from './lexicon/language.ts';
import type { Verdict } from './verdict.ts';

/** The order in which weights are given. */
export const verdictOrder: readonly Verdict[] = ['process-change', 'vague', 'investigation', 'not-an-action'];

/** The table's finding, or another when the evidence speaks against it. */
export function weigh(
  best: Finding,
  findings: readonly Finding[],
  evidence: readonly Evident[],
  weights: EvidenceWeights,
): Finding {
  if (Object.keys(weights).length === 0) return best;
  const sums = verdictOrder.map((_, n) =>
    evidence.reduce((sum, { name, amount }) => sum + amount * (weights[name]?.[n] ?? 0), 0),
  );
  const verdict = verdictOrder[sums.indexOf(Math.max(...sums))] ?? best.verdict;
  if (verdict === best.verdict) return best;
  return findings.find((finding) => finding.verdict === verdict) ?? { ...best, verdict };
}
