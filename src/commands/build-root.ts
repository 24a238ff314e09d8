/**
 * Building one content root: what `build` and `serve` have in common.
 *
 * In: a root, the folders to write, options. Out: the build's report, and the findings that stand.
 * May not: print findings, or decide what they mean for the exit code.
 */
import { resolve } from 'node:path';
import type { Memory } from '../build/memory.ts';
import type { BuildOptions, BuildReport } from '../build/pipeline.ts';
import type { CommandContext } from './command-context.ts';
import { checkAudience, type ReadOptions } from './open-site.ts';
import { progressLine } from './progress.ts';
import { type ContentRoot, foldersBesideContent } from './resolve-roots.ts';
import { sourceReader } from './source-reader.ts';
import { levelsInForce, type StandingFindings, standingFindings } from './standing-findings.ts';

/** Options of the commands that make pages. */
export interface OutputOptions extends ReadOptions {
  /** As typed; null is the default content folder. */
  readonly content: string | null;
  /** Relative to the working directory, or absolute. */
  readonly out: string;
  /** Take over an output folder that holds files of others. */
  readonly adopt: boolean;
  /** Whether what is to be taken away (archive, crash cart, booklet, cards, service worker) is made now, when asked for, or never. */
  readonly copies: BuildOptions['copies'];
  /** The moment of the run in UTC, where one was given beside the day. */
  readonly builtAt: string | null;
}

/** Absolute folders that a build writes. */
export interface WrittenFolders {
  readonly outDir: string;
  readonly cacheDir: string;
}

/** Where a build writes. */
export function writtenFolders({ out, cacheDir }: OutputOptions, { cwd }: CommandContext): WrittenFolders {
  return { outDir: resolve(cwd, out), cacheDir: resolve(cwd, cacheDir) };
}

/** What the build before left, and the absolute paths that were edited since: null when any may have been. */
interface Remembered {
  readonly memory: Memory | null;
  readonly edited: readonly string[] | null;
}

/** Builds, with a line of progress meanwhile. Throws `CannotRun`, with the previous output untouched. */
export async function buildRoot(
  root: ContentRoot,
  { outDir, cacheDir }: WrittenFolders,
  options: OutputOptions,
  context: CommandContext,
  { memory, edited }: Remembered = { memory: null, edited: null },
): Promise<{ readonly report: BuildReport; readonly standing: StandingFindings }> {
  const { contentDir, config, layoutsDir } = root;
  levelsInForce(root, options);
  checkAudience(options.audience, config);
  const { buildSite } = await import('../build/pipeline.ts');
  const progress = progressLine(context);
  const asked: BuildOptions = {
    contentDir,
    config,
    audience: options.audience,
    today: options.today,
    parser: options.parser,
    workers: options.workers,
    body: true,
    whole: false,
    edited,
    exclude: foldersBesideContent(context.cwd, root),
    onProgress: progress.report,
    outDir,
    cacheDir: options.cache ? cacheDir : null,
    bundleDir: cacheDir,
    layoutsDir,
    adopt: options.adopt,
    copies: options.copies,
    builtAt: options.builtAt,
  };
  const report = await buildSite(asked, memory).finally(progress.clear);
  const standing = standingFindings(report, options, {
    contentRoot: root,
    cwd: context.cwd,
    isSelected: () => true,
    sourceOf: sourceReader(context.cwd),
  });
  return { report, standing };
}
