/**
 * The `rdjson` format: for reviewdog, which comments in pull requests of any host.
 *
 * In: a report. Out: one JSON object.
 * May not: give columns as we count them: reviewdog counts bytes of UTF-8.
 */
import type { Place, Severity } from '../../model/diagnostic.ts';
import { linesOf, pointAt } from '../../text/lines.ts';
import { lineReader, type Report } from './report.ts';
import { editOfDiagnostic, fullMessageOf, safeJson, urlOfRule } from './reported.ts';

const severities: { readonly [severity in Severity]: string } = {
  error: 'ERROR',
  warn: 'WARNING',
  info: 'INFO',
};

const encoder = new TextEncoder();

/** `{"source":{"name"},"diagnostics":[{"message","location":{"path","range"},"severity","code","suggestions"}]}`. */
export function rdjsonReport(report: Report): string {
  const linesOfFile = lineReader(report.sourceOf);
  const diagnostics = report.diagnostics.map((diagnostic) => {
    const { path, severity, rule } = diagnostic;
    const lines = linesOfFile(path);
    const url = urlOfRule(rule, report.docsUrl);
    const edit = editOfDiagnostic(diagnostic, report);
    const source = edit === null ? null : report.sourceOf(path);
    return {
      message: fullMessageOf(diagnostic),
      location: { path, range: rangeOf(diagnostic, lines) },
      severity: severities[severity],
      code: { value: rule, ...(url === null ? {} : { url }) },
      ...(edit === null || source === null
        ? {}
        : { suggestions: [{ range: rangeOf(placeOfEdit(edit, source), lines), text: edit.text }] }),
    };
  });
  return `${safeJson({ source: { name: 'onlyonce' }, diagnostics }, 2)}\n`;
}

function placeOfEdit(
  { start, end }: { readonly start: number; readonly end: number },
  source: string,
): Place {
  const lines = linesOf(source);
  const [from, to] = [pointAt(lines, start), pointAt(lines, end)];
  return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}

function rangeOf({ line, column, endLine, endColumn }: Place, lines: readonly string[] | null) {
  const at = (number: number, unit: number) => {
    const before = (lines?.[number - 1] ?? ' '.repeat(unit)).slice(0, unit - 1);
    return { line: number, column: encoder.encode(before).length + 1 };
  };
  return { start: at(line, column), end: at(endLine, endColumn) };
}
