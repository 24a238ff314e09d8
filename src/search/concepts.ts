/** Concepts: each word of a query with everything that answers it, and how well. */
import type { Correction } from './contract.ts';
import { topWeight } from './document-terms.ts';
import { nearTerms } from './fuzzy.ts';
import type { Body } from './open-index.ts';
import { unitOf, weightRange } from './postings.ts';
import type { Query, QueryWord } from './query-words.ts';
import { stemOf } from './stem.ts';
import { mostUnits } from './units.ts';

/** Something that a word may be found as. */
export interface Needle {
  readonly text: string;
  /** 0 to 1: how surely it means the word. */
  readonly worth: number;
}

/** One word of the query, and what answers it. */
export interface Concept {
  readonly word: QueryWord;
  /** Numbers of units to what their answer is worth: rarer terms are worth more. */
  readonly units: ReadonlyMap<number, number>;
  /** What a document that holds the word itself gains at most; how much the word tells. */
  readonly rarity: number;
  /** What to look for in names and in texts. */
  readonly needles: readonly Needle[];
  readonly correction: Correction | null;
}

const worth = { exact: 1, family: 0.9, start: 0.6, parts: 0.5, typo: 0.7, synonym: 0.6, pair: 1.5 } as const;

/** More terms that begin like a word than help anybody. */
const mostStarts = 40;
const mostTypos = 6;

/** How much a term tells that stands in some of all documents. */
export function rarityOf(some: number, all: number): number {
  return Math.log(1 + (all - Math.min(some, all) + 0.5) / (some + 0.5));
}

/** What looking words up needs. */
export interface Lookup {
  readonly body: Body;
  /** How many documents there are. */
  readonly documents: number;
  /** Whether to look for what others call it as well. */
  readonly isBroad: boolean;
  /** What is worth a synonym: of a query of one word less than of one that describes something. */
  readonly synonymWorth: number;
}

/** Looks the words of a query up. */
export async function conceptsOf(
  query: Query,
  lookup: Omit<Lookup, 'synonymWorth'>,
): Promise<readonly Concept[]> {
  const synonymWorth = worth.synonym * Math.min(1, (query.words.length + 1) / 4);
  const full = { ...lookup, synonymWorth };
  const words = await Promise.all(query.words.map((word) => conceptOf(word, query.isLine, full)));
  const pairs = await Promise.all(query.pairs.map((pair) => pairConcept(pair, full)));
  return [...words, ...pairs.filter(({ units }) => units.size > 0)];
}

/** In tiers: as typed and its family, then what begins so, then its parts together, then typing errors; beside them, synonyms. */
async function conceptOf(word: QueryWord, isLine: boolean, lookup: Lookup): Promise<Concept> {
  const { body, documents } = lookup;
  const [first = ''] = word.whole;
  const stem = stemOf(first);
  const near = first.length < 3 ? [] : await body.termsNear(commonStart(first, stem));
  const main: Needle[] = word.whole.map((text) => ({ text, worth: worth.exact }));
  for (const term of near)
    if (term !== first && stemOf(term) === stem) main.push({ text: term, worth: worth.family });
  const group = await groupOf(main, lookup);
  const mayGoOn = word.isOpen || (group.units.size === 0 && !isLine);
  if (mayGoOn) {
    const starts = near
      .filter((term) => term.startsWith(first) && stemOf(term) !== stem)
      .slice(0, mostStarts);
    const needles = starts.map((text) => ({
      text,
      worth: worth.start * (first.length / text.length) ** 0.5,
    }));
    if (group.units.size === 0) group.rarity = 0;
    merge(group, await groupOf(needles, lookup));
  }
  if (word.subs.length > 1) merge(group, await partsOf(word.subs, lookup));
  const units = group.units;
  const own = units.size > 0;
  if (lookup.isBroad) {
    const limit = own ? group.rarity : Number.POSITIVE_INFINITY;
    for (const synonym of word.synonyms) merge(group, await synonymOf(synonym, lookup), limit);
  }
  if (units.size > 0 || isLine) {
    const rarity = units.size === 0 ? rarityOf(0, documents) : group.rarity;
    return { word, units, rarity, needles: group.needles, correction: null };
  }
  const typos = nearTerms(first, await body.dictionary(), mostTypos);
  for (const { term, edits } of typos) {
    const one = await groupOf([{ text: term, worth: worth.typo / edits }], lookup);
    merge(group, one);
  }
  const [best] = typos;
  const correction = best === undefined || units.size === 0 ? null : { typed: word.typed, read: best.term };
  const rarity = units.size === 0 ? rarityOf(0, documents) : group.rarity;
  const asTyped = word.whole.map((text) => ({ text, worth: 1 }));
  return { word, units, rarity, needles: [...asTyped, ...group.needles], correction };
}

/** Two words in a row: they count where they stand so, and are not missed elsewhere. */
async function pairConcept(pair: string, lookup: Lookup): Promise<Concept> {
  const word = { typed: pair, whole: [pair], subs: [], synonyms: [], isOpen: false };
  const { units, rarity } = await groupOf([{ text: pair, worth: worth.pair }], lookup);
  return { word, units, rarity, needles: [], correction: null };
}

/** What all words of a family begin with: `retr` of `retry`, `retries`. */
function commonStart(word: string, stem: string): string {
  let length = 0;
  while (length < stem.length && word.charCodeAt(length) === stem.charCodeAt(length)) length++;
  return word.slice(0, Math.max(3, /[yi]$/.test(stem) ? length - 1 : length));
}

interface Group {
  readonly units: Map<number, number>;
  rarity: number;
  readonly needles: Needle[];
}

/** Terms that count as one word: how rare it is, all of them say together. */
async function groupOf(
  needles: readonly Needle[],
  { body, documents }: Omit<Lookup, 'synonymWorth'>,
): Promise<Group> {
  const found = await Promise.all(
    needles.map(async (needle) => ({ needle, term: await body.term(needle.text) })),
  );
  const units = new Map<number, number>();
  const known: Needle[] = [];
  let length = 0;
  let top = 0;
  for (const { needle, term } of found) {
    if (term === null) continue;
    known.push(needle);
    length += term.length - term.postings.length;
    for (const posting of term.postings) {
      raise(units, posting, needle.worth);
      top = Math.max(top, posting % weightRange);
    }
  }
  const rarity = rarityOf(documentsIn(units) + length, documents) * (0.4 + 0.6 * (top / topWeight));
  for (const [unit, value] of units) units.set(unit, value * rarity);
  return { units, rarity, needles: known };
}

function documentsIn(units: ReadonlyMap<number, number>): number {
  return new Set([...units.keys()].map((unit) => Math.floor(unit / mostUnits))).size;
}

async function synonymOf(stem: string, lookup: Lookup): Promise<Group> {
  const near = stem.length < 3 ? [stem] : await lookup.body.termsNear(stem.replace(/[yi]$/, ''));
  const family = near.filter((term) => term === stem || stemOf(term) === stem);
  return groupOf(
    family.map((text) => ({ text, worth: lookup.synonymWorth })),
    lookup,
  );
}

/** Adds what another group found; none of it worth more than `limit` times its worth. */
function merge(into: Group, other: Group, limit = Number.POSITIVE_INFINITY): void {
  const scale = other.rarity > limit ? limit / other.rarity : 1;
  for (const [unit, value] of other.units) {
    if (value * scale > (into.units.get(unit) ?? 0)) into.units.set(unit, value * scale);
  }
  into.needles.push(...other.needles);
  if (into.rarity === 0) into.rarity = other.rarity;
}

function raise(units: Map<number, number>, posting: number, value: number): void {
  const unit = unitOf(posting);
  const here = (value * (posting % weightRange)) / topWeight;
  if (here > (units.get(unit) ?? 0)) units.set(unit, here);
}

/** Units that hold all parts of a name. */
async function partsOf(subs: readonly string[], { body, documents }: Lookup): Promise<Group> {
  const found = await Promise.all(subs.map((sub) => body.term(sub)));
  const sums = new Map<number, { count: number; sum: number }>();
  for (const term of found) {
    for (const posting of term?.postings ?? []) {
      const unit = unitOf(posting);
      const known = sums.get(unit) ?? { count: 0, sum: 0 };
      sums.set(unit, { count: known.count + 1, sum: known.sum + (posting % weightRange) / topWeight });
    }
  }
  const units = new Map<number, number>();
  for (const [unit, { count, sum }] of sums)
    if (count >= subs.length) units.set(unit, (worth.parts * sum) / count);
  const rarity = rarityOf(documentsIn(units), documents);
  for (const [unit, value] of units) units.set(unit, value * rarity);
  return { units, rarity, needles: subs.map((text) => ({ text, worth: worth.parts / subs.length })) };
}
