/**
 * The age of a copy, in words.
 *
 * In: the copy's stamp and the time now. Out: what the footer says, and whether the copy is old.
 * May not: ask the clock or the page.
 */

/** What `assets/oo-copy.js` says. */
export interface CopyStamp {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** Moment in UTC, or null. */
  readonly at: string | null;
  /** Whether the device may keep a copy. */
  readonly worker: boolean;
}

/** A copy older than this many days is old: a page may have been mended since. */
export const oldAfterDays = 14;

/** Days since the stamp's day began, in UTC; never less than none. */
export function daysOld({ day }: Pick<CopyStamp, 'day'>, now: number): number {
  return Math.max(0, Math.floor((now - Date.parse(`${day}T00:00:00Z`)) / 86_400_000));
}

/** `Copy of 2026-11-29, 3 days old`. `isCopy`: not what the host shows now. */
export function ageWords(stamp: CopyStamp, now: number, isCopy: boolean): string {
  const moment = stamp.at === null ? stamp.day : `${stamp.at.slice(0, 10)} ${stamp.at.slice(11, 16)} UTC`;
  if (!isCopy) return `Built ${moment}`;
  const days = daysOld(stamp, now);
  const age = days === 0 ? 'of today' : days === 1 ? '1 day old' : `${days} days old`;
  return `Copy of ${moment}, ${age}`;
}

/** Reads what the script was called with; null for anything else. */
export function readStamp(value: unknown): CopyStamp | null {
  if (typeof value !== 'object' || value === null || !('day' in value) || !('worker' in value)) return null;
  const { day, worker } = value;
  const at = 'at' in value && typeof value.at === 'string' ? value.at : null;
  if (typeof day !== 'string' || Number.isNaN(Date.parse(`${day}T00:00:00Z`))) return null;
  return { day, at, worker: worker === true };
}

/** `from 14:02` today, `from 28 November` else: when a newer version was published, in the reader's own zone. */
export function sinceWords(published: string | null, copied: string, now: number): string {
  if (published === null) return `of ${copied}`;
  const date = new Date(published);
  const time = date.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  const isToday = date.toDateString() === new Date(now).toDateString();
  if (isToday) return `from ${time}`;
  return `from ${date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long' })}, ${time}`;
}
