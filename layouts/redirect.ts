/**
 * An old address: leads on to the document.
 *
 * In: its context. Out: the page.
 * May not: rely on a script or a server.
 */
import { html, type SafeHtml, url } from '../src/render/html.ts';
import type { RedirectContext } from '../src/render/page-context.ts';
import { shell } from './shell.ts';

/** Leads on at once; the link is there for what does not follow. */
export function redirect(context: RedirectContext): SafeHtml {
  const { to } = context;
  const head = html`<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${url(to.href)}">
<link rel="canonical" href="${url(to.href)}">
`;
  const main = html`<h1>Moved</h1>
<p>This page is now at <a href="${url(to.href)}">${to.text}</a>.</p>
`;
  return shell(context, { main, head });
}
