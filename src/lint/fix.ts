/**
 * Fixing: mechanical repairs, from places to changed text.
 *
 * In: a file's text as stored, and the fixes of its findings. Out: offsets for programs, and the text with the fixes made.
 * May not: read or write files, or make two fixes that touch each other in one go.
 */
import type { Fix } from '../model/diagnostic.ts';
import { type Lines, linesOf } from '../text/lines.ts';

/** Replace the UTF-16 code units `[start, end)` of the file as stored by `text`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The fix as offsets. A fix that leaves a line empty takes the line. Null when the text has no such place. */
export function editOf(fix: Fix, text: string, lines: Lines = linesOf(text)): Edit | null {
  const start = offsetOf(lines, fix.line, fix.column);
  const end = offsetOf(lines, fix.endLine, fix.endColumn);
  if (start === null || end === null || end < start) return null;
  if (fix.text !== '') return { start, end, text: fix.text };
  const lineStart = lines.starts[fix.line - 1] ?? 0;
  const nextLine = lines.starts[fix.endLine] ?? text.length;
  const rest = text.slice(lineStart, start) + text.slice(end, nextLine);
  return rest.trim() === '' ? { start: lineStart, end: nextLine, text: '' } : { start, end, text: '' };
}

function offsetOf({ starts, ends }: Lines, line: number, column: number): number | null {
  const start = starts[line - 1];
  const end = ends[line - 1];
  if (start === undefined || end === undefined) return null;
  const offset = start + column - 1;
  return offset < start || offset > end ? null : offset;
}

/** The text with the fixes made, first come in the text first served; one that touches an earlier one waits for the next round. */
export function applyFixes(
  text: string,
  fixes: readonly Fix[],
): { readonly text: string; readonly made: number } {
  const lines = linesOf(text);
  const edits = fixes
    .flatMap((fix) => editOf(fix, text, lines) ?? [])
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const parts: string[] = [];
  let at = 0;
  let made = 0;
  for (const edit of edits) {
    if (edit.start < at || (made > 0 && edit.start === at)) continue;
    parts.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
    made++;
  }
  return { text: parts.join('') + text.slice(at), made };
}
