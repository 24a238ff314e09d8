/**
 * Sections: which headings a block stands under.
 *
 * In: an mdast root. Out: its blocks in order, each with its headings from the outermost to the innermost.
 * May not: read meaning out of content; only headings and lines that stand for headings.
 */
import type {
  BlockContent,
  DefinitionContent,
  List,
  ListItem,
  Nodes,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  Text,
} from 'mdast';
import { oneLine, ownPhrasing, plainText, plainTextOf, withoutEnd } from './plain.ts';
import { classifyExact, classifyHeading, type SectionClass } from './vocabulary.ts';

/** A heading, or a line that stands for one. */
export interface SectionHeading {
  readonly text: string;
  /** 1 to 6 for headings; 7 and more for lines that stand for one. */
  readonly level: number;
  readonly class: SectionClass | null;
  readonly node: Nodes;
}

/** One block of content, or a heading (`heading` set, and then last of `path`). */
export interface Block {
  readonly node: BlockContent | DefinitionContent | RootContent;
  readonly path: readonly SectionHeading[];
  readonly heading: SectionHeading | null;
}

/** Level of a known line that stands for a heading: below every real heading. */
export const lineLevel = 7;
/** Level of a bold line that is no known heading: below a known one. */
const boldLevel = 8;

/** Every top-level block with its headings, in document order. Linear. */
export function readBlocks(root: Root, ownActionHeadings: readonly string[]): readonly Block[] {
  const blocks: Block[] = [];
  let path: readonly SectionHeading[] = [];
  let titleSeen = false;

  const open = (heading: SectionHeading): void => {
    path = [...path.filter((outer) => outer.level < heading.level), heading];
    blocks.push({ node: heading.node as RootContent, path, heading });
  };
  const add = (node: Block['node']): void => {
    blocks.push({ node, path, heading: null });
  };
  const addAll = (nodes: readonly RootContent[]): void => {
    for (const [index, node] of nodes.entries()) addOne(node, nodes[index + 1]);
  };
  const addOne = (node: RootContent, next: RootContent | undefined): void => {
    if (node.type === 'heading') {
      const text = oneLine(plainTextOf(node.children));
      const isTitle = !titleSeen && node.depth === 1;
      titleSeen = true;
      open({
        text,
        level: node.depth,
        class: isTitle ? classifyExact(text, ownActionHeadings) : classifyHeading(text, ownActionHeadings),
        node,
      });
      return;
    }
    if (node.type === 'paragraph') {
      const split = splitParagraph(node, next, ownActionHeadings);
      if (split !== null) {
        open(split.heading);
        if (split.rest !== null) add(split.rest);
        return;
      }
    }
    if (node.type === 'list' && isSectionList(node, path, ownActionHeadings)) {
      for (const item of node.children) {
        const runIn = itemRunIn(item);
        const text = runIn?.text ?? itemLine(item);
        open({ text, level: lineLevel, class: classifyExact(text, ownActionHeadings), node: item });
        if (runIn?.rest != null) add(runIn.rest);
        for (const child of item.children.slice(1)) add(child);
      }
      return;
    }
    add(node);
  };
  addAll(root.children);
  return blocks;
}

/** The innermost class that decides what a block is part of, or null. */
export function innermostClass(path: readonly SectionHeading[]): SectionClass | null {
  for (let index = path.length - 1; index >= 0; index--) {
    const found = path[index]?.class ?? null;
    if (found !== null) return found;
  }
  return null;
}

interface Split {
  readonly heading: SectionHeading;
  readonly rest: Paragraph | null;
}

function withoutColon(text: string): string {
  return withoutEnd(oneLine(text), ' :：');
}

/** A paragraph that is, or begins with, a line standing for a heading. */
function splitParagraph(
  node: Paragraph,
  next: RootContent | undefined,
  own: readonly string[],
): Split | null {
  const first = node.children[0];
  if (first === undefined) return null;
  if (first.type === 'strong' || first.type === 'emphasis') {
    const text = withoutColon(plainTextOf(first.children));
    if (text === '' || text.length > 100) return null;
    const rest = node.children.slice(1);
    const restText = plainTextOf(rest);
    if (restText.trim() === '' || restText.trim() === ':') {
      if (rest.some((child) => child.type === 'image' || child.type === 'imageReference')) return null;
      const known = classifyHeading(text, own);
      if (first.type === 'emphasis' && known === null) return null;
      // A bold sentence is emphasis, not a heading.
      if (known === null && /[.!]$/.test(text)) return null;
      return {
        heading: { text, level: known === null ? boldLevel : lineLevel, class: known, node },
        rest: null,
      };
    }
    const known = classifyExact(text, own);
    const runIn = /^\s*[:\n]/.test(restText) || /[:：]\s*$/u.test(plainTextOf(first.children));
    if (runIn && (known === 'actions' || known === 'timeline' || known === 'lessons')) {
      return {
        heading: { text, level: lineLevel, class: known, node: first },
        rest: withoutLead(node, rest),
      };
    }
    return null;
  }
  if (first.type !== 'text') return null;
  const lineEnd = first.value.indexOf('\n');
  const alone = node.children.length === 1 && lineEnd < 0;
  const line = withoutColon(lineEnd < 0 ? first.value : first.value.slice(0, lineEnd));
  if (line === '' || line.length > 60) return null;
  const known = classifyExact(line, own);
  if (known === null) return null;
  if (alone) {
    if (next === undefined) return null;
    return { heading: { text: line, level: lineLevel, class: known, node }, rest: null };
  }
  const brokenAfter = lineEnd >= 0 || node.children[1]?.type === 'break';
  if (!brokenAfter || (known !== 'actions' && known !== 'timeline')) return null;
  const rest: PhrasingContent[] =
    lineEnd < 0 ? node.children.slice(2) : [cutText(first, lineEnd + 1), ...node.children.slice(1)];
  return {
    heading: { text: line, level: lineLevel, class: known, node: first },
    rest: withoutLead(node, rest),
  };
}

/** The paragraph with its heading line cut off; its place begins where its first remaining child does. */
function withoutLead(node: Paragraph, children: readonly PhrasingContent[]): Paragraph {
  const first = children[0];
  const rest: PhrasingContent[] =
    first?.type === 'text'
      ? [cutText(first, /^\s*:?\s*/.exec(first.value)?.[0].length ?? 0), ...children.slice(1)]
      : [...children];
  const start = rest[0]?.position?.start;
  return {
    ...node,
    children: rest,
    ...(node.position !== undefined && start !== undefined
      ? { position: { start, end: node.position.end } }
      : {}),
  };
}

/** A text without its first code units; it begins on the line where what is left of it begins. */
function cutText(node: Text, count: number): Text {
  const value = node.value.slice(count);
  if (node.position === undefined || count === 0) return { ...node, value };
  const lines = node.value.slice(0, count).split('\n');
  const { start, end } = node.position;
  const column = lines.length > 1 ? 1 + (lines.at(-1)?.length ?? 0) : start.column + count;
  return { ...node, value, position: { start: { line: start.line + lines.length - 1, column }, end } };
}

/**
 * A list whose items are sections (`1. Incident Date` with nested content): at least two items are known headings
 * with content of their own, or one is the actions or the timeline. Never inside a section of actions.
 */
function isSectionList(list: List, path: readonly SectionHeading[], own: readonly string[]): boolean {
  if (innermostClass(path) === 'actions') return false;
  let known = 0;
  let wanted = 0;
  let headed = 0;
  for (const item of list.children) {
    const runIn = itemRunIn(item);
    if (runIn !== null && classifyExact(runIn.text, own) === 'actions') return true;
    if (item.children.length < 2) continue;
    headed++;
    const found = classifyExact(runIn?.text ?? itemLine(item), own);
    if (found !== null) known++;
    if (found === 'actions' || found === 'timeline') wanted++;
  }
  return known >= 2 && known * 2 >= headed ? true : wanted > 0 && wanted === headed;
}

/** `**Review actions**: text`: an item that begins with a bold line of its own, and the paragraph after it. */
function itemRunIn(item: ListItem): { readonly text: string; readonly rest: Paragraph | null } | null {
  const first = item.children[0];
  if (first?.type !== 'paragraph') return null;
  const lead = first.children[0];
  if (lead?.type !== 'strong') return null;
  const rest = first.children.slice(1);
  const restText = plainTextOf(rest);
  if (restText.trim() !== '' && !/^\s*:/.test(restText)) return null;
  const text = withoutColon(plainTextOf(lead.children));
  return { text, rest: /^[\s:]*$/.test(restText) ? null : withoutLead(first, rest) };
}

function itemLine(item: ListItem): string {
  const first = item.children[0];
  return withoutColon(first?.type === 'paragraph' ? plainText(first) : plainTextOf(ownPhrasing(item)));
}
