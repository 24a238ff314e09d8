/**
 * Durations in minutes, as people write time boxes.
 *
 * In: text such as `5 min`, `1h 30m`, `(10 minutes)`. Out: minutes, and the text without its time box.
 * May not: accept a duration that is not the whole of the brackets or the end of the line.
 */

/** Minutes of each unit, by its first letters. */
const units: readonly (readonly [RegExp, number])[] = [
  [/^s(?:ec(?:ond)?s?)?$/, 1 / 60],
  [/^m(?:in(?:ute)?[sn]?|inutter|inuten)?$/, 1],
  [/^(?:h(?:(?:ou)?rs?)?|t(?:imer?)?|stunden?|std)$/, 60],
  [/^d(?:ays?|age?r?)?$/, 1440],
];

const durationPart = /(\d+(?:[.,]\d+)?)\s*(?:(?:-|–|to)\s*(\d+(?:[.,]\d+)?)\s*)?([a-z]+)\.?/gi;
const wholeDuration =
  /^\s*[~≈<≤]?\s*(?:max\.?|maximum|up to|about|approx\.?|ca\.?|within)?\s*(?:\d+(?:[.,]\d+)?\s*(?:(?:-|–|to)\s*\d+(?:[.,]\d+)?\s*)?[a-z]+\.?[\s,]*(?:and\s+)?){1,4}\s*$/i;
const timeBox = /\s*(?:[([]([^()[\]]{1,30})[)\]]|\s[–—-]\s([^–—()[\]-]{1,30}))\s*$/u;

/** Minutes of a duration (`1h 30m` is 90, of a range the upper end, fractions rounded up), or null. */
export function minutesOf(text: string): number | null {
  if (!wholeDuration.test(text)) return null;
  let minutes = 0;
  let found = false;
  for (const match of text.matchAll(durationPart)) {
    const word = (match[3] ?? '').toLowerCase();
    const unit = units.find(([pattern]) => pattern.test(word));
    if (unit === undefined) return null;
    minutes += Number((match[2] ?? match[1] ?? '0').replace(',', '.')) * unit[1];
    found = true;
  }
  return found ? Math.ceil(Math.round(minutes * 1000) / 1000) : null;
}

/** A heading's text without the time box at its end, and the time box in minutes. */
export function splitTimeBox(text: string): { readonly text: string; readonly minutes: number | null } {
  const match = timeBox.exec(text);
  if (match === null) return { text, minutes: null };
  const minutes = minutesOf(match[1] ?? match[2] ?? '');
  return minutes === null ? { text, minutes: null } : { text: text.slice(0, match.index).trim(), minutes };
}
