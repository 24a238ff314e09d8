/**
 * `onlyonce build`: makes the site.
 *
 * In: options. Out: the output folder, a short report on standard output, and the exit code.
 * May not: touch the output when the configuration or the folders are not fit for it.
 */
import type { BuildReport } from '../build/pipeline.ts';
import { countFindings, exitCodeOf } from '../lint/exit-code.ts';
import { byLoudness } from '../lint/order.ts';
import { reportedDiagnostic, safeJson } from '../lint/reporters/reported.ts';
import { counted, stylishFindings, summaryLine } from '../lint/reporters/stylish.ts';
import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import { buildRoot, type OutputOptions, writtenFolders } from './build-root.ts';
import type { CommandContext } from './command-context.ts';
import { noteMissingDocuments } from './open-site.ts';
import { quoteForShell } from './quote-for-shell.ts';
import { displayPath, requireContentFolder, resolveRoots } from './resolve-roots.ts';
import { sourceReader } from './source-reader.ts';
import { type TimingOptions, tellTimings } from './timings.ts';

export interface BuildCommandOptions extends OutputOptions, TimingOptions {
  readonly failOn: Severity | 'never';
  readonly format: 'text' | 'json';
}

const maxFrames = 20;

/** Builds, prints the report and gives the exit code: 0 or 1. Throws `CannotRun`. */
export async function runBuild(options: BuildCommandOptions, context: CommandContext): Promise<0 | 1> {
  const { cwd } = context;
  const paths = options.content === null ? [] : [options.content];
  const [contentRoot] = resolveRoots(paths, options.config, context);
  if (contentRoot === undefined) return 0;
  const { contentDir, config } = contentRoot;
  requireContentFolder(options.content, contentRoot);
  const folders = writtenFolders(options, context);
  const { report, standing } = await buildRoot(contentRoot, folders, options, context);

  const { diagnostics, suppressed, baseline } = standing;
  const sourceOf = sourceReader(cwd);
  const counts = countFindings(diagnostics);
  const shownOut = displayPath(cwd, folders.outDir, '') || '.';
  const shownContent = displayPath(cwd, contentDir, '') || '.';
  if (options.format === 'json') {
    const { documents, pages, written, unchanged, removed, recovered } = report;
    const milliseconds = Math.round(report.milliseconds);
    const numbers = { documents, pages, written, unchanged, removed, recovered, milliseconds };
    const reported = diagnostics.map((one) => reportedDiagnostic(one, { docsUrl: config.docsUrl, sourceOf }));
    const aside = { suppressed: suppressed.length, baseline: baseline.known };
    const summary = { files: report.documents, ...counts, ...aside };
    context.print(`${safeJson({ version: 1, ...numbers, summary, diagnostics: reported }, 2)}\n`);
  } else {
    context.print(`${buildLine(report, shownOut)}\n`);
    if (report.ownLayouts.length > 0)
      context.print(`Your own layout made the pages of: ${report.ownLayouts.join(', ')}\n`);
    const aside = { suppressed: suppressed.length, baselined: baseline.known };
    context.print(`${summaryLine({ ...counts, ...aside }, report.documents, context.palette)}\n`);
    printFrames(diagnostics, shownContent, context);
  }
  if (report.documents === 0) noteMissingDocuments(contentRoot, context);
  const { documents, pages, written, unchanged, removed } = report;
  tellTimings(report.timings, { documents, pages, written, unchanged, removed }, options, context);
  return exitCodeOf(counts, { failOn: options.failOn, maxWarnings: null });
}

/** What was made, in one line or two. */
function buildLine(report: BuildReport, out: string): string {
  const recovered =
    report.recovered === null ? '' : `The last build was cut short; it was ${report.recovered} first.\n`;
  const made = `Built ${counted(report.pages, 'page')} from ${counted(report.documents, 'document')} into ${out}`;
  const changes = `${report.written} written, ${report.unchanged} unchanged, ${report.removed} removed`;
  return `${recovered}${made} in ${Math.round(report.milliseconds)} ms (${changes})`;
}

/** Errors first, at most `maxFrames`, then how to see the rest. */
function printFrames(diagnostics: readonly Diagnostic[], content: string, context: CommandContext): void {
  const { palette, width, cwd } = context;
  const shown = diagnostics.toSorted(byLoudness).slice(0, maxFrames);
  if (shown.length === 0) return;
  context.print(`\n${stylishFindings(shown, { sourceOf: sourceReader(cwd), palette, width })}`);
  const rest = diagnostics.length - shown.length;
  if (rest > 0) context.print(`${rest} more: \`onlyonce lint ${quoteForShell(content)}\` shows all\n`);
}
