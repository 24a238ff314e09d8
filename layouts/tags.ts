/**
 * The index of tags.
 *
 * In: its context. Out: the page.
 * May not: size a tag by how often it is used; the count is enough.
 */
import { html, type SafeHtml, url } from '../src/render/html.ts';
import type { TagsContext } from '../src/render/page-context.ts';
import { shell } from './shell.ts';

/** Every tag with the number of its documents. */
export function tags(context: TagsContext): SafeHtml {
  const { tags: all, title } = context;
  const list = html`<ul class="oo-tags oo-tags-all">
${all.map(({ text, href, count }) => html`<li><a href="${url(href)}">${text}</a> <span class="oo-note">${count}</span></li>\n`)}</ul>
`;
  const empty = html`<p class="oo-empty">No tags yet. Add <code>tags: [dns, deploy]</code> to the front matter of a document.</p>\n`;
  return shell(context, { main: html`<h1>${title}</h1>\n${all.length > 0 ? list : empty}` });
}
