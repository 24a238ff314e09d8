/**
 * How much words pin down.
 *
 * In: words. Out: weights: 2 for an exact token, 1 for a named thing, half for a common part, 0 for the rest.
 * May not: judge, or look inside code and quotes.
 */
import type { WordClass } from './lexicon/language.ts';
import { is, type Word } from './phrases.ts';

const weightless: ReadonlySet<WordClass> = new Set<WordClass>([
  'determiner',
  'hollowPronoun',
  'personPronoun',
  'we',
  'preposition',
  'conditional',
  'subordinator',
  'relative',
  'interrogative',
  'conjunction',
  'negation',
  'modal',
  'weakModal',
  'copula',
  'pastCopula',
  'have',
  'auxiliary',
  'to',
  'purpose',
  'reason',
  'hedge',
  'escape',
  'etcetera',
  'filler',
  'comparative',
  'vagueQuantity',
  'quality',
  'habit',
  'hardHollow',
  'hollow',
  'number',
  'month',
  'time',
  'attitude',
  'human',
]);

/** How much one word pins down. Opaque tokens count alike whatever is in them; tickets, dates and handles not at all. */
export function weigh(word: Word): number {
  switch (word.kind) {
    case 'code':
    case 'name':
    case 'quote':
    case 'quantity':
      return 2;
    case 'word':
      break;
    default:
      return 0;
  }
  if (is(word, 'designAdjective')) return 0.5;
  if (is(word, 'outcome') && !is(word, 'area', 'component', 'hardHollow')) return 0.75;
  if (is(word, 'outcome') && is(word, 'hollow') && !is(word, 'area')) return 0.5;
  for (const name of word.classes) if (weightless.has(name)) return 0;
  if (is(word, 'component', 'person')) return 0.5;
  if (is(word, 'deliverable', 'setting') && !is(word, 'document'))
    return word.lower.includes(' ') && !is(word, 'area') ? 1 : 0.5;
  if (is(word, 'area', 'neutral', 'vagueAdjective', 'slogan', 'chore', 'document', 'meeting')) return 0;
  if (word.verb !== null) return word.verb.nounToo || word.verb.form === 'gerund' ? 0.5 : 0.25;
  return 1;
}

/** Sum of the weights, capped: a long text is not the more exact for it. */
export function weightOf(words: readonly Word[]): number {
  let sum = 0;
  for (const word of words) {
    sum += weigh(word);
    if (sum >= 12) return 12;
  }
  return sum;
}

export function countExact(words: readonly Word[]): number {
  return words.filter(
    (word) =>
      word.kind === 'code' || word.kind === 'name' || word.kind === 'quantity' || word.kind === 'quote',
  ).length;
}
