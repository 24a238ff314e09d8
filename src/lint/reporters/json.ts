/**
 * The `json` format: one object, for programs.
 *
 * In: diagnostics with severities in force, and how many files were read. Out: JSON text, ending in a line break.
 * May not: change a key or its order without a new `version`.
 */
import type { Diagnostic } from '../../model/diagnostic.ts';
import { countFindings } from '../exit-code.ts';
import { reportedDiagnostic, safeJson } from './reported.ts';

/** `{"version":1,"summary":{files,errors,warnings,infos},"diagnostics":[...]}`. */
export function jsonReport(
  diagnostics: readonly Diagnostic[],
  options: { readonly files: number; readonly docsUrl: string | null },
): string {
  const report = {
    version: 1,
    summary: { files: options.files, ...countFindings(diagnostics) },
    diagnostics: diagnostics.map((diagnostic) => reportedDiagnostic(diagnostic, options.docsUrl)),
  };
  return `${safeJson(report, 2)}\n`;
}
