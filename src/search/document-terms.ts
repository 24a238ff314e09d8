/** A document's terms: what it is found by, and how much each counts. */
import type { SearchDocument, SearchSection, TermList } from './contract.ts';
import { digitCodes } from './numbers.ts';
import { pairsOf, type Tone, toneOf } from './pairs.ts';
import { type FormClass, formsOf, wordsOf } from './tokenize.ts';
import { unitsOf, usualSize } from './units.ts';

/** What an occurrence counts, by where it stands. */
const fieldWeights = {
  title: 6,
  alert: 7,
  alias: 5,
  symptom: 4,
  summary: 3,
  service: 2.5,
  tag: 2.5,
  path: 1.5,
  heading: 3,
  opening: 1.6,
  body: 1,
} as const;

const classWeights: { readonly [name in FormClass]: number } = {
  whole: 1,
  part: 0.9,
  joined: 0.8,
  tail: 0.6,
  sub: 0.6,
};

/** Weights are written as one digit, 1 to this. */
export const topWeight = 31;

/** Words that stop counting: the tenth mention of a word says little more than the fourth. */
const saturation = 1.4;

/** Makes term lists. Remembers words, so that a run over many documents takes each apart once. */
export interface Indexer {
  /** Pure: the same document gives the same list, whichever indexer makes it and whatever it made before. */
  readonly termsOf: (document: SearchDocument) => TermList;
}

/** Words remembered before an indexer begins anew, so that its memory stays small. */
const rememberedWords = 200_000;

/** A line longer than this is a paragraph, of which nobody pastes the whole. */
const longestPasted = 400;

/** A word that was taken apart: ids and weights of its terms. */
interface KnownWord {
  readonly ids: readonly number[];
  readonly weights: readonly number[];
  readonly tone: Tone;
}

/** Opens an indexer: one a thread. */
export function openIndexer(): Indexer {
  let terms: string[] = [];
  let ids = new Map<string, number>();
  let words = new Map<string, KnownWord>();
  let counts = new Float64Array(1024);
  let touched: number[] = [];
  let pairs = new Set<string>();

  const idOf = (term: string): number => {
    const known = ids.get(term);
    if (known !== undefined) return known;
    const id = terms.push(term) - 1;
    ids.set(term, id);
    return id;
  };
  const known = (word: string): KnownWord => {
    const found = words.get(word);
    if (found !== undefined) return found;
    const forms = formsOf(word);
    const made = {
      ids: forms.map(({ term }) => idOf(term)),
      weights: forms.map((form) => classWeights[form.class]),
      tone: toneOf(word),
    };
    words.set(word, made);
    if (terms.length > counts.length) {
      const grown = new Float64Array(Math.max(counts.length * 2, terms.length * 2));
      grown.set(counts);
      counts = grown;
    }
    return made;
  };
  /** Counts the words of a line, and its pairs when it tells of an error. */
  const addLine = (line: string, weight: number): void => {
    const found = wordsOf(line);
    let before: Tone = null;
    let isTelling = false;
    for (const word of found) {
      const { ids: own, weights, tone } = known(word);
      for (let at = 0; at < own.length; at++) {
        const id = own[at] ?? 0;
        const sum = counts[id] ?? 0;
        if (sum === 0) touched.push(id);
        counts[id] = sum + weight * (weights[at] ?? 0);
      }
      if (tone === null) before = null;
      else {
        isTelling ||= tone === 'telling' || (tone === 'second' && before === 'first');
        before = tone;
      }
    }
    if (isTelling && line.length <= longestPasted) for (const pair of pairsOf(found)) pairs.add(pair);
  };
  const add = (text: string, weight: number): void => {
    for (let from = 0; from < text.length; ) {
      const end = text.indexOf('\n', from);
      const to = end < 0 ? text.length : end;
      if (to > from) addLine(text.slice(from, to), weight);
      from = to + 1;
    }
  };
  /** Writes the terms counted since the last call, with their weights. In a unit longer than usual each word counts less. */
  const take = (length: number, list: string[]): void => {
    const slack = saturation * Math.max(1, length / usualSize);
    for (const id of touched) {
      const sum = counts[id] ?? 0;
      counts[id] = 0;
      const weight = Math.max(1, Math.round((topWeight * sum) / (sum + slack)));
      list.push(weightDigits[weight] ?? '', terms[id] ?? '', '\n');
    }
    for (const pair of pairs) list.push(pairDigit, pair, '\n');
    touched = [];
    if (pairs.size > 0) pairs = new Set();
  };
  const termsOf = (document: SearchDocument): TermList => {
    if (words.size > rememberedWords) {
      terms = [];
      ids = new Map();
      words = new Map();
    }
    addRecord(document, add);
    const list: string[] = [];
    take(0, list);
    for (const unit of unitsOf(document.sections)) {
      let length = 0;
      for (const { text, field } of unit) {
        add(text, fieldWeights[field]);
        length += text.length;
      }
      list.push('\n');
      take(length, list);
    }
    return { path: document.path, terms: list.join(''), text: packText(document.sections) };
  };
  return { termsOf };
}

const weightDigits: readonly string[] = digitCodes.map((code) => String.fromCharCode(code));
/** Pairs count alike wherever they stand. */
const pairDigit = weightDigits[13] ?? '';

type AddText = (text: string, weight: number) => void;

function addRecord(record: SearchDocument, add: AddText): void {
  add(record.title, fieldWeights.title);
  for (const alert of record.alerts) add(alert, fieldWeights.alert);
  for (const alias of record.aliases) add(alias, fieldWeights.alias);
  for (const symptom of record.symptoms) add(symptom, fieldWeights.symptom);
  for (const service of record.services) add(service, fieldWeights.service);
  for (const tag of record.tags) add(tag, fieldWeights.tag);
  if (record.summary !== null) add(record.summary, fieldWeights.summary);
  add(record.path.replace(/\.[a-z]+$/i, ''), fieldWeights.path);
}

/** Sections as one text: `anchor TAB heading LF lines`, with form feeds between. */
function packText(sections: readonly SearchSection[]): string {
  return sections
    .map(({ anchor, heading, text }) => `${clean(anchor)}\t${clean(heading)}\n${cleanLines(text)}`)
    .join('\f');
}

const clean = (text: string): string => text.replace(/[\t\n\v\f\r]+/g, ' ');
const cleanLines = (text: string): string => (/[\v\f\r]/.test(text) ? text.replace(/[\v\f\r]+/g, ' ') : text);

/** The sections that `TermList.text` holds. */
export function unpackText(packed: string): readonly SearchSection[] {
  if (packed === '') return [];
  return packed.split('\f').map((section) => {
    const tab = section.indexOf('\t');
    const end = section.indexOf('\n');
    return {
      anchor: section.slice(0, tab),
      heading: section.slice(tab + 1, end),
      text: section.slice(end + 1),
    };
  });
}
