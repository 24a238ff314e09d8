import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { discover } from '../../src/discover/discover.ts';
import { temporaryFolder, writeFiles } from '../support/folder.ts';

const paths = (files: readonly { readonly path: string }[]) => files.map(({ path }) => path);

describe('discovery', () => {
  it('lists documents and other files in code unit order', async () => {
    const folder = temporaryFolder({
      'b.md': '',
      'B.markdown': '',
      'a/é x.MD': '',
      'a/[1] (2) {3}!.md': '',
      'a/i.png': '',
      '_posts/p.md': '',
    });
    const found = await discover(folder, []);
    expect(paths(found.documents)).toEqual([
      'B.markdown',
      '_posts/p.md',
      'a/[1] (2) {3}!.md',
      'a/é x.MD',
      'b.md',
    ]);
    expect(paths(found.assets)).toEqual(['a/i.png']);
  });

  it('leaves out dot folders, node_modules, and the folders it is told', async () => {
    const folder = temporaryFolder({
      'a.md': '',
      '.git/x.md': '',
      '.x.md': '',
      'node_modules/p/x.md': '',
      'docs/node_modules/x.md': '',
      '_site/x.md': '',
      'o[u]t/x.md': '',
      'out/x.md': '',
    });
    const found = await discover(folder, [join(folder, '_site'), join(folder, 'o[u]t'), '/elsewhere']);
    expect(paths(found.documents)).toEqual(['a.md', 'out/x.md']);
  });

  it('gives empty lists for an empty folder', async () => {
    expect(await discover(temporaryFolder(), [])).toEqual({ documents: [], assets: [], passedOver: [] });
  });

  it('follows links to files inside, and passes over loops, folders, the outside and nowhere', async () => {
    const outside = temporaryFolder({ 'secret.md': 'x' });
    const folder = temporaryFolder({ 'a.md': '', 'sub/b.md': '' });
    writeFiles(folder, {});
    symlinkSync('..', join(folder, 'sub', 'loop'));
    symlinkSync('a.md', join(folder, 'same.md'));
    symlinkSync(join(outside, 'secret.md'), join(folder, 'secret.md'));
    symlinkSync('nowhere.md', join(folder, 'gone.md'));
    mkdirSync(join(folder, 'real'));
    symlinkSync('real', join(folder, 'folder'));
    const found = await discover(folder, []);
    expect(paths(found.documents)).toEqual(['a.md', 'same.md', 'sub/b.md']);
    expect(found.passedOver.map(({ path, problem }) => [path, problem.rule, problem.message])).toEqual([
      ['folder', 'symlinks-are-plain', 'Unexpected symbolic link to a folder'],
      ['gone.md', 'symlinks-are-plain', 'Unexpected symbolic link that leads nowhere'],
      ['secret.md', 'symlinks-are-plain', 'Unexpected symbolic link out of the content folder'],
      ['sub/loop', 'symlinks-are-plain', 'Unexpected symbolic link to a folder'],
    ]);
  });
});
