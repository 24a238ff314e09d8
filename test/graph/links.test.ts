import { describe, expect, it } from 'vitest';
import { aliasKey, buildLinkIndex, resolveLink, resolveReference } from '../../src/graph/links.ts';

const index = buildLinkIndex({
  documents: [
    { path: 'index.md', url: 'index.html', anchors: [], aliases: [] },
    {
      path: 'postmortems/2026-01-02-disk.md',
      url: 'postmortems/2026-01-02-disk.html',
      anchors: ['timeline', 'user-content-fn-1', 'fn-1'],
      aliases: ['/disk-full/'],
    },
    {
      path: 'postmortems/PM2021-004 -  two (spaces).md',
      url: 'postmortems/PM2021-004 -  two (spaces).html',
      anchors: [],
      aliases: [],
    },
    { path: 'runbooks/100% cpu.md', url: 'runbooks/100% cpu.html', anchors: [], aliases: [] },
    {
      path: 'runbooks/db-failover.md',
      url: 'runbooks/db-failover.html',
      anchors: ['før-du-starter', 'steps'],
      aliases: ['old-failover'],
    },
    { path: 'runbooks/deep/index.md', url: 'runbooks/deep/index.html', anchors: [], aliases: [] },
    { path: 'teams/a/db.md', url: 'teams/a/db.html', anchors: [], aliases: ['shared'] },
    { path: 'teams/b/db.md', url: 'teams/b/db.html', anchors: [], aliases: ['shared'] },
  ],
  hidden: ['runbooks/secret.md'],
  assets: ['img/graph.png', 'runbooks/img/a b.png'],
  generated: ['runbooks/index.html', 'tags/index.html'],
});

const page = (path: string, fragment = '') => ({
  to: 'page',
  path,
  url: path.replace(/\.md$/, '.html'),
  fragment,
});
const nowhere = (nearest: string | null) => ({ to: 'broken', what: 'page', nearest, url: null, path: null });

describe('a link', () => {
  const cases: readonly [from: string, href: string, target: unknown][] = [
    ['runbooks/db-failover.md', 'https://example.org/x.md', { to: 'external' }],
    ['runbooks/db-failover.md', '//example.org/x', { to: 'external' }],
    ['runbooks/db-failover.md', 'mailto:a@b.c', { to: 'external' }],
    ['runbooks/db-failover.md', '../postmortems/2026-01-02-disk.md', page('postmortems/2026-01-02-disk.md')],
    ['runbooks/db-failover.md', '/postmortems/2026-01-02-disk.md', page('postmortems/2026-01-02-disk.md')],
    [
      'runbooks/db-failover.md',
      './../postmortems/./2026-01-02-disk.md#timeline',
      page('postmortems/2026-01-02-disk.md', '#timeline'),
    ],
    ['runbooks/db-failover.md', '#steps', page('runbooks/db-failover.md', '#steps')],
    ['runbooks/db-failover.md', '#f%C3%B8r-du-starter', page('runbooks/db-failover.md', '#før-du-starter')],
    ['runbooks/db-failover.md', '#', page('runbooks/db-failover.md')],
    ['runbooks/db-failover.md', '#top', page('runbooks/db-failover.md')],
    ['postmortems/2026-01-02-disk.md', '#fn-1', page('postmortems/2026-01-02-disk.md', '#user-content-fn-1')],
    [
      'index.md',
      'postmortems/PM2021-004%20-%20%20two%20(spaces).md',
      page('postmortems/PM2021-004 -  two (spaces).md'),
    ],
    [
      'index.md',
      'postmortems/PM2021-004 -  two (spaces).md',
      page('postmortems/PM2021-004 -  two (spaces).md'),
    ],
    ['index.md', 'runbooks/100%25%20cpu.md', page('runbooks/100% cpu.md')],
    ['index.md', 'runbooks/100% cpu.md', page('runbooks/100% cpu.md')],
    ['index.md', 'runbooks/db-failover', page('runbooks/db-failover.md')],
    ['index.md', 'runbooks/db-failover.html?x=1#steps', page('runbooks/db-failover.md', '#steps')],
    ['index.md', 'runbooks/deep/', page('runbooks/deep/index.md')],
    ['index.md', 'runbooks/deep', page('runbooks/deep/index.md')],
    ['runbooks/db-failover.md', '.', { to: 'generated', url: 'runbooks/index.html', fragment: '' }],
    ['runbooks/db-failover.md', '..', page('index.md')],
    ['index.md', 'runbooks/', { to: 'generated', url: 'runbooks/index.html', fragment: '' }],
    ['index.md', '/disk-full/', page('postmortems/2026-01-02-disk.md')],
    ['index.md', 'img/graph.png', { to: 'asset', path: 'img/graph.png', url: 'img/graph.png', fragment: '' }],
    [
      'runbooks/db-failover.md',
      'img/a%20b.png',
      { to: 'asset', path: 'runbooks/img/a b.png', url: 'runbooks/img/a b.png', fragment: '' },
    ],
    ['index.md', 'runbooks/secret.md#anything', { to: 'hidden' }],
    ['index.md', '../outside.md', nowhere(null)],
    ['runbooks/100% cpu.md', 'db-failovr.md', nowhere('db-failover.md')],
    ['index.md', 'db-failover.md', nowhere('runbooks/db-failover.md')],
    ['teams/a/db.md', '../../runbooks/db-the-failover.md', nowhere('../../runbooks/db-failover.md')],
    ['index.md', 'runbooks/nothing-like-it-at-all.md', nowhere(null)],
    [
      'index.md',
      'runbooks/db-failover.md#step',
      {
        to: 'broken',
        what: 'anchor',
        nearest: '#steps',
        url: 'runbooks/db-failover.html',
        path: 'runbooks/db-failover.md',
      },
    ],
    [
      'index.md',
      '/shared',
      { to: 'broken', what: 'ambiguous', nearest: 'teams/a/db` or `teams/b/db', url: null, path: null },
    ],
  ];
  it.each(cases)('from %s to %s is resolved', (from, href, target) => {
    expect(resolveLink(index, from, href)).toEqual(target);
  });
});

describe('a reference of the front matter', () => {
  const cases: readonly [ref: string, target: unknown][] = [
    ['runbooks/db-failover', page('runbooks/db-failover.md')],
    ['db-failover', page('runbooks/db-failover.md')],
    ['DB-failover', page('runbooks/db-failover.md')],
    ['../runbooks/db-failover.md', page('runbooks/db-failover.md')],
    ['old-failover', page('runbooks/db-failover.md')],
    ['db', { to: 'broken', what: 'ambiguous', nearest: 'teams/a/db` or `teams/b/db', url: null, path: null }],
    ['secret', { to: 'hidden' }],
    ['runbooks/db-failovr', nowhere('runbooks/db-failover')],
  ];
  it.each(cases)('%s is resolved', (ref, target) => {
    expect(resolveReference(index, 'postmortems/2026-01-02-disk.md', ref)).toEqual(target);
  });
});

it('an alias is compared without the slashes at its ends', () => {
  expect(['/a//b/', 'a//b', '///a//b'].map(aliasKey)).toEqual(['a//b', 'a//b', 'a//b']);
  expect(aliasKey('//')).toBe('');
});
