/**
 * Moments: the date and time of day that a line begins with.
 *
 * In: a line of plain text. Out: date, time, zone and the rest of the line, or null when it begins with none.
 * May not: know of other lines; running dates and zones are `timeline.ts`.
 */
import { type CalendarDate, findDate, isoDate, leadingDate, leadingMonth } from './date.ts';
import { leadingZone, offsetOf } from './zone.ts';

/** A time of day on the 24-hour clock. */
interface ClockTime {
  readonly hour: number;
  readonly minute: number;
  readonly second: number | null;
  /** Whether the author said am or pm. */
  readonly half: boolean;
}

/** What a line begins with. `unknown` marks a time that its author did not know (`??:??`). */
export interface Moment {
  readonly date: CalendarDate | null;
  readonly time: ClockTime | null;
  /** `YYYY-MM` when a month is all that is said. */
  readonly month: string | null;
  readonly unknown: boolean;
  readonly zone: string | null;
  /** As written, without brackets and separators around it. */
  readonly raw: string;
  /** The line after the moment and its separator. */
  readonly rest: string;
  /** Whether its author was not sure of it: `~10:00`, `around 10:00`. */
  readonly rough?: true;
}

const roughLead =
  /[~≈]|\b(?:about|circa|approx\w*|ca|c|around|roughly|before|after|by|until|since|early|late|mid)\b/iu;
const roughEnd = /\b(?:approx|ca|ish)\.?$/iu;

/** What every moment has near its beginning; most lines have not, and need no closer look. */
const mayBegin = /[\d?]|^\W*(?:xx|hh)[:.]/i;
const lead =
  /^[\s[({<~≈"'*_`>|•·–-]*(?:(?:also|later|then|next|the (?:next|following|same) (?:day|morning|evening)|(?:early|late|later) the same day),?\s+)?(?:(?:some ?time )?(?:at|on|around|about|circa|approx(?:imately|\.)?|approx|ca\.?|c\.|kl\.?|um|am|le|el|klokka|roughly|before|after|by|until|since|from|between|starting|early|late|mid)\s+){0,2}[\s[(~≈]*/iu;
const weekday =
  /^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun|man|tirs|ons|tors|fre|lør|søn|mo|di|mi|do|fr|sa|so)(?:day|dag|tag)?\b\.?(?:\s+the|\s+den|,|\s*-)?\s*/iu;
const betweenDateAndTime =
  /^(?:\s*(?:[,T|@]|[–—-](?!\d{2}:?\d{2}\s*$)|\bat\b|\bkl\.?|\bum\b|\bà\b|\ba las\b|:(?=\s)|\))\s*|\s+)(?:[~≈(]\s*)?(?:at\s+|kl\.?\s*|around\s+|approx\.?\s+|about\s+|ca\.?\s*)?/iu;
const clock24 =
  /^(\d{1,2})([:.h])(\d{2})(?:[:.](\d{2})(?:[.,]\d{1,9})?)?(?!\d)(?:\s?(a\.?m\.?|p\.?m\.?)(?![\p{L}\d])|([ap])(?![\p{L}\d]))?(?:\s?(?:hrs?|hours|uur|uhr|h)(?![\p{L}\d]))?/iu;
const clockHour = /^(\d{1,2})\s?(a\.?m\.?|p\.?m\.?|uhr|h)(?![\p{L}\d])/iu;
const clockPacked =
  /^([01]\d|2[0-3])([0-5]\d)(?!\d)(?=\s?(?:hrs?|hours|h|z|uhr|utc|gmt|[A-Z]{3,4})(?![\p{L}\d])|\s*[–—:-]\s|\s*\|)(?:\s?(?:hrs?|hours|h|uhr)(?![\p{L}\d]))?/u;
const unknownTime = /^(?:\?{1,2}|\d{1,2}|x{2}|hh)[:.](?:\?{1,2}|x{2}|mm)(?![\p{L}\d])/iu;
const rangeJoin = /^\s*(?:-|–|—|→|->|to|til|bis|until|and|\/)\s*[~≈]?\s*/iu;
const tail = /^[\s\])}>"'*_`]*(?:[:,;|=]+|[–—-]+>?|→|=>|\.(?=\s))?[\s"'*_`]*/u;

/** Reads the moment at the beginning of a line; null when there is neither a date nor a time. */
export function leadingMoment(line: string): Moment | null {
  if (timeAlone.test(line)) return plainTime(line);
  if (!mayBegin.test(line.slice(0, 60))) return null;
  const skipped = lead.exec(line)?.[0].length ?? 0;
  let rest = line.slice(skipped);
  const start = rest;
  let date: CalendarDate | null = null;

  rest = rest.slice(weekday.exec(rest)?.[0].length ?? 0);
  const found = leadingDate(rest);
  if (found !== null) {
    date = found.date;
    rest = rest.slice(found.end);
  } else if (rest !== start) {
    // A weekday in front of a time of day: `Thursday 09:15`.
    if (clock24.exec(rest) === null && clockHour.exec(rest) === null) return null;
  }
  const month = found === null ? leadingMonth(rest) : null;
  if (month !== null) return monthAlone(month.month, start, rest.slice(month.end));
  let time: ClockTime | null = null;
  let unknown = false;
  let zone: string | null = null;
  let afterMoment = rest;

  const joined = date === null ? rest : rest.slice(betweenDateAndTime.exec(rest)?.[0].length ?? 0);
  if (date === null || joined !== rest) {
    const clock = leadingClock(joined, date !== null);
    if (clock !== null) {
      time = clock.time;
      unknown = clock.unknown;
      rest = joined.slice(clock.length);
      afterMoment = rest;
      rest = rest.slice(/^\s?(?:approx|ca|ish)\.?(?=\s|$)/i.exec(rest)?.[0].length ?? 0);
      afterMoment = rest;
      const first = leadingZone(rest);
      if (first !== null) {
        zone = first.zone;
        rest = rest.slice(first.end);
        afterMoment = rest;
      }
      const range = rangeEnd(rest);
      if (range !== null) {
        rest = rest.slice(range.length);
        zone ??= range.zone;
        afterMoment = rest;
      }
      if (date === null) {
        const later = dateAfterTime(rest);
        if (later !== null) {
          date = later.date;
          rest = rest.slice(later.length);
          afterMoment = rest;
          const lateZone = zone === null ? leadingZone(rest) : null;
          if (lateZone !== null) {
            zone = lateZone.zone;
            rest = rest.slice(lateZone.end);
            afterMoment = rest;
          }
        }
      }
    } else if (date === null) {
      return null;
    }
  }
  const raw = start
    .slice(0, start.length - afterMoment.length)
    .trim()
    .replace(/[\s,:|–—-]+$/u, '');
  const separator = tail.exec(afterMoment)?.[0].length ?? 0;
  const isRough = roughLead.test(line.slice(0, skipped)) || roughEnd.test(raw);
  return {
    date,
    time,
    month: null,
    unknown,
    zone,
    raw,
    rest: afterMoment.slice(separator).trim(),
    ...(isRough ? { rough: true } : {}),
  };
}

/** `08:15` and nothing else: what the first cell of most rows is. */
const timeAlone = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

function plainTime(line: string): Moment {
  const time = { hour: Number(line.slice(0, 2)), minute: Number(line.slice(3)), second: null, half: false };
  return { date: null, time, month: null, unknown: false, zone: null, raw: line, rest: '' };
}

function monthAlone(month: string, start: string, after: string): Moment {
  const raw = start.slice(0, start.length - after.length).trim();
  const rest = after.slice(tail.exec(after)?.[0].length ?? 0).trim();
  return { date: null, time: null, month, unknown: false, zone: null, raw, rest };
}

const span = '(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?)';
const dayNames =
  'monday|tuesday|wednesday|thursday|friday|saturday|sunday|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lunes|martes|miércoles|jueves|viernes|sábado|domingo|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag';
const dayParts =
  'morning|noon|midday|afternoon|evening|night|midnight|am|pm|matin|soir|midi|nuit|vormittag|mittag|nachmittag|abend|morgen|nacht';
/** Moments that count from another one, or are vague: `T+15m`, `Day 2`, `Monday morning`, `5 minutes later`. */
const relative = new RegExp(
  `^\\W{0,3}(?:T\\s?[+\\u2212-]\\s?[\\d?][\\d:.?]*(?:\\s?${span}(?:\\s?\\d+\\s?${span})?)?|T0|[+\\u2212]\\s?\\d{1,3}(?::\\d{2}){0,2}(?:\\s?${span})?|(?:day|week|hour|minute|tag|woche|dag|uke|jour|semaine|d[ií]a|semana|stage|j|d)\\s?[#+-]?\\d{1,3}|[~≈]?\\d{1,3}\\s?${span} (?:later|after|earlier|before|in)|(?:the )?(?:next|following|same|previous) (?:day|morning|week)|(?:${dayNames})(?:\\s(?:${dayParts}))?|(?:early |late |mid-?)?(?:${dayParts}))(?![\\p{L}\\d])(?=\\W{0,3}(?:[:|=–—)]|,|-\\s|$))`,
  'iu',
);

/** The moment that counts from another one, or is vague, that a line begins with; null when it begins with none. */
export function relativeMoment(line: string): Moment | null {
  const match = relative.exec(line.slice(0, 60));
  if (match === null) return null;
  const after = line.slice(match[0].length);
  const raw = match[0].replace(/^\W+(?=[\p{L}\d])/u, (marks) =>
    /[+\u2212]$/.test(marks) ? marks.slice(-1) : '',
  );
  const rest = after.slice(tail.exec(after)?.[0].length ?? 0).trim();
  return { date: null, time: null, month: null, unknown: true, zone: null, raw: raw.trim(), rest };
}

const clockAtEnd = /(?:^|[\s(])(\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s?(?:UTC|GMT|[A-Z]{2,4}))?)\)?\.?$/u;

/** A time of day that a line ends with (`we released it 9:59`); the whole line is its text. */
export function momentAtEnd(line: string): Moment | null {
  const clock = line.length > 300 ? null : clockAtEnd.exec(line);
  const moment = clock === null ? null : leadingMoment(clock[1] ?? '');
  return moment === null || moment.time === null ? null : { ...moment, rest: line };
}

/**
 * ISO 8601 to the precision known: date and time with an offset when the zone is known, the date alone, or `T19:00`
 * when there is no date. `day` is the ISO day to use, null when none is known.
 */
export function isoMoment(moment: Moment, day: string | null, zone: string | null): string | null {
  if (moment.unknown) return null;
  if (moment.month !== null) return moment.month;
  if (moment.time === null) return day;
  const { hour, minute, second } = moment.time;
  const clock = `T${two(hour)}:${two(minute)}${second === null ? '' : `:${two(second)}`}`;
  const offset = zone === null ? null : offsetOf(zone, day);
  return `${day ?? ''}${clock}${offset ?? ''}`;
}

/** Reads a whole text such as a field's value: date and time in it, as ISO 8601, or null when there is no date or time. */
export function readMoment(text: string, day: string | null): string | null {
  const moment = leadingMoment(text);
  if (moment === null) return null;
  const own =
    moment.date === null ? day : isoDate(moment.date, day === null ? null : Number(day.slice(0, 4)));
  return isoMoment(moment, own, moment.zone);
}

interface Clock {
  readonly time: ClockTime | null;
  readonly unknown: boolean;
  readonly length: number;
}

function leadingClock(text: string, afterDate: boolean): Clock | null {
  const unknown = unknownTime.exec(text);
  if (unknown !== null) return { time: null, unknown: true, length: unknown[0].length };
  const full = clock24.exec(text);
  if (full !== null) {
    // `1.20.3` is a version and `10.50 GB` an amount.
    if (
      full[2] === '.' &&
      /^[.\d%]|^\s?(?:%|ms\b|s\b|[kMGT]i?B\b|x\b|[a-z]+s per )/.test(text.slice(full[0].length))
    )
      return null;
    if (full[2]?.toLowerCase() === 'h' && /^\d{1,2}h\d{2}m/i.test(text)) return null;
    const time = clockOf(full[1], full[3], full[4], full[5] ?? full[6]);
    return time === null ? null : { time, unknown: false, length: full[0].length };
  }
  const hour = clockHour.exec(text);
  if (hour !== null) {
    if (/^\d{1,2}\s?h/i.test(hour[0]) && !afterDate) return null;
    const time = clockOf(hour[1], '00', undefined, hour[2]);
    return time === null ? null : { time, unknown: false, length: hour[0].length };
  }
  const packed = clockPacked.exec(text);
  if (packed !== null) {
    // Four digits that could be a year are one, unless a zone or `hrs` follows or a date stands before.
    const yearLike =
      /^(?:19|20)/.test(text) && !/^\d{4}\s?(?:hrs?|h|z|uhr|utc|gmt|[A-Z]{3,4})/i.test(text) && !afterDate;
    const time = yearLike ? null : clockOf(packed[1], packed[2], undefined, undefined);
    return time === null ? null : { time, unknown: false, length: packed[0].length };
  }
  return null;
}

function clockOf(
  hours: string | undefined,
  minutes: string | undefined,
  seconds: string | undefined,
  half: string | undefined,
): ClockTime | null {
  const stated = Number(hours);
  const minute = Number(minutes);
  const second = seconds === undefined ? null : Number(seconds);
  if (stated > 24 || minute > 59 || (second ?? 0) > 60) return null;
  const afternoon = half !== undefined && /^p/i.test(half);
  const morning = half !== undefined && /^a/i.test(half);
  const hour =
    afternoon && stated < 12 ? stated + 12 : morning && stated === 12 ? 0 : stated === 24 ? 0 : stated;
  return { hour, minute, second, half: afternoon || morning };
}

/** `10:45 - 16:11`: the end of a range, with its zone; a date may stand before the end's time. */
function rangeEnd(text: string): { readonly length: number; readonly zone: string | null } | null {
  const join = rangeJoin.exec(text);
  if (join === null) return null;
  let at = join[0].length;
  let rest = text.slice(at);
  const date = leadingDate(rest);
  if (date !== null) {
    const gap = betweenDateAndTime.exec(rest.slice(date.end))?.[0].length ?? 0;
    at += date.end + gap;
    rest = text.slice(at);
  }
  const clock = leadingClock(rest, false);
  if (clock === null)
    return /^(?:\?\?|now|ongoing|present)\b/i.test(rest) ? { length: at + rest.length, zone: null } : null;
  at += clock.length;
  const zone = leadingZone(text.slice(at));
  return { length: at + (zone?.end ?? 0), zone: zone?.zone ?? null };
}

/** `12:45 UTC, 5 March 2021`: a date that follows the time directly; one in digits only after a comma, `on` or a bracket. */
function dateAfterTime(text: string): { readonly date: CalendarDate; readonly length: number } | null {
  const gap = /^\s*(?:,|on|\(|den|am)?\s*/iu.exec(text)?.[0] ?? '';
  const dayName = weekday.exec(text.slice(gap.length))?.[0].length ?? 0;
  const at = gap.length + dayName;
  const found = leadingDate(text.slice(at));
  if (found === null) return null;
  const written = text.slice(at, at + found.end);
  const spelled = /\p{L}/u.test(written);
  const joined = gap.trim() !== '' || dayName > 0;
  const iso = /^\d{4}-/.test(written);
  return spelled || iso || (joined && found.date.year !== null)
    ? { date: found.date, length: at + found.end }
    : null;
}

/** A date and a time of day anywhere in a line (`... at 2021-02-12 8:55 AM UTC`); the whole line is its text. */
export function momentWithin(line: string): Moment | null {
  const found = findDate(line);
  if (found === null) return null;
  const moment = leadingMoment(line.slice(found.start));
  return moment === null || moment.time === null ? null : { ...moment, rest: line };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
