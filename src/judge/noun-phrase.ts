/**
 * Noun phrases: where one ends, what its head is, how the author wrote it.
 *
 * In: words. Out: parts of them.
 * May not: judge.
 */
import { is, isMark, textOf, type Word } from './phrases.ts';

/** Where the noun phrase ends: at a preposition, an infinitive, a condition, a relative clause. */
export function phraseEnd(words: readonly Word[]): number {
  if (is(words[0], 'conditional') && words[0]?.kind === 'word' && words[0].verb?.form !== 'base') return 0;
  const start = words.findIndex(
    (word) => !is(word, 'preposition') || is(word, 'determiner', 'vagueQuantity', 'comparative'),
  );
  for (let at = Math.max(start, 1); at < words.length; at++) {
    const word = words[at];
    if (word === undefined) break;
    if (word.kind !== 'word') continue;
    if (
      is(word, 'preposition', 'conditional', 'relative', 'to', 'subordinator', 'by', 'means') &&
      !is(word, 'vagueQuantity', 'comparative')
    )
      return at;
  }
  return words.length;
}

export function headOf(thing: readonly Word[]): Word | undefined {
  for (let at = thing.length - 1; at >= 0; at--) {
    const word = thing[at];
    if (
      word === undefined ||
      word.kind === 'mark' ||
      (word.kind === 'word' && word.classes.has('filler') && word.verb === null)
    )
      continue;
    if (
      is(word, 'quality', 'habit', 'preposition', 'determiner', 'recurrence') &&
      !is(word, 'area', 'deliverable', 'hollowPronoun')
    )
      continue;
    return word;
  }
  return undefined;
}

/** What stands before the nouns of a phrase, and is no part of them: `when restarting consumers`, `before merging to main`. */
const opensNoNoun = [
  'determiner',
  'hollowPronoun',
  'preposition',
  'conjunction',
  'conditional',
  'subordinator',
  'human',
  'to',
] as const;

/** The noun phrase as the author wrote it, without its article: for messages and rewrite frames. */
export function nounsOf(words: readonly Word[]): string {
  const nouns = words.filter(
    (word, at) =>
      !(word.kind === 'mark' && at === 0) &&
      !is(word, 'vagueQuantity', 'comparative', 'quality', 'habit', 'hedge', 'escape', 'etcetera') &&
      !(is(word, 'vagueAdjective') && !is(word, 'component', 'area')),
  );
  const from = nouns.findIndex((word) => !is(word, ...opensNoNoun) && !isMark(word, ',/'));
  return from < 0 ? '' : textOf(nouns.slice(from, from + 8)).replace(/[\s,/&+-]+$/, '');
}
