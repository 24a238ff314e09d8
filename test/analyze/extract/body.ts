/**
 * Bodies for the tests of extraction.
 *
 * In: Markdown. Out: its facts by either parser, and its blocks.
 * May not: be used outside tests.
 */
import {
  type BodyFacts,
  type BodyOptions,
  extractBodyFacts,
} from '../../../src/analyze/extract/body-facts.ts';
import { type Block, readBlocks } from '../../../src/analyze/extract/sections.ts';
import type { MarkdownParser } from '../../../src/analyze/markdown/contract.ts';
import { parseMarkdown } from '../../../src/analyze/markdown/parse.ts';

export const parsers: readonly MarkdownParser['name'][] = ['native', 'reference'];

const noOptions: BodyOptions = {
  text: '',
  path: 'note.md',
  kind: null,
  title: null,
  date: null,
  severities: {},
  actionHeadings: [],
};

/** Facts of a body; what the options leave out is empty. */
export function factsOf(
  markdown: string,
  options: Partial<BodyOptions> = {},
  parser: MarkdownParser['name'] = 'native',
): BodyFacts {
  return extractBodyFacts(parseMarkdown(markdown, parser).root, { ...noOptions, text: markdown, ...options });
}

export function blocksOf(markdown: string): readonly Block[] {
  return readBlocks(parseMarkdown(markdown, 'native').root, []);
}
