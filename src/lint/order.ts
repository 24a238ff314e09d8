/**
 * Order: how lists of diagnostics are sorted.
 *
 * In: two diagnostics. Out: a number for `sort`.
 * May not: depend on the locale; code units decide.
 */
import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import { byCodeUnit } from '../model/paths.ts';

const loudness: { readonly [severity in Severity]: number } = { error: 2, warn: 1, info: 0 };

/** Whether `severity` is at or above `level`. */
export function isAtLeast(severity: Severity, level: Severity): boolean {
  return loudness[severity] >= loudness[level];
}

/** By path, then place, then rule and message, so that equal input gives equal output. */
export function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (
    byCodeUnit(a.path, b.path) ||
    a.line - b.line ||
    a.column - b.column ||
    byCodeUnit(a.rule, b.rule) ||
    byCodeUnit(a.message, b.message)
  );
}

/** Errors before warnings before notes, each by place. */
export function byLoudness(a: Diagnostic, b: Diagnostic): number {
  return loudness[b.severity] - loudness[a.severity] || byPlace(a, b);
}
