/**
 * Rendering the site: every file of the output, made anew only where it would not come out the same.
 *
 * In: the plans, layouts and other files, and what lies in the output folder as far as is known. Out: files in a publication.
 * May not: make a page that is known to be there, or take one for known whose key or file is another than it was.
 */
import type { FileMark } from '../cache/file-mark.ts';
import { incidentDataUrl, incidentHubUrl } from '../render/addresses.ts';
import type { AssetUrls, PlannedAsset } from '../render/assets.ts';
import { incidentDataScript, incidentHub } from '../render/incident-data.ts';
import type { PagePlan, Planned } from '../render/plan.ts';
import { renderPage } from '../render/render.ts';
import { sitemapOf, sitemapUrl } from '../render/sitemap.ts';
import type { BuildOptions, LoadedSite } from './contract.ts';
import { addCopies, type IsKnown } from './copies.ts';
import type { Index, OpenMemory, Output } from './memory.ts';
import type { OwnLayouts } from './own-layouts/own-layouts.ts';
import type { Publication } from './publish/publication.ts';
import { addIndex, publishedIndex } from './publish-index.ts';
import type { IndexPlan } from './search-index.ts';
import { lastOutput, nextOutput, pageKeys } from './unchanged.ts';

interface RenderInput
  extends Pick<
    BuildOptions,
    'contentDir' | 'outDir' | 'onProgress' | 'cacheDir' | 'copies' | 'today' | 'builtAt'
  > {
  readonly own: OwnLayouts;
  readonly loaded: LoadedSite;
  readonly planned: Planned;
  readonly index: { readonly plan: IndexPlan; readonly last: Index };
  readonly files: {
    readonly assets: readonly PlannedAsset[];
    readonly lastChanges: ReadonlyMap<string, string>;
    readonly siteUrl: string | null;
    readonly assetUrls: AssetUrls;
  };
}

interface Rendered {
  /** Pages that were made. */
  readonly rendered: number;
  /** What lies in the output folder, once it is published. */
  readonly output: () => Output;
  /** The search index there. */
  readonly index: () => Index;
}

/** Adds every file of the site to the publication. */
export function renderSite(input: RenderInput, memory: OpenMemory, publication: Publication): Rendered {
  const { loaded, planned, own, outDir } = input;
  const last = lastOutput(memory, outDir);
  const { isCertain } = loaded;
  const isSameShape =
    isCertain &&
    input.copies !== 'made' &&
    !last.isCopied &&
    last.own === own &&
    planned.edited?.before === last.plans;
  // A file of the index that must go is no page, and is removed by a publication that names every file.
  const isOnlyPages = isSameShape && !input.index.plan.isFewer;
  const edited = isOnlyPages && publication.keepRest() ? (planned.edited?.plans ?? null) : null;
  const keyOf = pageKeys(memory, own);
  const kept = new Map<string, FileMark>();
  const now = Date.now();
  const plans = edited ?? planned.plans;
  const keys = new Map<string, string>();
  const isKnown: IsKnown = (url, role, key) => {
    keys.set(url, key);
    const before = last.files.get(url);
    const mark = before?.key === key ? publication.keep(url, role, before) : null;
    if (mark !== null) kept.set(url, mark);
    return mark !== null;
  };
  if (edited === null) addFiles(input, publication);
  else if (planned.edited?.isSameSite !== true) addIncidentData(input, publication);
  const addedIndex = addIndex(input.index.plan, publication, edited !== null);
  const rendered = addPages(input, plans, (plan) => isKnown(plan.url, 'page', keyOf(plan)), publication);
  if (edited === null) addCopies({ ...input, keyOf, isKnown }, publication);
  const { hashOf } = publication;
  const output = (): Output => ({
    ...nextOutput({ outDir, keys, hashOf, kept, now }, edited === null ? null : last.files, last),
    published: publication.state(),
    own,
    plans: planned.plans,
    isCopied: edited === null && input.copies === 'made',
  });
  const index = (): Index => {
    const before = input.index.last;
    const { index: next, isSame } = publishedIndex({ ...addedIndex, outDir, hashOf }, before.last);
    return { ...before, last: next, isSaved: before.isSaved && isSame, collections: loaded.site.collections };
  };
  return { rendered, output, index };
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

/** What incident mode knows of the site: made from what documents share with it. */
function addIncidentData(
  { loaded, planned }: { readonly loaded: Pick<LoadedSite, 'site'>; readonly planned: Planned },
  publication: Publication,
): void {
  const content = incidentDataScript(loaded.site, planned.options.assets);
  if (content !== null) publication.add({ url: incidentDataUrl, role: 'snapshot', content });
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
  addIncidentData({ loaded: { site }, planned }, publication);
  const hub = incidentHub(planned.options.assets);
  if (hub !== null) publication.add({ url: incidentHubUrl, role: 'snapshot', content: hub });
  // A sitemap among the team's own files wins, as authored pages do.
  if (files.siteUrl !== null && site.assets.every(({ url }) => url !== sitemapUrl)) {
    const content = sitemapOf(planned.plans, files.siteUrl, files.lastChanges);
    publication.add({ url: sitemapUrl, role: 'snapshot', content });
  }
}
