import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openFactsCache } from '../../src/cache/facts-cache.ts';
import { type Known, type WrittenFile, writtenOf } from '../../src/model/analysis.ts';
import { temporaryFolder } from '../support/folder.ts';
import { loadFiles } from '../support/site.ts';

const salt = '0123456789abcdef';
/** Bodies of a megabyte: a few of them are more than is held in memory. */
const count = 24;

async function someWritten(): Promise<readonly WrittenFile[]> {
  const { files } = await loadFiles({ 'a.md': '# A\n\nthing\n' });
  const [file] = files;
  const written = file === undefined ? null : writtenOf(file.analysis);
  if (written === null || written.hidden) throw new Error('no analysis');
  return Array.from({ length: count }, (_, at) => ({
    ...written,
    path: `${at}.md`,
    hash: at.toString(16).padStart(64, '0'),
    body: `é${at} `.repeat(250_000),
  }));
}

function bodiesOf(documents: readonly Known[]) {
  return documents.map((document) => (document.hidden ? null : document.body));
}

describe('what is remembered', () => {
  it('is given again when most of it waits on the disk, before it is saved and after', async () => {
    const written = await someWritten();
    const cacheDir = join(temporaryFolder(), 'cache');
    const cache = openFactsCache({ cacheDir, shelfDir: null, salt, body: true, whole: false });
    const documents = written.map(cache.remember);
    const names = () => readdirSync(join(cacheDir, 'facts')).map((name) => name.replace(/^.*\./, ''));
    expect(names()).toEqual(['part']);
    expect(bodiesOf(documents)).toEqual(written.map(({ body }) => body));
    cache.save(written.map(({ path }) => path));
    expect(names().sort()).toEqual(['index', 'pack']);
    expect(bodiesOf(documents)).toEqual(written.map(({ body }) => body));
    expect(documents.map((document) => (document.hidden ? null : document.facts.title))).toEqual(
      written.map(() => 'A'),
    );
    cache.close();
  });

  it('leaves nothing on the disk where nothing is kept', async () => {
    const written = await someWritten();
    const shelfDir = join(temporaryFolder(), 'shelf');
    const cache = openFactsCache({ cacheDir: null, shelfDir, salt, body: true, whole: false });
    const documents = written.map(cache.remember);
    expect(bodiesOf(documents)).toEqual(written.map(({ body }) => body));
    cache.save(written.map(({ path }) => path));
    cache.close();
    expect(readdirSync(join(shelfDir, 'facts'))).toEqual([]);
  });

  it('stays in memory where there is no folder for it', async () => {
    const written = await someWritten();
    const cache = openFactsCache({ cacheDir: null, shelfDir: null, salt, body: true, whole: false });
    expect(bodiesOf(written.map(cache.remember))).toEqual(written.map(({ body }) => body));
    cache.close();
    expect(existsSync('facts')).toBe(false);
  });
});
