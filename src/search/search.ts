/** Searching: from a query to an answer. */
import { type Concept, conceptsOf } from './concepts.ts';
import type {
  CoreEntry,
  LoadFile,
  SearchAnswer,
  SearchFilters,
  SearchIndex,
  SearchResult,
} from './contract.ts';
import { entryOf, openCore } from './core.ts';
import { keyOfNumber, numberDocuments } from './numbers.ts';
import { openBody } from './open-index.ts';
import { type Answer, answerOf, marksIn } from './passages.ts';
import { type Query, readQuery } from './query-words.ts';
import { type Ranking, type Row, rank } from './rank.ts';

/** Results whose texts are read, which say the place to show and settle the order. */
const readTexts = 12;
/** How much the best passage of a text moves its document. */
const passageWorth = 0.8;

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
  const paths = core.lines.map((line) => line.slice(0, Math.max(0, line.indexOf('\t'))));
  const numbers = numberDocuments(paths);
  const numberAt = paths.map((path) => numbers.get(path) ?? -1);
  const placeOf = new Map(numberAt.map((number, at) => [number, at]));
  const ranking: Ranking = { core, recordAt: (at) => entryAt(at).record, placeOf };
  const lookup = { body, documents: core.lines.length };

  const names = (text: string, filters: SearchFilters, limit: number): SearchAnswer => {
    const query = readQuery(text);
    const concepts = query.words.map(
      (word): Concept => ({ word, units: new Map(), rarity: 0, needles: [], correction: null }),
    );
    const ranked = rank(ranking, query, concepts, filters);
    const results = ranked.slice(0, limit).map((row) => resultOf(row, entryAt(row.at), concepts, null));
    return answer(query, results, ranked);
  };
  const search = async (text: string, filters: SearchFilters, limit: number): Promise<SearchAnswer> => {
    const query = readQuery(text);
    const concepts = await conceptsOf(query, { ...lookup, isBroad: true });
    const ranked = rank(ranking, query, concepts, filters);
    const whole = concepts.reduce((sum, { rarity }) => sum + rarity, 0);
    const read = await Promise.all(
      ranked.slice(0, readTexts).map(async (row) => {
        const open = await body.text(keyOfNumber(numberAt[row.at] ?? -1));
        const found = open === null ? null : answerOf(open, concepts);
        const lift = found === null || whole === 0 ? 0 : (passageWorth * found.value) / whole;
        return { row: { ...row, score: row.score * (1 + lift) }, found };
      }),
    );
    read.sort((a, b) => b.row.score - a.row.score || a.row.at - b.row.at);
    const rest = ranked.slice(readTexts).map((row) => ({ row, found: null }));
    const results = [...read, ...rest]
      .slice(0, limit)
      .map(({ row, found }) => resultOf(row, entryAt(row.at), concepts, found));
    const corrections = concepts.flatMap(({ correction }) => correction ?? []);
    return { ...answer(query, results, ranked), corrections, isIncomplete: body.missing() > 0 };
  };
  return { documents: core.lines.length, records: () => paths.map((_, at) => entryAt(at)), names, search };
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

function answer(query: Query, results: readonly SearchResult[], ranked: readonly Row[]): SearchAnswer {
  const { text, words } = query;
  return {
    ...{ query: text, results, total: ranked.length, corrections: [], isIncomplete: false, nearest: [] },
    isPartial:
      ranked.length > 0 && ranked.every(({ matched, isNamed }) => !isNamed && matched < words.length),
  };
}
