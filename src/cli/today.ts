/**
 * Today: the one place where a run learns what day it is.
 *
 * In: `--today`, `SOURCE_DATE_EPOCH`, the clock. Out: a day as `YYYY-MM-DD`, and the moment where one was given.
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
  return (momentOfEpoch(environment) ?? new Date(now).toISOString()).slice(0, 10);
}

/**
 * The moment of the run, `YYYY-MM-DDTHH:MM:SSZ`, where `SOURCE_DATE_EPOCH` gives it; null where only the day is known. The clock
 * gives none: two builds of one content would differ in it. Throws as `dayOfRun` does.
 */
export function momentOfRun(
  given: string | undefined,
  environment: { readonly [name: string]: string | undefined },
): string | null {
  return given !== undefined ? null : (momentOfEpoch(environment)?.replace(/\.\d+Z$/, 'Z') ?? null);
}

function momentOfEpoch(environment: { readonly [name: string]: string | undefined }): string | null {
  const epoch = environment['SOURCE_DATE_EPOCH'];
  if (epoch === undefined || epoch === '') return null;
  if (!/^\d{1,11}$/.test(epoch)) {
    throw new CannotRun(
      `SOURCE_DATE_EPOCH is \`${epoch}\``,
      'Set it to whole seconds since 1970-01-01 UTC, or unset it',
    );
  }
  return new Date(Number(epoch) * 1000).toISOString();
}
