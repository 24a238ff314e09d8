/**
 * A person's attention in the place of a change.
 *
 * In: the features of one act. Out: yes or no, for each row that the table names.
 * May not: know the order of the table, or any single word that a lexicon class could hold.
 */
import { is, type Word } from '../phrases.ts';
import type { Features } from '../slots.ts';
import {
  assignable,
  byPerson,
  firstNoun,
  headIs,
  lemma,
  means,
  people,
  said,
  stated,
  trait,
  verbIs,
} from './shared.ts';

/** `The intern will be more closely supervised`, `Hold the engineer accountable`. */
export function aChangedPerson(f: Features): boolean {
  const person = is(f.thing.at(-1), 'person') || people(f);
  if (f.act.mood === 'passive') return person && (f.comparative ?? f.quality ?? f.habit) !== undefined;
  if (said(f).includes('accountable')) return true;
  return (
    byPerson(f) &&
    is(f.act.object.at(-1), 'attitude') &&
    f.thing.some((word) => is(word, 'person')) &&
    lemma(f) === 'hold'
  );
}

/** `Developers must not run scripts in production`. A named person with a task of their own is an owner. */
export function aDemandOnPeople(f: Features): boolean {
  if (!people(f) || !f.act.demanded || f.act.mood !== 'order') return false;
  if (!verbIs(f, ...assignable) || f.act.negated || f.human !== undefined) return true;
  if (verbIs(f, 'perceive')) return f.act.doer === 'named';
  return f.act.doer === 'group' && verbIs(f, 'change', 'add') && (f.habit !== undefined || f.spec < 1);
}

/** `When creating dashboards, think of alerts`: opens with what a person does. */
export const aRoutineOfPeople = (f: Features): boolean =>
  f.routine && f.act.mood === 'order' && f.exact < 2 && !means(f);

export const anExhortation = (f: Features): boolean =>
  verbIs(f, 'perceive') && byPerson(f) && (f.attitude !== undefined || trait(f, 'exhortation'));
export const aHumanCheck = (f: Features): boolean => verbIs(f, 'perceive') && byPerson(f);
/** `Be brave`: what a person is told to be, whatever the word. */
const isUnknownWord = (word: Word | undefined): boolean =>
  word?.kind === 'word' && word.classes.size === 0 && word.verb === null;

export const anAttitude = (f: Features): boolean =>
  (f.act.mood === 'order' &&
    lemma(f) === 'be' &&
    (is(f.act.object[0], 'comparative', 'attitude', 'vagueAdjective', 'evaluation') ||
      isUnknownWord(f.act.object[0]))) ||
  (f.act.mood === 'state' && f.attitude !== undefined && f.act.doer !== 'thing');

/** `Always verify the diff by eye`. */
export function doneByAPersonEachTime(f: Features): boolean {
  if (!byPerson(f) || f.act.done || f.exact >= 2 || headIs(f, 'deliverable')) return false;
  if (f.human === undefined && !(is(f.habit, 'always') && f.act.doer !== 'thing')) return false;
  return verbIs(f, 'test', 'detect', 'ensure', 'act', 'change', 'add', 'study', 'talk', 'recover');
}

export const training = (f: Features): boolean => verbIs(f, 'teach') && !stated(f);
export const aTrainingEvent = (f: Features): boolean =>
  (f.act.verbClass === null ||
    verbIs(f, 'add', 'test', 'act', 'automate', 'talk', 'serve', 'change', 'improve')) &&
  headIs(f, 'training') &&
  f.exact === 0;

/** `Make sure new hires understand the deploy process`. */
export function aWishThatPeopleKnow(f: Features): boolean {
  if (!verbIs(f, 'ensure')) return false;
  const about = f.act.object.slice(0, 5).some((word) => is(word, 'person', 'personPronoun'));
  return (
    about &&
    f.act.object.some(
      (word) => word.verb?.class === 'study' || word.verb?.class === 'teach' || is(word, 'attitude'),
    )
  );
}

/** `Make sure the on-call confirms the tenant`, `be sure to drain the node`. */
export function aWishThatPeopleAct(f: Features): boolean {
  if (!verbIs(f, 'ensure') || means(f)) return false;
  if (
    is(firstNoun(f.act.object), 'person', 'personPronoun', 'we') &&
    !is(firstNoun(f.act.object), 'component')
  )
    return true;
  return f.act.object.slice(0, 2).some((word) => is(word, 'we', 'personPronoun', 'to'));
}
