import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayCells, visibleText } from '../../src/lint/display-text.ts';

describe('visibleText', () => {
  it.each([
    ['plain', 'plain'],
    ['\u001b[31mred', '␛[31mred'],
    ['a\u0007b\u007f', 'a␇b␡'],
    ['\u009b31m', '<U+009B>31m'],
    ['one\r\ntwo\tthree', 'one␍␊two␉three'],
    ['user\u202eadmin\u2066', 'user<U+202E>admin<U+2066>'],
    ['zero\u200bwidth\ufeff', 'zero<U+200B>width<U+FEFF>'],
    ['soft\u00adhyphen', 'soft<U+00AD>hyphen'],
    ['tag\u{e0041}', 'tag<U+E0041>'],
    ['lone \ud800 and \udc00.', 'lone \ufffd and \ufffd.'],
    ['👩‍🚒 می‌خواهم é', '👩‍🚒 می‌خواهم é'],
  ])('shows %j as %j', (text, shown) => {
    expect(visibleText(text)).toBe(shown);
  });

  it('lets no control character through', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(visibleText(text)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
      }),
    );
  });
});

describe('displayCells', () => {
  it.each([
    ['ascii', 'abc', 3],
    ['a tab at the start', '\tx', 5],
    ['a tab after one character', 'a\tx', 5],
    ['a tab at a stop', 'abcd\tx', 9],
    ['CJK', '数据库', 6],
    ['full width', 'ＡＢ', 4],
    ['Hangul', '서버', 4],
    ['a combining mark', 'e\u0301', 1],
    ['emoji', '🔥', 2],
    ['an emoji of several', '👩‍🚒', 2],
    ['a flag', '🇳🇴', 2],
    ['text that asks to be emoji', '⚠\ufe0f', 2],
    ['the same as text', '⚠', 1],
    ['an escape character', '\u001b', 1],
    ['a direction mark', '\u202e', 8],
  ])('knows the width of %s', (_name, line, width) => {
    expect(displayCells(line).reduce((sum, cell) => sum + cell.width, 0)).toBe(width);
  });

  it('covers the line without gaps', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (line) => {
        const cells = displayCells(line);
        let at = 0;
        for (const { offset, end } of cells) {
          expect(offset).toBe(at);
          at = end;
        }
        expect(at).toBe(line.length);
      }),
    );
  });

  it('bounds the marks stacked on one letter', () => {
    const [cell] = displayCells(`e${'\u0301'.repeat(500)}`);
    expect(cell?.text.length).toBeLessThanOrEqual(16);
  });
});
