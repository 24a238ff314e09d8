/**
 * Report: what every format is given.
 *
 * In: nothing. Out: the record of one run, and the few lines that several formats share.
 * May not: read files; a report brings a way to get their text.
 */
import type { Diagnostic, Severity } from '../../model/diagnostic.ts';
import type { RuleMeta } from '../../model/rule.ts';
import { splitLines } from '../../text/lines.ts';
import type { SuppressedDiagnostic } from '../suppress.ts';

/** One run of `lint`. */
export interface Report {
  /** Sorted by place; paths relative to the working directory. */
  readonly diagnostics: readonly Diagnostic[];
  /** What comments in the files silence. */
  readonly suppressed: readonly SuppressedDiagnostic[];
  /** How many findings the baseline holds. */
  readonly baselined: number;
  /** Every file that was asked for, by path. */
  readonly files: readonly string[];
  readonly rules: readonly RuleMeta[];
  /** Of this program. */
  readonly version: string;
  readonly docsUrl: string | null;
  /** A file's text as stored, or null when there is nothing to show. */
  readonly sourceOf: (path: string) => string | null;
}

/** Severities as most formats call them. */
export const severityNames: { readonly [severity in Severity]: string } = {
  error: 'error',
  warn: 'warning',
  info: 'info',
};

/** Lines of files, one file kept at a time: diagnostics come by path. */
export function lineReader(sourceOf: Report['sourceOf']): (path: string) => readonly string[] | null {
  let last: { readonly path: string; readonly lines: readonly string[] | null } | null = null;
  return (path) => {
    if (last?.path !== path) {
      const source = sourceOf(path);
      last = { path, lines: source === null ? null : splitLines(source) };
    }
    return last.lines;
  };
}
