/**
 * The pipeline: every stage, in order. Start reading here.
 *
 * In: a content folder and the configuration. Out: the checked site, or the published output folder.
 * May not: do a stage's work itself, or touch the output before all of render has succeeded.
 */
import { existsSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { openAnalyzer } from '../analyze/analyze.ts';
import { discover } from '../discover/discover.ts';
import { decodeSource } from '../discover/read-source.ts';
import { assembleSite } from '../graph/assemble.ts';
import { configFor } from '../graph/audience.ts';
import type { Analysis, AnalysisOptions, AnalyzedFile } from '../model/analysis.ts';
import { CannotRun } from '../model/cannot-run.ts';
import type { Config } from '../model/config.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { byCodeUnit } from '../model/paths.ts';
import type { Site } from '../model/site.ts';
import { filterListUrl } from '../render/addresses.ts';
import { planAssets } from '../render/assets.ts';
import { filterListScript } from '../render/filter-list.ts';
import type { Form } from '../render/page-context.ts';
import { planPages } from '../render/plan.ts';
import { renderPage } from '../render/render.ts';
import { sitemapOf, sitemapUrl } from '../render/sitemap.ts';
import { checkSite } from '../rules/check.ts';
import { analyzeAll } from '../workers/analyze-all.ts';
import { type BodyShelf, documentsWorthAShelf, openBodyShelf } from '../workers/body-shelf.ts';
import { readLastChanges } from './last-changes.ts';
import { loadOwnLayouts } from './own-layouts/own-layouts.ts';
import { readPublicFiles } from './public-files.ts';
import { checkOutputFolder, openPublication } from './publish/publication.ts';
import { type StageTime, startClock } from './stage-clock.ts';

/** Called with the files done so far and in all, and the stage's name. */
type Progress = (done: number, total: number, stage: string) => void;

export interface LoadOptions {
  /** Absolute. */
  readonly contentDir: string;
  readonly config: Config;
  readonly audience: string;
  /** The day to reckon from, `YYYY-MM-DD`. */
  readonly today: string;
  readonly parser: 'native' | 'reference';
  /** Threads beside the main one. */
  readonly workers: number | 'auto';
  readonly body: boolean;
  /** Documents in place of what the disk holds at their paths: as they are being typed, or would be mended. */
  readonly unsaved?: readonly UnsavedDocument[];
  /** Absolute folders that are never content, such as the output folder. */
  readonly exclude: readonly string[];
  readonly onProgress: Progress | null;
  /** Opens the shelf where the bodies of a large site wait; absent, all of them stay in memory. */
  readonly openShelf?: () => BodyShelf | null;
}

/** `path` is relative to the content folder; there need not be such a file. */
interface UnsavedDocument {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface LoadedFile {
  /** Relative to the content folder. */
  readonly path: string;
  readonly analysis: Analysis;
  /** Null when this build's audience may not see the file. */
  readonly url: string | null;
}

export interface LoadedSite {
  readonly site: Site;
  /** Every discovered document, by path. */
  readonly files: readonly LoadedFile[];
  /** Of every rule at its own level, those of one file first; `lint/` brings them into order. */
  readonly diagnostics: readonly Diagnostic[];
  readonly timings: readonly StageTime[];
}

export interface BuildOptions extends LoadOptions {
  readonly outDir: string;
  readonly cacheDir: string;
  /** The team's own layouts (absolute), or null: code, which is run. */
  readonly layoutsDir: string | null;
  /** Take over an output folder that holds files which are not ours. */
  readonly adopt: boolean;
}

export interface BuildReport {
  readonly documents: number;
  readonly pages: number;
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
  /** Forms of page that the team's own layouts made. */
  readonly ownLayouts: readonly Form[];
  /** What became of a publish that was cut short before this one. */
  readonly recovered: 'finished' | 'undone' | null;
  /** Output URLs that were written or removed. */
  readonly changed: readonly string[];
  /** Output URL by content path, of every document that has a page. */
  readonly urls: ReadonlyMap<string, string>;
  readonly site: Site;
  /** Of every rule at its own level. */
  readonly diagnostics: readonly Diagnostic[];
  readonly milliseconds: number;
  readonly timings: readonly StageTime[];
}

/** discover, analyze, assemble, check: what `lint` and `facts` need. Throws `CannotRun` when the folder cannot be read. */
export async function loadSite(options: LoadOptions): Promise<LoadedSite> {
  const { contentDir, config, onProgress } = options;
  const clock = startClock();
  requireFolder(contentDir);
  const found = discover(contentDir, options.exclude);
  clock.lap('discover');
  const analysis: AnalysisOptions = {
    folder: basename(contentDir),
    audience: options.audience,
    severities: config.severities,
    actionHeadings: config.actionHeadings,
    audiences: config.audiences,
    ruleOptions: config.ruleOptions,
    parser: options.parser,
    body: options.body,
  };
  const unsaved = options.unsaved ?? [];
  const replaced = new Set(unsaved.map(({ path }) => path));
  const saved = await analyzeAll(
    found.documents.filter(({ path }) => !replaced.has(path)),
    {
      analysis,
      workers: options.workers,
      onProgress: onProgress === null ? null : (done, total) => onProgress(done, total, 'analyze'),
      shelf: found.documents.length < documentsWorthAShelf ? null : (options.openShelf?.() ?? null),
    },
  );
  const analyze = openAnalyzer(analysis);
  const typed = await Promise.all(unsaved.map(({ path, bytes }) => analyze(decodeSource(path, bytes))));
  const analyses = [...saved, ...typed].sort((a, b) => byCodeUnit(a.path, b.path));
  clock.lap('analyze');
  const shown = analyses.filter((analysis): analysis is AnalyzedFile => !analysis.hidden);
  const site = assembleSite({
    facts: shown.map(({ facts }) => facts),
    hidden: analyses.filter(({ hidden }) => hidden).map(({ path }) => path),
    assets: found.assets.map(({ path }) => path),
    passedOver: found.passedOver,
    config: configFor(config, options.audience),
  });
  clock.lap('assemble');
  const diagnostics = [
    ...shown.flatMap((file) => file.diagnostics),
    ...checkSite(site, { options: config.ruleOptions, today: options.today }),
  ];
  clock.lap('check');
  const urls = new Map(site.pages.map(({ facts: { path }, url }) => [path, url]));
  const files = analyses.map((analysis) => ({
    path: analysis.path,
    analysis,
    url: urls.get(analysis.path) ?? null,
  }));
  return { site, files, diagnostics, timings: clock.laps };
}

/**
 * The whole way: load, plan, render, publish. Throws `CannotRun` (or the publication's own refusal) with the previous
 * output untouched.
 */
export async function buildSite(options: BuildOptions): Promise<BuildReport> {
  const { contentDir, outDir, cacheDir, layoutsDir, onProgress } = options;
  const started = performance.now();
  requireFolder(contentDir);
  const refusal =
    checkOutputFolder(outDir, contentDir) ??
    checkOutputFolder(cacheDir, contentDir, {
      name: 'cache folder',
      option: '--cache-dir',
      usual: '.onlyonce',
    });
  if (refusal !== null) throw new CannotRun(refusal.message, refusal.hint);
  const own = await loadOwnLayouts(layoutsDir, cacheDir);
  const publication = await openPublication({ outDir, adopt: options.adopt });
  const shelves: BodyShelf[] = [];
  const openShelf = (): BodyShelf | null => {
    try {
      const shelf = openBodyShelf(cacheDir);
      shelves.push(shelf);
      return shelf;
    } catch {
      // A cache folder that cannot be written costs memory, no more.
      return null;
    }
  };
  try {
    const loaded = await loadSite({
      ...options,
      openShelf,
      body: true,
      exclude: [...options.exclude, outDir, cacheDir, ...(layoutsDir === null ? [] : [layoutsDir])],
    });
    const clock = startClock();
    const analyses = new Map(loaded.files.map(({ path, analysis }) => [path, analysis]));
    const assets = planAssets(readPublicFiles());
    const config = configFor(options.config, options.audience);
    // Days of changes tell of the inside of a company, as names do.
    const isInternal = options.audience === 'internal';
    const lastChanges = isInternal ? await readLastChanges(contentDir) : new Map();
    clock.lap('history');
    const plans = planPages(loaded.site, { config, assets: assets.urls, lastChanges, isJudged: isInternal });
    clock.lap('plan');
    for (const file of [...assets.files, ...own.assets]) publication.add({ ...file, role: 'asset' });
    for (const [at, plan] of plans.entries()) {
      const analysis = plan.path === null ? undefined : analyses.get(plan.path);
      const body = analysis === undefined || analysis.hidden ? null : analysis.body;
      const html = renderPage(plan.context(body), own.layouts);
      publication.add({ url: plan.url, role: 'page', content: html });
      onProgress?.(at + 1, plans.length, 'render');
    }
    for (const { path, url } of loaded.site.assets) {
      publication.add({ url, role: 'file', content: { copyOf: `${contentDir}/${path}` } });
    }
    publication.add({
      url: filterListUrl,
      role: 'snapshot',
      content: filterListScript(loaded.site),
    });
    // A sitemap among the team's own files wins, as authored pages do.
    if (config.siteUrl !== null && loaded.site.assets.every(({ url }) => url !== sitemapUrl)) {
      const content = sitemapOf(plans, config.siteUrl, lastChanges);
      publication.add({ url: sitemapUrl, role: 'snapshot', content });
    }
    clock.lap('render');
    const report = await publication.commit();
    clock.lap('publish');
    return {
      documents: loaded.files.length,
      pages: plans.length,
      ...report,
      ownLayouts: [...own.hashes.keys()],
      urls: new Map(loaded.site.pages.map(({ facts, url }) => [facts.path, url])),
      site: loaded.site,
      diagnostics: loaded.diagnostics,
      milliseconds: performance.now() - started,
      timings: [...loaded.timings, ...clock.laps],
    };
  } catch (error) {
    await publication.abandon();
    throw error;
  } finally {
    for (const shelf of shelves) shelf.close();
  }
}

function requireFolder(contentDir: string): void {
  if (!existsSync(contentDir))
    throw new CannotRun(`There is no folder ${contentDir}`, 'Name the folder that holds the Markdown files');
  if (!statSync(contentDir).isDirectory())
    throw new CannotRun(`${contentDir} is not a folder`, 'Name a folder of Markdown files');
}
