/**
 * The index of services.
 *
 * In: its context. Out: the page.
 * May not: hide a service that nobody owns.
 */
import { html, type SafeHtml, url } from '../src/render/html.ts';
import type { ServicesContext } from '../src/render/page-context.ts';
import { counted } from './lists.ts';
import { shell } from './shell.ts';

/** Every service with its owner and the number of its documents. */
export function services(context: ServicesContext): SafeHtml {
  const { services: all, title } = context;
  const list = html`<ul class="oo-list">
${all.map(
  ({ text, href, owner, count }) =>
    html`<li><a href="${url(href)}">${text}</a> <span class="oo-note">${owner ?? 'No owner'}, ${counted(count, 'document', 'documents')}</span></li>\n`,
)}</ul>
`;
  const empty = html`<p class="oo-empty">No services yet. List them under <code>services:</code> in <code>onlyonce.yaml</code>, with owner and contacts.</p>\n`;
  return shell(context, { main: html`<h1>${title}</h1>\n${all.length > 0 ? list : empty}` });
}
