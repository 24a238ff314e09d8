/**
 * The crash cart: checklists, runbooks and contacts in one file that needs no other.
 *
 * In: its context. Out: the page, whose stylesheet, script and pictures are put into it afterwards.
 * May not: lead to another page of the site by a relative address, or need its script for reading.
 */
import { html, type SafeHtml, url } from '../src/render/html.ts';
import type { CrashCartContext } from '../src/render/page-context.ts';
import { contactTable, procedureList, procedureSection, serviceTable } from './procedure.ts';

/** A page of its own: the shell leads to other pages. */
export function crashCart(context: CrashCartContext): SafeHtml {
  const { site, procedures, contacts, services, copied, searchScript } = context;
  const checklists = procedures.filter(({ kind }) => kind === 'checklist');
  const runbooks = procedures.filter(({ kind }) => kind === 'runbook');
  return html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>Crash cart · ${site.title}</title>
${site.stylesheet !== null && html`<link rel="stylesheet" href="${url(site.stylesheet)}">\n`}</head>
<body class="oo-page oo-form-crash-cart">
<a class="oo-skip" href="#oo-main">Skip to content</a>
<header class="oo-header">
<div class="oo-bar">
<a class="oo-brand" href="#oo-top">${site.title}</a>
</div>
</header>
<div class="oo-columns">
<main id="oo-main" class="oo-main" tabindex="-1">
<header id="oo-top" class="oo-title">
<p class="oo-kind">Crash cart · copy of <time datetime="${copied.slice(0, 10)}">${copied}</time></p>
<h1>When everything is down</h1>
<p class="oo-summary">All checklists, runbooks and contacts in this one file. It needs no network and no other file: keep it on your phone.</p>
</header>
<div id="oo-find" class="oo-find oo-scripted" role="search">
<label for="oo-find-input">Find an alert, a word, an error line</label>
<input id="oo-find-input" type="search" autocomplete="off" autocapitalize="off" spellcheck="false">
<p id="oo-find-said" class="oo-note" role="status"></p>
</div>
<nav id="oo-cart-contents" class="oo-booklet-contents" aria-label="Contents">
${
  procedures.length === 0 && html`<p class="oo-empty">No checklists or runbooks yet.</p>\n`
}${checklists.length > 0 && html`<h2>Checklists</h2>\n${procedureList(checklists)}`}${
  runbooks.length > 0 && html`<h2>Runbooks</h2>\n${procedureList(runbooks)}`
}</nav>
${
  (contacts.length > 0 || services.length > 0) &&
  html`<section class="oo-whom" aria-labelledby="oo-whom">
<h2 id="oo-whom">Whom to call</h2>
${contactTable(contacts)}${serviceTable(services)}</section>
`
}${procedures.map(procedureSection)}</main>
</div>
<footer class="oo-footer">
<div class="oo-bar">
<p>${site.title} · copy of <time datetime="${copied.slice(0, 10)}">${copied}</time></p>
<p><a href="#oo-top">Back to the contents</a></p>
</div>
</footer>
${searchScript !== null && html`<script src="${url(searchScript)}"></script>\n`}</body>
</html>
`;
}
