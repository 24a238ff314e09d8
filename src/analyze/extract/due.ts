/**
 * Due dates of action items.
 *
 * In: text. Out: a day, a quarter or a half year, or null.
 * May not: take a date that only dates something for one that is due.
 */
import { findDate, isoDate } from './date.ts';
import { oneLine } from './plain.ts';

/** A due date's text as `YYYY-MM-DD`, or as written when it is a quarter or half year; null when it is neither. */
export function dueOf(text: string): string | null {
  // A day, a quarter and a half year all have a number.
  if (!/\d/.test(text)) return null;
  const found = findDate(text);
  const day = found === null ? null : isoDate(found.date);
  if (day !== null) return day;
  return /^(?:(?:end of |mid[- ]|late |early )?(?:q[1-4]|h[12])(?:[\s/-]*(?:20)?\d{2})?|20\d{2}[\s/-]*(?:q[1-4]|h[12]))$/iu.test(
    text.trim(),
  )
    ? text.trim()
    : null;
}

/** `by 2021-03-01` or `in H1` inside a sentence. */
export function dueInside(text: string): string | null {
  if (!/\d/.test(text)) return null;
  const match =
    /(?<!\p{L})(?:by|before|until|due|in|deadline|eta)\s+((?:end of |mid[- ]|late |early )?(?:q[1-4]|h[12])(?!\p{L})(?:\s(?:20)\d{2})?|(?:the )?[^,;()]{6,24})/iu.exec(
      text,
    );
  return match === null
    ? null
    : (dueOf(
        oneLine(match[1] ?? '')
          .split(' ')
          .slice(0, 4)
          .join(' '),
      ) ?? dueOf((match[1] ?? '').split(' ')[0] ?? ''));
}
