/**
 * Palette: the few styles that reports use.
 *
 * In: nothing. Out: the shape of a palette, and the one without colour.
 * May not: look at the terminal; the command line decides whether there is colour.
 */

/** Styles by name; each takes text and gives it back with or without escape sequences. */
export interface Palette {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly cyan: (text: string) => string;
  readonly green: (text: string) => string;
}

const same = (text: string): string => text;

/** No colour at all: files, pipes, tests, `NO_COLOR`. */
export const plainPalette: Palette = {
  bold: same,
  dim: same,
  red: same,
  yellow: same,
  cyan: same,
  green: same,
};
