/**
 * Marks: how a node of the mdast is known again in the HTML tree, through sanitizing.
 *
 * In: the nodes that get something of ours (an id, a link slot). Out: a private attribute on their elements.
 * May not: change the mdast, or be forged: the attribute's name is one that the document's own HTML does not contain.
 */
import type { Element, ElementContent } from 'hast';
import type { Heading, Html, Image, ImageReference, Link, LinkReference, ListItem, Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { JudgedNode } from './verdict-parts.ts';

export type LinkNode = Link | LinkReference | Image | ImageReference;

/** What a body is made with besides its tree. Nodes are those of the tree itself, by identity. */
export interface BodyInput {
  readonly headings: readonly { readonly node: Heading; readonly id: string }[];
  readonly steps: readonly { readonly node: ListItem; readonly id: string }[];
  /** The index is the slot number. */
  readonly links: readonly LinkNode[];
  /** Action items whose verdicts the page shows. */
  readonly judged: readonly JudgedNode[];
  /** What `hasHtml` says of the tree. */
  readonly hasHtml: boolean;
}

const kinds = ['heading', 'step', 'link', 'judged', 'html'] as const;

/** What an element was made of: `index` counts in the list of the input, or in the links found in raw HTML. */
export interface Mark {
  readonly kind: (typeof kinds)[number];
  readonly index: number;
}

/** Text of the mark attribute. */
export function writeMark(mark: Mark): string {
  return `${mark.kind}-${mark.index}`;
}

/** Reads what `writeMark` wrote; null for anything else. */
function readMark(value: unknown): Mark | null {
  const [, name, index] = /^(\w+)-(\d+)$/.exec(String(value)) ?? [];
  const kind = kinds.find((each) => each === name);
  return kind === undefined ? null : { kind, index: Number(index) };
}

/** The marks of a document's nodes. */
export function marksOf(input: BodyInput): ReadonlyMap<Nodes, Mark> {
  const marks = new Map<Nodes, Mark>();
  for (const [index, { node }] of input.headings.entries()) marks.set(node, { kind: 'heading', index });
  for (const [index, { node }] of input.steps.entries()) marks.set(node, { kind: 'step', index });
  for (const [index, node] of input.links.entries()) marks.set(node, { kind: 'link', index });
  // A heading or step that is an action item as well is found by its own mark.
  for (const [index, { node }] of input.judged.entries()) {
    if (!marks.has(node)) marks.set(node, { kind: 'judged', index });
  }
  return marks;
}

/** A name for the mark attribute, as attribute and as hast property. */
export interface MarkName {
  readonly attribute: string;
  readonly property: string;
}

/** The mark attribute's name in a document without raw HTML, where nobody but us writes attributes. */
export const usualMarkName: MarkName = { attribute: 'data-oo', property: 'dataOo' };

/**
 * The mark attribute's name for this document: one that its raw HTML does not contain, so nobody can write a mark.
 * Attribute names cannot be written with character references, so a plain search is enough.
 */
export function markNameFor(root: Root): MarkName {
  let html = '';
  visit(root, 'html', (node: Html) => {
    html += node.value.toLowerCase();
  });
  const written = [...html.matchAll(/data-oo(x*)/g)].map(([, run = '']) => run.length + 1);
  const suffix = 'x'.repeat(written.reduce((longest, length) => Math.max(longest, length), 0));
  return { attribute: usualMarkName.attribute + suffix, property: usualMarkName.property + suffix };
}

/** Puts a mark on the element that a node was turned into. */
export function markElement(element: ElementContent | undefined, mark: Mark, name: MarkName): void {
  if (element?.type === 'element') element.properties[name.property] = writeMark(mark);
}

/** Reads an element's mark and takes it off. */
export function takeMarkOf(element: Element, { property }: MarkName): Mark | null {
  const mark = readMark(element.properties[property]);
  delete element.properties[property];
  return mark;
}
