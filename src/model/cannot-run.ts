/**
 * Cannot run: the one exception that a command answers with a message and exit code 2.
 *
 * In: what stood in the way, and what to do about it. Out: an error that carries both.
 * May not: be thrown for content; what is wrong with a document is a diagnostic.
 */

/** The command could not run at all. `message` says why, `hint` what to do; neither ends in a full stop. */
export class CannotRun extends Error {
  readonly hint: string;

  constructor(message: string, hint: string, options: ErrorOptions = {}) {
    super(message, options);
    this.name = 'CannotRun';
    this.hint = hint;
  }
}
