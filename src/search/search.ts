/** Searching: from a query to an answer. */
import { type Concept, conceptsOf, type Lookup } from './concepts.ts';
import type {
  CoreEntry,
  LoadFile,
  SearchAnswer,
  SearchFilters,
  SearchIndex,
  SearchResult,
} from './contract.ts';
import { entryOf, openCore } from './core.ts';
import { type Names, namesOfRecord } from './focus.ts';
import { nearestNames } from './nearest.ts';
import { keyOfNumber, numberDocuments } from './numbers.ts';
import { openBody } from './open-index.ts';
import { type Answer, answerOf, marksIn } from './passages.ts';
import { type Query, readQuery } from './query-words.ts';
import { passes, type Ranked, type Ranking, type Row, rank } from './rank.ts';

/** Results whose texts are read, which say the place to show and settle the order. */
const readTexts = 12;
/** Those that are read before anything is shown. */
const earlyTexts = 4;
/** How much the best passage of a text moves its document. */
const passageWorth = 0.8;
/** Names shown where nothing was found. */
const mostNearest = 5;

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
  const recordAt = (at: number) => entryAt(at).record;
  const names: (Names | undefined)[] = [];
  const namesAt = (at: number): Names => {
    const known = names[at] ?? namesOfRecord(recordAt(at));
    names[at] = known;
    return known;
  };
  const paths = core.lines.map((line) => line.slice(0, Math.max(0, line.indexOf('\t'))));
  const numbers = numberDocuments(paths);
  const numberAt = paths.map((path) => numbers.get(path) ?? -1);
  const placeOf = new Map(numberAt.map((number, at) => [number, at]));
  const ranking: Ranking = { core, recordAt, namesAt, placeOf };
  const lookup: Lookup = { body, documents: core.lines.length, known: new Map() };

  const answer = (
    query: Query,
    filters: SearchFilters,
    results: readonly SearchResult[],
    { total, isPartial }: Ranked,
  ): SearchAnswer => {
    const nearest = total > 0 ? [] : nearestNames(core, query.squashed, mostNearest);
    return {
      ...{ query: query.text, results, total, corrections: [], isPartial, isIncomplete: false },
      nearest: nearest
        .filter((at) => passes(recordAt(at), filters))
        .map((at) => resultOf({ at, score: 0, isNamed: false }, entryAt(at), [], null)),
    };
  };
  const fromNames = (text: string, filters: SearchFilters, limit: number): SearchAnswer => {
    const query = readQuery(text);
    const concepts = query.words.map(
      (word): Concept => ({ word, units: new Map(), rarity: 0, needles: [], correction: null }),
    );
    const ranked = rank(ranking, query, concepts, filters, limit);
    const results = ranked.rows.slice(0, limit).map((row) => resultOf(row, entryAt(row.at), concepts, null));
    return answer(query, filters, results, ranked);
  };
  /** Ranks, reads the texts of the first few, and settles their order by what they say. */
  const fromTexts = async (
    query: Query,
    concepts: readonly Concept[],
    filters: SearchFilters,
    limit: number,
    texts: number,
  ): Promise<SearchAnswer> => {
    const ranked = rank(ranking, query, concepts, filters, limit);
    const whole = concepts.reduce((sum, { rarity }) => sum + rarity, 0);
    const read = await Promise.all(
      ranked.rows.slice(0, texts).map(async (row) => {
        const open = await body.text(keyOfNumber(numberAt[row.at] ?? -1));
        const found = open === null ? null : answerOf(open, concepts);
        const lift = found === null || whole === 0 ? 0 : (passageWorth * found.value) / whole;
        return { row: { ...row, score: row.score * (1 + lift) }, found };
      }),
    );
    read.sort((a, b) => b.row.score - a.row.score || a.row.at - b.row.at);
    const rest = ranked.rows.slice(texts).map((row) => ({ row, found: null }));
    const results = [...read, ...rest]
      .slice(0, limit)
      .map(({ row, found }) => resultOf(row, entryAt(row.at), concepts, found));
    const corrections = concepts.flatMap(({ correction }) => correction ?? []);
    return { ...answer(query, filters, results, ranked), corrections, isIncomplete: body.missing() > 0 };
  };
  const search: SearchIndex['search'] = async (text, filters, limit, onEarly) => {
    const query = readQuery(text);
    if (query.words.length === 0) return fromNames(text, filters, limit);
    const narrow = await conceptsOf(query, false, lookup);
    if (onEarly !== undefined) onEarly(await fromTexts(query, narrow, filters, limit, earlyTexts));
    const broad = await conceptsOf(query, true, lookup);
    return fromTexts(query, broad, filters, limit, readTexts);
  };
  return {
    documents: core.lines.length,
    records: () => paths.map((_, at) => entryAt(at)),
    names: fromNames,
    search,
  };
}

function resultOf(
  row: Row,
  { record, href }: CoreEntry,
  concepts: readonly Concept[],
  found: Answer | null,
): SearchResult {
  const titleMarks = marksIn(record.title, concepts);
  return { record, href, score: row.score, isNamed: row.isNamed, titleMarks, sections: found?.hits ?? [] };
}
