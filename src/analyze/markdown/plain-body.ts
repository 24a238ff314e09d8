/**
 * The short way from a Markdown tree to HTML: documents without raw HTML, footnotes and odd addresses, which are most.
 *
 * In: a settled mdast root, the nodes that get ids and link slots. Out: what `renderInFull` gives, byte for byte, or null.
 * May not: load anything of the long way, which alone takes longer than a hundred documents here.
 */
import type { Html, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { fragmentsOf, plainAnchors } from './anchors.ts';
import { settleAttributes } from './attributes.ts';
import type { BodyInspection, RenderedBody } from './contract.ts';
import { type BodyInput, marksOf } from './marks.ts';
import { makePlainTree } from './plain-tree.ts';
import { writeHtml } from './write-html.ts';

/** Whether a tree holds raw HTML that shows (comments do not): only then is the HTML parser needed. */
export function hasHtml(root: Root): boolean {
  let found = false;
  visit(root, 'html', (node: Html) => {
    found ||= node.value.replaceAll(/<!--[\s\S]*?-->/g, '').trim() !== '';
  });
  return found;
}

/** Renders a body as `renderInFull` would; null for a document that needs it. */
export function renderPlain(root: Root, input: BodyInput): RenderedBody | null {
  if (input.hasHtml) return null;
  const plain = makePlainTree(root, marksOf(input));
  if (plain === null) return null;
  const { tree, marks } = plain;
  const { ids, htmlLinks } = settleAttributes(tree, input, (element) => marks.get(element) ?? null, []);
  return { html: writeHtml(tree), anchors: fragmentsOf(ids), htmlLinks };
}

/** What rendering would say of anchors and links, without making any HTML; null with raw HTML. */
export function inspectPlain(root: Root, input: BodyInput): BodyInspection | null {
  return input.hasHtml ? null : { anchors: plainAnchors(root, input), htmlLinks: [] };
}
