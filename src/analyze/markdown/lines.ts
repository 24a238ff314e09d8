/**
 * Lines: from offsets to lines and columns and back.
 *
 * In: text. Out: where its lines begin and end, and points in it.
 * May not: know of Markdown.
 */
import type { Point } from 'unist';

/** Offsets of each line's first character and of the end of its text, without the line ending (LF, CRLF or CR). */
export interface Lines {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** The lines of a text; a text that ends with a line ending has an empty last line. */
export function linesOf(text: string): Lines {
  const starts = [0];
  const ends: number[] = [];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) {
    ends.push(match.index);
    starts.push(match.index + match[0].length);
  }
  ends.push(text.length);
  return { starts, ends };
}

/** Line and column (1-based, UTF-16 code units) of an offset. */
export function pointAt(lines: Lines, offset: number): Required<Point> {
  let low = 0;
  let high = lines.starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lines.starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (lines.starts[low] ?? 0) + 1, offset };
}
