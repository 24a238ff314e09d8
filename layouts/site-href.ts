/**
 * Addresses of a team's own files.
 *
 * In: a page and a path of the site. Out: the way from the one to the other.
 * May not: lead out of the site, or begin with a slash: pages are read from the disk as well.
 */
import { relativeHref } from '../src/model/paths.ts';
import type { PageContext } from '../src/render/page-context.ts';

/**
 * The href that leads from the page to a file of the site. `url` is what importing a file into a layout gives, or the
 * path of a document from the top of the content folder, with `.html`; not percent-encoded.
 */
export function siteHref(page: PageContext, url: string): string {
  return relativeHref(page.url, url);
}
