/** A revision that was typed from paper: whether the sheet is still right. */
import type { LoadFile, SearchIndex } from '../../search/contract.ts';
import { type Revision, readRevisions, revisionIn, revisionsName } from '../../search/revisions.ts';

/** What to say of a query that holds a revision; null for any other, and where revisions cannot be looked up. */
export async function revisionNote(
  query: string,
  index: SearchIndex,
  load: LoadFile,
): Promise<string | null> {
  const asked = revisionIn(query);
  if (asked === null) return null;
  const data = await load(revisionsName);
  if (data === null) return null;
  const titles = new Map(index.records().map(({ record }) => [record.path, record.title]));
  const named =
    asked.rest === '' ? null : (index.names(asked.rest, allFilters, 1).results[0]?.record.path ?? null);
  return noteOf(asked.revision, readRevisions(data), titles, named);
}

const allFilters = { kinds: [], services: [], tags: [], severities: [], years: [] };

/** The same in words: pure. `named` is the path of the document that the rest of the query names. */
export function noteOf(
  revision: string,
  revisions: readonly Revision[],
  titles: ReadonlyMap<string, string>,
  named: string | null,
): string {
  const current = revisions.find((each) => each.revision === revision);
  if (current !== undefined) {
    return `Revision ${revision} is current: ${titles.get(current.path) ?? current.path}.`;
  }
  const now = revisions.find(({ path }) => path === named);
  if (now === undefined) {
    return `Revision ${revision} is not current: the sheet is out of date, or the code was misread. Add words of its title to see what the page is now.`;
  }
  const since = now.changed === null ? '' : `, changed on ${now.changed}`;
  return `Revision ${revision} is not current: ${titles.get(now.path) ?? now.path} is at ${now.revision}${since}.`;
}
