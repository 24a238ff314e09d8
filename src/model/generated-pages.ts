/**
 * Generated pages: what every site has besides the pages of its documents.
 *
 * In: nothing. Out: their addresses, and which documents introduce them.
 * May not: know of tags or services by name; those pages depend on the content.
 */
import { isIndexPath, isReadmePath } from './paths.ts';

/** URLs of the pages that are made whatever the content. */
export const generatedUrls = {
  home: 'index.html',
  postmortems: 'postmortems/index.html',
  runbooks: 'runbooks/index.html',
  checklists: 'checklists/index.html',
  tags: 'tags/index.html',
  services: 'services/index.html',
  incident: 'incident-mode.html',
  notFound: '404.html',
} as const;

const introducedUrls: ReadonlySet<string> = new Set([
  generatedUrls.home,
  generatedUrls.postmortems,
  generatedUrls.runbooks,
  generatedUrls.checklists,
]);

/** Whether a document, by its path and URL, is the introduction of a generated page rather than a page of its own. */
export function isIntroduction({ path, url }: { readonly path: string; readonly url: string }): boolean {
  return introducedUrls.has(url) && (isIndexPath(path) || isReadmePath(path));
}
