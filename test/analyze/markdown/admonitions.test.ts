import fc from 'fast-check';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { rewriteAdmonitions } from '../../../src/analyze/markdown/admonitions.ts';
import { parseMarkdown } from '../../../src/analyze/markdown/parse.ts';
import { markdownDocument } from './arbitrary-markdown.ts';
import { bodyOf, outline, textOf } from './body-of.ts';

const kinds: readonly (readonly [type: string, kind: string])[] = [
  ['note', 'note'],
  ['info', 'note'],
  ['tip', 'tip'],
  ['hint', 'tip'],
  ['success', 'tip'],
  ['important', 'important'],
  ['warning', 'warning'],
  ['attention', 'warning'],
  ['danger', 'caution'],
  ['error', 'caution'],
  ['bug', 'caution'],
  ['Caution', 'caution'],
];

const titleOf = (markdown: string) =>
  /<p class="markdown-alert-title">([^<]*)<\/p>/.exec(bodyOf(markdown).html)?.[1];

describe('admonitions', () => {
  it.each(kinds)('of type %s are alerts of kind %s', (type, kind) => {
    expect(bodyOf(`!!! ${type}\n    x`).html).toContain(`class="markdown-alert markdown-alert-${kind}"`);
  });

  it.each([
    ['!!! note\n    x', 'Note'],
    ['!!! note "Mind the gap"\n    x', 'Mind the gap'],
    ['!!! note "A \\"b\\" <i>c"\n    x', 'A \\"b\\" &lt;i>c'],
    ['??? tip\n    x', 'Tip'],
    ['???+ warning "Open"\n    x', 'Open'],
    ['!!! note inline end "Side"\n    x', 'Side'],
    ['!!! custom "Own"\n    x', 'Own'],
    ['!!! custom\n    x', 'Custom'],
    ['!!! note ""\n    x', undefined],
  ])('%j has the title %s', (markdown, title) => {
    expect(titleOf(markdown)).toBe(title);
  });

  it.each([
    '!!! this is bad',
    '!!!',
    '!!! oops\n\nx',
    '    !!! note\n        code',
    '```\n!!! note\n    x\n```',
    '- ```\n  !!! note\n      x\n  ```',
    'a !!! note',
    '??? who knows',
  ])('are not seen in %j', (markdown) => {
    expect(bodyOf(markdown).html).not.toContain('markdown-alert');
    expect(rewriteAdmonitions(markdown).text).toBe(markdown);
  });

  it('hold paragraphs, lists, code with blank lines, and each other', () => {
    const markdown =
      '!!! note\n    one\n\n    - two\n        - three\n\n    ```sh\n    a\n\n      b\n    ```\n\n    !!! tip\n        four\n\nafter\n';
    const { html } = bodyOf(markdown);
    expect(outline(html).map((line) => line.replace(/\[.*$/, ''))).toEqual(
      'div p p ul li ul li pre code div p p p'.split(' '),
    );
    expect(html).toContain('a\n\n  b\n');
    expect(html.trimEnd()).toMatch(/<\/div>\n<p>after<\/p>$/);
  });

  it('keep indented code, and tabs', () => {
    expect(bodyOf('!!! note\n    x\n\n        code\n').html).toContain('<code>code\n</code>');
    expect(bodyOf('!!! note\n\tx\n\n\ty\n').html).toMatch(/<p>x<\/p>\n<p>y<\/p>\n<\/div>/);
  });

  it('stand in list items', () => {
    const { html } = bodyOf(
      '1. Step\n\n    !!! warning\n        Careful\n\n2. Next\n\n- a\n\n    !!! note\n        b\n',
    );
    expect(outline(html).filter((line) => line.startsWith('div'))).toHaveLength(2);
    expect(outline(html).filter((line) => /^[ou]l/.test(line))).toEqual(['ol', 'ul']);
    expect(textOf(html)).not.toContain('>');
  });

  it('follow each other without a blank line', () => {
    const { html } = bodyOf('> quote\n\n!!! note\n    a\n!!! tip\n    b\n');
    expect(outline(html).filter((line) => /^(?:div|blockquote)/.test(line))).toEqual([
      'blockquote',
      'div[class=markdown-alert markdown-alert-note]',
      'div[class=markdown-alert markdown-alert-tip]',
    ]);
  });

  it('keep lines, columns and offsets of what is in them', () => {
    const text =
      'x\r\n\r\n!!! note "T"\r\n    Some **bold** [link](a.md)\r\n\r\n    more `code`\r\n\r\nlast *word*\r\n';
    for (const parser of ['native', 'reference'] as const) {
      const found: string[] = [];
      visit(parseMarkdown(text, parser).root, (node) => {
        if (['strong', 'link', 'inlineCode', 'emphasis'].includes(node.type)) {
          found.push(text.slice(node.position?.start.offset, node.position?.end.offset));
          const { line = 0, column = 0 } = node.position?.start ?? {};
          expect(text.split('\r\n')[line - 1]?.slice(column - 1)).toContain(found.at(-1));
        }
      });
      expect(found).toEqual(['**bold**', '[link](a.md)', '`code`', '*word*']);
    }
  });

  it('move nothing but indentation and blank lines', () => {
    fc.assert(
      fc.property(markdownDocument, (text) => {
        const document = `!!! note\n    ${text.replaceAll(/\r\n|\n|\r/g, '$&    ')}\n\n${text}`;
        const before = document.split(/\r\n|\n|\r/);
        const after = rewriteAdmonitions(document).text.split(/\r\n|\n|\r/);
        expect(after).toHaveLength(before.length);
        for (const [index, line] of after.entries()) {
          const original = before[index] ?? '';
          if (original.trim() === '') expect(line).toMatch(/^[ \t>]*$/);
          else expect(line.length).toBe(original.length);
        }
      }),
      { numRuns: 100, seed: 8 },
    );
  });
});

describe('alerts', () => {
  it.each(['NOTE', 'TIP', 'IMPORTANT', 'WARNING', 'CAUTION', 'note'])('are made of [!%s]', (marker) => {
    const { html } = bodyOf(`> [!${marker}]\n> first\n>\n> second`);
    expect(html).toContain(`markdown-alert-${marker.toLowerCase()}`);
    expect(textOf(html).trim().split('\n').filter(Boolean)).toHaveLength(3);
  });

  it.each([
    '> [!NOTE] text on the same line',
    '> [!OTHER]\n> x',
    '> x\n> [!NOTE]',
    '> [!NOTE]',
    '[!NOTE]\nx',
  ])('are not made of %j', (markdown) => {
    const { html } = bodyOf(markdown);
    expect(html).not.toContain('markdown-alert');
    expect(textOf(html)).toContain(markdown.replaceAll(/^> ?/gm, ''));
  });

  it('keep the places of what follows the marker', () => {
    const text = '> [!TIP]  \n>   see [a](b.md)\n> \n> - c';
    const { root, html } = bodyOf(text);
    const texts: string[] = [];
    visit(root, 'text', (node) => {
      texts.push(`${node.value}@${node.position?.start.line}:${node.position?.start.column}`);
    });
    expect(texts).toEqual(['Tip@1:3', 'see @2:5', 'a@2:10', 'c@4:5']);
    expect(outline(html)).toContain('p[class=markdown-alert-title]');
  });
});
