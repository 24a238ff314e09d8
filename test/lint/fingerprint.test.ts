import { describe, expect, it } from 'vitest';
import { textOfFinding } from '../../src/lint/fingerprint.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';

function at(line: number, column: number, endColumn: number, more: Partial<Diagnostic> = {}): Diagnostic {
  const place = { line, column, endLine: line, endColumn };
  return {
    rule: 'a-b',
    severity: 'warn',
    path: 'a.md',
    message: 'Missing `x`',
    expected: null,
    ...place,
    ...more,
  };
}

describe('the text of a finding', () => {
  it('is the stretch when that is telling, else its line', () => {
    const lines = ['- see [the long name of a page](x.md) and more', '- TBD by the storage team'];
    expect(textOfFinding(at(1, 7, 38), lines)).toBe('[the long name of a page](x.md)');
    expect(textOfFinding(at(2, 3, 6), lines)).toBe('tbd by the storage team');
  });

  it('outlives a tick, another list mark, emphasis, case and a new line break', () => {
    const before = ['- [ ] Read **the manual** before you deploy'];
    const after = ['3. [x] Read the manual', '   before you deploy'];
    const whole = at(1, 1, before[0]?.length ?? 0, {});
    const text = textOfFinding({ ...whole, endColumn: 44 }, before);
    expect(text).toBe('read the manual before you deploy');
    expect(textOfFinding({ ...whole, endLine: 2, endColumn: 21 }, after)).toBe(text);
  });

  it('of a file as a whole is not the wording of the rule', () => {
    expect(textOfFinding(at(1, 1, 1, { message: 'Missing `x` in 3 of 7 pages' }), ['# A'])).toBe('(file)');
    expect(textOfFinding(at(4, 2, 9), null)).toBe('(file)');
    expect(textOfFinding(at(1, 1, 4), ['# A'])).toBe('a');
  });

  it('of an empty line is the heading above it', () => {
    expect(textOfFinding(at(3, 1, 1), ['# A', '## Action items', '', '## B'])).toBe('action items');
  });

  it('is cut with a hash when it is long', () => {
    const one = textOfFinding(at(1, 1, 500), [`${'word '.repeat(80)}one`]);
    const other = textOfFinding(at(1, 1, 500), [`${'word '.repeat(80)}two`]);
    expect(one.length).toBeLessThan(120);
    expect(one).not.toBe(other);
  });
});
