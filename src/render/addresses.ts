/**
 * Addresses: what leads where, as seen from one page.
 *
 * In: a site and the configuration. Out: lookups by name, and hrefs relative to a page.
 * May not: resolve what an author wrote; `graph/` has done that.
 */
import { copyUrls, generatedUrls } from '../model/generated-pages.ts';
import { encodeUrl, folderOf, relativeHref } from '../model/paths.ts';
import type { LinkTarget, Site, SitePage } from '../model/site.ts';
import { nameKey } from '../text/fold.ts';
import type { AssetUrls } from './assets.ts';
import { isSafeUrl } from './html.ts';
import type { MaybeLink, SearchFrame, SiteFrame } from './page-context.ts';

/**
 * Folder of the search index. The names in it do not change with their content: otherwise every page would change whenever
 * one title does.
 */
export const searchIndexFolder = 'assets/oo-search/';

/** Output URLs of what incident mode knows of the site, and of the page that keeps its records; their names stay as well. */
export const incidentDataUrl = 'assets/oo-incident-data.js';
export const incidentHubUrl = 'assets/oo-incident-hub.html';

/** Lookups that every page needs; made once for a plan. */
export interface Addresses {
  readonly titleByPath: ReadonlyMap<string, string>;
  /** Output URLs of tag pages by each spelling, and by key. */
  readonly tags: ReadonlyMap<string, string>;
  readonly services: ReadonlyMap<string, string>;
  /** Folder indexes, authored or generated, by folder with its trailing slash. */
  readonly folders: ReadonlyMap<string, string>;
}

/** Makes the lookups, linear in the size of the site. */
export function readAddresses(site: Site): Addresses {
  const tags = site.tags.flatMap(({ key, spellings, url }) =>
    [key, ...spellings].map((name): [string, string] => [name, url]),
  );
  const services = site.services.flatMap(({ name, url }): [string, string][] => [
    [nameKey(name), url],
    [name, url],
  ]);
  const indexes = [...Object.values(generatedUrls), ...site.pages.map(({ url }) => url)].filter((url) =>
    /(?:^|\/)index\.html$/.test(url),
  );
  return {
    titleByPath: new Map(site.pages.map(({ shared }) => [shared.path, shared.title])),
    tags: new Map(tags),
    services: new Map(services),
    folders: new Map(indexes.map((url) => [folderOf(url), url])),
  };
}

/** Output URL of a tag's page. */
function tagUrl({ tags }: Addresses, tag: string): string | null {
  return tags.get(tag) ?? tags.get(nameKey(tag)) ?? null;
}

/** Output URL of a service's page. */
function serviceUrl({ services }: Addresses, service: string): string | null {
  return services.get(service) ?? services.get(nameKey(service)) ?? null;
}

/** Where the words of one document lead: all that its page takes from the lists of the whole site. */
export interface OwnAddresses {
  /** Output URLs by place in the document's own list. */
  readonly tags: readonly (string | null)[];
  readonly services: readonly (string | null)[];
  /** Titles of the documents that its references lead to. */
  readonly titles: readonly (string | null)[];
}

/** Looks them up. */
export function ownAddresses(addresses: Addresses, { shared, references }: SitePage): OwnAddresses {
  return {
    tags: shared.tags.map((tag) => tagUrl(addresses, tag)),
    services: shared.services.map((service) => serviceUrl(addresses, service)),
    titles: references.map(({ target }) =>
      target.to === 'page' ? (addresses.titleByPath.get(target.path) ?? null) : null,
    ),
  };
}

/** A word as a link to an output URL, if there is one. */
export function linkTo(from: string, text: string, to: string | null | undefined): MaybeLink {
  return { text, href: to === null || to === undefined ? null : relativeHref(from, to) };
}

/**
 * Percent-encodes a fragment. `id` is an id as it stands in the page (encoded whole), or, for a page that is not a
 * document, what the author wrote (references to bytes in it are kept).
 */
function fragmentHref(fragment: string, written: 'id' | 'encoded'): string {
  if (fragment === '') return '';
  const name = fragment.replace(/^#/, '').toWellFormed();
  if (written === 'id') return `#${encodeURIComponent(name)}`;
  return `#${name.replace(/%(?![0-9a-f]{2})|[^A-Za-z0-9%_.~!'()*;:@&=+$,/?-]/giu, encodeURIComponent)}`;
}

/** Href of an anchor in the page itself. */
export function anchorHref(id: string): string {
  return fragmentHref(id, 'id');
}

/** Href from one output URL to a target inside the site, or null where the target leads nowhere. */
export function targetHref(from: string, target: LinkTarget): string | null {
  switch (target.to) {
    case 'page': {
      const fragment = fragmentHref(target.fragment, 'id');
      return target.url === from && fragment !== '' ? fragment : relativeHref(from, target.url) + fragment;
    }
    case 'generated':
    case 'asset':
      return relativeHref(from, target.url) + fragmentHref(target.fragment, 'encoded');
    case 'broken':
      return target.what === 'anchor' && target.url !== null ? relativeHref(from, target.url) : null;
    case 'external':
    case 'hidden':
      return null;
  }
}

/** Something to call, write to or open, with its address where one can be made of it. */
export function reachLink(text: string): MaybeLink {
  const trimmed = text.trim();
  if (/^(?:https?|mailto|tel):/i.test(trimmed)) return { text, href: isSafeUrl(trimmed) ? trimmed : null };
  if (/^\+?[\d ().-]{5,30}$/.test(trimmed)) {
    const digits = trimmed.replace(/[^\d+]/g, '');
    return { text, href: digits.length >= 5 ? `tel:${digits}` : null };
  }
  if (/^[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/.test(trimmed)) {
    return { text, href: `mailto:${trimmed}` };
  }
  return { text, href: null };
}

/** "Edit this page": the pattern of the configuration with `{path}` filled in, or null. */
export function editHref(editUrl: string | null, path: string): string | null {
  if (editUrl === null) return null;
  const href = editUrl.replaceAll('{path}', () => encodeUrl(path));
  return /^https?:/i.test(href) && isSafeUrl(href) ? href : null;
}

/** What stands around every page, as seen from one. */
export function frameOf(
  site: Site,
  { assets, hasCopies = false }: { readonly assets: AssetUrls; readonly hasCopies?: boolean },
  from: string,
): SiteFrame {
  const sections = [
    ['Postmortems', generatedUrls.postmortems],
    ['Runbooks', generatedUrls.runbooks],
    ['Checklists', generatedUrls.checklists],
    ['Services', generatedUrls.services],
    ['Tags', generatedUrls.tags],
  ] as const;
  return {
    title: site.title,
    home: relativeHref(from, generatedUrls.home),
    nav: sections.map(([text, to]) => ({
      text,
      href: relativeHref(from, to),
      current: folderOf(from).startsWith(folderOf(to)),
    })),
    stylesheet: assetHref(assets, from, 'oo-site.css'),
    icon: assetHref(assets, from, 'oo-icon.svg'),
    themeScript: assetHref(assets, from, 'oo-theme.js'),
    pageScript: assetHref(assets, from, 'oo-page.js'),
    search: searchFrame(assets, from),
    incident:
      hasProcedures(site) && Object.hasOwn(assets, 'oo-incident.js')
        ? { page: relativeHref(from, generatedUrls.incident), data: relativeHref(from, incidentDataUrl) }
        : null,
    webManifest: Object.hasOwn(assets, 'oo-icon-192.png') ? relativeHref(from, copyUrls.webManifest) : null,
    copies: hasCopies ? copies.map(([text, to]) => ({ text, href: relativeHref(from, to) })) : [],
    copyStamp: Object.hasOwn(assets, 'oo-page.js') ? relativeHref(from, copyUrls.stamp) : null,
  };
}

/** A site without runbooks and checklists is no place to run an incident from. */
function hasProcedures({ collections }: Site): boolean {
  return collections.runbooks.length + collections.checklists.length > 0;
}

/** What is there when the site is not, what is reached for first before the rest. */
const copies = [
  ['Crash cart', generatedUrls.crashCart],
  ['Booklet', generatedUrls.booklet],
  ['Alert cards', generatedUrls.cards],
  ['Whole site (zip)', copyUrls.archive],
] as const;

/** The search needs its own script, and the page's, which loads it. */
function searchFrame(assets: AssetUrls, from: string): SearchFrame | null {
  const script = assetHref(assets, from, 'oo-search.js');
  const style = assetHref(assets, from, 'oo-search.css');
  if (script === null || style === null || !Object.hasOwn(assets, 'oo-page.js')) return null;
  const page = relativeHref(from, generatedUrls.search);
  return { page, script, style, index: relativeHref(from, searchIndexFolder) };
}

function assetHref(assets: AssetUrls, from: string, name: string): string | null {
  const to = Object.hasOwn(assets, name) ? assets[name] : undefined;
  return to === undefined ? null : relativeHref(from, to);
}

/** The way down to a page: home, then each folder, linked where it has an index. */
export function breadcrumbsOf(addresses: Addresses, from: string): readonly MaybeLink[] {
  const crumbs: MaybeLink[] = [];
  if (from !== generatedUrls.home)
    crumbs.push({ text: 'Home', href: relativeHref(from, generatedUrls.home) });
  const folders = folderOf(from).split('/').slice(0, -1);
  let folder = '';
  for (const name of folders) {
    folder += `${name}/`;
    const to = addresses.folders.get(folder);
    if (to === from) continue;
    crumbs.push({
      text: sectionNames.get(folder) ?? name,
      href: to === undefined ? null : relativeHref(from, to),
    });
  }
  return crumbs;
}

const sectionNames: ReadonlyMap<string, string> = new Map([
  ['postmortems/', 'Postmortems'],
  ['runbooks/', 'Runbooks'],
  ['checklists/', 'Checklists'],
  ['tags/', 'Tags'],
  ['services/', 'Services'],
]);
