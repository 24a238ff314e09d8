/**
 * The parser contract: what every Markdown parser of the pipeline takes and gives.
 *
 * In: Markdown text (front matter already blanked out). Out: an mdast root with positions (GFM on).
 * May not: name a parser; `parse.ts` chooses.
 */
import type { Root } from 'mdast';

/** A Markdown parser: pure; may throw, in which case the caller falls back to the reference parser. */
export interface MarkdownParser {
  readonly name: 'native' | 'reference';
  readonly parse: (text: string) => Root;
}
