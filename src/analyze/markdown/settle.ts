/**
 * Settling: what both parsers leave open is made the same, and every node gets its place.
 *
 * In: an mdast root of either parser and the text it was made of. Out: nothing; the root is changed in place.
 * May not: move text from one node to another, or be run on a tree that `depth.ts` refuses (it recurses).
 */
import type { Code, Html, Nodes, Parents, Text } from 'mdast';
import type { Position } from 'unist';
import { linesOf, pointAt, splitLines } from '../../text/lines.ts';
import { findLostPlaces, type Source } from './places.ts';

const phrasing = new Set<Nodes['type']>(['paragraph', 'heading', 'tableCell']);

const indentAfterBreak = /(\r\n|\n|\r)[ \t]+/g;

/** A parent's children are of one union type per parent; every node put back here came from the same parent. */
function replaceChildren(parent: Parents, children: readonly Nodes[]): void {
  const kept = new Set(children);
  let index = 0;
  for (const child of parent.children) if (kept.has(child)) parent.children[index++] = child;
  parent.children.length = index;
}

/** What is to be done for the children of a node. Most often nothing, and one look at each tells. */
interface Needs {
  places: boolean;
  joinedTexts: boolean;
  joinedCode: boolean;
  definitions: boolean;
}

function needsOf(children: readonly Nodes[]): Needs {
  const needs: Needs = { places: false, joinedTexts: false, joinedCode: false, definitions: false };
  let last: Nodes['type'] | null = null;
  for (const { type, position } of children) {
    if (position === undefined) needs.places = true;
    if (type === 'definition') needs.definitions = true;
    if (type === last) {
      if (type === 'text') needs.joinedTexts = true;
      if (type === 'code') needs.joinedCode = true;
    }
    last = type;
  }
  return needs;
}

/** Makes one text node of neighbours: only one of the parsers splits text around what might have been a link. */
function joinTexts(parent: Parents): void {
  const joined: Nodes[] = [];
  let last: Text | null = null;
  for (const child of parent.children) {
    if (child.type === 'text' && last !== null) {
      last.value += child.value;
      if (last.position !== undefined && child.position !== undefined) last.position.end = child.position.end;
    } else {
      joined.push(child);
      last = child.type === 'text' ? child : null;
    }
  }
  if (joined.length !== parent.children.length) replaceChildren(parent, joined);
}

/** Makes one of two indented code blocks with nothing but blank lines between them, which are one (CommonMark 4.4). */
function joinIndentedCode(parent: Parents, source: Source): void {
  const joined: Nodes[] = [];
  for (const child of parent.children) {
    const last = joined.at(-1);
    if (
      child.type === 'code' &&
      last?.type === 'code' &&
      isIndented(child, source) &&
      isIndented(last, source)
    ) {
      last.value += lineEndingsBetween(last, child, source) + child.value;
      if (last.position !== undefined && child.position !== undefined) last.position.end = child.position.end;
    } else {
      joined.push(child);
    }
  }
  if (joined.length !== parent.children.length) replaceChildren(parent, joined);
}

function lineEndingsBetween(first: Nodes, second: Nodes, source: Source): string {
  const between = source.text.slice(first.position?.end.offset, second.position?.start.offset);
  return between.replaceAll(/[^\n\r]/g, '');
}

function isIndented(code: Code, source: Source): boolean {
  return !/^[ \t]*(?:```|~~~)/.test(source.text.slice(code.position?.start.offset ?? 0).slice(0, 80));
}

/** Moves an end that stands after blank lines (a block cut short by its container) to the end of the last full line. */
function trimEnd(position: Position, source: Source): void {
  let { line, column } = position.end;
  const start = position.start.line;
  if (endsWell(position, source)) return;
  while (line > start && isBlank(source, line, column)) {
    line--;
    column = Infinity;
  }
  const from = source.lines.starts[line - 1] ?? 0;
  const until = source.lines.ends[line - 1] ?? from;
  const offset = Math.min(from + column - 1, until);
  position.end = { line, column: offset - from + 1, offset };
}

/** Whether the end is right as it is: inside its line, which is the first one or has text before it. */
function endsWell({ start, end }: Position, { text, lines }: Source): boolean {
  const from = lines.starts[end.line - 1];
  const until = lines.ends[end.line - 1];
  if (end.offset === undefined || from === undefined || until === undefined) return false;
  if (end.offset !== from + end.column - 1 || end.offset > until) return false;
  if (end.line === start.line) return true;
  const last = end.column > 1 ? text[end.offset - 1] : ' ';
  return last !== ' ' && last !== '\t' && last !== '>';
}

function isBlank(source: Source, line: number, column: number): boolean {
  const from = source.lines.starts[line - 1] ?? 0;
  const until = Math.min(source.lines.ends[line - 1] ?? from, from + column - 1);
  return /^[ \t>]*$/.test(source.text.slice(from, until));
}

/** Ends a container where its last block ends; the parsers count different parts of the lines after it in. */
function endWithLastChild(node: Nodes): void {
  if (node.type !== 'blockquote' && node.type !== 'list' && node.type !== 'listItem') return;
  const end = node.children.at(-1)?.position?.end;
  if (end !== undefined && node.position !== undefined) node.position.end = { ...end };
}

/** Whether a blank line stands between two neighbours: what `spread` means, reckoned from places. */
function isSpread(nodes: readonly Nodes[]): boolean {
  for (let at = 1; at < nodes.length; at++) {
    if ((nodes[at]?.position?.start.line ?? 0) > (nodes[at - 1]?.position?.end.line ?? Infinity) + 1)
      return true;
  }
  return false;
}

function settleValue(node: Nodes, isPhrasing: boolean, source: Source): void {
  if (node.type === 'html') {
    node.value = node.value.replace(/[\r\n]+$/, '');
    trimStart(node, source);
    // Only one of the parsers keeps the indentation of a tag's continuation lines.
    if (isPhrasing) node.value = node.value.replaceAll(indentAfterBreak, '$1');
  } else if (node.type === 'image' || node.type === 'imageReference') {
    node.alt = node.alt?.replaceAll(indentAfterBreak, '$1') ?? null;
  } else if (node.type === 'code' && /[\r\n]$/.test(node.value) && isOpenFence(node, source)) {
    node.value = node.value.replace(/[\r\n]+$/, '');
  }
}

/** Only one of the parsers keeps the indentation of an HTML block that ends a paragraph. */
function trimStart(node: Html, source: Source): void {
  const indent = /^[ \t]*/.exec(node.value)?.[0].length ?? 0;
  if (indent === 0) return;
  node.value = node.value.slice(indent);
  const offset = node.position?.start.offset;
  if (node.position !== undefined && offset !== undefined) {
    const space = /^[ \t]*/.exec(source.text.slice(offset, node.position.end.offset))?.[0].length ?? 0;
    node.position.start = pointAt(source.lines, offset + space);
  }
}

function isOpenFence(node: Nodes, source: Source): boolean {
  const { start, end } = node.position ?? {};
  const lines = splitLines(source.text.slice(start?.offset ?? 0, end?.offset ?? 0));
  return lines.length < 2 || !/(?:```|~~~)[ \t]*$/.test(lines.at(-1) ?? '');
}

function settle(node: Nodes, isPhrasing: boolean, source: Source): void {
  if (node.type !== 'text' && 'children' in node) {
    const needs = needsOf(node.children);
    if (needs.places) findLostPlaces(node, source);
    if (needs.joinedTexts) joinTexts(node);
    const inside = isPhrasing || phrasing.has(node.type);
    for (const child of node.children) settle(child, inside, source);
    if (needs.definitions) startAfterDefinitions(node);
    if (needs.joinedCode) joinIndentedCode(node, source);
  }
  if (node.type !== 'root' && node.position !== undefined) trimEnd(node.position, source);
  endWithLastChild(node);
  settleValue(node, isPhrasing, source);
  if (node.type === 'list') node.spread = isSpread(node.children);
  if (node.type === 'listItem') {
    node.spread = isSpread(node.children);
    if (typeof node.checked === 'boolean') startAfterBox(node.children[0]);
  }
}

/** Only one of the parsers begins a setext heading after the link definitions above it. */
function startAfterDefinitions(parent: Parents): void {
  for (const [index, child] of parent.children.entries()) {
    if (child.type !== 'heading' || parent.children[index - 1]?.type !== 'definition') continue;
    const first = child.children[0]?.position?.start;
    const before = parent.children[index - 1]?.position?.end.offset ?? 0;
    if (
      first !== undefined &&
      (child.position?.start.offset ?? before) < before &&
      child.position !== undefined
    ) {
      child.position.start = { ...first };
    }
  }
}

/** Where a check box was cut off, only one of the parsers begins the paragraph after it. */
function startAfterBox(paragraph: Nodes | undefined): void {
  const first = paragraph?.type === 'paragraph' ? paragraph.children[0]?.position?.start : undefined;
  if (paragraph?.position !== undefined && first !== undefined) paragraph.position.start = { ...first };
}

/** Makes the trees of both parsers alike; see the table in `known-differences.ts` for what it cannot. */
export function settleTree(root: Nodes, text: string): void {
  settle(root, false, { text, lines: linesOf(text) });
}
