import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyOf, elementsOf, textOf } from './body-of.ts';
import { harmIn } from './harm.ts';
import { hostileSnippets } from './hostile-snippets.ts';

const parsers = ['native', 'reference'] as const;

function harmOf(markdown: string, parser: 'native' | 'reference'): readonly string[] {
  const { html, input, htmlLinks } = bodyOf(markdown, parser);
  return harmIn(html, input.links.length + htmlLinks.length);
}

describe('hostile snippets', () => {
  it('are more than sixty, with a name each', () => {
    expect(new Set(hostileSnippets.map(({ name }) => name)).size).toBe(hostileSnippets.length);
    expect(hostileSnippets.length).toBeGreaterThanOrEqual(60);
  });

  it.each(hostileSnippets)('come out harmless: $name', ({ markdown }) => {
    for (const parser of parsers) expect(harmOf(markdown, parser)).toEqual([]);
  });

  it.each(hostileSnippets)('come out harmless inside other blocks: $name', ({ markdown }) => {
    const indented = markdown.replaceAll('\n', '\n  ');
    const quoted = markdown.replaceAll('\n', '\n> ');
    expect(
      harmOf(`- ${indented}\n\n> ${quoted}\n\n<details>\n\n${markdown}\n\n</details>\n`, 'native'),
    ).toEqual([]);
  });

  it('come out harmless one after the other, and do not swallow what follows', () => {
    const all = hostileSnippets.map(({ markdown }) => markdown).join('\n\nbetween\n\n');
    expect(harmOf(all, 'native')).toEqual([]);
    for (const { markdown, name } of hostileSnippets) {
      // An open code fence or an open script block holds the rest of its file by the rules of Markdown itself.
      const { html } = bodyOf(`${markdown}\n\nTHE END`);
      expect(textOf(html), name).toContain('THE END');
    }
  });

  it('come out harmless in any mixture of their pieces', () => {
    const pieces = hostileSnippets.flatMap(({ markdown }) => markdown.split(/(?=[<>"'`\n[\]()])/));
    const mixture = fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(mixture, (markdown) => {
        expect(harmOf(markdown, 'native')).toEqual([]);
      }),
      { numRuns: 300, seed: 2 },
    );
  });
});

describe('what is ours', () => {
  it('cannot be written by an author', () => {
    const { html, input } = bodyOf('[a](x.md) <a href="oo-link:0">b</a> [c](oo-link:0)');
    const hrefs = elementsOf(html).map((element) => element.attrs.find(({ name }) => name === 'href')?.value);
    expect(input.links).toHaveLength(2);
    expect(hrefs.filter((href) => href !== undefined)).toEqual(['oo-link:0']);
  });

  it('stays ours when the author guesses the name of the mark', () => {
    const marks = ['data-oo', 'data-oox', 'data-ooxx']
      .map((name) => `<p ${name}="heading-0">x</p>`)
      .join('\n\n');
    const { html } = bodyOf(`# Real\n\n${marks}\n`);
    expect(
      elementsOf(html).filter((element) => element.attrs.some(({ name }) => name === 'id')),
    ).toHaveLength(1);
    expect(html).not.toContain('data-oo');
  });

  it('is found a name for, however long the one that the author guesses', () => {
    const { html } = bodyOf(`# Real\n\n<p title="data-oo${'x'.repeat(500_000)}">y</p>\n`);
    expect(elementsOf(html).some((element) => element.attrs.some(({ name }) => name === 'id'))).toBe(true);
  });
});
