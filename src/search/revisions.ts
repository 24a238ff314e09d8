/** Revisions: what the code at the foot of a printed sheet says of the page that it was printed from. */

export const revisionsName = 'revisions.js';

/** The current state of one document. */
export interface Revision {
  readonly path: string;
  /** 8 hex digits. */
  readonly revision: string;
  /** Day of the last change, `YYYY-MM-DD`, or null. */
  readonly changed: string | null;
}

/** Whether a query is a revision, as it stands on a page, maybe with words of the title. */
export function revisionIn(query: string): { readonly revision: string; readonly rest: string } | null {
  const [found] = /(?<![\w.-])[0-9a-f]{8}(?![\w.-])/i.exec(query) ?? [];
  if (found === undefined) return null;
  return { revision: found.toLowerCase(), rest: query.replace(found, ' ').trim() };
}

/** Reads what the file of this name hands over. */
export function readRevisions(data: string): readonly Revision[] {
  if (data === '') return [];
  return data.split('\n').map((line) => {
    const [revision = '', changed = '', path = ''] = line.split('\t');
    return { path, revision, changed: changed === '' ? null : changed };
  });
}
