/**
 * Places: the few functions on places that every room needs.
 *
 * In: places, and records that have one among other things. Out: places.
 * May not: look into a text; who knows the text's lines makes the places.
 */
import type { Place } from './diagnostic.ts';

/** The start of a file: where something is reported that stands nowhere in it. */
export const startOfFile: Place = { line: 1, column: 1, endLine: 1, endColumn: 1 };

/** Just the place of something that has more. */
export function placeOf({ line, column, endLine, endColumn }: Place): Place {
  return { line, column, endLine, endColumn };
}
