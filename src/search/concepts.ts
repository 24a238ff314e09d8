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
interface Needle {
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
  /** What was looked up before: the words of a query are mostly those of the query before. */
  readonly known: Map<string, Promise<Concept>>;
}

/** Lookups that are remembered. */
const mostKnown = 400;

/** Looks the words of a query up; with `isBroad`, what others call them as well. */
export async function conceptsOf(
  query: Query,
  isBroad: boolean,
  lookup: Lookup,
): Promise<readonly Concept[]> {
  const { known, body } = lookup;
  if (known.size > mostKnown) known.clear();
  const once = (key: string, make: () => Promise<Concept>): Promise<Concept> => {
    const made = known.get(key) ?? make();
    // What could not be loaded may be there the next time.
    if (body.missing() === 0) known.set(key, made);
    return made;
  };
  const synonymWorth = worth.synonym * Math.min(1, (query.words.length + 1) / 4);
  const words = await Promise.all(
    query.words.map(async (word) => {
      const key = `${word.typed}\n${word.isOpen}\n${query.isLine}`;
      const narrow = await once(key, () => conceptOf(word, query.isLine, lookup));
      if (!isBroad || word.synonyms.length === 0) return narrow;
      const all = [key, synonymWorth, ...word.synonyms].join('\n');
      return once(all, () => withSynonyms(narrow, synonymWorth, lookup));
    }),
  );
  const pairs = await Promise.all(query.pairs.map((pair) => once(pair, () => pairConcept(pair, lookup))));
  return [...words, ...pairs.filter(({ units }) => units.size > 0)];
}

/** In tiers: as typed and its family, then what begins so, then its parts together, then typing errors. */
async function conceptOf(word: QueryWord, isLine: boolean, lookup: Lookup): Promise<Concept> {
  const { body, documents } = lookup;
  const [first = ''] = word.whole;
  const stem = stemOf(first);
  const family = first.length < 3 ? [] : await body.family(stem);
  const others = family.filter((term) => term !== first);
  const main: Needle[] = [
    ...word.whole.map((text) => ({ text, worth: worth.exact })),
    ...others.map((text) => ({ text, worth: worth.family })),
  ];
  const group = await groupOf(main, lookup);
  if (word.isOpen || (group.units.size === 0 && !isLine)) merge(group, await startsOf(first, stem, lookup));
  if (word.subs.length > 1) merge(group, await partsOf(word.subs, lookup));
  if (group.units.size > 0 || isLine || word.synonyms.length > 0) return conceptFrom(word, group, documents);
  const typos = word.typed.length < 4 ? [] : nearTerms(first, await body.dictionary(), mostTypos);
  for (const { term, edits } of typos)
    merge(group, await groupOf([{ text: term, worth: worth.typo / edits }], lookup));
  const [best] = typos;
  const correction =
    best === undefined || group.units.size === 0 ? null : { typed: word.typed, read: best.term };
  return { ...conceptFrom(word, group, documents), correction };
}

function conceptFrom(word: QueryWord, { units, rarity, needles }: Group, documents: number): Concept {
  return {
    word,
    units,
    rarity: units.size === 0 ? rarityOf(0, documents) : rarity,
    needles,
    correction: null,
  };
}

/** Terms that go on where a word ends. */
async function startsOf(first: string, stem: string, lookup: Lookup): Promise<Group> {
  const near = first.length < 2 ? [] : await lookup.body.termsNear(first);
  const starts = near.filter((term) => term !== first && stemOf(term) !== stem).slice(0, mostStarts);
  return groupOf(
    starts.map((text) => ({ text, worth: worth.start * (first.length / text.length) ** 0.5 })),
    lookup,
  );
}

/** A word with what others call it. */
async function withSynonyms(narrow: Concept, synonymWorth: number, lookup: Lookup): Promise<Concept> {
  const { word, units, rarity, needles } = narrow;
  const isHeld = units.size > 0;
  const group: Group = { units: new Map(units), rarity, needles: [...needles] };
  const limit = isHeld ? rarity : Number.POSITIVE_INFINITY;
  const groups = await Promise.all(
    word.synonyms.map(async (synonym) => {
      const family = await lookup.body.family(synonym);
      return groupOf(
        family.map((text) => ({ text, worth: synonymWorth })),
        lookup,
      );
    }),
  );
  for (const other of groups) merge(group, other, limit);
  return conceptFrom(word, group, lookup.documents);
}

/** Two words in a row: they count where they stand so, and are not missed elsewhere. */
async function pairConcept(pair: string, lookup: Lookup): Promise<Concept> {
  const word = { typed: pair, whole: [pair], subs: [], synonyms: [], isOpen: false };
  const { units, rarity } = await groupOf([{ text: pair, worth: worth.pair }], lookup);
  return { word, units, rarity, needles: [], correction: null };
}

interface Group {
  readonly units: Map<number, number>;
  rarity: number;
  readonly needles: Needle[];
}

/** Terms that count as one word: how rare it is, all of them say together. */
async function groupOf(needles: readonly Needle[], { body, documents }: Lookup): Promise<Group> {
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

/** Adds what another group found; none of it worth more than `limit` times its worth. */
function merge(into: Group, other: Group, limit = Number.POSITIVE_INFINITY): void {
  if (other.units.size === 0) return;
  if (into.units.size === 0) into.rarity = other.rarity;
  const scale = other.rarity > limit ? limit / other.rarity : 1;
  for (const [unit, value] of other.units) {
    if (value * scale > (into.units.get(unit) ?? 0)) into.units.set(unit, value * scale);
  }
  into.needles.push(...other.needles);
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
