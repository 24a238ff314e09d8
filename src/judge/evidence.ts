/**
 * What a sentence shows for or against a promise, as named evidence.
 *
 * In: the finding of the decision table, the words of its sentence. Out: the names of the evidence, each with how
 * much of it there is and the words that show it.
 * May not: weigh; the weights are data of the language.
 */
import { type Finding, rowNames } from './decide.ts';
import {
  askingNames,
  behindNames,
  deedNames,
  doerNames,
  nameIn,
  namesOfMood,
  tableNames,
  verbNames,
} from './evidence-names.ts';
import { type Evident, put, putSome } from './evident.ts';
import type { Sign, WordClass } from './lexicon/language.ts';
import { type SignIndex, signNames } from './lexicon/sign-index.ts';
import type { WordTable } from './lexicon/word-table.ts';
import { is, isMark, type Word } from './phrases.ts';
import { putShape } from './shape.ts';
import { findSigns } from './signs.ts';
import { putWords } from './spoken.ts';

/** All evidence of one sentence. Linear in its words. `before` is the finding of an earlier sentence of the item. */
export function evidenceOf(
  finding: Finding,
  words: readonly Word[],
  before: Finding | null,
  index: SignIndex,
  table: WordTable,
): readonly Evident[] {
  const out: Evident[] = [];
  putPlace(out, finding, before);
  putTable(out, finding);
  putSlots(out, finding);
  putShape(out, words);
  putLabel(out, words, index);
  putSigns(out, finding, words, findSigns(words, index));
  putWords(out, finding, words, table);
  return out;
}

/** A later sentence mostly explains: what it is tells more where the first one promised or wished. */
function putPlace(out: Evident[], { features: { act } }: Finding, before: Finding | null): void {
  if (before === null) return;
  put(out, 'later sentence', none);
  put(out, namesOfMood(act).later, none);
  put(out, nameIn(behindNames, before.verdict), none);
  if (before.features.act.mood === 'order') put(out, 'behind an order', none);
}

const none: readonly Word[] = [];

/** What the decision table made of it, and how the clause reads. */
function putTable(out: Evident[], { row, verdict, features: { act } }: Finding): void {
  const verb = act.verb === null ? none : [act.verb];
  const names = namesOfMood(act);
  put(out, nameIn(tableNames, verdict), none);
  put(out, nameIn(rowNames, row), none);
  put(out, names.reads, none);
  put(out, nameIn(verbNames, act.verbClass ?? 'none'), verb);
  put(out, names.of, verb);
  if (act.done) put(out, names.done, verb);
  put(out, nameIn(doerNames, act.doer), act.subject);
  if (act.negated) put(out, 'negated', verb);
  if (act.verb !== null && act.verb.verb === null) put(out, 'unknown verb', verb);
  if (act.deeds > 1) put(out, 'several deeds', verb);
}

/** `confirm whether`, `ask how`: a question stands behind the verb. */
function asksInside({ features: { act } }: Finding): Word | undefined {
  if (act.verb === null) return undefined;
  return act.object.find((word, n) => n < 8 && asking.has(word.lower));
}

const asking: ReadonlySet<string> = new Set(['if', 'whether', 'why', 'how', 'what', 'which', 'who']);

/** A word that says which one: a noun or name before the head, not an article or a praise. */
const modifies = (word: Word): boolean =>
  word.kind !== 'mark' &&
  (word.classes.size === 0 ||
    word.kind !== 'word' ||
    is(word, 'area', 'component', 'deliverable', 'setting', 'document', 'designAdjective', 'nominal'));

const headClasses: readonly WordClass[] = [
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
  'practice',
  'studyNoun',
  'nominal',
  'chore',
  'hollowPronoun',
  'referenceNoun',
];
const headNames = new Map(headClasses.map((name) => [name, `head: ${name}`]));

/** The names of steps, made once: names that are put together anew for each item cost more than weighing them. */
type Scale = readonly (readonly [step: number, name: string])[];
const scaleOf = (name: string, ...steps: readonly number[]): Scale =>
  steps.map((step) => [step, `${name} ${step}`]);
const scales = {
  weighs: scaleOf('weighs', 0.5, 1, 1.5, 2, 3, 4, 6),
  object: scaleOf('object weighs', 0.5, 1, 2),
  exact: scaleOf('exact', 1, 2, 3),
  modifiers: scaleOf('modifiers', 1, 2, 3),
};

function putSteps(out: Evident[], scale: Scale, amount: number, words: readonly Word[]): void {
  for (const [step, name] of scale) {
    if (amount < step) return;
    put(out, name, words);
  }
}

/** What the act names, and what it leaves open. */
function putSlots(out: Evident[], finding: Finding): void {
  const f = finding.features;
  putSteps(out, scales.weighs, f.core, f.thing);
  putSteps(out, scales.object, f.thingWeight, f.thing);
  putSteps(out, scales.exact, f.exact, f.thing);
  const modifiers = f.thing.filter((word) => word !== f.head && modifies(word));
  putSteps(out, scales.modifiers, modifiers.length, modifiers);
  putSome(out, 'mechanism', f.mechanism);
  putSome(out, 'condition', f.condition);
  putSome(out, 'bound', f.bound);
  putSome(out, 'task', f.task);
  putSome(out, 'named deed', f.deed);
  if (f.deed.length > 0) put(out, nameIn(deedNames, f.act.verbClass ?? 'none'), f.deed);
  if (f.routine) put(out, 'routine', none);
  const asked = asksInside(finding);
  if (asked !== undefined) {
    put(out, `asks ${asked.lower}`, [asked]);
    put(out, nameIn(askingNames, f.act.verbClass ?? 'none'), [asked]);
  }
  putOne(out, 'comparative', f.comparative);
  putOne(out, 'vague adjective', f.vagueAdjective);
  putOne(out, 'vague quantity', f.vagueQuantity);
  putOne(out, 'quality', f.quality);
  putOne(out, 'habit', f.habit);
  putOne(out, 'hedge', f.hedge);
  putOne(out, 'escape', f.escape);
  putOne(out, 'open list', f.etcetera);
  putOne(out, 'human', f.human);
  putOne(out, 'attitude', f.attitude);
  putOne(out, 'vendor', f.vendor);
  putOne(out, 'recurrence', f.recurrence);
  putHead(out, f.head);
}

function putOne(out: Evident[], name: string, word: Word | undefined): void {
  if (word !== undefined) put(out, name, [word]);
}

function putHead(out: Evident[], word: Word | undefined): void {
  if (word === undefined) {
    put(out, 'head: none', none);
    return;
  }
  const head = [word];
  for (const name of word.classes) {
    const said = headNames.get(name);
    if (said !== undefined) put(out, said, head);
  }
  if (word.kind !== 'word') put(out, `head: ${word.kind}`, head);
  else if (word.classes.size === 0 && word.verb === null) put(out, 'head: unknown', head);
}

/** What a few words before a colon say of the rest: `Resolution: ...`. */
function putLabel(out: Evident[], words: readonly Word[], index: SignIndex): void {
  const colon = words.findIndex((word, at) => at > 0 && at < 6 && isMark(word, ':'));
  if (colon < 0) return;
  for (const [sign, found] of findSigns(words.slice(0, colon), index)) put(out, signNames[sign].label, found);
}

/** Signs, and two of them where the second tells more. */
function putSigns(
  out: Evident[],
  finding: Finding,
  words: readonly Word[],
  signs: ReadonlyMap<Sign, readonly Word[]>,
): void {
  let content = 0;
  for (const word of words) if (word.kind !== 'mark') content++;
  const inner = words.findIndex((word, at) => at > 1 && is(word, 'relative', 'conditional'));
  const { act, head, thing } = finding.features;
  for (const [sign, all] of signs) {
    // What a thing did is told behind `that`; it is no story of the item.
    const found =
      inner > 0 && (sign === 'story' || sign === 'aftermath')
        ? all.filter((word) => words.indexOf(word) < inner)
        : all;
    if (found.length === 0) continue;
    const names = signNames[sign];
    put(out, names.shown, found);
    if (found.length > 1) put(out, names.twice, found);
    put(out, names.share, found, (3 * found.length) / Math.max(content, 3));
    if (act.verb !== null && found.includes(act.verb)) put(out, names.verb, found);
    if (head !== undefined && found.includes(head)) put(out, names.head, found);
    const within = found.filter((word) => word !== head && thing.includes(word));
    if (within.length > 0) put(out, names.object, within);
    if (act.subject.length > 0 && found.some((word) => act.subject.includes(word)))
      put(out, names.subject, found);
  }
}
