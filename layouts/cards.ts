/**
 * The cards: one sheet for each alert, with the way to its runbook.
 *
 * In: their context. Out: the page.
 * May not: make a card longer than a sheet.
 */
import { html, type SafeHtml, url } from '../src/render/html.ts';
import type { AlertCard, CardsContext, QrCode, ServiceRow } from '../src/render/page-context.ts';
import { severityMark } from './lists.ts';
import { maybeLink, shell } from './shell.ts';

/** A list of the alerts, then the cards. */
export function cards(context: CardsContext): SafeHtml {
  const { cards: all } = context;
  const main = html`<header class="oo-title oo-no-print">
<h1>Alert cards</h1>
${
  all.length === 0
    ? html`<p class="oo-empty">No alerts yet. Name them under <code>alerts:</code> in the front matter of the runbook that answers them.</p>\n`
    : html`<p class="oo-summary">One sheet for each alert, to be printed and put beside the machine. Follow the link of one to print it alone.</p>
<ul class="oo-list oo-groups">
${all.map(({ id, alert }) => html`<li><a href="${url(`#${encodeURIComponent(id)}`)}">${alert}</a></li>\n`)}</ul>
`
}</header>
${all.map(card)}`;
  return shell(context, { main, description: 'A card for each alert, to be printed.' });
}

function card({
  id,
  alert,
  runbook,
  severity,
  summary,
  symptoms,
  services,
  owner,
  revision,
  verified,
  steps,
  stepCount,
  place,
  qr,
}: AlertCard): SafeHtml {
  return html`<section id="${id}" class="oo-card" aria-labelledby="${id}--oo-title">
<div class="oo-card-head">
<div>
<p class="oo-kind">Alert${severity !== null && html` ${severityMark(severity)}`}</p>
<h2 id="${id}--oo-title">${alert}</h2>
<p class="oo-summary"><a href="${url(runbook.href)}">${runbook.text}</a></p>
${summary !== null && html`<p>${summary}</p>\n`}</div>
${qr !== null && qrDrawing(qr, place)}</div>
<p class="oo-place">${place}</p>
<dl class="oo-fields">
${symptoms.length > 0 && html`<div class="oo-long"><dt>Symptoms</dt>${symptoms.map((text) => html`<dd>${text}</dd>`)}</div>\n`}${services.map(serviceField)}<div class="oo-short"><dt>Owner</dt><dd>${owner ?? 'No owner'}</dd></div>
<div class="oo-short"><dt>Verified</dt><dd>${verified ?? 'not yet tried'}</dd></div>
<div class="oo-short"><dt>Revision</dt><dd><code>${revision}</code></dd></div>
</dl>
${
  steps.length > 0 &&
  html`<h3>First steps</h3>
<ol class="oo-card-steps">
${steps.map(({ text, commands }) => html`<li>${text}${commands.map((command) => html`\n<pre><code>${command}</code></pre>`)}</li>\n`)}</ol>
${stepCount > steps.length && html`<p class="oo-note">${stepCount - steps.length} more in the runbook.</p>\n`}`
}</section>
`;
}

/** Whom to call, with the ways to reach them: the card may be all there is. */
function serviceField({ name, contacts, bridge }: ServiceRow): SafeHtml {
  return html`<div class="oo-long"><dt>${name}</dt>${contacts.length === 0 && html`<dd>Nobody is named.</dd>`}${contacts.map(
    (contact) =>
      html`<dd>${contact.name} ${contact.reach.slice(0, 2).map((way) => html`<span class="oo-way">${maybeLink(way)}</span> `)}</dd>`,
  )}${bridge !== null && html`<dd>Bridge ${maybeLink(bridge)}</dd>`}</div>
`;
}

function qrDrawing({ size, path }: QrCode, place: string): SafeHtml {
  return html`<svg class="oo-qr" viewBox="0 0 ${size} ${size}" role="img" aria-label="QR code of ${place}"><path d="${path}"/></svg>\n`;
}
