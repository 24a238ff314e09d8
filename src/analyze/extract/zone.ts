/**
 * Time zones as people write them.
 *
 * In: a zone's word or phrase, and the day it is used on. Out: an offset such as `+01:00`.
 * May not: use the machine's zone data; the table below is all there is.
 */

/** Offset from UTC in minutes; `summer` is the rule by which an hour is added. */
interface Zone {
  readonly minutes: number;
  readonly summer: 'us' | 'eu' | null;
}

const fixed = (minutes: number): Zone => ({ minutes, summer: null });
const us = (minutes: number): Zone => ({ minutes, summer: 'us' });
const eu = (minutes: number): Zone => ({ minutes, summer: 'eu' });

/** Abbreviations mean what they say (`CET` in July is +01:00); names of regions and cities follow their summer time. */
const zones: ReadonlyMap<string, Zone> = new Map([
  ['z', fixed(0)],
  ['utc', fixed(0)],
  ['gmt', fixed(0)],
  ['zulu', fixed(0)],
  ['wet', fixed(0)],
  ['bst', fixed(60)],
  ['west', fixed(60)],
  ['cet', fixed(60)],
  ['mez', fixed(60)],
  ['cest', fixed(120)],
  ['mesz', fixed(120)],
  ['eet', fixed(120)],
  ['eest', fixed(180)],
  ['msk', fixed(180)],
  ['ist', fixed(330)],
  ['sgt', fixed(480)],
  ['hkt', fixed(480)],
  ['jst', fixed(540)],
  ['kst', fixed(540)],
  ['aest', fixed(600)],
  ['aedt', fixed(660)],
  ['awst', fixed(480)],
  ['acst', fixed(570)],
  ['nzst', fixed(720)],
  ['nzdt', fixed(780)],
  ['brt', fixed(-180)],
  ['art', fixed(-180)],
  ['est', fixed(-300)],
  ['edt', fixed(-240)],
  ['cst', fixed(-360)],
  ['cdt', fixed(-300)],
  ['mst', fixed(-420)],
  ['mdt', fixed(-360)],
  ['pst', fixed(-480)],
  ['pdt', fixed(-420)],
  ['akst', fixed(-540)],
  ['akdt', fixed(-480)],
  ['hst', fixed(-600)],
  ['est/edt', us(-300)],
  ['cst/cdt', us(-360)],
  ['mst/mdt', us(-420)],
  ['pst/pdt', us(-480)],
  ['pdt/pst', us(-480)],
  ['gmt/bst', eu(0)],
  ['cet/cest', eu(60)],
  ['et', us(-300)],
  ['ct', us(-360)],
  ['mt', us(-420)],
  ['pt', us(-480)],
  ['eastern', us(-300)],
  ['central', us(-360)],
  ['mountain', us(-420)],
  ['pacific', us(-480)],
  ['us/eastern', us(-300)],
  ['us/central', us(-360)],
  ['us/mountain', us(-420)],
  ['us/pacific', us(-480)],
  ['america/new_york', us(-300)],
  ['america/chicago', us(-360)],
  ['america/denver', us(-420)],
  ['america/los_angeles', us(-480)],
  ['eastern time', us(-300)],
  ['central time', us(-360)],
  ['mountain time', us(-420)],
  ['pacific time', us(-480)],
  ['london', eu(0)],
  ['london time', eu(0)],
  ['uk time', eu(0)],
  ['uk', eu(0)],
  ['europe/london', eu(0)],
  ['berlin time', eu(60)],
  ['europe/berlin', eu(60)],
  ['europe/paris', eu(60)],
  ['paris time', eu(60)],
  ['europe/oslo', eu(60)],
  ['oslo time', eu(60)],
  ['norwegian time', eu(60)],
  ['norsk tid', eu(60)],
  ['amsterdam time', eu(60)],
  ['europe/amsterdam', eu(60)],
  ['europe/stockholm', eu(60)],
  ['europe/copenhagen', eu(60)],
  ['europe/madrid', eu(60)],
  ['asia/tokyo', fixed(540)],
]);

const words = [...zones.keys()]
  .sort((a, b) => b.length - a.length)
  .map((word) => word.replace('/', '\\/'))
  .join('|');
const named = '(?:utc|gmt)\\s?[+\\u2212-]\\d{1,2}(?::?\\d{2})?';

/** A zone the text begins with: an offset, `UTC+1`, or a known word that ends there; in brackets or not. */
const atStart = new RegExp(
  `^[ \\t]*\\(?\\+?(?:(${named}|[+\\u2212-]\\d{2}:?\\d{2})|(${words}))(?![\\p{L}\\d/_])\\)?`,
  'iu',
);
const anywhere = new RegExp(`(?<![\\p{L}\\d/_-])(?:(${named})|(${words}))(?![\\p{L}\\d/_])`, 'giu');

/** A zone as written, and the number of code units it takes. */
export interface FoundZone {
  readonly zone: string;
  readonly end: number;
}

/** The zone that the text begins with (white space before it allowed), or null. */
export function leadingZone(text: string): FoundZone | null {
  const match = atStart.exec(text);
  if (match === null) return null;
  const word = match[1] ?? match[2] ?? '';
  // Short words are zones only in capitals: `et`, `ct`, `mt` and `ist` are words of other languages.
  if (match[2] !== undefined && word.length <= 4 && word !== word.toUpperCase()) return null;
  return { zone: word, end: match[0].length };
}

/** The first zone named anywhere in a text, or null. Short words count in capitals only. */
export function findZone(text: string): string | null {
  for (const match of text.matchAll(anywhere)) {
    if (match[1] !== undefined) return match[1];
    const word = match[2] ?? '';
    if (wordsOfOtherMeaning.has(word.toLowerCase())) continue;
    if (word.length <= 4 && word !== word.toUpperCase()) continue;
    return word;
  }
  return null;
}

/** Words that name a zone only next to a time. */
const wordsOfOtherMeaning: ReadonlySet<string> = new Set([
  'z',
  'uk',
  'london',
  'eastern',
  'central',
  'mountain',
  'pacific',
]);

/** Offset of a zone as `+01:00` on an ISO day (null: winter); null when the zone is not known. */
export function offsetOf(zone: string, day: string | null): string | null {
  const folded = zone.toLowerCase().replace('\u2212', '-').replace(/\s+/g, ' ').trim();
  const known = zones.get(folded);
  if (known !== undefined) {
    return format(known.minutes + (known.summer !== null && isSummer(known.summer, day) ? 60 : 0));
  }
  const match = /^(?:utc|gmt)?\s?([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(folded);
  if (match === null) return null;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return minutes > 14 * 60 ? null : format(match[1] === '-' ? -minutes : minutes);
}

function format(minutes: number): string {
  const size = Math.abs(minutes);
  const clock = `${String(Math.floor(size / 60)).padStart(2, '0')}:${String(size % 60).padStart(2, '0')}`;
  return minutes === 0 ? '+00:00' : `${minutes < 0 ? '-' : '+'}${clock}`;
}

/** United States since 2007: second Sunday of March to first Sunday of November. European Union: last Sundays of March and October. */
function isSummer(rule: 'us' | 'eu', day: string | null): boolean {
  if (day === null) return false;
  const year = Number(day.slice(0, 4));
  if (Number.isNaN(year)) return false;
  const start = rule === 'us' ? sunday(year, 3, 8) : sunday(year, 3, 25);
  const end = rule === 'us' ? sunday(year, 11, 1) : sunday(year, 10, 25);
  return day >= start && day < end;
}

/** The first Sunday on or after a day. */
function sunday(year: number, month: number, from: number): string {
  const first = new Date(Date.UTC(year, month - 1, from));
  const day = from + ((7 - first.getUTCDay()) % 7);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
