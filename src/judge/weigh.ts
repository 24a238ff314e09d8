/**
 * Weighs the evidence of a sentence: may correct what the decision table said.
 *
 * In: the table's findings, the evidence, the weights. Out: a finding for the sentence; then one for the item.
 * May not: look at words; the names of the evidence and their weights decide.
 */
import { acceptedOf, type Finding, findingOf } from './decide.ts';
import type { Evident } from './evident.ts';
import type { WeightTable } from './lexicon/language.ts';
import { kindOf, tellingReason } from './telling.ts';
import type { Verdict } from './verdict.ts';

/** The order in which weights are given. */
export const verdictOrder = ['process-change', 'vague', 'investigation', 'not-an-action'] as const;

/** A sentence, weighed. */
export interface WeighedSentence {
  readonly finding: Finding;
  readonly evidence: readonly Evident[];
  /** One for each verdict, in `verdictOrder`. */
  readonly sums: readonly number[];
}

/** The table's finding, or another when the evidence speaks against it. */
export function weigh(
  best: Finding,
  findings: readonly Finding[],
  evidence: readonly Evident[],
  weights: WeightTable,
): WeighedSentence {
  const sums: [number, number, number, number] = [...(weights.get('always') ?? [0, 0, 0, 0])];
  for (const { name, amount } of evidence) {
    const weight = weights.get(name);
    if (weight === undefined) continue;
    sums[0] += amount * weight[0];
    sums[1] += amount * weight[1];
    sums[2] += amount * weight[2];
    sums[3] += amount * weight[3];
  }
  const heaviest = verdictOrder[sums.indexOf(Math.max(...sums))] ?? best.verdict;
  // What is weighed, wished or asked is told apart by the readers' rules, which are the table's.
  const verdict = best.verdict === 'investigation' && heaviest === 'vague' ? best.verdict : heaviest;
  return { finding: correct(best, findings, evidence, weights, verdict), evidence, sums };
}

function correct(
  best: Finding,
  findings: readonly Finding[],
  evidence: readonly Evident[],
  weights: WeightTable,
  verdict: Verdict,
): Finding {
  if (verdict === best.verdict || weights.get('always') === undefined) return best;
  const other = findings.find((finding) => finding.verdict === verdict);
  if (other !== undefined) return other;
  if (verdict === 'process-change') return acceptedOf(best.features);
  const n = verdictOrder.indexOf(verdict);
  const against = verdictOrder.indexOf(best.verdict);
  const telling = evidence
    .map((evident) => {
      const weight = weights.get(evident.name);
      return { evident, pull: evident.amount * ((weight?.[n] ?? 0) - (weight?.[against] ?? 0)) };
    })
    .filter(({ evident, pull }) => pull > 0 && evident.words.length > 0)
    .sort((a, b) => b.pull - a.pull)
    .map(({ evident }) => evident);
  return findingOf(best.features, kindOf(verdict, best.features, telling), verdict, () =>
    tellingReason(verdict, best.features, telling),
  );
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
