/**
 * The `github` format: workflow commands that GitHub shows as annotations in a pull request.
 *
 * In: a report. Out: one command a finding, at most ten a level: GitHub drops the rest without a word.
 * May not: let anything that a file or a file's name says become a command of its own.
 */
import type { Diagnostic, Severity } from '../../model/diagnostic.ts';
import { byLoudness } from '../order.ts';
import type { Report } from './report.ts';
import { fullMessageOf } from './reported.ts';

/** Per step: ten errors, ten warnings, ten notices. */
const mostOfALevel = 10;

const commands: readonly (readonly [Severity, string, string])[] = [
  ['error', 'error', 'errors'],
  ['warn', 'warning', 'warnings'],
  ['info', 'notice', 'notes'],
];

/** Errors first. When a level has more than ten, its last annotation says how many there are beside. */
export function githubReport({ diagnostics }: Report): string {
  const sorted = diagnostics.toSorted(byLoudness);
  const lines = commands.flatMap(([severity, command, noun]) => {
    const ofLevel = sorted.filter((diagnostic) => diagnostic.severity === severity);
    if (ofLevel.length <= mostOfALevel) return ofLevel.map((one) => annotation(command, one));
    const shown = ofLevel.slice(0, mostOfALevel - 1);
    const rest = ofLevel.length - shown.length;
    const more = `::${command} title=onlyonce::${rest} more ${noun}: GitHub shows ${mostOfALevel} of a level; \`onlyonce lint\` shows all`;
    return [...shown.map((one) => annotation(command, one)), more];
  });
  return lines.map((line) => `${line}\n`).join('');
}

function annotation(command: string, diagnostic: Diagnostic): string {
  const { path, line, endLine, column, endColumn, rule } = diagnostic;
  // Columns of a place that spans lines are refused.
  const columns: readonly (readonly [string, string])[] =
    line === endLine
      ? [
          ['col', String(column)],
          ['endColumn', String(endColumn)],
        ]
      : [];
  const properties = [
    ['file', path],
    ['line', String(line)],
    ['endLine', String(endLine)],
    ...columns,
    ['title', rule],
  ].map(([name, value = '']) => `${name}=${escapedProperty(value)}`);
  return `::${command} ${properties.join(',')}::${escapedData(fullMessageOf(diagnostic))}`;
}

function escapedData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escapedData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
