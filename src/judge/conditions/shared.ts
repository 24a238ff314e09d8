/**
 * Words that several conditions share.
 *
 * In: the features of one act. Out: small yes-or-no answers about them.
 * May not: know the order of the table, or any single word that a lexicon class could hold.
 */
import type { VerbClass, WordClass } from '../lexicon/language.ts';
import { is, isAny, type Word } from '../phrases.ts';
import type { Features } from '../slots.ts';

export const verbIs = (f: Features, ...names: readonly VerbClass[]): boolean =>
  f.act.verbClass !== null && names.includes(f.act.verbClass);
export const headIs = (f: Features, ...classes: readonly WordClass[]): boolean => isAny(f.head, classes);
/** Small sets of verbs that a single condition asks for. */
export const trait = (f: Features, ...names: readonly WordClass[]): boolean =>
  names.some((name) => f.act.verb?.verb?.traits.has(name) === true);
export const lemma = (f: Features): string => f.act.verb?.verb?.lemma ?? '';
export const said = (f: Features): string => f.act.verb?.lower ?? '';
export const noun = (f: Features): boolean => f.act.mood === 'noun';
export const stated = (f: Features): boolean => f.act.mood === 'statement';
export const people = (f: Features): boolean => f.act.doer === 'group' || f.act.doer === 'named';
export const byPerson = (f: Features): boolean => f.act.mood === 'order' || f.act.mood === 'passive';
export const means = (f: Features): boolean => f.mechanism.length > 0;
export const conditional = (f: Features): boolean => f.condition.length > 0;
export const inexact = (f: Features): boolean => f.exact === 0 && !means(f);
export const pronoun = (f: Features): boolean =>
  f.thing.length > 0 &&
  f.thing.every(
    (word) =>
      word.kind === 'mark' || is(word, 'hollowPronoun', 'determiner', 'filler', 'quality', 'preposition'),
  );
export const nothing = (f: Features): boolean =>
  f.act.object.length === 0 ||
  (pronoun(f) && f.spec < 1) ||
  (verbIs(f, 'scale', 'add', 'act') && is(f.act.object[0], 'conditional') && f.exact === 0);

/** Deeds that leave something behind that can be looked at. */
export const telic: readonly VerbClass[] = [
  'add',
  'change',
  'remove',
  'gate',
  'automate',
  'detect',
  'test',
  'write',
  'scale',
  'repair',
  'recover',
  'serve',
  'act',
];
/** Deeds that may be somebody's task: naming the person is owning it, not blaming. */
export const assignable: readonly VerbClass[] = [
  'add',
  'change',
  'remove',
  'gate',
  'automate',
  'detect',
  'write',
  'scale',
  'repair',
  'improve',
  'study',
  'talk',
  'ensure',
  'prevent',
  'hedge',
  'endless',
  'tell',
  'teach',
  'slogan',
  'perceive',
  'defer',
];

/** The first word that can be a subject or an object. */
export function firstNoun(words: readonly Word[]): Word | undefined {
  return words.find(
    (word) =>
      word.kind !== 'mark' &&
      !is(word, 'determiner', 'filler', 'relative', 'subordinator', 'to', 'preposition'),
  );
}
