import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { sarifReport } from '../../../src/lint/reporters/sarif.ts';
import { rules } from '../../../src/rules/index.ts';
import { reportOf, sampleFinding } from './report-of.ts';

const schemaFile = createRequire(import.meta.url).resolve(
  '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
);
// The schema is of draft 04, whose `$schema` and `id` are the only words of it that draft 07 has not.
const { $schema: _draft, id: _id, ...schema } = JSON.parse(readFileSync(schemaFile, 'utf8'));
const ajv = new Ajv({
  strict: false,
  unicodeRegExp: false,
  formats: {
    uri: /^[a-z][a-z0-9+.-]*:[^\s]*$/i,
    'uri-reference': /^(?:[a-z0-9._~!$&'()*+,;=:@/?#[\]-]|%[0-9a-f]{2})*$/i,
    'date-time': true,
  },
});
const validate = ajv.compile(schema);

function logOf(text: string) {
  const log = JSON.parse(text);
  expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
  return log;
}

const source = '# A\nsee b.md and c\n';

describe('sarifReport', () => {
  it('is valid without findings, with every rule there is', () => {
    const metas = rules.map(({ meta }) => meta);
    const [run] = logOf(sarifReport(reportOf([], { rules: metas, docsUrl: 'https://docs.example/' }))).runs;
    expect(run.results).toEqual([]);
    expect(run.columnKind).toBe('utf16CodeUnits');
    expect(run.tool.driver.version).toBe('1.2.3');
    expect(run.tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(metas.map(({ id }) => id));
    for (const rule of run.tool.driver.rules) {
      expect(rule.helpUri).toBe(`https://docs.example/${rule.id}`);
      expect(rule.help.markdown.length).toBeGreaterThan(50);
    }
  });

  it('says rule, level, place and message of a finding', () => {
    const { runs } = logOf(sarifReport(reportOf([sampleFinding({ severity: 'info' })], { source })));
    expect(runs[0].results).toMatchObject([
      {
        ruleId: 'links-resolve',
        ruleIndex: 0,
        level: 'note',
        message: {
          text: 'Missing link target `b.md` (onlyonce explain links-resolve)\nexpected: a path to an existing file',
        },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'docs/a.md' },
              region: { startLine: 2, startColumn: 5, endLine: 2, endColumn: 12 },
            },
          },
        ],
      },
    ]);
  });

  it('is valid with any path, a fix, and a finding that a comment silences', () => {
    const fix = { line: 2, column: 5, endLine: 2, endColumn: 9, text: 'd.md' };
    const paths = ['ops: 100%/ä ö.md', '#1?.md', '\ud800.md'];
    const { runs } = logOf(
      sarifReport(
        reportOf(
          paths.map((path) => sampleFinding({ path, fix })),
          {
            source,
            suppressed: [{ diagnostic: sampleFinding(), reason: 'comes next week', until: '2027-01-31' }],
          },
        ),
      ),
    );
    const { results } = runs[0];
    expect(results).toHaveLength(4);
    expect(results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(
      'ops%3A%20100%25/%C3%A4%20%C3%B6.md',
    );
    expect(results[0].fixes[0].artifactChanges[0].replacements).toEqual([
      {
        deletedRegion: { startLine: 2, startColumn: 5, endLine: 2, endColumn: 9 },
        insertedContent: { text: 'd.md' },
      },
    ]);
    expect(results[0].suppressions).toBeUndefined();
    expect(results[3].suppressions).toEqual([
      { kind: 'inSource', status: 'accepted', justification: 'comes next week' },
    ]);
  });

  it('keeps its fingerprints when lines move, and tells equal findings apart', () => {
    const hashes = (lead: string, line: number) =>
      logOf(
        sarifReport(
          reportOf(
            [sampleFinding({ line, endLine: line }), sampleFinding({ line: line + 1, endLine: line + 1 })],
            {
              source: `${lead}see b.md and c\nsee b.md and c\n`,
            },
          ),
        ),
      ).runs[0].results.map(
        (result: { partialFingerprints: { primaryLocationLineHash: string } }) =>
          result.partialFingerprints.primaryLocationLineHash,
      );
    const [first, second] = hashes('# A\n', 2);
    expect(first).not.toBe(second);
    expect(hashes('# A\n\nNew text above.\n\n', 5)).toEqual([first, second]);
  });
});
