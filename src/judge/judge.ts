/**
 * The judge: does this action item promise a process change?
 *
 * In: one action item, as its author wrote it. Out: verdict, kind, strength, slots, a reason and a rewrite frame.
 * May not: import anything outside this folder, throw, or take more than linear time.
 */

import { type MainClause, mainClause, type Part, type Sentence, splitSentences } from './clauses.ts';
import { decide, type Finding } from './decide.ts';
import { evidenceOf } from './evidence.ts';
import { readActs } from './frame.ts';
import { english } from './lexicon/english.ts';
import { compileLanguage, type Lexicon } from './lexicon/language.ts';
import { is, isMark, readWords, textOf, type Word } from './phrases.ts';
import { peel, peelEnd, stripLine } from './prefixes.ts';
import { measure } from './slots.ts';
import { strengthOf } from './strength.ts';
import { bareSuggestion, suggest } from './suggest.ts';
import { tokenize } from './tokens.ts';
import type { Item, Judgement, Kind, Slot } from './verdict.ts';
import { chooseSentence, type WeighedSentence, weigh } from './weigh.ts';

export type { Item, Judgement, Kind, Verdict } from './verdict.ts';

const englishLexicon = compileLanguage(english);

export type { Lexicon } from './lexicon/language.ts';
export { compileLanguage } from './lexicon/language.ts';
export { verdictOrder } from './weigh.ts';

/**
 * Judges one action item. `text` is Markdown inline text; owner, due date, ticket and done mark never turn the
 * verdict. Never throws; linear in the length of the text.
 */
export function judgeItem(item: Item, lexicon: Lexicon = englishLexicon): Judgement {
  return traceItem(item, lexicon).judgement;
}

/** A judgement with what it rests on: the row of the decision table and the act it speaks of. */
export interface Trace {
  readonly judgement: Judgement;
  /** Null when the item was settled before any act was read: a placeholder, a reference, a heading. */
  readonly finding: Finding | null;
  /** What each sentence showed, and what it weighs. */
  readonly sentences: readonly WeighedSentence[];
}

/** Judges as `judgeItem` does and shows the row that decided: for measuring, not for users. */
export function traceItem(item: Item, lexicon: Lexicon = englishLexicon): Trace {
  const line = stripLine(item.text);
  const peeled = peel(readWords(tokenize(line.text), lexicon));
  if (peeled.words.every((word) => word.kind === 'mark')) {
    if (peeled.reference) return bare('V26', 'it is a reference and says nothing itself');
    if (peeled.done || line.done) return bare('V17', 'it is a done mark and says nothing itself');
    return bare('V20', 'it holds no words');
  }
  const blank = placeholderIn(peeled.words);
  if (blank !== null) return bare('V20', `"${blank}" is a placeholder`);
  if (isReferenceOnly(peelEnd(mainClause(peeled.words.slice(0, longestClause)).words)))
    return bare('V26', `"${textOf(peeled.words)}" points elsewhere and says nothing itself`);
  const inside = wholeQuote(peeled.words);
  if (inside !== null) return traceItem({ ...item, text: inside }, lexicon);
  if (peeled.parent)
    return bare('V20', `"${textOf(peeled.words.slice(0, 10))}" ends in a colon: it heads other items`);
  return conclude(splitSentences(peeled.words, peeled.question), lexicon);
}

/** An item that is one quotation, but for remarks in brackets: the author cites the item itself. */
function wholeQuote(words: readonly Word[]): string | null {
  const first = words[0];
  if (first?.kind !== 'quote' || !first.text.includes(' ')) return null;
  const bracketed = words.length === 1 || (isMark(words[1], '([') && isMark(words.at(-1), ')]'));
  return bracketed ? first.text.slice(1, -1) : null;
}

/** An item that is only a placeholder, or begins and ends as one. */
function placeholderIn(words: readonly Word[]): string | null {
  const first = words[0];
  if (first?.kind === 'blank' && words.length <= 2) return first.text;
  const rest = words.filter((word) => word.kind !== 'mark');
  if (
    rest.length > 0 &&
    rest.length <= 3 &&
    rest.every((word) => is(word, 'placeholder', 'label') || word.kind === 'blank') &&
    rest.some((word) => is(word, 'placeholder') || word.kind === 'blank')
  )
    return textOf(words);
  return null;
}

/** `See ticket`, `Tracked in #12`, `Follow along [here](...)`. */
function isReferenceOnly(words: readonly Word[]): boolean {
  const rest = words.filter(
    (word) =>
      word.kind !== 'mark' &&
      word.kind !== 'person' &&
      !is(word, 'determiner', 'preposition', 'to', 'filler', 'copula'),
  );
  const points = rest.filter(
    (word) =>
      word.kind === 'reference' ||
      is(word, 'seeAlso', 'referenceNoun') ||
      word.lower === 'here' ||
      word.lower === 'page',
  );
  return (
    rest.length > 0 &&
    points.length === rest.length &&
    rest.length <= 5 &&
    (rest.some((word) => word.kind === 'reference') || is(rest[0], 'seeAlso'))
  );
}

/** Reads every sentence and lets the best act speak for the item. */
function conclude(sentences: readonly Sentence[], lexicon: Lexicon): Trace {
  const { signs, weights } = lexicon;
  const clauses = sentences.slice(0, mostSentences).map(clausesOf);
  const read = clauses.map((own, at) => judgeSentence(own, sentences[at]?.question === true, lexicon));
  if (signs === null) {
    // What follows the first sentence explains it, unless it is itself an order.
    const first = read.find((findings) => findings.length > 0);
    const finding = chooseFinding(read.flatMap((own) => (own === first ? own : own.filter(speaks))));
    if (finding === null) return bare('V20', 'it holds no sentence');
    return { judgement: judgementOf(finding), finding, sentences: [] };
  }
  const weighed = read.flatMap((findings, at) => {
    const best = chooseFinding(findings);
    const own = clauses[at];
    if (best === null || own === undefined) return [];
    const first = at === 0 ? null : chooseFinding(read[0] ?? []);
    const words = wordsOf(own);
    return [weigh(best, findings, evidenceOf(best, words, first, signs, lexicon.words), weights)];
  });
  const speaker = chooseSentence(weighed);
  if (speaker === null) return bare('V20', 'it holds no sentence');
  return { judgement: judgementOf(speaker.finding), finding: speaker.finding, sentences: weighed };
}

/** A part of a sentence, with what is judged of it. */
interface Clause {
  readonly part: Part;
  readonly main: MainClause;
  /** The main clause without owner, ticket and date. */
  readonly words: readonly Word[];
}

function clausesOf(sentence: Sentence): readonly Clause[] {
  return sentence.parts.slice(0, mostSentences).map((part) => clauseOf(part.words, part));
}

function clauseOf(words: readonly Word[], part: Part): Clause {
  const main = mainClause(words.length > longestClause ? words.slice(0, longestClause) : words);
  return { part, main, words: peelEnd(main.words) };
}

/** The words of a sentence that are judged: purposes, reasons and brackets are not. */
function wordsOf(clauses: readonly Clause[]): readonly Word[] {
  const words: Word[] = [];
  for (const [at, clause] of clauses.entries()) {
    if (at > 0) words.push(colon);
    words.push(...clause.main.opening, ...clause.words);
  }
  return words;
}

const colon: Word = { kind: 'mark', text: ':', lower: ':', capital: false, classes: new Set(), verb: null };

/** Whether a later sentence is a promise of its own. */
function speaks(finding: Finding): boolean {
  const { act } = finding.features;
  if (finding.verdict !== 'process-change') return act.mood === 'order' && act.demanded;
  return (
    (act.mood === 'order' && !act.done && act.verb?.verb?.form === 'base') ||
    (act.demanded && act.mood !== 'state' && act.mood !== 'noun')
  );
}

function judgeSentence(clauses: readonly Clause[], asking: boolean, lexicon: Lexicon): readonly Finding[] {
  const findings: Finding[] = [];
  const topicWords = clauses[0]?.part.words ?? [];
  for (const [at, clause] of clauses.entries()) {
    const { part } = clause;
    const own = judgeClause(clause, asking, lexicon);
    const label = findings.length > 0 && at === 1 && isLabel(clauses[0]?.part);
    if (label && part.opening !== 'start' && own.some((finding) => finding.features.act.mood !== 'report')) {
      // What follows a component's or a person's name is the item; what explains a topic is not.
      const topic = topicWords.some((word) => word.classes.size > 0 && word.kind === 'word');
      if (!topic || own.some(decides)) findings.splice(0, findings.length, ...own);
      // `Runbook: Redis failover` is one noun phrase.
      else findings.push(...judgeClause(clauseOf([...topicWords, ...part.words], part), false, lexicon));
    } else if (
      at === 0 ||
      part.opening === 'colon' ||
      own.some((finding) => finding.features.act.mood === 'order')
    )
      findings.push(...own.filter((finding) => at === 0 || elaborates(finding)));
  }
  return findings;
}

/** Whether what follows a label stands for itself. */
function decides(finding: Finding): boolean {
  const { mood } = finding.features.act;
  return finding.verdict === 'process-change' || mood === 'order' || mood === 'wonder';
}

/** Whether what follows a colon or dash says how: an order, or what an artefact does. */
function elaborates(finding: Finding): boolean {
  const { act } = finding.features;
  if (finding.verdict === 'process-change')
    return act.mood === 'order' || act.mood === 'statement' || act.mood === 'noun' || act.demanded;
  return act.mood === 'order';
}

/** A few words without a verb before a colon: a component, an owner, a topic. */
function isLabel(part: Part | undefined): boolean {
  if (part === undefined) return false;
  const words = part.words.filter((word) => word.kind !== 'mark');
  return (
    words.length <= 6 &&
    !words.some(
      (word, at) =>
        word.verb !== null && !word.verb.nounToo && word.verb.form === 'base' && at === 0 && words.length > 1,
    )
  );
}

/** No sentence that a person wrote is longer; what lies beyond is not read, which keeps the work linear. */
const longestClause = 160;
const mostSentences = 40;

function judgeClause({ part, main, words }: Clause, asking: boolean, lexicon: Lexicon): readonly Finding[] {
  const around = { opening: main.opening, purpose: main.purpose, asides: part.asides };
  return readActs(words, lexicon, asking).map((act) => decide(measure(act, around)));
}

/**
 * A process change speaks for the item, unless it only carries out what an investigation before it finds;
 * then an investigation; else the first finding.
 */
function chooseFinding(findings: readonly Finding[]): Finding | null {
  const first = findings[0];
  if (first === undefined) return null;
  const change = strongest(findings.filter((finding) => finding.verdict === 'process-change'));
  if (change !== null) return change;
  return (
    findings.find((finding) => finding.verdict === 'investigation') ??
    findings.find((finding) => finding.verdict === 'vague') ??
    first
  );
}

const order = ['weak', 'intermediate', 'strong'];

function strongest(findings: readonly Finding[]): Finding | null {
  let best: Finding | null = null;
  for (const finding of findings) {
    if (
      best === null ||
      order.indexOf(strengthOf(finding.features)) > order.indexOf(strengthOf(best.features))
    )
      best = finding;
  }
  return best;
}

function judgementOf(finding: Finding): Judgement {
  const { features } = finding;
  const found: Partial<Record<Slot, string>> = {};
  const note = (slot: Slot, words: readonly Word[]): void => {
    const text = textOf(words.filter((word) => !isMark(word, ','))).slice(0, 200);
    if (text !== '') found[slot] = text;
  };
  if (features.act.mood === 'statement') note('actor', features.act.subject);
  if (features.thingWeight > 0) note('object', features.thing);
  note('mechanism', features.mechanism);
  note('condition', features.condition);
  note('bound', features.bound);
  return {
    verdict: finding.verdict,
    kind: finding.kind,
    strength: finding.verdict === 'process-change' ? strengthOf(features) : null,
    missing: finding.missing.filter((slot) => found[slot] === undefined),
    found,
    reason: finding.reason(),
    suggestion: suggest(finding),
  };
}

function bare(kind: Kind, reason: string): Trace {
  const judgement: Judgement = {
    verdict: 'not-an-action',
    kind,
    strength: null,
    missing: ['object'],
    found: {},
    reason,
    suggestion: bareSuggestion(kind),
  };
  return { judgement, finding: null, sentences: [] };
}
