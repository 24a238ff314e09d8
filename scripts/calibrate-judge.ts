/**
 * Learns what the judge's evidence weighs: `node dist/scripts/calibrate-judge.js FILE... [--half even|odd] [--print]`.
 *
 * In: labelled items. Out: `src/judge/lexicon/english-weights.ts`.
 * May not: know a word; it sees the names of the evidence and how much there is of each.
 *
 * Multinomial logistic regression, by gradient descent with momentum and a pull towards zero. An item is what its
 * clearest sentence is, so the sentence that counts is chosen anew in each round.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { traceItem, type Verdict, verdictOrder } from '../src/judge/judge.ts';
import { halfOf, readLabelled } from './labelled-items.ts';

/** A sentence: places of its evidence, and how much there is of each. */
interface Row {
  readonly places: readonly number[];
  readonly amounts: readonly number[];
}

interface Sample {
  readonly rows: readonly Row[];
  readonly label: number;
  readonly weight: number;
}

const pull = 8;
const rounds = 3;
const steps = 400;
const momentum = 0.9;
/** Evidence seen in fewer items is not weighed. */
const leastItems = 4;
/** Weights that move no verdict are left out. */
const leastSpread = 0.06;
/** In doubt an item is accepted: a false alarm costs a reader's trust, a miss is caught by the next reader. */
const lean = 0.4;
/** Of the clear items of real lists ten are changes for each that is vague; the items here hold far more that are. */
const doubt = 0.3;
const sizes = verdictOrder.length;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { half: { type: 'string' }, print: { type: 'boolean', default: false } },
});

function shares(row: Row, weights: Float64Array): number[] {
  const sums = new Array<number>(sizes).fill(0);
  row.places.forEach((place, at) => {
    for (let n = 0; n < sizes; n++)
      sums[n] = (sums[n] ?? 0) + (row.amounts[at] ?? 0) * (weights[place * sizes + n] ?? 0);
  });
  const most = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - most));
  const total = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / total);
}

/** The sentences that stand for the item: the one most like its label, and those mistaken for a change. */
function chosen(sample: Sample, weights: Float64Array, first: boolean): readonly Row[] {
  if (sample.rows.length === 1 || first) return sample.rows.slice(0, 1);
  const all = sample.rows.map((row) => shares(row, weights));
  const most = all.reduce(
    (best, of, at) => ((of[sample.label] ?? 0) > (all[best]?.[sample.label] ?? 0) ? at : best),
    0,
  );
  return sample.rows.filter((_, at) => at === most || (sample.label !== 0 && (all[at]?.[0] ?? 0) > 0.35));
}

function descend(samples: readonly Sample[], weights: Float64Array, round: number): void {
  const rows = samples.flatMap((sample) => {
    const own = chosen(sample, weights, round === 0);
    return own.map((row) => ({ row, label: sample.label, weight: sample.weight / Math.sqrt(own.length) }));
  });
  const squares = rows.map(({ row }) => row.amounts.reduce((sum, amount) => sum + amount * amount, 0));
  const rate = 2 / Math.max(1, squares.reduce((a, b) => a + b, 0) / rows.length / 4);
  const speed = new Float64Array(weights.length);
  for (let step = 0; step < (round === 0 ? steps : steps / 2); step++) {
    const slope = new Float64Array(weights.length);
    for (const { row, label, weight } of rows) {
      const of = shares(row, weights);
      row.places.forEach((place, at) => {
        for (let n = 0; n < sizes; n++)
          slope[place * sizes + n] =
            (slope[place * sizes + n] ?? 0) +
            weight * (row.amounts[at] ?? 0) * ((of[n] ?? 0) - (n === label ? 1 : 0));
      });
    }
    for (let at = 0; at < weights.length; at++) {
      // The first place is what is always there: it is not pulled towards zero.
      const drawn = at < sizes ? 0 : pull * (weights[at] ?? 0);
      speed[at] = momentum * (speed[at] ?? 0) - (rate * ((slope[at] ?? 0) + drawn)) / rows.length;
      weights[at] = (weights[at] ?? 0) + (speed[at] ?? 0);
    }
  }
}

function readSamples(): { readonly names: readonly string[]; readonly samples: readonly Sample[] } {
  const traced = positionals.flatMap((path) => {
    const kept = readLabelled(path).filter(
      (item) => values.half === undefined || halfOf(item.text) === values.half,
    );
    return kept.flatMap((item) => {
      const { sentences } = traceItem({ text: item.text });
      const weight = item.borderline ? 0.5 : path.endsWith('.json') ? 12 : 1;
      return sentences.length === 0 ? [] : [{ item, sentences, weight }];
    });
  });
  const seen = new Map<string, number>();
  for (const { sentences } of traced)
    for (const name of new Set(sentences.flatMap(({ evidence }) => evidence.map((evident) => evident.name))))
      seen.set(name, (seen.get(name) ?? 0) + 1);
  const names = [
    'always',
    ...[...seen]
      .filter(([, count]) => count >= leastItems)
      .map(([name]) => name)
      .sort(),
  ];
  const placeOf = new Map(names.map((name, at) => [name, at]));
  const samples = traced.map(({ item, sentences, weight }) => ({
    weight,
    label: verdictOrder.findIndex((verdict: Verdict) => verdict === item.label),
    rows: sentences.map(({ evidence }) => {
      const known = evidence.filter(({ name }) => placeOf.has(name));
      return {
        places: [0, ...known.map(({ name }) => placeOf.get(name) ?? 0)],
        amounts: [1, ...known.map(({ amount }) => amount)],
      };
    }),
  }));
  return { names, samples };
}

const { names, samples } = readSamples();
const weights = new Float64Array(names.length * sizes);
for (let round = 0; round < rounds; round++) descend(samples, weights, round);

weights[0] = (weights[0] ?? 0) + lean;
weights[1] = (weights[1] ?? 0) - doubt;
const lines = names.flatMap((name, at) => {
  const own = [...weights.slice(at * sizes, (at + 1) * sizes)];
  if (at > 0 && Math.max(...own) - Math.min(...own) < leastSpread) return [];
  const key = /^[a-z]+$/.test(name) ? name : `'${name}'`;
  return [`  ${key}: [${own.map((weight) => Number(weight.toFixed(2))).join(', ')}],`];
});
const table = `/**
 * What the evidence of an English sentence weighs. Written by \`scripts/calibrate-judge.ts\`; not by hand.
 *
 * In: nothing. Out: for each piece of evidence what it adds to process-change, vague, investigation, not-an-action.
 * May not: name a word of any item; what a piece of evidence is stands in \`evidence.ts\`.
 */
import type { EvidenceWeights } from './language.ts';

export const englishWeights: EvidenceWeights = {
${lines.join('\n')}
};
`;
if (values.print) console.log(table);
else writeFileSync('src/judge/lexicon/english-weights.ts', table);
console.error(`${samples.length} items, ${names.length} pieces of evidence, ${lines.length} weighed`);
