/**
 * Tables without their line of dashes: lines of a paragraph between pipes.
 *
 * In: a paragraph. Out: the table its author meant, or null.
 * May not: take a paragraph with a stray pipe for a table.
 */
import type { Paragraph, PhrasingContent, Table, TableCell } from 'mdast';
import { plainTextOf, splitLines } from './plain.ts';

/** A table that its author left without the line of dashes: lines of a paragraph between pipes. */
export function pipeRows(node: Paragraph): Table | null {
  const lines = splitLines(node.children);
  if (lines.length < 2 || !lines.every((line) => /^\s*\|.*\|\s*$/su.test(plainTextOf(line)))) return null;
  return {
    type: 'table',
    children: lines.map((line) => ({
      type: 'tableRow',
      children: cellsOf(line),
      ...(node.position === undefined ? {} : { position: node.position }),
    })),
  };
}

function cellsOf(line: readonly PhrasingContent[]): TableCell[] {
  const cells: PhrasingContent[][] = [[]];
  for (const part of line) {
    if (part.type !== 'text') {
      cells.at(-1)?.push(part);
      continue;
    }
    for (const [index, value] of part.value.split('|').entries()) {
      if (index > 0) cells.push([]);
      if (value.trim() !== '') cells.at(-1)?.push({ type: 'text', value: value.trim() });
    }
  }
  return cells.slice(1, -1).map((children) => ({ type: 'tableCell', children }));
}
