import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyFixes, editOf } from '../../src/lint/fix.ts';
import type { Fix } from '../../src/model/diagnostic.ts';

function fix(line: number, column: number, endColumn: number, text: string): Fix {
  return { line, column, endLine: line, endColumn, text };
}

describe('applyFixes', () => {
  it('replaces by place, in UTF-16 code units, whatever ends the lines', () => {
    const text = '\ufeff🔥 a\r\nb c\rd\n';
    expect(applyFixes(text, [fix(1, 5, 6, 'A'), fix(2, 3, 4, 'C'), fix(3, 1, 2, 'D')])).toEqual({
      text: '\ufeff🔥 A\r\nb C\rD\n',
      made: 3,
    });
  });

  it('takes the line with the last of what stood in it', () => {
    expect(applyFixes('a\n  b  \nc\n', [fix(2, 3, 4, '')]).text).toBe('a\nc\n');
    expect(applyFixes('a\n  b d\nc\n', [fix(2, 3, 4, '')]).text).toBe('a\n   d\nc\n');
    expect(applyFixes('a\nb', [fix(2, 1, 2, '')]).text).toBe('a\n');
  });

  it('makes one of two that touch each other, and none outside the text', () => {
    expect(applyFixes('abcd', [fix(1, 1, 3, 'x'), fix(1, 2, 4, 'y')])).toEqual({ text: 'xcd', made: 1 });
    expect(applyFixes('abcd', [fix(1, 1, 3, 'x'), fix(1, 3, 4, 'y')])).toEqual({ text: 'xcd', made: 1 });
    expect(applyFixes('abcd', [fix(2, 1, 2, 'x'), fix(1, 4, 9, 'y')])).toEqual({ text: 'abcd', made: 0 });
  });

  it('changes nothing outside the places, and its order does not matter', () => {
    const places = fc.array(fc.tuple(fc.nat(30), fc.nat(5), fc.string()), { maxLength: 5 });
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z ]{40}$/), places, (text, typed) => {
        const fixes = typed.map(([at, length, by]) => fix(1, at + 1, at + length + 1, `<${by}>`));
        const { text: after, made } = applyFixes(text, fixes);
        expect(applyFixes(text, fixes.toReversed()).made).toBe(made);
        const kept = fixes.reduce(
          (rest, { column, endColumn }) =>
            rest.slice(0, column - 1) + '\0'.repeat(endColumn - column) + rest.slice(endColumn - 1),
          text,
        );
        const untouched = kept.split('\0').filter((part) => part !== '');
        for (const part of untouched.map((one) => one.trim())) {
          if (fixes.every(({ column, endColumn }) => column !== endColumn)) expect(after).toContain(part);
        }
      }),
    );
  });
});

describe('editOf', () => {
  it('gives offsets of the text as stored', () => {
    expect(editOf(fix(2, 1, 2, 'x'), 'ab\r\ncd')).toEqual({ start: 4, end: 5, text: 'x' });
    expect(editOf(fix(3, 1, 2, 'x'), 'ab\r\ncd')).toBeNull();
  });
});
