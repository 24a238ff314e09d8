/**
 * Parsing: the one way from Markdown text to a tree.
 *
 * In: text (front matter blanked out) and the parser wanted. Out: a settled mdast root, alerts marked.
 * May not: throw, whatever the text; or give a tree that is too deep to walk.
 */
import type { Root } from 'mdast';
import { linesOf, pointAt } from '../../text/lines.ts';
import { rewriteAdmonitions } from './admonitions.ts';
import { markAlerts } from './alerts.ts';
import type { MarkdownParser } from './contract.ts';
import { isTooDeep, isTooDeepToParse } from './depth.ts';
import { knownDifferenceInText, knownDifferenceInTree } from './known-differences.ts';
import { isTooMuchForNative, nativeParser } from './native-parser.ts';
import { referenceParser } from './reference-parser.ts';
import { settleTree } from './settle.ts';

/** A parsed document. `tooDeep`: the tree is the text as it stands, in one code block. */
export interface ParsedMarkdown {
  readonly root: Root;
  /** The parser that made the tree. */
  readonly parser: MarkdownParser['name'];
  readonly tooDeep: boolean;
}

function asPlainText(text: string): Root {
  const position = () => ({ start: pointAt(linesOf(''), 0), end: pointAt(linesOf(text), text.length) });
  return {
    type: 'root',
    children: [{ type: 'code', value: text, position: position() }],
    position: position(),
  };
}

function nativeRoot(text: string): Root | null {
  if (nativeParser === null || isTooMuchForNative(text) || knownDifferenceInText(text) !== null) return null;
  try {
    return nativeParser.parse(text);
  } catch {
    // The native parser gives up on some input; the other does not.
    return null;
  }
}

/**
 * Parses Markdown (CommonMark with GFM, `!!!` admonitions and `> [!NOTE]` alerts). Both parsers give the same tree; the
 * native one is passed over where it is missing, throws, or is known to differ. Text nested more than 100 levels deep is
 * not parsed: the root then holds it as one code block and `tooDeep` is set.
 */
export function parseMarkdown(text: string, wanted: MarkdownParser['name']): ParsedMarkdown {
  const { text: source, admonitions } = rewriteAdmonitions(text);
  if (isTooDeepToParse(source)) return { root: asPlainText(text), parser: wanted, tooDeep: true };
  const native = wanted === 'native' ? nativeRoot(source) : null;
  // A tree that is too deep must not be walked for differences, and the slow parser not be asked about it again.
  const deepNative = native !== null && isTooDeep(native);
  const keep = native !== null && (deepNative || !knownDifferenceInTree(native, source));
  const parser = keep ? 'native' : 'reference';
  const root = keep ? native : referenceParser.parse(source);
  if (deepNative || (!keep && isTooDeep(root))) return { root: asPlainText(text), parser, tooDeep: true };
  settleTree(root, source);
  markAlerts(root, text, admonitions);
  return { root, parser, tooDeep: false };
}
