/**
 * Rendering the site: every file of the output, made anew only where it would not come out the same.
 *
 * In: the plans, layouts and other files, and what lies in the output folder as far as is known. Out: files in a publication.
 * May not: make a page that is known to be there, or take one for known whose key or file is another than it was.
 */
import type { FileMark } from '../cache/file-mark.ts';
import { filterListUrl, incidentDataUrl, incidentHubUrl } from '../render/addresses.ts';
import type { PlannedAsset } from '../render/assets.ts';
import { filterListScript } from '../render/filter-list.ts';
import { incidentDataScript, incidentHub } from '../render/incident-data.ts';
import type { PagePlan, Planned } from '../render/plan.ts';
import { renderPage } from '../render/render.ts';
import { sitemapOf, sitemapUrl } from '../render/sitemap.ts';
import type { BuildOptions, LoadedSite } from './contract.ts';
import type { OpenMemory, Output } from './memory.ts';
import type { OwnLayouts } from './own-layouts/own-layouts.ts';
import type { Publication } from './publish/publication.ts';
import { lastOutput, nextOutput, pageKeys } from './unchanged.ts';

interface RenderInput extends Pick<BuildOptions, 'contentDir' | 'outDir' | 'onProgress'> {
  readonly own: OwnLayouts;
  readonly loaded: LoadedSite;
  readonly planned: Planned;
  readonly files: {
    readonly assets: readonly PlannedAsset[];
    readonly lastChanges: ReadonlyMap<string, string>;
    readonly siteUrl: string | null;
  };
}

interface Rendered {
  /** Pages that were made. */
  readonly rendered: number;
  /** What lies in the output folder, once it is published. */
  readonly output: () => Output;
}

/** Adds every file of the site to the publication. */
export function renderSite(input: RenderInput, memory: OpenMemory, publication: Publication): Rendered {
  const { loaded, planned, own, outDir } = input;
  const last = lastOutput(memory, outDir);
  const { isCertain } = loaded;
  const isOnlyPages = isCertain && last.own === own && planned.edited?.before === last.plans;
  const edited = isOnlyPages && publication.keepRest() ? (planned.edited?.plans ?? null) : null;
  const isSameSite = planned.edited?.isSameSite === true;
  const keyOf = pageKeys(memory, own);
  const kept = new Map<string, FileMark>();
  const now = Date.now();
  const plans = edited ?? planned.plans;
  const known = (plan: PagePlan): boolean => {
    const before = last.files.get(plan.url);
    const mark = before?.key === keyOf(plan) ? publication.keep(plan.url, 'page', before) : null;
    if (mark !== null) kept.set(plan.url, mark);
    return mark !== null;
  };
  if (edited === null) addFiles(input, publication);
  else if (!isSameSite) addLists(input, publication);
  const rendered = addPages(input, plans, known, publication);
  const { hashOf } = publication;
  const output = (): Output => ({
    ...nextOutput({ outDir, plans, keyOf, hashOf, kept, now }, edited === null ? null : last.files, last),
    published: publication.state(),
    own,
    plans: planned.plans,
  });
  return { rendered, output };
}

/** Pages that are not known to be there already; how many. */
function addPages(
  { loaded, own, onProgress }: RenderInput,
  plans: readonly PagePlan[],
  isKnown: (plan: PagePlan) => boolean,
  publication: Publication,
): number {
  const paths = new Set(plans.map(({ path }) => path));
  const files = loaded.files.filter(({ path }) => paths.has(path));
  const documents = new Map(files.map(({ path, analysis }) => [path, analysis]));
  let rendered = 0;
  for (const [at, plan] of plans.entries()) {
    if (isKnown(plan)) continue;
    const document = plan.path === null ? undefined : documents.get(plan.path);
    const body = document === undefined || document.hidden ? null : document.body;
    const content = renderPage(plan.context(body), own.layouts);
    publication.add({ url: plan.url, role: 'page', content });
    rendered++;
    onProgress?.(at + 1, plans.length, 'render');
  }
  return rendered;
}

/** The files beside the pages that what documents share with the site can change. */
function addLists(
  { loaded, planned }: { readonly loaded: Pick<LoadedSite, 'site'>; readonly planned: Planned },
  publication: Publication,
): void {
  const lists = [
    [filterListUrl, filterListScript(loaded.site)],
    [incidentDataUrl, incidentDataScript(loaded.site, planned.options.assets)],
  ] as const;
  for (const [url, content] of lists) {
    if (content !== null) publication.add({ url, role: 'snapshot', content });
  }
}

/** All files that are no pages. */
function addFiles(
  { contentDir, loaded: { site }, planned, files }: RenderInput,
  publication: Publication,
): void {
  for (const file of files.assets) publication.add({ ...file, role: 'asset' });
  for (const { path, url } of site.assets) {
    publication.add({ url, role: 'file', content: { copyOf: `${contentDir}/${path}` } });
  }
  addLists({ loaded: { site }, planned }, publication);
  const hub = incidentHub(planned.options.assets);
  if (hub !== null) publication.add({ url: incidentHubUrl, role: 'snapshot', content: hub });
  // A sitemap among the team's own files wins, as authored pages do.
  if (files.siteUrl !== null && site.assets.every(({ url }) => url !== sitemapUrl)) {
    const content = sitemapOf(planned.plans, files.siteUrl, files.lastChanges);
    publication.add({ url: sitemapUrl, role: 'snapshot', content });
  }
}
