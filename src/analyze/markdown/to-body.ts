/**
 * Rendering: from a Markdown tree to the HTML of a page's body, the short way where that gives the same bytes.
 *
 * In: a settled mdast root, the nodes that get ids and link slots. Out: sanitized HTML, its anchors, its raw HTML's links.
 * May not: let it show which way was taken.
 */
import type { Root } from 'mdast';
import type { BodyInspection, RenderedBody } from './contract.ts';
import { inspectInFull, renderInFull } from './full-body.ts';
import type { BodyInput } from './marks.ts';
import { inspectPlain, renderPlain } from './plain-body.ts';

/** Renders any document's body; see `renderInFull`. */
export function renderBody(root: Root, input: BodyInput): RenderedBody {
  return renderPlain(root, input) ?? renderInFull(root, input);
}

/** What `renderBody` would say of a document, without making its HTML. */
export function inspectBody(root: Root, input: BodyInput): BodyInspection {
  return inspectPlain(root, input) ?? inspectInFull(root, input);
}
