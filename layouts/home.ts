/**
 * The home page: what is needed first in an outage comes first.
 *
 * In: its context. Out: the page.
 * May not: greet; the first screen belongs to the checklists.
 */
import { html, type SafeHtml, url } from '../src/render/html.ts';
import type { DocumentGroup, HomeContext } from '../src/render/page-context.ts';
import {
  introductionBacklinks,
  introductionBody,
  introductionParts,
  introductionTitle,
} from './introduction.ts';
import { counted, documentGroups, documentList, openActionList } from './lists.ts';
import { searchBox, shell } from './shell.ts';

/** What to press in a crisis and where to look, then lists: checklists, runbooks by service, postmortems, open items. */
export function home(context: HomeContext): SafeHtml {
  const main = html`${introductionTitle(context)}${crisis(context)}${checklists(context)}${introductionBody(context)}${runbooks(context)}${postmortems(context)}${actions(context)}${pages(context)}${introductionBacklinks(context)}`;
  return shell(context, { main, ...introductionParts(context), ownSearch: true });
}

function crisis({ checklists: rows, links, site }: HomeContext): SafeHtml {
  return html`<div class="oo-crisis">
${
  rows.length > 0 &&
  html`<p><a class="oo-alarm" href="${url(links.checklists)}">Something is broken <span aria-hidden="true">→</span></a></p>\n`
}${searchBox(site)}</div>
`;
}

function checklists({ checklists: rows, links }: HomeContext): SafeHtml {
  return html`<section class="oo-first" aria-labelledby="oo-checklists">
<h2 id="oo-checklists"><a href="${url(links.checklists)}">Checklists</a></h2>
${
  rows.length > 0
    ? documentList(rows.map((row) => ({ ...row, date: null })))
    : html`<p class="oo-empty">No checklists yet. Add a Markdown file with a task list to <code>checklists/</code>: what to do in the first minutes of an outage.</p>\n`
}</section>
`;
}

function runbooks({ runbooks: groups, links }: HomeContext): SafeHtml {
  return html`<section aria-labelledby="oo-runbooks">
<h2 id="oo-runbooks"><a href="${url(links.runbooks)}">Runbooks</a></h2>
${
  groups.length > 0
    ? html`<div class="oo-groups">\n${documentGroups(groups.map(titlesAlone), 3)}</div>\n`
    : html`<p class="oo-empty">No runbooks yet. Add a Markdown file with numbered steps to <code>runbooks/</code>: start with the alert that rings most.</p>\n`
}</section>
`;
}

/** What mends a service is looked up by name: summaries and days would only stand between the names. */
function titlesAlone(group: DocumentGroup): DocumentGroup {
  return { ...group, rows: group.rows.map((row) => ({ ...row, summary: null, date: null })) };
}

function postmortems({ postmortems: rows, postmortemCount: count, links }: HomeContext): SafeHtml {
  return html`<section aria-labelledby="oo-postmortems">
<h2 id="oo-postmortems"><a href="${url(links.postmortems)}">Latest postmortems</a></h2>
${
  rows.length > 0
    ? documentList(rows)
    : html`<p class="oo-empty">No postmortems yet. After the next incident, add a Markdown file to <code>postmortems/</code>.</p>\n`
}${
  count > rows.length &&
  html`<p><a href="${url(links.postmortems)}">All ${counted(count, 'postmortem', 'postmortems')}</a></p>\n`
}</section>
`;
}

function actions({
  openActions,
  openActionCount: count,
  openWithoutChange,
  postmortemCount,
}: HomeContext): SafeHtml | null {
  if (postmortemCount === 0) return null;
  const shown = openActions.length;
  return html`<section aria-labelledby="oo-open-actions">
<h2 id="oo-open-actions">Open action items</h2>
${
  count === 0
    ? html`<p class="oo-empty">None open: everything the postmortems promised is done, or none has promised anything yet.</p>\n`
    : html`<p>${counted(count, 'action item is', 'action items are')} open${count > shown && `; the first ${shown} by due date`}.${
        openWithoutChange !== null && openWithoutChange > 0 && ` ${withoutChange(openWithoutChange)}`
      }</p>\n${openActionList(openActions)}`
}</section>
`;
}

/** How many promises would have a person do the work, next time as well. */
function withoutChange(count: number): string {
  return count === 1 ? '1 of them is no process change yet.' : `${count} of them are no process change yet.`;
}

function pages({ pages: rows }: HomeContext): SafeHtml | null {
  if (rows.length === 0) return null;
  return html`<section aria-labelledby="oo-pages">
<h2 id="oo-pages">Pages</h2>
${documentList(rows)}</section>
`;
}
