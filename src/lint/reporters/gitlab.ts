/**
 * The `gitlab` format: Code Quality, which GitLab shows in a merge request.
 *
 * In: a report. Out: a JSON array, one object a finding.
 * May not: let a fingerprint depend on a line number: a moved finding would be a new one.
 */
import type { Severity } from '../../model/diagnostic.ts';
import { fingerprintsOf } from '../fingerprint.ts';
import { lineReader, type Report } from './report.ts';
import { fullMessageOf, safeJson } from './reported.ts';

const severities: { readonly [severity in Severity]: string } = {
  error: 'major',
  warn: 'minor',
  info: 'info',
};

/** `[{"description","check_name","fingerprint","severity","location":{"path","lines":{"begin","end"}}}]`. */
export function gitlabReport({ diagnostics, sourceOf }: Report): string {
  const fingerprints = fingerprintsOf(diagnostics, lineReader(sourceOf));
  const issues = diagnostics.map((diagnostic, at) => ({
    description: fullMessageOf(diagnostic),
    check_name: diagnostic.rule,
    fingerprint: fingerprints[at],
    severity: severities[diagnostic.severity],
    location: { path: diagnostic.path, lines: { begin: diagnostic.line, end: diagnostic.endLine } },
  }));
  return `${safeJson(issues, 2)}\n`;
}
