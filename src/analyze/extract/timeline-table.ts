/**
 * Timelines in tables: which columns hold the moment and which the event.
 *
 * In: a table that stands in a timeline. Out: one entry a row.
 * May not: need a header it knows; columns of which most cells begin with a moment will do.
 */
import type { Table } from 'mdast';
import { foldText } from '../../text/fold.ts';
import { leadingMoment, type Moment } from './moment.ts';
import { lineOf } from './place.ts';
import { oneLine, plainText } from './plain.ts';
import type { Read, TimelineEntry } from './timeline-lines.ts';
import { findZone, leadingZone } from './zone.ts';

const timeHeader =
  /^(?:time|timestamp|date|when|tid|tidspunkt|dato|klokkeslett|klokka|kl|uhrzeit|zeit|zeitpunkt|datum|heure|hora|fecha|moment|utc|start|at|day|when\?|data|horário|ora|时间|時刻|日時|日付|시간|время|дата)/u;
const eventHeader =
  /^(?:event|description|what|action|activity|hendelse|ereignis|beschreibung|beskrivelse|detail|comment|message|note|happening|happened|update|événement|evento|descripción|descrição|acontecimiento|summary|notes|事件|内容|出来事|событие)/u;

/** The rows of a table as entries, and the zone its header names. */
export function readTimelineTable(table: Table): Read {
  const rows = table.children.map((row) => row.children.map((cell) => oneLine(plainText(cell))));
  const header = rows[0] ?? [];
  const folded = header.map((cell) => foldText(cell));
  const headed = header.every((cell) => leadingMoment(cell)?.time == null);
  const body = headed ? rows.slice(1) : rows;
  const named = folded.flatMap((cell, index) => (isTimeHeader(cell, header[index] ?? '') ? [index] : []));
  const timeColumns = named.length > 0 ? named : timedColumns(body);
  if (timeColumns.length === 0) return { entries: [], zone: null };
  const event = folded.findIndex((cell, index) => eventHeader.test(cell) && !timeColumns.includes(index));
  const zone =
    timeColumns.map((index) => findZone(header[index] ?? '')).find((found) => found !== null) ?? null;
  const entries: TimelineEntry[] = [];
  let day = '';
  for (const [index, row] of body.entries()) {
    const line = lineOf(table.children[headed ? index + 1 : index] ?? table);
    const found = momentOfRow(row, timeColumns, day) ?? (named.length > 0 ? statedOf(row, named) : null);
    if (found === null) continue;
    if (found.day !== '') day = found.day;
    const text =
      event >= 0
        ? (row[event] ?? '')
        : row.filter((cell, at) => !timeColumns.includes(at) && cell !== '').join(' · ');
    entries.push({ moment: found.moment, text: oneLine(`${found.moment.rest} ${text}`), line });
  }
  return { entries, zone };
}

function isTimeHeader(folded: string, text: string): boolean {
  if (timeHeader.test(folded))
    return !/^(?:time (?:to|spent|taken)|timeline|date of|action|start(?:ed)? by)/u.test(folded);
  // `NZST | UTC | Event`
  return text !== '' && leadingZone(text)?.end === text.length;
}

/** What a column of times says in words of its own (`Thursday morning`): a moment nobody can reckon with. */
function statedOf(
  row: readonly string[],
  columns: readonly number[],
): { readonly moment: Moment; readonly day: string } | null {
  const raw = columns.map((index) => row[index] ?? '').find((cell) => /[\p{L}\d?]/u.test(cell));
  if (raw === undefined || raw.length > 40) return null;
  return {
    moment: { date: null, time: null, month: null, unknown: true, zone: null, raw, rest: '' },
    day: '',
  };
}

/** A row's moment from its date and time columns; a day alone is remembered for rows that leave it out. */
function momentOfRow(
  row: readonly string[],
  columns: readonly number[],
  day: string,
): { readonly moment: Moment; readonly day: string } | null {
  let date: Moment | null = null;
  let time: Moment | null = null;
  let unknown: Moment | null = null;
  for (const index of columns) {
    const moment = leadingMoment(row[index] ?? '');
    if (moment === null) continue;
    if (moment.date !== null || moment.month !== null) date ??= moment;
    if (moment.time !== null) time ??= moment;
    if (moment.unknown) unknown ??= moment;
  }
  const main = time ?? unknown ?? date;
  if (main === null) return null;
  const raw = date !== null && date !== main ? `${date.raw} ${main.raw}` : main.raw;
  return { moment: { ...main, date: date?.date ?? main.date, raw, rest: '' }, day: date?.raw ?? day };
}

/** Columns of which at least half the cells begin with a moment. */
function timedColumns(rows: readonly (readonly string[])[]): readonly number[] {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const columns: number[] = [];
  for (let index = 0; index < width; index++) {
    const filled = rows.filter((row) => (row[index] ?? '') !== '');
    const timed = filled.filter((row) => {
      const moment = leadingMoment(row[index] ?? '');
      return moment !== null && (moment.rest.length < 40 || index === 0);
    });
    if (timed.length > 0 && timed.length * 2 >= filled.length) columns.push(index);
  }
  return columns;
}
