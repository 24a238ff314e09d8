import { describe, expect, it } from 'vitest';
import { factsOf, parsers } from './body.ts';

describe.each(parsers)('headings (%s)', (parser) => {
  it.each([
    ['# Root cause & fix!', 'root-cause--fix'],
    ['## :warning: Leadup', 'warning-leadup'],
    ['## 7. Preventative Measures', '7-preventative-measures'],
    ['## Hva lærte vi?', 'hva-lærte-vi'],
    ['## 再発防止策', '再発防止策'],
    ['## `kubectl get` *pods*', 'kubectl-get-pods'],
    ['## A ![alt](x.png) B', 'a--b'],
    ['## A [link](x) <b>c</b>', 'a-link-c'],
  ])('%s has the id %s', (markdown, id) => {
    expect(factsOf(markdown, {}, parser).headings.map(({ fact }) => fact.id)).toEqual([id]);
  });

  it('numbers repeated ids and keeps order, depth and line', () => {
    const { headings } = factsOf('# A\n\n## B\n\n> ## B\n\n- # B', {}, parser);
    expect(headings.map(({ fact }) => [fact.id, fact.depth, fact.line])).toEqual([
      ['a', 1, 1],
      ['b', 2, 3],
      ['b-1', 2, 5],
      ['b-2', 1, 7],
    ]);
  });
});

describe.each(parsers)('links (%s)', (parser) => {
  it('are found in document order, images and references too', () => {
    const { links } = factsOf(
      '[a *b*](./x%20y.md "t") ![alt](i.png)\n\n- <https://e.org> [r][R] [![in](j.png)](k.md)\n\n[r]: z.md#q\n[R]: other.md\n',
      {},
      parser,
    );
    expect(links.map(({ fact }) => [fact.index, fact.kind, fact.href, fact.text, fact.line])).toEqual([
      [0, 'link', './x%20y.md', 'a b', 1],
      [1, 'image', 'i.png', 'alt', 1],
      [2, 'link', 'https://e.org', 'https://e.org', 3],
      [3, 'link', 'z.md#q', 'r', 3],
      [4, 'link', 'k.md', 'in', 3],
      [5, 'image', 'j.png', 'in', 3],
    ]);
  });

  it('have a place whose end is exclusive', () => {
    const [link] = factsOf('ab [c](d)', {}, parser).links;
    expect(link?.fact).toMatchObject({ line: 1, column: 4, endLine: 1, endColumn: 10 });
  });

  it('are not what only looks like a wiki link', () => {
    expect(factsOf('see [[TOC]]', {}, parser).links).toEqual([]);
    expect(factsOf('see [[3]](#References)', {}, parser).links.map(({ fact }) => fact.text)).toEqual(['[3]']);
  });
});

describe.each(parsers)('words (%s)', (parser) => {
  it.each([
    ['', 0],
    ['one two\nthree', 3],
    ['# one\n\n- two\n- three **fo**ur\n\n> five', 5],
    ['```\none two\n```', 2],
    ['| a | b |\n|-|-|\n| c d | |', 4],
    ['<div class="x y z">\n\none\n\n</div>', 1],
    ['one two', 2],
  ])('%j has %i', (markdown, words) => {
    expect(factsOf(markdown, {}, parser).words).toBe(words);
  });

  it('knows whether there is raw HTML', () => {
    expect(factsOf('a<br>b', {}, parser).hasHtml).toBe(true);
    expect(factsOf('a `<br>` b', {}, parser).hasHtml).toBe(false);
  });
});
