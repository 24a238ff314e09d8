/**
 * Running dates and zones of a timeline.
 *
 * In: entries as they are written, and the day the document is about. Out: timeline facts.
 * May not: look at anything but the entries.
 */
import type { TimelineFact } from '../../model/facts.ts';
import { isoDate, nextDay } from './date.ts';
import { isoMoment, type Moment } from './moment.ts';
import type { Read } from './timeline-lines.ts';

/** Sentences and headings that name a zone for all times. */
export const allTimes =
  /(?<!\p{L})(?:times?|timestamps?|timezone|time zone|tider|tidspunkt\p{L}*|zeiten|heures|horas|uhrzeiten|klokkeslett)(?!\p{L})/iu;

/** A line that is a day and nothing else, so that what follows happened on it. */
export function isDayAlone(moment: Moment, text: string): boolean {
  return (
    moment.date !== null && moment.time === null && !moment.unknown && (text === '' || allTimes.test(text))
  );
}

/** Running dates and zones: a date holds until the next; a clock that goes back by hours has passed midnight. */
export function settle(run: Read, start: string | null): readonly TimelineFact[] {
  const facts: TimelineFact[] = [];
  const zones = new Set(run.entries.flatMap(({ moment }) => (moment.zone === null ? [] : [moment.zone])));
  const first = run.entries.find(({ moment }) => moment.time !== null)?.moment.zone ?? null;
  const common = run.zone ?? (zones.size === 1 ? first : null);
  let day = start;
  let minutes: number | null = null;
  let half = false;
  for (const { moment, text, line } of run.entries) {
    const stated = moment.date === null ? null : isoDate(moment.date, yearOf(day));
    if (stated !== null) {
      if (stated !== day) minutes = null;
      day = stated;
    }
    if (moment.time === null && !moment.unknown && (text === '' || isDayAlone(moment, text))) continue;
    let settled = moment;
    if (moment.time !== null) {
      let { hour } = moment.time;
      // On the 12-hour clock of the entries before, `1:51pm` is followed by `2:20`.
      if (
        half &&
        !moment.time.half &&
        hour < 12 &&
        minutes !== null &&
        hour * 60 < minutes &&
        minutes < (hour + 13) * 60
      )
        hour += 12;
      half = moment.time.half || (half && hour !== moment.time.hour);
      if (hour !== moment.time.hour) settled = { ...moment, time: { ...moment.time, hour } };
      const now = hour * 60 + moment.time.minute;
      if (stated === null && day !== null && minutes !== null && minutes - now >= hoursBack * 60)
        day = nextDay(day);
      minutes = now;
    }
    facts.push({
      at: isoMoment(settled, day, moment.zone ?? common),
      raw: moment.raw,
      text,
      line,
      ...(moment.rough === true ? { rough: true } : {}),
    });
  }
  return facts;
}

/** A clock that goes back this far has passed midnight; less is an entry out of order. */
const hoursBack = 4;

function yearOf(day: string | null): number | null {
  return day === null ? null : Number(day.slice(0, 4));
}
