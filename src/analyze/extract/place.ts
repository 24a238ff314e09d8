/**
 * Places of nodes.
 *
 * In: mdast nodes. Out: 1-based places with an exclusive end, as `Place` wants them.
 * May not: guess; a node without a position is at the file's first character.
 */
import type { Nodes } from 'mdast';
import type { Place } from '../../model/diagnostic.ts';

/** From the start of `first` to the end of `last`. */
export function placeFrom(first: Nodes, last: Nodes = first): Place {
  const start = first.position?.start;
  const end = last.position?.end ?? first.position?.end;
  const line = start?.line ?? 1;
  const column = start?.column ?? 1;
  return { line, column, endLine: end?.line ?? line, endColumn: end?.column ?? column };
}

/** The line a node begins on. */
export function lineOf(node: Nodes): number {
  return node.position?.start.line ?? 1;
}
