/**
 * Words instead of deeds: talk, study, chores, hedges, slogans.
 *
 * In: the features of one act. Out: yes or no, for each row that the table names.
 * May not: know the order of the table, or any single word that a lexicon class could hold.
 */
import { is } from '../phrases.ts';
import type { Features } from '../slots.ts';
import {
  byPerson,
  conditional,
  firstNoun,
  headIs,
  inexact,
  lemma,
  means,
  stated,
  telic,
  trait,
  verbIs,
} from './shared.ts';

/** `regularly review`, `watch more closely`: a person's recurring attention. */
export function endlessByHabit(f: Features): boolean {
  if (!byPerson(f) || f.act.done || f.recurrence !== undefined || !inexact(f)) return false;
  if (verbIs(f, 'talk', 'study')) return f.habit !== undefined && !is(f.habit, 'quality');
  return verbIs(f, 'detect') && (f.habit ?? f.quality) !== undefined && !conditional(f);
}

const aTicket = (f: Features): boolean => !stated(f) && headIs(f, 'referenceNoun') && trait(f, 'filing');

export const aTicketToStudy = (f: Features): boolean =>
  aTicket(f) && (f.aim?.verb?.class === 'study' || f.aim?.verb?.class === 'talk');

/** `Create a ticket to improve the alerts`: the aim is judged, and a bare ticket has none. */
export function aTicketStub(f: Features): boolean {
  if (!aTicket(f) || headIs(f, 'reviewChore')) return false;
  const aim = f.aim?.verb;
  return aim === undefined || aim === null || !telic.includes(aim.class) || f.spec < 1.5;
}

/** `Conduct an audit of the deployments`: the study is a noun. */
export function aStudyNamed(f: Features): boolean {
  if (!headIs(f, 'studyNoun') || means(f) || f.recurrence !== undefined) return false;
  if (f.act.object.some((word) => is(word, 'eachOne'))) return false;
  if (f.thing.some((word) => is(word, 'designAdjective')) && f.act.mood === 'noun') return false;
  return f.act.verbClass === null
    ? f.spec < 2
    : verbIs(f, 'test', 'act', 'automate', 'talk') && f.spec >= 0.5;
}

/** `Write the postmortem`, `Close the incident`. */
export function aChoreOfTheReview(f: Features): boolean {
  if (!headIs(f, 'chore') || f.exact > 0 || f.task.length > 0 || f.aim !== undefined) return false;
  const closes =
    f.act.verbClass === null ||
    verbIs(f, 'add', 'write', 'act', 'remove', 'test', 'automate', 'change', 'talk', 'serve');
  const loosely = headIs(f, 'hollow', 'referenceNoun') && !verbIs(f, 'remove', 'act', 'add', 'write');
  return closes && !loosely && f.thingWeight < 1 && f.spec < 2.5;
}

export const anOpenList = (f: Features): boolean =>
  f.etcetera !== undefined && f.exact === 0 && (f.bundle > 1 || f.spec < 1 || verbIs(f, 'improve'));

/** `Consider a deploy failed when fewer than 3 of 5 canaries pass` defines; it does not weigh. */
const defines = (f: Features): boolean =>
  verbIs(f, 'hedge') &&
  lemma(f) === 'consider' &&
  conditional(f) &&
  f.spec >= 3 &&
  f.thing[0]?.verb?.form !== 'gerund';
const hedged = (f: Features): boolean => (f.hedge !== undefined || verbIs(f, 'hedge')) && !defines(f);

export const aWeighedOption = (f: Features): boolean =>
  hedged(f) &&
  f.spec >= 1.5 &&
  f.act.doer !== 'thing' &&
  f.act.mood !== 'state' &&
  f.comparative === undefined;
export const aHedge = (f: Features): boolean =>
  hedged(f) && (f.act.doer !== 'thing' || f.hedge !== undefined);

/** `Remind the team`, `make everybody aware`. */
export function telling(f: Features): boolean {
  if (verbIs(f, 'tell')) return !stated(f) && !(conditional(f) && f.exact > 0);
  return f.act.mood === 'order' && trait(f, 'making', 'keeping') && is(f.attitude, 'informed');
}

export const aMeeting = (f: Features): boolean =>
  headIs(f, 'meeting') &&
  (f.act.verbClass === null || verbIs(f, 'add', 'act', 'automate', 'test', 'talk', 'serve', 'change')) &&
  f.exact === 0 &&
  f.recurrence === undefined;

export const aQuestionToDiscuss = (f: Features): boolean =>
  verbIs(f, 'talk') &&
  (f.act.object.slice(0, 3).some((word) => is(word, 'interrogative', 'subordinator')) ||
    f.act.object.some((word) => is(word, 'openQuestion')));

/** `Review all Redis instances for their eviction policy`: a study, since the thing is named. */
export const reviewingAThing = (f: Features): boolean =>
  lemma(f) === 'review' &&
  byPerson(f) &&
  f.core >= 2 &&
  f.habit === undefined &&
  f.recurrence === undefined &&
  !means(f) &&
  !headIs(f, 'frame', 'area');

export function talking(f: Features): boolean {
  if (!verbIs(f, 'talk') || stated(f)) return false;
  if (lemma(f) === 'review' && (means(f) || (f.recurrence !== undefined && f.spec >= 2.5))) return false;
  return !(trait(f, 'settling') && f.spec >= 3);
}

export function studying(f: Features): boolean {
  if (!verbIs(f, 'study') || stated(f) || f.act.mood === 'passive') return false;
  const delivers = f.bound.length > 0 && f.bundle > 1 && f.spec >= 2;
  return !delivers && !(lemma(f) === 'audit' && means(f));
}

/** Software may continue under a condition; people keep an eye on things. */
export function endless(f: Features): boolean {
  if (trait(f, 'keeping') && f.act.mood === 'order') return inexact(f) && f.spec < 1.5 && !conditional(f);
  if (!verbIs(f, 'endless') || stated(f)) return false;
  const serves = lemma(f).startsWith('continue') && f.act.object[0]?.verb?.class !== 'detect';
  return !(serves && ((conditional(f) && f.spec >= 3) || (f.bound.length > 0 && f.spec >= 4)));
}

export function leftToOthers(f: Features): boolean {
  if (!verbIs(f, 'defer') || stated(f)) return false;
  if (f.vendor !== undefined || is(firstNoun(f.act.object), 'person', 'personPronoun')) return true;
  return f.spec < 2 || lemma(f) !== 'ask for';
}

export const aSlogan = (f: Features): boolean => verbIs(f, 'slogan') && !means(f) && !stated(f);
export const aValue = (f: Features): boolean => headIs(f, 'slogan') && inexact(f);
