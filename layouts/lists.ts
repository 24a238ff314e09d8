/**
 * Lists: documents, groups of documents and action items, as several forms show them.
 *
 * In: rows of a context. Out: markup.
 * May not: sort or leave out; the context has done that.
 */
import type { SeverityLevel } from '../src/model/facts.ts';
import { html, type SafeHtml, url } from '../src/render/html.ts';
import type { DocumentGroup, DocumentRow, OpenAction } from '../src/render/page-context.ts';
import { maybeLink } from './shell.ts';
import { verdictMark } from './verdict.ts';

/** A list of documents. */
export function documentList(rows: readonly DocumentRow[]): SafeHtml {
  return html`<ul class="oo-list">
${rows.map(documentItem)}</ul>
`;
}

function documentItem({ title, href, date, severity, draft, summary }: DocumentRow): SafeHtml {
  const marks = html`${draft && html` <span class="oo-mark">Draft</span>`}${
    severity !== null && html` ${severityMark(severity)}`
  }${date !== null && html` <time class="oo-date" datetime="${date}">${date}</time>`}`;
  const hasMarks = draft || severity !== null || date !== null;
  return html`<li><a href="${url(href)}">${title}</a>${hasMarks && html` <span class="oo-marks">${marks}</span>`}${
    summary !== null && html`<p class="oo-note">${summary}</p>`
  }</li>
`;
}

/** A severity by word, shape and colour: each alone is enough. */
export function severityMark(severity: SeverityLevel): SafeHtml {
  return html`<span class="oo-severity oo-${severity.toLowerCase()}">${severity}</span>`;
}

/** Groups under headings of the second rank, or the third under one of the second. */
export function documentGroups(groups: readonly DocumentGroup[], rank: 2 | 3): readonly SafeHtml[] {
  return groups.map(({ heading, id, rows }) =>
    rank === 2
      ? html`<section aria-labelledby="${id}">\n<h2 id="${id}">${maybeLink(heading)}</h2>\n${documentList(rows)}</section>\n`
      : html`<section aria-labelledby="${id}">\n<h3 id="${id}">${maybeLink(heading)}</h3>\n${documentList(rows)}</section>\n`,
  );
}

/** Open action items, each with its postmortem: a list, since a table of these does not fit on a phone. */
export function openActionList(actions: readonly OpenAction[]): SafeHtml {
  return html`<ul class="oo-list">
${actions.map(
  ({
    text,
    owner,
    due,
    judgement,
    postmortem,
  }) => html`<li>${text}${verdictMark(judgement)}<p class="oo-note">${owner ?? 'No owner'} · ${
    due === null ? 'no date' : `due ${due}`
  } · <a href="${url(postmortem.href)}">${postmortem.text}</a></p></li>
`,
)}</ul>
`;
}

/** `1 runbook`, `2 runbooks`. */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
