import { type DefaultTreeAdapterTypes, type ParserError, parse } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;

/** One element of a page: its name, attributes, and the text within. */
export interface ReadElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly text: string;
  readonly children: readonly ReadElement[];
}

/** A page as a browser reads it. */
export interface ReadPage {
  /** Codes of what the HTML specification calls a parse error. */
  readonly errors: readonly string[];
  /** Every element, in document order. */
  readonly elements: readonly ReadElement[];
  readonly text: string;
}

function readElement(element: Element): ReadElement {
  return {
    name: element.tagName,
    attributes: new Map(element.attrs.map(({ name, value }) => [name, value])),
    text: element.childNodes.map(textOf).join(''),
    children: element.childNodes.flatMap((node) => ('tagName' in node ? [readElement(node)] : [])),
  };
}

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

function flatten(element: ReadElement): readonly ReadElement[] {
  return [element, ...element.children.flatMap(flatten)];
}

export function readPage(html: string): ReadPage {
  const errors: string[] = [];
  const document = parse(html, { onParseError: ({ code }: ParserError) => errors.push(code) });
  const roots = document.childNodes.flatMap((node) => ('tagName' in node ? [readElement(node)] : []));
  return { errors, elements: roots.flatMap(flatten), text: roots.map(({ text }) => text).join('') };
}
