import { describe, expect, it } from 'vitest';
import { countFindings, exitCodeOf } from '../../src/lint/exit-code.ts';
import type { Diagnostic, Severity } from '../../src/model/diagnostic.ts';

describe('exitCodeOf', () => {
  const cases = [
    { name: 'nothing found', counts: [0, 0, 0], failOn: 'error', maxWarnings: null, code: 0 },
    { name: 'an error', counts: [1, 0, 0], failOn: 'error', maxWarnings: null, code: 1 },
    { name: 'a warning below the level', counts: [0, 3, 0], failOn: 'error', maxWarnings: null, code: 0 },
    { name: 'a warning at the level', counts: [0, 1, 0], failOn: 'warn', maxWarnings: null, code: 1 },
    { name: 'an error above the level', counts: [1, 0, 0], failOn: 'info', maxWarnings: null, code: 1 },
    { name: 'a note at the level', counts: [0, 0, 1], failOn: 'info', maxWarnings: null, code: 1 },
    { name: 'a note below the level', counts: [0, 0, 1], failOn: 'warn', maxWarnings: null, code: 0 },
    { name: 'as many warnings as allowed', counts: [0, 2, 0], failOn: 'error', maxWarnings: 2, code: 0 },
    { name: 'one warning too many', counts: [0, 3, 0], failOn: 'error', maxWarnings: 2, code: 1 },
    { name: 'no warning allowed, none found', counts: [0, 0, 5], failOn: 'error', maxWarnings: 0, code: 0 },
    { name: 'never', counts: [9, 9, 9], failOn: 'never', maxWarnings: null, code: 0 },
  ] as const;

  it.each(cases)('$name: $code', ({ counts: [errors, warnings, infos], failOn, maxWarnings, code }) => {
    expect(exitCodeOf({ errors, warnings, infos }, { failOn, maxWarnings })).toBe(code);
  });
});

it('counts findings by severity', () => {
  const found = (['warn', 'error', 'warn', 'info'] as const).map(
    (severity: Severity): Diagnostic => ({
      rule: 'r',
      severity,
      path: 'a.md',
      line: 1,
      column: 1,
      endLine: 1,
      endColumn: 1,
      message: 'm',
      expected: null,
    }),
  );
  expect(countFindings(found)).toEqual({ errors: 1, warnings: 2, infos: 1 });
});
