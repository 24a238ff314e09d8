/**
 * Display text: what authored text looks like on a terminal, and how wide it is there.
 *
 * In: any text. Out: text without control or hidden characters, and its width in cells.
 * May not: let anything through that a terminal would obey (escape sequences, text direction, line breaks).
 */

/**
 * C0, DEL, C1, soft hyphen, zero-width space and joiners that change direction or hide text (Unicode TR 36 and
 * "Trojan Source"), tag characters, lone surrogates. ZWJ and ZWNJ stay: emoji and Persian need them.
 */
const hiddenCharacters =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|\p{Surrogate}/gu;

/** Text with each control character as its picture (`␛`) and each hidden one as its number (`<U+202E>`). */
export function visibleText(text: string): string {
  return isPlain(text) ? text : text.replaceAll(hiddenCharacters, showCharacter);
}

/** Whether every character is a letter, digit or sign of ASCII, or a space: shown as it is, one cell each. Most text is. */
export function isPlain(text: string): boolean {
  return !beyondPlain.test(text);
}

const beyondPlain = /[^ -~]/;

function showCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  if (code >= 0xd800 && code <= 0xdfff) return '\ufffd';
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}

/** One character as a reader sees it: `[offset, end)` of its line, in UTF-16 code units. */
export interface DisplayCell {
  readonly offset: number;
  readonly end: number;
  readonly text: string;
  /** Terminal cells: 0, 1, 2, or more for a tab or a character shown by its number. */
  readonly width: number;
}

const tabWidth = 4;
/** More marks than any script stacks on one letter; the rest would run over the neighbouring lines. */
const maxCodePoints = 16;
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Splits one line (no line break in it) into cells; tabs become spaces up to the next stop. */
export function displayCells(line: string): readonly DisplayCell[] {
  const cells: DisplayCell[] = [];
  let column = 0;
  for (const { segment, index } of segmenter.segment(line)) {
    const cell = segment === '\t' ? tabCell(index, column) : characterCell(index, segment);
    cells.push(cell);
    column += cell.width;
  }
  return cells;
}

function tabCell(offset: number, column: number): DisplayCell {
  const width = tabWidth - (column % tabWidth);
  return { offset, end: offset + 1, text: ' '.repeat(width), width };
}

function characterCell(offset: number, segment: string): DisplayCell {
  const points = [...segment];
  const kept = points.length > maxCodePoints ? points.slice(0, maxCodePoints).join('') : segment;
  const text = visibleText(kept);
  const width =
    text === kept ? graphemeWidth(text) : [...text].reduce((sum, one) => sum + graphemeWidth(one), 0);
  return { offset, end: offset + segment.length, text, width };
}

const zeroWidth = /^[\p{Mn}\p{Me}\p{Cf}]/u;
const emojiShown = /^\p{Emoji_Presentation}|\ufe0f/u;

/** Cells that a terminal gives to one grapheme: by its first character (Unicode TR 11, wide and full width). */
function graphemeWidth(grapheme: string): number {
  const code = grapheme.codePointAt(0) ?? 0;
  if (grapheme.length === 1 && code < 0x300) return 1;
  if (zeroWidth.test(grapheme)) return 0;
  return emojiShown.test(grapheme) || isWide(code) ? 2 : 1;
}

const wideRanges: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x20000, 0x3fffd],
];

function isWide(code: number): boolean {
  return wideRanges.some(([first, last]) => code >= first && code <= last);
}
