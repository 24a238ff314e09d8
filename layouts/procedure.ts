/**
 * A whole runbook or checklist among others on one page.
 *
 * In: the procedure. Out: its section, and entries of a contents list.
 * May not: say less than the page of the document does of who owns it, how old it is and which revision it is.
 */
import { html, type SafeHtml, url } from '../src/render/html.ts';
import type { ContactRow, Procedure, ServiceRow } from '../src/render/page-context.ts';
import { draftMark, fieldList, stageList } from './document.ts';
import { counted, severityMark } from './lists.ts';
import { maybeLink } from './shell.ts';

/** The section of one procedure, its title of the second rank. */
export function procedureSection({ id, kind, document, body, place }: Procedure): SafeHtml {
  const { title, severity, summary, steps, revision, changed, date, owner } = document;
  const day = changed === null ? date : `changed ${changed}`;
  const label = kind === 'runbook' ? 'Runbook' : 'Checklist';
  const said = [
    ...(severity === null ? [] : [severity]),
    ...(owner === null ? [] : [`owner ${owner}`]),
    `revision ${revision}`,
    ...(day === null ? [] : [day]),
  ];
  return html`<section id="${id}" class="oo-procedure oo-of-${kind}" aria-labelledby="${titleId(id)}">
<header class="oo-title">
<p class="oo-kind">${label}${steps > 0 && ` · ${counted(steps, 'step', 'steps')}`}${severity !== null && html` ${severityMark(severity)}`}</p>
<h2 id="${titleId(id)}">${title}</h2>
${draftMark(document)}${summary !== null && html`<p class="oo-summary">${summary}</p>\n`}${fieldList(document)}</header>
${stageList(document, `Stages of ${title}`)}<div class="oo-body">
${body?.rest ?? null}
</div>
<p class="oo-revision oo-procedure-end">${title} · ${said.join(' · ')} · <span class="oo-place">${place}</span></p>
</section>
`;
}

function titleId(id: string): string {
  return `${id}--oo-title`;
}

/** A list of links to procedures, each with what tells it from the others. */
export function procedureList(procedures: readonly Procedure[]): SafeHtml {
  return html`<ul class="oo-list">
${procedures.map(
  ({ id, document: { title, severity, revision, steps } }) =>
    html`<li><a href="${url(`#${encodeURIComponent(id)}`)}">${title}</a> <span class="oo-marks">${
      severity !== null && severityMark(severity)
    } <span class="oo-note">${counted(steps, 'step', 'steps')} · revision <code>${revision}</code></span></span></li>\n`,
)}</ul>
`;
}

/** Whom to reach, each way a link where it can be one; null when nobody is known. */
export function contactTable(contacts: readonly ContactRow[]): SafeHtml | null {
  if (contacts.length === 0) return null;
  return html`<div class="oo-table" tabindex="0" role="region" aria-label="Contacts">
<table class="oo-contacts">
<thead><tr><th scope="col">Who</th><th scope="col">What for</th><th scope="col">How</th></tr></thead>
<tbody>
${contacts.map(
  ({ name, role, reach }) =>
    html`<tr><th scope="row">${name}</th><td>${role}</td><td>${reach.map((way) => html`<span class="oo-way">${maybeLink(way)}</span> `)}</td></tr>\n`,
)}</tbody>
</table>
</div>
`;
}

/** Who owns which service, whom to call for it and where people meet; null when there are none. */
export function serviceTable(services: readonly ServiceRow[]): SafeHtml | null {
  const known = services.filter(
    ({ owner, bridge, contacts }) => owner !== null || bridge !== null || contacts.length > 0,
  );
  if (known.length === 0) return null;
  return html`<div class="oo-table" tabindex="0" role="region" aria-label="Services">
<table>
<thead><tr><th scope="col">Service</th><th scope="col">Owner</th><th scope="col">Call</th><th scope="col">Bridge</th></tr></thead>
<tbody>
${known.map(
  ({ name, owner, bridge, contacts }) =>
    html`<tr><th scope="row">${name}</th><td>${owner}</td><td>${contacts.map((contact) => contact.name).join(', then ')}</td><td>${bridge !== null && maybeLink(bridge)}</td></tr>\n`,
)}</tbody>
</table>
</div>
`;
}
