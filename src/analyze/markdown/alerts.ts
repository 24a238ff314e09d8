/**
 * Alerts: block quotes that stand out, as on GitHub.
 *
 * In: a settled tree, the text as written, the admonitions found before parsing. Out: nothing; quotes get their mark-up.
 * May not: lose text, or make an alert of a quote whose marker shares its line with other text (GitHub does not).
 */
import type { Blockquote, Heading, Nodes, Paragraph, Parents, PhrasingContent, Root } from 'mdast';
import type { Position } from 'unist';
import { visit } from 'unist-util-visit';
import { type Lines, linesOf } from '../../text/lines.ts';
import { type Admonition, type AlertKind, alertKinds, capitalised } from './admonitions.ts';

/** Class of an alert; the kind's own class is this, a hyphen and the kind. GitHub's names. */
export const alertClass = 'markdown-alert';
export const alertTitleClass = 'markdown-alert-title';

/** The classes that were put on a part of an alert: its quote or its title. Null for any other node. */
export function alertClassesOf({ data }: Nodes): string[] | null {
  const classes = data?.hProperties?.['className'];
  return Array.isArray(classes) ? classes.map(String) : null;
}

function titleParagraph(text: string, position: Position | undefined): Paragraph {
  const place = position === undefined ? {} : { position };
  return {
    type: 'paragraph',
    ...place,
    data: { hProperties: { className: [alertTitleClass] } },
    children: [{ type: 'text', value: text, ...place }],
  };
}

function markAs(quote: Blockquote, kind: AlertKind): void {
  quote.data = { hName: 'div', hProperties: { className: [alertClass, `${alertClass}-${kind}`] } };
}

/** Takes the marker line off a paragraph's content; null when it has no marker alone on its first line. */
function withoutMarker(paragraph: Paragraph): { kind: AlertKind; children: PhrasingContent[] } | null {
  const [first, second, ...rest] = paragraph.children;
  if (first?.type !== 'text') return null;
  const match = /^\[!(note|tip|important|warning|caution)\][ \t]*(?:(\r\n|\n|\r)|$)/i.exec(first.value);
  const kind = alertKinds.find((name) => name === match?.[1]?.toLowerCase());
  if (match === null || kind === undefined) return null;
  if (match[2] === undefined)
    return second === undefined || second.type === 'break' ? { kind, children: rest } : null;
  const value = first.value.slice(match[0].length);
  const others = second === undefined ? rest : [second, ...rest];
  return { kind, children: value === '' ? others : [{ ...first, value }, ...others] };
}

/** Moves the start of a text that lost its first line to the first character of the next line. */
function startOnNextLine(node: Nodes, text: string, lines: Lines): void {
  if (node.position === undefined) return;
  const line = node.position.start.line + 1;
  const from = lines.starts[line - 1] ?? 0;
  const space = /^[ \t]*(?:>[ \t]*)*/.exec(text.slice(from, lines.ends[line - 1]))?.[0].length ?? 0;
  node.position.start = { line, column: space + 1, offset: from + space };
}

function markGithubAlert(quote: Blockquote, text: string, lines: Lines): void {
  const first = quote.children[0];
  if (first?.type !== 'paragraph') return;
  const marked = withoutMarker(first);
  if (marked === null || (marked.children.length === 0 && quote.children.length === 1)) return;
  const { start } = first.position ?? {};
  const end = start && {
    ...start,
    column: start.column + marked.kind.length + 3,
    offset: (start.offset ?? 0) + marked.kind.length + 3,
  };
  const title = titleParagraph(capitalised(marked.kind), start && end && { start: { ...start }, end });
  const head = marked.children[0];
  if (head?.type === 'text' && head.position?.start.offset === start?.offset)
    startOnNextLine(head, text, lines);
  first.children = marked.children;
  if (head?.position !== undefined && first.position !== undefined)
    first.position.start = { ...head.position.start };
  quote.children =
    marked.children.length === 0 ? [title, ...quote.children.slice(1)] : [title, ...quote.children];
  markAs(quote, marked.kind);
}

function isOpening(node: Nodes, admonitions: ReadonlyMap<number, Admonition>): node is Heading {
  return node.type === 'heading' && admonitions.has(node.position?.start.line ?? 0);
}

/** A quote made of admonitions, cut at each one's first line (they may follow each other without a blank line). */
function splitAdmonitions(quote: Blockquote, admonitions: ReadonlyMap<number, Admonition>): Blockquote[] {
  const quotes: Blockquote[] = [];
  for (const child of quote.children) {
    const admonition = isOpening(child, admonitions)
      ? admonitions.get(child.position?.start.line ?? 0)
      : undefined;
    if (admonition !== undefined || quotes.length === 0) {
      const part: Blockquote = { type: 'blockquote', children: [] };
      if (child.position !== undefined)
        part.position = { start: { ...child.position.start }, end: { ...child.position.end } };
      if (admonition !== undefined) markAs(part, admonition.kind);
      quotes.push(part);
    }
    const last = quotes.at(-1);
    if (admonition === undefined) last?.children.push(child);
    else if (admonition.title !== null) last?.children.push(titleParagraph(admonition.title, child.position));
    if (last?.position !== undefined && child.position !== undefined)
      last.position.end = { ...child.position.end };
  }
  return quotes;
}

function markAdmonitions(parent: Parents, admonitions: ReadonlyMap<number, Admonition>): void {
  if (!('children' in parent)) return;
  const children: Nodes[] = parent.children;
  const settled = children.flatMap((child) =>
    child.type === 'blockquote' && child.children.some((node) => isOpening(node, admonitions))
      ? splitAdmonitions(child, admonitions)
      : [child],
  );
  for (const [index, child] of settled.entries()) children[index] = child;
}

/** Reckons every offset again from line and column: rewriting admonitions keeps these and moves offsets. */
function resetOffsets(root: Root, lines: Lines): void {
  visit(root, (node) => {
    if (node.position === undefined) return;
    for (const point of [node.position.start, node.position.end]) {
      point.offset = (lines.starts[point.line - 1] ?? 0) + point.column - 1;
    }
  });
}

/** Turns admonitions and `> [!NOTE]` quotes into `<div class="markdown-alert">` with a title paragraph, in place. */
export function markAlerts(root: Root, text: string, admonitions: ReadonlyMap<number, Admonition>): void {
  if (admonitions.size === 0 && !text.includes('[!')) return;
  const lines = linesOf(text);
  if (admonitions.size > 0) {
    resetOffsets(root, lines);
    visit(root, (node) => {
      if ('children' in node) markAdmonitions(node, admonitions);
    });
  }
  visit(root, 'blockquote', (quote) => {
    if (quote.data === undefined) markGithubAlert(quote, text, lines);
  });
}
