/**
 * The shell: what every page has around its content.
 *
 * In: a page context and the parts of one form. Out: a whole page.
 * May not: hold inline scripts or styles, or weaken the content security policy.
 */
import type { SeverityLevel } from '../src/model/facts.ts';
import { html, type SafeHtml, url } from '../src/render/html.ts';
import type { MaybeLink, PageContext, SiteFrame } from '../src/render/page-context.ts';

/** What a form puts into the shell. */
export interface ShellParts {
  readonly main: SafeHtml;
  /** Beside the content on a wide screen, after it on a narrow one. */
  readonly aside?: SafeHtml | null;
  readonly description?: string | null;
  /** Further elements of the head. */
  readonly head?: SafeHtml | null;
  readonly revision?: string | null;
  readonly edit?: string | null;
  /** Days of the document itself and of its last change. */
  readonly date?: string | null;
  readonly changed?: string | null;
  readonly owner?: string | null;
  readonly severity?: SeverityLevel | null;
  /** Whether the form shows the search box itself, so that the header must not. */
  readonly ownSearch?: boolean;
}

/** Wraps the parts of a form into a page. */
export function shell(context: PageContext, parts: ShellParts): SafeHtml {
  const { site, title, form } = context;
  const { aside = null, description = null, head = null, edit = null, ownSearch = false } = parts;
  return html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; frame-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title === site.title ? title : `${title} · ${site.title}`}</title>
${description !== null && html`<meta name="description" content="${description}">\n`}${links(site)}${head}</head>
<body class="oo-page oo-form-${form}">
<a class="oo-skip" href="#oo-main">Skip to content</a>
<header class="oo-header">
<div class="oo-bar">
<a class="oo-brand" href="${url(site.home)}">${site.title}</a>
<nav class="oo-nav" aria-label="Site">
<ul>
${site.nav.map(({ text, href, current }) =>
  current
    ? html`<li><a href="${url(href)}" aria-current="true">${text}</a></li>\n`
    : html`<li><a href="${url(href)}">${text}</a></li>\n`,
)}</ul>
</nav>
${!ownSearch && searchBox(site)}${incidentButton(site)}${
  site.themeScript !== null &&
  html`<button type="button" id="oo-theme" class="oo-theme oo-scripted"><span class="sr-only">Theme: </span>system</button>\n`
}</div>
</header>
${breadcrumbs(context.breadcrumbs)}<div class="${aside === null ? 'oo-columns' : 'oo-columns oo-with-aside'}">
<main id="oo-main" class="oo-main" tabindex="-1">
${parts.main}</main>
${aside}</div>
<footer class="oo-footer">
<div class="oo-bar">
<p>${site.title}${statement(parts)}</p>
${edit !== null && html`<p><a href="${url(edit)}">Edit this page</a></p>\n`}${copies(site)}</div>
</footer>
${sheet(context, parts)}</body>
</html>
`;
}

function links({
  stylesheet,
  icon,
  themeScript,
  webManifest,
  pageScript,
}: SiteFrame): readonly (SafeHtml | false)[] {
  return [
    themeScript !== null && html`<script src="${url(themeScript)}"></script>\n`,
    stylesheet !== null && html`<link rel="stylesheet" href="${url(stylesheet)}">\n`,
    icon !== null && html`<link rel="icon" type="image/svg+xml" href="${url(icon)}">\n`,
    webManifest !== null && html`<link rel="manifest" href="${url(webManifest)}">\n`,
    pageScript !== null && html`<script src="${url(pageScript)}" defer></script>\n`,
  ];
}

/** What to take away for when this is down, and how old it is if this is such a copy: a script says that. */
function copies({ copies: links, copyStamp }: SiteFrame): readonly (SafeHtml | false)[] {
  return [
    links.length > 0 &&
      html`<p>For when this is down: ${links.map(({ text, href }, at) => html`${at > 0 && ' · '}<a href="${url(href)}">${text}</a>`)}</p>\n`,
    copyStamp !== null &&
      html`<p id="oo-copy" class="oo-copy-age" data-oo-stamp="${copyStamp}" hidden></p>\n`,
  ];
}

/** Which version of the document this is. */
function statement({ revision = null, changed = null }: ShellParts): readonly (SafeHtml | false)[] {
  return [
    revision !== null && html` <span class="oo-revision">Revision <code>${revision}</code></span>`,
    changed !== null &&
      html` <span class="oo-revision">Last change <time datetime="${changed}">${changed}</time></span>`,
  ];
}

/** The line that stands on every printed sheet: a sheet that was found must say what it is and how old. */
function sheet({ title, site }: PageContext, parts: ShellParts): SafeHtml {
  const { severity = null, revision = null, date = null, changed = null, owner = null } = parts;
  const day = changed === null ? date : `changed ${changed}`;
  const words = [
    title === site.title ? title : `${site.title} · ${title}`,
    ...(severity === null ? [] : [severity]),
    ...(owner === null ? [] : [`owner ${owner}`]),
    ...(revision === null ? [] : [`revision ${revision}`]),
    ...(day === null ? [] : [day]),
  ];
  return html`<p class="oo-sheet" aria-hidden="true">${words.join(' · ')}<span id="oo-printed"></span></p>\n`;
}

/**
 * The search box; its results stand in the page (`page`) or hang below it. Without scripts, which the sheet knows once the
 * one in the head has said that it runs, it is a link to the A to Z.
 */
export function searchBox({ search }: SiteFrame, results: 'page' | 'panel' = 'panel'): SafeHtml | null {
  if (search === null) return null;
  const { page, script, style, index } = search;
  const isPage = results === 'page';
  return html`<div id="oo-search" class="oo-search oo-search-${results} oo-scripted" role="search" data-oo-run="${script}" data-oo-style="${style}" data-oo-index="${index}">
<label for="oo-search-input">Search alerts, errors, words <kbd>/</kbd></label>
<input id="oo-search-input" type="search" role="combobox" aria-expanded="false" aria-controls="oo-search-rows" aria-autocomplete="list" autocomplete="off" autocapitalize="off" spellcheck="false" placeholder=" ">
<p id="oo-search-said" class="sr-only" role="status"></p>
<div id="oo-search-results" class="oo-search-results" hidden>
<p id="oo-search-note" class="oo-search-note"></p>
<div id="oo-search-rows" role="listbox" aria-label="Results"></div>
${!isPage && html`<p class="oo-search-more"><a id="oo-search-more" href="${url(page)}">All results, filters, A to Z</a></p>\n`}</div>
</div>
${!isPage && html`<p class="oo-unscripted"><a href="${url(page)}">Search: A to Z</a></p>\n`}`;
}

/** Opens an incident, or leads to the one that is open. */
function incidentButton({ incident, title }: SiteFrame): SafeHtml | null {
  if (incident === null) return null;
  return html`<button type="button" id="oo-incident-button" class="oo-incident-button oo-scripted" data-oo-page="${incident.page}" data-oo-incident="${incident.data}" data-oo-site="${title}" aria-keyshortcuts="i">Incident</button>
`;
}

function breadcrumbs(crumbs: readonly MaybeLink[]): SafeHtml | null {
  if (crumbs.length === 0) return null;
  return html`<nav class="oo-crumbs" aria-label="Breadcrumbs">
<ol>
${crumbs.map((crumb) => html`<li>${maybeLink(crumb)}</li>\n`)}</ol>
</nav>
`;
}

/** Text, as a link where it leads somewhere. */
export function maybeLink({ text, href }: MaybeLink): SafeHtml {
  return href === null ? html`${text}` : html`<a href="${url(href)}">${text}</a>`;
}
