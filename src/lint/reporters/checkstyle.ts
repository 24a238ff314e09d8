/**
 * The `checkstyle` format: for Jenkins and the many tools that read it.
 *
 * In: a report. Out: XML with an element for each file that has findings.
 * May not: write a character that XML forbids.
 */
import { append } from '../../model/groups.ts';
import { type Report, severityNames } from './report.ts';
import { fullMessageOf } from './reported.ts';
import { xmlAttributes } from './xml.ts';

/** `source` is `onlyonce.RULE`. */
export function checkstyleReport({ diagnostics }: Report): string {
  const byPath = new Map<string, string[]>();
  for (const diagnostic of diagnostics) {
    const { path, line, column, severity, rule } = diagnostic;
    const attributes = xmlAttributes({
      line,
      column,
      severity: severityNames[severity],
      message: fullMessageOf(diagnostic),
      source: `onlyonce.${rule}`,
    });
    append(byPath, path, `    <error${attributes}/>\n`);
  }
  const files = [...byPath].map(
    ([name, errors]) => `  <file${xmlAttributes({ name })}>\n${errors.join('')}  </file>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n${files.join('')}</checkstyle>\n`;
}
