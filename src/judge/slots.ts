/**
 * What an act names: its object, by what means, when, within which bound; and what it leaves open.
 *
 * In: an act with what was cut off its clause. Out: `Features`, which the decision table reads.
 * May not: judge.
 */
import type { Act } from './act.ts';
import { aimsAtNothing, isVain, namedDeed, opensInfinitive, purposeSpec, taskOf } from './aims.ts';
import { findBound, findCondition, findMechanism } from './means.ts';
import { headOf, phraseEnd } from './noun-phrase.ts';
import { is, type Word } from './phrases.ts';
import { countExact, weightOf } from './weights.ts';

/** What the decision table reads of one act. Weights count exact words: 1 a named thing, 2 an exact one, ½ a common part. */
export interface Features {
  readonly act: Act;
  /** The noun phrase after the verb. */
  readonly thing: readonly Word[];
  /** Its last noun. */
  readonly head: Word | undefined;
  /** Weight of the noun phrase. */
  readonly thingWeight: number;
  /** Weight of everything that says which, where, for what; vain aims left out. */
  readonly spec: number;
  /** The same without what the purpose adds. */
  readonly core: number;
  /** Code, names, quotes and measures. */
  readonly exact: number;
  readonly mechanism: readonly Word[];
  readonly condition: readonly Word[];
  readonly bound: readonly Word[];
  /** What the thing is for or does: a relative clause or an infinitive that specifies. */
  readonly task: readonly Word[];
  /** The verb of that infinitive. */
  readonly aim: Word | undefined;
  /** The infinitive aims at nothing named (`to catch such errors`) or at an attitude (`to be careful`). */
  readonly emptyAim: boolean;
  /** The infinitive is a deed that can be checked: `to scan every branch`, `to fail on a private key`. */
  readonly deed: readonly Word[];
  readonly comparative: Word | undefined;
  readonly vagueAdjective: Word | undefined;
  readonly vagueQuantity: Word | undefined;
  readonly quality: Word | undefined;
  readonly habit: Word | undefined;
  readonly hedge: Word | undefined;
  readonly escape: Word | undefined;
  readonly etcetera: Word | undefined;
  readonly human: Word | undefined;
  readonly attitude: Word | undefined;
  readonly vendor: Word | undefined;
  readonly recurrence: Word | undefined;
  /** How many deeds the clause joins. */
  readonly bundle: number;
  /** Opens with what a person does: `When creating dashboards, ...`. */
  readonly routine: boolean;
}

/** What surrounds the act in its clause. */
export interface Surroundings {
  readonly opening: readonly Word[];
  readonly purpose: readonly Word[];
  readonly asides: readonly (readonly Word[])[];
}

/** Measures one act. Linear in its words. */
export function measure(act: Act, around: Surroundings): Features {
  const object = act.object;
  const cut = phraseEnd(object);
  const thing = object.slice(0, cut);
  const tail = object.slice(cut);
  const open = tail.findIndex((word) => is(word, 'conditional', 'relative'));
  const near = open < 0 ? object : object.slice(0, cut + open);
  const own = tail.findIndex((_, at) => opensInfinitive(tail, at));
  const manner = own < 0 ? near : near.slice(0, cut + own);
  const aimAt = tail.findIndex((_, at) => opensInfinitive(tail, at) && !isConditionBefore(tail, at));
  const aim =
    aimAt < 0 ? undefined : tail.slice(aimAt + 1, aimAt + 4).find((word) => word.verb?.form === 'base');
  const vain = aim !== undefined && isVain(aim, tail.slice(aimAt + 1));
  const specifying = vain ? tail.slice(0, aimAt) : tail;
  const purposeWeight = purposeSpec(around.purpose);
  const asideWeight = weightOf(around.asides.flat());
  const thingWeight = weightOf(thing);
  const asideShare = act.mood === 'noun' ? asideWeight : Math.min(asideWeight, 2) / 2;
  const core = thingWeight + weightOf(specifying) + asideShare + weightOf(around.opening) / 2;
  const condition = findCondition(tail, around.opening);
  const seen = (name: Parameters<typeof is>[1]): Word | undefined =>
    act.loose.find((word) => is(word, name)) ?? manner.find((word) => is(word, name));
  const gradable = seenIn([...act.loose, ...gradableSpan(manner, cut)]);
  return {
    act,
    thing,
    head: headOf(thing),
    thingWeight,
    spec: core + (purposeWeight >= 1 ? purposeWeight : 0),
    core,
    exact: countExact([...thing, ...specifying]),
    mechanism: findMechanism(tail, around.asides),
    condition,
    bound: findBound(object),
    task: vain ? [] : taskOf(specifying),
    aim,
    deed: aimAt < 0 ? [] : namedDeed(tail.slice(aimAt + 1), aim),
    emptyAim: aimsAtNothing(tail.slice(Math.max(aimAt, 0)), aim, around.purpose),
    comparative: gradable('comparative'),
    vagueAdjective: seenIn([...act.loose, ...thing])('vagueAdjective'),
    vagueQuantity: [...thing, ...tail].find(
      (word, at) =>
        is(word, 'vagueQuantity') &&
        (at < cut + 6 || word.lower.includes('certain')) &&
        !isCounted(object, word),
    ),
    quality:
      gradable('quality') ?? (is(near.at(-1), 'comparative') && near.length > 1 ? near.at(-1) : undefined),
    habit: seen('habit'),
    hedge: act.loose.find((word) => is(word, 'hedge', 'weakModal')),
    escape: act.loose.find((word) => is(word, 'escape')),
    etcetera: act.loose.find((word) => is(word, 'etcetera')),
    human: [...act.loose, ...object].find((word) => is(word, 'human')),
    attitude: [...act.loose, ...object.slice(0, 12)].find((word) => is(word, 'attitude')),
    vendor: object.slice(0, 6).find((word) => is(word, 'vendor')),
    recurrence: object.find((word) => is(word, 'recurrence')),
    bundle: act.deeds,
    routine:
      around.opening.length > 1 &&
      is(around.opening[0], 'conditional', 'preposition') &&
      around.opening[1]?.verb?.form === 'gerund',
  };
}

function seenIn(words: readonly Word[]): (name: Parameters<typeof is>[1]) => Word | undefined {
  return (name) => words.find((word) => is(word, name));
}

/** A comparative counts in the noun phrase and at the clause's end, not inside `for faster X` or `higher than 5`. */
function gradableSpan(near: readonly Word[], cut: number): readonly Word[] {
  return near.filter((word, at) => {
    if (near[at + 1]?.lower === 'than' || word.lower === 'less than') return false;
    return (
      at < cut ||
      is(word, 'quality') ||
      at === near.length - 1 ||
      near[at - 1]?.lower === 'with' ||
      (is(word, 'comparative') && is(near[at - 1], 'to', 'copula', 'determiner'))
    );
  });
}

function isCounted(words: readonly Word[], word: Word): boolean {
  return (
    words[words.indexOf(word) + 1]?.lower === 'than' || words[words.indexOf(word) + 1]?.kind === 'quantity'
  );
}

function isConditionBefore(words: readonly Word[], at: number): boolean {
  return words.slice(0, at).some((word) => is(word, 'conditional'));
}
