/**
 * The Markdown contract: what every parser and every way to HTML takes and gives.
 *
 * In: Markdown text (front matter already blanked out). Out: an mdast root with positions (GFM on), and its HTML.
 * May not: name a parser; `parse.ts` chooses.
 */
import type { Root } from 'mdast';
import type { LinkFact } from '../../model/facts.ts';
import type { BodyInput } from './marks.ts';

/** A Markdown parser: pure; may throw, in which case the caller falls back to the reference parser. */
export interface MarkdownParser {
  readonly name: 'native' | 'reference';
  readonly parse: (text: string) => Root;
}

/** A parsed document. `tooDeep`: the tree is the text as it stands, in one code block. */
export interface ParsedMarkdown {
  readonly root: Root;
  /** The parser that made the tree. */
  readonly parser: MarkdownParser['name'];
  readonly tooDeep: boolean;
}

/** What a body's HTML holds besides text. */
export interface BodyInspection {
  /** Every fragment that leads somewhere in the body, sorted: ids as they are, and prefixed ones without prefix, too. */
  readonly anchors: readonly string[];
  /** Links and images in raw HTML; their slots come after those of `BodyInput.links`. */
  readonly htmlLinks: readonly LinkFact[];
}

export interface RenderedBody extends BodyInspection {
  readonly html: string;
}

/**
 * What analyzing a document asks of Markdown. The short way answers null where a document needs the long one, which is the
 * same in every byte, knows every document, and takes a quarter of a second to load.
 */
export interface MarkdownWay {
  readonly parse: (text: string, wanted: MarkdownParser['name']) => ParsedMarkdown | null;
  readonly render: (root: Root, input: BodyInput) => RenderedBody | null;
  readonly inspect: (root: Root, input: BodyInput) => BodyInspection | null;
}
