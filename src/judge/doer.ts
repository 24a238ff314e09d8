/**
 * Who a subject is.
 *
 * In: the words before a finite verb. Out: us, a group of people, one person by name, a thing, or nobody.
 * May not: look at the verb.
 */
import type { Doer } from './act.ts';
import { is, type Word } from './phrases.ts';

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
