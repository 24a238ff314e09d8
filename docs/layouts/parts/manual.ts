import { type PageContext, siteHref } from 'onlyonce/layout';

/** What the manual leads to from every page, in place of the kinds of a team's documents, which it has none of. */
const entries = [
  { text: 'Rules', to: 'rules/index.html' },
  { text: 'Try the judge', to: 'try-it.html' },
  { text: 'Front matter', to: 'front-matter.html' },
  { text: 'Configuration', to: 'configuration.html' },
  { text: 'Layouts', to: 'recipes/own-layout.html' },
] as const;

/** The page with the manual's own navigation. */
export function inManual<Page extends PageContext>(page: Page): Page {
  const nav = entries.map(({ text, to }) => ({ text, href: siteHref(page, to), current: page.url === to }));
  return { ...page, site: { ...page.site, nav } };
}
