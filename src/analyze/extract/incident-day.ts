/**
 * The day a document is about, from everything that states one.
 *
 * In: days that fields, title, path and headings state, and the blocks. Out: the likeliest day, or null.
 * May not: prefer a day of publication to a day of the incident when the story tells them apart.
 */
import { findDate, isoDate } from './date.ts';
import { oneLine, plainText } from './plain.ts';
import { type Block, innermostClass } from './sections.ts';
import type { SectionClass } from './vocabulary.ts';

/** What states a day, the surest first. */
export interface StatedDays {
  /** A field such as `Incident date:`. */
  readonly field: string | null;
  readonly title: string | null;
  /** Path, date lines, fields of publication: the incident's day or the day somebody wrote. The first counts. */
  readonly other: string | null;
}

/** Sections that say when it happened; blocks above any section do too. */
const telling: ReadonlySet<SectionClass | null> = new Set<SectionClass | null>([
  null,
  'summary',
  'timeline',
  'impact',
  'detection',
  'metadata',
]);

/** A story is written up within this many days. */
const longestDelay = 60;

/** The ISO day a document is about, or null when nothing but perhaps its timeline says. */
export function incidentDay(
  stated: StatedDays,
  title: string | null,
  blocks: readonly Block[],
): string | null {
  const given = stated.field ?? stated.title ?? stated.other;
  const turned = given === null ? null : swapped(given);
  const isSure = stated.field !== null || stated.title !== null;
  // Most days are stated once and cannot be turned round: no need to look further.
  if (given !== null && isSure && turned === null) return given;
  const days = daysOf(blocks, title);
  if (given === null) {
    const written = [...days.all].sort().at(-1);
    return (title === null || written === undefined ? null : dayInTitle(title, written)) ?? days.first;
  }
  if (!isSure) {
    const named = title === null ? null : dayInTitle(title, given);
    if (named !== null) return named;
    if (!days.all.has(given) && days.first !== null && isShortlyBefore(days.first, given)) return days.first;
  }
  return !days.all.has(given) && turned !== null && days.all.has(turned) ? turned : given;
}

interface Days {
  /** Of the summary or what stands above any section. */
  readonly first: string | null;
  readonly all: ReadonlySet<string>;
}

function daysOf(blocks: readonly Block[], title: string | null): Days {
  const all = new Set<string>();
  let first: string | null = null;
  for (const { node, heading, path } of blocks) {
    const inside = innermostClass(path);
    if (!telling.has(inside)) continue;
    // The title does not bear itself out.
    if (heading !== null && title !== null && heading.text.includes(title)) continue;
    const text = heading?.text ?? (node.type === 'code' && node.lang != null ? '' : plainText(node));
    if (!/\d/.test(text)) continue;
    const found = isoDays(text);
    for (const day of found) all.add(day);
    if (heading === null && inside === 'summary') first ??= found[0] ?? null;
  }
  return { first, all };
}

/** Days with a year in a text, in order; of a long text the beginning of each line. */
function isoDays(text: string): readonly string[] {
  return text.split('\n').flatMap((line) => {
    const found = /\d/.test(line) ? findDate(oneLine(line).slice(0, 300)) : null;
    const day = found === null ? null : isoDate(found.date);
    return day === null ? [] : [day];
  });
}

/** `chain pause July 21st`: a day without a year in the title, in the year of the day it was written up, or before. */
function dayInTitle(title: string, written: string): string | null {
  const found = findDate(title, true);
  if (found === null || found.date.year !== null) return null;
  const year = Number(written.slice(0, 4));
  const day = isoDate(found.date, year);
  const named = day !== null && day > written ? isoDate(found.date, year - 1) : day;
  return named !== null && isShortlyBefore(named, written) ? named : null;
}

function isShortlyBefore(day: string, later: string): boolean {
  const passed = (Date.parse(later) - Date.parse(day)) / 86_400_000;
  return passed >= 0 && passed <= longestDelay;
}

/** Day and month exchanged, where that is another day: people write `06-11-2023` for both. */
function swapped(day: string): string | null {
  if (day.slice(5, 7) === day.slice(8)) return null;
  return isoDate({
    year: Number(day.slice(0, 4)),
    month: Number(day.slice(8)),
    day: Number(day.slice(5, 7)),
  });
}
