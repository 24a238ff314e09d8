/**
 * Parsing with the native parser, and what comes before and after any parser.
 *
 * In: text (front matter blanked out). Out: a settled mdast root, alerts marked; null where the reference parser is needed.
 * May not: throw, whatever the text; or give a tree that is too deep to walk.
 */
import type { Root } from 'mdast';
import { linesOf, pointAt } from '../../text/lines.ts';
import { type RewrittenText, rewriteAdmonitions } from './admonitions.ts';
import { markAlerts } from './alerts.ts';
import type { MarkdownParser, ParsedMarkdown } from './contract.ts';
import { isTooDeep, isTooDeepToParse } from './depth.ts';
import { knownDifferenceInText, knownDifferenceInTree } from './known-differences.ts';
import { isTooMuchForNative, nativeParser } from './native-parser.ts';
import { settleTree } from './settle.ts';

/** Text ready for a parser; null when it is nested too deep for any. */
export function prepareText(text: string): RewrittenText | null {
  const rewritten = rewriteAdmonitions(text);
  return isTooDeepToParse(rewritten.text) ? null : rewritten;
}

/** What stands for a document that is nested too deep. */
export function deepDocument(text: string, parser: MarkdownParser['name']): ParsedMarkdown {
  return { root: asPlainText(text), parser, tooDeep: true };
}

/** A parser's tree of prepared text, settled, with its alerts. */
export function settledDocument(
  root: Root,
  text: string,
  prepared: RewrittenText,
  parser: MarkdownParser['name'],
): ParsedMarkdown {
  settleTree(root, prepared.text);
  markAlerts(root, text, prepared.admonitions);
  return { root, parser, tooDeep: false };
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

/** Parses with the native parser; null where it is missing, throws, or is known to differ from the reference parser. */
export function parseNatively(text: string): ParsedMarkdown | null {
  const prepared = prepareText(text);
  if (prepared === null) return deepDocument(text, 'native');
  const root = nativeRoot(prepared.text);
  if (root === null) return null;
  // A tree that is too deep must not be walked for differences, and the slow parser not be asked about it again.
  if (isTooDeep(root)) return deepDocument(text, 'native');
  return knownDifferenceInTree(root, prepared.text) ? null : settledDocument(root, text, prepared, 'native');
}
