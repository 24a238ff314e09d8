/**
 * The `json` format: one object, for programs.
 *
 * In: a report. Out: JSON text, ending in a line break.
 * May not: change a key or its order without a new `version`.
 */
import { countFindings } from '../exit-code.ts';
import type { Report } from './report.ts';
import { reportedDiagnostic, safeJson } from './reported.ts';

/** `{"version":1,"summary":{files,errors,warnings,infos,suppressed,baseline},"diagnostics":[...]}`. */
export function jsonReport(report: Report): string {
  const { diagnostics, files, suppressed, baselined } = report;
  const json = {
    version: 1,
    summary: {
      files: files.length,
      ...countFindings(diagnostics),
      suppressed: suppressed.length,
      baseline: baselined,
    },
    diagnostics: diagnostics.map((diagnostic) => reportedDiagnostic(diagnostic, report)),
  };
  return `${safeJson(json, 2)}\n`;
}
