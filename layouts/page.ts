/**
 * The page of a document that is none of the other kinds.
 *
 * In: its context. Out: the page.
 * May not: presume anything of its text.
 */
import type { SafeHtml } from '../src/render/html.ts';
import type { PlainContext } from '../src/render/page-context.ts';
import { documentPage, fieldActions } from './document.ts';

/** Fields and body. */
export function page(context: PlainContext): SafeHtml {
  const { document, body } = context;
  return documentPage(context, document, body, { label: null, after: fieldActions(document) });
}
