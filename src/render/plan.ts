/**
 * Plan: which pages there are, what each will be given, and a key that says whether that has changed.
 *
 * In: the site, the configuration and the assets' URLs. Out: one `PagePlan` per page, sorted by URL.
 * May not: render, hold bodies, or put anything into a context that changes without its content changing.
 */
import { isIntroduction } from '../model/generated-pages.ts';
import { byCodeUnit } from '../model/paths.ts';
import type { Site, SitePage } from '../model/site.ts';
import { type Desk, openDesk, type PagePlan, type PlanOptions, planPage } from './desk.ts';
import { titleOf } from './document-piece.ts';
import {
  planCollection,
  planHome,
  planNotFound,
  planRedirect,
  planService,
  planServices,
  planTag,
  planTags,
  sections,
} from './plan-lists.ts';

export type { PagePlan, PlanOptions } from './desk.ts';

/** All plans, and what they were made of. */
export interface Planned {
  readonly site: Site;
  readonly options: PlanOptions;
  readonly desk: Desk;
  /** Sorted by URL. */
  readonly plans: readonly PagePlan[];
  /** The plans that are others than `before`, where nothing else can have changed; else null. */
  readonly edited: { readonly before: readonly PagePlan[]; readonly plans: readonly PagePlan[] } | null;
}

/** Plans every page. An authored page wins over a generated one; an index or README of a folder introduces it. */
export function planPages(site: Site, options: PlanOptions): readonly PagePlan[] {
  return planAnew(site, options).plans;
}

/** The same, from the plans before: where only the documents of some pages differ, no other page is planned. */
export function planAgain(site: Site, options: PlanOptions, last: Planned | null): Planned {
  const edited = last === null ? null : editedPages(site, options, last);
  if (last === null || edited === null) return planAnew(site, options);
  const desk = { ...last.desk, site };
  const plans = new Map(edited.map((page) => [page.url, planDocument(desk, page)]));
  return {
    ...{ site, options, desk },
    plans: last.plans.map((plan) => plans.get(plan.url) ?? plan),
    edited: { before: last.plans, plans: [...plans.values()] },
  };
}

function planAnew(site: Site, options: PlanOptions): Planned {
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
  const sorted = [...taken.values()].sort((a, b) => byCodeUnit(a.url, b.url));
  return { site, options, desk, plans: sorted, edited: null };
}

/** The pages that have another document than last time, where nothing else differs; else null. */
function editedPages(site: Site, options: PlanOptions, last: Planned): readonly SitePage[] | null {
  // The same object, not an equal one: it is a new one whenever the site was assembled anew.
  if (site.collections !== last.site.collections || !sameOptions(options, last.options)) return null;
  return site.pages.filter((page, at) => page !== last.site.pages[at]);
}

function sameOptions(a: PlanOptions, b: PlanOptions): boolean {
  return (
    a.lastChanges === b.lastChanges &&
    a.isJudged === b.isJudged &&
    JSON.stringify([a.config, a.assets]) === JSON.stringify([b.config, b.assets])
  );
}

function planDocument(desk: Desk, page: SitePage): PagePlan {
  const { shared, url } = page;
  if (isIntroduction({ path: shared.path, url })) {
    const section = sections.find((each) => each.url === url);
    return section === undefined ? planHome(desk, page) : planCollection(desk, section, page);
  }
  return planPage(desk, {
    url,
    title: titleOf(shared),
    form: shared.kind,
    page,
    pieces: { lists: {}, data: null },
    make: (base, _, { document, body }) => {
      if (document === null) throw new Error(`Missing document of ${url}`);
      return { ...base, form: document.kind, document, body };
    },
  });
}
