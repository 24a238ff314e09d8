/**
 * The page for addresses that lead nowhere.
 *
 * In: its context. Out: the page.
 * May not: pretend; a host serves it at any depth, where its relative links lead elsewhere.
 */
import { html, type SafeHtml, url } from '../src/render/html.ts';
import type { NotFoundContext } from '../src/render/page-context.ts';
import { shell } from './shell.ts';

/** Says what to do, also where the links do not work. */
export function notFound(context: NotFoundContext): SafeHtml {
  const { site, title } = context;
  const head = html`<meta name="robots" content="noindex">\n`;
  const main = html`<h1>${title}</h1>
<p>Nothing is at this address. It may have been renamed, or the link to it is wrong.</p>
<ul>
<li><a href="${url(site.home)}">${site.title}</a></li>
${site.nav.map(({ text, href }) => html`<li><a href="${url(href)}">${text}</a></li>\n`)}</ul>
<p>If these links do not work, the address was inside a folder: remove its last parts, one <code>/</code> at a time, until the site shows.</p>
`;
  return shell(context, { main, head });
}
