/**
 * Wishes: better, ensured, prevented, lowered, without means.
 *
 * In: the features of one act. Out: yes or no, for each row that the table names.
 * May not: know the order of the table, or any single word that a lexicon class could hold.
 */
import { is, type Word } from '../phrases.ts';
import type { Features } from '../slots.ts';
import { subjectWeight } from './objects.ts';
import {
  byPerson,
  conditional,
  headIs,
  inexact,
  lemma,
  means,
  noun,
  stated,
  telic,
  trait,
  verbIs,
} from './shared.ts';

const passiveWish = (f: Features): boolean =>
  f.act.mood === 'passive' &&
  !f.act.done &&
  verbIs(f, 'study', 'talk', 'tell', 'teach', 'improve', 'perceive', 'hedge') &&
  !means(f);

export const studiedInThePassive = (f: Features): boolean =>
  passiveWish(f) && verbIs(f, 'study') && f.spec >= 1.5;
export const aPassiveWish = passiveWish;

/** `Improve the drift check to scan every branch`: a thing that is there, and what it will do. */
const improvedDeed = (f: Features): boolean =>
  f.deed.length > 0 && f.thingWeight >= 0.5 && !headIs(f, 'hollow', 'hardHollow', 'frame');

export const improvingWithoutMeans = (f: Features): boolean =>
  verbIs(f, 'improve') &&
  !improvedDeed(f) &&
  (!stated(f) || (f.act.demanded && !lemma(f).includes(' '))) &&
  !means(f) &&
  !(f.exact > 0 && (conditional(f) || f.task.length > 0));

/** `Revise our incident process`: another shape of a subject area, without saying which. */
export const reshapingASubject = (f: Features): boolean =>
  trait(f, 'reworking') &&
  byPerson(f) &&
  headIs(f, 'frame', 'area') &&
  !headIs(f, 'deliverable', 'component') &&
  inexact(f) &&
  f.task.length === 0 &&
  !conditional(f) &&
  f.spec < 2;

/** `Make deployments safer`. */
export function makingBetter(f: Features): boolean {
  if (!trait(f, 'making') || !inexact(f) || conditional(f)) return false;
  const last = f.act.object.at(-1);
  return (
    f.act.object.some((word) => is(word, 'comparative')) ||
    (is(last, 'vagueAdjective', 'attitude', 'evaluation') && !is(last, 'component'))
  );
}

/** `ensure (that) this ...`: the wish has no subject. */
function aimsAtNothing(f: Features): boolean {
  const from = is(f.act.object[0], 'relative', 'subordinator') && f.act.object.length > 1 ? 1 : 0;
  const [first, second] = f.act.object.slice(from);
  if (from === 1 && first?.verb?.form === 'third' && !first.verb.nounToo) return true;
  return (
    is(first, 'hollowPronoun') &&
    (second === undefined ||
      second.verb !== null ||
      is(second, 'filler', 'negation', 'copula', 'modal', 'auxiliary'))
  );
}

/** `... are available`, `... is up to date`: the state that is wished is a judgement. */
function endsInEvaluation(f: Features): boolean {
  const at = f.act.object.findIndex((word) => is(word, 'copula'));
  if (at < 0) return false;
  const after = f.act.object
    .slice(at + 1)
    .filter((word) => !is(word, 'filler', 'negation', 'quality', 'conjunction', 'copula'));
  return (
    after.length > 0 &&
    after.length <= 3 &&
    after.every((word) => is(word, 'evaluation', 'quality') || weightless(word))
  );
}

const weightless = (word: Word): boolean =>
  word.kind === 'mark' || is(word, 'preposition', 'determiner', 'component', 'filler');

/** A wish needs a deed as its means: what stands `with` its subject belongs to the wish. */
const meansOfWish = (f: Features): boolean => means(f) && is(f.mechanism[0], 'by');

export function ensuringWithoutMeans(f: Features): boolean {
  if (!verbIs(f, 'ensure') || stated(f) || meansOfWish(f)) return false;
  if (f.comparative !== undefined || aimsAtNothing(f) || (f.quality !== undefined && f.exact === 0))
    return true;
  const words = f.act.object;
  const finite = words.some(
    (word) =>
      is(word, 'copula', 'modal', 'weakModal') ||
      word.verb?.form === 'third' ||
      (word.verb?.form === 'past' && !word.verb.adjectiveToo),
  );
  if (!finite) return f.exact === 0 && f.core < 4;
  // `ensure X is documented` is as good as `document X`.
  const deed = words.some(
    (word, at) =>
      at > 0 &&
      is(word, 'copula') &&
      words
        .slice(at + 1, at + 3)
        .some((next) => next.verb?.form === 'past' && telic.includes(next.verb.class)),
  );
  if (deed) return f.core < 1;
  return f.core < 2 || (endsInEvaluation(f) && f.exact === 0 && !conditional(f));
}

/** `Prevent X from being deployed with Y`, `avoid using X`: a checkable prohibition. */
function prohibits(f: Features): boolean {
  const words = f.act.object;
  const from = words.some(
    (word, at) => at > 0 && is(word, 'preposition') && words[at + 1]?.verb?.form === 'gerund',
  );
  return from || words.some((word) => is(word, 'being')) || words[0]?.verb?.form === 'gerund';
}

export const preventingWithoutMeans = (f: Features): boolean =>
  verbIs(f, 'prevent') && !stated(f) && f.exact === 0 && !meansOfWish(f) && !(prohibits(f) && f.core >= 1.5);

export const movingAnOutcome = (f: Features): boolean =>
  (verbIs(f, 'scale') || (verbIs(f, 'gate') && !headIs(f, 'deliverable', 'component', 'area'))) &&
  !stated(f) &&
  !means(f) &&
  headIs(f, 'outcome') &&
  !(headIs(f, 'setting') && f.spec >= 1.5) &&
  !f.thing.some((word) => is(word, 'setting') && !is(word, 'outcome'));
export const scalingNothing = (f: Features): boolean => verbIs(f, 'scale') && inexact(f) && f.spec < 1;

/** `Zero downtime`, `No more manual deploys`, `Code that is easy to maintain`. */
export function aWishedOutcome(f: Features): boolean {
  if (!noun(f) || !inexact(f)) return false;
  const [first, second] = f.act.object;
  if (is(first, 'none')) {
    return (
      is(first, 'number') ||
      is(second, 'vagueQuantity', 'comparative') ||
      f.spec < 1.5 ||
      headIs(f, 'outcome')
    );
  }
  if (headIs(f, 'outcome') && !headIs(f, 'deliverable', 'area', 'setting')) return true;
  const at = f.act.object.findIndex((word) => is(word, 'relative'));
  const after = at > 0 ? f.act.object.slice(at) : [];
  return after.slice(0, 4).some((word) => is(word, 'copula')) && after.some((word) => is(word, 'evaluation'));
}

/** `is of high quality`, `needs to be easy`. */
export function aJudgedState(f: Features): boolean {
  if (f.act.mood !== 'state' || !inexact(f) || conditional(f)) return false;
  const words = f.act.object.filter(
    (word) => !is(word, 'filler', 'negation', 'determiner') || is(word, 'evaluation'),
  );
  return is(words[0], 'evaluation', 'comparative') || words.some((word) => is(word, 'hardHollow'));
}

/** A state that can be checked: `is configured to ...`, `are pinned to ...`. */
function statesRule(f: Features): boolean {
  if (f.act.verb?.verb?.form !== 'past' || f.act.negated) return false;
  if (f.act.object.some((word) => is(word, 'strongWord')) && f.spec + subjectWeight(f) >= 1) return true;
  const built = verbIs(f, 'gate', 'remove', 'automate', 'change', 'add', 'detect', 'test', 'serve');
  return (built && f.spec >= 2 && f.act.doer !== 'we') || f.exact > 1;
}

export const aFact = (f: Features): boolean => f.act.mood === 'state' && !f.act.demanded && !statesRule(f);
export const aHollowState = (f: Features): boolean =>
  f.act.mood === 'state' && !statesRule(f) && f.spec + subjectWeight(f) < 2;
