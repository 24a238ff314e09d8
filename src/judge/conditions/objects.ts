/**
 * Strong verbs over nothing: empty, hollow, vague or bare objects.
 *
 * In: the features of one act. Out: yes or no, for each row that the table names.
 * May not: know the order of the table, or any single word that a lexicon class could hold.
 */
import { is, type Word } from '../phrases.ts';
import type { Features } from '../slots.ts';
import { weigh } from '../weights.ts';
import {
  byPerson,
  conditional,
  headIs,
  inexact,
  means,
  nothing,
  noun,
  pronoun,
  stated,
  trait,
  verbIs,
} from './shared.ts';

/** An object without weight: `a check`, `a process to prevent this`, `proper monitoring for the service`. */
function hollow(f: Features): boolean {
  if (conditional(f) && f.spec >= 1) return false;
  if (verbIs(f, 'automate', 'gate', 'remove')) return f.spec < 0.5;
  // What is added must be told from others of its kind: something beside its own head has to weigh.
  if (headIs(f, 'area', 'deliverable', 'document') && verbIs(f, 'add', 'write', 'change', 'serve')) {
    const own = f.head === undefined || f.head.lower.includes(' ') ? 0 : weigh(f.head);
    const named =
      headIs(f, 'deliverable') &&
      !headIs(f, 'area', 'hollow') &&
      f.thing.some((word) => word !== f.head && isNamed(word));
    return f.spec - own < (named ? 0 : 0.5);
  }
  if (headIs(f, 'frame', 'hollow')) return f.spec < 1;
  if (verbIs(f, 'act')) return f.spec < 1;
  if (verbIs(f, 'test') && !means(f) && f.exact === 0) return f.spec < 1.25;
  return f.spec < 0.5;
}

/** A subject area or part says of a deliverable which one it is: `incident management drills`. */
const isNamed = (word: Word): boolean =>
  is(word, 'area', 'component', 'setting', 'nominal') &&
  !is(word, 'vagueAdjective', 'comparative', 'vagueQuantity');

const hardHollow = (f: Features): boolean =>
  headIs(f, 'hardHollow') && inexact(f) && f.thingWeight < 0.5 && f.spec < 2;
const hollowGood = (f: Features): boolean =>
  f.vagueAdjective !== undefined &&
  inexact(f) &&
  f.spec < (headIs(f, 'area', 'hardHollow', 'outcome') ? 1.5 : 1) &&
  headIs(f, 'area', 'hollow', 'hardHollow', 'frame', 'outcome', 'component', 'deliverable');

export const empty = (f: Features): boolean => f.act.object.length === 0 && f.act.verb === null;
export const aHollowPassive = (f: Features): boolean =>
  f.act.mood === 'passive' && !f.act.done && !means(f) && hollow(f);
export const aHollowPast = (f: Features): boolean => f.act.done && !means(f) && (nothing(f) || f.spec < 0.5);
export const writingNothing = (f: Features): boolean => trait(f, 'writing') && nothing(f);
export const deedsOverNothing = (f: Features): boolean => f.bundle >= 3 && nothing(f);
export const deedWithoutObject = (f: Features): boolean =>
  (!noun(f) && !stated(f) && nothing(f)) || (noun(f) && pronoun(f) && f.exact === 0);

export const anEscape = (f: Features): boolean =>
  f.escape !== undefined && f.exact === 0 && (f.quality ?? f.vagueAdjective ?? f.comparative) === undefined;

/** `Handle timeouts properly`; a comparative manner is vague whatever it is about. */
export function aQualityWithoutMeasure(f: Features): boolean {
  if (!byPerson(f) || f.act.done || means(f)) return false;
  if (f.quality === undefined) return f.comparative !== undefined && f.escape !== undefined;
  if (is(f.quality, 'comparative')) return true;
  return f.exact === 0 && f.spec < 2.5 && !conditional(f);
}

export const aPageAboutNothing = (f: Features): boolean =>
  (verbIs(f, 'write') ||
    (headIs(f, 'document') && verbIs(f, 'add', 'change', 'act') && !headIs(f, 'setting'))) &&
  f.exact === 0 &&
  f.spec < 1 &&
  !aNamedPage(f);

/** `Add a release checklist`, `document the handover procedure`: what it is about has a name. */
function aNamedPage(f: Features): boolean {
  if (f.comparative !== undefined || f.vagueQuantity !== undefined || f.vagueAdjective !== undefined)
    return false;
  const names = f.thing.filter(
    (word) => word !== f.head && isNamed(word) && !is(word, 'hardHollow', 'slogan'),
  );
  return names.length > 0;
}

export const anUnnamedFault = (f: Features): boolean =>
  verbIs(f, 'repair') && (headIs(f, 'hollow', 'hollowPronoun') || f.head === undefined) && f.spec < 1;

export const watchingNothing = (f: Features): boolean =>
  verbIs(f, 'detect') &&
  f.act.mood === 'order' &&
  !conditional(f) &&
  inexact(f) &&
  ((f.habit ?? f.quality) !== undefined || f.spec < 0.75 || trait(f, 'eyeing'));

export const anUnnamedThreshold = (f: Features): boolean =>
  is(f.vagueQuantity, 'anyValue') && (conditional(f) || verbIs(f, 'detect')) && f.exact === 0;

export const comingBackToIt = (f: Features): boolean =>
  f.habit !== undefined &&
  byPerson(f) &&
  verbIs(f, 'test', 'act', 'add', 'change', 'study', 'talk', 'scale', 'remove') &&
  f.recurrence === undefined &&
  inexact(f) &&
  f.spec < 2.5;

/** A comparative on a subject area, or on something that nothing pins down. */
function better(f: Features): boolean {
  if (f.comparative === undefined || !inexact(f)) return false;
  const area = headIs(f, 'area', 'hollow', 'hardHollow', 'outcome', 'hollowPronoun', 'component');
  const built = headIs(f, 'deliverable') && !headIs(f, 'area') && f.task.length > 0 && f.spec >= 2;
  return !built && (noun(f) || area || f.spec < 3);
}

export const aBetterSubject = (f: Features): boolean => noun(f) && better(f);
export const aBetterThing = (f: Features): boolean =>
  verbIs(f, 'add', 'change', 'automate', 'gate', 'test', 'write', 'act', 'detect') && better(f);
export const someOfASubject = (f: Features): boolean =>
  noun(f) && f.vagueQuantity !== undefined && inexact(f) && f.spec < 2;
export const someNumber = (f: Features): boolean =>
  f.vagueQuantity !== undefined &&
  inexact(f) &&
  f.spec < (headIs(f, 'outcome', 'hollow', 'hardHollow') ? 3 : 2);
/** `Update CI to catch such errors`, `Add a step to be careful`: the aim says nothing, and the object no more. */
const emptyAim = (f: Features): boolean =>
  inexact(f) && !conditional(f) && f.spec < 2 && verbIs(f, 'add', 'change') && f.emptyAim;

export const aHollowObject = (f: Features): boolean =>
  !noun(f) &&
  !stated(f) &&
  f.act.mood !== 'state' &&
  (hardHollow(f) || hollowGood(f) || hollow(f) || emptyAim(f));

/** `Alerting / dashboards / runbooks`. */
export const aListOfSubjects = (f: Features): boolean =>
  noun(f) &&
  f.spec < 2 &&
  f.act.object.filter((word) => word.lower === '/' || word.lower === ',').length >= 2;
export const aLabel = (f: Features): boolean =>
  noun(f) && f.act.object.length <= 1 && f.exact === 0 && !headIs(f, 'practice');
export const aSubjectAlone = (f: Features): boolean => noun(f) && (hardHollow(f) || !namesDelivery(f));

/** Whether a noun phrase names what there will be: a deliverable or a deed, with its subject. */
function namesDelivery(f: Features): boolean {
  const tail = f.act.object.length > f.thing.length;
  const built = headIs(f, 'deliverable', 'nominal', 'setting');
  const joined = f.thing.some((word) => is(word, 'conjunction'));
  if (headIs(f, 'practice') && !joined) return f.comparative === undefined && f.vagueQuantity === undefined;
  if (headIs(f, 'hollow') && !headIs(f, 'deliverable')) return f.exact > 1;
  // `One-click rollback`, `two-person approval`: a compound modifier designs.
  if (f.thing[0]?.lower.includes('-') === true && f.thing.length > 1 && f.spec >= 1.5 && !headIs(f, 'area'))
    return true;
  if (f.act.object.slice(0, 3).some((word) => is(word, 'designAdjective')) && f.spec >= 1.5) return true;
  if (f.exact > 0 && (tail || built)) return true;
  if (headIs(f, 'document')) return f.spec >= 2;
  if (
    tail &&
    (built || headIs(f, 'area')) &&
    f.thingWeight >= 1 &&
    f.act.object.slice(f.thing.length).some(isNoun)
  )
    return true;
  if (built && !headIs(f, 'area') && !joined) return f.spec >= 1.5;
  if (built || headIs(f, 'area'))
    return tail ? f.spec >= 1.5 && f.spec - f.thingWeight >= 1 : f.task.length > 0;
  if (f.head?.verb?.form === 'gerund') return f.spec >= 1.5;
  return tail && f.spec >= 2 && (f.task.length > 0 || conditional(f) || f.spec - f.thingWeight >= 1);
}

/** A word that can name a thing. */
const isNoun = (word: Word): boolean =>
  word.kind !== 'mark' &&
  !is(word, 'preposition', 'determiner', 'hollowPronoun', 'filler', 'to', 'conjunction', 'personPronoun');

export const subjectWeight = (f: Features): number =>
  f.act.subject.filter((word) => word.kind !== 'mark' && !is(word, 'determiner', 'hollowPronoun', 'filler'))
    .length * 0.5;

/** `X already does this`, `X will solve part of the issues`. */
export function aRemark(f: Features): boolean {
  if (!stated(f) || f.act.demanded) return false;
  const empty = nothing(f) && !conditional(f) && f.exact === 0;
  return (
    empty ||
    f.act.negated ||
    (verbIs(f, 'repair', 'improve', 'perceive') && f.spec < 3) ||
    f.spec + subjectWeight(f) < 2
  );
}

export const aHollowDemand = (f: Features): boolean =>
  stated(f) && f.act.demanded && !conditional(f) && f.spec + subjectWeight(f) < 1.5;
