/**
 * Quoting: commands that a message offers can be typed as they stand.
 *
 * In: a path. Out: the path as a POSIX shell takes it.
 * May not: quote what needs none.
 */

/** A path as a POSIX shell takes it. */
export function quoteForShell(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`;
}
