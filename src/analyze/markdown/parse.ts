/**
 * Parsing: the one way from any Markdown text to a tree.
 *
 * In: text (front matter blanked out) and the parser wanted. Out: a settled mdast root, alerts marked.
 * May not: throw, whatever the text; or give a tree that is too deep to walk.
 */
import type { MarkdownParser, ParsedMarkdown } from './contract.ts';
import { isTooDeep } from './depth.ts';
import { deepDocument, parseNatively, prepareText, settledDocument } from './parse-natively.ts';
import { referenceParser } from './reference-parser.ts';

/**
 * Parses Markdown (CommonMark with GFM, `!!!` admonitions and `> [!NOTE]` alerts). Both parsers give the same tree; the
 * native one is passed over where it is missing, throws, or is known to differ. Text nested more than 100 levels deep is
 * not parsed: the root then holds it as one code block and `tooDeep` is set.
 */
export function parseMarkdown(text: string, wanted: MarkdownParser['name']): ParsedMarkdown {
  const native = wanted === 'native' ? parseNatively(text) : null;
  return native ?? parseByReference(text);
}

function parseByReference(text: string): ParsedMarkdown {
  const prepared = prepareText(text);
  if (prepared === null) return deepDocument(text, 'reference');
  const root = referenceParser.parse(prepared.text);
  return isTooDeep(root)
    ? deepDocument(text, 'reference')
    : settledDocument(root, text, prepared, 'reference');
}
