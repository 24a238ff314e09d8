/** Searching: from a query to an answer. */
import { type Concept, conceptOf } from './concepts.ts';
import type {
  CoreEntry,
  LoadFile,
  SearchAnswer,
  SearchFilters,
  SearchIndex,
  SearchRecord,
  SearchResult,
} from './contract.ts';
import {
  type Core,
  type CoreField,
  eachName,
  entryOf,
  type NameMatch,
  openCore,
  recordsNamed,
} from './core.ts';
import { keyOfNumber, numberDocuments } from './numbers.ts';
import { openBody } from './open-index.ts';
import { type Query, readQuery } from './query-words.ts';
import { marksIn, sectionHits } from './sections.ts';
import { stemOf } from './stem.ts';

const fieldWorth: { readonly [field in CoreField]: number } = {
  ...{ title: 1, alerts: 1, aliases: 0.9, symptoms: 0.6, services: 0.5, tags: 0.5, path: 0.5 },
  ...{ form: 0, date: 0, verified: 0, href: 0 },
};
const matchWorth: { readonly [match in NameMatch]: number } = { word: 1, start: 0.75, inside: 0.35 };

/** What mends comes before what tells. */
const kindWorth = { runbook: 1.25, checklist: 1.25, page: 1, postmortem: 0.9 } as const;

/** Results whose text is read for the place to show. */
const readTexts = 8;

/** Opens an index. `coreData` is what the core file hands over; everything else is loaded when it is needed. */
export function openSearch(coreData: string, load: LoadFile): SearchIndex {
  const core = openCore(coreData);
  const body = openBody(load);
  const entries: (CoreEntry | undefined)[] = [];
  const entryAt = (at: number): CoreEntry => {
    const entry = entries[at] ?? entryOf(core.lines[at] ?? '');
    entries[at] = entry;
    return entry;
  };
  const numbers = numberDocuments(core.lines.map((line) => line.slice(0, Math.max(0, line.indexOf('\t')))));
  const numberAt = [...core.lines.keys()].map((at) => numbers.get(entryAt(at).record.path) ?? -1);
  const placeOf = new Map(numberAt.map((number, at) => [number, at]));
  const parts = { core, entryAt, placeOf };

  const names = (text: string, filters: SearchFilters, limit: number): SearchAnswer => {
    const query = readQuery(text);
    const ranked = rank(parts, query, [], filters);
    const results = ranked.slice(0, limit).map((row) => resultOf(row, parts, query, []));
    return answer(text, results, ranked, query);
  };
  const search = async (text: string, filters: SearchFilters, limit: number): Promise<SearchAnswer> => {
    const query = readQuery(text);
    const concepts = await Promise.all(query.words.map((word) => conceptOf(word, body)));
    const ranked = rank(parts, query, concepts, filters);
    const values = valuesOf(query, concepts);
    const results = await Promise.all(
      ranked.slice(0, limit).map(async (row, at): Promise<SearchResult> => {
        const packed = at < readTexts ? await body.text(keyOfNumber(numberAt[row.at] ?? -1)) : null;
        const sections = packed === null ? [] : sectionHits(packed, values);
        return { ...resultOf(row, parts, query, concepts), sections };
      }),
    );
    const corrections = concepts.flatMap(({ correction }) => correction ?? []);
    return { ...answer(text, results, ranked, query), corrections, isIncomplete: body.missing() > 0 };
  };
  return {
    documents: core.lines.length,
    records: () => core.lines.map((_, at) => entryAt(at)),
    names,
    search,
  };
}

interface Parts {
  readonly core: Core;
  readonly entryAt: (at: number) => CoreEntry;
  readonly placeOf: ReadonlyMap<number, number>;
}

interface Row {
  readonly at: number;
  readonly score: number;
  readonly isNamed: boolean;
  readonly matched: number;
}

function rank(parts: Parts, query: Query, concepts: readonly Concept[], filters: SearchFilters): Row[] {
  const { core, entryAt, placeOf } = parts;
  const sums = new Map<number, { sum: number; matched: number }>();
  for (const [index, word] of query.words.entries()) {
    const worths = new Map<number, number>();
    const forms = new Set([...word.whole, stemOf(word.whole[0] ?? '')]);
    for (const form of forms) {
      if (form.length < 2) continue;
      eachName(core, form, (record, field, match) => {
        if (match === 'inside' && form.length < 4) return;
        const value = fieldWorth[field] * matchWorth[match];
        if (value > (worths.get(record) ?? 0)) worths.set(record, value);
      });
    }
    for (const [number, value] of concepts[index]?.documents ?? []) {
      const at = placeOf.get(number);
      if (at !== undefined) worths.set(at, (worths.get(at) ?? 0) + value);
    }
    const rarity = Math.log(1 + (core.lines.length - worths.size + 0.5) / (worths.size + 0.5));
    for (const [at, value] of worths) {
      const known = sums.get(at) ?? { sum: 0, matched: 0 };
      sums.set(at, { sum: known.sum + (rarity + 0.2) * value, matched: known.matched + 1 });
    }
  }
  const named = new Set(recordsNamed(core, query.squashed));
  for (const at of named) if (!sums.has(at)) sums.set(at, { sum: 0, matched: 0 });
  const rows: Row[] = [];
  for (const [at, { sum, matched }] of sums) {
    const { record } = entryAt(at);
    if (!passes(record, filters)) continue;
    const coverage = query.words.length === 0 ? 1 : matched / query.words.length;
    const isNamed = named.has(at);
    const lift = isNamed ? (record.kind === 'runbook' || record.kind === 'checklist' ? 10_000 : 5000) : 0;
    rows.push({ at, matched, isNamed, score: lift + sum * coverage ** 2 * kindWorth[record.kind] });
  }
  return rows.sort((a, b) => b.score - a.score || a.at - b.at);
}

function passes(record: SearchRecord, filters: SearchFilters): boolean {
  const { kinds, services, tags, severities, years } = filters;
  const year = (record.date ?? record.verified ?? '').slice(0, 4);
  return (
    (kinds.length === 0 || kinds.includes(record.kind)) &&
    (services.length === 0 || services.some((service) => record.services.includes(service))) &&
    (tags.length === 0 || tags.some((tag) => record.tags.includes(tag))) &&
    (severities.length === 0 || (record.severity !== null && severities.includes(record.severity))) &&
    (years.length === 0 || years.includes(year))
  );
}

function valuesOf(query: Query, concepts: readonly Concept[]): ReadonlyMap<string, number> {
  const values = new Map<string, number>();
  for (const [index, word] of query.words.entries()) {
    for (const term of [...word.whole, ...(concepts[index]?.terms ?? [])]) values.set(stemOf(term), 1);
  }
  return values;
}

function resultOf(row: Row, parts: Parts, query: Query, concepts: readonly Concept[]): SearchResult {
  const { record, href } = parts.entryAt(row.at);
  const titleMarks = marksIn(record.title, valuesOf(query, concepts));
  return { record, href, score: row.score, isNamed: row.isNamed, titleMarks, sections: [] };
}

function answer(
  text: string,
  results: readonly SearchResult[],
  ranked: readonly Row[],
  query: Query,
): SearchAnswer {
  return {
    ...{ query: text, results, total: ranked.length, corrections: [] },
    isPartial:
      ranked.length > 0 && ranked.every(({ matched, isNamed }) => !isNamed && matched < query.words.length),
    isIncomplete: false,
    nearest: [],
  };
}
