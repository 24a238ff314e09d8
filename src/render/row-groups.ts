/**
 * Rows and groups: documents as lists show them, each in the order in which somebody looks for them.
 *
 * In: the site, and the page that shows the list. Out: rows, or groups of rows under headings.
 * May not: decide how many are shown.
 */
import type { Kind } from '../model/facts.ts';
import { append } from '../model/groups.ts';
import { byCodeUnit } from '../model/paths.ts';
import { linkTo } from './addresses.ts';
import type { SharedSite } from './desk.ts';
import { documentRow, type ListEntry } from './document-piece.ts';
import type { DocumentGroup, DocumentRow } from './page-context.ts';

/** Rows of a list; a page does not list itself. */
export function rowsOf(from: string, entries: readonly ListEntry[]): readonly DocumentRow[] {
  return entries.filter(({ url }) => url !== from).map((entry) => documentRow(from, entry));
}

/** A group of runbooks; `to` is the output URL that its heading leads to. */
interface RunbookGroup {
  readonly text: string;
  readonly to: string | null;
  readonly entries: readonly ListEntry[];
}

/** Runbooks by service, those of no service last. One of two services stands under both. */
export function runbooksByService(site: SharedSite): readonly RunbookGroup[] {
  const groups = site.services
    .map(({ name, url, entries }) => ({
      text: name,
      to: url,
      entries: entries.filter(({ kind }) => kind === 'runbook'),
    }))
    .filter(({ entries }) => entries.length > 0);
  const grouped = new Set(groups.flatMap(({ entries }) => entries.map(({ path }) => path)));
  const others = site.collections.runbooks.filter(({ path }) => !grouped.has(path));
  if (others.length === 0) return groups;
  const text = groups.length === 0 ? 'All runbooks' : 'Other runbooks';
  return [...groups, { text, to: null, entries: others }];
}

/** The groups on a page, from all their entries in one list. */
export function groupsOf(
  from: string,
  groups: readonly { readonly text: string; readonly to: string | null; readonly count: number }[],
  entries: readonly ListEntry[],
): readonly DocumentGroup[] {
  let start = 0;
  return groups.map(({ text, to, count }, index) => {
    const own = entries.slice(start, start + count);
    start += count;
    return { heading: linkTo(from, text, to), id: `oo-runbooks-${index + 1}`, rows: rowsOf(from, own) };
  });
}

/** Checklists that are read line by line in a crisis, then those that confirm what has been done. Else by title. */
export function crisisFirst({ pages, collections }: SharedSite): readonly ListEntry[] {
  const confirming = new Set(
    pages.filter(({ shared }) => shared.fields['do'] === 'do-confirm').map(({ shared }) => shared.path),
  );
  return collections.checklists.toSorted(
    (a, b) => Number(confirming.has(a.path)) - Number(confirming.has(b.path)),
  );
}

/** Rows by year, in the order of the first of each. */
export function byYear(rows: readonly DocumentRow[]): readonly DocumentGroup[] {
  const groups = new Map<string, DocumentRow[]>();
  for (const row of rows) append(groups, row.date?.slice(0, 4) ?? 'Undated', row);
  return Array.from(groups, ([year, own], index) => ({
    heading: { text: year, href: null },
    id: `oo-year-${index + 1}`,
    rows: own,
  }));
}

const kindHeadings: readonly (readonly [Kind, string])[] = [
  ['checklist', 'Checklists'],
  ['runbook', 'Runbooks'],
  ['postmortem', 'Postmortems'],
  ['page', 'Pages'],
];

/** What a tag or a service has of each kind, what is needed in an outage first. */
export function byKind(from: string, entries: readonly ListEntry[]): readonly DocumentGroup[] {
  const rows = rowsOf(from, entries);
  return kindHeadings
    .map(([kind, text]) => ({
      heading: { text, href: null },
      id: `oo-${kind}s`,
      rows: kind === 'postmortem' ? newestFirst(rows) : rows.filter((row) => row.kind === kind),
    }))
    .filter((group) => group.rows.length > 0);
}

/** The postmortems among the rows, those without a date last. */
function newestFirst(rows: readonly DocumentRow[]): readonly DocumentRow[] {
  return rows
    .filter(({ kind }) => kind === 'postmortem')
    .sort((a, b) => byCodeUnit(b.date ?? '', a.date ?? ''));
}
