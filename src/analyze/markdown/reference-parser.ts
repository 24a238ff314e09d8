/**
 * The reference parser: remark-parse with GFM, the oracle that the native one is held to.
 *
 * In: Markdown text. Out: an mdast root with positions.
 * May not: be handed text that `depth.ts` refuses; it is slow on deep nesting and recursive afterwards.
 */
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { MarkdownParser } from './contract.ts';

const processor = unified().use(remarkParse).use(remarkGfm).freeze();

/** remark-parse with GFM (tables, task lists, strikethrough, footnotes, autolinks). */
export const referenceParser: MarkdownParser = {
  name: 'reference',
  parse: (text) => processor.parse(text),
};
