/**
 * What stands around the item's own words: boxes, owners, tickets, dates, labels, done marks.
 *
 * In: the item's raw text, then its words. Out: the same without them, and what they said.
 * May not: judge; nothing peeled off here may turn a verdict.
 */
import { is, isMark, type Word } from './phrases.ts';

/** The item's own words, and what was around them. */
export interface Peeled {
  readonly words: readonly Word[];
  readonly done: boolean;
  readonly reference: boolean;
  readonly question: boolean;
  /** Ends in a colon: a parent of nested items. */
  readonly parent: boolean;
}

/** Takes list marker, box, table pipes, block quote, heading marks and surrounding quotes off the raw text. */
export function stripLine(text: string): { readonly text: string; readonly done: boolean } {
  let line = text.trim();
  let done = false;
  for (let round = 0; round < 8; round++) {
    const before = line;
    if (line.startsWith('|')) line = widestCell(line);
    const box = /^\[([ xX✓✔]?)\](?!\()\s*/.exec(line);
    if (box !== null) {
      done = done || (box[1] ?? ' ').trim() !== '';
      line = line.slice(box[0].length);
    }
    line = line.replace(/^(?:[-*+•◦▪‣·>–—]|#{1,6}|\d{1,3}[.)]|[a-z][.)])\s+/u, '').trim();
    const mark = /^(?:[✅☑✔🗹☐⬜🔲🔳❌🚧⏳]\uFE0F?|:[a-z_]{2,30}:)\s*/u.exec(line);
    if (mark !== null) {
      done =
        done ||
        /^(?:[✅☑✔🗹]|:(?:white_check_mark|heavy_check_mark|ballot_box_with_check|check|done):)/u.test(
          mark[0],
        );
      line = line.slice(mark[0].length);
    }
    const struck = /^~~([^~]{1,2000})~~$/.exec(line);
    if (struck !== null) {
      done = true;
      line = struck[1] ?? line;
    }
    // `**AC** text`: initials of the owner.
    line = line.replace(/^\*\*@?[A-Z]{1,3}(?:\/[A-Z]{1,3}){0,2}\*\*:?\s+(?=\S)/, '');
    const wrapped =
      /^(\*{1,3}|_{1,3})(?![\s*_])([^*_]{1,4000})\1[.]?$/.exec(line) ??
      /^(["“'«])([^"”“'«»`]{1,4000})["”'»][.]?$/.exec(line);
    const braced = /^\{\{\s*((?:\S+\s+){4,60}\S+)\s*\}\}/.exec(line);
    if (braced !== null) line = (braced[1] ?? line) + line.slice(braced[0].length);
    if (wrapped === null && wrapsQuotes(line)) line = line.slice(1, -1).trim();
    if (wrapped !== null) line = (wrapped[2] ?? line).trim();
    if (line === before) break;
  }
  return { text: line, done };
}

/** Straight quotes around a text that quotes something itself: the first quote inside opens. */
function wrapsQuotes(line: string): boolean {
  if (line.length < 4 || !line.startsWith('"') || !line.endsWith('"')) return false;
  const first = line.indexOf('"', 1);
  return first < line.length - 1 && /\s/.test(line[first - 1] ?? '') && /\S/.test(line[first + 1] ?? ' ');
}

/** The cell with most words: the others are owner, state and ticket. */
function widestCell(row: string): string {
  let widest = '';
  let most = -1;
  for (const cell of row.split('|')) {
    const words = cell.split(/\s+/).filter((word) => /\p{L}{2}/u.test(word)).length;
    if (words > most) {
      most = words;
      widest = cell;
    }
  }
  return widest.trim();
}

/** Peels both ends; the rounds end when nothing more comes off. */
export function peel(all: readonly Word[]): Peeled {
  let from = 0;
  let to = all.length;
  let done = false;
  let reference = false;
  let question = false;
  let parent = false;
  for (let moved = true; moved && from < to; ) {
    moved = false;
    const front = leading(all, from, to);
    if (front.size > 0) {
      from += front.size;
      done ||= front.done;
      reference ||= front.reference;
      moved = true;
    }
    const back = from < to ? trailing(all, from, to) : nothing;
    if (back.size > 0) {
      to -= back.size;
      done ||= back.done;
      reference ||= back.reference;
      question ||= back.question === true;
      parent ||= back.parent === true && all.slice(to + 1).every((word) => word.kind === 'mark');
      moved = true;
    }
  }
  return { words: withoutDates(all.slice(from, to)), done, reference, question, parent };
}

interface Piece {
  readonly size: number;
  readonly done: boolean;
  readonly reference: boolean;
  readonly question?: boolean;
  readonly parent?: boolean;
}

const nothing: Piece = { size: 0, done: false, reference: false };
const plain = (size: number): Piece => ({ size, done: false, reference: false });

/** `R4.`, `P0:`, `AI-2:`, `1)`: the item's own number. */
const itemNumber = /^(?:[A-Z]{1,4}-?)?\d{1,3}$/;

function leading(words: readonly Word[], from: number, to: number): Piece {
  const word = words[from];
  const next = words[from + 1];
  if (word === undefined) return nothing;
  if (isMark(word, '-,;:|.*+&)]!?/=')) return plain(1);
  if (isMark(word, '([')) {
    const end = groupEnd(words, from, to, isMark(word, '(') ? ')' : ']');
    const inside = words.slice(from + 1, end);
    if (
      end > 0 &&
      end - from <= 9 &&
      end + 1 < to &&
      !inside.some(
        (inner) =>
          inner.verb !== null &&
          !inner.verb.nounToo &&
          inner.verb.class !== 'act' &&
          !is(inner, 'doneMark', 'label', 'referenceNoun'),
      )
    ) {
      return {
        size: end - from + 1,
        done: inside.some((inner) => is(inner, 'doneMark')),
        reference: inside.some((inner) => inner.kind === 'reference'),
      };
    }
    return plain(1);
  }
  if (itemNumber.test(word.text) && word.kind !== 'code' && isMark(next, '.:)-') && from + 2 < to)
    return plain(2);
  if (word.kind === 'reference') return { size: 1, done: false, reference: true };
  if (word.kind === 'person') return plain(next?.lower === 'to' || isMark(next, ':,-') ? 2 : 1);
  if (word.kind === 'date') return plain(1);
  const close = isMark(next, ':') || isMark(next, '-');
  if (close && is(word, 'label', 'doneMark', 'placeholder') && from + 2 < to) {
    return { size: 2, done: is(word, 'doneMark') && !is(word, 'label'), reference: false };
  }
  if (is(word, 'doneMark') && isMark(next, '.!') && from + 2 < to)
    return { size: 2, done: true, reference: false };
  return nothing;
}

/** A preposition leads to what follows it, unless it is one that may end a clause. */
const leadsOn = (word: Word | undefined): boolean => is(word, 'preposition', 'to') && !is(word, 'particle');

function trailing(words: readonly Word[], from: number, to: number): Piece {
  const word = words[to - 1];
  const before = words[to - 2];
  if (word === undefined) return nothing;
  if (isMark(word, '?')) return { ...plain(1), question: true };
  if (isMark(word, ':')) return { ...plain(1), parent: true };
  if (isMark(word, '.!,;-|/&+([=')) return plain(1);
  if (word.kind === 'reference' && to - 1 > from) {
    let size = 1;
    while (
      to - size - 1 > from &&
      is(words[to - size - 1], 'seeAlso') &&
      !is(words[to - size - 2], 'determiner', 'hollowPronoun') &&
      !isHead(words, to - size - 1, from)
    )
      size++;
    return { size, done: false, reference: true };
  }
  if (word.kind === 'person' && to - 1 > from && !leadsOn(before)) return plain(1);
  if (word.kind === 'date' && to - 1 > from) {
    // `... by the end of May`, `..., due 2026-05-01`: what leads to the date leaves with it.
    let size = 1;
    while (
      to - size - 1 > from &&
      (leadsOn(words[to - size - 1]) ||
        is(words[to - size - 1], 'determiner') ||
        (is(words[to - size - 1], 'field') && isMark(words[to - size - 2], ',;-('))) &&
      words[to - size - 1]?.verb?.form !== 'base'
    )
      size++;
    return plain(size);
  }
  if (isMark(word, ')]')) {
    const start = groupStart(words, from, to, isMark(word, ')') ? '(' : '[');
    if (start > from) {
      const inside = words.slice(start + 1, to - 1);
      const drop =
        is(inside[0], 'field') ||
        inside.every(
          (inner) =>
            inner.kind === 'reference' ||
            inner.kind === 'person' ||
            inner.kind === 'date' ||
            inner.kind === 'mark' ||
            is(inner, 'doneMark', 'seeAlso', 'referenceNoun', 'filler', 'label', 'escape') ||
            (inner.kind === 'word' &&
              (is(inner, 'preposition', 'time') ||
                (inner.capital && inner.classes.size === 0 && inner.verb === null))),
        ) ||
        (isMark(word, ']') && inside.length <= 3);
      if (drop) {
        return {
          size: to - start,
          done: inside.some((inner) => is(inner, 'doneMark')),
          reference: inside.some((inner) => inner.kind === 'reference'),
        };
      }
    }
    return start < 0 ? plain(1) : nothing;
  }
  const field = fieldStart(words, from, to);
  if (field > 0) return plain(to - field);
  if (is(word, 'doneMark') && isMark(before, '-.!;:') && to - 2 > from)
    return { size: 2, done: true, reference: false };
  // `... - Alice`, `... - Alice Smith`
  for (let size = 1; size <= 2; size++) {
    const names = words.slice(to - size, to);
    if (
      to - size - 1 > from &&
      isMark(words[to - size - 1], '-') &&
      names.every(
        (name) => name.kind === 'word' && name.capital && name.classes.size === 0 && name.verb === null,
      )
    ) {
      return plain(size + 1);
    }
  }
  if (is(word, 'seeAlso') && isMark(before, ',-;') && to - 2 > from) return plain(2);
  return nothing;
}

/** Whether a see-also word is the item's own first word (`Close ticket OPS-1`). */
function isHead(words: readonly Word[], at: number, from: number): boolean {
  return at <= from + 1 && words[from]?.verb !== null && words[from]?.verb !== undefined;
}

/** `..., owner: Alice`, `... due 2026-05-01` */
function fieldStart(words: readonly Word[], from: number, to: number): number {
  for (let at = to - 2; at > from && at >= to - 6; at--) {
    if (!is(words[at], 'field')) continue;
    const marked = isMark(words[at + 1], ':=');
    const separated = isMark(words[at - 1], ',;-|.(');
    const valued = words
      .slice(at + 1, to)
      .every(
        (value) =>
          value.kind !== 'word' ||
          value.capital ||
          is(value, 'preposition', 'to', 'determiner', 'time', 'month', 'person'),
      );
    if ((marked || separated) && valued) return at;
  }
  return 0;
}

function groupEnd(words: readonly Word[], from: number, to: number, close: string): number {
  for (let at = from + 1; at < to && at < from + 12; at++) if (isMark(words[at], close)) return at;
  return 0;
}

function groupStart(words: readonly Word[], from: number, to: number, open: string): number {
  for (let at = to - 2; at >= from && at > to - 40; at--) if (isMark(words[at], open)) return at;
  return -1;
}

/** Dates say when it is promised, not what: they leave with the preposition before them. */
function withoutDates(words: readonly Word[]): readonly Word[] {
  const kept: Word[] = [];
  for (const word of words) {
    if (word.kind !== 'date') {
      kept.push(word);
      continue;
    }
    while (
      kept.length > 0 &&
      (leadsOn(kept.at(-1)) || is(kept.at(-1), 'determiner')) &&
      kept.at(-1)?.kind === 'word'
    )
      kept.pop();
  }
  while (kept.length > 1 && isMark(kept.at(-1), '.,;:-')) kept.pop();
  return kept;
}

/** Peels the end alone: for a main clause whose purpose has been cut off. */
export function peelEnd(words: readonly Word[]): readonly Word[] {
  let to = words.length;
  for (;;) {
    const back = to > 0 ? trailing(words, 0, to) : nothing;
    if (back.size === 0) return words.slice(0, to);
    to -= back.size;
  }
}
