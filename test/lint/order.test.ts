import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byLoudness, byPlace, isAtLeast } from '../../src/lint/order.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';

/** In one run all findings of a rule have one severity. */
const anyRule = fc.constantFrom(
  { rule: 'a', severity: 'warn' as const },
  { rule: 'b', severity: 'error' as const },
  { rule: 'c', severity: 'info' as const },
);

const anyPlace = fc.record({
  path: fc.constantFrom('a.md', 'B.md', 'a/é.md', 'a/z.md'),
  line: fc.nat(3),
  column: fc.nat(3),
  endLine: fc.constant(9),
  endColumn: fc.constant(1),
  message: fc.constantFrom('x', 'y'),
  expected: fc.constant(null),
});

const anyDiagnostic: fc.Arbitrary<Diagnostic> = fc
  .tuple(anyRule, anyPlace)
  .map(([rule, place]) => ({ ...rule, ...place }));

describe.each([
  ['byPlace', byPlace],
  ['byLoudness', byLoudness],
])('%s', (_name, compare) => {
  it('gives the same list whatever the order it was found in', () => {
    fc.assert(
      fc.property(fc.array(anyDiagnostic), (found) => {
        expect(found.toSorted(compare)).toEqual(found.toReversed().sort(compare));
      }),
    );
  });
});

it('sorts paths by code unit and puts errors first only by loudness', () => {
  const at = (path: string, severity: Diagnostic['severity']): Diagnostic => ({
    rule: 'r',
    severity,
    path,
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 1,
    message: '',
    expected: null,
  });
  const found = [at('a.md', 'info'), at('é.md', 'warn'), at('Z.md', 'warn'), at('z.md', 'error')];
  expect(found.toSorted(byPlace).map(({ path }) => path)).toEqual(['Z.md', 'a.md', 'z.md', 'é.md']);
  expect(found.toSorted(byLoudness).map(({ path }) => path)).toEqual(['z.md', 'Z.md', 'é.md', 'a.md']);
  expect(isAtLeast('warn', 'warn') && isAtLeast('error', 'warn') && !isAtLeast('info', 'warn')).toBe(true);
});
