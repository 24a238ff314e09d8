/**
 * Reported: what is added to a diagnostic for the outside.
 *
 * In: a diagnostic. Out: its message with the command that explains its rule, and its URL.
 * May not: change what the rule said.
 */
import type { Diagnostic } from '../../model/diagnostic.ts';
import { type Edit, editOf } from '../fix.ts';

/** The command that explains a rule. */
export function explainCommand(rule: string): string {
  return `onlyonce explain ${rule}`;
}

/** A diagnostic as JSON carries it. The key order is a contract. */
export interface ReportedDiagnostic {
  readonly rule: string;
  readonly severity: Diagnostic['severity'];
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly message: string;
  readonly expected: string | null;
  readonly url: string | null;
  readonly fix: Edit | null;
}

/** `docsUrl` is where rule pages are published, or null; `sourceOf` gives a file's text as stored, or null. */
export interface ReportedOptions {
  readonly docsUrl: string | null;
  readonly sourceOf: (path: string) => string | null;
}

/** The message with the command that explains the rule. */
export function messageOf({ message, rule }: Diagnostic): string {
  return `${message} (${explainCommand(rule)})`;
}

/** The message and what was expected, in two lines: for formats that have one text. */
export function fullMessageOf(diagnostic: Diagnostic): string {
  const { expected } = diagnostic;
  return expected === null ? messageOf(diagnostic) : `${messageOf(diagnostic)}\nexpected: ${expected}`;
}

/** Where the rule's page is published, or null. */
export function urlOfRule(rule: string, docsUrl: string | null): string | null {
  return docsUrl === null ? null : docsUrl + rule;
}

/** The fix as offsets, or null where there is none or the file cannot be read. */
export function editOfDiagnostic({ path, fix }: Diagnostic, { sourceOf }: ReportedOptions): Edit | null {
  if (fix === null || fix === undefined) return null;
  const source = sourceOf(path);
  return source === null ? null : editOf(fix, source);
}

/** The diagnostic with every key present. */
export function reportedDiagnostic(diagnostic: Diagnostic, options: ReportedOptions): ReportedDiagnostic {
  const { rule, severity, path, line, column, endLine, endColumn, expected } = diagnostic;
  return {
    rule,
    severity,
    path,
    line,
    column,
    endLine,
    endColumn,
    message: messageOf(diagnostic),
    expected,
    url: urlOfRule(rule, options.docsUrl),
    fix: editOfDiagnostic(diagnostic, options),
  };
}

/**
 * JSON on one line, or indented. DEL, C1 controls and line separators are escaped too, so that printing it to a
 * terminal obeys nothing that the content says; the data is the same.
 */
export function safeJson(value: unknown, indent = 0): string {
  return JSON.stringify(value, null, indent).replaceAll(
    /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
