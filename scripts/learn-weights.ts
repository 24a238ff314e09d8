/**
 * Learns what the judge's evidence weighs.
 *
 * In: labelled items, each with its weight. Out: a table of weights, and how much was seen.
 * May not: know a word of any item beyond the names of the evidence; those of single words hold the word.
 *
 * Multinomial logistic regression, by gradient descent with momentum and a pull towards zero. An item is what its
 * clearest sentence is, so the sentence that counts is chosen anew in each round.
 */
import { compileLanguage, traceItem, verdictOrder } from '../src/judge/judge.ts';
import { english } from '../src/judge/lexicon/english.ts';
import type { EvidenceWeights } from '../src/judge/lexicon/language.ts';
import { everyWord } from '../src/judge/lexicon/word-table.ts';
import type { LabelledItem } from './labelled-items.ts';

/** An item to learn from. */
export interface Lesson {
  readonly item: LabelledItem;
  /** The file it stands in. */
  readonly file: string;
  readonly weight: number;
  /** Its sentences: what each showed, by name and amount. */
  readonly sentences: readonly (readonly (readonly [name: string, amount: number])[])[];
}

/** A sentence: places of its evidence, and how much there is of each. */
interface Row {
  readonly places: Int32Array;
  readonly amounts: Float64Array;
}

interface Sample {
  readonly rows: readonly Row[];
  readonly label: number;
  readonly weight: number;
}

interface Target {
  readonly row: Row;
  readonly label: number;
  readonly weight: number;
}

/** How hard weights are pulled towards zero; single words less, since each stands for itself. */
const pull = 5;
const pullOfWords = 2.5;
const rounds = 3;
const steps = 240;
const momentum = 0.9;
/** Evidence seen in fewer items is not weighed. */
const leastItems = 4;
/** A word that one source alone uses is its jargon or somebody's name. */
const leastFilesOfWord = 3;
/** Weights that move no verdict are left out. */
const leastSpread = 0.1;
/** In doubt an item is accepted: a false alarm costs a reader's trust, a miss is caught by the next reader. */
const lean = 0.3;
/** Of the clear items of real lists ten are changes for each that is vague; the items here hold far more that are. */
const doubt = 0.3;
/** What is no action and what is a question matter less than the line between a change and a wish. */
const besides = 0.5;
const sizes = verdictOrder.length;

const lexicon = { ...compileLanguage(english), words: everyWord };

/** Reads an item for learning. Null when it is settled before any evidence is weighed. */
export function lessonOf(item: LabelledItem, file: string, weight: number): Lesson | null {
  const { sentences } = traceItem({ text: item.text, heading: item.heading }, lexicon);
  if (sentences.length === 0) return null;
  return {
    item,
    file,
    weight: weight * (item.label === 'process-change' || item.label === 'vague' ? 1 : besides),
    sentences: sentences.map(({ evidence }) => evidence.map(({ name, amount }) => [name, amount] as const)),
  };
}

/** The shares of the four verdicts in a sentence, written into `of`. */
function shares({ places, amounts }: Row, weights: Float64Array, of: Float64Array): void {
  of.fill(0);
  for (let at = 0; at < places.length; at++) {
    const from = (places[at] ?? 0) * sizes;
    const amount = amounts[at] ?? 0;
    for (let n = 0; n < sizes; n++) of[n] = (of[n] ?? 0) + amount * (weights[from + n] ?? 0);
  }
  const most = Math.max(...of);
  let total = 0;
  for (let n = 0; n < sizes; n++) {
    const power = Math.exp((of[n] ?? 0) - most);
    of[n] = power;
    total += power;
  }
  for (let n = 0; n < sizes; n++) of[n] = (of[n] ?? 0) / total;
}

/** The sentences that stand for the item: the one most like its label, and those mistaken for a change. */
function chosen({ rows, label }: Sample, weights: Float64Array, first: boolean): readonly Row[] {
  if (rows.length === 1 || first) return rows.slice(0, 1);
  const all = rows.map((row) => {
    const of = new Float64Array(sizes);
    shares(row, weights, of);
    return of;
  });
  const most = all.reduce((best, of, at) => ((of[label] ?? 0) > (all[best]?.[label] ?? 0) ? at : best), 0);
  return rows.filter((_, at) => at === most || (label !== 0 && (all[at]?.[0] ?? 0) > 0.35));
}

function descend(
  targets: readonly Target[],
  weights: Float64Array,
  pulls: Float64Array,
  turns: number,
): void {
  const squares = targets.reduce(
    (sum, { row }) => sum + row.amounts.reduce((own, amount) => own + amount * amount, 0),
    0,
  );
  const rate = 2 / Math.max(1, squares / targets.length / 4);
  const speed = new Float64Array(weights.length);
  const slope = new Float64Array(weights.length);
  const of = new Float64Array(sizes);
  for (let turn = 0; turn < turns; turn++) {
    slope.fill(0);
    for (const { row, label, weight } of targets) {
      shares(row, weights, of);
      of[label] = (of[label] ?? 0) - 1;
      for (let at = 0; at < row.places.length; at++) {
        const from = (row.places[at] ?? 0) * sizes;
        const amount = weight * (row.amounts[at] ?? 0);
        for (let n = 0; n < sizes; n++) slope[from + n] = (slope[from + n] ?? 0) + amount * (of[n] ?? 0);
      }
    }
    for (let at = 0; at < weights.length; at++) {
      const drawn = (pulls[Math.floor(at / sizes)] ?? 0) * (weights[at] ?? 0);
      speed[at] = momentum * (speed[at] ?? 0) - (rate * ((slope[at] ?? 0) + drawn)) / targets.length;
      weights[at] = (weights[at] ?? 0) + (speed[at] ?? 0);
    }
  }
}

function namesOf(lessons: readonly Lesson[]): readonly string[] {
  const seen = new Map<string, string[]>();
  for (const { sentences, file } of lessons)
    for (const name of new Set(sentences.flatMap((evidence) => evidence.map(([own]) => own)))) {
      const known = seen.get(name);
      if (known === undefined) seen.set(name, [file]);
      else known.push(file);
    }
  const often = [...seen]
    .filter(
      ([name, from]) =>
        from.length >= leastItems && (!isOfWord(name) || new Set(from).size >= leastFilesOfWord),
    )
    .map(([name]) => name);
  return ['always', ...often.sort()];
}

function samplesOf(lessons: readonly Lesson[], names: readonly string[]): readonly Sample[] {
  const placeOf = new Map(names.map((name, at) => [name, at]));
  return lessons.map(({ item, weight, sentences }) => ({
    weight,
    label: verdictOrder.indexOf(item.label),
    rows: sentences.map((evidence) => {
      const known = evidence.flatMap(([name, amount]) => {
        const place = placeOf.get(name);
        return place === undefined ? [] : [[place, amount] as const];
      });
      return {
        places: Int32Array.from([0, ...known.map(([place]) => place)]),
        amounts: Float64Array.from([1, ...known.map(([, amount]) => amount)]),
      };
    }),
  }));
}

const isOfWord = (name: string): boolean => /^(?:word: |verb is |head is )/.test(name);

/** Learns the weights. */
export function learn(lessons: readonly Lesson[]): EvidenceWeights {
  const names = namesOf(lessons);
  const samples = samplesOf(lessons, names);
  const weights = new Float64Array(names.length * sizes);
  // The first is what is always there: it is not pulled towards zero.
  const pulls = Float64Array.from(names, (name, at) => (at === 0 ? 0 : isOfWord(name) ? pullOfWords : pull));
  for (let round = 0; round < rounds; round++) {
    const targets = samples.flatMap((sample) => {
      const own = chosen(sample, weights, round === 0);
      const weight = sample.weight / Math.sqrt(own.length);
      return own.map((row) => ({ row, label: sample.label, weight }));
    });
    descend(targets, weights, pulls, round === 0 ? steps : steps / 2);
  }
  weights[0] = (weights[0] ?? 0) + lean;
  weights[1] = (weights[1] ?? 0) - doubt;
  const rounded = (at: number): number => Number((weights[at] ?? 0).toFixed(2));
  const table: Record<string, readonly [number, number, number, number]> = {};
  names.forEach((name, place) => {
    const at = place * sizes;
    const own = [rounded(at), rounded(at + 1), rounded(at + 2), rounded(at + 3)] as const;
    if (place === 0 || Math.max(...own) - Math.min(...own) >= leastSpread) table[name] = own;
  });
  return table;
}
