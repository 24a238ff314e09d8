/**
 * Who a subject is.
 *
 * In: the words before a finite verb. Out: us, a group of people, one person by name, a thing, or nobody.
 * May not: look at the verb.
 */
import type { Doer } from './act.ts';
import type { VerbClass } from './lexicon/language.ts';
import { is, type Word } from './phrases.ts';

/** `Procurement and Revenues`, `Crew Control`: capital words that name a group, and no artefact among them. */
export function namesGroup(words: readonly Word[]): boolean {
  const own = words.filter((word) => !is(word, 'determiner', 'conjunction') && word.kind !== 'mark');
  const last = own.at(-1);
  if (own.length === 0 || own.length > 5 || last === undefined) return false;
  if (is(last, 'person')) return !is(last, 'outsider');
  if (is(last, 'deliverable', 'setting', 'document', 'area', 'nominal')) return false;
  return (
    own.every((word) => word.kind === 'word' && word.capital && word.verb?.form !== 'past') && own.length > 1
  );
}

/** Who the words before a finite verb are. */
export function doerOf(subject: readonly Word[]): Doer {
  const words = subject.filter((word) => word.kind !== 'mark' && !is(word, 'determiner', 'filler', 'modal'));
  const head = words.at(-1);
  const lead = subject.find((word) => word.kind !== 'mark');
  if (lead?.lower === 'whoever' || is(lead, 'personPronoun')) return 'group';
  if (subject.length === 0) return 'nobody';
  if (is(lead, 'we')) return 'we';
  if (head === undefined) return 'thing';
  if (head.kind === 'person') return 'named';
  const nominal = words.findIndex((word) => is(word, 'preposition'));
  const nominalHead = nominal > 0 ? words[nominal - 1] : head;
  if (is(nominalHead, 'person', 'personPronoun')) return is(nominalHead, 'outsider') ? 'thing' : 'group';
  const names =
    words.length <= 2 &&
    words.every(
      (word) =>
        word.kind === 'word' &&
        word.capital &&
        word.classes.size === 0 &&
        word.verb === null &&
        !/^\p{Lu}+$/u.test(word.text),
    );
  return names && !is(subject[0], 'determiner') ? 'named' : 'thing';
}

/** What people do and software does not. */
const human: readonly VerbClass[] = ['study', 'talk', 'teach', 'perceive', 'hedge', 'defer', 'slogan'];

/** The same, with the deed known: whoever investigates or discusses is no thing. */
export function doerWith(subject: readonly Word[], deed: readonly Word[]): Doer {
  const doer = doerOf(subject);
  if (doer !== 'thing') return doer;
  const verb = deed
    .slice(0, 3)
    .find((word) => word.verb?.form === 'base' || word.verb?.form === 'third')?.verb;
  const head = subject.filter((word) => word.kind === 'word').at(-1);
  const made = subject.some((word) => word.kind !== 'word' && word.kind !== 'mark');
  if (verb === undefined || verb === null || made || !human.includes(verb.class)) return doer;
  return is(head, 'deliverable', 'component', 'setting', 'area', 'document', 'hollowPronoun', 'frame')
    ? doer
    : 'group';
}
