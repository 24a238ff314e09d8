import { describe, expect, it } from 'vitest';
import { maxDepth } from '../../../src/analyze/markdown/depth.ts';
import { parseMarkdown } from '../../../src/analyze/markdown/parse.ts';
import { renderBody } from '../../../src/analyze/markdown/to-body.ts';
import { inputOf, textOf } from './body-of.ts';

const nestedList = (levels: number) =>
  Array.from({ length: levels }, (_, index) => `${'  '.repeat(index)}- level ${index}`).join('\n');

const tooDeep: readonly (readonly [name: string, text: string])[] = [
  ['block quotes on one line', `${'>'.repeat(5000)} x`],
  ['block quotes with spaces', `${'> '.repeat(5000)}x`],
  ['a little too many block quotes', `${'>'.repeat(maxDepth + 1)} x`],
  ['lists on one line', `${'1. '.repeat(3000)}x`],
  ['lists and quotes on one line', `${'- > '.repeat(2000)}x`],
  ['a nested list', nestedList(maxDepth + 1)],
  ['a very deep nested list', nestedList(600)],
  ['emphasis in emphasis', `${'*'.repeat(4000)}a${'*'.repeat(4000)}`],
  ['emphasis of two marks in turn', `${'*_'.repeat(4000)}a${'_*'.repeat(4000)}`],
  ['emphasis that is opened and closed', `${'*a '.repeat(150)}x${'*'.repeat(150)}`],
];

const shallow: readonly (readonly [name: string, text: string])[] = [
  ['as many block quotes as may be', `${'>'.repeat(maxDepth)} x`],
  ['as deep a list as may be', nestedList(maxDepth)],
  ['brackets', '['.repeat(50_000)],
  ['image brackets', '!['.repeat(20_000)],
  ['stars that close nothing', '* a '.repeat(20_000)],
  ['links never closed', '[a]('.repeat(5000)],
  ['tags never closed', '<a '.repeat(10_000)],
  ['a rule of a thousand dashes', '- '.repeat(1000)],
  ['a line of a thousand quote marks in code', `\`\`\`\n${'*a '.repeat(9000)}\n\`\`\``],
  ['backticks', Array.from({ length: 200 }, (_, index) => '`'.repeat(index + 1)).join(' ')],
  ['a wide table', `${'|a'.repeat(1000)}|\n${'|-'.repeat(1000)}|\n`],
  ['many references', `[a]: b\n\n${'[a] '.repeat(2000)}`],
  ['a long table with bold cells', `|a|b|\n|-|-|\n${'|**a**|*b*|\n'.repeat(1000)}`],
  ['a long list with bold words', '- **Owner:** *one*\n'.repeat(1000)],
  ['snake case', 'a_b_c '.repeat(3000)],
  ['divisions never closed', '<div>\n\n'.repeat(400)],
  ['bold tags never closed', '<b>x\n\n'.repeat(400)],
];

describe.each(['native', 'reference'] as const)('nesting, with the %s parser', (parser) => {
  it.each(tooDeep)('shows %s as text and says so', (_, text) => {
    const { root, tooDeep: isTooDeep } = parseMarkdown(text, parser);
    expect(isTooDeep).toBe(true);
    expect(root.children).toHaveLength(1);
    expect(root.children[0]).toMatchObject({ type: 'code', value: text });
    expect(textOf(renderBody(root, inputOf(root)).html).trimEnd()).toBe(text.trimEnd());
  });

  it.each(shallow)('parses and renders %s', (_, text) => {
    const { root, tooDeep: isTooDeep } = parseMarkdown(text, parser);
    expect(isTooDeep).toBe(false);
    expect(() => renderBody(root, inputOf(root))).not.toThrow();
  });
});

describe('raw HTML nested too deep', () => {
  it('is shown as text', () => {
    const text = `${'<div>'.repeat(5000)}deep${'</div>'.repeat(5000)}`;
    const { root } = parseMarkdown(text, 'native');
    const { html } = renderBody(root, inputOf(root));
    expect(textOf(html)).toBe(text);
  });
});
