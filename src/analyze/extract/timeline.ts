/**
 * Timelines: the moments a postmortem names, in the order it names them.
 *
 * In: the blocks of a document and the day it is about. Out: one entry for each moment.
 * May not: look outside timeline sections, but for a clear run of time-led lines in a story without one.
 */
import type { Code, List, ListItem, Nodes } from 'mdast';
import type { TimelineFact } from '../../model/facts.ts';
import { leadingMoment, type Moment, momentAtEnd, momentWithin, relativeMoment } from './moment.ts';
import { lineOf } from './place.ts';
import { oneLine, ownPhrasing, plainText, plainTextOf } from './plain.ts';
import type { Block, SectionHeading } from './sections.ts';
import { allTimes, isDayAlone, settle } from './timeline-days.ts';
import { type PlacedLine, placedLines, type Read, type TimelineEntry } from './timeline-lines.ts';
import { readTimelineTable } from './timeline-table.ts';
import type { SectionClass } from './vocabulary.ts';
import { findZone } from './zone.ts';

/**
 * How sure it is that lines are of a timeline. `loose`: only times count. `section`: vague moments (`Day 2`) count too.
 * `within`: moments may stand anywhere in a list item, because none stands at the beginning of one.
 */
type Mode = 'loose' | 'section' | 'within';

/**
 * The timeline of a document. `day` is the ISO day of the incident, null when nobody says; `story`: whether the
 * document tells of an incident, so that a run of times is a timeline even where no heading says so.
 */
export function readTimeline(
  blocks: readonly Block[],
  story: boolean,
  day: string | null,
): readonly TimelineFact[] {
  const inside = blocks.filter((block) => isTimeline(block.path));
  const led = settle(readRun(inside, 'section'), day);
  if (led.length > 0 || !story) return led;
  const loose = settle(looseRun(blocks), day);
  return loose.length > 0 ? loose : settle(readRun(inside, 'within'), day);
}

/** Phases that a timeline is divided into; elsewhere they are sections of their own. */
const phases: ReadonlySet<SectionClass> = new Set<SectionClass>([
  'detection',
  'resolution',
  'impact',
  'cause',
  'symptoms',
  'diagnosis',
  'summary',
  'procedure',
  'alert',
]);

/** Whether the innermost heading with a class is of a timeline, or of a phase below one. */
function isTimeline(path: readonly SectionHeading[]): boolean {
  for (let index = path.length - 1; index >= 0; index--) {
    const found = path[index]?.class ?? null;
    if (found === 'timeline') return true;
    // `**Date: 2023-11-22**` in a timeline is a day of it.
    if (found !== null && !phases.has(found) && !(found === 'metadata' && /\d/.test(path[index]?.text ?? '')))
      return false;
  }
  return false;
}

/** At least this many time-led lines in a row make a timeline where no heading says so. */
const looseRunLength = 3;

/** The longest run of time-led items outside any timeline section. */
function looseRun(blocks: readonly Block[]): Read {
  let best: Read = { entries: [], zone: null };
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
    const run = taken.length === 0 ? best : readRun(taken, 'loose');
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

/** The day that stands above lines without a moment, and its line until the first of them has taken it. */
interface Day {
  readonly moment: Moment;
  line: number | null;
}

/** Entries of a run of blocks, with the zone that a heading, a column or a sentence names for all. */
function readRun(blocks: readonly Block[], mode: Mode): Read {
  const entries: TimelineEntry[] = [];
  let day: Day | null = null;
  let zone: string | null = null;
  for (const { node, heading, path } of blocks) {
    if (heading !== null) {
      if (heading.class === 'timeline') {
        zone ??= findZone(heading.text);
        if (!/\d/.test(heading.text)) continue;
      }
      const moment = momentOf(heading.text.replace(/^(?:date|day|dato|datum|fecha|data)\s*:\s*/iu, ''), mode);
      const line = lineOf(heading.node);
      if (moment !== null) entries.push({ moment, text: moment.rest, line });
      day = moment !== null && isDayAlone(moment, moment.rest) ? { moment, line } : null;
      continue;
    }
    const read = readNode(node, day, mode);
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
    for (const entry of read.entries) entries.push(entry);
    const latest = read.entries.at(-1);
    if (latest !== undefined && isDayAlone(latest.moment, latest.text)) {
      day = { moment: latest.moment, line: latest.line };
    } else if (latest?.moment.time != null) {
      day = null;
    }
  }
  // A fence may be a chat log, or only evidence beside the entries.
  const logged =
    entries.length > 0 ? entries : blocks.flatMap(({ node }) => (node.type === 'code' ? readCode(node) : []));
  return { entries: logged, zone };
}

function momentOf(line: string, mode: Mode): Moment | null {
  return leadingMoment(line) ?? (mode === 'loose' ? null : relativeMoment(line));
}

function firstParagraph(node: Nodes): string {
  if (node.type === 'list')
    return node.children.map((item) => oneLine(plainTextOf(ownPhrasing(item)))).join(' ');
  return node.type === 'paragraph' || node.type === 'blockquote' ? oneLine(plainText(node)) : '';
}

/** `day`: the day alone that stands above, for list items that name no moment of their own. */
function readNode(node: Nodes, day: Day | null, mode: Mode): Read {
  switch (node.type) {
    case 'list':
      return { entries: readList(node, day, mode), zone: null };
    case 'table':
      return readTimelineTable(node);
    case 'blockquote': {
      const parts = node.children.map((child) => readNode(child, day, mode));
      return {
        entries: parts.flatMap(({ entries }) => entries),
        zone: parts.find(({ zone }) => zone !== null)?.zone ?? null,
      };
    }
    case 'paragraph': {
      const text = plainText(node);
      const zone = text.length < 400 && allTimes.test(text) ? findZone(text) : null;
      return { entries: readLines(placedLines(node), mode), zone };
    }
    default:
      return { entries: [], zone: null };
  }
}

/** Lines that begin with a moment; a line that does not goes on with the one before. */
function readLines(lines: readonly PlacedLine[], mode: Mode): readonly TimelineEntry[] {
  const entries: TimelineEntry[] = [];
  for (const { text, line } of lines) {
    const moment = momentOf(text, mode);
    if (moment !== null) {
      entries.push({ moment, text: moment.rest, line });
      continue;
    }
    const last = entries.at(-1);
    if (last === undefined) continue;
    // `9 June`, and below it `we released it 9:59`.
    const late = last.text === '' && isDayAlone(last.moment, '') ? momentAtEnd(text) : null;
    if (late !== null) entries.push({ moment: { ...late, date: last.moment.date }, text, line });
    else entries[entries.length - 1] = { ...last, text: oneLine(`${last.text} ${text}`) };
  }
  return entries;
}

/** A chat or event log: only lines that begin with a time, three or more; `<nick>` stays part of the text. */
function readCode(node: Code): readonly TimelineEntry[] {
  const lines = node.value
    .split('\n')
    .map((text, index) => ({ text: oneLine(text), line: lineOf(node) + 1 + index }));
  const entries = readLines(
    lines.filter(({ text }) => text !== ''),
    'loose',
  ).filter(({ moment }) => moment.time !== null);
  return entries.length >= looseRunLength ? entries : [];
}

function readList(list: List, day: Day | null, mode: Mode): readonly TimelineEntry[] {
  return list.children.flatMap((item) => readItem(item, day, mode));
}

function readItem(item: ListItem, day: Day | null, mode: Mode): readonly TimelineEntry[] {
  const nested = item.children.filter((child) => child.type === 'list');
  const paragraphs = item.children.filter((child) => child.type === 'paragraph');
  const first = paragraphs[0];
  const own = first === undefined ? [] : readLines(placedLines(first), mode);
  const lead = own[0];
  const above =
    lead !== undefined && isDayAlone(lead.moment, lead.text) ? { moment: lead.moment, line: null } : null;
  const inner = nested.flatMap((list) => readList(list, above, mode === 'within' ? 'section' : mode));
  if (lead === undefined) {
    const line = oneLine(plainTextOf(ownPhrasing(item)));
    const moment = mode === 'within' ? (momentWithin(line) ?? momentAtEnd(line)) : null;
    if (moment !== null) return [{ moment, text: line, line: lineOf(item) }, ...inner];
    if (day === null || line === '' || inner.length > 0) return inner;
    // The entry begins where its moment is written.
    const at = day.line ?? lineOf(item);
    day.line = null;
    return [{ moment: { ...day.moment, rest: line }, text: line, line: at }];
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
