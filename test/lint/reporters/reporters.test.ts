import { describe, expect, it } from 'vitest';
import { plainPalette } from '../../../src/lint/palette.ts';
import { jsonReport } from '../../../src/lint/reporters/json.ts';
import { safeJson } from '../../../src/lint/reporters/reported.ts';
import { stylishFindings, stylishProblems, summaryLine } from '../../../src/lint/reporters/stylish.ts';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';
import { reportOf, sampleFinding } from './report-of.ts';

const finding = sampleFinding();

describe('jsonReport', () => {
  it('has the keys of the contract in their order', () => {
    const files = ['docs/a.md', 'docs/b.md', 'docs/c.md'];
    const docsUrl = 'https://docs.example/rules/';
    expect(jsonReport(reportOf([finding], { files, docsUrl, baselined: 2 }))).toBe(
      `${JSON.stringify(
        {
          version: 1,
          summary: { files: 3, errors: 1, warnings: 0, infos: 0, suppressed: 0, baseline: 2 },
          diagnostics: [
            {
              rule: 'links-resolve',
              severity: 'error',
              path: 'docs/a.md',
              line: 2,
              column: 5,
              endLine: 2,
              endColumn: 12,
              message: 'Missing link target `b.md` (onlyonce explain links-resolve)',
              expected: 'a path to an existing file',
              url: 'https://docs.example/rules/links-resolve',
              fix: null,
            },
          ],
        },
        null,
        2,
      )}\n`,
    );
  });

  it('says null where there is no page to point at', () => {
    expect(jsonReport(reportOf([finding]))).toContain('"url": null');
  });

  it('gives a fix as offsets', () => {
    const fix = { line: 2, column: 5, endLine: 2, endColumn: 12, text: 'x' };
    const report = reportOf([{ ...finding, fix }], { source: '# A\n\r\nnone' });
    expect(JSON.parse(jsonReport(report)).diagnostics[0].fix).toBeNull();
    const there = reportOf([{ ...finding, fix }], { source: '# A\nsee b.md and c\n' });
    expect(JSON.parse(jsonReport(there)).diagnostics[0].fix).toEqual({ start: 8, end: 15, text: 'x' });
  });
});

describe('safeJson', () => {
  it('escapes what a terminal obeys without changing the data', () => {
    const value = { text: '\u001b[31m \u009b31m \u202e \u2028 é 🔥' };
    expect(safeJson(value)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u202e]/);
    expect(JSON.parse(safeJson(value))).toEqual(value);
  });
});

describe('stylishFindings', () => {
  const options = { width: 60, palette: plainPalette };

  it('prints place, severity, message, what was expected, the lines and how to learn more', () => {
    expect(stylishFindings([finding], { ...options, sourceOf: () => 'one\nSee [b](b.md)\n' })).toBe(
      [
        'docs/a.md:2:5  error  Missing link target `b.md`',
        '  expected: a path to an existing file',
        '  1 | one',
        '> 2 | See [b](b.md)',
        '    |     ^^^^^^^',
        '  3 |',
        '  links-resolve: onlyonce explain links-resolve',
        '',
        '',
      ].join('\n'),
    );
  });

  it('does without lines when there is no text, and without expectation when there is none', () => {
    const bare: Diagnostic = { ...finding, severity: 'info', expected: null };
    expect(stylishFindings([bare], { ...options, sourceOf: () => null })).toBe(
      'docs/a.md:2:5  note  Missing link target `b.md`\n  links-resolve: onlyonce explain links-resolve\n\n',
    );
  });

  it('makes control characters of paths and messages visible and cuts what is too long', () => {
    const hostile: Diagnostic = {
      ...finding,
      path: 'a\u001b[2J.md',
      message: `\u001b]0;x\u0007 ${'m'.repeat(900)}`,
    };
    const text = stylishFindings([hostile], { ...options, sourceOf: () => null });
    expect(text).not.toContain('\u001b');
    expect(text).toContain('a␛[2J.md:2:5');
    expect(text.length).toBeLessThan(600);
  });

  it('asks for a file once however many findings it has in a row', () => {
    const asked: string[] = [];
    const sourceOf = (path: string): string => {
      asked.push(path);
      return 'one\ntwo\n';
    };
    stylishFindings([finding, finding, { ...finding, path: 'docs/b.md' }], { ...options, sourceOf });
    expect(asked).toEqual(['docs/a.md', 'docs/b.md']);
  });

  it('prints problems of the configuration without a rule to explain', () => {
    const file = { path: 'onlyonce.yaml', text: 'titel: x\n' };
    const problem = {
      ...finding,
      line: 1,
      column: 1,
      endLine: 1,
      endColumn: 6,
      message: 'Unexpected key `titel`',
    };
    expect(stylishProblems([problem], file, options)).toBe(
      [
        'onlyonce.yaml:1:1  error  Unexpected key `titel`',
        '  expected: a path to an existing file',
        '> 1 | titel: x',
        '    | ^^^^^',
        '  2 |',
        '',
        '',
      ].join('\n'),
    );
  });
});

describe('summaryLine', () => {
  it.each([
    [{ errors: 0, warnings: 0, infos: 0, suppressed: 0, baselined: 0 }, 1, '1 file, no findings'],
    [
      { errors: 2, warnings: 1, infos: 0, suppressed: 0, baselined: 0 },
      15,
      '2 errors, 1 warning and 0 notes in 15 files',
    ],
    [
      { errors: 0, warnings: 0, infos: 1, suppressed: 3, baselined: 0 },
      2,
      '0 errors, 0 warnings and 1 note in 2 files (3 suppressed)',
    ],
    [
      { errors: 0, warnings: 0, infos: 0, suppressed: 1, baselined: 40 },
      2,
      '2 files, no other findings (1 suppressed, 40 in the baseline)',
    ],
  ])('says %j of %i as %j', (counts, files, text) => {
    expect(summaryLine(counts, files, plainPalette)).toBe(text);
  });
});
