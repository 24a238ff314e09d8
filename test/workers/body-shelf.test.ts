import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { discover } from '../../src/discover/discover.ts';
import type { AnalysisOptions, AnalyzedFile } from '../../src/model/analysis.ts';
import { analyzeAll } from '../../src/workers/analyze-all.ts';
import { openBodyShelf } from '../../src/workers/body-shelf.ts';
import { temporaryFolder } from '../support/folder.ts';
import { loadFiles } from '../support/site.ts';

async function anAnalysis(): Promise<AnalyzedFile> {
  const { files } = await loadFiles({ 'a.md': '# A\n' });
  const [file] = files;
  if (file === undefined || file.analysis.hidden) throw new Error('no analysis');
  return file.analysis;
}

it('gives each body again, whatever was shelved meanwhile', async () => {
  const analysis = await anAnalysis();
  const folder = join(temporaryFolder(), 'cache');
  const text = fc.string({ unit: 'grapheme', maxLength: 30 });
  const body = fc.oneof(
    text,
    text.map((part) => `${part}é`.repeat(60_000)),
  );
  fc.assert(
    fc.property(fc.array(body, { maxLength: 12 }), (bodies) => {
      const shelf = openBodyShelf(folder);
      const shelved = bodies.map((each) => shelf.shelve({ ...analysis, body: each }));
      const read = () => shelved.map((each) => (each.hidden ? null : each.body));
      expect(read()).toEqual(bodies);
      expect(read().toReversed()).toEqual(bodies.toReversed());
      shelf.close();
      expect(readdirSync(folder)).toEqual([]);
    }),
    { numRuns: 30, seed: 4 },
  );
});

it('leaves what has no body as it is', async () => {
  const analysis = await anAnalysis();
  const shelf = openBodyShelf(temporaryFolder());
  expect(shelf.shelve(analysis)).toBe(analysis);
  const hidden = { path: 'b.md', hash: null, hidden: true } as const;
  expect(shelf.shelve(hidden)).toEqual(hidden);
  shelf.close();
});

it('makes no difference to what is analyzed', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 30 }, (_, at) => [`${at}.md`, `# Page ${at}\n\n*text* ${at}\n`]),
  );
  const { documents } = discover(temporaryFolder(files), []);
  const analysis: AnalysisOptions = {
    ...{
      folder: 'content',
      audience: 'internal',
      severities: {},
      actionHeadings: [],
      audiences: [],
      ruleOptions: {},
    },
    ...{ parser: 'native', body: true },
  };
  const options = { analysis, workers: 0, onProgress: null };
  const shelf = openBodyShelf(temporaryFolder());
  const shelved = await analyzeAll(documents, { ...options, shelf });
  expect(shelved).toEqual(await analyzeAll(documents, { ...options, shelf: null }));
  shelf.close();
});
