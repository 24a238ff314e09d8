/** Shards: terms with their postings, cut by term into files that are loaded when a query needs them. */
import type { IndexFile, TermList } from './contract.ts';
import { type Cut, fileNameOf } from './cut.ts';
import { dataOf, indexFile } from './files.ts';
import { digitValues } from './numbers.ts';
import { readPostings, weightRange, writePostings } from './postings.ts';

/** How much goes into a file. */
export interface Limits {
  /** Characters of a shard before it is cut: about 10 KB compressed, of which a query loads a few. */
  readonly shard: number;
  /** Characters of a pack of texts before it is cut: about four documents. */
  readonly pack: number;
  /**
   * Units in a term's list. A term in more of them says little, and its whole list would be the greater part of what a query
   * loads. Those in which it counts most stay in the shard; the others stand in a second file, which the build reads, and no query.
   */
  readonly list: number;
}

export const usualLimits: Limits = { shard: 18_000, pack: 24_000, list: 1200 };

/** What a term's entry adds to its shard. */
export function sizeOf(term: string, length: number, limits: Limits): number {
  return term.length + 2 + 5 * Math.min(length, limits.list);
}

/** A term's line in its shard, and in the second file where its list is long. */
export interface TermLines {
  readonly line: string;
  readonly rest: string | null;
}

/** The lines of a term: `term postings`, or `term postings length` where the list is not whole. */
export function termLines(term: string, postings: readonly number[], { list }: Limits): TermLines {
  if (postings.length <= list) return { line: `${term} ${writePostings(postings)}`, rest: null };
  const { kept, rest } = heaviest(postings, list);
  return {
    line: `${term} ${writePostings(kept)} ${postings.length.toString(36)}`,
    rest: `${term} ${writePostings(rest)}`,
  };
}

/** Parts sorted postings into the `most` heaviest, of equal ones the first, and the rest; both sorted. */
function heaviest(postings: readonly number[], most: number) {
  const counts = new Uint32Array(weightRange);
  for (const posting of postings) counts[posting % weightRange] = (counts[posting % weightRange] ?? 0) + 1;
  let least = weightRange;
  let heavier = 0;
  while (least > 0 && heavier + (counts[least - 1] ?? 0) <= most) heavier += counts[--least] ?? 0;
  let room = most - heavier;
  const kept: number[] = [];
  const rest: number[] = [];
  for (const posting of postings) {
    const weight = posting % weightRange;
    if (weight >= least || (weight === least - 1 && room-- > 0)) kept.push(posting);
    else rest.push(posting);
  }
  return { kept, rest };
}

/** A term as a shard holds it. */
export interface ShardTerm {
  readonly term: string;
  /** In how many units it stands, also where not all are listed. */
  readonly length: number;
  readonly postings: readonly number[];
}

/** Reads one line of a shard. */
export function readTermLine(line: string): ShardTerm {
  const [term = '', list = '', length] = line.split(' ');
  const postings = readPostings(list);
  return { term, postings, length: length === undefined ? postings.length : Number.parseInt(length, 36) };
}

/** Lines of a shard, by term. */
export function linesByTerm(data: string): Map<string, string> {
  const lines = new Map<string, string>();
  if (data === '') return lines;
  for (const line of data.split(',')) lines.set(line.slice(0, line.indexOf(' ')), line);
  return lines;
}

/** The file of a cut, and the second one where it has long lists. */
export function shardFiles(cut: Cut, lines: readonly TermLines[]): IndexFile[] {
  const rest = lines.flatMap((entry) => entry.rest ?? []);
  const files = [indexFile(shardName(cut.bound), lines.map(({ line }) => line).join(','))];
  return rest.length === 0 ? files : [...files, indexFile(restName(cut.bound), rest.join(','))];
}

export const shardName = (bound: string): string => fileNameOf('w', bound);
export const restName = (bound: string): string => fileNameOf('r', bound);

/** The lines of a published shard, by term; null when the file is not there or damaged. */
export function linesOfFile(text: string | null): Map<string, string> | null {
  const data = text === null ? null : dataOf(text);
  return data === null ? null : linesByTerm(data);
}

/** Calls back with each term of a list, the unit it stands in and its weight. Unit 0 is the record. */
export function eachTerm(
  { terms }: TermList,
  visit: (term: string, unit: number, weight: number) => void,
): void {
  let unit = 0;
  for (let at = 0; at < terms.length; ) {
    const end = terms.indexOf('\n', at);
    if (end === at) unit++;
    else visit(terms.slice(at + 1, end), unit, digitValues[terms.charCodeAt(at)] ?? 0);
    at = end + 1;
  }
}
