import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainAnchors } from '../../../src/analyze/markdown/anchors.ts';
import { parseMarkdown } from '../../../src/analyze/markdown/parse.ts';
import { hasHtml } from '../../../src/analyze/markdown/plain-body.ts';
import { inspectBody, renderBody } from '../../../src/analyze/markdown/to-body.ts';
import { markdownDocument } from './arbitrary-markdown.ts';
import { attribute, bodyOf, deadFragments, elementsOf, inputOf, outline, textOf } from './body-of.ts';
import { harmIn } from './harm.ts';

/** Markdown, and the elements a reader gets, in order. */
const gfm: readonly (readonly [markdown: string, elements: readonly string[]])[] = [
  ['# Hva lærte vi?', ['h1[id=hva-lærte-vi]']],
  ['Setext\n===', ['h1[id=setext]']],
  ['# A\n\n# A', ['h1[id=a]', 'h1[id=a-1]']],
  ['*a* **b** ~~c~~ `d`', ['p', 'em', 'strong', 'del', 'code']],
  ['a  \nb\\\nc', ['p', 'br', 'br']],
  ['---', ['hr']],
  ['> a\n>\n> > b', ['blockquote', 'p', 'blockquote', 'p']],
  ['- a\n  - b\n    - c', ['ul', 'li', 'ul', 'li', 'ul', 'li']],
  ['3. a\n4. b', ['ol[start=3]', 'li', 'li']],
  ['- a\n\n- b', ['ul', 'li', 'p', 'li', 'p']],
  [
    '- [ ] a\n- [x] b',
    [
      'ul[class=contains-task-list]',
      'li[class=task-list-item oo-step][id=step-1]',
      'input[type=checkbox][disabled=][aria-label=not done]',
      'li[class=task-list-item oo-step][id=step-2]',
      'input[type=checkbox][checked=][disabled=][aria-label=done]',
    ],
  ],
  [
    '| a | b | c |\n|:--|:-:|--:|\n| 1 | 2 | 3 |',
    [
      'div[class=oo-table][tabindex=0][role=region][aria-label=Table]',
      ...['table', 'thead', 'tr', 'th[align=left]', 'th[align=center]', 'th[align=right]'],
      ...['tbody', 'tr', 'td[align=left]', 'td[align=center]', 'td[align=right]'],
    ],
  ],
  ['```sh\nx\n```', ['pre[tabindex=0]', 'code[class=language-sh]']],
  ['```mermaid\ngraph TD\n```', ['pre[tabindex=0]', 'code[class=language-mermaid]']],
  ['```c++ title="x"\nx\n```', ['pre[tabindex=0]', 'code[class=language-c++]']],
  ['```{python}\nx\n```', ['pre[tabindex=0]', 'code[class=language-python]']],
  ['    x', ['pre[tabindex=0]', 'code']],
  ['[a](b.md "t")', ['p', 'a[href=oo-link:0][title=t]']],
  ['[a](../run%20books/b%20c.md#d) [e](<f (g).md>)', ['p', 'a[href=oo-link:0]', 'a[href=oo-link:1]']],
  [
    '[a][r] [r] ![i][r]\n\n[r]: x.md',
    ['p', 'a[href=oo-link:0]', 'a[href=oo-link:1]', 'img[src=oo-link:2][alt=i]'],
  ],
  ['![a](b.png)', ['p', 'img[src=oo-link:0][alt=a]']],
  ['[![a](b.png)](c.md)', ['p', 'a[href=oo-link:0]', 'img[src=oo-link:1][alt=a]']],
  ['![a](https://e.example/b.png)', ['p', 'a[href=https://e.example/b.png]']],
  ['[![a](https://e.example/b.svg)](https://c.example)', ['p', 'a[href=https://c.example]']],
  ['https://a.example/b?c=1&d=2', ['p', 'a[href=https://a.example/b?c=1&d=2]']],
  ['www.example.com', ['p', 'a[href=http://www.example.com]']],
  [
    '<ops@example.com> [call](tel:+4712345678)',
    ['p', 'a[href=mailto:ops@example.com]', 'a[href=tel:+4712345678]'],
  ],
  ['[x](HTTPS://a.example)', ['p', 'a[href=HTTPS://a.example]']],
  ['[x](//a.example/b)', ['p', 'a[href=https://a.example/b]']],
  ['[x](ftp://a.example)', ['p', 'a']],
  ['[x]()', ['p', 'a[href=oo-link:0]']],
  [
    '# A b\n\n[x](#a-b) [y](#nowhere)',
    ['h1[id=a-b]', 'p', 'a[href=#a-b]', 'a[class=oo-broken][title=Missing: #nowhere]'],
  ],
  ['> [!NOTE]\n> a', ['div[class=markdown-alert markdown-alert-note]', 'p[class=markdown-alert-title]', 'p']],
  [
    '!!! danger\n    a',
    ['div[class=markdown-alert markdown-alert-caution]', 'p[class=markdown-alert-title]', 'p'],
  ],
  [
    '<details open markdown>\n<summary>a</summary>\n\n*b*\n\n</details>',
    ['details[open=]', 'summary', 'p', 'em'],
  ],
  ['a<br>b', ['p', 'br']],
  ['<h2>Raw é</h2>\n\n## Raw é', ['h2[id=raw-é-1]', 'h2[id=raw-é]']],
  ['<a name="top"></a>\n\n[x](#top)', ['p', 'a[name=user-content-top]', 'p', 'a[href=#user-content-top]']],
  ['<div id="x">a</div>\n\n[b](#x)', ['div[id=user-content-x]', 'p', 'a[href=#user-content-x]']],
  ['<p align="center">a</p>', ['p[align=center]']],
  [
    '<table><tr><td>a</table>',
    ['div[class=oo-table][tabindex=0][role=region][aria-label=Table]', 'table', 'tbody', 'tr', 'td'],
  ],
  [
    '| a | b | c | d |\n|-|-|-|-|\n| 2026-03-14 08:51 | [OPS-1111](https://t.example/1) | 08:51 UTC | on-call, 2026-03-14 |',
    [
      'div[class=oo-table][tabindex=0][role=region][aria-label=Table]',
      ...['table', 'thead', 'tr', 'th', 'th', 'th', 'th', 'tbody', 'tr'],
      ...[
        'td[class=oo-whole]',
        'td[class=oo-whole]',
        'a[href=https://t.example/1]',
        'td[class=oo-whole]',
        'td',
      ],
    ],
  ],
  ['<!-- x -->', []],
  ['<img src="b.png">', ['img[src=oo-link:0][alt=]']],
];

/** Markdown, and the text a reader gets. */
const visible: readonly (readonly [markdown: string, text: string])[] = [
  ['{{ .Values.x }} {% if y %} <%= z %> <% w %>', '{{ .Values.x }} {% if y %} <%= z %> <% w %>'],
  ['<START OF OUTAGE>\nand more', '<START OF OUTAGE>\nand more'],
  ['before <START OF OUTAGE> after', 'before <START OF OUTAGE> after'],
  ['see <https: mojdt.example archives> here', 'see <https: mojdt.example archives> here'],
  ['ssh <address> -p <port>', 'ssh <address> -p <port>'],
  ['DROP TABLE <table>;', 'DROP TABLE <table>;'],
  ['a <b>bold</b> c', 'a bold c'],
  ['a <script>alert(1)</script> b', 'a  b'],
  ['the <script> tag', 'the <script> tag'],
  ['a <!-- b --> c', 'a  c'],
  ['a <!-- b', 'a <!-- b'],
  ['&lt;b&gt; &copy; Rapha&#235;lle', '<b> © Raphaëlle'],
  ['![alt](https://e.example/x.png)', 'alt (e.example)'],
  ['![](https://e.example/x.png)', 'image (e.example)'],
  ['<font color=red>x</font> <u>y</u>', 'x y'],
];

const link = (id: string, what = 'section') =>
  `a[class=oo-anchor][href=#${id}][aria-label=Link to this ${what}]`;
const step = ['ul[class=contains-task-list]', 'li[class=task-list-item oo-step][id=step-1]'];
const box = 'input[type=checkbox][disabled=][aria-label=not done]';

/** Markdown, its elements, and its text, of which nothing may be lost or added. */
const dressed: readonly (readonly [markdown: string, elements: readonly string[], text: string])[] = [
  ['## A (5 min)', ['h2[id=a-5-min]', 'span[class=oo-timebox]', link('a-5-min')], 'A (5 min)'],
  ['## A (not now)', ['h2[id=a-not-now]', link('a-not-now')], 'A (not now)'],
  ['## *A* (1 h) b', ['h2[id=a-1-h-b]', 'em', link('a-1-h-b')], 'A (1 h) b'],
  ['<a href="x.md">\n<h2>A</h2>\n</a>', ['a[href=oo-link:0]', 'h2[id=a]'], 'A'],
  [
    '- [ ] a *b*\n  - Expect: c\n  - Undo: `d`\n  - Expectations differ',
    [
      ...step,
      ...[box, 'em', link('step-1', 'step'), 'ul'],
      ...[
        'li[class=oo-expect]',
        'span[class=oo-lead]',
        'li[class=oo-undo]',
        'span[class=oo-lead]',
        'code',
        'li',
      ],
    ],
    'a b|Expect: c|Undo: d|Expectations differ',
  ],
  [
    '- [ ] a\n\n  ```\n  x\n  ```\n\n  Expected result: y\n\n  - Roll back: z\n\n    more',
    [
      ...step,
      ...['p', box, link('step-1', 'step'), 'pre[tabindex=0]', 'code'],
      ...['p[class=oo-expect]', 'span[class=oo-lead]'],
      ...['ul', 'li[class=oo-undo]', 'p', 'span[class=oo-lead]', 'p'],
    ],
    'a|x|Expected result: y|Roll back: z|more',
  ],
  [
    '- [ ] a\n  - **Expect:** b',
    [...step, box, link('step-1', 'step'), 'ul', 'li[class=oo-expect]', 'strong'],
    'a|Expect: b',
  ],
];

describe('renderBody', () => {
  it.each(gfm)('renders %j', (markdown, elements) => {
    for (const parser of ['native', 'reference'] as const) {
      const shown = outline(bodyOf(markdown, parser).html).filter(
        (line) => !line.includes('[class=oo-anchor]'),
      );
      expect(shown).toEqual(elements);
    }
  });

  it.each(visible)('shows the text of %j', (markdown, text) => {
    for (const parser of ['native', 'reference'] as const) {
      expect(textOf(bodyOf(markdown, parser).html).trim()).toBe(text);
    }
  });

  it.each(dressed)('sets apart the parts of %j', (markdown, elements, text) => {
    for (const parser of ['native', 'reference'] as const) {
      const { html } = bodyOf(markdown, parser);
      expect(outline(html)).toEqual(elements);
      expect(
        textOf(html)
          .trim()
          .replaceAll(/\s*\n\s*/g, '|'),
      ).toBe(text);
    }
  });

  it('puts href and src first, so that a slot can be found by plain search', () => {
    const { html } = bodyOf(
      '[a](b.md "t") ![c](d.png "t") <a title="t" href="e.md">f</a> <img alt="x" src="g.png">',
    );
    expect(html.match(/<a href="oo-link:\d+"|<img src="oo-link:\d+"/g)).toEqual([
      '<a href="oo-link:0"',
      '<img src="oo-link:1"',
      '<a href="oo-link:2"',
      '<img src="oo-link:3"',
    ]);
  });

  it('reports links of raw HTML after those of the input, each with its place', () => {
    const { htmlLinks, input } = bodyOf(
      '[a](b.md)\n\nx <a href="c.md">d</a>\n\n<p>\n<img src="e.png" alt="f">\n</p>\n',
    );
    expect(input.links).toHaveLength(1);
    expect(htmlLinks).toEqual([
      { index: 1, kind: 'link', href: 'c.md', text: 'd', line: 3, column: 3, endLine: 3, endColumn: 18 },
      { index: 2, kind: 'image', href: 'e.png', text: 'f', line: 6, column: 1, endLine: 6, endColumn: 26 },
    ]);
  });

  it('leads every footnote there and back', () => {
    const { html, anchors } = bodyOf('a[^x] b[^x] c[^é]\n\n[^x]: one [^y]\n[^y]: two\n[^é]: three\n');
    expect(deadFragments(html)).toEqual([]);
    expect(elementsOf(html).filter((element) => attribute(element, 'href')?.startsWith('#'))).toHaveLength(8);
    expect(anchors).toContain('fn-x');
    expect(anchors).toContain('user-content-fnref-x-2');
  });

  it('gives each table a name of its own', () => {
    const table = '| a |\n|---|\n| b |\n';
    const labels = elementsOf(bodyOf(`${table}\n${table}`).html).map((element) =>
      attribute(element, 'aria-label'),
    );
    expect(labels.filter((label) => label !== null)).toEqual(['Table', 'Table 2']);
  });

  it('leaves the tree as it was', () => {
    const { root } = parseMarkdown(
      '# a\n\n[b](c.md) <b>d</b> ![e](f.png)[^g]\n\n- [ ] h\n\n[^g]: i\n',
      'native',
    );
    const before = structuredClone(root);
    renderBody(root, inputOf(root));
    expect(root).toEqual(before);
  });

  it('is harmless, and lists every anchor it has, for generated Markdown', () => {
    fc.assert(
      fc.property(markdownDocument, (text) => {
        const { html, anchors, input, htmlLinks, root } = bodyOf(text);
        expect(harmIn(html, input.links.length + htmlLinks.length)).toEqual([]);
        const ids = elementsOf(html).flatMap((element) => [
          attribute(element, 'id'),
          attribute(element, 'name'),
        ]);
        expect(anchors).toEqual(expect.arrayContaining(ids.filter((id) => id !== null)));
        expect(inspectBody(root, input)).toEqual({ anchors, htmlLinks });
      }),
      { numRuns: 150, seed: 5 },
    );
  });

  it('keeps the words of plain paragraphs', () => {
    const words = fc.array(fc.stringMatching(/^[A-Za-z0-9æøå]{1,8}$/), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 5 }), (paragraphs) => {
        const texts = paragraphs.map((parts) => `w ${parts.join(' ')}`);
        const { html } = bodyOf(texts.join('\n\n'));
        expect(elementsOf(html).map((element) => textOf(element))).toEqual(texts);
      }),
      { numRuns: 100, seed: 6 },
    );
  });
});

describe('plainAnchors', () => {
  it('says what renderBody says of a document without HTML', () => {
    let checked = 0;
    const footnotes = fc.constantFrom(
      '',
      '\n\na[^1] b[^é x] c[^1] [^3]\n\n[^1]: # x\n[^3]: - [ ] y[^4]\n[^4]: z[^1]\n[^5]: # not\n',
    );
    fc.assert(
      fc.property(markdownDocument, footnotes, (text, notes) => {
        const { root } = parseMarkdown(text.replaceAll('<', '') + notes, 'native');
        if (hasHtml(root)) return;
        checked++;
        const input = inputOf(root);
        expect(plainAnchors(root, input)).toEqual(renderBody(root, input).anchors);
      }),
      { numRuns: 150, seed: 7 },
    );
    expect(checked).toBeGreaterThan(100);
  });

  it('writes footnotes as they will be', () => {
    const { root } = parseMarkdown('a[^1] b[^É%] [^1]\n\n[^1]: x\n[^É%]: y', 'native');
    const input = inputOf(root);
    expect(plainAnchors(root, input)).toEqual(renderBody(root, input).anchors);
    expect(plainAnchors(root, input)).toContain('user-content-fn-%C3%A9%25');
  });
});

describe('hasHtml', () => {
  it.each([
    ['plain *text*', false],
    ['<!-- a comment -->\n\ntext <!-- another -->', false],
    ['a<br>b', true],
    ['<!-- a --> <b>c</b>', true],
    ['`<b>` and {{ x }}', false],
  ])('of %j is %s', (markdown, expected) => {
    expect(hasHtml(parseMarkdown(markdown, 'native').root)).toBe(expected);
  });
});
