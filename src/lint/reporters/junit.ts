/**
 * The `junit` format: test results, which nearly every CI system shows.
 *
 * In: a report. Out: XML with a suite for each file.
 * May not: call anything a failure but errors: a CI system would fail where `lint` passes.
 */
import type { Diagnostic } from '../../model/diagnostic.ts';
import { append } from '../../model/groups.ts';
import { type Report, severityNames } from './report.ts';
import { fullMessageOf, messageOf } from './reported.ts';
import { xmlAttributes, xmlText } from './xml.ts';

/** A file without findings is one test that passed; an error is a failure; warnings and notes are said and passed. */
export function junitReport({ diagnostics, files }: Report): string {
  const byPath = new Map<string, Diagnostic[]>(files.map((path) => [path, []]));
  for (const diagnostic of diagnostics) append(byPath, diagnostic.path, diagnostic);
  const suites = [...byPath].map(([path, found]) => suite(path, found));
  const tests = suites.reduce((sum, one) => sum + one.tests, 0);
  const failures = suites.reduce((sum, one) => sum + one.failures, 0);
  const root = xmlAttributes({ name: 'onlyonce', tests, failures, errors: 0 });
  const body = suites.map(({ xml }) => xml).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${root}>\n${body}</testsuites>\n`;
}

function suite(path: string, found: readonly Diagnostic[]) {
  const tests = Math.max(1, found.length);
  const failures = found.filter(({ severity }) => severity === 'error').length;
  const cases =
    found.length === 0
      ? [`    <testcase${xmlAttributes({ name: 'no findings', classname: path, file: path })}/>\n`]
      : found.map(testCase);
  const head = xmlAttributes({ name: path, tests, failures, errors: 0 });
  return { tests, failures, xml: `  <testsuite${head}>\n${cases.join('')}  </testsuite>\n` };
}

function testCase(diagnostic: Diagnostic): string {
  const { rule, path, line, column, severity, message } = diagnostic;
  const attributes = xmlAttributes({ name: `${rule}: ${message}`, classname: path, file: path, line });
  const text = xmlText(`${path}:${line}:${column} ${severityNames[severity]}: ${fullMessageOf(diagnostic)}`);
  const said =
    severity === 'error'
      ? `<failure${xmlAttributes({ message: messageOf(diagnostic), type: rule })}>${text}</failure>`
      : `<system-out>${text}</system-out>`;
  return `    <testcase${attributes}>${said}</testcase>\n`;
}
