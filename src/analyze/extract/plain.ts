/**
 * Plain text of a node: what a reader sees, with line breaks kept.
 *
 * In: mdast nodes. Out: text without markup, images and raw HTML.
 * May not: trim meaning; callers decide what white space is worth.
 */
import type { ListItem, Nodes, PhrasingContent } from 'mdast';

const lineBreakTag = /^<br\s*\/?>$/i;

/** Text of a node and what is inside it; `break` and `<br>` are a line feed, images and other HTML nothing. */
export function plainText(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
      return node.value;
    case 'break':
      return '\n';
    case 'html':
      return lineBreakTag.test(node.value.trim()) ? '\n' : '';
    default:
      return 'children' in node ? plainTextOf(node.children, isFlow(node) ? '\n' : '') : '';
  }
}

/** Text of several nodes, one after the other. */
export function plainTextOf(nodes: readonly Nodes[], between = ''): string {
  if (nodes.length === 1 && nodes[0] !== undefined) return plainText(nodes[0]);
  let text = '';
  let before = '';
  for (const node of nodes) {
    text += before + plainText(node);
    before = between;
  }
  return text;
}

/** Runs of white space (no-break spaces too) as one space, trimmed. */
export function oneLine(text: string): string {
  return (isUntidy(text) ? text.replace(/\s+/g, ' ') : text).trim();
}

/** Whether a text has white space that is not a single space. Asked of every line there is: a loop beats a pattern. */
function isUntidy(text: string): boolean {
  let afterSpace = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isSpace = code === 32;
    if ((isSpace && afterSpace) || (code >= 9 && code <= 13)) return true;
    if (code >= 160) return untidySpace.test(text);
    afterSpace = isSpace;
  }
  return false;
}

/** White space that is not a single space. */
const untidySpace = /[^\S ]| {2}/;

/**
 * A text without the characters of `edge` at its end. Not a regular expression: those look at a run of such characters
 * once from each of its positions.
 */
export function withoutEnd(text: string, edge: string): string {
  let end = text.length;
  while (end > 0 && edge.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** A text without the characters of `edge` at its beginning. */
export function withoutStart(text: string, edge: string): string {
  let start = 0;
  while (start < text.length && edge.includes(text.charAt(start))) start++;
  return text.slice(start);
}

/** Whether a text ends with a colon, and so leads in to what follows. */
export function endsWithColon(text: string): boolean {
  return text.endsWith(':') || text.endsWith('：');
}

/** Number of white-space separated words. */
export function countWords(text: string): number {
  let count = 0;
  let inside = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const space = code <= 32 || code === 160 || code === 0x3000 || (code >= 0x2000 && code <= 0x200a);
    if (!space && !inside) count++;
    inside = !space;
  }
  return count;
}

/** Phrasing content in lines: split at soft and hard breaks and at `<br>`; empty lines are left out. */
export function splitLines(nodes: readonly PhrasingContent[]): readonly (readonly PhrasingContent[])[] {
  const lines: PhrasingContent[][] = [[]];
  for (const node of nodes) {
    if (node.type === 'break' || (node.type === 'html' && plainText(node) === '\n')) {
      lines.push([]);
      continue;
    }
    if (node.type !== 'text' || !node.value.includes('\n')) {
      lines.at(-1)?.push(node);
      continue;
    }
    for (const [index, value] of node.value.split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (value !== '') lines.at(-1)?.push({ type: 'text', value });
    }
  }
  return lines.filter((line) => line.length > 0);
}

/** The phrasing content of an item's own paragraphs, without nested lists, code or tables. */
export function ownPhrasing(item: ListItem): readonly PhrasingContent[] {
  const own: PhrasingContent[] = [];
  for (const child of item.children) {
    if (child.type !== 'paragraph') continue;
    if (own.length > 0) own.push({ type: 'text', value: ' ' });
    for (const part of child.children) own.push(part);
  }
  return own;
}

function isFlow(node: Nodes): boolean {
  return (
    node.type === 'root' ||
    node.type === 'list' ||
    node.type === 'listItem' ||
    node.type === 'blockquote' ||
    node.type === 'table' ||
    node.type === 'tableRow' ||
    node.type === 'footnoteDefinition'
  );
}
