/**
 * The page of an incident.
 *
 * In: its context. Out: the page, with the place that the script fills.
 * May not: hold anything of an incident; that stays in the browser of whoever has it open.
 */
import { html, type SafeHtml, url } from '../src/render/html.ts';
import type { IncidentContext } from '../src/render/page-context.ts';
import { shell } from './shell.ts';

/** What to do without the script, and room for what it shows. */
export function incident(context: IncidentContext): SafeHtml {
  const { site, title } = context;
  const checklists = site.nav.find(({ text }) => text === 'Checklists');
  const head = html`<meta name="robots" content="noindex">\n`;
  const main = html`<div id="oo-incident" class="oo-incident">
<h1>${title}</h1>
<p class="oo-unscripted">Keeping an incident's record takes JavaScript, which is off in this browser. Take a sheet of paper: write down the time, what you see, what you decide and what you change${
    checklists !== undefined && html`, and go by the <a href="${url(checklists.href)}">checklists</a>`
  }.</p>
</div>
`;
  return shell(context, { main, head });
}
