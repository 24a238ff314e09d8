/**
 * A finding, as plain data that survives a thread boundary and a JSON cache.
 *
 * In: nothing. Out: the types that rules make, the linter filters and the reporters print.
 * May not: hold behaviour, or anything that JSON cannot carry.
 */

/** How loud a finding is. `error` fails `lint` by default; `warn` and `info` do not. */
export type Severity = 'error' | 'warn' | 'info';

/**
 * A stretch of a file: 1-based lines and columns as stored, columns in UTF-16 code units.
 * The end is exclusive: `endColumn` is the column after the last character.
 */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A mechanical repair that is safe to make unseen: replace what stands at the place by `text`. */
export interface Fix extends Place {
  readonly text: string;
}

/**
 * What one rule says about one place, before the linter gives it a severity and a file.
 * `message` says what was found, `expected` what was expected or how to mend it, in one sentence each,
 * with what the author typed in backticks and without a full stop.
 */
export interface Finding extends Place {
  readonly message: string;
  readonly expected: string | null;
  readonly fix?: Fix | null;
  /** The most this finding may count for, whatever its rule's level: a draft only warns where a final text fails. */
  readonly atMost?: Severity;
}

/** A finding with its rule: what a stage before the rules noticed while reading a file. */
export interface Problem extends Finding {
  readonly rule: string;
}

/** A finding as it is reported. `path` is relative to the content folder. */
export interface Diagnostic extends Problem {
  readonly severity: Severity;
  readonly path: string;
}
