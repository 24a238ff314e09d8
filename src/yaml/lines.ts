/**
 * Lines: from offsets to places.
 *
 * In: text and UTF-16 offsets into it. Out: 1-based lines and columns.
 * May not: read YAML; any reader that knows offsets uses this.
 */
import type { Place } from '../model/diagnostic.ts';

/** Offsets at which lines begin. LF, CRLF and a lone CR each end a line, as in Markdown. */
export function lineStartsOf(text: string): readonly number[] {
  const starts = [0];
  for (const found of text.matchAll(/\r\n|\n|\r/g)) starts.push(found.index + found[0].length);
  return starts;
}

/** Index of the line that holds an offset: the last line start that is not after it. */
function lineIndexOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Place of `[start, end)`. `firstLine` is the file's line number of the text's first line. */
export function placeBetween(
  starts: readonly number[],
  start: number,
  end: number,
  firstLine: number,
): Place {
  const from = lineIndexOf(starts, start);
  const to = lineIndexOf(starts, Math.max(start, end));
  return {
    line: firstLine + from,
    column: start - (starts[from] ?? 0) + 1,
    endLine: firstLine + to,
    endColumn: Math.max(start, end) - (starts[to] ?? 0) + 1,
  };
}
