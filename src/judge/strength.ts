/**
 * How strong a process change is, after the VA NCPS action hierarchy.
 *
 * In: the features of an accepted act. Out: strong (forces, removes, limits, automates), intermediate (alerts, tests,
 * redundancy, software), weak (rests on people reading, learning, remembering).
 * May not: turn a verdict.
 */
import type { VerbClass } from './lexicon/language.ts';
import { is, type Word } from './phrases.ts';
import type { Features } from './slots.ts';
import type { Strength } from './verdict.ts';

const forcing: readonly VerbClass[] = ['gate', 'remove', 'automate'];
const people: readonly VerbClass[] = ['write', 'talk', 'tell', 'teach', 'study', 'perceive'];

/** `a runbook for draining the queue` is about draining; `by draining the queue` drains it. */
const isTopic = (before: Word | undefined): boolean =>
  is(before, 'preposition') && !is(before, 'by', 'means');

/** The strength of one accepted act. */
export function strengthOf(f: Features): Strength {
  const { act } = f;
  const words: readonly Word[] = [...act.subject, ...act.object, ...f.mechanism];
  const forced = words.some(
    (word, at) =>
      is(word, 'strongWord') ||
      (word.verb !== null &&
        word.verb.class === 'gate' &&
        (word.verb.form === 'gerund'
          ? !isTopic(words[at - 1])
          : word.verb.form === 'third' || !word.verb.nounToo)),
  );
  const paper = is(f.head, 'weakWord') || is(f.head, 'document');
  if (act.verbClass !== null && people.includes(act.verbClass)) return 'weak';
  if (
    paper &&
    (act.verbClass === null ||
      act.verbClass === 'add' ||
      act.verbClass === 'change' ||
      act.verbClass === 'act') &&
    !forced
  )
    return 'weak';
  if (act.verbClass !== null && forcing.includes(act.verbClass) && !is(f.head, 'document')) return 'strong';
  if (forced) return 'strong';
  if (act.negated && act.mood === 'order' && f.exact > 0) return 'strong';
  return 'intermediate';
}
