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
  planIncident,
  planNotFound,
  planRedirect,
  planService,
  planServices,
  planTag,
  planTags,
  sections,
} from './plan-lists.ts';
import { planSearch } from './plan-search.ts';

export type { PagePlan, PlanOptions } from './desk.ts';

/** All plans, and what they were made of. */
export interface Planned {
  readonly site: Site;
  readonly options: PlanOptions;
  readonly desk: Desk;
  /** Sorted by URL. */
  readonly plans: readonly PagePlan[];
  /** The plans of documents, by their pages. */
  readonly ofPages: ReadonlyMap<SitePage, PagePlan>;
  readonly edited: EditedPlans | null;
}

/** The plans that are others than `before`, where there are plans for the very same addresses. */
interface EditedPlans {
  readonly before: readonly PagePlan[];
  readonly plans: readonly PagePlan[];
  /** Whether not even what documents share with the rest of the site is another. */
  readonly isSameSite: boolean;
}

/** Plans every page. An authored page wins over a generated one; an index or README of a folder introduces it. */
export function planPages(site: Site, options: PlanOptions): readonly PagePlan[] {
  return planAnew(site, options, null).plans;
}

/** The same, from the plans before: what is made from the same pieces is not planned again. */
export function planAgain(site: Site, options: PlanOptions, last: Planned | null): Planned {
  const usable = last !== null && sameOptions(options, last.options) ? last : null;
  // The same object, not an equal one: it is a new one whenever the site was assembled anew.
  if (usable === null || site.collections !== usable.site.collections) return planAnew(site, options, usable);
  const desk = { ...usable.desk, site };
  const ofPages = new Map(usable.ofPages);
  const plans = new Map<string, PagePlan>();
  for (const [at, page] of site.pages.entries()) {
    const before = usable.site.pages[at];
    if (before === page) continue;
    const plan = planDocument(desk, page);
    if (before !== undefined) ofPages.delete(before);
    ofPages.set(page, plan);
    plans.set(page.url, plan);
  }
  return {
    ...{ site, options, desk, ofPages },
    plans: usable.plans.map((plan) => plans.get(plan.url) ?? plan),
    edited: { before: usable.plans, plans: [...plans.values()], isSameSite: true },
  };
}

function planAnew(site: Site, options: PlanOptions, last: Planned | null): Planned {
  const desk = openDesk(site, options, last?.desk ?? null);
  const stillGood = last === null ? () => undefined : plansThatHold(desk, last);
  const ofPages = new Map(
    site.pages.map((page): [SitePage, PagePlan] => [page, stillGood(page) ?? planDocument(desk, page)]),
  );
  const plans = [
    ...ofPages.values(),
    planHome(desk, null),
    ...sections.map((section) => planCollection(desk, section, null)),
    planTags(desk),
    planServices(desk),
    planSearch(desk),
    planIncident(desk),
    planNotFound(desk),
    ...site.tags.map((tag) => planTag(desk, tag)),
    ...site.services.map((service) => planService(desk, service)),
    ...site.redirects.map((redirect) => planRedirect(desk, redirect)),
  ];
  // The first of a URL stands: authored before generated before redirects.
  const taken = new Map<string, PagePlan>();
  for (const plan of plans) if (!taken.has(plan.url)) taken.set(plan.url, plan);
  const sorted = [...taken.values()].sort((a, b) => byCodeUnit(a.url, b.url));
  return { site, options, desk, plans: sorted, ofPages, edited: editedPlans(site, sorted, last) };
}

/** The plan of a page that is the very page it was, in surroundings that are the same, or undefined. */
function plansThatHold(desk: Desk, last: Planned): (page: SitePage) => PagePlan | undefined {
  const { titleByPath, ...places } = desk.addresses;
  const { titleByPath: titlesBefore, ...placesBefore } = last.desk.addresses;
  const listed = (maps: Omit<Desk['addresses'], 'titleByPath'>): string =>
    JSON.stringify([[...maps.tags], [...maps.services], [...maps.folders]]);
  if (listed(places) !== listed(placesBefore)) return () => undefined;
  return (page) => {
    const plan = last.ofPages.get(page);
    // Introductions stand on pages of lists.
    if (plan === undefined || isIntroduction({ path: page.shared.path, url: page.url })) return undefined;
    const isSame =
      desk.surroundings(page.url).key === last.desk.surroundings(page.url).key &&
      page.references.every(
        ({ target }) =>
          target.to !== 'page' || titleByPath.get(target.path) === titlesBefore.get(target.path),
      );
    return isSame ? plan : undefined;
  };
}

/** Null where there is a page more or less, or a file that documents refer to. */
function editedPlans(site: Site, plans: readonly PagePlan[], last: Planned | null): EditedPlans | null {
  if (last === null || plans.length !== last.plans.length) return null;
  if (JSON.stringify(site.assets) !== JSON.stringify(last.site.assets)) return null;
  const edited: PagePlan[] = [];
  for (const [at, plan] of plans.entries()) {
    const before = last.plans[at];
    if (before?.url !== plan.url) return null;
    if (before !== plan && (before.key !== plan.key || before.form !== plan.form)) edited.push(plan);
  }
  return { before: last.plans, plans: edited, isSameSite: false };
}

function sameOptions(a: PlanOptions, b: PlanOptions): boolean {
  return (
    a.lastChanges === b.lastChanges &&
    a.isJudged === b.isJudged &&
    a.hasCopies === b.hasCopies &&
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
