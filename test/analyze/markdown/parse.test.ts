import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownDifferenceInText, knownDifferences } from '../../../src/analyze/markdown/known-differences.ts';
import { isTooMuchForNative, nativeParser } from '../../../src/analyze/markdown/native-parser.ts';
import { parseMarkdown } from '../../../src/analyze/markdown/parse.ts';
import { referenceParser } from '../../../src/analyze/markdown/reference-parser.ts';
import { renderBody } from '../../../src/analyze/markdown/to-body.ts';
import { markdownDocument } from './arbitrary-markdown.ts';
import { inputOf } from './body-of.ts';
import { hostileSnippets } from './hostile-snippets.ts';
import { treeLines } from './tree-lines.ts';

const native = (text: string) => treeLines(parseMarkdown(text, 'native').root);
const reference = (text: string) => treeLines(parseMarkdown(text, 'reference').root);

/** Text that shows each known difference, by name: without the detour the trees would differ. */
const examples: { readonly [name: string]: readonly string[] } = {
  nul: ['a\0b'],
  'lone-surrogate': ['a\ud800b'],
  'footnote-definition': ['[^a]: [^b]: x', '> [^1]: \\\n> \n> > x', '> [^a]: [ref]: u\n<br>'],
  'tangled-marks': ['the*__the__ the* the', '_**the****`code` x.**_'],
  'e-mail-in-url': [
    '[[[a](u) b](mailto:a@b.example)',
    '__the mailto:x@example.com__',
    'x git://git@host.example y',
  ],
  'emoji-beside-mark': ['- - *😀*the'],
  'table-after-quote': ['> | a |\n> | - |\nthe\n:-:'],
  'html-after-table': ['a b\n:--\n<br>'],
  'comment-over-blank-line': [
    '>> - a\n>- <!-- a\n>\n>  b -->\n>\n>  c',
    '- >- <?php\n  >\n  >  x ?>\n  >\n  >x',
  ],
  'empty-box': ['10. [ ] \n10. x'],
  'escaped-mark-beside-mark': ['> - # ***\\***https://example.com'],
  'list-or-delimiter-row': ['the\nb | h\n- | ---'],
  'strikethrough-in-word': ['[ref]: [![*a* ](u) [b](v)](w) ~~so *c~~d~~ e* *f* on~~ *![g](x)*'],
  'quoted-definition': ['> > [ref]: u\n> > \n> > 2) x', '> - [a b]:\n  <a b>'],
  'tab-before-table': ['- > - a\n\n  \t| b |\n  \t| - |\n\n  \tc'],
};

describe('parseMarkdown', () => {
  it('uses the native parser where its binary loads', () => {
    expect(nativeParser).not.toBeNull();
    expect(parseMarkdown('# x', 'native').parser).toBe('native');
    expect(parseMarkdown('# x', 'reference').parser).toBe('reference');
  });

  it('gives the same tree with either parser for every file of the project', () => {
    const files = ['content', 'test/fixtures', 'docs'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.md'))
        .map((path) => `${folder}/${path}`),
    );
    expect(files.length).toBeGreaterThan(50);
    for (const file of files) {
      const text = readFileSync(file, 'utf8');
      expect(native(text), file).toEqual(reference(text));
    }
  });

  it('gives the same tree with either parser for generated Markdown', () => {
    let byNative = 0;
    fc.assert(
      fc.property(markdownDocument, (text) => {
        if (parseMarkdown(text, 'native').parser === 'native') byNative++;
        expect(native(text)).toEqual(reference(text));
      }),
      { numRuns: 400, seed: 11 },
    );
    // Or else the property would compare the reference parser with itself.
    expect(byNative).toBeGreaterThan(100);
  });

  it('gives the same body with either parser', () => {
    for (const { markdown } of hostileSnippets) {
      const [first, second] = (['native', 'reference'] as const).map((parser) => {
        const { root } = parseMarkdown(markdown, parser);
        return renderBody(root, inputOf(root));
      });
      expect(first).toEqual(second);
    }
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ maxLength: 300 })),
        (text) => {
          for (const parser of ['native', 'reference'] as const) {
            const { root } = parseMarkdown(text, parser);
            renderBody(root, inputOf(root));
          }
        },
      ),
      { numRuns: 300, seed: 3 },
    );
  });

  it('keeps every place inside the text', () => {
    fc.assert(
      fc.property(markdownDocument, (text) => {
        for (const line of native(text)) {
          const [, start, end] = /:(\d+)-\d+:\d+:(\d+)$/.exec(line) ?? [];
          expect(Number(start)).toBeLessThanOrEqual(Number(end));
          expect(Number(end)).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 200, seed: 4 },
    );
  });
});

describe('what is too much for the native parser', () => {
  it.each([
    ['a long paragraph full of character references', 'word &amp; word\n'.repeat(4000), true],
    ['a megabyte of paragraphs with one each', 'a &#38; b &nbsp; c\n\n'.repeat(50_000), false],
    ['an ordinary page', 'R&D &lt;tag&gt;\n'.repeat(300), false],
    ['a line of ampersands', '&'.repeat(1_000_000), false],
  ])('%s', (_name, text, expected) => expect(isTooMuchForNative(text)).toBe(expected));
});

describe('known differences', () => {
  it('have an example each', () => {
    expect(Object.keys(examples).sort()).toEqual(knownDifferences.map(({ name }) => name).sort());
  });

  it.each(Object.entries(examples).flatMap(([name, texts]) => texts.map((text) => ({ name, text }))))(
    'send $text to the reference parser ($name)',
    ({ name, text }) => {
      expect(knownDifferences.find((difference) => difference.name === name)?.inText(text)).toBe(true);
      expect(parseMarkdown(text, 'native').parser).toBe('reference');
      expect(native(text)).toEqual(reference(text));
    },
  );

  it('are still there: each has an example that the bare parsers read differently', () => {
    for (const [name, texts] of Object.entries(examples)) {
      const differs = texts.some((text) => {
        const bare = [nativeParser, referenceParser].map((parser) =>
          treeLines(parser?.parse(text) ?? referenceParser.parse(text)),
        );
        return JSON.stringify(bare[0]) !== JSON.stringify(bare[1]);
      });
      expect(differs, name).toBe(true);
    }
  });

  it.each([
    '# Heading\n\nText with `code`, **strong**, *emphasis*, ***both***, ~~gone~~ and [a link](x.md).',
    '- [ ] task\n- [x] done\n  - nested\n    1. more\n',
    '| a | b |\n|---|---|\n| `x_y` | **z** |\n\nsnake_case_name and 2*3*4',
    '> quote\n>\n> > nested\n\n---\n\n```sh\nkubectl get pods\n```\n',
    'Write to <ops@example.com> or https://example.com/a_b.\n\n![image](x.png)\n\n[ref]: x.md',
    '<details>\n<summary>More</summary>\n\n- a\n\n</details>\n\n<!-- note -->',
  ])('do not match ordinary writing: %j', (text) => {
    expect(knownDifferenceInText(text)).toBeNull();
    expect(parseMarkdown(text, 'native').parser).toBe('native');
    expect(native(text)).toEqual(reference(text));
  });
});
