/** A document's terms: what it is found by, and how much each counts. */
import type { SearchDocument, SearchSection, TermList } from './contract.ts';
import { digitCodes } from './numbers.ts';
import { pairsInText } from './pairs.ts';
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
/** How fast words of a long unit lose worth. */
const longUnits = 1;

/** Makes term lists. Remembers words, so that a run over many documents takes each apart once. */
export interface Indexer {
  /** Pure: the same document gives the same list, whichever indexer makes it and whatever it made before. */
  readonly termsOf: (document: SearchDocument) => TermList;
}

/** Words remembered before an indexer begins anew, so that its memory stays small. */
const rememberedWords = 200_000;

/** Opens an indexer: one a thread. */
export function openIndexer(): Indexer {
  let terms: string[] = [];
  let ids = new Map<string, number>();
  let forms = new Map<string, readonly number[]>();
  let counts = new Float64Array(1024);
  let touched: number[] = [];

  const idOf = (term: string): number => {
    const known = ids.get(term);
    if (known !== undefined) return known;
    const id = terms.push(term) - 1;
    ids.set(term, id);
    return id;
  };
  /** Ids and weights of a word's terms, in turns. */
  const formsOfWord = (word: string): readonly number[] => {
    const known = forms.get(word);
    if (known !== undefined) return known;
    const made: number[] = [];
    for (const form of formsOf(word)) {
      made.push(idOf(form.term), classWeights[form.class]);
    }
    forms.set(word, made);
    return made;
  };
  const grow = (): void => {
    const grown = new Float64Array(Math.max(counts.length * 2, terms.length * 2));
    grown.set(counts);
    counts = grown;
  };
  /** Counts the words of a text. */
  const count = (made: readonly number[], weight: number): void => {
    if (terms.length > counts.length) grow();
    for (let at = 0; at < made.length; at += 2) {
      const id = made[at] ?? 0;
      const before = counts[id] ?? 0;
      if (before === 0) touched.push(id);
      counts[id] = before + weight * (made[at + 1] ?? 0);
    }
  };
  const add = (text: string, weight: number): void => {
    for (const word of wordsOf(text)) count(formsOfWord(word), weight);
  };
  const addPairs = (text: string): void => {
    for (const pair of pairsInText(text)) count([idOf(pair), 1], 1);
  };
  /** The terms counted since the last call, with their weights. In a unit that is longer than usual each word counts less. */
  const take = (length: number): string => {
    const slack = saturation * Math.max(1, length / usualSize) ** longUnits;
    let list = '';
    for (const id of touched) {
      const count = counts[id] ?? 0;
      counts[id] = 0;
      list += `${weightDigits[Math.max(1, Math.round((topWeight * count) / (count + slack)))]}${terms[id]}\n`;
    }
    touched = [];
    return list;
  };
  const termsOf = (document: SearchDocument): TermList => {
    if (forms.size > rememberedWords) {
      terms = [];
      ids = new Map();
      forms = new Map();
    }
    addRecord(document, add, addPairs);
    let list = take(0);
    for (const unit of unitsOf(document.sections)) {
      let length = 0;
      for (const { text, field } of unit) {
        add(text, fieldWeights[field]);
        if (field !== 'heading') addPairs(text);
        length += text.length;
      }
      list += `\n${take(length)}`;
    }
    return { path: document.path, terms: list, text: packText(document.sections) };
  };
  return { termsOf };
}

const weightDigits: readonly string[] = digitCodes.map((code) => String.fromCharCode(code));

type AddText = (text: string, weight: number) => void;

function addRecord(record: SearchDocument, add: AddText, addPairs: (text: string) => void): void {
  add(record.title, fieldWeights.title);
  for (const alert of record.alerts) add(alert, fieldWeights.alert);
  for (const alias of record.aliases) add(alias, fieldWeights.alias);
  for (const symptom of record.symptoms) {
    add(symptom, fieldWeights.symptom);
    addPairs(symptom);
  }
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
