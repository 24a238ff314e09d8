/**
 * Today: the one place where a run learns what day it is.
 *
 * In: `--today`, `SOURCE_DATE_EPOCH`, the clock. Out: a day as `YYYY-MM-DD`.
 * May not: be asked twice in one run; the day is an input like any other.
 */
import { CannotRun } from '../model/cannot-run.ts';

/**
 * The day given, else the UTC day of `SOURCE_DATE_EPOCH` (whole seconds since 1970; reproducible-builds.org), else the
 * UTC day of `now` (milliseconds since 1970). Throws `CannotRun` when `SOURCE_DATE_EPOCH` is not a number of seconds.
 */
export function dayOfRun(
  given: string | undefined,
  environment: { readonly [name: string]: string | undefined },
  now: number,
): string {
  if (given !== undefined) return given;
  const epoch = environment['SOURCE_DATE_EPOCH'];
  if (epoch === undefined || epoch === '') return new Date(now).toISOString().slice(0, 10);
  if (!/^\d{1,11}$/.test(epoch)) {
    throw new CannotRun(
      `SOURCE_DATE_EPOCH is \`${epoch}\``,
      'Set it to whole seconds since 1970-01-01 UTC, or unset it',
    );
  }
  return new Date(Number(epoch) * 1000).toISOString().slice(0, 10);
}
