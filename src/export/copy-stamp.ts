/**
 * The copy's stamp: of which day a copy of the site is.
 *
 * In: the day of the build, and the moment where one was given. Out: one small classic script.
 * May not: ask the clock; the day is an input of the build, and equal builds have equal stamps.
 */

/** When a copy was made. */
export interface CopyTime {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** The moment in UTC, `YYYY-MM-DDTHH:MM:SSZ`, where SOURCE_DATE_EPOCH gave one; else null. */
  readonly at: string | null;
}

/** The day, or the minute where it is known: `2026-11-29 14:02 UTC`. */
export function copyWords({ day, at }: CopyTime): string {
  return at === null ? day : `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;
}

/** The script: one call. `worker` says whether browsers may keep a copy. */
export function stampScript({ day, at }: CopyTime, worker: boolean): string {
  return `ooCopy(${JSON.stringify({ day, at, worker })});\n`;
}
