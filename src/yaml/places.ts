/**
 * Places: from offsets in a block of fields to places in its file.
 *
 * In: the lines of a text that begins at the margin of its file. Out: places as diagnostics have them.
 * May not: read YAML; the TOML reader uses this as well.
 */
import type { Place } from '../model/diagnostic.ts';
import { type Lines, pointAt } from '../text/lines.ts';

/** Place of `[start, end)`. `firstLine` is the file's line number of the text's first line. */
export function placeBetween(lines: Lines, start: number, end: number, firstLine: number): Place {
  const from = pointAt(lines, start);
  const to = pointAt(lines, Math.max(start, end));
  return {
    line: firstLine + from.line - 1,
    column: from.column,
    endLine: firstLine + to.line - 1,
    endColumn: to.column,
  };
}
