import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CorpusName } from './corpora.ts';

/** A query, and the documents of which any one must come first; none where nothing may be found. */
export interface GoldenQuery {
  readonly corpus: CorpusName;
  readonly category: string;
  readonly query: string;
  readonly expected: readonly string[];
}

/** The golden set. */
export function goldenQueries(): readonly GoldenQuery[] {
  const text = readFileSync(join(import.meta.dirname, 'queries.tsv'), 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [corpus = '', category = '', query = '', expected = ''] = line.split('\t');
      if (!isCorpus(corpus)) throw new Error(`Unknown corpus ${corpus}`);
      return { corpus, category, query, expected: expected === '-' ? [] : expected.split(',') };
    });
}

function isCorpus(name: string): name is CorpusName {
  return name === 'company' || name === 'content' || name === 'generated';
}

/** How well an engine did. */
export interface GoldenScore {
  readonly queries: number;
  /** Share of queries whose first result is right. */
  readonly top1: number;
  readonly top3: number;
  /** Mean reciprocal rank. */
  readonly mrr: number;
  /** Queries that should find something and found nothing. */
  readonly unanswered: number;
}

/** Rank of the first right result, 1 the best; infinite when there is none. Of a query for nothing, 1 when nothing came. */
export function rankOf({ expected }: GoldenQuery, paths: readonly string[]): number {
  if (expected.length === 0) return paths.length === 0 ? 1 : Number.POSITIVE_INFINITY;
  const at = paths.findIndex((path) => expected.includes(path));
  return at < 0 ? Number.POSITIVE_INFINITY : at + 1;
}

export function scoreOf(
  rows: readonly { readonly query: GoldenQuery; readonly paths: readonly string[] }[],
): GoldenScore {
  const ranks = rows.map(({ query, paths }) => rankOf(query, paths));
  const share = (count: number): number => count / Math.max(1, rows.length);
  return {
    queries: rows.length,
    top1: share(ranks.filter((rank) => rank === 1).length),
    top3: share(ranks.filter((rank) => rank <= 3).length),
    mrr: share(ranks.reduce((sum, rank) => sum + 1 / rank, 0)),
    unanswered: rows.filter(({ query, paths }) => query.expected.length > 0 && paths.length === 0).length,
  };
}
