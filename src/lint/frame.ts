/**
 * Frame: the lines around a finding, with carets under what is meant.
 *
 * In: a file's lines and a place in them. Out: lines of text for a terminal.
 * May not: read files, or let control characters of the content through.
 */
import type { Place } from '../model/diagnostic.ts';
import { type DisplayCell, displayCells, isPlain } from './display-text.ts';
import type { Palette } from './palette.ts';

/** `width` is for the source text alone, in terminal cells, without the gutter. */
export interface FrameOptions {
  readonly width: number;
  readonly palette: Palette;
}

const contextLines = 2;
const ellipsis = '…';

/**
 * The place's line with two lines before and after it, numbered, and carets below the stretch. A stretch of several
 * lines is underlined on its first; the others within the frame are marked at the edge. A place outside the text is
 * moved to the nearest one inside it.
 */
export function codeFrame(lines: readonly string[], place: Place, options: FrameOptions): readonly string[] {
  const at = Math.min(Math.max(place.line, 1), Math.max(lines.length, 1));
  const end = Math.max(at, place.endLine);
  const first = Math.max(1, at - contextLines);
  const last = Math.min(lines.length, at + contextLines);
  const gutter = String(last).length;
  const { palette } = options;
  const frame: string[] = [];

  for (let number = first; number <= last; number++) {
    const line = lines[number - 1] ?? '';
    const from = number === at ? place.column - 1 : 0;
    const to = number === at ? (end > at ? line.length : place.endColumn - 1) : 0;
    const mark = number === 1 && line.startsWith('\ufeff');
    const shown = excerpt(line, from, to, options.width, mark);
    const marked = number >= at && number <= end && !(number === end && number > at && place.endColumn <= 1);
    const edge = `${marked ? '>' : ' '} ${String(number).padStart(gutter)} |`;
    frame.push(`${marked ? palette.bold(edge) : palette.dim(edge)} ${shown.text}`.trimEnd());
    if (number === at) {
      // A place at the end of a line as wide as the frame: the caret stays on the terminal.
      const before = Math.min(shown.before, options.width - 1);
      const carets = ' '.repeat(before) + palette.red('^'.repeat(shown.under));
      frame.push(`${palette.dim(`  ${' '.repeat(gutter)} |`)} ${carets}`);
    }
  }
  return frame;
}

/** What is shown of a line, and where the carets go, in cells. */
interface Excerpt {
  readonly text: string;
  readonly before: number;
  readonly under: number;
}

/**
 * At most `width` cells of `line` that show `[from, to)`, with an ellipsis where something is cut.
 * `mark` says that the line begins with a byte order mark.
 */
function excerpt(line: string, from: number, to: number, width: number, mark: boolean): Excerpt {
  const start = Math.min(Math.max(from, 0), line.length);
  const stretch = sliceAround(line, start, width);
  const cut = { left: stretch.offset > 0, right: stretch.offset + stretch.text.length < line.length };
  if (isPlain(stretch.text)) return plainExcerpt(stretch, start, to, width, cut);
  const cells = displayCells(stretch.text).map((cell) => ({
    ...cell,
    offset: cell.offset + stretch.offset,
    end: cell.end + stretch.offset,
  }));
  const window = clipCells(cells, start, width, cut);
  // The byte order mark is a character of the file as stored, so it counts in columns, but nobody sees it.
  const visible = window.cells.filter((cell) => !(mark && cell.offset === 0));
  const before = widthOf(visible.filter((cell) => cell.end <= start));
  const meant = visible.filter((cell) => cell.end > start && cell.offset < to);
  const lead = window.left ? ellipsis : '';
  const text = lead + visible.map((cell) => cell.text).join('') + (window.right ? ellipsis : '');
  return { text, before: before + lead.length, under: Math.max(1, widthOf(meant)) };
}

/** The same where every character is one cell: most lines are, and a frame has five of them. */
function plainExcerpt(
  { text, offset }: Stretch,
  start: number,
  to: number,
  width: number,
  cut: Cut,
): Excerpt {
  const focus = Math.min(Math.max(start - offset, 0), text.length);
  const isWhole = !cut.left && !cut.right && text.length <= width;
  const isNearStart = isWhole || (!cut.left && focus <= (width * 2) / 3);
  const first = isNearStart ? 0 : Math.max(0, focus - Math.floor(width / 3));
  const last = isWhole ? text.length : Math.min(text.length, first + Math.max(0, width - 2));
  const lead = cut.left || first > 0 ? ellipsis : '';
  const end = cut.right || last < text.length ? ellipsis : '';
  const under = Math.min(to - offset, last) - Math.max(focus, first);
  return {
    text: lead + text.slice(first, last) + end,
    before: Math.max(0, Math.min(focus, last) - first) + lead.length,
    under: Math.max(1, under),
  };
}

/** A part of a line, and where it begins. */
interface Stretch {
  readonly text: string;
  readonly offset: number;
}

/** The stretch of a very long line worth splitting into cells at all, so that one line costs the same as any other. */
function sliceAround(line: string, start: number, width: number): Stretch {
  const reach = width * 4;
  const from = characterStart(line, start <= reach ? 0 : start - reach);
  return { text: line.slice(from, characterStart(line, start + reach)), offset: from };
}

/** `index`, or one before it when it would cut a surrogate pair. */
function characterStart(line: string, index: number): number {
  const unit = line.charCodeAt(index);
  return index > 0 && unit >= 0xdc00 && unit <= 0xdfff ? index - 1 : index;
}

interface Cut {
  readonly left: boolean;
  readonly right: boolean;
}

function clipCells(
  cells: readonly DisplayCell[],
  start: number,
  width: number,
  cut: Cut,
): Cut & { readonly cells: readonly DisplayCell[] } {
  if (!cut.left && !cut.right && widthOf(cells) <= width) return { cells, left: false, right: false };
  const at = cells.findIndex((cell) => cell.end > start);
  const focus = at < 0 ? cells.length : at;
  let first = focus;
  for (let room = Math.floor(width / 3); first > 0; first--) {
    room -= cells[first - 1]?.width ?? 0;
    if (room < 0) break;
  }
  // When the carets are near the line's start anyway, it is shown from its start.
  if (!cut.left && widthOf(cells.slice(0, focus)) <= (width * 2) / 3) first = 0;
  let last = first;
  for (let room = width - 2; last < cells.length; last++) {
    room -= cells[last]?.width ?? 0;
    if (room < 0) break;
  }
  return {
    cells: cells.slice(first, last),
    left: cut.left || first > 0,
    right: cut.right || last < cells.length,
  };
}

function widthOf(cells: readonly DisplayCell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}
