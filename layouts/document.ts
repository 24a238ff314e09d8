/**
 * Parts of a page that shows one document.
 *
 * In: the document's piece and body. Out: markup for the forms of the four kinds.
 * May not: show what the body shows already.
 */
import { html, type SafeHtml, url } from '../src/render/html.ts';
import type {
  ActionRow,
  BodyPiece,
  ContentsEntry,
  DocumentPiece,
  FieldRow,
  MaybeLink,
  PageContext,
} from '../src/render/page-context.ts';
import { documentList, severityMark } from './lists.ts';
import { maybeLink, type ShellParts, shell } from './shell.ts';
import { verdictMark } from './verdict.ts';

/** What a form of a kind adds to the common page. */
export interface DocumentParts {
  /** The kind in a word, above the title; null shows none. */
  readonly label: string | null;
  /** Between the fields and the body. */
  readonly before?: SafeHtml | null;
  /** After the body. */
  readonly after?: SafeHtml | null;
  /** Further elements of the head. */
  readonly head?: SafeHtml | null;
  readonly neighbours?: { readonly previous: string; readonly next: string };
}

/** A page of one document. */
export function documentPage(
  context: PageContext,
  document: DocumentPiece,
  body: BodyPiece | null,
  { label, before = null, after = null, head = null, neighbours: names }: DocumentParts,
): SafeHtml {
  const main = html`<article>
<header class="oo-title">
${label !== null && html`<p class="oo-kind">${label}${document.severity !== null && html` ${severityMark(document.severity)}`}</p>\n`}${titleHeading(document, body)}
${draftMark(document)}${document.summary !== null && html`<p class="oo-summary">${document.summary}</p>\n`}${jumpLinks(document)}${fieldList(document)}</header>
${before}<div class="oo-body">
${body?.rest ?? null}
</div>
${after}</article>
${backlinks(document)}${neighbours(document, names ?? { previous: 'Previous', next: 'Next' })}`;
  return shell(context, {
    main,
    aside: contents(document),
    head,
    description: document.summary,
    ...versionParts(document),
  });
}

/** What the shell says of a document's version. */
export function versionParts({
  revision,
  edit,
  date,
  changed,
  owner,
  severity,
}: DocumentPiece): Pick<ShellParts, 'revision' | 'edit' | 'date' | 'changed' | 'owner' | 'severity'> {
  return { revision, edit, date, changed, owner, severity };
}

/** The title: the body's own heading, or one of ours unless the body shows it further down. */
export function titleHeading(document: DocumentPiece, body: BodyPiece | null): SafeHtml | null {
  if (body !== null && body.heading !== null) return body.heading;
  return document.titleInBody ? null : html`<h1>${document.title}</h1>`;
}

/** Says that a document is not finished. */
export function draftMark({ draft }: DocumentPiece): SafeHtml | null {
  if (!draft) return null;
  return html`<p class="oo-draft"><strong>Draft.</strong> Not finished: check before you rely on it.</p>\n`;
}

/** Links past the fields: to the first step, and to the contents list where `contents` shows it further down. */
export function jumpLinks(document: DocumentPiece): SafeHtml | null {
  const { firstStep } = document;
  if (firstStep === null && !hasContents(document)) return null;
  return html`<p class="oo-jump">${firstStep !== null && html`<a class="oo-go" href="${url(firstStep)}">Go to the first step</a>`}${
    hasContents(document) && html`<a href="#oo-contents">Contents and tags</a>`
  }</p>\n`;
}

/** The fields under their names, short ones side by side. */
export function fieldList({ fields }: Pick<DocumentPiece, 'fields'>): SafeHtml | null {
  if (fields.length === 0) return null;
  return html`<dl class="oo-fields">
${fields.map(fieldRow)}</dl>
`;
}

/** Longest text, in UTF-16 code units, of a row that leaves room for another beside it. */
const shortRow = 32;

function fieldRow({ label, values }: FieldRow): SafeHtml {
  const length = values.reduce((sum, { text }) => sum + text.length + 2, 0);
  return html`<div class="${length <= shortRow ? 'oo-short' : 'oo-long'}"><dt>${label}</dt>${values.map(
    (value) => html`<dd>${maybeLink(value)}</dd>`,
  )}</div>\n`;
}

function hasContents({ contents: entries, tags }: DocumentPiece): boolean {
  return entries.length > 0 || tags.length > 0;
}

/** The contents list, with the tags as links: for the shell's `aside`. The current place is marked by a script. */
export function contents(document: DocumentPiece): SafeHtml | null {
  if (!hasContents(document)) return null;
  const { contents: entries, tags } = document;
  return html`<nav id="oo-contents" class="oo-contents" aria-label="Contents">
${entries.length > 0 && html`<h2>Contents</h2>\n${contentsList(entries)}`}${tagList(tags)}</nav>
`;
}

function contentsList(entries: readonly ContentsEntry[]): SafeHtml {
  return html`<ul>
${entries.map(
  ({ text, href, children }) =>
    html`<li><a href="${url(href)}">${text}</a>${children.length > 0 && html`\n${contentsList(children)}`}</li>\n`,
)}</ul>
`;
}

function tagList(tags: readonly MaybeLink[]): SafeHtml | null {
  if (tags.length === 0) return null;
  return html`<h2>Tags</h2>
<ul class="oo-tags">
${tags.map((tag) => html`<li>${maybeLink(tag)}</li>\n`)}</ul>
`;
}

/** "Mentioned in": the documents that link here. */
export function backlinks({ backlinks: rows }: DocumentPiece): SafeHtml | null {
  if (rows.length === 0) return null;
  return html`<section class="oo-mentions" aria-labelledby="oo-mentions">
<h2 id="oo-mentions">Mentioned in</h2>
${documentList(rows)}</section>
`;
}

/** Links to the documents before and after, under these names. */
export function neighbours(
  { previous, next }: DocumentPiece,
  names: { readonly previous: string; readonly next: string },
): SafeHtml | null {
  if (previous === null && next === null) return null;
  return html`<nav class="oo-neighbours" aria-label="${names.previous} and ${names.next.toLowerCase()}">
${previous !== null && html`<p>${names.previous}<br><a rel="prev" href="${url(previous.href)}">${previous.text}</a></p>\n`}${
  next !== null &&
  html`<p class="oo-next">${names.next}<br><a rel="next" href="${url(next.href)}">${next.text}</a></p>\n`
}</nav>
`;
}

/** The action items that stand in the fields, so that the body does not show them. */
export function fieldActions({ actions }: DocumentPiece): SafeHtml | null {
  const rows = actions.filter(({ fromFields }) => fromFields);
  if (rows.length === 0) return null;
  return html`<section>
<h2 id="oo-actions">${rows.length === actions.length ? 'Action items' : 'Further action items'}</h2>
<div class="oo-table" tabindex="0" role="region" aria-labelledby="oo-actions">
<table>
<thead><tr><th scope="col">Change</th><th scope="col">Owner</th><th scope="col">Due</th><th scope="col">Ticket</th><th scope="col">State</th></tr></thead>
<tbody>
${rows.map(actionRow)}</tbody>
</table>
</div>
</section>
`;
}

function actionRow({ text, owner, due, ticket, state, judgement }: ActionRow): SafeHtml {
  return html`<tr><td>${text}${verdictMark(judgement)}</td><td>${owner ?? 'No owner'}</td><td class="oo-whole">${due ?? 'No date'}</td><td>${
    ticket !== null && maybeLink(ticket)
  }</td><td>${state}</td></tr>
`;
}

/** Stages with their time boxes, each a link to its first step. `label` tells them from others on the page. */
export function stageList({ stages }: DocumentPiece, label = 'Stages'): SafeHtml | null {
  if (stages.length < 2) return null;
  return html`<nav class="oo-stages" aria-label="${label}">
<ol>
${stages.map(
  ({ title, href, minutes, steps }) =>
    html`<li><a href="${url(href)}">${title}</a> <span class="oo-note">${minutes !== null && `${minutes} min, `}${steps} ${
      steps === 1 ? 'step' : 'steps'
    }</span></li>\n`,
)}</ol>
</nav>
`;
}
