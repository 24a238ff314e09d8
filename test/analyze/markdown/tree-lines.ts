/**
 * A tree as lines of text, one a node, so that two trees can be compared and a difference be read.
 *
 * In: an mdast node. Out: a line for each node: indentation, type, fields in order of name, place with offsets.
 * May not: leave a field out; null and absent are the same thing in mdast, and are.
 */
import type { Nodes } from 'mdast';

export function treeLines(node: Nodes, depth = 0): readonly string[] {
  const fields = Object.entries(node)
    .filter(
      ([name, value]) =>
        !['type', 'children', 'position'].includes(name) && value !== null && value !== undefined,
    )
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const { start, end } = node.position ?? { start: undefined, end: undefined };
  const place = `${start?.line}:${start?.column}:${start?.offset}-${end?.line}:${end?.column}:${end?.offset}`;
  const line = `${'  '.repeat(depth)}${node.type} ${JSON.stringify(Object.fromEntries(fields))} ${place}`;
  return 'children' in node
    ? [line, ...node.children.flatMap((child) => treeLines(child, depth + 1))]
    : [line];
}
