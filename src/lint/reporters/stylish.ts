/**
 * The `stylish` format: findings with their lines of source, for people.
 *
 * In: diagnostics in the order to print, and a way to get a file's text. Out: text for a terminal.
 * May not: read files itself, or let control characters of the content through.
 */
import type { Diagnostic, Problem, Severity } from '../../model/diagnostic.ts';
import { splitLines } from '../../text/lines.ts';
import { visibleText } from '../display-text.ts';
import type { FindingCounts } from '../exit-code.ts';
import { codeFrame } from '../frame.ts';
import type { Palette } from '../palette.ts';
import { explainCommand } from './reported.ts';

/** `sourceOf` gives a file's text as stored, or null when there is nothing to show; `width` is the terminal's, in cells. */
export interface StylishOptions {
  readonly sourceOf: (path: string) => string | null;
  readonly width: number;
  readonly palette: Palette;
}

const labels: { readonly [severity in Severity]: string } = { error: 'error', warn: 'warning', info: 'note' };
const longestText = 400;
const minimumSourceWidth = 20;

/** One block of text a finding, each ending in an empty line. */
export function stylishFindings(diagnostics: readonly Diagnostic[], options: StylishOptions): string {
  let path: string | null = null;
  let lines: readonly string[] | null = null;
  const blocks: string[] = [];
  for (const diagnostic of diagnostics) {
    if (diagnostic.path !== path) {
      path = diagnostic.path;
      const source = options.sourceOf(path);
      lines = source === null ? null : splitLines(source);
    }
    const label = paintSeverity(diagnostic.severity, options.palette);
    const footer = `${diagnostic.rule}: ${explainCommand(diagnostic.rule)}`;
    blocks.push(findingBlock(diagnostic, { path, label, footer, lines }, options));
  }
  return blocks.join('');
}

/** Problems of the configuration file, printed the same way but without a rule to explain. */
export function stylishProblems(
  problems: readonly Problem[],
  file: { readonly path: string; readonly text: string | null },
  options: Pick<StylishOptions, 'width' | 'palette'>,
): string {
  const lines = file.text === null ? null : splitLines(file.text);
  const label = paintSeverity('error', options.palette);
  return problems
    .map((problem) => findingBlock(problem, { path: file.path, label, footer: null, lines }, options))
    .join('');
}

interface BlockParts {
  readonly path: string;
  readonly label: string;
  readonly footer: string | null;
  readonly lines: readonly string[] | null;
}

function findingBlock(
  problem: Problem,
  { path, label, footer, lines }: BlockParts,
  { width, palette }: Pick<StylishOptions, 'width' | 'palette'>,
): string {
  const place = `${visibleText(path)}:${problem.line}:${problem.column}`;
  const block = [`${palette.bold(place)}  ${label}  ${shortened(problem.message)}`];
  if (problem.expected !== null) block.push(`  ${palette.dim('expected:')} ${shortened(problem.expected)}`);
  if (lines !== null) {
    const gutter = String(problem.line + 2).length + 5;
    const sourceWidth = Math.max(minimumSourceWidth, width - gutter);
    block.push(...codeFrame(lines, problem, { width: sourceWidth, palette }));
  }
  if (footer !== null) block.push(`  ${palette.dim(footer)}`);
  return `${block.join('\n')}\n\n`;
}

function shortened(text: string): string {
  const visible = visibleText(text);
  return visible.length <= longestText ? visible : `${visible.slice(0, longestText).toWellFormed()}…`;
}

function paintSeverity(severity: Severity, palette: Palette): string {
  const label = labels[severity];
  if (severity === 'error') return palette.red(label);
  return severity === 'warn' ? palette.yellow(label) : palette.cyan(label);
}

/** What a summary counts: findings that stand, and those that comments and the baseline took out. */
export interface SummaryCounts extends FindingCounts {
  readonly suppressed: number;
  readonly baselined: number;
}

/** `2 errors, 1 warning and 0 notes in 15 files (1 suppressed, 40 in the baseline)`, or that nothing was found. */
export function summaryLine(counts: SummaryCounts, files: number, palette: Palette): string {
  const { errors, warnings, infos, suppressed, baselined } = counts;
  const aside = [
    ...(suppressed > 0 ? [`${suppressed} suppressed`] : []),
    ...(baselined > 0 ? [`${baselined} in the baseline`] : []),
  ].join(', ');
  const behind = aside === '' ? '' : ` (${aside})`;
  if (errors + warnings + infos === 0) {
    const isClean = aside === '';
    return palette.green(`${counted(files, 'file')}, no ${isClean ? '' : 'other '}findings${behind}`);
  }
  const text = `${counted(errors, 'error')}, ${counted(warnings, 'warning')} and ${counted(infos, 'note')} in ${counted(files, 'file')}${behind}`;
  return errors > 0 ? palette.red(text) : warnings > 0 ? palette.yellow(text) : palette.cyan(text);
}

/** A number with its noun: `1 file`, `2 files`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
