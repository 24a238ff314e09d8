import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { ListItem, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { makeCorpus } from '../../../bench/make-corpus.ts';
import { readFrontMatter } from '../../../src/analyze/front-matter/read-front-matter.ts';
import { renderInFull } from '../../../src/analyze/markdown/full-body.ts';
import { parseMarkdown } from '../../../src/analyze/markdown/parse.ts';
import { renderPlain } from '../../../src/analyze/markdown/plain-body.ts';
import type { JudgedNode } from '../../../src/analyze/markdown/verdict-parts.ts';
import { markdownDocument } from './arbitrary-markdown.ts';
import { inputOf } from './body-of.ts';
import { hostileSnippets } from './hostile-snippets.ts';

/** Whether the short way was taken; where it was, it gave what the long way gives. */
function isPlainAndEqual(markdown: string, shown = markdown): boolean {
  const { root } = parseMarkdown(markdown, 'native');
  const input = { ...inputOf(root), steps: allSteps(root), judged: everySecondBlock(root) };
  const plain = renderPlain(root, input);
  if (plain === null) return false;
  expect(plain, shown).toEqual(renderInFull(root, input));
  return true;
}

/** Every item of a list, tasks or not: more steps than any document has. */
function allSteps(root: Root): readonly { readonly node: ListItem; readonly id: string }[] {
  const steps: { node: ListItem; id: string }[] = [];
  visit(root, 'listItem', (node: ListItem) => {
    steps.push({ node, id: `step-${steps.length % 7}` });
  });
  return steps;
}

/** Action items wherever one may be said, with and without something to mend. */
function everySecondBlock(root: Root): readonly JudgedNode[] {
  const judged: JudgedNode[] = [];
  let count = 0;
  visit(root, (node) => {
    const isHost = ['paragraph', 'heading', 'listItem', 'tableRow'].includes(node.type);
    if (!isHost || count++ % 2 === 0) return;
    const verdict = count % 3 === 0 ? 'process-change' : 'vague';
    const judgement = {
      verdict,
      kind: null,
      strength: 'weak',
      reason: 'a & "b"',
      suggestion: '<c>',
    } as const;
    judged.push({ node, actions: [{ text: 'a', judgement }] });
  });
  return judged;
}

/** One of everything that the short way knows. */
const plain = [
  '# A (5 min)\n\n## A\n\nSetext *(1 h)*\n---\n',
  'a  \n  b\\\n   *c*  \n d \t\n\t e',
  '*a* **b** ~~c~~ `d  e` `f\ng` <https://a.example/?a=1&b=%C3%A9>',
  '> a\n>\n> > b\n>\n> - c',
  '>',
  '3. a\n4. b\n\n   c\n\n7) d',
  '- a\n- b\n\n  c\n\n* d\n  - e',
  '-\n- a\n\n1.',
  '- [ ] a\n- [x] b\n\n- [ ] ```\n  c\n  ```',
  '1. [ ] Restart `it`\n\n   Expect: green & "well"\n\n   - Undo: stop *it*\n   - Expected result: x',
  '1. a\n   - Expect: b\n   - Roll back: c\n     ```sh\n     d\n     ```\n2. e',
  '```sh title="x"\na <b> & c\n```\n\n```{python}\n```\n\n    d',
  '| a | b | c |\n|:--|:-:|--:|\n| 1 | `2\\|3` |\n| *4* | [5](x.md) | 6 | 7 |\n\n| d |\n|-|',
  '[a](b.md "t\'s \\"`&") [e](<f (g).md>) [æ](å.md#ø) [x](?q#r) [x](./b:c)',
  '# A b\n\n# oo-x\n\n[x](#a-b) [y](#nowhere "t") [z](#) [t](#top) [o](#oo-x) [p](#a%2db)',
  '[x](HTTPS://a.example) [m](mailto:a@b.example) [t](tel:+47) [h](http:x) [s](//a.example/b)',
  '[a][r] [r] [r][] ![i][r] ![j][]\n\n[r]: x.md "T"\n[j]: y.png\n[r]: other.md',
  '![a *b*](c.png "t") [![d](e.png)](f.md) ![](g.png)',
  '> [!NOTE]\n> a\n>\n> b\n\n> [!CAUTION]\n> - c',
  '!!! danger "T & <t>"\n    a\n\n    - b\n\n??? note ""\n    c',
  'a <!-- b --> c\n\n<!-- d -->\n\n- <!-- e -->\n- f <!-- g --> h',
  '---\n\n***\n\na\u00a0b " \' ` > & &amp; &lt; \u{1f600}',
  '## Steps {#x}\n\n1. a {#b}\n2. a {#b}',
];

/** What only the long way may be asked. */
const notPlain = [
  'a<br>b',
  '<details>\n\na\n\n</details>',
  'a[^1]\n\n[^1]: b',
  '[x](javascript:alert(1))',
  '[x](jav&#x09;ascript:alert(1))',
  '[x](ftp://a.example)',
  '[x](<Mailto :a>)',
  '[x](https://a.example/é)',
  '[x](#é)',
  '![a](https://a.example/b.png)',
  '![a](//a.example/b.png)',
  '![a](data:image/png,x)',
];

describe('renderPlain', () => {
  it.each(plain.map((markdown) => [markdown]))(
    'takes the short way for %j, with the same bytes',
    (markdown) => {
      expect(isPlainAndEqual(markdown)).toBe(true);
    },
  );

  it.each(notPlain.map((markdown) => [markdown]))('leaves %j to the long way', (markdown) => {
    expect(isPlainAndEqual(markdown)).toBe(false);
  });

  it('gives the bytes of the long way for generated Markdown', () => {
    let taken = 0;
    fc.assert(
      fc.property(markdownDocument, fc.boolean(), (text, withHtml) => {
        if (isPlainAndEqual(withHtml ? text : text.replaceAll('<', ''))) taken++;
      }),
      { numRuns: 600, seed: 11 },
    );
    expect(taken).toBeGreaterThan(150);
  });

  it('gives them for any text', () => {
    const any = fc.array(
      fc.oneof(
        fc.constantFrom(...'\n|-*_`[]()!#>:&"\'~ \t\\0'.split('')),
        fc.constantFrom(
          '- ',
          '1. ',
          '[ ] ',
          '](',
          'https:',
          'Expect: ',
          '  \n',
          '\n\n',
          '\r\n',
          '**',
          '(2 min)',
        ),
        fc.string({ unit: 'grapheme', maxLength: 3 }),
      ),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(any, (parts) => {
        isPlainAndEqual(parts.join(''));
      }),
      { numRuns: 1500, seed: 12 },
    );
  });

  it('gives them for every file of the project, hostile ones too, and for the corpus', () => {
    const files = ['content', 'test/fixtures', 'docs'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.md'))
        .map((path) => ({ path: `${folder}/${path}`, text: readFileSync(`${folder}/${path}`, 'utf8') })),
    );
    const hostile = hostileSnippets.map(({ name, markdown }) => ({ path: name, text: markdown }));
    for (const { path, text } of [...files, ...hostile]) isPlainAndEqual(text, path);
    for (const { path, text } of makeCorpus(60, 3)) {
      expect(isPlainAndEqual(readFrontMatter(text).bodyText, path), path).toBe(true);
    }
  });
});
