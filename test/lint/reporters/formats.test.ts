import { describe, expect, it } from 'vitest';
import { checkstyleReport } from '../../../src/lint/reporters/checkstyle.ts';
import { githubReport } from '../../../src/lint/reporters/github.ts';
import { gitlabReport } from '../../../src/lint/reporters/gitlab.ts';
import { junitReport } from '../../../src/lint/reporters/junit.ts';
import { rdjsonReport } from '../../../src/lint/reporters/rdjson.ts';
import { xmlText } from '../../../src/lint/reporters/xml.ts';
import { reportOf, sampleFinding } from './report-of.ts';

const source = '# A\nsee b.md and c\n';

describe('githubReport', () => {
  it('is a workflow command a finding, as GitHub documents it', () => {
    const found = [
      sampleFinding({ severity: 'warn', line: 3, endLine: 4 }),
      sampleFinding({ severity: 'info', rule: 'no-orphans', expected: null }),
      sampleFinding(),
    ];
    expect(githubReport(reportOf(found))).toBe(
      [
        '::error file=docs/a.md,line=2,endLine=2,col=5,endColumn=12,title=links-resolve::Missing link target `b.md` (onlyonce explain links-resolve)%0Aexpected: a path to an existing file',
        '::warning file=docs/a.md,line=3,endLine=4,title=links-resolve::Missing link target `b.md` (onlyonce explain links-resolve)%0Aexpected: a path to an existing file',
        '::notice file=docs/a.md,line=2,endLine=2,col=5,endColumn=12,title=no-orphans::Missing link target `b.md` (onlyonce explain no-orphans)',
        '',
      ].join('\n'),
    );
  });

  it('lets no path and no text end the command or begin another', () => {
    const text = githubReport(
      reportOf([
        sampleFinding({
          path: 'a,b:c%\r\n::error::x.md',
          message: 'Unexpected `100%\r\n::set-output name=x::y`',
          expected: null,
        }),
      ]),
    );
    expect(text).toBe(
      '::error file=a%2Cb%3Ac%25%0D%0A%3A%3Aerror%3A%3Ax.md,line=2,endLine=2,col=5,endColumn=12,title=links-resolve::Unexpected `100%25%0D%0A::set-output name=x::y` (onlyonce explain links-resolve)\n',
    );
  });

  it('makes at most ten annotations of a level, the last of which says how many are left', () => {
    const many = Array.from({ length: 25 }, (_, at) => sampleFinding({ line: at + 1, endLine: at + 1 }));
    const ten = many.slice(0, 10).map((one) => ({ ...one, severity: 'warn' as const }));
    const lines = githubReport(reportOf([...many, ...ten]))
      .trimEnd()
      .split('\n');
    expect(lines.filter((line) => line.startsWith('::error '))).toHaveLength(10);
    expect(lines[9]).toMatch(/^::error title=onlyonce::16 more errors: /);
    expect(lines.filter((line) => line.startsWith('::warning '))).toHaveLength(10);
    expect(lines.at(-1)).toContain('line=10,');
  });

  it('is empty without findings', () => {
    expect(githubReport(reportOf([]))).toBe('');
  });
});

describe('gitlabReport', () => {
  it('has the keys that GitLab documents', () => {
    const issues = JSON.parse(gitlabReport(reportOf([sampleFinding()], { source })));
    expect(issues).toEqual([
      {
        description:
          'Missing link target `b.md` (onlyonce explain links-resolve)\nexpected: a path to an existing file',
        check_name: 'links-resolve',
        fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
        severity: 'major',
        location: { path: 'docs/a.md', lines: { begin: 2, end: 2 } },
      },
    ]);
    expect(gitlabReport(reportOf([]))).toBe('[]\n');
  });

  it('has fingerprints of its own for equal findings, which stay when lines move', () => {
    const prints = (lead: string, line: number): readonly string[] =>
      JSON.parse(
        gitlabReport(
          reportOf(
            [sampleFinding({ line, endLine: line }), sampleFinding({ line: line + 1, endLine: line + 1 })],
            { source: `${lead}see b.md and c\nsee b.md and c\n` },
          ),
        ),
      ).map(({ fingerprint }: { fingerprint: string }) => fingerprint);
    expect(new Set(prints('', 1)).size).toBe(2);
    expect(prints('One\n\nmore\n', 4)).toEqual(prints('', 1));
  });
});

describe('junitReport', () => {
  it('has a suite for each file; only errors fail', () => {
    const found = [
      sampleFinding({ message: 'Missing `<b>` & "c"', expected: null }),
      sampleFinding({ severity: 'warn', expected: null }),
    ];
    expect(junitReport(reportOf(found, { files: ['docs/a.md', 'docs/b.md'] }))).toBe(
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<testsuites name="onlyonce" tests="3" failures="1" errors="0">',
        '  <testsuite name="docs/a.md" tests="2" failures="1" errors="0">',
        '    <testcase name="links-resolve: Missing `&#60;b&#62;` &#38; &#34;c&#34;" classname="docs/a.md" file="docs/a.md" line="2"><failure message="Missing `&#60;b&#62;` &#38; &#34;c&#34; (onlyonce explain links-resolve)" type="links-resolve">docs/a.md:2:5 error: Missing `&#60;b&#62;` &#38; &#34;c&#34; (onlyonce explain links-resolve)</failure></testcase>',
        '    <testcase name="links-resolve: Missing link target `b.md`" classname="docs/a.md" file="docs/a.md" line="2"><system-out>docs/a.md:2:5 warning: Missing link target `b.md` (onlyonce explain links-resolve)</system-out></testcase>',
        '  </testsuite>',
        '  <testsuite name="docs/b.md" tests="1" failures="0" errors="0">',
        '    <testcase name="no findings" classname="docs/b.md" file="docs/b.md"/>',
        '  </testsuite>',
        '</testsuites>',
        '',
      ].join('\n'),
    );
  });
});

describe('checkstyleReport', () => {
  it('has an element for each file with findings', () => {
    const found = [sampleFinding(), sampleFinding({ path: 'docs/"b".md', severity: 'info', expected: null })];
    expect(checkstyleReport(reportOf(found))).toBe(
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<checkstyle version="4.3">',
        '  <file name="docs/a.md">',
        '    <error line="2" column="5" severity="error" message="Missing link target `b.md` (onlyonce explain links-resolve)&#10;expected: a path to an existing file" source="onlyonce.links-resolve"/>',
        '  </file>',
        '  <file name="docs/&#34;b&#34;.md">',
        '    <error line="2" column="5" severity="info" message="Missing link target `b.md` (onlyonce explain links-resolve)" source="onlyonce.links-resolve"/>',
        '  </file>',
        '</checkstyle>',
        '',
      ].join('\n'),
    );
  });

  it('holds no character that XML forbids', () => {
    const hostile = '\u0000\u0008\u000b\u001b[31m\u007f\ufffe\uffff\ud800 ]]> \u202e 🔥 é';
    const text = xmlText(hostile);
    expect(text).not.toMatch(/[\u0000-\u001f\u007f\ufffe\uffff]|\p{Surrogate}/u);
    expect(text).toContain('🔥 é');
    expect(text).not.toContain('>');
  });
});

describe('rdjsonReport', () => {
  it('is what reviewdog reads: columns count bytes of UTF-8', () => {
    const line = '🔥é [b](b.md)';
    const fix = { line: 2, column: 9, endLine: 2, endColumn: 13, text: 'c.md' };
    const found = [sampleFinding({ column: 5, endColumn: 14, expected: null, fix })];
    const report = reportOf(found, { source: `# A\n${line}\n`, docsUrl: 'https://docs.example/' });
    expect(JSON.parse(rdjsonReport(report))).toEqual({
      source: { name: 'onlyonce' },
      diagnostics: [
        {
          message: 'Missing link target `b.md` (onlyonce explain links-resolve)',
          location: {
            path: 'docs/a.md',
            range: { start: { line: 2, column: 8 }, end: { line: 2, column: 17 } },
          },
          severity: 'ERROR',
          code: { value: 'links-resolve', url: 'https://docs.example/links-resolve' },
          suggestions: [
            {
              range: { start: { line: 2, column: 12 }, end: { line: 2, column: 16 } },
              text: 'c.md',
            },
          ],
        },
      ],
    });
  });
});
