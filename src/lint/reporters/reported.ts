/**
 * Reported: what is added to a diagnostic for the outside.
 *
 * In: a diagnostic. Out: its message with the command that explains its rule, and its URL.
 * May not: change what the rule said.
 */
import type { Diagnostic, Fix } from '../../model/diagnostic.ts';

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
  readonly fix: Fix | null;
}

/** The diagnostic with every key present. `docsUrl` is where rule pages are published, or null. */
export function reportedDiagnostic(diagnostic: Diagnostic, docsUrl: string | null): ReportedDiagnostic {
  const { rule, severity, path, line, column, endLine, endColumn, message, expected, fix } = diagnostic;
  return {
    rule,
    severity,
    path,
    line,
    column,
    endLine,
    endColumn,
    message: `${message} (${explainCommand(rule)})`,
    expected,
    url: docsUrl === null ? null : docsUrl + rule,
    fix: fix ?? null,
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
