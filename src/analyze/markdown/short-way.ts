/**
 * The short way: the native parser and plain bodies.
 *
 * In: a document. Out: its tree and its HTML, or null where only the long way knows.
 * May not: import the long way.
 */
import type { MarkdownWay } from './contract.ts';
import { parseNatively } from './parse-natively.ts';
import { inspectPlain, renderPlain } from './plain-body.ts';

export const shortWay: MarkdownWay = {
  parse: (text, wanted) => (wanted === 'native' ? parseNatively(text) : null),
  render: renderPlain,
  inspect: inspectPlain,
};
