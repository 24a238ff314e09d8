import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ignoreTest, pathsUpwards, watchList } from '../../src/serve/watch-list.ts';

const at = (path: string): string => resolve('/', path);

describe('the watch list', () => {
  it('leaves a folder within another one to that one', () => {
    const list = watchList([at('docs/layouts'), at('docs'), at('docs'), at('docs2')], [], []);
    expect(list.trees).toEqual([at('docs'), at('docs2')]);
  });

  it('looks for a file in every folder upwards', () => {
    const paths = pathsUpwards(at('a/b'), ['x.yaml', 'x.yml']);
    expect(paths).toEqual(['a/b/x.yaml', 'a/b/x.yml', 'a/x.yaml', 'a/x.yml', 'x.yaml', 'x.yml'].map(at));
  });

  it.each([
    ['docs', false],
    ['docs/a.md', false],
    ['docs/_posts/a.md', false],
    ['docs/..a.md', true],
    ['docs/.git/HEAD', true],
    ['docs/a/.swp', true],
    ['docs/node_modules/x/README.md', true],
    ['docs/_site', true],
    ['docs/_site/index.html', true],
    ['docs/_site2/a.md', false],
    ['.hidden/docs', false],
    ['.hidden/docs/a.md', false],
    ['.hidden/docs/.x', true],
  ])('says of %s whether it does not count: %s', (path, expected) => {
    const isIgnored = ignoreTest(
      watchList([at('docs'), at('.hidden/docs')], [], [join(at('docs'), '_site')]),
    );
    expect(isIgnored(at(path))).toBe(expected);
  });
});
