/**
 * Lines of a timeline's paragraph, each with the line of the file on which it begins, and what is made of them.
 *
 * In: a paragraph. Out: its lines, split at line feeds, breaks and `<br>`.
 * May not: count lines; a piece of text knows where it stands.
 */
import type { Nodes, Paragraph } from 'mdast';
import type { Moment } from './moment.ts';
import { lineOf } from './place.ts';
import { oneLine, plainText } from './plain.ts';

/** A line of text that is not blank, and where it begins. */
export interface PlacedLine {
  readonly text: string;
  readonly line: number;
}

/** An entry before days and zones are settled. */
export interface TimelineEntry {
  readonly moment: Moment;
  readonly text: string;
  readonly line: number;
}

/** Entries with the zone that something names for all of them. */
export interface Read {
  readonly entries: readonly TimelineEntry[];
  readonly zone: string | null;
}

interface Growing {
  text: string;
  line: number | null;
}

/** The lines of a paragraph, blank ones left out. */
export function placedLines(node: Paragraph): readonly PlacedLine[] {
  const lines: Growing[] = [{ text: '', line: null }];
  for (const child of node.children) grow(lines, child);
  const placed: PlacedLine[] = [];
  for (const { text, line } of lines) {
    const tidy = oneLine(text);
    if (tidy !== '') placed.push({ text: tidy, line: line ?? lineOf(node) });
  }
  return placed;
}

function grow(lines: Growing[], node: Nodes): void {
  if ('children' in node) {
    for (const child of node.children) grow(lines, child);
    return;
  }
  for (const [index, piece] of plainText(node).split('\n').entries()) {
    if (index > 0) lines.push({ text: '', line: null });
    const last = lines.at(-1);
    if (last === undefined) continue;
    if (last.line === null && piece.trim() !== '')
      last.line = lineOf(node) + (node.type === 'text' ? index : 0);
    last.text += piece;
  }
}
