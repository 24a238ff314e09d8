/**
 * The search's own page.
 *
 * In: its context. Out: the page.
 * May not: need a script: what is searched for most stands on it, from A to Z.
 */
import { html, type SafeHtml, url } from '../src/render/html.ts';
import type { IndexEntry, SearchContext } from '../src/render/page-context.ts';
import { searchBox, shell } from './shell.ts';

/** The box, its results, and the A to Z. */
export function search(context: SearchContext): SafeHtml {
  const { site, title, alerts, symptoms, services, tags } = context;
  const parts = [
    entries('oo-alerts', 'Alerts', alerts),
    entries('oo-symptoms', 'Symptoms', symptoms),
    links(
      'oo-services',
      'Services',
      services.map((link) => ({ ...link, count: null })),
    ),
    links('oo-tags', 'Tags', tags),
  ].filter((part) => part !== null);
  const head = site.search === null ? null : html`<link rel="stylesheet" href="${url(site.search.style)}">\n`;
  const main = html`<h1>${title}</h1>
${searchBox(site, 'page')}<section id="oo-index" class="oo-index" aria-labelledby="oo-a-to-z">
<h2 id="oo-a-to-z">A to Z</h2>
${parts.length > 1 && jumps(parts)}${parts.length > 0 ? parts.map(({ markup }) => markup) : empty}</section>
`;
  return shell(context, { main, head, ownSearch: true });
}

const empty = html`<p class="oo-empty">Nothing to list yet. Add <code>alerts:</code> and <code>symptoms:</code> to the front matter of a runbook: the names that alerts have, and what is seen when this is the right page.</p>
`;

interface Part {
  readonly id: string;
  readonly title: string;
  readonly markup: SafeHtml;
}

/** A list of hundreds of alerts stands before the others. */
function jumps(parts: readonly Part[]): SafeHtml {
  return html`<ul class="oo-tags">
${parts.map(({ id, title }) => html`<li><a href="${url(`#${id}`)}">${title}</a></li>\n`)}</ul>
`;
}

function entries(id: string, title: string, all: readonly IndexEntry[]): Part | null {
  if (all.length === 0) return null;
  const markup = html`<h3 id="${id}">${title}</h3>
<dl class="oo-names">
${all.map(
  ({ text, pages }) => html`<div><dt>${text}</dt>
${pages.map(({ text: page, href }) => html`<dd><a href="${url(href)}">${page}</a></dd>\n`)}</div>
`,
)}</dl>
`;
  return { id, title, markup };
}

interface Counted {
  readonly text: string;
  readonly href: string;
  readonly count: number | null;
}

function links(id: string, title: string, all: readonly Counted[]): Part | null {
  if (all.length === 0) return null;
  const markup = html`<h3 id="${id}">${title}</h3>
<ul class="oo-tags oo-tags-all">
${all.map(
  ({ text, href, count }) =>
    html`<li><a href="${url(href)}">${text}</a>${count !== null && html` <span class="oo-note">${count}</span>`}</li>\n`,
)}</ul>
`;
  return { id, title, markup };
}
