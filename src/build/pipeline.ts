/**
 * The pipeline: every stage, in order. Start reading here.
 *
 * In: a content folder and the configuration. Out: the checked site, or the published output folder.
 * May not: do a stage's work itself, or touch the output before all of render has succeeded.
 */
import { existsSync, statSync } from 'node:fs';
import { layouts } from '../../layouts/all.ts';
import { discover } from '../discover/discover.ts';
import { assembleSite } from '../graph/assemble.ts';
import { configFor } from '../graph/audience.ts';
import type { Analysis, AnalyzedFile } from '../model/analysis.ts';
import { CannotRun } from '../model/cannot-run.ts';
import type { Config } from '../model/config.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Site } from '../model/site.ts';
import { planAssets } from '../render/assets.ts';
import { planPages } from '../render/plan.ts';
import { renderPage } from '../render/render.ts';
import { checkSite } from '../rules/check.ts';
import { analyzeAll } from '../workers/analyze-all.ts';
import { readPublicFiles } from './public-files.ts';
import { checkOutputFolder, openPublication } from './publish/publication.ts';

/** Called with the files done so far and in all, and the stage's name. */
type Progress = (done: number, total: number, stage: string) => void;

export interface LoadOptions {
  /** Absolute. */
  readonly contentDir: string;
  readonly config: Config;
  readonly audience: string;
  readonly parser: 'native' | 'reference';
  /** Threads beside the main one. */
  readonly workers: number | 'auto';
  readonly body: boolean;
  /** Absolute folders that are never content, such as the output folder. */
  readonly exclude: readonly string[];
  readonly onProgress: Progress | null;
}

export interface LoadedFile {
  /** Relative to the content folder. */
  readonly path: string;
  readonly analysis: Analysis;
  /** Null when this build's audience may not see the file. */
  readonly url: string | null;
}

interface StageTime {
  readonly stage: string;
  readonly milliseconds: number;
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
  /** Take over an output folder that holds files which are not ours. */
  readonly adopt: boolean;
}

export interface BuildReport {
  readonly documents: number;
  readonly pages: number;
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
  /** What became of a publish that was cut short before this one. */
  readonly recovered: 'finished' | 'undone' | null;
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
  const analyses = await analyzeAll(found.documents, {
    analysis: {
      audience: options.audience,
      severities: config.severities,
      actionHeadings: config.actionHeadings,
      audiences: config.audiences,
      parser: options.parser,
      body: options.body,
    },
    workers: options.workers,
    onProgress: onProgress === null ? null : (done, total) => onProgress(done, total, 'analyze'),
  });
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
  const diagnostics = [...shown.flatMap((file) => file.diagnostics), ...checkSite(site)];
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
  const { contentDir, outDir, cacheDir, onProgress } = options;
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
  const publication = await openPublication({ outDir, adopt: options.adopt });
  try {
    const loaded = await loadSite({
      ...options,
      body: true,
      exclude: [...options.exclude, outDir, cacheDir],
    });
    const clock = startClock();
    const bodies = new Map(
      loaded.files.map(({ path, analysis }) => [path, analysis.hidden ? null : analysis.body]),
    );
    const assets = planAssets(readPublicFiles());
    const plans = planPages(loaded.site, {
      config: configFor(options.config, options.audience),
      assets: assets.urls,
    });
    clock.lap('plan');
    for (const file of assets.files) publication.add({ ...file, role: 'asset' });
    for (const [at, plan] of plans.entries()) {
      const body = plan.path === null ? null : (bodies.get(plan.path) ?? null);
      const html = renderPage(plan.context(body), layouts);
      publication.add({ url: plan.url, role: 'page', content: html });
      onProgress?.(at + 1, plans.length, 'render');
    }
    for (const { path, url } of loaded.site.assets) {
      publication.add({ url, role: 'file', content: { copyOf: `${contentDir}/${path}` } });
    }
    clock.lap('render');
    const report = await publication.commit();
    clock.lap('publish');
    return {
      documents: loaded.files.length,
      pages: plans.length,
      ...report,
      diagnostics: loaded.diagnostics,
      milliseconds: performance.now() - started,
      timings: [...loaded.timings, ...clock.laps],
    };
  } catch (error) {
    await publication.abandon();
    throw error;
  }
}

function requireFolder(contentDir: string): void {
  if (!existsSync(contentDir))
    throw new CannotRun(`There is no folder ${contentDir}`, 'Name the folder that holds the Markdown files');
  if (!statSync(contentDir).isDirectory())
    throw new CannotRun(`${contentDir} is not a folder`, 'Name a folder of Markdown files');
}

function startClock(): { readonly laps: StageTime[]; readonly lap: (stage: string) => void } {
  const laps: StageTime[] = [];
  let last = performance.now();
  const lap = (stage: string): void => {
    const now = performance.now();
    laps.push({ stage, milliseconds: now - last });
    last = now;
  };
  return { laps, lap };
}
