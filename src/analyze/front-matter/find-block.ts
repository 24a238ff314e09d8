/**
 * Where the front matter block is, if there is one.
 *
 * In: the text of a file. Out: what its first lines are: a closed block, an unclosed one, a rule, or nothing special.
 * May not: parse the block.
 */
import type { Place } from '../../model/diagnostic.ts';

/** UTF-16 offsets `[start, end)` of one line, without its line break. */
interface Line {
  readonly start: number;
  readonly end: number;
  /** Offset of the next line. */
  readonly next: number;
  readonly number: number;
}

/** A block with both its lines. */
export interface ClosedBlock {
  readonly form: 'closed';
  readonly delimiter: '---' | '+++';
  /** What stands behind the opening delimiter: `yaml`, `js`; usually empty. */
  readonly language: string;
  /** The text between the two lines, from the second line of the file to the closing line. */
  readonly inner: string;
  readonly closing: '---' | '...' | '+++';
  /** Offset behind the closing line and its line break. */
  readonly end: number;
}

/** An opening line whose closing line does not come. */
export interface OpenBlock {
  readonly form: 'open';
  readonly delimiter: '---' | '+++';
  readonly language: string;
  /** The text behind the opening line. */
  readonly inner: string;
  /** A line that looks like a closing line and is none (`----`, `—`, an indented `---`), or null. */
  readonly nearClosing: (Place & { readonly text: string }) | null;
}

export type Block = ClosedBlock | OpenBlock | { readonly form: 'none' };

/** Longer lines neither open nor close a block. */
const maxFenceLength = 120;

const opening = /^(---|\+\+\+)[ \t]{0,40}([A-Za-z]{0,20})[ \t]{0,40}$/;

/** Looks at the first line, and for the line that closes what it opens. Linear in the text. */
export function findBlock(text: string): Block {
  const lines = linesOf(text);
  const first = lines.next().value;
  if (first === undefined || first.end > maxFenceLength) return { form: 'none' };
  const found = opening.exec(text.slice(0, first.end));
  if (found === null) return { form: 'none' };
  const delimiter = found[1] === '+++' ? '+++' : '---';
  const language = (found[2] ?? '').toLowerCase();
  let nearClosing: OpenBlock['nearClosing'] = null;
  for (const line of lines) {
    if (line.end - line.start > maxFenceLength) continue;
    const shown = text.slice(line.start, line.end);
    const closing = closingOf(shown.trimEnd(), delimiter);
    if (closing !== null) {
      if (nearClosing !== null) break;
      const inner = text.slice(first.next, line.start);
      return { form: 'closed', delimiter, language, inner, closing, end: line.next };
    }
    if (nearClosing === null && isNearClosing(shown, delimiter)) {
      nearClosing = { ...placeOfLine(line), text: shown.trim() };
    }
  }
  return { form: 'open', delimiter, language, inner: text.slice(first.next), nearClosing };
}

function closingOf(line: string, delimiter: '---' | '+++'): ClosedBlock['closing'] | null {
  if (line === delimiter) return delimiter;
  return delimiter === '---' && line === '...' ? '...' : null;
}

/** Dashes of the wrong number or kind, or indented: what an editor or a hasty hand makes of `---`. */
function isNearClosing(line: string, delimiter: '---' | '+++'): boolean {
  return delimiter === '---'
    ? /^(?:-{4,}|[ \t]+-{3,}|[—–]+-*)[ \t]*$/.test(line)
    : /^(?:\+{4,}|[ \t]+\+{3,})[ \t]*$/.test(line);
}

function* linesOf(text: string): Generator<Line, undefined> {
  let start = 0;
  let number = 1;
  for (const ending = /[\n\r]/g; ending.test(text); number++) {
    const end = ending.lastIndex - 1;
    const next = text.startsWith('\r\n', end) ? end + 2 : end + 1;
    yield { start, end, next, number };
    start = next;
    ending.lastIndex = next;
  }
  yield { start, end: text.length, next: text.length, number };
}

function placeOfLine(line: Line): Place {
  return { line: line.number, column: 1, endLine: line.number, endColumn: line.end - line.start + 1 };
}
