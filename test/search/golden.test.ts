import { describe, expect, it } from 'vitest';
import { corpusOf } from './golden/corpora.ts';
import { goldenQueries, rankOf, scoreOf } from './golden/golden.ts';
import { found, openSample } from './sample.ts';

const indexes = {
  company: openSample(corpusOf('company')),
  content: openSample(corpusOf('content')),
  generated: openSample(corpusOf('generated')),
};
const queries = goldenQueries();
const rows = await Promise.all(
  queries.map(async (query) => ({ query, paths: await found(indexes[query.corpus], query.query) })),
);
const missed = rows
  .filter(({ query, paths }) => rankOf(query, paths) > 1)
  .map(({ query, paths }) => `${query.corpus} ${query.query} -> ${paths.slice(0, 3).join(' ')}`);

describe('the golden queries', () => {
  const score = scoreOf(rows);

  it('are at least a hundred and fifty, and lead to documents that exist', () => {
    expect(queries.length).toBeGreaterThanOrEqual(150);
    const paths = new Set(
      Object.values(indexes).flatMap((index) => index.records().map(({ record }) => record.path)),
    );
    expect(queries.flatMap(({ expected }) => expected).filter((path) => !paths.has(path))).toEqual([]);
  });

  it('put the right document first, 95 of 100 and a mean reciprocal rank of 0.97', () => {
    console.log(
      `golden: ${score.queries} queries, top-1 ${score.top1.toFixed(3)}, top-3 ${score.top3.toFixed(3)}, MRR ${score.mrr.toFixed(3)}`,
    );
    expect(score.top1, missed.join('\n')).toBeGreaterThanOrEqual(0.95);
    expect(score.mrr, missed.join('\n')).toBeGreaterThanOrEqual(0.97);
  });

  it('find something wherever a human would expect it', () => {
    expect(score.unanswered).toBe(0);
  });
});
