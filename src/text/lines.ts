/**
 * Lines: from offsets to lines and columns.
 *
 * In: text, and UTF-16 offsets into it. Out: where its lines begin and end, 1-based lines and columns.
 * May not: know what the text is; Markdown, YAML and TOML count lines alike here.
 */

/** Offsets of each line's first character and of the end of its text, without the line ending. */
export interface Lines {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** A place in a text: line and column are 1-based, the column and `offset` in UTF-16 code units. */
export interface LinePoint {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** Splits text where a line ends in Markdown: at LF, CRLF and CR. */
export function splitLines(text: string): readonly string[] {
  return text.split(/\r\n|\n|\r/);
}

/** The lines of a text; a text that ends with a line ending has an empty last line. */
export function linesOf(text: string): Lines {
  const starts = [0];
  const ends: number[] = [];
  const hasReturns = text.includes('\r');
  for (let at = nextEnding(text, 0, hasReturns); at >= 0; ) {
    const start = text.startsWith('\r\n', at) ? at + 2 : at + 1;
    ends.push(at);
    starts.push(start);
    at = nextEnding(text, start, hasReturns);
  }
  ends.push(text.length);
  return { starts, ends };
}

/** Offset of the next LF or CR, or -1. Most texts have no CR, and are looked through for LF alone. */
function nextEnding(text: string, from: number, hasReturns: boolean): number {
  if (!hasReturns) return text.indexOf('\n', from);
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) return at;
  }
  return -1;
}

/** Line and column of an offset: those of the last line that does not begin after it. */
export function pointAt({ starts }: Lines, offset: number): LinePoint {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset };
}
