/**
 * YAML: one mapping, with the place of every key and value.
 *
 * In: text of a YAML 1.2 document (core schema). Out: what could be read of it, and findings for the rest.
 * May not: throw, build objects from tags, expand aliases without bound, or take time beyond linear.
 */
import {
  Composer,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  Parser,
  Scalar,
  type YAMLError,
} from 'yaml';
import type { Finding } from '../model/diagnostic.ts';
import type { FieldPlace } from '../model/facts.ts';
import { type Lines, linesOf } from '../text/lines.ts';
import { placeBetween } from './places.ts';
import type { MappingReading, RootForm } from './reading.ts';
import { explainYamlError } from './yaml-errors.ts';

/** Where the text stands in its file, and how much of it is accepted. */
export interface YamlSource {
  /** Line of the file that the text's first line is; the text begins at that line's first column. */
  readonly firstLine: number;
  /** UTF-16 code units above which nothing is parsed. */
  readonly maxLength: number;
}

/** Values that aliases may add to a document. People write a handful; a bomb needs thousands. */
const maxAliasedValues = 1000;

/** Open constructs of the parser (two or so for a level). Composing recurses, so depth is cut before it begins. */
const maxOpenConstructs = 100;

/** Findings beyond this many say nothing new about one block. */
const maxFindings = 20;

/** Broken entries beyond this many make a text that is no mapping at all. */
const maxBrokenEntries = 20;

/** Longest dotted name that gets a place: long keys nested deep would make names of quadratic size. */
const maxNameLength = 200;

interface Aliased {
  readonly value: unknown;
  readonly weight: number;
}

/** What one reading gathers; local to a call. */
interface Gathering {
  readonly text: string;
  readonly lines: Lines;
  readonly firstLine: number;
  readonly entries: Map<string, unknown>;
  readonly entryOffsets: Map<string, number>;
  readonly places: FieldPlace[];
  readonly keyPlaces: FieldPlace[];
  readonly written: [string, string][];
  readonly findings: Finding[];
  readonly anchors: Map<string, Aliased>;
  aliasedValues: number;
}

/**
 * Reads a YAML mapping. A syntax error costs the entry that holds it, not the others. Duplicate keys, aliases that
 * expand beyond bounds, merge keys and unknown tags are findings. Lines and columns are those of the file.
 */
export function readYamlMapping(text: string, source: YamlSource): MappingReading {
  const gathering: Gathering = {
    text,
    lines: linesOf(text.length > source.maxLength ? '' : text),
    firstLine: source.firstLine,
    entries: new Map(),
    entryOffsets: new Map(),
    places: [],
    keyPlaces: [],
    written: [],
    findings: [],
    anchors: new Map(),
    aliasedValues: 0,
  };
  if (text.length > source.maxLength) {
    report(gathering, 0, 0, tooLargeMessage(text.length), `at most ${source.maxLength / 1024} KiB`);
    return readingOf(gathering, 'nothing', 0);
  }
  // A lone CR ends a line in Markdown but not in YAML; one code unit for another keeps every offset.
  const parsed = parseDocument(text.replace(/\r(?!\n)/g, '\n'));
  if (parsed.tooDeepAt !== null) {
    report(
      gathering,
      parsed.tooDeepAt,
      parsed.tooDeepAt + 1,
      'Unexpected nesting too deep to read',
      'a few levels',
    );
    return readingOf(gathering, 'nothing', 0);
  }
  if (parsed.errors.length === 0) {
    const root = takeDocument(parsed, 0, gathering);
    return readingOf(gathering, root, 0);
  }
  const strays = takeEntryByEntry(gathering);
  if (gathering.findings.length === 0) reportErrors(parsed.errors, 0, text.length, gathering);
  if (gathering.entries.size > 0) return readingOf(gathering, 'mapping', strays);
  return readingOf(gathering, rootFormOf(parsed.document?.contents), strays);
}

/** How large a text is, for a message: `Unexpected size of 70 KiB`. */
function tooLargeMessage(length: number): string {
  return `Unexpected size of ${Math.ceil(length / 1024)} KiB`;
}

interface ParsedDocument {
  readonly document: Document | null;
  readonly errors: readonly YAMLError[];
  readonly tooDeepAt: number | null;
  /** Offset of a second document in the same text, or null. */
  readonly secondAt: number | null;
}

function parseDocument(text: string): ParsedDocument {
  let tooDeepAt: number | null = null;
  const parser = new Parser();
  function* boundedTokens() {
    let broken = 0;
    for (const lexeme of new Lexer().lex(text)) {
      for (const token of parser.next(lexeme)) {
        yield token;
        if (token.type === 'error' && ++broken > maxFindings) return;
      }
      if (parser.stack.length > maxOpenConstructs) {
        tooDeepAt = parser.offset;
        return;
      }
    }
    yield* parser.end();
  }
  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    merge: false,
    resolveKnownTags: false,
    // The library compares every pair of keys; ours is a map.
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  let document: Document | null = null;
  let errors: readonly YAMLError[] = [];
  for (const composed of composer.compose(boundedTokens(), true, text.length)) {
    if (document !== null) return { document, errors, tooDeepAt, secondAt: composed.range[0] };
    document = composed;
    errors = composed.errors;
  }
  return { document, errors, tooDeepAt, secondAt: null };
}

function rootFormOf(contents: unknown): RootForm {
  if (contents === null || contents === undefined) return 'empty';
  if (isMap(contents)) return 'mapping';
  if (isSeq(contents)) return 'list';
  return isScalar(contents) && (contents.source ?? '') === '' ? 'empty' : 'text';
}

/** Takes every entry of a parsed mapping. `base` is the offset of the parsed text within the whole. */
function takeDocument(parsed: ParsedDocument, base: number, gathering: Gathering): RootForm {
  const contents = parsed.document?.contents;
  const root = rootFormOf(contents);
  for (const warning of parsed.document?.warnings ?? []) {
    if (warning.code !== 'TAG_RESOLVE_FAILED') continue;
    const [start, end] = warning.pos;
    const tag = gathering.text.slice(base + start, base + end);
    report(gathering, base + start, base + end, `Unexpected tag \`${tag}\``, 'a plain value');
  }
  if (parsed.secondAt !== null) {
    const at = base + parsed.secondAt;
    report(gathering, at, at + 3, 'Unexpected second document', 'one mapping and no `---` line within it');
  }
  if (root === 'mapping')
    takeMapping(contents, '', base, gathering, gathering.entries, gathering.entryOffsets);
  return root;
}

/** Takes the pairs of a mapping node into `into`; gives how many values it holds. */
function takeMapping(
  node: unknown,
  prefix: string,
  base: number,
  gathering: Gathering,
  into: Map<string, unknown>,
  offsets: Map<string, number>,
): number {
  if (!isMap(node)) return 0;
  let weight = 1;
  for (const pair of node.items) {
    const [start, end] = rangeOf(pair.key, base);
    const key = keyTextOf(pair.key);
    if (key === null) {
      report(gathering, start, end, 'Unexpected key that is not text', 'a word as key');
      continue;
    }
    // In quotes it is a key like any other, as in JSON.
    if (key === '<<' && isScalar(pair.key) && pair.key.type === Scalar.PLAIN) {
      report(gathering, start, end, 'Unexpected merge key `<<`', 'the keys themselves');
      continue;
    }
    const first = offsets.get(key);
    if (first !== undefined) {
      const { line } = placeBetween(gathering.lines, first, first, gathering.firstLine);
      const again = placeBetween(gathering.lines, start, start, gathering.firstLine).line;
      report(
        gathering,
        start,
        end,
        `Unexpected second \`${clip(key)}\` on line ${again}`,
        `one \`${clip(key)}\`; the first, on line ${line}, counts`,
      );
      continue;
    }
    offsets.set(key, start);
    const name = prefix + key;
    addPlace(gathering, gathering.keyPlaces, name, start, end);
    const taken = takeValue(pair.value, name, end, base, gathering);
    into.set(key, taken.value);
    weight += taken.weight;
  }
  return weight;
}

function keyTextOf(key: unknown): string | null {
  if (!isScalar(key)) return null;
  return typeof key.value === 'string' ? key.value : (key.source ?? '');
}

/** Takes one value. `fallback` is the offset at which an absent value is placed. */
function takeValue(
  node: unknown,
  name: string,
  fallback: number,
  base: number,
  gathering: Gathering,
): Aliased {
  const [start, end] = node === null || node === undefined ? [fallback, fallback] : rangeOf(node, base);
  addPlace(gathering, gathering.places, name, start, end);
  if (isAlias(node)) return takeAlias(node.source, start, end, gathering);
  const taken = takeOwnValue(node, name, base, gathering);
  // Registered only now: an alias inside its own anchor finds nothing, so no value can hold itself.
  if ((isScalar(node) || isMap(node) || isSeq(node)) && node.anchor !== undefined) {
    gathering.anchors.set(node.anchor, taken);
  }
  return taken;
}

/** The value an alias stands for. It is shared, not copied; its weight is what reading it later costs. */
function takeAlias(source: string, start: number, end: number, gathering: Gathering): Aliased {
  const nothing = { value: null, weight: 1 };
  const aliased = gathering.anchors.get(source);
  if (aliased === undefined) {
    report(
      gathering,
      start,
      end,
      `Unexpected alias \`*${clip(source)}\``,
      `an anchor \`&${clip(source)}\` above it`,
    );
    return nothing;
  }
  gathering.aliasedValues += aliased.weight;
  if (gathering.aliasedValues <= maxAliasedValues) return aliased;
  if (gathering.aliasedValues - aliased.weight <= maxAliasedValues) {
    report(
      gathering,
      start,
      end,
      `Unexpected aliases that stand for more than ${maxAliasedValues} values`,
      'the values written out; this alias and those after it are left out',
    );
  }
  gathering.aliasedValues = Math.max(gathering.aliasedValues, maxAliasedValues + 1);
  return nothing;
}

function takeOwnValue(node: unknown, name: string, base: number, gathering: Gathering): Aliased {
  if (isMap(node)) {
    const into = new Map<string, unknown>();
    const weight = takeMapping(node, `${name}.`, base, gathering, into, new Map());
    return { value: Object.fromEntries(into), weight };
  }
  if (isSeq(node)) {
    let weight = 1;
    const values: unknown[] = [];
    for (const item of node.items) {
      const taken = takeValue(item, `${name}.${values.length}`, rangeOf(node, base)[0], base, gathering);
      values.push(taken.value);
      weight += taken.weight;
    }
    return { value: values, weight };
  }
  if (isScalar(node))
    return { value: scalarValueOf(node.value, node.source ?? '', name, gathering), weight: 1 };
  return { value: null, weight: 1 };
}

function scalarValueOf(value: unknown, source: string, name: string, gathering: Gathering): unknown {
  if (typeof value === 'string' || value === null || value === undefined) return value ?? null;
  // JSON has no number for `.inf` and `.nan`; the text says the same.
  if (typeof value === 'number' && !Number.isFinite(value)) return source;
  if (typeof value !== 'number' && typeof value !== 'boolean') return source;
  if (name.length <= maxNameLength) gathering.written.push([name, source]);
  return value;
}

/** Start and end of a node, without the white space that a block's range ends with. */
function rangeOf(node: unknown, base: number): readonly [number, number] {
  if (!(isScalar(node) || isMap(node) || isSeq(node) || isAlias(node)) || !node.range) return [base, base];
  return [base + node.range[0], base + node.range[1]];
}

function addPlace(
  gathering: Gathering,
  places: FieldPlace[],
  name: string,
  start: number,
  end: number,
): void {
  if (name.length > maxNameLength) return;
  places.push({ name, ...placeIn(gathering, start, end) });
}

function placeIn({ text, lines, firstLine }: Gathering, start: number, end: number) {
  let last = end;
  while (last > start && /\s/.test(text[last - 1] ?? '')) last--;
  return placeBetween(lines, start, last, firstLine);
}

function report(gathering: Gathering, start: number, end: number, message: string, expected: string): void {
  if (gathering.findings.length >= maxFindings) return;
  gathering.findings.push({ ...placeIn(gathering, start, end), message, expected });
}

/** `limit` is where the broken stretch ends: the library often notices only in the line after it. */
function reportErrors(errors: readonly YAMLError[], base: number, limit: number, gathering: Gathering): void {
  for (const error of errors) {
    if (gathering.findings.length >= maxFindings) return;
    const start = Math.max(base, Math.min(base + error.pos[0], limit - 1));
    const end = Math.max(start, Math.min(base + error.pos[1], limit));
    const { message, expected } = explainYamlError(error, lineAround(gathering.text, start));
    report(gathering, start, end, message, expected);
  }
}

function lineAround(text: string, offset: number): string {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  return /^[^\r\n]*/.exec(text.slice(start, start + 400))?.[0] ?? '';
}

/**
 * The tolerant way, for a text with errors: entry by entry, an entry being what begins at the margin, so that one
 * broken line costs one entry. Gives the number of entries that are not `key: value`.
 */
function takeEntryByEntry(gathering: Gathering): number {
  let strays = 0;
  let broken = 0;
  for (const [base, entry] of entriesOf(gathering.text, gathering.lines.starts)) {
    if (broken >= maxBrokenEntries) break;
    const parsed = parseDocument(entry.replace(/\r(?!\n)/g, '\n'));
    const root = rootFormOf(parsed.document?.contents);
    if (parsed.errors.length === 0 && (root === 'mapping' || root === 'empty')) {
      takeDocument(parsed, base, gathering);
      continue;
    }
    broken++;
    const plain = plainEntryOf(entry);
    if (plain === null && root !== 'mapping') strays++;
    if (parsed.errors.length > 0)
      reportErrors(parsed.errors.slice(0, 1), base, base + entry.trimEnd().length, gathering);
    else report(gathering, base, base + entry.length, `Unexpected \`${clip(entry)}\``, '`key: value`');
    if (plain !== null) takePlainEntry(plain, base, gathering);
  }
  return strays;
}

function entriesOf(text: string, starts: readonly number[]): readonly (readonly [number, string])[] {
  const entryStarts = starts.filter((start) => /^(?:[^\s#\]})-]|-\S)/.test(text.slice(start, start + 2)));
  const first = entryStarts[0] ?? text.length;
  const all = first > 0 ? [0, ...entryStarts] : entryStarts;
  return all.map((start, index) => [start, text.slice(start, all[index + 1] ?? text.length)] as const);
}

interface PlainEntry {
  readonly key: string;
  readonly value: string;
  readonly valueOffset: number;
}

/** A line such as `title: Outage: all down` or `authors: @kim`: not YAML, yet there is no doubt what was meant. */
function plainEntryOf(entry: string): PlainEntry | null {
  const found =
    /^([\p{L}_][\p{L}\p{N}_.-]{0,63})[ \t]{0,8}:[ \t]{1,8}(?=[^\s"'[\]{}&*!|>#?-])([^\r\n]+)$/u.exec(
      entry.trimEnd(),
    );
  const [, key, rest] = found ?? [];
  if (key === undefined || rest === undefined) return null;
  const comment = rest.search(/\s#/);
  const value = (comment < 0 ? rest : rest.slice(0, comment)).trimEnd();
  return { key, value, valueOffset: entry.indexOf(rest, key.length + 1) };
}

function takePlainEntry({ key, value, valueOffset }: PlainEntry, base: number, gathering: Gathering): void {
  if (gathering.entries.has(key)) return;
  gathering.entries.set(key, value);
  gathering.entryOffsets.set(key, base);
  addPlace(gathering, gathering.keyPlaces, key, base, base + key.length);
  addPlace(gathering, gathering.places, key, base + valueOffset, base + valueOffset + value.length);
}

function readingOf(gathering: Gathering, root: RootForm, strays: number): MappingReading {
  return {
    root,
    data: Object.fromEntries(gathering.entries),
    places: gathering.places,
    keyPlaces: gathering.keyPlaces,
    written: Object.fromEntries(gathering.written),
    problems: gathering.findings,
    strays,
  };
}

/** The first line of a text, short enough for a message and without what would end its back-ticks. */
function clip(text: string): string {
  const line = text.trim().split(/[\r\n]/, 1)[0] ?? '';
  const short = line.length > 40 ? `${line.slice(0, 40).toWellFormed()}…` : line;
  return short.replaceAll('`', "'");
}
