import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeCorpus } from '../../bench/make-corpus.ts';
import { temporaryFolder } from '../support/folder.ts';
import { readTree } from '../support/site.ts';

const command = join(import.meta.dirname, '..', '..', 'dist', 'src', 'cli', 'main.js');

it('neither threads nor the parser change a byte of the site', () => {
  const content = temporaryFolder(Object.fromEntries(makeCorpus(120).map(({ path, text }) => [path, text])));
  const scratch = temporaryFolder();
  const variants = [
    ['--workers', '0'],
    ['--workers', '1'],
    ['--workers', '2'],
    ['--workers', '2', '--parser', 'reference'],
  ];
  const trees = variants.map((flags, at) => {
    const out = join(scratch, `out-${at}`);
    execFileSync(process.execPath, [
      command,
      'build',
      content,
      '--out',
      out,
      '--cache-dir',
      join(scratch, `cache-${at}`),
      ...flags,
    ]);
    return readTree(out);
  });
  expect(trees[0]?.size).toBeGreaterThan(120);
  for (const tree of trees.slice(1)) expect(tree).toEqual(trees[0]);
});
