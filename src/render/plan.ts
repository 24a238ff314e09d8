/**
 * Plan: which pages there are, what each will be given, and a key that says whether that has changed.
 *
 * In: the site, the configuration and the assets' URLs. Out: one `PagePlan` per page, sorted by URL.
 * May not: render, hold bodies, or put anything into a context that changes without its content changing.
 */
import { contentHash } from '../hash/content-hash.ts';
import type { Config } from '../model/config.ts';
import { generatedUrls, isIntroduction } from '../model/generated-pages.ts';
import { byCodeUnit, folderOf, relativeHref } from '../model/paths.ts';
import type { DocumentEntry, Redirect, ServiceEntry, Site, SitePage, TagEntry } from '../model/site.ts';
import { type Addresses, breadcrumbsOf, frameOf, reachLink, readAddresses } from './addresses.ts';
import type { AssetUrls } from './assets.ts';
import { fillBody, readSlots } from './body.ts';
import { documentPiece, titleOf } from './document-piece.ts';
import { openActions } from './open-actions.ts';
import type {
  BodyPiece,
  CollectionContext,
  DocumentPiece,
  Form,
  HomeContext,
  PageContext,
  SiteFrame,
} from './page-context.ts';
import { byKind, byYear, crisisFirst, rowsOf, runbooksByService } from './row-groups.ts';

/** What a plan needs beside the site. */
export interface PlanOptions {
  readonly config: Config;
  readonly assets: AssetUrls;
  /**
   * A key for each document's body, by path; the revision where there is none. The pipeline gives the key of its cache,
   * which knows of the parser and of the options as well.
   */
  readonly bodyKeys?: ReadonlyMap<string, string>;
  /** Days of last changes by path, where they are known. */
  readonly lastChanges?: ReadonlyMap<string, string>;
  /** Whether pages show what the judge says of action items: only those of the team's own build do. */
  readonly isJudged?: boolean;
}

/** One page to be. */
export interface PagePlan {
  readonly url: string;
  readonly form: Form;
  /** The document whose body the page shows, or null. */
  readonly path: string | null;
  /** Equal keys, equal context: 64 hex digits. Says nothing about layouts or the version of this program. */
  readonly key: string;
  /** Makes the context, given the body of `path` (null where there is none). Pure. */
  readonly context: (body: string | null) => PageContext;
}

/** The kinds that have an index, with the section of the site they stand in. */
const sections = [
  { kind: 'postmortem', list: 'postmortems', title: 'Postmortems', url: generatedUrls.postmortems },
  { kind: 'runbook', list: 'runbooks', title: 'Runbooks', url: generatedUrls.runbooks },
  { kind: 'checklist', list: 'checklists', title: 'Checklists', url: generatedUrls.checklists },
] as const;

/** How much of the site the home page shows. */
const latestPostmortems = 10;
const shownOpenActions = 20;

/** Plans every page. An authored page wins over a generated one; an index or README of a folder introduces it. */
export function planPages(site: Site, options: PlanOptions): readonly PagePlan[] {
  const desk = openDesk(site, options);
  const plans = [
    ...site.pages.map((page) => planDocument(desk, page)),
    planHome(desk, null),
    ...sections.map((section) => planCollection(desk, section, null)),
    planTags(desk),
    planServices(desk),
    planNotFound(desk),
    ...site.tags.map((tag) => planTag(desk, tag)),
    ...site.services.map((service) => planService(desk, service)),
    ...site.redirects.map((redirect) => planRedirect(desk, redirect)),
  ];
  // The first of a URL stands: authored before generated before redirects.
  const taken = new Map<string, PagePlan>();
  for (const plan of plans) if (!taken.has(plan.url)) taken.set(plan.url, plan);
  return [...taken.values()].sort((a, b) => byCodeUnit(a.url, b.url));
}

/** What all plans of one site share. */
interface Desk {
  readonly site: Site;
  readonly options: PlanOptions;
  readonly addresses: Addresses;
  readonly frameAt: (url: string) => KeyedFrame;
}

/** A frame is the same for all pages of a folder, so it is hashed once for all of them. */
interface KeyedFrame {
  readonly frame: SiteFrame;
  readonly key: string;
}

function openDesk(site: Site, options: PlanOptions): Desk {
  const frames = new Map<string, KeyedFrame>();
  const frameAt = (url: string): KeyedFrame => {
    const known = frames.get(folderOf(url));
    if (known !== undefined) return known;
    const frame = frameOf(site, options.assets, url);
    const made = { frame, key: contentHash(JSON.stringify(frame)) };
    frames.set(folderOf(url), made);
    return made;
  };
  return { site, options, addresses: readAddresses(site), frameAt };
}

type PageBase = Pick<PageContext, 'url' | 'title' | 'site' | 'breadcrumbs'>;

/**
 * Plans one page. `make` is called for the key and again for the context, so that no more than one context is held at
 * a time. The key hashes what the layout will be given; for the body, what the body is made from.
 */
function planPage(
  desk: Desk,
  about: { readonly url: string; readonly title: string; readonly page: SitePage | null },
  make: (base: PageBase, body: BodyPiece | null) => PageContext,
): PagePlan {
  const { url, title, page } = about;
  const { frame, key: frameKey } = desk.frameAt(url);
  const base = { url, title, site: frame, breadcrumbs: breadcrumbsOf(desk.addresses, url) };
  const slots = page === null ? [] : readSlots(page);
  const bodyKey = page === null ? null : (desk.options.bodyKeys?.get(page.facts.path) ?? page.facts.revision);
  const blank = make(base, null);
  const titleInBody = 'document' in blank && blank.document !== null && blank.document.titleInBody;
  return {
    url,
    form: blank.form,
    path: page?.facts.path ?? null,
    key: contentHash(JSON.stringify([{ ...blank, site: frameKey }, bodyKey, slots])),
    context: (body) => (body === null ? make(base, null) : make(base, fillBody(body, slots, titleInBody))),
  };
}

function planDocument(desk: Desk, page: SitePage): PagePlan {
  const { facts, url } = page;
  if (isIntroduction({ path: facts.path, url })) {
    const section = sections.find((each) => each.url === url);
    return section === undefined ? planHome(desk, page) : planCollection(desk, section, page);
  }
  return planPage(desk, { url, title: titleOf(facts), page }, (base, body) => ({
    ...base,
    form: facts.kind,
    document: pieceOf(desk, page),
    body,
  }));
}

function pieceOf({ addresses, options }: Desk, page: SitePage): DocumentPiece {
  const changed = options.lastChanges?.get(page.facts.path) ?? null;
  return documentPiece(page, addresses, options.config, { changed, isJudged: options.isJudged === true });
}

function introduction(desk: Desk, page: SitePage | null): DocumentPiece | null {
  return page === null ? null : pieceOf(desk, page);
}

function planHome(desk: Desk, page: SitePage | null): PagePlan {
  const { site } = desk;
  const url = generatedUrls.home;
  const { collections } = site;
  const rows = (entries: readonly DocumentEntry[]) => rowsOf(url, entries);
  const title = page === null ? site.title : titleOf(page.facts);
  return planPage(desk, { url, title, page }, (base, body): HomeContext => {
    const isJudged = desk.options.isJudged === true;
    const open = openActions(url, site, isJudged);
    const withoutChange = open.filter(({ judgement }) => judgement?.verdict !== 'process-change');
    return {
      ...base,
      form: 'home',
      document: introduction(desk, page),
      body,
      checklists: rows(crisisFirst(site)),
      runbooks: runbooksByService(url, site, desk.addresses),
      postmortems: rows(collections.postmortems.slice(0, latestPostmortems)),
      postmortemCount: collections.postmortems.length,
      openActions: open.slice(0, shownOpenActions),
      openActionCount: open.length,
      openWithoutChange: isJudged ? withoutChange.length : null,
      pages: rows(collections.pages.filter((entry) => !isIntroduction(entry))),
      links: {
        postmortems: relativeHref(url, generatedUrls.postmortems),
        runbooks: relativeHref(url, generatedUrls.runbooks),
        checklists: relativeHref(url, generatedUrls.checklists),
      },
    };
  });
}

type Section = (typeof sections)[number];

function planCollection(desk: Desk, section: Section, page: SitePage | null): PagePlan {
  const { kind, list, url } = section;
  const title = page === null ? section.title : titleOf(page.facts);
  return planPage(desk, { url, title, page }, (base, body): CollectionContext => {
    const rows = rowsOf(url, desk.site.collections[list]);
    const all = rows.length === 0 ? [] : [{ heading: { text: 'All', href: null }, id: 'oo-all', rows }];
    return {
      ...base,
      form: 'collection',
      document: introduction(desk, page),
      body,
      kind,
      groups: kind === 'postmortem' ? byYear(rows) : all,
      count: rows.length,
    };
  });
}

function planTag(desk: Desk, { name, url, spellings, entries }: TagEntry): PagePlan {
  return planPage(desk, { url, title: name, page: null }, (base) => ({
    ...base,
    form: 'tag',
    spellings,
    groups: byKind(url, entries),
    all: relativeHref(url, generatedUrls.tags),
  }));
}

function planTags(desk: Desk): PagePlan {
  const url = generatedUrls.tags;
  return planPage(desk, { url, title: 'Tags', page: null }, (base) => ({
    ...base,
    form: 'tags',
    tags: desk.site.tags.map((tag) => ({
      text: tag.name,
      href: relativeHref(url, tag.url),
      count: tag.entries.length,
    })),
  }));
}

function planService(desk: Desk, service: ServiceEntry): PagePlan {
  const { name, url, owner, bridge, contacts, dependsOn, takesDown, entries } = service;
  const link = (to: { readonly name: string; readonly url: string }) => ({
    text: to.name,
    href: relativeHref(url, to.url),
  });
  return planPage(desk, { url, title: name, page: null }, (base) => ({
    ...base,
    form: 'service',
    owner,
    bridge: bridge === null ? null : reachLink(bridge),
    contacts: contacts.map((contact) => ({
      name: contact.name,
      role: contact.role,
      reach: contact.reach.map(reachLink),
    })),
    dependsOn: dependsOn.map(link),
    takesDown: takesDown.map(link),
    groups: byKind(url, entries),
  }));
}

function planServices(desk: Desk): PagePlan {
  const url = generatedUrls.services;
  return planPage(desk, { url, title: 'Services', page: null }, (base) => ({
    ...base,
    form: 'services',
    services: desk.site.services.map((service) => ({
      text: service.name,
      href: relativeHref(url, service.url),
      owner: service.owner,
      count: service.entries.length,
    })),
  }));
}

function planNotFound(desk: Desk): PagePlan {
  const url = generatedUrls.notFound;
  return planPage(desk, { url, title: 'Page not found', page: null }, (base) => ({
    ...base,
    form: 'not-found',
  }));
}

function planRedirect(desk: Desk, { from, to, title }: Redirect): PagePlan {
  // A refresh takes an address that begins with a quote for a quoted one.
  const href = relativeHref(from, to).replace(/^'/, "./'");
  return planPage(desk, { url: from, title, page: null }, (base) => ({
    ...base,
    form: 'redirect',
    to: { text: title, href },
  }));
}
