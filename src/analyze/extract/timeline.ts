/**
 * Timelines: the moments a postmortem names, in the order it names them.
 *
 * In: the blocks of a document and the day it is about. Out: one entry for each moment.
 * May not: look outside timeline sections, but for a clear run of time-led lines in a postmortem without one.
 */
import type { Code, List, ListItem, Nodes, Table } from 'mdast';
import type { Kind, TimelineFact } from '../../model/facts.ts';
import { foldText } from '../../text/fold.ts';
import { isoDate, nextDay } from './date.ts';
import { isoMoment, leadingMoment, type Moment, momentWithin } from './moment.ts';
import { lineOf } from './place.ts';
import { oneLine, ownPhrasing, plainText, plainTextOf } from './plain.ts';
import { type Block, innermostClass } from './sections.ts';
import { findZone } from './zone.ts';

/** An entry before days and zones are settled. */
interface Entry {
  readonly moment: Moment;
  readonly text: string;
  readonly line: number;
}

/** A stretch of a timeline: entries, with the zone that a heading, a column or a sentence names for all. */
interface Run {
  readonly entries: readonly Entry[];
  readonly zone: string | null;
}

/** The timeline of a document. `day` is the ISO day of the incident, null when nobody says. */
export function readTimeline(
  blocks: readonly Block[],
  kind: Kind,
  day: string | null,
): readonly TimelineFact[] {
  const inside = blocks.filter((block) => innermostClass(block.path) === 'timeline');
  const led = settle(readRun(inside, false), day);
  if (led.length > 0) return led;
  if (kind !== 'postmortem') return [];
  const loose = settle(looseRun(blocks), day);
  return loose.length > 0 ? loose : settle(readRun(inside, true), day);
}

/** At least this many time-led lines in a row make a timeline where no heading says so. */
const looseRunLength = 3;

/** The longest run of time-led items outside any timeline section. */
function looseRun(blocks: readonly Block[]): Run {
  let best: Run = { entries: [], zone: null };
  let at = 0;
  while (at < blocks.length) {
    const taken: Block[] = [];
    while (at < blocks.length) {
      const block = blocks[at];
      if (block === undefined || !isTimed(block)) break;
      taken.push(block);
      at++;
    }
    if (taken.length === 0) at++;
    const run = taken.length === 0 ? best : readRun(taken, false);
    const timed = run.entries.filter(({ moment }) => moment.time !== null).length;
    if (timed >= looseRunLength && run.entries.length > best.entries.length) best = run;
  }
  return best;
}

/** Whether most lines of a block begin with a time of day. */
function isTimed(block: Block): boolean {
  const { node, heading } = block;
  const lines =
    heading !== null
      ? [heading.text]
      : node.type === 'list'
        ? node.children.map((item) => oneLine(plainTextOf(ownPhrasing(item))))
        : node.type === 'paragraph'
          ? plainText(node).split('\n').map(oneLine)
          : node.type === 'table'
            ? node.children.slice(1).map((row) =>
                row.children
                  .slice(0, 2)
                  .map((cell) => oneLine(plainText(cell)))
                  .join(' '),
              )
            : [];
  const timed = lines.filter((line) => (leadingMoment(line)?.time ?? null) !== null).length;
  return timed > 0 && timed * 5 >= lines.length * 3;
}

/** `within`: a moment may stand anywhere in a list item, because none stands at the beginning of one. */
function readRun(blocks: readonly Block[], within: boolean): Run {
  const entries: Entry[] = [];
  let day: Moment | null = null;
  let zone: string | null = null;
  for (const { node, heading, path } of blocks) {
    if (heading !== null) {
      if (heading.class === 'timeline') {
        zone ??= findZone(heading.text);
        continue;
      }
      const moment = leadingMoment(heading.text);
      if (moment !== null) entries.push({ moment, text: moment.rest, line: lineOf(heading.node) });
      day = moment !== null && isDayAlone(moment, moment.rest) ? moment : null;
      continue;
    }
    const read = readNode(node, day, within);
    zone ??= read.zone;
    const last = entries.at(-1);
    // What stands below `### 16:32` is what happened then.
    const under = path.at(-1);
    if (
      read.entries.length === 0 &&
      last !== undefined &&
      last.text === '' &&
      under !== undefined &&
      lineOf(under.node) === last.line
    ) {
      entries[entries.length - 1] = { ...last, text: firstParagraph(node) };
    }
    entries.push(...read.entries);
    const latest = read.entries.at(-1);
    if (latest !== undefined && isDayAlone(latest.moment, latest.text)) day = latest.moment;
    else if (latest?.moment.time != null) day = null;
  }
  // A fence may be a chat log, or only evidence beside the entries.
  const logged =
    entries.length > 0 ? entries : blocks.flatMap(({ node }) => (node.type === 'code' ? readCode(node) : []));
  return { entries: logged, zone };
}

/** A line that is a day and nothing else, so that what follows happened on it. */
function isDayAlone(moment: Moment, text: string): boolean {
  return (
    moment.date !== null && moment.time === null && !moment.unknown && (text === '' || allTimes.test(text))
  );
}

function firstParagraph(node: Nodes): string {
  if (node.type === 'list')
    return node.children.map((item) => oneLine(plainTextOf(ownPhrasing(item)))).join(' ');
  return node.type === 'paragraph' || node.type === 'blockquote' ? oneLine(plainText(node)) : '';
}

interface Read {
  readonly entries: readonly Entry[];
  readonly zone: string | null;
}

const allTimes =
  /(?<!\p{L})(?:times?|timestamps?|timezone|time zone|tider|tidspunkt\p{L}*|zeiten|heures|horas|uhrzeiten|klokkeslett)(?!\p{L})/iu;

/** `day`: the day alone that stands above, for list items that name no moment of their own. */
function readNode(node: Nodes, day: Moment | null, within: boolean): Read {
  switch (node.type) {
    case 'list':
      return { entries: readList(node, day, within), zone: null };
    case 'table':
      return readTable(node);
    case 'blockquote': {
      const parts = node.children.map((child) => readNode(child, day, within));
      return {
        entries: parts.flatMap(({ entries }) => entries),
        zone: parts.find(({ zone }) => zone !== null)?.zone ?? null,
      };
    }
    case 'paragraph': {
      const text = plainText(node);
      const zone = text.length < 400 && allTimes.test(text) ? findZone(text) : null;
      return { entries: readLines(text, lineOf(node), node), zone };
    }
    default:
      return { entries: [], zone: null };
  }
}

/**
 * Lines that begin with a moment; a line that does not goes on with the one before. Each entry has its own line when
 * the node has as many lines as its text (`null`: it has), else the node's first.
 */
function readLines(text: string, firstLine: number, node: Nodes | null): readonly Entry[] {
  const entries: Entry[] = [];
  const lines = text.split('\n');
  const spread = node === null || (node.position?.end.line ?? firstLine) - firstLine + 1 === lines.length;
  for (const [index, raw] of lines.entries()) {
    const line = oneLine(raw);
    if (line === '') continue;
    const moment = leadingMoment(line);
    if (moment !== null) {
      entries.push({ moment, text: moment.rest, line: spread ? firstLine + index : firstLine });
      continue;
    }
    const last = entries.at(-1);
    if (last !== undefined) entries[entries.length - 1] = { ...last, text: oneLine(`${last.text} ${line}`) };
  }
  return entries;
}

/** A chat or event log: only lines that begin with a time, three or more; `<nick>` stays part of the text. */
function readCode(node: Code): readonly Entry[] {
  const entries = readLines(node.value, lineOf(node) + 1, null).filter(({ moment }) => moment.time !== null);
  return entries.length >= looseRunLength ? entries : [];
}

function readList(list: List, day: Moment | null, within: boolean): readonly Entry[] {
  return list.children.flatMap((item) => readItem(item, day, within));
}

function readItem(item: ListItem, day: Moment | null, within: boolean): readonly Entry[] {
  const nested = item.children.filter((child) => child.type === 'list');
  const inner = nested.flatMap((list) => readList(list, null, false));
  const paragraphs = item.children.filter((child) => child.type === 'paragraph');
  const first = paragraphs[0];
  const own = first === undefined ? [] : readLines(plainText(first), lineOf(first), first);
  const lead = own[0];
  if (lead === undefined) {
    const line = oneLine(plainTextOf(ownPhrasing(item)));
    const moment = within ? momentWithin(line) : null;
    if (moment !== null) return [{ moment, text: line, line: lineOf(item) }, ...inner];
    if (day === null || line === '' || inner.length > 0) return inner;
    return [{ moment: { ...day, rest: line }, text: line, line: lineOf(item) }];
  }
  const rest = oneLine([lead.text, ...paragraphs.slice(1).map((node) => plainText(node))].join(' '));
  const bare = rest === '' && inner.length === 0;
  const text = bare
    ? oneLine(
        nested.flatMap((child) => child.children.map((leaf) => plainTextOf(ownPhrasing(leaf)))).join(' '),
      )
    : rest;
  return [{ ...lead, text: own.length > 1 ? lead.text : text }, ...own.slice(1), ...inner];
}

const timeHeader =
  /^(?:time|timestamp|date|when|tid|tidspunkt|dato|klokkeslett|klokka|kl|uhrzeit|zeit|zeitpunkt|datum|heure|hora|fecha|moment|utc|start|at|day|when\?|data|horário|ora|时间|時刻|日時|日付|시간|время|дата)/u;
const eventHeader =
  /^(?:event|description|what|action|activity|hendelse|ereignis|beschreibung|beskrivelse|detail|comment|message|note|happening|happened|update|événement|evento|descripción|descrição|acontecimiento|summary|notes|事件|内容|出来事|событие)/u;

function readTable(table: Table): Read {
  const rows = table.children.map((row) => row.children.map((cell) => oneLine(plainText(cell))));
  const header = rows[0] ?? [];
  const folded = header.map((cell) => foldText(cell));
  const headed = header.every((cell) => leadingMoment(cell)?.time == null);
  const body = headed ? rows.slice(1) : rows;
  const named = folded.flatMap((cell, index) =>
    timeHeader.test(cell) && !/^(?:time (?:to|spent|taken)|timeline)/u.test(cell) ? [index] : [],
  );
  const timeColumns = named.length > 0 ? named : timedColumns(body);
  if (timeColumns.length === 0) return { entries: [], zone: null };
  const event = folded.findIndex((cell, index) => eventHeader.test(cell) && !timeColumns.includes(index));
  const zone =
    timeColumns.map((index) => zoneOfHeader(header[index] ?? '')).find((found) => found !== null) ?? null;
  const entries: Entry[] = [];
  let day = '';
  for (const [index, row] of body.entries()) {
    const line = lineOf(table.children[headed ? index + 1 : index] ?? table);
    const found = momentOfRow(row, timeColumns, day);
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
    if (moment.date !== null) date ??= moment;
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
  const width = Math.max(0, ...rows.map((row) => row.length));
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

function zoneOfHeader(text: string): string | null {
  return findZone(text);
}

/** Running dates and zones: a date holds until the next; a clock that goes back by hours has passed midnight. */
function settle(run: Run, start: string | null): readonly TimelineFact[] {
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
    facts.push({ at: isoMoment(settled, day, moment.zone ?? common), raw: moment.raw, text, line });
  }
  return facts;
}

/** A clock that goes back this far has passed midnight; less is an entry out of order. */
const hoursBack = 4;

function yearOf(day: string | null): number | null {
  return day === null ? null : Number(day.slice(0, 4));
}
