/**
 * Depth: what is nested deeper than anything recursive may be asked to walk.
 *
 * In: text before parsing, or a tree after it. Out: whether it is too deep.
 * May not: recurse, or look at a character twice.
 */
import type { Nodes, Parents, Root } from 'mdast';
import { splitLines } from '../../text/lines.ts';

/** Levels of nesting (block quotes, list items, footnotes, emphasis, links) that a document may have. */
export const maxDepth = 100;

/** Container markers on one line beyond which no parser is asked: far above `maxDepth`, so that only bombs count. */
const maxMarkers = 500;

/** Emphasis marks in one paragraph, list item or table row beyond which the reference parser's time would grow by their square. */
const maxDelimiters = 5000;

const marker = /[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))/gy;
const rule = /^[ \t>]*[-*_][-*_ \t]*$/;
/** Emphasis does not reach from before such a line into it: a list item, a heading; a row below a table's head. */
const freshLine = /^[ \t>]*(?:[-+*][ \t]|\d{1,9}[.)][ \t]|#{1,6}[ \t])/;
const row = /^[ \t>]*\|/;
const delimiterRow = /^[ \t>]*\|[ \t:|-]*$/;
const fence = /^[ \t>]*(`{3,}|~{3,})/;

function columnsOf(space: string): number {
  let columns = 0;
  for (const character of space) columns += character === '\t' ? 4 : 1;
  return columns;
}

/** Upper bound of the containers that a line stands in: its markers, and two columns of indentation for each other one. */
function containersOf(line: string): number {
  if (line.length < maxMarkers || rule.test(line)) return 0;
  let count = 0;
  let columns = 0;
  for (const match of line.matchAll(marker)) {
    count++;
    columns += columnsOf(match[0]) - 1;
  }
  return count + Math.floor(columns / 2);
}

/** Marks that may open or close emphasis: those with a letter or digit on both sides, or space on both, may not. */
function delimitersOf(line: string): number {
  let count = 0;
  for (const match of line.matchAll(/[*_]+/g)) {
    const before = line[match.index - 1] ?? ' ';
    const after = line[match.index + match[0].length] ?? ' ';
    if (/\s/.test(before) && /\s/.test(after)) continue;
    if (match[0].startsWith('_') && /\w/.test(before) && /\w/.test(after)) continue;
    count += match[0].length;
  }
  return count;
}

/** What almost every text is: no line long enough for many markers, and few emphasis marks in all. */
function isShallow(text: string): boolean {
  if (text.includes('\r')) return false;
  for (let start = 0; start <= text.length; ) {
    const end = text.indexOf('\n', start);
    const stop = end < 0 ? text.length : end;
    if (stop - start >= maxMarkers) return false;
    start = stop + 1;
  }
  return countUpTo(text, '*', maxDelimiters) + countUpTo(text, '_', maxDelimiters) <= maxDelimiters;
}

function countUpTo(text: string, sign: string, limit: number): number {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0 && count <= limit; at = text.indexOf(sign, at + 1)) count++;
  return count;
}

/**
 * Whether text is nested too deep, or its emphasis too tangled, to be given to a parser at all. Linear. Code blocks are
 * left out of the count of emphasis marks.
 */
export function isTooDeepToParse(text: string): boolean {
  if (isShallow(text)) return false;
  let delimiters = 0;
  let inTable = false;
  let open = '';
  for (const line of splitLines(text)) {
    if (containersOf(line) > maxMarkers) return true;
    const mark = fence.exec(line)?.[1] ?? '';
    if (open !== '') {
      if (mark.startsWith(open)) open = '';
      continue;
    }
    open = mark;
    if (line.trim() === '' || rule.test(line)) {
      delimiters = 0;
      inTable = false;
      continue;
    }
    inTable ||= delimiterRow.test(line);
    if (freshLine.test(line) || (inTable && row.test(line))) delimiters = 0;
    delimiters += delimitersOf(line);
    if (delimiters > maxDelimiters) return true;
  }
  return false;
}

const levels = new Set<Nodes['type']>([
  'blockquote',
  'listItem',
  'footnoteDefinition',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
]);

/** Whether a tree has more than `maxDepth` levels. Does not recurse. */
export function isTooDeep(root: Root): boolean {
  const open: Parents[] = [root];
  const depths: number[] = [0];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const depth = (depths.pop() ?? 0) + (levels.has(next.type) ? 1 : 0);
    if (depth > maxDepth) return true;
    for (const child of next.children) {
      if (child.type === 'text' || !('children' in child)) continue;
      open.push(child);
      depths.push(depth);
    }
  }
  return false;
}
