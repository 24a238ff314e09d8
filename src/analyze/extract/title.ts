/**
 * The title, and what stands right below it: tags and a date as headings.
 *
 * In: the blocks of a document. Out: the title as plain text, tags and the date that small headings state.
 * May not: take a known section, a date or a tag for a title.
 */

import { foldText } from '../../text/fold.ts';
import { findDate, firstIsoDate, isoDate } from './date.ts';
import { oneLine, plainText } from './plain.ts';
import type { Block } from './sections.ts';
import { classifyExact } from './vocabulary.ts';

/** What the headings at the top say. */
export interface TitleFacts {
  readonly title: string | null;
  /** The block of the title, or null. */
  readonly block: Block | null;
  readonly tags: readonly string[];
  /** A date that is a heading of its own near the title. */
  readonly date: string | null;
}

/** A heading of level 5 or 6 that is only a tag: one lower-case word, with hyphens or a `#` before it. */
const tagText = /^#?[\p{Ll}\d]+(?:[-_/][\p{Ll}\d]+)*$/u;

/** `stated`: the title of the front matter, or null. Title: the first level-1 heading that may be one, else the first heading before any known section, else a bold first line. */
export function readTitle(blocks: readonly Block[], stated: string | null): TitleFacts {
  const headings = blocks.filter((block) => block.heading !== null);
  const real = headings.filter((block) => block.node.type === 'heading');
  const main = real.find((block) => block.node.type === 'heading' && block.node.depth === 1);
  const top: Block[] = [];
  for (const block of real) {
    if (isSection(block)) break;
    top.push(block);
  }
  const block =
    stated !== null
      ? headings.find(({ heading }) => heading !== null && foldText(heading.text) === foldText(stated))
      : ((main !== undefined && mayBeTitle(main) ? main : undefined) ??
        top.find(mayBeTitle) ??
        boldFirstLine(blocks));
  const near = block === undefined ? [] : blocks.slice(blocks.indexOf(block) + 1, blocks.indexOf(block) + 4);
  const small = near.filter((next) => next.node.type === 'heading');
  return {
    title: block === undefined ? null : cleanTitle(block.heading?.text ?? ''),
    block: block ?? null,
    tags: small
      .filter(
        (next) =>
          next.node.type === 'heading' && next.node.depth >= 5 && tagText.test(next.heading?.text ?? ''),
      )
      .map((next) => (next.heading?.text ?? '').replace(/^#/, '')),
    date: firstDateHeading(top.length > 0 ? top : real.slice(0, 3)),
  };
}

function cleanTitle(text: string): string | null {
  const title = oneLine(text).replace(/^(?:title|tittel|titel)\s*:\s*(?=\S)/iu, '');
  return title === '' ? null : title;
}

function isSection(block: Block): boolean {
  return (block.heading?.class ?? null) !== null;
}

function mayBeTitle(block: Block): boolean {
  const text = block.heading?.text ?? '';
  if (text === '' || classifyExact(text) !== null) return false;
  if (isDateOnly(text)) return false;
  return !(block.node.type === 'heading' && block.node.depth >= 5 && tagText.test(text));
}

/** A heading that holds a date and nothing else that is worth reading. */
function isDateOnly(text: string): boolean {
  const found = findDate(text);
  if (found === null) return false;
  const rest = text.slice(0, found.start) + text.slice(found.end);
  return /^(?:\s*(?:date|dato|datum|published|posted|incident date|\p{L}{3,9}day|on)?[\s,.:()–—-]*)$/iu.test(
    rest,
  );
}

function firstDateHeading(blocks: readonly Block[]): string | null {
  for (const block of blocks) {
    const text = block.heading?.text ?? '';
    if (!isDateOnly(text)) continue;
    const found = findDate(text);
    if (found !== null) return isoDate(found.date);
  }
  return null;
}

/** A date that is a paragraph of its own among the first blocks. */
export function dateLine(blocks: readonly Block[]): string | null {
  for (const { node } of blocks.slice(0, 12)) {
    if (node.type !== 'paragraph') continue;
    const whole = plainText(node);
    const text = /\d/.test(whole) ? oneLine(whole) : '';
    if (text === '' || text.length > 60 || !isDateOnly(text)) continue;
    return firstIsoDate(text);
  }
  return null;
}

/** A bold line before any other content. */
function boldFirstLine(blocks: readonly Block[]): Block | undefined {
  const first = blocks.find((block) => block.node.type !== 'html' && block.node.type !== 'definition');
  return first?.heading !== null && first !== undefined && first.heading.class === null ? first : undefined;
}
