/** Concepts: each word of a query with everything that answers it, and how well. */
import type { Correction } from './contract.ts';
import { topWeight } from './document-terms.ts';
import { nearTerms } from './fuzzy.ts';
import type { Body } from './open-index.ts';
import { weightRange } from './postings.ts';
import type { QueryWord } from './query-words.ts';
import { stemOf } from './stem.ts';

/** One word of the query, and the documents that answer it: number to worth, 0 to 1. */
export interface Concept {
  readonly word: QueryWord;
  readonly documents: ReadonlyMap<number, number>;
  /** Terms that answered, for marking them. */
  readonly terms: readonly string[];
  readonly correction: Correction | null;
}

const worth = { exact: 1, family: 0.85, start: 0.6, parts: 0.5, typo: 0.6 } as const;

/** More terms that begin like a word than help anybody. */
const mostStarts = 40;

/** Looks a word up, in tiers: as typed and its family, then what begins so, then its parts together, then typing errors. */
export async function conceptOf(word: QueryWord, body: Body): Promise<Concept> {
  const documents = new Map<number, number>();
  const terms: string[] = [];
  const add = async (term: string, value: number): Promise<void> => {
    const found = await body.term(term);
    if (found === null) return;
    terms.push(term);
    for (const posting of found.postings) raise(documents, posting, value);
  };
  for (const term of word.whole) await add(term, worth.exact);
  const [first = ''] = word.whole;
  const stem = stemOf(first);
  const near = first.length < 3 ? [] : await body.termsNear(stem.slice(0, Math.max(3, stem.length - 1)));
  for (const term of near) if (term !== first && stemOf(term) === stem) await add(term, worth.family);
  if (word.isOpen || documents.size === 0) {
    const starts = near
      .filter((term) => term.startsWith(first) && !terms.includes(term))
      .slice(0, mostStarts);
    for (const term of starts) await add(term, worth.start * (first.length / term.length) ** 0.5);
  }
  if (word.subs.length > 1) await addParts(word.subs, body, documents);
  if (documents.size > 0) return { word, documents, terms, correction: null };
  const typos = nearTerms(first, await body.dictionary(), 8);
  for (const { term, edits } of typos) await add(term, worth.typo / edits);
  const [best] = typos;
  const correction = best === undefined || terms.length === 0 ? null : { typed: word.typed, read: best.term };
  return { word, documents, terms, correction };
}

function raise(documents: Map<number, number>, posting: number, value: number): void {
  const number = Math.floor(posting / weightRange);
  const here = (value * (posting % weightRange)) / topWeight;
  if (here > (documents.get(number) ?? 0)) documents.set(number, here);
}

/** Documents that hold all parts of a name. */
async function addParts(subs: readonly string[], body: Body, documents: Map<number, number>): Promise<void> {
  const found = await Promise.all(subs.map((sub) => body.term(sub)));
  const sums = new Map<number, { count: number; sum: number }>();
  for (const term of found) {
    for (const posting of term?.postings ?? []) {
      const number = Math.floor(posting / weightRange);
      const known = sums.get(number) ?? { count: 0, sum: 0 };
      sums.set(number, { count: known.count + 1, sum: known.sum + (posting % weightRange) / topWeight });
    }
  }
  for (const [number, { count, sum }] of sums) {
    if (count < subs.length) continue;
    const value = (worth.parts * sum) / count;
    if (value > (documents.get(number) ?? 0)) documents.set(number, value);
  }
}
