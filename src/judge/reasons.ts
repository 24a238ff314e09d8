/**
 * The sentence that says why.
 *
 * In: a reason with gaps, and the features of an act. Out: the sentence with the author's words in the gaps.
 * May not: decide.
 */

import { nounsOf } from './noun-phrase.ts';
import { textOf, type Word } from './phrases.ts';
import type { Features } from './slots.ts';

const quote = (word: Word | null | undefined): string =>
  word === null || word === undefined ? 'this' : `"${word.text}"`;

/** What each gap stands for. */
const gaps: Readonly<Record<string, (f: Features) => string>> = {
  verb: (f) => quote(f.act.verb),
  object: (f) => (f.thing.length === 0 ? 'nothing' : `"${textOf(f.thing.slice(0, 8))}"`),
  subject: (f) => `"${textOf(f.act.subject)}"`,
  clause: (f) => `"${clauseOf(f)}"`,
  first: (f) => quote(f.thing[0]),
  attitude: (f) => quote(f.attitude),
  manner: (f) => quote(f.attitude ?? f.act.object[0]),
  human: (f) => quote(f.human ?? f.habit),
  habit: (f) => quote(f.habit ?? f.quality),
  hedge: (f) => quote(f.hedge ?? f.act.verb),
  etcetera: (f) => quote(f.etcetera),
  escape: (f) => quote(f.escape),
  quantity: (f) => quote(f.vagueQuantity),
  grade: (f) => quote(f.quality ?? f.comparative ?? f.attitude ?? f.vagueAdjective),
};

/** Fills the gaps of a reason. */
export function fillReason(because: string, f: Features): string {
  return because.replace(/\{(\w+)\}/g, (gap, name: string) => gaps[name]?.(f) ?? gap);
}

/** Why an act was accepted. */
export function acceptance(f: Features): string {
  const thing = nounsOf(f.thing.length > 0 ? f.thing : f.act.object);
  if (f.act.mood === 'noun') return `"${thing === '' ? clauseOf(f) : thing}" names what there will be`;
  if (f.act.mood === 'statement' || f.act.mood === 'state')
    return `"${clauseOf(f)}" is an end state that a stranger can check`;
  return `${quote(f.act.verb)} is a deed with an end${thing === '' ? '' : `, and "${thing}" says what`}`;
}

/** The clause in the author's words, shortened. */
export function clauseOf(f: Features): string {
  const { act } = f;
  const subject = act.mood === 'noun' || act.mood === 'passive' || act.mood === 'wonder' ? [] : act.subject;
  const verb = act.verb === null || act.mood === 'state' || act.mood === 'passive' ? [] : [act.verb];
  const words = [...subject, ...verb, ...act.object];
  const text = textOf(words.slice(0, 10));
  return words.length > 10 ? `${text} …` : text;
}
