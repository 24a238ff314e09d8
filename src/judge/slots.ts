/**
 * What an act names: its object, by what means, when, within which bound; and what it leaves open.
 *
 * In: an act with what was cut off its clause. Out: `Features`, which the decision table reads.
 * May not: judge.
 */
import type { Act } from './frame.ts';
import { is, isMark, textOf, type Word } from './phrases.ts';

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
  const seen = (...classes: Parameters<typeof is>[1][]): Word | undefined =>
    [...act.loose, ...manner].find((word) => is(word, ...classes));
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

/** `to validate`, `to periodically validate`. */
function opensInfinitive(words: readonly Word[], at: number): boolean {
  if (!is(words[at], 'to')) return false;
  for (let next = at + 1; next < at + 4; next++) {
    const word = words[next];
    if (word?.verb?.form === 'base') return true;
    // After an adverb an unknown word is the verb: `to more clearly differentiate`.
    if (next > at + 1 && word !== undefined && word.kind === 'word' && word.classes.size === 0) return true;
    if (!is(word, 'filler', 'habit', 'quality', 'negation', 'comparative')) return false;
  }
  return false;
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

/** Where the noun phrase ends: at a preposition, an infinitive, a condition, a relative clause. */
function phraseEnd(words: readonly Word[]): number {
  if (is(words[0], 'conditional') && words[0]?.kind === 'word' && words[0].verb?.form !== 'base') return 0;
  const start = words.findIndex(
    (word) => !is(word, 'preposition') || is(word, 'determiner', 'vagueQuantity', 'comparative'),
  );
  for (let at = Math.max(start, 1); at < words.length; at++) {
    const word = words[at];
    if (word === undefined) break;
    if (word.kind !== 'word') continue;
    if (
      is(word, 'preposition', 'conditional', 'relative', 'to', 'subordinator', 'by', 'means') &&
      !is(word, 'vagueQuantity', 'comparative')
    )
      return at;
  }
  return words.length;
}

function headOf(thing: readonly Word[]): Word | undefined {
  for (let at = thing.length - 1; at >= 0; at--) {
    const word = thing[at];
    if (
      word === undefined ||
      word.kind === 'mark' ||
      (word.kind === 'word' && word.classes.has('filler') && word.verb === null)
    )
      continue;
    if (
      is(word, 'quality', 'habit', 'preposition', 'determiner', 'recurrence') &&
      !is(word, 'area', 'deliverable', 'hollowPronoun')
    )
      continue;
    return word;
  }
  return undefined;
}

const weightless = [
  'determiner',
  'hollowPronoun',
  'personPronoun',
  'we',
  'preposition',
  'conditional',
  'subordinator',
  'relative',
  'interrogative',
  'conjunction',
  'negation',
  'modal',
  'weakModal',
  'copula',
  'pastCopula',
  'have',
  'auxiliary',
  'to',
  'purpose',
  'reason',
  'hedge',
  'escape',
  'etcetera',
  'filler',
  'comparative',
  'vagueQuantity',
  'quality',
  'habit',
  'hardHollow',
  'hollow',
  'number',
  'month',
  'time',
  'attitude',
  'human',
] as const;

/** How much one word pins down. Opaque tokens count alike whatever is in them; tickets, dates and handles not at all. */
export function weigh(word: Word): number {
  switch (word.kind) {
    case 'code':
    case 'name':
    case 'quote':
    case 'quantity':
      return 2;
    case 'word':
      break;
    default:
      return 0;
  }
  if (is(word, 'designAdjective')) return 0.5;
  if (is(word, 'outcome') && !is(word, 'area', 'component', 'hardHollow')) return 0.75;
  if (is(word, 'outcome') && is(word, 'hollow') && !is(word, 'area')) return 0.5;
  if (is(word, ...weightless)) return 0;
  if (is(word, 'component', 'person')) return 0.5;
  if (is(word, 'deliverable', 'setting') && !is(word, 'document'))
    return word.lower.includes(' ') && !is(word, 'area') ? 1 : 0.5;
  if (is(word, 'area', 'neutral', 'vagueAdjective', 'slogan', 'chore', 'document', 'meeting')) return 0;
  if (word.verb !== null) return word.verb.nounToo || word.verb.form === 'gerund' ? 0.5 : 0.25;
  return 1;
}

/** Sum of the weights, capped: a long text is not the more exact for it. */
function weightOf(words: readonly Word[]): number {
  let sum = 0;
  for (const word of words) {
    sum += weigh(word);
    if (sum >= 12) return 12;
  }
  return sum;
}

function countExact(words: readonly Word[]): number {
  return words.filter(
    (word) =>
      word.kind === 'code' || word.kind === 'name' || word.kind === 'quantity' || word.kind === 'quote',
  ).length;
}

function isConditionBefore(words: readonly Word[], at: number): boolean {
  return words.slice(0, at).some((word) => is(word, 'conditional'));
}

/** An aim that only wishes says nothing of the thing: `a ticket to improve the alerts`. */
function isVain(aim: Word, rest: readonly Word[]): boolean {
  if (aim.verb === null) return false;
  const named = aim.verb.class;
  if (
    named === 'improve' ||
    named === 'perceive' ||
    named === 'hedge' ||
    named === 'slogan' ||
    named === 'teach'
  )
    return true;
  const content = weightOf(rest);
  if (is(aim, 'vainAim') || named === 'ensure' || named === 'prevent' || named === 'tell' || named === 'talk')
    return content < 1.5;
  return content < 0.75;
}

/** A purpose never counts against an item; one that names things exactly may say what the thing does. */
function purposeSpec(all: readonly Word[]): number {
  // A further purpose or reason behind the first is never read.
  const next = all.findIndex((word, at) => at > 0 && (is(word, 'purpose', 'reason') || word.lower === 'so'));
  const purpose = next < 0 ? all : all.slice(0, next);
  if (
    purpose.some(
      (word) =>
        is(word, 'attitude', 'comparative') ||
        word.verb?.class === 'perceive' ||
        word.verb?.class === 'improve',
    )
  )
    return 0;
  return weightOf(purpose);
}

function aimsAtNothing(rest: readonly Word[], aim: Word | undefined, purpose: readonly Word[]): boolean {
  const wish = purpose[0]?.lower.startsWith('to be') === true && purpose.some((word) => is(word, 'attitude'));
  if (aim === undefined) return wish;
  return (
    rest.some(
      (word) => is(word, 'hollowPronoun') && (is(word, 'determiner') || is(rest.at(-1), 'hollowPronoun')),
    ) && weightOf(rest) < 1.5
  );
}

function taskOf(tail: readonly Word[]): readonly Word[] {
  const at = tail.findIndex(
    (word, position) =>
      is(word, 'relative') ||
      (is(word, 'to') && tail[position + 1]?.verb?.form === 'base') ||
      (is(word, 'preposition') && tail[position + 1]?.verb?.form === 'gerund'),
  );
  return at < 0 ? [] : tail.slice(at);
}

/** `by adding ...`, `with a second probe`, `from 50 to 200`, or a bracket that says how. */
function findMechanism(tail: readonly Word[], asides: readonly (readonly Word[])[]): readonly Word[] {
  for (let at = 0; at < tail.length; at++) {
    const word = tail[at];
    const next = tail[at + 1];
    if (word === undefined || next === undefined || !is(word, 'means', 'by', 'into')) continue;
    const rest = tail.slice(at + 1);
    if (is(word, 'into') && rest.slice(0, 4).some((later) => is(later, 'deliverable', 'document')))
      return tail.slice(at);
    if (word.lower === 'from') {
      if (rest.some((later) => is(later, 'to')) && weightOf(rest) >= 2) return tail.slice(at);
      continue;
    }
    const vagueNext = rest
      .slice(0, 4)
      .some(
        (later) =>
          is(later, 'comparative', 'vagueAdjective', 'hardHollow', 'attitude') ||
          (is(later, 'vagueQuantity') && weightOf(rest) < 2),
      );
    if (vagueNext) continue;
    const deed = next.verb;
    if (
      deed?.form === 'gerund' &&
      (deed.class === 'improve' ||
        deed.class === 'perceive' ||
        deed.class === 'ensure' ||
        deed.class === 'talk' ||
        deed.class === 'teach' ||
        deed.class === 'slogan' ||
        deed.class === 'tell')
    ) {
      if (weightOf(rest) < 2) continue;
    }
    const object = rest.slice(0, phraseEnd(rest));
    const people =
      is(headOf(object), 'person', 'hollowPronoun', 'vendor') ||
      (is(headOf(object), 'area') && weightOf(object) < 0.5);
    const strict = word.lower === 'with' || word.lower === 'like';
    if (!people && weightOf(rest) >= (strict ? 1 : 0.75)) return tail.slice(at);
    if (deed?.form === 'gerund' && weightOf(rest) >= 0.75) return tail.slice(at);
  }
  const to = tail.findIndex(
    (word, at) =>
      is(word, 'to') &&
      tail
        .slice(at + 1, at + 4)
        .some(
          (later) =>
            later.kind === 'quantity' ||
            later.kind === 'code' ||
            later.kind === 'name' ||
            is(later, 'number'),
        ),
  );
  if (to >= 0) return tail.slice(to);
  return asides.find((aside) => says(aside)) ?? [];
}

function says(aside: readonly Word[]): boolean {
  const deed = aside[0]?.verb;
  const acts =
    deed !== undefined &&
    deed !== null &&
    (deed.form === 'gerund' || deed.form === 'base') &&
    ![
      'study',
      'talk',
      'improve',
      'ensure',
      'perceive',
      'hedge',
      'endless',
      'slogan',
      'tell',
      'teach',
    ].includes(deed.class);
  return (
    (acts && weightOf(aside) >= 1.5) || aside.some((word) => word.kind === 'code' || word.kind === 'quantity')
  );
}

const boundary = [
  'above',
  'below',
  'beyond',
  'before',
  'after',
  'during',
  'until',
  'over',
  'under',
  'prior to',
  'at',
  'on',
];

function findCondition(tail: readonly Word[], opening: readonly Word[]): readonly Word[] {
  if (weightOf(opening) >= 0.5) return opening;
  for (let at = 0; at < tail.length; at++) {
    const word = tail[at];
    if (word === undefined) continue;
    const rest = tail.slice(at + 1);
    if (is(word, 'conditional') && word.verb?.form !== 'base' && weightOf(rest) >= 0.5) return tail.slice(at);
    if (boundary.includes(word.lower) && rest.slice(0, 4).some((later) => later.kind === 'quantity'))
      return tail.slice(at);
  }
  return [];
}

function findBound(words: readonly Word[]): readonly Word[] {
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (is(word, 'recurrence')) return words.slice(at, at + 1);
    if (word?.kind === 'quantity' && at > 0 && is(words[at - 1], 'preposition', 'determiner', 'to', 'filler'))
      return words.slice(at - 1, at + 1);
  }
  return [];
}

/** The noun phrase as the author wrote it, without its article: for messages and rewrite frames. */
export function nounsOf(words: readonly Word[]): string {
  const nouns = words.filter(
    (word, at) =>
      !(word.kind === 'mark' && at === 0) &&
      !is(word, 'vagueQuantity', 'comparative', 'quality', 'habit', 'hedge', 'escape', 'etcetera') &&
      !(is(word, 'vagueAdjective') && !is(word, 'component', 'area')),
  );
  const from = nouns.findIndex(
    (word) => !is(word, 'determiner', 'hollowPronoun', 'preposition', 'conjunction') && !isMark(word, ',/'),
  );
  return from < 0 ? '' : textOf(nouns.slice(from, from + 8)).replace(/[\s,/&+-]+$/, '');
}
