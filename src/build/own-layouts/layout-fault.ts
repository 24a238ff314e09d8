/**
 * Faults of a team's own layouts: what is wrong, and where.
 *
 * In: a place in a layout's source and what was found there. Out: the error that a command answers with.
 * May not: be used for content; a layout is code, and a site cannot be made with one that does not work.
 */
import { relative } from 'node:path';
import { CannotRun } from '../../model/cannot-run.ts';
import { isWithin } from './find-layouts.ts';

/** A place in a file. `file` is absolute; line and column are 1-based, columns in UTF-16 code units. */
export interface LayoutPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** The start of a file. */
export function startOf(file: string): LayoutPlace {
  return { file, line: 1, column: 1 };
}

/** The error, its message beginning with `file:line:column: `, the file relative to the working directory if it lies in it. */
export function layoutFault(place: LayoutPlace, found: string, hint: string, cause?: unknown): CannotRun {
  const cwd = process.cwd();
  const shown = isWithin(cwd, place.file) ? relative(cwd, place.file) : place.file;
  return new CannotRun(`${shown.replaceAll('\\', '/')}:${place.line}:${place.column}: ${found}`, hint, {
    cause,
  });
}
