import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayCells } from '../../src/lint/display-text.ts';
import { codeFrame } from '../../src/lint/frame.ts';
import { plainPalette } from '../../src/lint/palette.ts';
import { splitLines } from '../../src/text/lines.ts';

function frame(
  text: string,
  place: readonly [number, number, number, number],
  width = 60,
): readonly string[] {
  const [line, column, endLine, endColumn] = place;
  return codeFrame(splitLines(text), { line, column, endLine, endColumn }, { width, palette: plainPalette });
}

const cases: readonly {
  name: string;
  text: string;
  place: readonly [number, number, number, number];
  width?: number;
  shown: readonly string[];
}[] = [
  {
    name: 'two lines before and after',
    text: 'one\ntwo\nthree\nfour\nfive\nsix\n',
    place: [3, 2, 3, 4],
    shown: ['  1 | one', '  2 | two', '> 3 | three', '    |  ^^', '  4 | four', '  5 | five'],
  },
  {
    name: 'line numbers that differ in width',
    text: `${'x\n'.repeat(8)}nine\nten\neleven\n`,
    place: [9, 1, 9, 5],
    shown: ['   7 | x', '   8 | x', '>  9 | nine', '     | ^^^^', '  10 | ten', '  11 | eleven'],
  },
  { name: 'an empty stretch', text: 'abc', place: [1, 1, 1, 1], shown: ['> 1 | abc', '    | ^'] },
  { name: 'the end of a line', text: 'abc', place: [1, 4, 1, 4], shown: ['> 1 | abc', '    |    ^'] },
  { name: 'an empty file', text: '', place: [1, 1, 1, 1], shown: ['> 1 |', '    | ^'] },
  { name: 'a line after the last', text: 'abc', place: [9, 5, 9, 7], shown: ['> 1 | abc', '    |    ^'] },
  { name: 'a column after the last', text: 'abc', place: [1, 50, 1, 60], shown: ['> 1 | abc', '    |    ^'] },
  { name: 'an end before its start', text: 'abc', place: [1, 3, 1, 1], shown: ['> 1 | abc', '    |   ^'] },
  {
    name: 'a stretch of several lines',
    text: 'aa\nbb\ncc\ndd\n',
    place: [1, 2, 3, 2],
    shown: ['> 1 | aa', '    |  ^', '> 2 | bb', '> 3 | cc'],
  },
  {
    name: 'a stretch that ends before the next line begins',
    text: 'aa\nbb\n',
    place: [1, 1, 2, 1],
    shown: ['> 1 | aa', '    | ^^', '  2 | bb', '  3 |'],
  },
  {
    name: 'CRLF and CR',
    text: 'a\r\nb\rc',
    place: [2, 1, 2, 2],
    shown: ['  1 | a', '> 2 | b', '    | ^', '  3 | c'],
  },
  { name: 'tabs', text: '\ta\tb', place: [1, 4, 1, 5], shown: ['> 1 |     a   b', '    |         ^'] },
  { name: 'a tab underlined', text: 'a\tb', place: [1, 2, 1, 3], shown: ['> 1 | a   b', '    |  ^^^'] },
  {
    name: 'wide characters before',
    text: '数据 x',
    place: [1, 4, 1, 5],
    shown: ['> 1 | 数据 x', '    |      ^'],
  },
  {
    name: 'wide characters underlined',
    text: 'x 数据',
    place: [1, 3, 1, 5],
    shown: ['> 1 | x 数据', '    |   ^^^^'],
  },
  { name: 'a surrogate pair before', text: '🔥x', place: [1, 3, 1, 4], shown: ['> 1 | 🔥x', '    |   ^'] },
  {
    name: 'combining marks before',
    text: 'e\u0301x',
    place: [1, 3, 1, 4],
    shown: ['> 1 | e\u0301x', '    |  ^'],
  },
  {
    name: 'escape sequences of the content',
    text: '\u001b[2J\u001b]0;x\u0007 y',
    place: [1, 11, 1, 12],
    shown: ['> 1 | ␛[2J␛]0;x␇ y', '    |           ^'],
  },
  {
    name: 'hidden characters',
    text: 'a\u202eb',
    place: [1, 3, 1, 4],
    shown: ['> 1 | a<U+202E>b', '    |          ^'],
  },
  { name: 'a byte order mark', text: '\ufeffab', place: [1, 2, 1, 3], shown: ['> 1 | ab', '    | ^'] },
  {
    name: 'a long line, near its start',
    text: `${'ab'.repeat(50)}`,
    place: [1, 3, 1, 5],
    width: 20,
    shown: ['> 1 | ababababababababab…', '    |   ^^'],
  },
  {
    name: 'a long line, in its middle',
    text: `${'.'.repeat(500)}HERE${'.'.repeat(500)}`,
    place: [1, 501, 1, 505],
    width: 20,
    shown: ['> 1 | …......HERE........…', '    |        ^^^^'],
  },
  {
    name: 'a long line, at its end',
    text: `${'.'.repeat(500)}HERE`,
    place: [1, 501, 1, 505],
    width: 20,
    shown: ['> 1 | …......HERE', '    |        ^^^^'],
  },
  {
    name: 'a long stretch of a long line',
    text: 'x'.repeat(300),
    place: [1, 1, 1, 301],
    width: 20,
    shown: ['> 1 | xxxxxxxxxxxxxxxxxx…', '    | ^^^^^^^^^^^^^^^^^^'],
  },
  {
    name: 'the end of a line as wide as the frame',
    text: 'x'.repeat(20),
    place: [1, 21, 1, 21],
    width: 20,
    shown: ['> 1 | xxxxxxxxxxxxxxxxxxxx', '    |                    ^'],
  },
  {
    name: 'a long line beside a short one',
    text: `${'y'.repeat(99)}\nshort`,
    place: [2, 1, 2, 6],
    width: 20,
    shown: ['  1 | yyyyyyyyyyyyyyyyyy…', '> 2 | short', '    | ^^^^^'],
  },
];

describe('codeFrame', () => {
  it.each(cases)('shows $name', ({ text, place, width, shown }) => {
    expect(frame(text, place, width)).toEqual(shown);
  });

  it('stays within its width and lets nothing through that a terminal obeys, for any text and place', () => {
    const anyText = fc.string({
      unit: fc.constantFrom('a', '\t', '数', '🔥', '\u0301', '\u001b', '\n', '\r', '\u202e', '\ud800'),
    });
    fc.assert(
      fc.property(
        anyText,
        fc.nat(6),
        fc.nat(40),
        fc.nat(6),
        fc.nat(40),
        (text, line, column, endLine, endColumn) => {
          for (const row of frame(text, [line, column, endLine, endColumn], 24)) {
            expect(row).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/);
            const width = displayCells(row).reduce((sum, cell) => sum + cell.width, 0);
            expect(width).toBeLessThanOrEqual('> 9 | '.length + 24);
          }
        },
      ),
    );
  });

  it('shows a line of ASCII as one with accents is shown, cell for cell', () => {
    const plainText = fc.string({ unit: fc.constantFrom('e', 'a', ' ', '-'), maxLength: 200 });
    fc.assert(
      fc.property(
        plainText,
        fc.nat(210),
        fc.nat(210),
        fc.integer({ min: 20, max: 60 }),
        (text, column, endColumn, width) => {
          const accented = frame(text.replaceAll('e', 'é'), [1, column, 1, endColumn], width);
          expect(frame(text, [1, column, 1, endColumn], width)).toEqual(
            accented.map((row) => row.replaceAll('é', 'e')),
          );
        },
      ),
      { numRuns: 500 },
    );
  });
});
