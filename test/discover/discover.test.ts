import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { discover } from '../../src/discover/discover.ts';
import { byCodeUnit } from '../../src/model/paths.ts';
import { temporaryFolder, writeFiles } from '../support/folder.ts';

const paths = (files: readonly { readonly path: string }[]) => files.map(({ path }) => path);

describe('discovery', () => {
  it('lists documents and other files in code unit order', () => {
    const folder = temporaryFolder({
      'b.md': '',
      'B.markdown': '',
      'a/é x.MD': '',
      'a/[1] (2) {3}!.md': '',
      'a/i.png': '',
      '_posts/p.md': '',
    });
    const found = discover(folder, []);
    expect(paths(found.documents)).toEqual([
      'B.markdown',
      '_posts/p.md',
      'a/[1] (2) {3}!.md',
      'a/é x.MD',
      'b.md',
    ]);
    expect(paths(found.assets)).toEqual(['a/i.png']);
  });

  it('leaves out dot folders, node_modules, and the folders it is told', () => {
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
    const found = discover(folder, [join(folder, '_site'), join(folder, 'o[u]t'), '/elsewhere']);
    expect(paths(found.documents)).toEqual(['a.md', 'out/x.md']);
  });

  it('gives empty lists for an empty folder', () => {
    expect(discover(temporaryFolder(), [])).toEqual({ documents: [], assets: [], passedOver: [] });
  });

  it('lists every name that a disk takes, whatever a pattern would make of it', () => {
    const names = [
      'a\nb.md',
      '\nc.md',
      'd\ne/f.md',
      '[g].md',
      '!h.md',
      'i*?.md',
      '{j,k}.md',
      '@(l).md',
      ' m .md',
    ];
    const folder = temporaryFolder(Object.fromEntries(names.map((name) => [name, ''])));
    expect(paths(discover(folder, []).documents)).toEqual(names.toSorted(byCodeUnit));
  });

  it('leaves the output folder out where the content is reached through a symbolic link', () => {
    const folder = temporaryFolder({ 'docs/a.md': '', 'docs/out/b.md': '' });
    symlinkSync('docs', join(folder, 'link'));
    expect(paths(discover(join(folder, 'link'), [join(folder, 'docs/out')]).documents)).toEqual(['a.md']);
  });

  it('passes over what is no file, so that nothing waits for it', () => {
    const folder = temporaryFolder({ 'a.md': '' });
    symlinkSync('/dev/null', join(folder, 'b.md'));
    execFileSync('mkfifo', [join(folder, 'c.md')]);
    const found = discover(folder, []);
    expect(paths(found.documents)).toEqual(['a.md']);
    expect(found.passedOver.map(({ path, problem }) => [path, problem.rule, problem.message])).toEqual([
      ['b.md', 'file-is-readable', 'Unexpected pipe, socket or device'],
      ['c.md', 'file-is-readable', 'Unexpected pipe, socket or device'],
    ]);
  });

  it.skipIf(process.getuid?.() === 0)('passes over a file for copying that may not be read', () => {
    const folder = temporaryFolder({ 'a.md': '', 'b.md': '', 'c.png': '' });
    for (const name of ['b.md', 'c.png']) chmodSync(join(folder, name), 0);
    const found = discover(folder, []);
    expect(paths(found.documents)).toEqual(['a.md', 'b.md']);
    expect(found.passedOver.map(({ path, problem }) => [path, problem.message])).toEqual([
      ['c.png', 'Unexpected file that may not be read'],
    ]);
  });

  it('follows links to files inside, and passes over loops, folders, the outside and nowhere', () => {
    const outside = temporaryFolder({ 'secret.md': 'x' });
    const folder = temporaryFolder({ 'a.md': '', 'sub/b.md': '' });
    writeFiles(folder, {});
    symlinkSync('..', join(folder, 'sub', 'loop'));
    symlinkSync('a.md', join(folder, 'same.md'));
    symlinkSync(join(outside, 'secret.md'), join(folder, 'secret.md'));
    symlinkSync('nowhere.md', join(folder, 'gone.md'));
    mkdirSync(join(folder, 'real'));
    symlinkSync('real', join(folder, 'folder'));
    const found = discover(folder, []);
    expect(paths(found.documents)).toEqual(['a.md', 'same.md', 'sub/b.md']);
    expect(found.passedOver.map(({ path, problem }) => [path, problem.rule, problem.message])).toEqual([
      ['folder', 'symlinks-are-plain', 'Unexpected symbolic link to a folder'],
      ['gone.md', 'symlinks-are-plain', 'Unexpected symbolic link that leads nowhere'],
      ['secret.md', 'symlinks-are-plain', 'Unexpected symbolic link out of the content folder'],
      ['sub/loop', 'symlinks-are-plain', 'Unexpected symbolic link to a folder'],
    ]);
  });
});
