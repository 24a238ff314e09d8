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
  search: 'search.html',
  incident: 'incident-mode.html',
  notFound: '404.html',
  booklet: 'booklet.html',
  crashCart: 'crash-cart.html',
  cards: 'cards.html',
} as const;

/** URLs of the files that are no pages and make a copy of the site: to take away, to check, to keep on a device. */
export const copyUrls = {
  archive: 'site.zip',
  archiveSum: 'site.zip.sha256',
  sums: 'SHA256SUMS',
  worker: 'sw.js',
  webManifest: 'manifest.webmanifest',
  /** Says of which day the copy is. Its name stays, so that a new day changes one file and not every page. */
  stamp: 'assets/oo-copy.js',
} as const;

/** What `serve` makes only when it is asked for. The stamp and the web manifest are always there. */
export const madeWhenAsked: ReadonlySet<string> = new Set([
  generatedUrls.booklet,
  generatedUrls.crashCart,
  generatedUrls.cards,
  copyUrls.archive,
  copyUrls.archiveSum,
  copyUrls.sums,
  copyUrls.worker,
]);

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
