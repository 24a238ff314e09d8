/**
 * Pages of lists: home, collections, tags, services, redirects, and the page for addresses that lead nowhere.
 *
 * In: the desk, and what each page is about. Out: one plan each.
 * May not: look at what a single document says beyond its shared facts, or hand `make` more than the pieces that are hashed.
 */
import type { OpenItem } from '../model/facts.ts';
import { generatedUrls, isIntroduction } from '../model/generated-pages.ts';
import { byCodeUnit, relativeHref } from '../model/paths.ts';
import type { Redirect, ServiceEntry, SitePage, TagEntry } from '../model/site.ts';
import { anchorHref, reachLink } from './addresses.ts';
import { type Desk, type PagePlan, planPage, type SharedSite } from './desk.ts';
import { type ListEntry, titleOf } from './document-piece.ts';
import type { CollectionContext, HomeContext, OpenAction } from './page-context.ts';
import { byKind, byYear, crisisFirst, groupsOf, rowsOf, runbooksByService } from './row-groups.ts';

/** The kinds that have an index, with the section of the site they stand in. */
export const sections = [
  { kind: 'postmortem', list: 'postmortems', title: 'Postmortems', url: generatedUrls.postmortems },
  { kind: 'runbook', list: 'runbooks', title: 'Runbooks', url: generatedUrls.runbooks },
  { kind: 'checklist', list: 'checklists', title: 'Checklists', url: generatedUrls.checklists },
] as const;

/** How much of the site the home page shows. */
const latestPostmortems = 10;
const shownOpenActions = 20;

/** Plans the home page; `page` is its introduction. */
export function planHome(desk: Desk, page: SitePage | null): PagePlan {
  const { site } = desk;
  const url = generatedUrls.home;
  const { postmortems, pages } = site.collections;
  const open = openItems(site);
  const groups = runbooksByService(site);
  return planPage(desk, {
    url,
    title: page === null ? site.title : titleOf(page.shared),
    form: 'home',
    page,
    pieces: {
      lists: {
        checklists: crisisFirst(site),
        runbooks: groups.flatMap(({ entries }) => entries),
        postmortems: postmortems.slice(0, latestPostmortems),
        pages: pages.filter((entry) => !isIntroduction(entry)),
      },
      data: {
        groups: groups.map(({ text, to, entries }) => ({ text, to, count: entries.length })),
        open: open.first.map((item) => ({ ...item, judgement: desk.judgementOf(item.path, item.at) })),
        openCount: open.count,
        withoutChange: desk.options.isJudged === true ? open.withoutChange : null,
        postmortemCount: postmortems.length,
      },
    },
    make: (base, { lists, data }, shown): HomeContext => {
      const rows = (entries: readonly ListEntry[]) => rowsOf(url, entries);
      return {
        ...base,
        form: 'home',
        ...shown,
        checklists: rows(lists.checklists),
        runbooks: groupsOf(url, data.groups, lists.runbooks),
        postmortems: rows(lists.postmortems),
        postmortemCount: data.postmortemCount,
        openActions: data.open.map((item) => openAction(url, item)),
        openActionCount: data.openCount,
        openWithoutChange: data.withoutChange,
        pages: rows(lists.pages),
        links: {
          postmortems: relativeHref(url, generatedUrls.postmortems),
          runbooks: relativeHref(url, generatedUrls.runbooks),
          checklists: relativeHref(url, generatedUrls.checklists),
        },
      };
    },
  });
}

/** An action item of a postmortem that is neither done nor dropped. */
interface OpenOfSite extends OpenItem {
  readonly path: string;
  readonly title: string;
  readonly to: string;
}

interface OpenItems {
  /** Those that are due first, as many as are shown. */
  readonly first: readonly OpenOfSite[];
  readonly count: number;
  readonly withoutChange: number;
}

function openItems(site: SharedSite): OpenItems {
  const open = site.pages.flatMap(({ shared, url }) => {
    const { openItems } = shared;
    return openItems.map((item) => ({ item, shared, url }));
  });
  const first = open.toSorted((a, b) => byCodeUnit(a.item.due ?? '\uFFFF', b.item.due ?? '\uFFFF'));
  return {
    first: first
      .slice(0, shownOpenActions)
      .map(({ item, shared, url }) => ({ ...item, path: shared.path, title: titleOf(shared), to: url })),
    count: open.length,
    withoutChange: open.filter(({ item }) => !item.isChange).length,
  };
}

function openAction(from: string, item: OpenOfSite & Pick<OpenAction, 'judgement'>): OpenAction {
  const { text, owner, due, judgement, anchor, title, to } = item;
  const fragment = anchor === null ? '' : anchorHref(anchor);
  return {
    text,
    owner,
    due,
    judgement,
    postmortem: { text: title, href: relativeHref(from, to) + fragment },
  };
}

type Section = (typeof sections)[number];

/** Plans the index of a kind; `page` is its introduction. */
export function planCollection(desk: Desk, section: Section, page: SitePage | null): PagePlan {
  const { kind, list, url } = section;
  return planPage(desk, {
    url,
    title: page === null ? section.title : titleOf(page.shared),
    form: 'collection',
    page,
    pieces: { lists: { all: desk.site.collections[list] }, data: null },
    make: (base, { lists }, shown): CollectionContext => {
      const rows = rowsOf(url, lists.all);
      const all = rows.length === 0 ? [] : [{ heading: { text: 'All', href: null }, id: 'oo-all', rows }];
      const groups = kind === 'postmortem' ? byYear(rows) : all;
      return { ...base, form: 'collection', ...shown, kind, groups, count: rows.length };
    },
  });
}

/** Plans the page of a tag. */
export function planTag(desk: Desk, { name, url, spellings, entries }: TagEntry): PagePlan {
  return planPage(desk, {
    ...{ url, title: name, form: 'tag', page: null },
    pieces: { lists: { entries }, data: { spellings } },
    make: (base, { lists, data }) => ({
      ...base,
      form: 'tag',
      spellings: data.spellings,
      groups: byKind(url, lists.entries),
      all: relativeHref(url, generatedUrls.tags),
    }),
  });
}

/** Plans the list of tags. */
export function planTags(desk: Desk): PagePlan {
  const url = generatedUrls.tags;
  return planPage(desk, {
    ...{ url, title: 'Tags', form: 'tags', page: null },
    pieces: {
      lists: {},
      data: desk.site.tags.map(({ name, url: to, entries }) => ({ text: name, to, count: entries.length })),
    },
    make: (base, { data }) => ({
      ...base,
      form: 'tags',
      tags: data.map(({ text, to, count }) => ({ text, href: relativeHref(url, to), count })),
    }),
  });
}

/** Plans the page of a service. */
export function planService(desk: Desk, { entries, ...service }: ServiceEntry): PagePlan {
  const { name, url } = service;
  return planPage(desk, {
    ...{ url, title: name, form: 'service', page: null },
    pieces: { lists: { entries }, data: service },
    make: (base, { lists, data }) => {
      const link = (to: { readonly name: string; readonly url: string }) => ({
        text: to.name,
        href: relativeHref(url, to.url),
      });
      return {
        ...base,
        form: 'service',
        owner: data.owner,
        bridge: data.bridge === null ? null : reachLink(data.bridge),
        contacts: data.contacts.map((contact) => ({
          name: contact.name,
          role: contact.role,
          reach: contact.reach.map(reachLink),
        })),
        dependsOn: data.dependsOn.map(link),
        takesDown: data.takesDown.map(link),
        groups: byKind(url, lists.entries),
      };
    },
  });
}

/** Plans the list of services. */
export function planServices(desk: Desk): PagePlan {
  const url = generatedUrls.services;
  return planPage(desk, {
    ...{ url, title: 'Services', form: 'services', page: null },
    pieces: {
      lists: {},
      data: desk.site.services.map(({ name, url: to, owner, entries }) => ({
        ...{ text: name, to, owner, count: entries.length },
      })),
    },
    make: (base, { data }) => ({
      ...base,
      form: 'services',
      services: data.map(({ text, to, owner, count }) => ({
        text,
        href: relativeHref(url, to),
        owner,
        count,
      })),
    }),
  });
}

/** Plans the page for addresses that lead nowhere. */
export function planNotFound(desk: Desk): PagePlan {
  return planPage(desk, {
    ...{ url: generatedUrls.notFound, title: 'Page not found', form: 'not-found', page: null },
    pieces: { lists: {}, data: null },
    make: (base) => ({ ...base, form: 'not-found' }),
  });
}

/** Plans the page of the incident. */
export function planIncident(desk: Desk): PagePlan {
  return planPage(desk, {
    ...{ url: generatedUrls.incident, title: 'Incident', form: 'incident', page: null },
    pieces: { lists: {}, data: null },
    make: (base) => ({ ...base, form: 'incident' }),
  });
}

/** Plans a page that leads from an old address to a document. */
export function planRedirect(desk: Desk, { from, to, title }: Redirect): PagePlan {
  return planPage(desk, {
    ...{ url: from, title, form: 'redirect', page: null },
    pieces: { lists: {}, data: { to } },
    make: (base, { data }) => {
      // A refresh takes an address that begins with a quote for a quoted one.
      const href = relativeHref(from, data.to).replace(/^'/, "./'");
      return { ...base, form: 'redirect', to: { text: title, href } };
    },
  });
}
