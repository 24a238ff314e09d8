/**
 * Exit code: whether the findings fail the command.
 *
 * In: diagnostics with the severities in force, and the limits asked for. Out: counts, and 0 or 1.
 * May not: print or know of 2, which means that the command could not run.
 */
import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import { isAtLeast } from './order.ts';

/** How many findings of each severity there are. */
export interface FindingCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** What fails a command. `maxWarnings` null is no limit; `failOn` `never` lets everything pass but too many warnings. */
export interface FailLimits {
  readonly failOn: Severity | 'never';
  readonly maxWarnings: number | null;
}

/** Counts by severity. */
export function countFindings(diagnostics: readonly Diagnostic[]): FindingCounts {
  const count = (severity: Severity) => diagnostics.filter((one) => one.severity === severity).length;
  return { errors: count('error'), warnings: count('warn'), infos: count('info') };
}

/** 1 when a finding is at or above `failOn`, or when there are more than `maxWarnings` warnings; else 0. */
export function exitCodeOf(counts: FindingCounts, limits: FailLimits): 0 | 1 {
  if (limits.maxWarnings !== null && counts.warnings > limits.maxWarnings) return 1;
  const { failOn } = limits;
  if (failOn === 'never') return 0;
  const found: readonly (readonly [Severity, number])[] = [
    ['error', counts.errors],
    ['warn', counts.warnings],
    ['info', counts.infos],
  ];
  return found.some(([severity, count]) => count > 0 && isAtLeast(severity, failOn)) ? 1 : 0;
}
