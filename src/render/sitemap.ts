/**
 * The sitemap: the addresses of all pages, for those who index the site.
 *
 * In: the plans, where the site is published, and the days of last changes. Out: the text of `sitemap.xml`.
 * May not: list what nobody should land on: redirects and the page for addresses that lead nowhere.
 */
import { encodeUrl } from '../model/paths.ts';
import type { PagePlan } from './plan.ts';

/** Output URL of the sitemap, which readers expect at the root. */
export const sitemapUrl = 'sitemap.xml';

/**
 * Makes the sitemap (https://www.sitemaps.org/protocol.html). `siteUrl` may end in a slash or not; an index page is
 * listed under its folder. `lastChanges` are days by document path.
 */
export function sitemapOf(
  plans: readonly Pick<PagePlan, 'url' | 'form' | 'path'>[],
  siteUrl: string,
  lastChanges: ReadonlyMap<string, string>,
): string {
  const base = siteUrl.endsWith('/') ? siteUrl : `${siteUrl}/`;
  const entries = plans
    .filter(({ form }) => form !== 'redirect' && form !== 'not-found' && form !== 'incident')
    .map(({ url, path }) => {
      const place = xmlText(base + encodeUrl(url.replace(/(^|\/)index\.html$/, '$1')));
      const changed = path === null ? undefined : lastChanges.get(path);
      return `<url><loc>${place}</loc>${changed === undefined ? '' : `<lastmod>${changed}</lastmod>`}</url>\n`;
    });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('')}</urlset>\n`;
}

function xmlText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');
}
