/**
 * Places that were lost: remark-gfm finds some bare URLs only in the finished tree, and drops the place of the text there.
 *
 * In: a parent node, the text it came from. Out: nothing; children without a place get one.
 * May not: change a place that is there.
 */
import type { Nodes, Parents } from 'mdast';
import { type Lines, pointAt } from '../../text/lines.ts';

/** The text a tree was made of, and its lines. */
export interface Source {
  readonly text: string;
  readonly lines: Lines;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** How many starts are tried for one node before its place is given up as unknown. */
const maxTries = 64;

/**
 * Where `value` ends when it is written in the source at `start`, with character references, escapes and line prefixes as
 * they may be; null when it is not written there.
 */
function endOfValue(text: string, start: number, limit: number, value: string): number | null {
  let at = start;
  for (let index = 0; index < value.length; index++) {
    if (at >= limit) return null;
    const next = value[index];
    if (next === '\n' || next === '\r') {
      at += /^[ \t]*(?:\r\n|\n|\r)?[ \t>]*/.exec(text.slice(at, at + 200))?.[0].length ?? 0;
      continue;
    }
    const reference = text[at] === '&' ? /^&#?\w{1,32};/.exec(text.slice(at, at + 40))?.[0] : undefined;
    if (reference !== undefined && !value.startsWith(reference, index)) {
      at += reference.length;
    } else {
      if (text[at] !== next && text[at] === '\\') at++;
      if (text[at] !== next) return null;
      at++;
    }
  }
  return at;
}

/** Finds `value`, beginning with the same characters as `sample`, between two offsets. */
function find(text: string, value: string, sample: string, from: number, limit: number): Range | null {
  let start = text.indexOf(sample, from);
  for (let tries = 0; value !== '' && tries < maxTries && start >= 0 && start < limit; tries++) {
    const end = endOfValue(text, start, limit, value);
    if (end !== null) return { start, end };
    start = text.indexOf(sample, start + 1);
  }
  return null;
}

/** The text of a text node, or of the link made of a bare URL. */
function writtenText(node: Nodes | undefined): string {
  const text = node?.type === 'link' ? node.children[0] : node;
  return text?.type === 'text' ? text.value : '';
}

/** Where a parent's content may begin: after its opening marks. */
function startOfContent(parent: Parents, text: string): number {
  const start = parent.position?.start.offset ?? 0;
  const marks = {
    emphasis: /[*_]/y,
    strong: /[*_]{2}/y,
    delete: /~{1,2}/y,
    link: /\[/y,
    heading: /#{1,6}[ \t]+/y,
    tableCell: /\|?[ \t]*/y,
  };
  const mark = Object.entries(marks).find(([type]) => type === parent.type)?.[1];
  if (mark === undefined) return start;
  mark.lastIndex = start;
  return start + (mark.exec(text)?.[0].length ?? 0);
}

/** Gives a place to each child that has none: links are looked up in order, text is what stands between them. */
export function findLostPlaces(parent: Parents, source: Source): void {
  if (parent.position === undefined || parent.children.every(({ position }) => position !== undefined))
    return;
  const limit = parent.position.end.offset ?? 0;
  let cursor = startOfContent(parent, source.text);
  for (const [index, child] of parent.children.entries()) {
    if (child.position === undefined) {
      const range =
        child.type === 'text'
          ? rangeOfText(child.value, parent.children[index + 1], source.text, cursor, limit)
          : rangeOfLink(child, source.text, cursor, limit);
      const position = () => ({
        start: pointAt(source.lines, range.start),
        end: pointAt(source.lines, range.end),
      });
      child.position = position();
      if (child.type === 'link') for (const text of child.children) text.position = position();
    }
    cursor = child.position.end.offset ?? cursor;
  }
}

function rangeOfLink(node: Nodes, text: string, from: number, limit: number): Range {
  const value = writtenText(node);
  return find(text, value, value.slice(0, 4), from, limit) ?? { start: from, end: from };
}

function rangeOfText(
  value: string,
  next: Nodes | undefined,
  text: string,
  from: number,
  limit: number,
): Range {
  // White space around a line ending, or at a start, belongs to no text.
  const blank = /^[\n\r]/.test(value)
    ? /^[ \t]*/
    : /^\s/.test(value)
      ? /^/
      : /^(?:(?:\r\n|\n|\r)[ \t>]*|[\t ]*)/;
  const space = blank.exec(text.slice(from, limit))?.[0].length ?? 0;
  const start = from + space;
  if (next === undefined) return { start, end: endOfValue(text, start, limit, value) ?? limit };
  return { start, end: next.position?.start.offset ?? rangeOfLink(next, text, from, limit).start };
}
