/**
 * TOML front matter, with places.
 *
 * In: the text between two `+++` lines. Out: what could be read of it, and findings for the rest.
 * May not: throw; the library stops at the first error and knows no places, so both are made up for here.
 */
import { parse, TomlDate, TomlError } from 'smol-toml';
import type { Finding } from '../../model/diagnostic.ts';
import type { FieldPlace } from '../../model/facts.ts';
import { linesOf } from '../../text/lines.ts';
import { placeBetween } from '../../yaml/places.ts';
import type { MappingReading } from '../../yaml/reading.ts';

/** Lines that are left out, one after another, before a text counts as unreadable. */
const maxBrokenLines = 8;

const maxDepth = 32;

/** Reads TOML. A broken line costs that line, not the others. */
export function readTomlMapping(text: string, firstLine: number): MappingReading {
  const findings: Finding[] = [];
  let rest = text;
  for (let attempt = 0; attempt <= maxBrokenLines; attempt++) {
    const parsed = tryParse(rest);
    if (parsed.table !== null) {
      const { places, keyPlaces } = locateKeys(rest, firstLine);
      const data = plainTable(parsed.table);
      const root = Object.keys(data).length > 0 || findings.length > 0 ? 'mapping' : 'empty';
      return { root, data, places, keyPlaces, written: {}, problems: findings, strays: findings.length };
    }
    findings.push(findingOf(parsed.error, rest, firstLine));
    const shorter = withoutLine(rest, parsed.error.line);
    if (shorter === rest) break;
    rest = shorter;
  }
  return {
    root: 'nothing',
    data: {},
    places: [],
    keyPlaces: [],
    written: {},
    problems: findings,
    strays: findings.length,
  };
}

type Parsed =
  | { readonly table: object; readonly error: null }
  | { readonly table: null; readonly error: { line: number; column: number; reason: string } };

function tryParse(text: string): Parsed {
  try {
    const table = parse(text.replace(/\r(?!\n)/g, '\n'), { maxDepth, integersAsBigInt: 'asNeeded' });
    return { table, error: null };
  } catch (error) {
    if (!(error instanceof TomlError)) return { table: null, error: { line: 1, column: 1, reason: '' } };
    const reason = error.message.split('\n', 1)[0] ?? '';
    return { table: null, error: { line: error.line, column: error.column, reason } };
  }
}

function findingOf(
  error: { line: number; column: number; reason: string },
  text: string,
  firstLine: number,
): Finding {
  const line = Math.max(1, Math.min(error.line, linesOf(text).starts.length));
  const column = Math.max(1, error.column);
  const reason = error.reason.replace(/^Invalid TOML document: /, '').replaceAll('`', "'");
  return {
    line: firstLine + line - 1,
    column,
    endLine: firstLine + line - 1,
    endColumn: column + 1,
    message: 'Unexpected TOML syntax',
    expected: reason === '' ? 'valid TOML' : `valid TOML (${reason})`,
  };
}

/** The text with one line blanked, so that every other line keeps its place. */
function withoutLine(text: string, line: number): string {
  const { starts } = linesOf(text);
  const start = starts[line - 1] ?? text.length;
  const end = starts[line] ?? text.length;
  return text.slice(0, start) + text.slice(start, end).replace(/[^\r\n]/g, ' ') + text.slice(end);
}

/** Plain JSON values: dates become the text they were typed as, near enough; integers beyond 2^53 become text. */
function plainValue(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString().replace(/\.000(?=$|[Z+-])/, '');
  if (typeof value === 'bigint') return String(value);
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  if (Array.isArray(value)) return value.map(plainValue);
  if (typeof value === 'object' && value !== null) return plainTable(value);
  return value;
}

function plainTable(table: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(table).map(([key, value]) => [key, plainValue(value)]));
}

interface Located {
  readonly places: readonly FieldPlace[];
  readonly keyPlaces: readonly FieldPlace[];
}

/** Places of keys that begin a line, and of their values in that line: what a person looks for. */
function locateKeys(text: string, firstLine: number): Located {
  const lines = linesOf(text);
  const places: FieldPlace[] = [];
  const keyPlaces: FieldPlace[] = [];
  const tables = new Map<string, number>();
  let prefix = '';
  let closing: string | null = null;
  for (const [index, start] of lines.starts.entries()) {
    const line = text.slice(start, lines.ends[index]).trimEnd();
    if (closing !== null) {
      if (line.includes(closing)) closing = null;
      continue;
    }
    const table = /^[ \t]*(\[\[?)[ \t]*([\w."'-]{1,100})[ \t]*\]/.exec(line);
    if (table !== null) {
      const name = unquoted(table[2] ?? '');
      const count = tables.get(name) ?? 0;
      tables.set(name, count + 1);
      prefix = table[1] === '[[' ? `${name}.${count}.` : `${name}.`;
      const place = {
        name: prefix.slice(0, -1),
        ...placeBetween(lines, start, start + line.length, firstLine),
      };
      places.push(place);
      keyPlaces.push(place);
      continue;
    }
    const pair = /^([ \t]*)([\w."'-]{1,100})([ \t]*=[ \t]*)/.exec(line);
    if (pair === null) continue;
    const [whole, indent = '', key = ''] = pair;
    const name = prefix + unquoted(key);
    const value = line.slice(whole.length);
    const keyStart = start + indent.length;
    const valueStart = start + whole.length;
    keyPlaces.push({ name, ...placeBetween(lines, keyStart, keyStart + key.length, firstLine) });
    places.push({ name, ...placeBetween(lines, valueStart, start + line.length, firstLine) });
    closing = openedBlock(value);
  }
  return { places, keyPlaces };
}

function unquoted(key: string): string {
  return key.replaceAll(/["']/g, '');
}

/** The delimiter of a multi-line string that a value opens and does not close in its line, or null. */
function openedBlock(value: string): string | null {
  for (const delimiter of ['"""', "'''"]) {
    if (value.startsWith(delimiter) && !value.includes(delimiter, 3)) return delimiter;
  }
  return null;
}
