/**
 * `onlyonce lint`: checks content and reports what it found.
 *
 * In: options. Out: a report on standard output or in a file, and the exit code.
 * May not: make HTML, run anything that the content holds, or change a document unless `--fix` says so.
 */
import { resolve } from 'node:path';
import { visibleText } from '../lint/display-text.ts';
import { countFindings, exitCodeOf } from '../lint/exit-code.ts';
import { byPlace } from '../lint/order.ts';
import { plainPalette } from '../lint/palette.ts';
import { reportCardOf, reportCardText } from '../lint/report-card.ts';
import { type ProgramFormat, programFormats } from '../lint/reporters/formats.ts';
import type { Report } from '../lint/reporters/report.ts';
import { counted, stylishFindings, summaryLine } from '../lint/reporters/stylish.ts';
import { CannotRun } from '../model/cannot-run.ts';
import type { Severity } from '../model/diagnostic.ts';
import { byCodeUnit } from '../model/paths.ts';
import { rules } from '../rules/index.ts';
import type { CommandContext } from './command-context.ts';
import { explainGate } from './explain-gate.ts';
import { type FixedDocuments, fixDocuments } from './fix-documents.ts';
import { everything, type OpenedSite, openSites, type ReadOptions, type Selecting } from './open-site.ts';
import { printConfig } from './print-config.ts';
import { quoteForShell } from './quote-for-shell.ts';
import { displayPath } from './resolve-roots.ts';
import { type StandingFindings, standingFindings } from './standing-findings.ts';
import { type TimingOptions, tellTimings } from './timings.ts';
import { readUnsaved } from './unsaved-input.ts';
import { writeWhole } from './write-whole.ts';

export interface LintOptions extends ReadOptions, TimingOptions {
  /** As typed; none is the default content folder. */
  readonly paths: readonly string[];
  readonly format: 'stylish' | ProgramFormat;
  /** Relative to the working directory, or null for standard output. */
  readonly outputFile: string | null;
  readonly maxWarnings: number | null;
  readonly failOn: Severity;
  /** Report errors only. Warnings still count against `maxWarnings`. */
  readonly quiet: boolean;
  readonly printConfig: boolean;
  /** Report on documents that have changed since this commit only; null for all. */
  readonly since: string | null;
  readonly fix: 'write' | 'show' | null;
  /** Read one document from standard input. */
  readonly stdin: boolean;
  readonly stdinFilename: string | null;
  /** Say what would make this postmortem pass the gate, as typed; null to lint. */
  readonly explainGate: string | null;
  /** Of this program. */
  readonly version: string;
}

/** Lints, prints the report and gives the exit code: 0 or 1. Throws `CannotRun`. */
export async function runLint(options: LintOptions, context: CommandContext): Promise<0 | 1> {
  if (options.printConfig) return printConfig(options.paths, options, context);
  const asked = selectingOf(options);
  if (options.explainGate !== null) return explainGate(options.explainGate, options, context, asked);
  const fixed = options.fix === null ? null : await fixDocuments(options.paths, options, context, asked);
  if (fixed !== null && options.fix === 'write') writeFixed(fixed, options, context);
  if (fixed !== null && options.fix === 'show') await showFixed(fixed, context);
  const sites = await openSites(options.paths, options, context, fixed?.selecting ?? asked);
  const standing = sites.map(({ loaded, around }) => standingFindings(loaded, options, around));
  const report = reportOf(sites, standing, options);
  const counts = countFindings(report.diagnostics);
  const code = exitCodeOf(counts, options);
  const stages = sites.flatMap(({ loaded }) => loaded.timings);
  tellTimings(stages, { documents: report.files.length, ...counts }, options, context);
  if (options.fix === 'show') {
    context.complain(`Left: ${summaryOf(report, context)}\n`);
    return code;
  }
  const shown = options.quiet ? report.diagnostics.filter(({ severity }) => severity === 'error') : null;
  printReport(shown === null ? report : { ...report, diagnostics: shown }, options, context);
  if (options.format === 'stylish' || options.outputFile !== null) {
    context.print(`${summaryOf(report, context)}\n`);
    context.print(hintsOf(sites, standing, report, options).join(''));
  }
  return code;
}

function selectingOf({ since, stdin, stdinFilename, paths, fix }: LintOptions): Selecting {
  if (!stdin) {
    if (stdinFilename === null) return { ...everything, since };
    throw new CannotRun(
      '`--stdin-filename` names what `--stdin` reads',
      'Add `--stdin`, or leave the name out',
    );
  }
  if (paths.length > 0 || since !== null) {
    throw new CannotRun(
      `\`--stdin\` takes no ${since === null ? 'paths' : '`--since`'}`,
      'Name the document that it reads with `--stdin-filename`',
    );
  }
  if (fix === 'write') {
    throw new CannotRun(
      '`--fix` cannot change standard input',
      '`--fix-dry-run` prints what it would change',
    );
  }
  return { ...everything, stdin: readUnsaved(stdinFilename) };
}

function writeFixed(
  { documents, fixes }: FixedDocuments,
  { format }: LintOptions,
  context: CommandContext,
): void {
  for (const { path, after } of documents) writeWhole(resolve(context.cwd, path), after);
  if (fixes === 0) return;
  const say = format === 'stylish' ? context.print : context.complain;
  say(`Fixed ${counted(fixes, 'finding')} in ${counted(documents.length, 'file')}\n`);
}

/** A diff that `git apply` and `patch -p1` take. */
async function showFixed({ documents }: FixedDocuments, context: CommandContext): Promise<void> {
  const { createTwoFilesPatch, FILE_HEADERS_ONLY: headerOptions } = await import('diff');
  for (const { path, before, after } of documents) {
    context.print(
      createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, { headerOptions }),
    );
  }
}

function reportOf(
  sites: readonly OpenedSite[],
  standing: readonly StandingFindings[],
  { version }: LintOptions,
): Report {
  return {
    diagnostics: standing.flatMap(({ diagnostics }) => diagnostics).sort(byPlace),
    suppressed: standing.flatMap(({ suppressed }) => suppressed),
    baselined: standing.reduce((sum, { baseline }) => sum + baseline.known, 0),
    files: sites
      .flatMap(({ paths, around: { cwd }, contentRoot }) =>
        paths.map((path) => displayPath(cwd, contentRoot.contentDir, path)),
      )
      .sort(byCodeUnit),
    rules: rules.map(({ meta }) => meta),
    version,
    docsUrl: sites[0]?.contentRoot.config.docsUrl ?? null,
    sourceOf: sites[0]?.around.sourceOf ?? (() => null),
  };
}

function printReport(report: Report, { format, outputFile }: LintOptions, context: CommandContext): void {
  const { width, cwd } = context;
  const palette = outputFile === null ? context.palette : plainPalette;
  const text =
    format === 'stylish'
      ? stylishFindings(report.diagnostics, { sourceOf: report.sourceOf, palette, width })
      : programFormats[format](report);
  if (outputFile === null) context.print(text);
  else writeWhole(resolve(cwd, outputFile), text);
}

function summaryOf(report: Report, { palette }: CommandContext): string {
  const { diagnostics, suppressed, baselined, files } = report;
  const counts = { ...countFindings(diagnostics), suppressed: suppressed.length, baselined };
  return summaryLine(counts, files.length, palette);
}

/** What to do next, a line each. */
function hintsOf(
  sites: readonly OpenedSite[],
  standing: readonly StandingFindings[],
  report: Report,
  { maxWarnings, paths, since, stdin }: LintOptions,
): readonly string[] {
  const lines: string[] = [];
  const { warnings } = countFindings(report.diagnostics);
  if (maxWarnings !== null && warnings > maxWarnings) {
    lines.push(`${counted(warnings, 'warning')} where --max-warnings allows ${maxWarnings}`);
  }
  const stale = standing.reduce((sum, { baseline }) => sum + baseline.stale.length, 0);
  if (stale > 0) {
    const are = stale === 1 ? 'is' : 'are';
    lines.push(
      `${counted(stale, 'finding')} of the baseline ${are} mended: \`onlyonce baseline --prune\` takes ${stale === 1 ? 'it' : 'them'} out`,
    );
  }
  const moved = standing.flatMap(({ baseline }) => baseline.moved);
  const [first] = moved;
  if (first !== undefined) {
    const more = moved.length === 1 ? '' : `, and ${counted(moved.length - 1, 'more file')} likewise`;
    const note = `\`onlyonce baseline --prune\` notes ${moved.length === 1 ? 'it' : 'them'}`;
    lines.push(`${first.from} of the baseline is ${first.to} now${more}: ${note}`);
  }
  const isFirstRun =
    since === null &&
    !stdin &&
    sites.every(({ contentRoot }) => contentRoot.configFile === null) &&
    standing.every(({ baseline }) => !baseline.exists) &&
    report.diagnostics.length > 0;
  if (isFirstRun) {
    const documents = sites.flatMap(({ loaded, around }) =>
      loaded.site.pages.map(({ shared }) => shared).filter(({ path }) => around.isSelected(path)),
    );
    const card = reportCardText(
      reportCardOf(documents),
      ['onlyonce baseline', ...paths.map(quoteForShell)].join(' '),
    );
    if (card !== null) lines.push(card);
  }
  return lines.map((line) => `${visibleText(line)}\n`);
}
