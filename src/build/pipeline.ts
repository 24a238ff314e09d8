/**
 * The pipeline: every stage, in order. Start reading here.
 *
 * In: a content folder and the configuration. Out: the checked site, or the published output folder.
 * May not: do a stage's work itself, or touch the output before all of render has succeeded.
 */
import { existsSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { discover } from '../discover/discover.ts';
import { assembleAgain } from '../graph/assemble-again.ts';
import { configFor } from '../graph/audience.ts';
import type { AnalysisOptions, Document } from '../model/analysis.ts';
import { CannotRun } from '../model/cannot-run.ts';
import { planAssets } from '../render/assets.ts';
import { planAgain } from '../render/plan.ts';
import { checkSite } from '../rules/check.ts';
import type { BuildOptions, BuildReport, LoadedSite, LoadOptions } from './contract.ts';
import { noChanges, readHistory } from './last-changes.ts';
import {
  closeMemory,
  emptyMemory,
  type Index,
  lastIndexIn,
  type Memory,
  type MemoryOptions,
  type OpenMemory,
  withMemory,
} from './memory.ts';
import { loadOwnLayouts, type OwnLayouts } from './own-layouts/own-layouts.ts';
import { readPublicFiles } from './public-files.ts';
import { checkOutputFolder, openPublication, type Publication } from './publish/publication.ts';
import { editedDocuments, placesOf, readDocuments, readWhole } from './read-documents.ts';
import { renderSite } from './render-site.ts';
import { type IndexInput, planIndex } from './search-index.ts';
import { startClock } from './stage-clock.ts';
import { lastChecks, lastOutput } from './unchanged.ts';

export type { BuildOptions, BuildReport, LoadedFile, LoadedSite, LoadOptions } from './contract.ts';

/** discover, analyze, assemble, check: what `lint` and `facts` need. Throws `CannotRun` when the folder cannot be read. */
export async function loadSite(options: LoadOptions): Promise<LoadedSite> {
  const memory = emptyMemory();
  try {
    return await withMemory(memory, memoryOptions(options), async (open) => {
      const loaded = await load(options, open);
      if (options.whole) for (const { analysis } of loaded.files) readWhole(analysis);
      // What is made when it is asked for must be asked for while the cache is open.
      return { ...loaded };
    });
  } finally {
    closeMemory(memory, isWorthKeeping(options, memory));
  }
}

/** A look at a few files leaves no folder behind where there was none. */
function isWorthKeeping({ cacheDir }: LoadOptions, { open }: Memory): boolean {
  return (
    cacheDir !== null &&
    (existsSync(cacheDir) || (open?.loaded?.documents.length ?? 0) >= documentsWorthACache)
  );
}

/** Fewer are read as quickly without a cache. */
const documentsWorthACache = 100;

function memoryOptions(options: LoadOptions): MemoryOptions {
  const { contentDir, cacheDir, shelfDir = null, whole } = options;
  return { contentDir, cacheDir, shelfDir, whole, analysis: analysisOptions(options) };
}

function analysisOptions({ contentDir, audience, config, parser, body }: LoadOptions): AnalysisOptions {
  const { severities, actionHeadings, audiences, ruleOptions } = config;
  return {
    folder: basename(contentDir),
    audience,
    severities,
    actionHeadings,
    audiences,
    ruleOptions,
    parser,
    body,
  };
}

async function load(options: LoadOptions, memory: OpenMemory): Promise<LoadedSite> {
  const { contentDir, config, audience, today, workers, onProgress } = options;
  const clock = startClock();
  requireFolder(contentDir);
  const edited = editedDocuments(options.edited, memory.loaded, options);
  const last = edited === null || memory.loaded === null ? null : { ...memory.loaded, edited };
  const found = last?.found ?? discover(contentDir, options.exclude);
  clock.lap('discover');
  const { documents, analyzed } = await readDocuments(found.documents, {
    analysis: analysisOptions(options),
    cache: memory.cache,
    last,
    unsaved: options.unsaved ?? [],
    workers,
    onProgress: onProgress === null ? null : (done, total) => onProgress(done, total, 'analyze'),
  });
  clock.lap('analyze');
  const shown = documents.filter((document): document is Document => !document.hidden);
  const assembly = assembleAgain(
    {
      documents: shown,
      hidden: documents.filter(({ hidden }) => hidden).map(({ path }) => path),
      assets: found.assets.map(({ path }) => path),
      passedOver: found.passedOver,
      config: configFor(config, audience),
    },
    memory.loaded?.assembly ?? null,
  );
  const { site } = assembly;
  memory.loaded = { found, places: last?.places ?? placesOf(found), documents, assembly };
  clock.lap('assemble');
  const before = lastChecks(memory, today);
  const ofSite = checkSite(site, { options: config.ruleOptions, today }, before.pages);
  memory.checks = { ...before, pages: ofSite.pages, isSaved: before.isSaved && ofSite.isSame };
  clock.lap('check');
  const { urls } = assembly;
  const files = documents.map((analysis) => ({
    path: analysis.path,
    analysis,
    url: urls.get(analysis.path) ?? null,
  }));
  return {
    ...{ site, files, urls, analyzed, isCertain: last !== null, timings: clock.laps },
    // Under `serve` the page comes first.
    get diagnostics() {
      return [...shown, ...ofSite.pages].flatMap((one) => one.diagnostics).concat(ofSite.ofSite);
    },
  };
}

/**
 * The whole way: load, plan, render, publish. Throws `CannotRun` (or the publication's own refusal) with the previous
 * output untouched. `memory` is handed over by those who build more than once; they save and close it.
 */
export async function buildSite(options: BuildOptions, memory: Memory | null = null): Promise<BuildReport> {
  if (memory !== null) return buildWith(options, memory);
  const own = emptyMemory();
  try {
    return await buildWith(options, own);
  } finally {
    closeMemory(own);
  }
}

async function buildWith(options: BuildOptions, memory: Memory): Promise<BuildReport> {
  const started = performance.now();
  const { contentDir, outDir, bundleDir, layoutsDir } = options;
  requireFolder(contentDir);
  const cacheFolder = { name: 'cache folder', option: '--cache-dir', usual: '.onlyonce' };
  const refusal =
    checkOutputFolder(outDir, contentDir) ?? checkOutputFolder(bundleDir, contentDir, cacheFolder);
  if (refusal !== null) throw new CannotRun(refusal.message, refusal.hint);
  // Where only documents were edited, the layouts are as they were.
  const isCertain = editedDocuments(options.edited, memory.open?.loaded ?? null, options) !== null;
  const known = memory.layouts?.from === layoutsDir && isCertain ? memory.layouts.own : null;
  const own = known ?? (await loadOwnLayouts(layoutsDir, bundleDir));
  memory.layouts = { from: layoutsDir, own };
  const exclude = [...options.exclude, outDir, bundleDir, ...(layoutsDir === null ? [] : [layoutsDir])];
  const all = { ...options, body: true, exclude, shelfDir: bundleDir };
  return withMemory(memory, memoryOptions(all), async (open) => {
    const publication = await openPublication({
      ...{ outDir, adopt: options.adopt },
      published: open.output?.published ?? null,
    });
    try {
      const report = await make(all, open, own, publication);
      return { ...report, milliseconds: performance.now() - started };
    } catch (error) {
      await publication.abandon();
      throw error;
    }
  });
}

async function make(
  options: BuildOptions,
  memory: OpenMemory,
  own: OwnLayouts,
  publication: Publication,
): Promise<Omit<BuildReport, 'milliseconds'>> {
  const { contentDir, audience } = options;
  const loaded = await load(options, memory);
  const clock = startClock();
  const { site } = loaded;
  const config = configFor(options.config, audience);
  // Days of changes tell of the inside of a company, as names do.
  const isJudged = audience === 'internal';
  if (isJudged) memory.history = await readHistory(contentDir, memory.history);
  const lastChanges = memory.history?.days ?? noChanges;
  clock.lap('history');
  const assets = planAssets(readPublicFiles());
  const hasCopies = options.copies !== 'none';
  const planOptions = { config, assets: assets.urls, lastChanges, isJudged, hasCopies };
  const planned = planAgain(site, planOptions, memory.planned);
  memory.planned = planned;
  clock.lap('plan');
  const lastIndex = lastIndexIn(memory, lastOutput(memory, options.outDir).salt);
  const index = {
    last: lastIndex,
    plan: planIndex(indexInput(options, loaded, lastIndex, lastChanges), lastIndex.last),
  };
  clock.lap('index');
  const { siteUrl } = config;
  const files = { assets: [...assets.files, ...own.assets], assetUrls: assets.urls, lastChanges, siteUrl };
  const made = renderSite({ ...options, own, loaded, planned, index, files }, memory, publication);
  clock.lap('render');
  const published = await publication.commit();
  memory.output = made.output();
  memory.index = made.index();
  clock.lap('publish');
  return {
    documents: loaded.files.length,
    analyzed: loaded.analyzed,
    pages: planned.plans.length,
    rendered: made.rendered,
    ...published,
    ownLayouts: [...own.hashes.keys()],
    urls: loaded.urls,
    site,
    get diagnostics() {
      return loaded.diagnostics;
    },
    timings: [...loaded.timings, ...clock.laps],
  };
}

function indexInput(
  { outDir }: BuildOptions,
  { site, files }: LoadedSite,
  { collections }: Index,
  lastChanges: ReadonlyMap<string, string>,
): IndexInput {
  const shown = files.map(({ analysis }) => analysis);
  const documents = shown.filter((document): document is Document => !document.hidden);
  return { site, documents, outDir, lastChanges, isSameCore: site.collections === collections };
}

function requireFolder(contentDir: string): void {
  if (!existsSync(contentDir))
    throw new CannotRun(`There is no folder ${contentDir}`, 'Name the folder that holds the Markdown files');
  if (!statSync(contentDir).isDirectory())
    throw new CannotRun(`${contentDir} is not a folder`, 'Name a folder of Markdown files');
}
