import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SearchFilters, SearchIndex } from '../../src/search/contract.ts';
import { openSearch } from '../../src/search/search.ts';
import { corpusOf } from './golden/corpora.ts';
import { everything, found, openSample, sampleDocument } from './sample.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        'disk',
        'full',
        'KubePod',
        '2026-01-01T00:00:00Z',
        'ERROR:',
        '0xdeadbeef',
        '接続',
        'a',
        '%',
        '\n',
      ),
    )
    .map((words) => words.join(' ')),
);

const filters: fc.Arbitrary<SearchFilters> = fc.record({
  kinds: fc.subarray(['postmortem', 'runbook', 'checklist', 'page'] as const),
  services: fc.subarray(['parcel-db', 'edge', 'webshop', 'nothing']),
  tags: fc.subarray(['payment', 'incident']),
  severities: fc.subarray(['SEV1', 'SEV2', 'SEV3'] as const),
  years: fc.subarray(['2025', '2026']),
});

describe('searching', () => {
  let index: SearchIndex;
  beforeAll(() => {
    index = openSample(corpusOf('company'));
  });

  it('never throws, gives no more than asked for, best first, and each document once', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, fc.integer({ min: 0, max: 30 }), async (query, limit) => {
        const { results, total } = await index.search(query, everything, limit);
        expect(results.length).toBeLessThanOrEqual(limit);
        expect(results.length).toBeLessThanOrEqual(total);
        expect(new Set(results.map(({ href }) => href)).size).toBe(results.length);
        for (const { sections, titleMarks, record } of results) {
          for (const [from, to] of titleMarks) expect(record.title.slice(from, to)).not.toBe('');
          for (const { line, marks } of sections)
            for (const [from, to] of marks) expect(line.slice(from, to)).not.toBe('');
        }
        index.names(query, everything, limit);
      }),
      { numRuns: 150 },
    );
  });

  it('only shrinks by filters, and keeps to them', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('disk', 'database primary', 'certificate', 'pods restart'),
        filters,
        async (query, narrow) => {
          const all = new Set((await index.search(query, everything, 100)).results.map(({ href }) => href));
          const { results } = await index.search(query, narrow, 100);
          for (const { href, record } of results) {
            expect(all.has(href)).toBe(true);
            if (narrow.kinds.length > 0) expect(narrow.kinds).toContain(record.kind);
            if (narrow.severities.length > 0) expect(narrow.severities).toContain(record.severity);
            if (narrow.years.length > 0)
              expect(narrow.years).toContain((record.date ?? record.verified)?.slice(0, 4));
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('gives the same answer again, whatever was asked before', async () => {
    const fresh = openSample(corpusOf('company'));
    const queries = [
      'kafka lag',
      'k',
      'kaf',
      'kafka consumer',
      'certificate expired',
      'pods keep restarting',
    ];
    for (const query of queries) await index.search(query, everything, 10);
    for (const query of queries)
      expect(await index.search(query, everything, 10)).toEqual(await fresh.search(query, everything, 10));
  });

  it('answers from names when nothing can be loaded, says so, and asks again', async () => {
    const asked: string[] = [];
    expect((await openSearch('', async () => null).search('disk', everything, 5)).results).toEqual([]);
    const documents = [sampleDocument({ path: 'runbooks/a.md', title: 'Free a full disk', kind: 'runbook' })];
    const whole = openSample(documents, asked);
    expect((await whole.search('disk', everything, 5)).isIncomplete).toBe(false);
    const data = ['runbooks/a.md', 'r', '', '', 'Free a full disk'].join('\t');
    let loads = 0;
    const broken = openSearch(data, async () => {
      loads++;
      throw new Error('offline');
    });
    const answer = await broken.search('disk', everything, 5);
    expect(answer.results.map(({ record }) => record.title)).toEqual(['Free a full disk']);
    expect(answer.isIncomplete).toBe(true);
    const before = loads;
    await broken.search('disk', everything, 5);
    expect(loads).toBeGreaterThan(before);
  });

  it('names the nearest where nothing is found', async () => {
    const { results, nearest } = await index.search('KubPodCrshLpng77', everything, 5);
    expect(results).toEqual([]);
    expect(nearest[0]?.record.path).toBe('runbooks/kubernetes/KubePodCrashLooping.md');
  });

  it('puts the runbook before the postmortem of the same name', async () => {
    const documents = [
      sampleDocument({ path: 'postmortems/disk-full.md', kind: 'postmortem', title: 'Disk full' }),
      sampleDocument({ path: 'runbooks/disk-full.md', kind: 'runbook', title: 'Disk full' }),
    ];
    expect((await found(openSample(documents), 'disk full'))[0]).toBe('runbooks/disk-full.md');
  });

  it('gives an early answer that holds what the last one is sure of', async () => {
    const early: (readonly string[])[] = [];
    const last = await index.search('vault operator unseal', everything, 5, (answer) => {
      early.push(answer.results.map(({ href }) => href));
    });
    expect(early.length).toBe(1);
    expect(early[0]?.[0]).toBe(last.results[0]?.href);
  });
});
