/**
 * Plain mappings: the few lines of YAML that most files begin with, read without a YAML parser.
 *
 * In: text. Out: what `readYamlMapping` gives, to the last column, or null for anything that is not plain.
 * May not: guess. `key: value` at the margin, with words, a day, quotes without escapes, or a list of these; no comments,
 * no nesting, nothing that YAML could take for a number, a truth value or an absent one. A property test holds it to that.
 */
import type { Place } from '../model/diagnostic.ts';
import type { FieldPlace } from '../model/facts.ts';
import type { MappingReading } from './reading.ts';

/** A value that stands on one line, from one column to another (0-based). */
interface Scalar {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What one reading gathers; local to a call. */
interface Gathering {
  readonly entries: Map<string, unknown>;
  readonly places: FieldPlace[];
  readonly keyPlaces: FieldPlace[];
}

const entryLine = /^([A-Za-z_][\w-]{0,99}):(?: +(\S.*))?$/;
const itemLine = /^( *)- +(\S.*)$/;

/** Printable, and no space but the common one; the parser has its own mind about the others. */
const unusual = /[^ -~\u00a1-\u167f\u1681-\u1fff\u2c00-\ud7ff\uf900-\ufaff]/;

/** Begins like a word or a number; what means something to YAML further in is looked for apart. */
const word = /^[\p{L}\d]/u;
const meaningful = /: |:$| #/;
const flowMeaningful = /[:#[\]{},"'&*!|>%@`]/;

/** What is no text although it looks like it. A number has no space in it. */
const notText = /^(?:null|true|false|\d\S*)$/i;
const day = /^\d{4}-\d{2}-\d{2}$/;

/** Reads a plain mapping; null when the text is anything else. `firstLine` is the file's line number of its first line. */
export function readPlainMapping(text: string, firstLine: number): MappingReading | null {
  const lines = text.split('\n');
  const gathering: Gathering = { entries: new Map(), places: [], keyPlaces: [] };
  for (let at = 0; at < lines.length; ) {
    const taken = lines[at] === '' ? 1 : takeEntry(lines, at, firstLine, gathering);
    if (taken === 0) return null;
    at += taken;
  }
  if (gathering.entries.size === 0) return null;
  return {
    root: 'mapping',
    data: Object.fromEntries(gathering.entries),
    places: gathering.places,
    keyPlaces: gathering.keyPlaces,
    written: {},
    problems: [],
    strays: 0,
  };
}

/** Takes the entry that begins on a line; gives how many lines it has, 0 when it is not plain. */
function takeEntry(lines: readonly string[], at: number, firstLine: number, gathering: Gathering): number {
  const line = lines[at] ?? '';
  const [whole, key = '', rest] = entryLine.exec(line) ?? [];
  if (whole === undefined || unusual.test(line) || gathering.entries.has(key)) return 0;
  gathering.keyPlaces.push({ name: key, ...placeOn(firstLine + at, 0, key.length) });
  if (rest === undefined) return takeItems(key, lines, at + 1, firstLine, gathering);
  const start = line.length - rest.length;
  const list = rest.startsWith('[') ? readFlow(line, start) : null;
  if (list !== null) {
    const end = line.trimEnd().length;
    gathering.places.push({ name: key, ...placeOn(firstLine + at, start, end) });
    for (const [index, item] of list.entries())
      gathering.places.push({ name: `${key}.${index}`, ...placeOn(firstLine + at, item.start, item.end) });
    gathering.entries.set(
      key,
      list.map((item) => item.text),
    );
    return 1;
  }
  const scalar = readScalar(line, start);
  if (scalar === null) return 0;
  gathering.places.push({ name: key, ...placeOn(firstLine + at, scalar.start, scalar.end) });
  gathering.entries.set(key, scalar.text);
  return 1;
}

/** Takes the items of a list, each on a line of its own below its key. */
function takeItems(
  key: string,
  lines: readonly string[],
  from: number,
  firstLine: number,
  gathering: Gathering,
): number {
  const items: Scalar[] = [];
  const indent = itemLine.exec(lines[from] ?? '')?.[1];
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const [whole, space, rest = ''] = itemLine.exec(line) ?? [];
    if (whole === undefined) break;
    const item = space === indent && !unusual.test(line) ? readScalar(line, line.length - rest.length) : null;
    if (item === null) return 0;
    items.push(item);
  }
  const last = items.at(-1);
  if (last === undefined || indent === undefined) return 0;
  const lastLine = firstLine + from + items.length - 1;
  gathering.places.push({
    name: key,
    line: firstLine + from,
    column: indent.length + 1,
    endLine: lastLine,
    endColumn: last.end + 1,
  });
  for (const [index, item] of items.entries())
    gathering.places.push({
      name: `${key}.${index}`,
      ...placeOn(firstLine + from + index, item.start, item.end),
    });
  gathering.entries.set(
    key,
    items.map(({ text }) => text),
  );
  return items.length + 1;
}

function readScalar(line: string, start: number): Scalar | null {
  const text = line.slice(start).trimEnd();
  const end = start + text.length;
  const quote = text[0];
  if (quote === '"' || quote === "'") {
    const inner = text.slice(1, -1);
    const isClosed = text.length > 1 && text.endsWith(quote) && !inner.includes(quote);
    return isClosed && !inner.includes('\\') ? { text: inner, start, end } : null;
  }
  if (!word.test(text) || meaningful.test(text) || isNoText(text)) return null;
  return { text, start, end };
}

/** Items between brackets on one line, or null. */
function readFlow(line: string, start: number): readonly Scalar[] | null {
  const end = line.trimEnd().length;
  if (line[end - 1] !== ']') return null;
  const inner = line.slice(start + 1, end - 1);
  if (inner === '') return [];
  const items: Scalar[] = [];
  let at = start + 1;
  for (const part of inner.split(',')) {
    const text = part.trim();
    if (!word.test(text) || flowMeaningful.test(text) || isNoText(text)) return null;
    const from = at + part.indexOf(text);
    items.push({ text, start: from, end: from + text.length });
    at += part.length + 1;
  }
  return items;
}

function isNoText(text: string): boolean {
  return notText.test(text) && !day.test(text);
}

function placeOn(line: number, start: number, end: number): Place {
  return { line, column: start + 1, endLine: line, endColumn: end + 1 };
}
