/**
 * `onlyonce serve`: a live preview for writing.
 *
 * In: options. Out: the address on standard output, everything else on standard error, and the exit code.
 * May not: end because of what is wrong with content, configuration or layouts once it serves.
 */
import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Memory } from '../build/memory.ts';
import type { BuildReport } from '../build/pipeline.ts';
import { configNames } from '../config/load-config.ts';
import { countFindings } from '../lint/exit-code.ts';
import { byLoudness } from '../lint/order.ts';
import { counted, stylishFindings, summaryLine } from '../lint/reporters/stylish.ts';
import { CannotRun } from '../model/cannot-run.ts';
import { madeWhenAsked } from '../model/generated-pages.ts';
import type { PageFinding } from '../model/preview-event.ts';
import type { BuildOutcome, DoneBuild } from '../serve/preview.ts';
import { pathsUpwards, type WatchList, watchList } from '../serve/watch-list.ts';
import { baselinePath } from './baseline-file.ts';
import { buildRoot, type OutputOptions, type WrittenFolders, writtenFolders } from './build-root.ts';
import type { CommandContext } from './command-context.ts';
import { explainError } from './complain.ts';
import { type ContentRoot, displayPath, requireContentFolder, resolveRoots } from './resolve-roots.ts';
import { sourceReader } from './source-reader.ts';
import type { StandingFindings } from './standing-findings.ts';

export interface ServeCommandOptions extends OutputOptions {
  /** The first port to try; 0 is any. */
  readonly port: number;
}

const maxFrames = 20;

/** Serves until the process is told to end, and gives 0. Throws `CannotRun` when the first build cannot run. */
export async function runServe(options: ServeCommandOptions, context: CommandContext): Promise<0> {
  const { cwd, complain, print } = context;
  const until = endOfProcess(context);
  const written = writtenFolders(options, context);
  let root = findRoot(options, context);
  let isFirst = true;
  let problem: string | null = null;

  const { closeMemory, emptyMemory, saveMemory } = await import('../build/memory.ts');
  const memory = emptyMemory();

  const buildAgain = async (batch: readonly string[], isAsked: boolean): Promise<BuildOutcome> => {
    let said = '';
    const complainLater = (text: string): void => {
      said += text;
    };
    try {
      root = stillThere(root, findRoot(options, { ...context, complain: complainLater }), cwd);
      const asked = isAsked ? { ...options, copies: 'made' as const } : options;
      const outcome = await buildOnce(root, written, { memory, edited: batch }, asked, context);
      problem = null;
      return outcome;
    } catch (error) {
      said += explainError(error);
      // A build that could not run is tried again now and then; it is told of once.
      if (said !== problem) complain(`${said}\nServing the last site that could be built\n`);
      problem = said;
      return { isDone: false, problem: stripVTControlCharacters(said) };
    }
  };

  const { serve } = await import('../serve/serve.ts');
  await serve({
    build: async (batch, isAsked) => {
      if (!isFirst) return buildAgain(batch, isAsked);
      isFirst = false;
      const outcome = await buildOnce(root, written, { memory, edited: null }, options, context);
      saveMemory(memory);
      return outcome;
    },
    watched: () => watchedPaths(root, written, options, context),
    outDir: written.outDir,
    madeWhenAsked,
    port: options.port,
    onListening: (port) => {
      if (port !== options.port && options.port !== 0) complain(`Port ${options.port} is taken\n`);
      print(`http://127.0.0.1:${port}/\n`);
      complain('Following changes; Ctrl-C ends\n');
    },
    onNote: (text) => complain(`${text}\n`),
    until,
  })
    .catch((error: unknown) => {
      throw portError(error, options.port) ?? error;
    })
    .finally(() => closeMemory(memory));
  return 0;
}

/** Resolves at Ctrl-C, or when the process is asked to end otherwise. The second time, the system's own way holds. */
function endOfProcess({ environment }: CommandContext): Promise<void> {
  return new Promise((end) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => end());
    // npm puts a shell between itself and us, which does not pass on that it was asked to end: we would be left behind.
    if (environment['npm_lifecycle_event'] === undefined) return;
    const parent = process.ppid;
    const timer = setInterval(() => {
      if (process.ppid === parent) return;
      clearInterval(timer);
      end();
    }, 500);
    timer.unref();
  });
}

function findRoot(options: ServeCommandOptions, context: CommandContext): ContentRoot {
  const [root] = resolveRoots(options.content === null ? [] : [options.content], options.config, context);
  if (root === undefined)
    throw new CannotRun('There is no content folder', 'Name a folder of Markdown files');
  requireContentFolder(options.content, root);
  return root;
}

/**
 * What is to be built now. A content folder that nobody named and that has gone is not replaced by the folder above it, as at
 * the start: a folder that is moved or checked out anew for a moment would lose all its pages for that moment.
 */
function stillThere(before: ContentRoot, now: ContentRoot, cwd: string): ContentRoot {
  if (now.contentDir === before.contentDir || now.config.content !== null || existsSync(before.contentDir))
    return now;
  const shown = displayPath(cwd, before.contentDir, '');
  throw new CannotRun(
    `The content folder \`${shown}\` has gone`,
    'Bring it back, or name another one with `content:` in onlyonce.yaml',
  );
}

async function buildOnce(
  root: ContentRoot,
  written: WrittenFolders,
  remembered: { readonly memory: Memory; readonly edited: readonly string[] | null },
  options: ServeCommandOptions,
  context: CommandContext,
): Promise<DoneBuild> {
  const { report, standing } = await buildRoot(root, written, options, context, remembered);
  const { diagnostics } = standing;
  complainOfBuild(report, standing, context);
  const urlOf = new Map(
    [...report.urls].map(([path, url]) => [displayPath(context.cwd, root.contentDir, path), url]),
  );
  const findings = new Map<string, PageFinding[]>();
  for (const { path, line, column, severity, message, expected, rule } of diagnostics) {
    // What has no page of its own counts among the findings elsewhere.
    const url = urlOf.get(path) ?? '';
    const ofPage = findings.get(url) ?? [];
    ofPage.push({ path, line, column, severity, message, expected, rule });
    findings.set(url, ofPage);
  }
  return { isDone: true, changed: report.changed, findings };
}

/** One line of numbers, then the frames of errors. */
function complainOfBuild(
  report: BuildReport,
  { diagnostics, suppressed, baseline }: StandingFindings,
  context: CommandContext,
): void {
  const { palette, width, cwd, complain } = context;
  const { pages, documents, written, removed, milliseconds } = report;
  const made = `${counted(pages, 'page')} in ${Math.round(milliseconds)} ms (${written} written, ${removed} removed)`;
  const aside = { suppressed: suppressed.length, baselined: baseline.known };
  const counts = { ...countFindings(diagnostics), ...aside };
  complain(`${made}: ${summaryLine(counts, documents, palette)}\n`);
  const errors = diagnostics.filter(({ severity }) => severity === 'error').toSorted(byLoudness);
  const shown = errors.slice(0, maxFrames);
  if (shown.length === 0) return;
  complain(`\n${stylishFindings(shown, { sourceOf: sourceReader(cwd), palette, width })}`);
  const rest = errors.length - shown.length;
  if (rest > 0) complain(`${counted(rest, 'more error')}: \`onlyonce lint\` shows all\n`);
}

/** Content, the team's own layouts, the baseline, and the configuration in each place where it would be found. */
function watchedPaths(
  contentRoot: ContentRoot,
  { outDir, cacheDir }: WrittenFolders,
  options: ServeCommandOptions,
  { cwd }: CommandContext,
): WatchList {
  const { root, contentDir, configFile } = contentRoot;
  const start = options.content === null ? cwd : resolve(cwd, options.content);
  const configs = options.config === null ? pathsUpwards(start, configNames) : [resolve(cwd, options.config)];
  const trees = configFile === null ? [contentDir] : [contentDir, join(root, 'layouts')];
  // A tree that is a symbolic link is watched where it leads, and as the link that may come to lead elsewhere.
  return watchList(
    trees.map(realPath),
    [...configs, contentDir, baselinePath(contentRoot)],
    [outDir, cacheDir].map(realPath),
  );
}

/** The path without links, as far as it exists. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return dirname(path) === path ? path : join(realPath(dirname(path)), basename(path));
  }
}

/** What stood in the way of listening, in words; null for other errors. */
function portError(error: unknown, port: number): CannotRun | null {
  if (!(error instanceof Error) || !('syscall' in error) || error.syscall !== 'listen') return null;
  const code = 'code' in error ? String(error.code) : '';
  return new CannotRun(
    code === 'EADDRINUSE'
      ? `Port ${port} and those after it are taken`
      : `Port ${port} cannot be used (${code})`,
    'Name another one with --port; 0 takes any that is free',
    { cause: error },
  );
}
