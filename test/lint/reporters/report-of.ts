import type { Report } from '../../../src/lint/reporters/report.ts';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';
import type { RuleMeta } from '../../../src/model/rule.ts';

const sampleRule: RuleMeta = {
  id: 'links-resolve',
  summary: 'Every relative link leads to a file.',
  why: 'A link that leads nowhere costs minutes at 3 am. `a.md` is where it was.',
  severity: 'error',
  good: [],
  bad: [],
};

/** A finding on line 2 of `docs/a.md`. */
export function sampleFinding(more: Partial<Diagnostic> = {}): Diagnostic {
  return {
    rule: 'links-resolve',
    severity: 'error',
    path: 'docs/a.md',
    line: 2,
    column: 5,
    endLine: 2,
    endColumn: 12,
    message: 'Missing link target `b.md`',
    expected: 'a path to an existing file',
    ...more,
  };
}

/** A report of these findings; `source` is the text of every file. */
export function reportOf(
  diagnostics: readonly Diagnostic[],
  { source = null, ...more }: Partial<Report> & { readonly source?: string | null } = {},
): Report {
  return {
    diagnostics,
    suppressed: [],
    baselined: 0,
    files: ['docs/a.md'],
    rules: [sampleRule],
    version: '1.2.3',
    docsUrl: null,
    sourceOf: () => source,
    ...more,
  };
}
