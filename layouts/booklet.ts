/**
 * The booklet: every checklist and runbook, each on a new sheet, with contents and contacts before them.
 *
 * In: its context. Out: the page.
 * May not: leave anything out that the single pages show; it is what there is when nothing else is.
 */
import { html, type SafeHtml } from '../src/render/html.ts';
import type { BookletContext } from '../src/render/page-context.ts';
import { contactTable, procedureList, procedureSection, serviceTable } from './procedure.ts';
import { shell } from './shell.ts';

/** Contents, contacts, then one section each. */
export function booklet(context: BookletContext): SafeHtml {
  const { site, procedures, contacts, services } = context;
  const checklists = procedures.filter(({ kind }) => kind === 'checklist');
  const runbooks = procedures.filter(({ kind }) => kind === 'runbook');
  const main = html`<header class="oo-title">
<p class="oo-kind">${site.title}</p>
<h1>Checklists and runbooks</h1>
<p class="oo-summary">Everything that is done step by step, to be printed and put where it will be looked for: print this page, or run <code>onlyonce print</code>.</p>
</header>
${
  procedures.length === 0 &&
  html`<p class="oo-empty">No checklists or runbooks yet. Add Markdown files with steps to <code>checklists/</code> and <code>runbooks/</code>.</p>\n`
}<nav class="oo-booklet-contents" aria-label="Contents of the booklet">
${checklists.length > 0 && html`<h2>Checklists</h2>\n${procedureList(checklists)}`}${
  runbooks.length > 0 && html`<h2>Runbooks</h2>\n${procedureList(runbooks)}`
}</nav>
${
  (contacts.length > 0 || services.length > 0) &&
  html`<section class="oo-whom" aria-labelledby="oo-whom">
<h2 id="oo-whom">Whom to call</h2>
${contactTable(contacts)}${serviceTable(services)}</section>
`
}${procedures.map(procedureSection)}`;
  return shell(context, { main, description: 'All checklists and runbooks on one page, to be printed.' });
}
