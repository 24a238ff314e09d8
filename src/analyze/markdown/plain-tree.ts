/**
 * Plain trees: the short way from a Markdown tree to a sanitized HTML tree, where the long way would change nothing.
 *
 * In: a settled mdast root without raw HTML, and its marks. Out: the tree that remark-rehype and sanitizing make, or null.
 * May not: guess. It makes the elements below and no others, with attributes of ours alone; footnotes, addresses of other
 * schemes, references that lead nowhere and unknown nodes take the long way. A property test holds both to the same bytes.
 */
import type { Element, ElementContent, Root as HtmlRoot, Properties, RootContent, Text } from 'hast';
import type {
  AlignType,
  Definition,
  Image,
  ImageReference,
  Link,
  LinkReference,
  List,
  ListItem,
  Nodes,
  Parents,
  Root,
  Table,
  TableRow,
} from 'mdast';
import { alertClassesOf } from './alerts.ts';
import { languageOf } from './language.ts';
import type { Mark } from './marks.ts';
import { isPlainImage, isPlainLink } from './plain-url.ts';
import { trimLines, trimStart } from './trim-lines.ts';

/** An HTML tree in which sanitizing finds nothing to take away, and what its elements were made of. */
export interface PlainTree {
  readonly tree: HtmlRoot;
  readonly marks: ReadonlyMap<Element, Mark>;
}

interface State {
  readonly given: ReadonlyMap<Nodes, Mark>;
  readonly marks: Map<Element, Mark>;
  readonly definitions: ReadonlyMap<string, Definition>;
  isPlain: boolean;
}

/** One line ending for all places: nobody changes text that is blank. */
const lineEnding: Text = { type: 'text', value: '\n' };

/** Makes the tree; null when the document needs the long way. `given` are the marks of its nodes. */
export function makePlainTree(root: Root, given: ReadonlyMap<Nodes, Mark>): PlainTree | null {
  const state: State = { given, marks: new Map(), definitions: definitionsOf(root), isPlain: true };
  const children: RootContent[] = [];
  for (const child of contentOf(root, state)) {
    if (children.length > 0) children.push(lineEnding);
    children.push(child);
  }
  return state.isPlain ? { tree: { type: 'root', children }, marks: state.marks } : null;
}

/** Definitions at any depth, by name; the first of a name counts. */
function definitionsOf(root: Root): ReadonlyMap<string, Definition> {
  const definitions = new Map<string, Definition>();
  const collect = (parent: Parents): void => {
    for (const child of parent.children) {
      if (child.type === 'definition') {
        const name = child.identifier.toUpperCase();
        if (!definitions.has(name)) definitions.set(name, child);
      } else if (child.type === 'blockquote' || child.type === 'list' || child.type === 'listItem') {
        collect(child);
      }
    }
  };
  collect(root);
  return definitions;
}

function element(tagName: string, properties: Properties, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

/** What the children of a node become. Space at the start of a line after a hard break is not shown. */
function contentOf(parent: Parents, state: State): ElementContent[] {
  const content: ElementContent[] = [];
  let afterBreak = false;
  for (const child of parent.children) {
    if (child.type === 'break') {
      content.push(element('br', {}, []), lineEnding);
      afterBreak = true;
      continue;
    }
    const made = oneOf(child, state);
    if (made !== null) {
      if (afterBreak) trimHead(made);
      content.push(made);
    }
    afterBreak = false;
  }
  return content;
}

function trimHead(node: ElementContent): void {
  const head = node.type === 'element' ? node.children[0] : node;
  if (head?.type === 'text' && head !== lineEnding) head.value = trimStart(head.value);
}

function oneOf(node: Nodes, state: State): ElementContent | null {
  if (node.data !== undefined) return alertPartOf(node, state);
  switch (node.type) {
    case 'text':
      return { type: 'text', value: trimLines(node.value) };
    case 'emphasis':
      return element('em', {}, contentOf(node, state));
    case 'strong':
      return element('strong', {}, contentOf(node, state));
    case 'delete':
      return element('del', {}, contentOf(node, state));
    case 'inlineCode':
      return element('code', {}, [{ type: 'text', value: node.value.replace(/\r?\n|\r/g, ' ') }]);
    case 'link':
    case 'linkReference':
      return linkOf(node, state);
    case 'image':
    case 'imageReference':
      return imageOf(node, state);
    case 'paragraph':
      return marked(node, element('p', {}, contentOf(node, state)), state);
    case 'heading':
      return marked(node, element(`h${node.depth}`, {}, contentOf(node, state)), state);
    case 'blockquote':
      return element('blockquote', {}, onLines(contentOf(node, state)));
    case 'list':
      return listOf(node, state);
    case 'code':
      return codeOf(node.value, languageOf(node));
    case 'thematicBreak':
      return element('hr', {}, []);
    case 'table':
      return tableOf(node, state);
    case 'definition':
    case 'html':
      // HTML that shows is not plain, which the caller knows; what is left is comments.
      return null;
    default:
      return refuse(state);
  }
}

function refuse(state: State): null {
  state.isPlain = false;
  return null;
}

function marked(node: Nodes, made: Element, state: State): Element {
  const mark = state.given.get(node);
  if (mark !== undefined) state.marks.set(made, mark);
  return made;
}

/** Block quotes are alerts where `alerts.ts` says so; nothing else carries data. */
function alertPartOf(node: Nodes, state: State): ElementContent | null {
  const className = alertClassesOf(node);
  if (className === null) return refuse(state);
  if (node.type === 'paragraph')
    return marked(node, element('p', { className }, contentOf(node, state)), state);
  return node.type === 'blockquote'
    ? element('div', { className }, onLines(contentOf(node, state)))
    : refuse(state);
}

/** Puts each block on a line of its own. */
function onLines(blocks: readonly ElementContent[]): ElementContent[] {
  const lines: ElementContent[] = [lineEnding];
  for (const block of blocks) lines.push(block, lineEnding);
  return lines;
}

function linkOf(node: Link | LinkReference, state: State): ElementContent | null {
  const target = node.type === 'link' ? node : state.definitions.get(node.identifier.toUpperCase());
  if (target === undefined || !isPlainLink(target.url)) return refuse(state);
  const properties: Properties = { href: target.url };
  if (typeof target.title === 'string') properties['title'] = target.title;
  return marked(node, element('a', properties, contentOf(node, state)), state);
}

function imageOf(node: Image | ImageReference, state: State): ElementContent | null {
  const target = node.type === 'image' ? node : state.definitions.get(node.identifier.toUpperCase());
  if (target === undefined || !isPlainImage(target.url)) return refuse(state);
  const properties: Properties = { src: target.url };
  if (typeof node.alt === 'string') properties['alt'] = node.alt;
  if (typeof target.title === 'string') properties['title'] = target.title;
  return marked(node, element('img', properties, []), state);
}

function listOf(list: List, state: State): Element {
  const isLoose = list.spread === true || list.children.some(({ spread }) => spread === true);
  const properties: Properties = {};
  if (typeof list.start === 'number' && list.start !== 1) properties['start'] = list.start;
  if (list.children.some(({ checked }) => typeof checked === 'boolean'))
    properties['className'] = ['contains-task-list'];
  const items = list.children.map((item) => itemOf(item, isLoose, state));
  return element(list.ordered === true ? 'ol' : 'ul', properties, onLines(items));
}

/** An item; in a tight list the paragraphs of it are not elements of their own. */
function itemOf(item: ListItem, isLoose: boolean, state: State): Element {
  if (item.data !== undefined) refuse(state);
  const blocks = contentOf(item, state);
  const properties: Properties = {};
  if (typeof item.checked === 'boolean') {
    properties['className'] = ['task-list-item'];
    addBox(blocks, item.checked);
  }
  const content: ElementContent[] = [];
  let isParagraph = true;
  for (const [index, block] of blocks.entries()) {
    const paragraph = block.type === 'element' && block.tagName === 'p' ? block : null;
    isParagraph = paragraph !== null;
    if (isLoose || index > 0 || !isParagraph) content.push(lineEnding);
    if (paragraph === null || isLoose) content.push(block);
    else for (const child of paragraph.children) content.push(child);
  }
  if (blocks.length > 0 && (isLoose || !isParagraph)) content.push(lineEnding);
  return marked(item, element('li', properties, content), state);
}

/** Puts a check box before the first words of an item. */
function addBox(blocks: ElementContent[], checked: boolean): void {
  const box = element('input', { type: 'checkbox', checked, disabled: true }, []);
  const first = blocks[0];
  if (first?.type !== 'element' || first.tagName !== 'p') blocks.unshift(element('p', {}, [box]));
  else if (first.children.length === 0) first.children.push(box);
  else first.children.unshift(box, { type: 'text', value: ' ' });
}

function codeOf(value: string, language: string | null): Element {
  const properties: Properties = language === null ? {} : { className: [`language-${language}`] };
  const text: Text = { type: 'text', value: value === '' ? '' : `${value}\n` };
  return element('pre', {}, [element('code', properties, [text])]);
}

function tableOf(table: Table, state: State): Element {
  const rows = table.children.map((row, index) => rowOf(row, index === 0 ? 'th' : 'td', table.align, state));
  const parts: Element[] = [];
  if (rows.length > 0) parts.push(element('thead', {}, onLines(rows.slice(0, 1))));
  if (rows.length > 1) parts.push(element('tbody', {}, onLines(rows.slice(1))));
  return element('table', {}, onLines(parts));
}

/** A row has as many cells as the table has columns. */
function rowOf(
  row: TableRow,
  tagName: 'th' | 'td',
  align: readonly AlignType[] | null | undefined,
  state: State,
): Element {
  if (row.data !== undefined) refuse(state);
  const cells: Element[] = [];
  const length = align?.length ?? row.children.length;
  for (let column = 0; column < length; column++) {
    const cell = row.children[column];
    if (cell?.data !== undefined) refuse(state);
    const side = align?.[column] ?? null;
    const properties: Properties = side === null ? {} : { align: side };
    cells.push(element(tagName, properties, cell === undefined ? [] : contentOf(cell, state)));
  }
  return marked(row, element('tr', {}, onLines(cells)), state);
}
