/**
 * The page of a service: whom to reach, what it needs, what it takes down, what is written about it.
 *
 * In: its context. Out: the page.
 * May not: put anything before the people to reach.
 */
import { html, type SafeHtml, url } from '../src/render/html.ts';
import type { ContactRow, Link, ServiceContext } from '../src/render/page-context.ts';
import { documentGroups } from './lists.ts';
import { maybeLink, shell } from './shell.ts';

/** Owner and contacts first. */
export function service(context: ServiceContext): SafeHtml {
  const { title, owner, bridge, contacts, dependsOn, takesDown, groups } = context;
  const main = html`<p class="oo-kind">Service</p>
<h1>${title}</h1>
<dl class="oo-fields">
<div><dt>Owner</dt><dd>${owner ?? 'No owner; name one in onlyonce.yaml'}</dd></div>
${bridge !== null && html`<div><dt>Bridge</dt><dd>${maybeLink(bridge)}</dd></div>\n`}${contacts.map(contactRow)}${services('Depends on', dependsOn)}${services('Takes down', takesDown)}</dl>
${
  groups.length > 0
    ? documentGroups(groups, 2)
    : html`<p class="oo-empty">Nothing is written about this service yet. Add <code>services:</code> with its name to the front matter of a runbook.</p>\n`
}`;
  return shell(context, { main });
}

function contactRow({ name, role, reach }: ContactRow): SafeHtml {
  return html`<div><dt>${role ?? 'Contact'}</dt><dd>${name}</dd>${reach.map((way) => html`<dd>${maybeLink(way)}</dd>`)}</div>\n`;
}

function services(label: string, links: readonly Link[]): SafeHtml | null {
  if (links.length === 0) return null;
  return html`<div><dt>${label}</dt>${links.map(({ text, href }) => html`<dd><a href="${url(href)}">${text}</a></dd>`)}</div>\n`;
}
