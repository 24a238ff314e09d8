/**
 * Days: which texts are one.
 *
 * In: text. Out: whether it is a day of the calendar.
 * May not: read other ways to write a day; extraction does.
 */

/** Whether text is an existing day of the (proleptic Gregorian) calendar, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
