/**
 * The `sarif` format: SARIF 2.1.0, for GitHub code scanning, Azure DevOps and others.
 *
 * In: a report. Out: one log with one run, as JSON text.
 * May not: hold anything that changes when only lines move, but for the regions.
 */
import type { Diagnostic, Severity } from '../../model/diagnostic.ts';
import type { RuleMeta } from '../../model/rule.ts';
import { linesOf, pointAt } from '../../text/lines.ts';
import { fingerprintsOf } from '../fingerprint.ts';
import { lineReader, type Report } from './report.ts';
import { editOfDiagnostic, explainCommand, fullMessageOf, safeJson, urlOfRule } from './reported.ts';

const levels: { readonly [severity in Severity]: string } = { error: 'error', warn: 'warning', info: 'note' };

/** A log that is valid against the schema of SARIF 2.1.0. */
export function sarifReport(report: Report): string {
  const { diagnostics, suppressed, rules, version } = report;
  const all = [...diagnostics, ...suppressed.map(({ diagnostic }) => diagnostic)];
  const fingerprints = fingerprintsOf(all, lineReader(report.sourceOf));
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const results = all.map((diagnostic, at) => {
    const reason = suppressed[at - diagnostics.length]?.reason;
    const index = indexes.get(diagnostic.rule);
    const fix = sarifFix(diagnostic, report);
    return {
      ruleId: diagnostic.rule,
      ...(index === undefined ? {} : { ruleIndex: index }),
      level: levels[diagnostic.severity],
      message: { text: fullMessageOf(diagnostic) },
      locations: [
        { physicalLocation: { artifactLocation: artifact(diagnostic.path), region: regionOf(diagnostic) } },
      ],
      // GitHub tells results apart by this one name; the number is of equal findings, which the hash counts already.
      partialFingerprints: { primaryLocationLineHash: `${fingerprints[at]}:1` },
      ...(fix === null ? {} : { fixes: [fix] }),
      ...(reason === undefined
        ? {}
        : { suppressions: [{ kind: 'inSource', status: 'accepted', justification: reason }] }),
    };
  });
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'onlyonce',
            version,
            rules: rules.map((meta) => sarifRule(meta, report.docsUrl)),
          },
        },
        columnKind: 'utf16CodeUnits',
        results,
      },
    ],
  };
  return `${safeJson(log, 2)}\n`;
}

function sarifRule({ id, summary, why, severity }: RuleMeta, docsUrl: string | null) {
  const helpUri = urlOfRule(id, docsUrl);
  const reason = why.trim();
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: `${summary} ${reason.replaceAll('`', '')}` },
    help: {
      text: `${summary}\n\n${reason}\n\n${explainCommand(id)}`,
      markdown: `${summary}\n\n${reason}\n\n\`${explainCommand(id)}\` shows good and bad examples.`,
    },
    ...(helpUri === null ? {} : { helpUri }),
    defaultConfiguration:
      severity === 'off' ? { enabled: false, level: 'note' } : { enabled: true, level: levels[severity] },
  };
}

/** A path as a relative URI reference; a first segment with a colon would be read as a scheme. */
function artifact(path: string): { readonly uri: string } {
  return { uri: path.toWellFormed().split('/').map(encodeURIComponent).join('/') };
}

function regionOf({ line, column, endLine, endColumn }: Omit<Diagnostic, 'rule' | 'message'>) {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

function sarifFix(diagnostic: Diagnostic, report: Report) {
  const edit = editOfDiagnostic(diagnostic, report);
  const source = edit === null ? null : report.sourceOf(diagnostic.path);
  if (edit === null || source === null) return null;
  const lines = linesOf(source);
  const [from, to] = [pointAt(lines, edit.start), pointAt(lines, edit.end)];
  const deletedRegion = {
    startLine: from.line,
    startColumn: from.column,
    endLine: to.line,
    endColumn: to.column,
  };
  const insertedContent = edit.text === '' ? {} : { insertedContent: { text: edit.text } };
  return {
    description: { text: diagnostic.expected ?? diagnostic.message },
    artifactChanges: [
      { artifactLocation: artifact(diagnostic.path), replacements: [{ deletedRegion, ...insertedContent }] },
    ],
  };
}
