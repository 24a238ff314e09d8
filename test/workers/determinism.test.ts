import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeCorpus } from '../../bench/make-corpus.ts';
import { temporaryFolder, writeFiles } from '../support/folder.ts';
import { readTree } from '../support/site.ts';

const command = join(import.meta.dirname, '..', '..', 'dist', 'src', 'cli', 'main.js');

it('neither threads, nor the parser, nor what the cache knows of an earlier state change a byte of the site', () => {
  const corpus = makeCorpus(60);
  const files = Object.fromEntries(corpus.map(({ path, text }) => [path, text]));
  const earlier = Object.fromEntries(
    corpus.map(({ path, text }, at) => [
      path,
      at % 10 === 0 ? text.replace(/^# .*$/m, '# Another title') : text,
    ]),
  );
  const content = temporaryFolder(earlier);
  const scratch = temporaryFolder();
  const variants = [
    ['--workers', '0'],
    ['--workers', '1'],
    ['--workers', '2'],
    ['--workers', '2', '--parser', 'reference'],
  ];
  const build = (name: string, flags: readonly string[]): ReadonlyMap<string, string> => {
    const out = join(scratch, `out-${name}`);
    const folders = ['--out', out, '--cache-dir', join(scratch, `cache-${name}`)];
    execFileSync(process.execPath, [command, 'build', content, ...folders, ...flags]);
    return readTree(out);
  };
  const before = variants.map((flags, at) => build(String(at), flags));
  for (const tree of before.slice(1)) expect(tree).toEqual(before[0]);
  writeFiles(content, files);
  const clean = build('clean', ['--no-cache']);
  expect(clean.size).toBeGreaterThan(60);
  expect(clean).not.toEqual(before[0]);
  for (const [at, flags] of variants.entries()) expect(build(String(at), flags)).toEqual(clean);
}, 180_000);
