/**
 * What an infinitive or a purpose aims at, and whether that says anything.
 *
 * In: the words behind an object. Out: where an aim opens, what it weighs, whether it is vain.
 * May not: judge.
 */
import type { VerbClass } from './lexicon/language.ts';
import { is, type Word } from './phrases.ts';
import { weightOf } from './weights.ts';

/** `to validate`, `to periodically validate`. */
export function opensInfinitive(words: readonly Word[], at: number): boolean {
  if (!is(words[at], 'to')) return false;
  for (let next = at + 1; next < at + 4; next++) {
    const word = words[next];
    if (word?.verb?.form === 'base') return true;
    // After an adverb an unknown word is the verb: `to more clearly differentiate`.
    if (next > at + 1 && word !== undefined && word.kind === 'word' && word.classes.size === 0) return true;
    if (!is(word, 'filler', 'habit', 'quality', 'negation', 'comparative')) return false;
  }
  return false;
}

/** An aim that only wishes says nothing of the thing: `a ticket to improve the alerts`. */
export function isVain(aim: Word, rest: readonly Word[]): boolean {
  if (aim.verb === null) return false;
  const named = aim.verb.class;
  if (
    named === 'improve' ||
    named === 'perceive' ||
    named === 'hedge' ||
    named === 'slogan' ||
    named === 'teach'
  )
    return true;
  const content = weightOf(rest);
  if (is(aim, 'vainAim') || named === 'ensure' || named === 'prevent' || named === 'tell' || named === 'talk')
    return content < 1.5;
  return content < 0.75;
}

/** What a program or an artefact can be seen to do. */
const checkable: readonly VerbClass[] = [
  'gate',
  'detect',
  'serve',
  'change',
  'remove',
  'automate',
  'test',
  'add',
  'recover',
  'write',
];

/** `to scan every branch`: the words of an infinitive that says what is done, by no measure of the author's own. */
export function namedDeed(words: readonly Word[], aim: Word | undefined): readonly Word[] {
  if (aim === undefined || aim.verb === null || !checkable.includes(aim.verb.class)) return [];
  const open = words.findIndex((word) => is(word, 'purpose', 'reason'));
  const own = open < 0 ? words : words.slice(0, open);
  if (own.some((word) => is(word, 'comparative', 'quality', 'vagueAdjective', 'hardHollow', 'attitude')))
    return [];
  // `to work`, `to hold`: what an artefact does by being there has to be said in more words.
  const least = aim.verb.class === 'serve' ? 1.5 : 1;
  return weightOf(own.filter((word) => word !== aim)) >= least ? own : [];
}

/** A purpose never counts against an item; one that names things exactly may say what the thing does. */
export function purposeSpec(all: readonly Word[]): number {
  // A further purpose or reason behind the first is never read.
  const next = all.findIndex((word, at) => at > 0 && (is(word, 'purpose', 'reason') || word.lower === 'so'));
  const purpose = next < 0 ? all : all.slice(0, next);
  if (
    purpose.some(
      (word) =>
        is(word, 'attitude', 'comparative') ||
        word.verb?.class === 'perceive' ||
        word.verb?.class === 'improve',
    )
  )
    return 0;
  return weightOf(purpose);
}

export function aimsAtNothing(
  rest: readonly Word[],
  aim: Word | undefined,
  purpose: readonly Word[],
): boolean {
  const wish = purpose[0]?.lower.startsWith('to be') === true && purpose.some((word) => is(word, 'attitude'));
  if (aim === undefined) return wish;
  return (
    rest.some(
      (word) => is(word, 'hollowPronoun') && (is(word, 'determiner') || is(rest.at(-1), 'hollowPronoun')),
    ) && weightOf(rest) < 1.5
  );
}

export function taskOf(tail: readonly Word[]): readonly Word[] {
  const at = tail.findIndex(
    (word, position) =>
      is(word, 'relative') ||
      (is(word, 'to') && tail[position + 1]?.verb?.form === 'base') ||
      (is(word, 'preposition') && tail[position + 1]?.verb?.form === 'gerund'),
  );
  return at < 0 ? [] : tail.slice(at);
}
