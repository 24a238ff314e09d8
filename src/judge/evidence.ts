/**
 * What a sentence shows for or against a promise, as named evidence.
 *
 * In: the finding of the decision table, the words of its sentence. Out: the names of the evidence, each with how
 * much of it there is and the words that show it.
 * May not: weigh; the weights are data of the language.
 */
import type { Finding } from './decide.ts';
import type { Sign } from './lexicon/language.ts';
import type { SignIndex } from './lexicon/sign-index.ts';
import { is, isMark, type Word } from './phrases.ts';
import { findSigns } from './signs.ts';

/** One piece of evidence. */
export interface Evident {
  readonly name: string;
  readonly amount: number;
  readonly words: readonly Word[];
}

/** All evidence of one sentence. Linear in its words. */
export function evidenceOf(
  finding: Finding,
  words: readonly Word[],
  before: Finding | null,
  index: SignIndex,
): readonly Evident[] {
  return [
    ...ofPlace(finding, before),
    ...ofTable(finding),
    ...ofSlots(finding),
    ...ofShape(words),
    ...ofSigns(finding, words, findSigns(words, index)),
  ];
}

const some = (name: string, when: boolean, words: readonly Word[] = []): readonly Evident[] =>
  when ? [{ name, amount: 1, words }] : [];

/** A later sentence mostly explains: what it is tells more where the first one promised or wished. */
function ofPlace({ features: { act } }: Finding, before: Finding | null): readonly Evident[] {
  if (before === null) return [];
  return [
    ...some('later sentence', true),
    ...some(`later ${act.done ? 'done ' : ''}${act.mood}`, true),
    ...some(`behind a ${before.verdict}`, true),
    ...some('behind an order', before.features.act.mood === 'order'),
  ];
}

/** What the decision table made of it, and how the clause reads. */
function ofTable({ row, verdict, features: { act } }: Finding): readonly Evident[] {
  const verb = act.verb === null ? [] : [act.verb];
  const mood = `${act.demanded ? 'demanded ' : ''}${act.done ? 'done ' : ''}${act.mood}`;
  return [
    ...some(`table: ${verdict}`, true),
    ...some(`row: ${row}`, true),
    ...some(`reads as ${mood}`, true),
    ...some(`verb: ${act.verbClass ?? 'none'}`, true, verb),
    ...some(`${act.mood} of ${act.verbClass ?? 'none'}`, true, verb),
    ...some(`doer: ${act.doer}`, true, act.subject),
    ...some('negated', act.negated, verb),
    ...some('unknown verb', act.verb !== null && act.verb.verb === null, verb),
    ...some('several deeds', act.deeds > 1, verb),
  ];
}

/** `confirm whether`, `ask how`: a question stands behind the verb. */
function asksInside({ features: { act } }: Finding): readonly Word[] {
  const at = act.object.findIndex((word, n) => n < 8 && asking.has(word.lower));
  const word = act.object[at];
  return word === undefined || act.verb === null ? [] : [word];
}

const asking: ReadonlySet<string> = new Set(['if', 'whether', 'why', 'how', 'what', 'which', 'who']);

/** A word that says which one: a noun or name before the head, not an article or a praise. */
const modifies = (word: Word): boolean =>
  word.kind !== 'mark' &&
  (word.classes.size === 0 ||
    word.kind !== 'word' ||
    is(word, 'area', 'component', 'deliverable', 'setting', 'document', 'designAdjective', 'nominal'));

const steps = [0.5, 1, 1.5, 2, 3, 4, 6];
const headClasses = [
  'area',
  'deliverable',
  'document',
  'hollow',
  'hardHollow',
  'frame',
  'outcome',
  'component',
  'setting',
  'slogan',
  'person',
  'meeting',
  'training',
  'studyNoun',
  'nominal',
  'chore',
  'hollowPronoun',
  'referenceNoun',
] as const;

/** What the act names, and what it leaves open. */
function ofSlots(finding: Finding): readonly Evident[] {
  const f = finding.features;
  const asked = asksInside(finding);
  const modifiers = f.thing.filter((word) => word !== f.head && modifies(word));
  const head = f.head === undefined ? [] : [f.head];
  const unknown =
    f.head !== undefined && f.head.kind === 'word' && f.head.classes.size === 0 && f.head.verb === null;
  const marks = [
    ['comparative', f.comparative],
    ['vague adjective', f.vagueAdjective],
    ['vague quantity', f.vagueQuantity],
    ['quality', f.quality],
    ['habit', f.habit],
    ['hedge', f.hedge],
    ['escape', f.escape],
    ['open list', f.etcetera],
    ['human', f.human],
    ['attitude', f.attitude],
    ['vendor', f.vendor],
    ['recurrence', f.recurrence],
  ] as const;
  return [
    ...steps.flatMap((step) => some(`weighs ${step}`, f.core >= step, f.thing)),
    ...[0.5, 1, 2].flatMap((step) => some(`object weighs ${step}`, f.thingWeight >= step, f.thing)),
    ...[1, 2, 3].flatMap((step) => some(`exact ${step}`, f.exact >= step, f.thing)),
    ...[1, 2, 3].flatMap((count) => some(`modifiers ${count}`, modifiers.length >= count, modifiers)),
    ...some('mechanism', f.mechanism.length > 0, f.mechanism),
    ...some('condition', f.condition.length > 0, f.condition),
    ...some('bound', f.bound.length > 0, f.bound),
    ...some('task', f.task.length > 0, f.task),
    ...some('routine', f.routine),
    ...some('empty aim', f.emptyAim),
    ...(asked.length === 0
      ? []
      : [
          ...some(`asks ${asked[0]?.lower ?? ''}`, true, asked),
          ...some(`asks behind ${f.act.verbClass ?? 'none'}`, true, asked),
        ]),
    ...marks.flatMap(([name, word]) => (word === undefined ? [] : some(name, true, [word]))),
    ...headClasses.flatMap((name) => some(`head: ${name}`, is(f.head, name), head)),
    ...some('head: unknown', unknown, head),
    ...some('head: none', f.head === undefined),
    ...some(`head: ${f.head?.kind ?? 'none'}`, f.head !== undefined && f.head.kind !== 'word', head),
  ];
}

const clock = /^\d{1,2}:\d{2}/;
const money = /^[$€£]/;

/** How the sentence is built, whatever it says. */
function ofShape(words: readonly Word[]): readonly Evident[] {
  const own = words.filter((word) => word.kind !== 'mark');
  const first = own[0];
  const second = own[1];
  const inner = own.findIndex((word, at) => at > 1 && is(word, 'relative', 'conditional'));
  const outer = inner < 0 ? own : own.slice(0, inner);
  const past = outer.filter(
    (word, at) => at > 0 && word.verb?.form === 'past' && !word.verb.pastToo && !word.verb.adjectiveToo,
  );
  const third = own.filter((word, at) => at > 0 && word.verb?.form === 'third' && !word.verb.nounToo);
  const clocks = own.filter((word) => word.kind === 'quantity' && clock.test(word.text));
  const sums = own.filter((word) => word.kind === 'quantity' && money.test(word.text));
  const numbers = own.filter((word) => word.kind === 'quantity' && !clock.test(word.text));
  const opaque = own.filter((word) => word.kind === 'code' || word.kind === 'name');
  const names = own.filter(
    (word, at) => at > 0 && word.kind === 'word' && word.capital && word.classes.size === 0,
  );
  const unknown = own.filter(
    (word) => word.kind === 'word' && word.classes.size === 0 && word.verb === null && !word.capital,
  );
  const abstract = unknown.filter((word) => abstractEnding.test(word.lower));
  const has = (name: Parameters<typeof is>[1]): readonly Word[] => own.filter((word) => is(word, name));
  const at = (name: string, found: readonly Word[], most = 2): readonly Evident[] =>
    found.length === 0 ? [] : [{ name, amount: Math.min(found.length, most), words: found }];
  return [
    ...[2, 3, 5, 8, 12, 18, 25].flatMap((size) => some(`words ${size}`, own.length > size)),
    ...some(`opens: ${openingOf(first)}`, true, first === undefined ? [] : [first]),
    ...some(`then: ${openingOf(second)}`, second !== undefined, second === undefined ? [] : [second]),
    ...at('past', past),
    ...at('present', third),
    ...at('clock', clocks),
    ...at('money', sums),
    ...at('number', numbers, 3),
    ...at('code or name', opaque, 3),
    ...at('proper name', names),
    ...at('unknown word', unknown, 5),
    ...at('abstract word', abstract),
    ...at('was', has('pastCopula')),
    ...at('is', has('copula')),
    ...at('must', has('modal')),
    ...at('may', has('weakModal')),
    ...at('we', has('we')),
    ...at('person', has('person')),
    ...at('pronoun', has('personPronoun')),
    ...at('it', has('hollowPronoun')),
    ...at('not', has('negation')),
    ...at('when', has('conditional')),
    ...at('that', has('relative')),
    ...at('question word', has('interrogative')),
    ...at('attitude word', has('attitude')),
    ...at('outcome word', has('outcome')),
    ...at('area word', has('area')),
    ...at('hollow word', has('hollow')),
    ...at('deliverable word', has('deliverable')),
    ...at('setting word', has('setting')),
    ...at('strong word', has('strongWord')),
    ...at('design word', has('designAdjective')),
    ...at('component word', has('component')),
    ...at('weak word', has('weakWord')),
    ...at('evaluation word', has('evaluation')),
    ...some(`ends: ${openingOf(own.at(-1))}`, own.length > 1, own.slice(-1)),
    ...some('ends in a particle', own.length > 1 && particles.has(own.at(-1)?.lower ?? ''), own.slice(-1)),
    ...some(
      'equals',
      words.some((word) => isMark(word, '=') || word.lower === '->'),
    ),
    ...some('list', own.length > 3 && words.filter((word) => isMark(word, ',/')).length >= 2),
    ...some(
      'label',
      words.some((word, n) => n > 0 && n < 6 && isMark(word, ':')),
    ),
  ];
}

const particles: ReadonlySet<string> = new Set(['on', 'off', 'in', 'out', 'up', 'down', 'over', 'away']);
const abstractEnding = /(?:ity|ities|ness|ship|ships|ism|ance|ence|ment|ments|tion|tions|hood|acy|dom)$/;

function openingOf(word: Word | undefined): string {
  if (word === undefined) return 'nothing';
  if (word.kind !== 'word') return word.kind === 'quote' ? 'code' : word.kind;
  if (is(word, 'we')) return 'we';
  if (is(word, 'personPronoun')) return 'pronoun';
  if (is(word, 'person')) return 'person';
  if (word.verb !== null) return `${word.verb.nounToo ? 'noun or ' : ''}${word.verb.form}`;
  if (is(word, 'determiner')) return 'determiner';
  if (is(word, 'hollowPronoun')) return 'it';
  if (is(word, 'preposition')) return 'preposition';
  if (is(word, 'conditional')) return 'condition';
  if (is(word, 'interrogative')) return 'question';
  if (word.classes.size > 0) return 'known word';
  return word.capital ? 'unknown name' : 'unknown word';
}

/** Signs, and two of them where the second tells more. */
function ofSigns(
  finding: Finding,
  words: readonly Word[],
  signs: ReadonlyMap<Sign, readonly Word[]>,
): readonly Evident[] {
  const evident: Evident[] = [];
  const content = words.filter((word) => word.kind !== 'mark').length;
  const inner = words.findIndex((word, at) => at > 1 && is(word, 'relative', 'conditional'));
  for (const [sign, all] of signs) {
    // What a thing did is told behind `that`; it is no story of the item.
    const found =
      inner > 0 && (sign === 'story' || sign === 'aftermath')
        ? all.filter((word) => words.indexOf(word) < inner)
        : all;
    if (found.length === 0) continue;
    evident.push({ name: `sign: ${sign}`, amount: 1, words: found });
    if (found.length > 1) evident.push({ name: `two signs: ${sign}`, amount: 1, words: found });
    evident.push({ name: `share: ${sign}`, amount: (3 * found.length) / Math.max(content, 3), words: found });
    if (found.includes(finding.features.act.verb ?? gap))
      evident.push({ name: `verb shows ${sign}`, amount: 1, words: found });
    if (found.includes(finding.features.head ?? gap))
      evident.push({ name: `head shows ${sign}`, amount: 1, words: found });
  }
  return evident;
}

const gap: Word = { kind: 'mark', text: '', lower: '', capital: false, classes: new Set(), verb: null };
