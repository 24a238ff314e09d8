/**
 * Calendar dates in running text.
 *
 * In: text, or a content path. Out: the date written there, or null.
 * May not: know of today; a date without a year needs one from the caller.
 */

/** A calendar day. `year` is null when the text names none. */
export interface CalendarDate {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

/** A date and the UTF-16 code units `[start, end)` it stands on. */
export interface FoundDate {
  readonly date: CalendarDate;
  readonly start: number;
  readonly end: number;
}

/**
 * Month names by number, folded to lower case: full names and the usual short forms of English, Norwegian, Danish,
 * Swedish, German, Dutch, French, Spanish, Portuguese and Italian. Short forms may be followed by a dot.
 */
const monthNames: readonly (readonly string[])[] = [
  [
    'january',
    'jan',
    'januar',
    'januari',
    'jänner',
    'janvier',
    'janv',
    'enero',
    'ene',
    'janeiro',
    'gennaio',
    'gen',
  ],
  [
    'february',
    'feb',
    'februar',
    'februari',
    'février',
    'fevrier',
    'févr',
    'febrero',
    'fevereiro',
    'fev',
    'febbraio',
  ],
  ['march', 'mar', 'mars', 'mär', 'märz', 'maerz', 'mrz', 'maart', 'mrt', 'marzo', 'março'],
  ['april', 'apr', 'avril', 'avr', 'abril', 'abr', 'aprile'],
  ['may', 'mai', 'maj', 'mei', 'mayo', 'maio', 'maggio', 'mag'],
  ['june', 'jun', 'juni', 'juin', 'junio', 'junho', 'giugno', 'giu'],
  ['july', 'jul', 'juli', 'juillet', 'juil', 'julio', 'julho', 'luglio', 'lug'],
  ['august', 'aug', 'augusti', 'augustus', 'août', 'aout', 'agosto', 'ago'],
  ['september', 'sept', 'sep', 'septembre', 'septiembre', 'setembro', 'set', 'settembre'],
  ['october', 'oct', 'okt', 'oktober', 'octobre', 'octubre', 'outubro', 'out', 'ottobre', 'ott'],
  ['november', 'nov', 'novembre', 'noviembre', 'novembro'],
  [
    'december',
    'dec',
    'des',
    'desember',
    'dez',
    'dezember',
    'décembre',
    'déc',
    'diciembre',
    'dic',
    'dezembro',
    'dicembre',
  ],
];

const monthNumbers: ReadonlyMap<string, number> = new Map(
  monthNames.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

const monthPattern = [...monthNumbers.keys()].sort((a, b) => b.length - a.length).join('|');
const ordinal = '(?:st|nd|rd|th|er|º|ª)?';

const monthDays: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** One alternative a shape; the groups are read by `readMatch`. */
const numericShapes = [
  // 2021-03-05, 2021/3/5, 2021.03.05
  '(?<y1>\\d{4})(?<s1>[-/.\\u2010-\\u2013])(?<m1>\\d{1,2})\\k<s1>(?<d1>\\d{1,2})(?!\\d)',
  // 5-3-2021, 05.03.2021, 3/5/21
  '(?<a2>\\d{1,2})(?<s2>[-/.])(?<b2>\\d{1,2})\\k<s2>(?<y2>\\d{4}|\\d{2})(?!\\d|:\\d)',
  // 2020年1月2日
  '(?<y6>\\d{4})\\s?[年년]\\s?(?<m6>\\d{1,2})\\s?[月월]\\s?(?<d6>\\d{1,2})\\s?[日일]',
].join('|');
const namedShapes = [
  // July 9-16, 2023: the first day
  `(?<n7>${monthPattern})\\.?[\\s]{1,2}(?<d7>\\d{1,2})${ordinal}\\s?[-–—]\\s?\\d{1,2}${ordinal}(?![\\d:.]\\d)(?!\\d)(?:,?\\s{1,2}(?<y7>\\d{4})(?!\\d|:\\d))?`,
  // 9-16 July 2023; 7-13th Nov: the first day
  `(?<d8>\\d{1,2})${ordinal}\\s?[-–—]\\s?\\d{1,2}${ordinal}\\.?\\s(?:of )?(?<n8>${monthPattern})(?![\\p{L}])\\.?(?:,?\\s{1,2}(?<y8>\\d{4})(?!\\d|:\\d))?`,
  // January 2nd, 2020; Jan. 2 2020; January 2
  `(?<n3>${monthPattern})\\.?,?[\\s-]{1,3}(?:the )?(?<d3>\\d{1,2})${ordinal}(?![\\d:.]\\d)(?!\\d)(?:,?[\\s-]{1,3}(?<y3>\\d{4})(?!\\d|:\\d))?`,
  // 2 January 2020; 2nd of Jan; 2. januar 2020; 2-Jan-2020
  `(?<d4>\\d{1,2})${ordinal}\\.?[\\s/-]{0,3}(?:of |de |di )?(?<n4>${monthPattern})(?![\\p{L}])\\.?(?:,?(?:[\\s/-]{1,3}|\\sde\\s|\\sdel\\s)(?<y4>\\d{4})(?!\\d|:\\d))?`,
  // 2020 January 2
  `(?<y5>\\d{4})[\\s-]{1,3}(?<n5>${monthPattern})\\.?[\\s-]{1,3}(?<d5>\\d{1,2})${ordinal}(?!\\d)`,
].join('|');
const shapes = `${numericShapes}|${namedShapes}`;

// The first character is looked at before what stands in front of it: most characters begin no date.
const notInside = '(?<![\\p{L}\\d.:/_-])';
const numericAnywhere = new RegExp(`(?=\\d)${notInside}(?:${numericShapes})`, 'gu');
const anywhere = new RegExp(`(?=[\\dadefgjlmnoså])${notInside}(?:${shapes})`, 'giu');
/** What every date in digits has, and what every one with a name has. */
const mayBeNumeric = /\d[-/.\u2010-\u2013]\d|[年년]/;
const stem =
  '(?:jan|jän|feb|fév|fev|mar|mär|mae?r|mrz|mrt|apr|avr|abr|ma[aijyg]|mei|jun|jui|jul|aug|ago|ao[uû]|sep|set|o[kct]t|out|nov|de[csz]|déc|dic|ene|gen|giu|lug)';
/** A number beside what may be a month: making the patterns above ready takes longer than reading a hundred documents. */
function mayBeNamed(text: string): boolean {
  if (!anyStem.test(text)) return false;
  for (const { 0: digits, index } of text.matchAll(/\d+/g)) {
    const around = text.slice(Math.max(0, index - reachBefore), index + digits.length + reachAfter);
    if (anyStem.test(around)) return true;
  }
  return false;
}

const anyStem = new RegExp(stem, 'i');
const stemAtStart = new RegExp(`^(?:\\d|${stem})`, 'i');
/** Longest stretch from the start of a month's name to the number behind it, and from a number to a name's stem. */
const reachBefore = 24;
const reachAfter = 16;
const atStart = new RegExp(`^(?:${shapes})`, 'iu');
/** `08:15`: what most lines of a timeline begin with, and no date does. */
const beginsWithTime = /^\d{1,2}:/;
/** `3/5`, and `03-05` where a time of day follows. */
const slashWithoutYear = /^(\d{1,2})(?:\/(\d{1,2})(?![\d/])|-(\d{1,2})(?=[ T]\s?\d{1,2}[:.]\d{2}))/;
const monthAtStart = new RegExp(
  `^(?:(\\d{4})[-/](\\d{2})(?![-/\\d]|[:.]\\d)|(${monthPattern})\\.?,?\\s{1,2}(\\d{4})(?!\\d|:\\d))`,
  'iu',
);

/** The first valid date in the text (only dates with a year unless `yearless`), or null. */
export function findDate(text: string, yearless = false): FoundDate | null {
  if (!/\d/.test(text)) return null;
  const named = mayBeNamed(text);
  if (!named && !mayBeNumeric.test(text)) return null;
  for (const match of text.matchAll(named ? anywhere : numericAnywhere)) {
    const date = readMatch(match.groups ?? {});
    if (date === null || (date.year === null && !yearless)) continue;
    return { date, start: match.index, end: match.index + match[0].length };
  }
  return null;
}

/** The date the text begins with, with or without a year, or null. */
export function leadingDate(text: string): FoundDate | null {
  if (beginsWithTime.test(text) || !stemAtStart.test(text)) return null;
  const match = atStart.exec(text);
  if (match !== null) {
    const date = readMatch(match.groups ?? {});
    return date === null ? null : { date, start: 0, end: match[0].length };
  }
  const short = slashWithoutYear.exec(text);
  if (short === null) return null;
  const date = dayAndMonth(Number(short[1]), Number(short[2] ?? short[3]), null, false);
  return date === null ? null : { date, start: 0, end: short[0].length };
}

/** The month that the text begins with (`2015-10`, `Jul 2024`), as `YYYY-MM`, and its length; or null. */
export function leadingMonth(text: string): { readonly month: string; readonly end: number } | null {
  if (!/^(?:\d{4}[-/]|\p{L})/u.test(text)) return null;
  const match = monthAtStart.exec(text);
  if (match === null) return null;
  const year = Number(match[1] ?? match[4]);
  const month = match[3] === undefined ? Number(match[2]) : monthOf(match[3]);
  if (year < 1970 || year > 2099 || month < 1 || month > 12) return null;
  return { month: `${year}-${two(month)}`, end: match[0].length };
}

/** `YYYY-MM-DD`, or null when the date has no year and none is given. */
export function isoDate(date: CalendarDate, year: number | null = null): string | null {
  const full = date.year ?? year;
  if (full === null || !isDay(full, date.month, date.day)) return null;
  return `${String(full).padStart(4, '0')}-${two(date.month)}-${two(date.day)}`;
}

/** The first date with a year in the text, as `YYYY-MM-DD`, or null. */
export function firstIsoDate(text: string): string | null {
  const found = findDate(text);
  return found === null ? null : isoDate(found.date);
}

/** The day after an ISO date. */
export function nextDay(date: string): string {
  const time = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(time) ? date : new Date(time + 86_400_000).toISOString().slice(0, 10);
}

/**
 * The date a content path names: `2018-02-22-nginx.md`, `2021/07/13.md`, `20170224-x.md`, `06272022-x.md`,
 * `7-14-2016 x.md`. The file's own name comes before its folders.
 */
export function dateFromPath(path: string): string | null {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[A-Za-z]{1,9}$/, '');
  // How most are named, and the first date that the search below would find.
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(name) ?? [];
  const usual = valid(Number(year), Number(month), Number(day));
  if (usual !== null) return isoDate(usual);
  const own =
    firstIsoDate(name.replace(/[-_]+(?=\p{L})|(?<=\p{L})[-_]+|_/gu, ' ')) ??
    leadingIso(name) ??
    packedDate(name);
  if (own !== null) return own;
  const nested = /(?:^|\/)(\d{4})\/(\d{1,2})\/(\d{1,2})(?!\d)/.exec(path);
  if (nested !== null) return isoOf(Number(nested[1]), Number(nested[2]), Number(nested[3]));
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return folder === '' ? null : leadingIso(folder);
}

/** A date anywhere in a name, even glued to letters by `-` or `_`. */
function leadingIso(name: string): string | null {
  const match = /(?<!\d)(\d{4})[-_.](\d{1,2})[-_.](\d{1,2})(?!\d)/.exec(name);
  return match === null ? null : isoOf(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** Eight digits in a row: year first, else month first (the American order), else day first. */
function packedDate(name: string): string | null {
  const digits = /(?<!\d)\d{8}(?!\d)/.exec(name)?.[0];
  if (digits === undefined) return null;
  const part = (from: number, to: number): number => Number(digits.slice(from, to));
  const yearFirst = plausible(part(0, 4)) ? isoOf(part(0, 4), part(4, 6), part(6, 8)) : null;
  if (yearFirst !== null) return yearFirst;
  if (!plausible(part(4, 8))) return null;
  return isoOf(part(4, 8), part(0, 2), part(2, 4)) ?? isoOf(part(4, 8), part(2, 4), part(0, 2));
}

function plausible(year: number): boolean {
  return year >= 1970 && year <= 2099;
}

function isoOf(year: number, month: number, day: number): string | null {
  return isoDate({ year, month, day });
}

function readMatch(groups: { readonly [name: string]: string | undefined }): CalendarDate | null {
  if (groups['y1'] !== undefined)
    return valid(Number(groups['y1']), Number(groups['m1']), Number(groups['d1']));
  if (groups['y2'] !== undefined) {
    return dayAndMonth(
      Number(groups['a2']),
      Number(groups['b2']),
      fullYear(groups['y2']),
      groups['s2'] === '.',
    );
  }
  if (groups['n3'] !== undefined)
    return valid(yearOf(groups['y3']), monthOf(groups['n3']), Number(groups['d3']));
  if (groups['n4'] !== undefined)
    return valid(yearOf(groups['y4']), monthOf(groups['n4']), Number(groups['d4']));
  if (groups['n7'] !== undefined)
    return valid(yearOf(groups['y7']), monthOf(groups['n7']), Number(groups['d7']));
  if (groups['n8'] !== undefined)
    return valid(yearOf(groups['y8']), monthOf(groups['n8']), Number(groups['d8']));
  if (groups['n5'] !== undefined)
    return valid(yearOf(groups['y5']), monthOf(groups['n5']), Number(groups['d5']));
  if (groups['y6'] !== undefined)
    return valid(Number(groups['y6']), Number(groups['m6']), Number(groups['d6']));
  return null;
}

/**
 * Two numbers of which one is the day: day first with dots, or when the first cannot be a month; otherwise month
 * first, as in the United States, unless the second cannot be a day of it.
 */
function dayAndMonth(first: number, second: number, year: number | null, dots: boolean): CalendarDate | null {
  if (dots || first > 12) return valid(year, second, first) ?? valid(year, first, second);
  return valid(year, first, second) ?? valid(year, second, first);
}

function fullYear(digits: string): number {
  const year = Number(digits);
  return digits.length === 2 ? 2000 + year : year;
}

function yearOf(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}

function monthOf(name: string): number {
  return monthNumbers.get(name.toLowerCase()) ?? 0;
}

function valid(year: number | null, month: number, day: number): CalendarDate | null {
  if (year !== null && (year < 1970 || year > 2099)) return null;
  // A leap year stands in for an unknown one, so that 29 February is possible.
  return isDay(year ?? 2000, month, day) ? { year, month, day } : null;
}

function isDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= (monthDays[month - 1] ?? 0) + (leap ? 1 : 0);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
