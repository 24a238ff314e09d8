/**
 * Days and moments as numbers, so that they can be compared.
 *
 * In: ISO 8601 text. Out: numbers of days or minutes, or null.
 * May not: read a clock or know a zone.
 */

/** Days from one calendar day to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000);
}

/** A moment in minutes, and how exactly it is known. */
export interface Instant {
  readonly minutes: number;
  /** Whether it says its offset, so that it can be held against others that do. */
  readonly zoned: boolean;
  /** Whether it has a time of day. */
  readonly timed: boolean;
}

/** Reads `2026-03-01`, `2026-03-01T09:12` or `2026-03-01T09:12+01:00`; null for anything without a day. */
export function instantOf(text: string): Instant | null {
  const parts = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/.exec(
    text,
  );
  if (parts === null) return null;
  const [, day = '', time, offset] = parts;
  const at = Date.parse(`${day}T${time ?? '00:00'}Z`);
  if (Number.isNaN(at)) return null;
  return {
    minutes: at / 60_000 - offsetMinutes(offset),
    zoned: offset !== undefined,
    timed: time !== undefined,
  };
}

function offsetMinutes(offset: string | undefined): number {
  const parts = /^([+-])(\d{2}):?(\d{2})$/.exec(offset ?? '');
  if (parts === null) return 0;
  const minutes = Number(parts[2]) * 60 + Number(parts[3]);
  return parts[1] === '-' ? -minutes : minutes;
}

/**
 * Whether `later` is certainly before `earlier`. With a zone on both, by the minute; without any, by the clock as written;
 * mixed, or with a day alone, only when no zone could make it right.
 */
export function isBefore(later: Instant, earlier: Instant): boolean {
  const gap = earlier.minutes - later.minutes;
  if (!later.timed || !earlier.timed) {
    return (
      Math.floor(later.minutes / 1440) <
      Math.floor(earlier.minutes / 1440) - (later.zoned === earlier.zoned ? 0 : 1)
    );
  }
  return later.zoned === earlier.zoned ? gap > 0 : gap > 14 * 60;
}

/** The last day of what a due date names: a day itself, a quarter or half of a year. Null when it names no year. */
export function lastDayOf(due: string): string | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(due)) return due;
  const year = /20\d{2}/.exec(due)?.[0];
  const part = /\b([qh])([1-4])\b/i.exec(due);
  if (year === undefined || part === null) return null;
  const month = Number(part[2]) * (part[1]?.toLowerCase() === 'h' ? 6 : 3);
  return new Date(Date.UTC(Number(year), month, 0)).toISOString().slice(0, 10);
}
