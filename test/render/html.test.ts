import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { html, isSafeUrl, trusted, url } from '../../src/render/html.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom('<', '>', '&', '"', "'", '\r', '\n', '\0', 'amp;', '<script>', '-->', '=', 'x'))
    .map((parts) => parts.join('')),
);

/** What HTML can carry of a text. */
function carried(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD');
}

function onlyElement(markup: string) {
  const { childNodes } = parseFragment(markup);
  const [node] = childNodes;
  if (childNodes.length !== 1 || node === undefined || !('attrs' in node))
    throw new Error(`not one element: ${markup}`);
  return node;
}

function textIn(node: ReturnType<typeof onlyElement>): string {
  return node.childNodes.map((child) => ('value' in child ? child.value : '<element>')).join('');
}

describe('the html tag', () => {
  it('carries any string through text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(textIn(onlyElement(html`<p>${text}</p>`.toString()))).toBe(carried(text));
      }),
    );
  });

  it('carries any string through a quoted attribute, alone or beside others', () => {
    fc.assert(
      fc.property(anyText, anyText, (first, second) => {
        const { attrs } = onlyElement(
          html`<p title="${first}" lang='${second}' class="a ${first} b"></p>`.toString(),
        );
        expect(attrs.map(({ value }) => value)).toEqual([
          carried(first),
          carried(second),
          `a ${carried(first)} b`,
        ]);
      }),
    );
  });

  it('escapes the five characters that mean something', () => {
    expect(html`${`&<>"'`}`.toString()).toBe('&amp;&lt;&gt;&quot;&#39;');
  });

  it('writes numbers, lists and markup, and nothing for null and false', () => {
    const item = (text: string) => html`<li>${text}</li>`;
    expect(html`<ul>${['<', '&'].map(item)}${null}${false}</ul>${3}${[]}`.toString()).toBe(
      '<ul><li>&lt;</li><li>&amp;</li></ul>3',
    );
  });

  it('refuses other types where the types are not checked', () => {
    const values: unknown[] = [
      true,
      undefined,
      {},
      new Date(0),
      Symbol('x'),
      () => 'x',
      Promise.resolve('x'),
      [['x']],
    ];
    for (const value of values) {
      // @ts-expect-error: this is what the type refuses
      expect(() => html`<p>${value}</p>`, typeof value).toThrow(TypeError);
    }
  });

  it('is not fooled by an object that looks like markup', () => {
    const forged = { isEscaped: true, toString: () => '<script>' };
    // @ts-expect-error: markup is nominal
    expect(() => html`<p>${forged}</p>`).toThrow(TypeError);
  });

  it.each([
    ['an unquoted attribute', () => html`<p title=${'x'}></p>`],
    ['a tag', () => html`<p ${'x'}></p>`],
    ['a tag name', () => html`<${'p'}>`],
    ['a script', () => html`<script>let a = "${'x'}";</script>`],
    ['a style sheet', () => html`<style>p { color: ${'x'} }</style>`],
    ['a comment', () => html`<!-- ${'x'} -->`],
    ['a style attribute', () => html`<p style="color: ${'x'}"></p>`],
    ['an event attribute', () => html`<p onclick="${'x'}"></p>`],
    ['an href without url()', () => html`<a href="${'x.html'}"></a>`],
    ['a src without url()', () => html`<img src="${'x.png'}">`],
    ['the middle of an href', () => html`<a href="x/${url('y.html')}"></a>`],
    ['a refresh without url()', () => html`<meta http-equiv="refresh" content="0; url=${'x.html'}">`],
    ['text, for an address', () => html`<p>${url('x.html')}</p>`],
    ['an attribute, for markup', () => html`<p title="${html`<b>x</b>`}"></p>`],
  ])('refuses a value in %s', (_, make) => {
    expect(make).toThrow(TypeError);
  });

  it('knows where text begins again', () => {
    expect(html`<!-- > --><script src="${url('a.js')}"></script><p title="a > b">${'<'}</p>`.toString()).toBe(
      '<!-- > --><script src="a.js"></script><p title="a > b">&lt;</p>',
    );
  });
});

describe('url()', () => {
  it.each([
    'a.html',
    '../a%20b.html#c',
    '#x',
    '?q',
    'https://example.org/',
    'HTTP://example.org',
    'mailto:a@b.c',
    'tel:+31',
  ])('lets %s through', (href) => {
    expect(onlyElement(html`<a href="${url(href)}"></a>`.toString()).attrs[0]?.value).toBe(href);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    '\u0001javascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:x',
    '//example.org/x',
    '\\\\example.org\\x',
    '/\\example.org',
    '\t//example.org',
    '/from-the-root.html',
  ])('refuses %j', (href) => {
    expect(isSafeUrl(href)).toBe(false);
    expect(html`<a href="${url(href)}">x</a>`.toString()).toBe('<a href="">x</a>');
  });

  it('never lets a browser see another scheme, whatever the text', () => {
    const pieces = fc.constantFrom(
      'javascript',
      'data',
      ':',
      '/',
      '\\',
      ' ',
      '\t',
      '\n',
      '\0',
      '\u0001',
      'x',
      '#',
      '?',
      '.',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const href =
          onlyElement(html`<a href="${url(parts.join(''))}"></a>`.toString()).attrs[0]?.value ?? '';
        const seen = new URL(href, 'https://site.invalid/folder/page.html');
        expect(['https:', 'http:', 'mailto:', 'tel:']).toContain(seen.protocol);
        expect(seen.host).toBe('site.invalid');
      }),
    );
  });
});

describe('trusted()', () => {
  it('lets markup through as it is', () => {
    expect(html`<div>${trusted('<b>x</b>')}</div>`.toString()).toBe('<div><b>x</b></div>');
  });

  it('is imported by body.ts alone', () => {
    const root = join(import.meta.dirname, '../..');
    const users = ['src', 'layouts'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => `${folder}/${name}`)
        .filter((file) => /\btrusted\b/.test(readFileSync(join(root, file), 'utf8'))),
    );
    expect(users.sort()).toEqual(['src/render/body.ts', 'src/render/html.ts']);
  });
});
