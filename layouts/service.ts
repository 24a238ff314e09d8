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
${bridge !== null && html`<div><dt>Bridge</dt><dd>${maybeLink(bridge)}</dd></div>\n`}${contacts.map(contactRow)}${services('Depends on', dependsOn, 'nothing here')}${services('Takes down', takesDown, 'nothing else')}</dl>
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

/** Says so when there are none: before a fail-over, nothing is an answer, and no row is none. */
function services(label: string, links: readonly Link[], none: string): SafeHtml {
  return html`<div><dt>${label}</dt>${
    links.length === 0
      ? html`<dd>${none}</dd>`
      : links.map(({ text, href }) => html`<dd><a href="${url(href)}">${text}</a></dd>`)
  }</div>\n`;
}
