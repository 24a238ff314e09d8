/**
 * Front matter: the block of fields at the top of a file.
 *
 * In: the text of a file, without byte order mark. Out: its fields with their places, and the text with the block blanked.
 * May not: run anything a block holds, lose text, or throw. What is not a block of fields stays in the body.
 */
import matter from 'gray-matter';
import type { Place, Problem } from '../../model/diagnostic.ts';
import type { FieldPlace } from '../../model/facts.ts';
import { isKnownKey } from '../../model/kinds/tables.ts';
import { startOfFile } from '../../model/places.ts';
import { readPlainMapping } from '../../yaml/plain-mapping.ts';
import { readYamlMapping } from '../../yaml/read-yaml.ts';
import type { MappingReading } from '../../yaml/reading.ts';
import { type Block, type ClosedBlock, findBlock, type OpenBlock } from './find-block.ts';
import { readTomlMapping } from './read-toml.ts';

/** What a file says of itself before its text begins. */
export interface FrontMatter {
  readonly format: 'yaml' | 'toml' | null;
  /** Fields as typed, own properties only. Values are JSON values; dates are text. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Places of values, by dotted name as typed. */
  readonly places: readonly FieldPlace[];
  /** Places of keys, by dotted name as typed. */
  readonly keyPlaces: readonly FieldPlace[];
  /** How numbers and truth values were typed, by dotted name as typed. */
  readonly written: Readonly<Record<string, string>>;
  /** As long as the text, with the same line breaks; the block is blanks. Every place in it is a place in the file. */
  readonly bodyText: string;
  /** UTF-16 offset at which the body begins: 0 without front matter. */
  readonly bodyOffset: number;
  readonly problems: readonly Problem[];
}

const rule = 'front-matter-is-valid';

/** A block above this many UTF-16 code units is no front matter that a person wrote. */
const maxBlockLength = 64 * 1024;

/** Languages that gray-matter or its plug-ins would run. */
const executable: ReadonlySet<string> = new Set([
  'js',
  'javascript',
  'mjs',
  'cjs',
  'ts',
  'typescript',
  'node',
  'coffee',
  'coffeescript',
  'cson',
]);

const yamlNames: ReadonlySet<string> = new Set(['', 'yaml', 'yml']);

/** Reads the front matter of a file. Any text gives a result. */
export function readFrontMatter(text: string): FrontMatter {
  const block = findBlock(text);
  if (block.form === 'none') return bodyOnly(text, misplacedBlock(text));
  if (executable.has(block.language)) {
    return bodyOnly(text, [
      onFirstLine(
        text,
        `Unexpected executable front matter \`${block.delimiter}${block.language}\`: it is refused`,
        'fields in YAML',
      ),
    ]);
  }
  const format = formatOf(block);
  if (format === null) return bodyOnly(text, foreignLanguage(text, block));
  if (block.form === 'open') return bodyOnly(text, unclosed(text, block));
  if (block.inner.length > maxBlockLength) return bodyOnly(text, tooLarge(text, block));
  return fromBlock(text, block, format);
}

function formatOf(block: ClosedBlock | OpenBlock): 'yaml' | 'toml' | null {
  if (block.language === 'toml' || (block.language === '' && block.delimiter === '+++')) return 'toml';
  return block.delimiter === '---' && yamlNames.has(block.language) ? 'yaml' : null;
}

function fromBlock(text: string, block: ClosedBlock, format: 'yaml' | 'toml'): FrontMatter {
  const reading = readingOf(block, format);
  if (reading.root === 'list' || !isMeant(reading, format)) {
    return bodyOnly(text, notAMapping(text, block, reading));
  }
  return {
    format,
    data: reading.data,
    places: reading.places,
    keyPlaces: reading.keyPlaces,
    written: reading.written,
    bodyText:
      text.slice(0, block.end).replace(/[^\r\n]+/g, ({ length }) => ' '.repeat(length)) +
      text.slice(block.end),
    bodyOffset: block.end,
    problems: reading.problems.map((finding) => ({ ...finding, rule })),
  };
}

function readingOf(block: ClosedBlock, format: 'yaml' | 'toml'): MappingReading {
  // A plain mapping holds nothing that could be taken for the end of the block.
  const plain = format === 'yaml' ? readPlainMapping(block.inner, 2) : null;
  if (plain !== null) return plain;
  const inner = splitOff(block);
  return format === 'toml' ? readTomlMapping(inner, 2) : readYaml(inner);
}

/**
 * The text of a closed block, split off by gray-matter. It is given the block alone, because it takes all that follows
 * an unclosed one for fields; engines that do nothing, because its own run JavaScript; and options on each call,
 * because without them it remembers a block that failed as an empty one.
 */
function splitOff(block: ClosedBlock): string {
  const asTyped = () => ({});
  const split = matter(`${block.delimiter}\n${block.inner}${block.closing}\n`, {
    language: 'fields',
    delimiters: [block.delimiter, block.closing],
    engines: { fields: asTyped, yaml: asTyped, json: asTyped, javascript: asTyped, coffee: asTyped },
  });
  const inner = split.matter.slice(1);
  // It also closes at a line that only begins with the delimiter, such as `---x`; ours is the whole line.
  return block.inner.startsWith(inner) && inner.length + 2 >= block.inner.length ? inner : block.inner;
}

function readYaml(inner: string): MappingReading {
  return readYamlMapping(inner, { firstLine: 2, maxLength: maxBlockLength });
}

/**
 * Whether a block was meant as fields. A file may begin with a rule, and the words up to its next rule may hold a
 * colon: at least one key must be one word (or one we know), and most of what stands at the margin must be keys.
 */
function isMeant(reading: MappingReading, format: 'yaml' | 'toml'): boolean {
  if (reading.root === 'empty') return reading.problems.length === 0;
  if (reading.root !== 'mapping') return false;
  const keys = Object.keys(reading.data);
  // A block of which nothing can be read is shown as text, so that nothing is lost.
  if (keys.length === 0) return reading.problems.length === 0;
  return format === 'toml' || keys.filter((key) => isKnownKey(key) || isWord(key)).length > reading.strays;
}

function isWord(key: string): boolean {
  return /^[\p{L}\p{N}_$][\p{L}\p{N}_.$/-]*$/u.test(key);
}

function bodyOnly(text: string, problems: readonly Problem[]): FrontMatter {
  return {
    format: null,
    data: {},
    places: [],
    keyPlaces: [],
    written: {},
    bodyText: text,
    bodyOffset: 0,
    problems,
  };
}

function onFirstLine(text: string, message: string, expected: string): Problem {
  const length = /^[^\r\n]*/.exec(text)?.[0].length ?? 0;
  return { rule, line: 1, column: 1, endLine: 1, endColumn: length + 1, message, expected };
}

/** A block of fields that does not stand at the very top is not read; say so when it looks like one. */
function misplacedBlock(text: string): readonly Problem[] {
  const blank = /^\s+/.exec(text)?.[0] ?? '';
  if (!/[\r\n]$/.test(blank)) return [];
  const block: Block = findBlock(text.slice(blank.length));
  if (block.form !== 'closed' || block.inner.length > maxBlockLength || !beginsWithKey(block.inner))
    return [];
  const reading = formatOf(block) === 'toml' ? readTomlMapping(block.inner, 2) : readYaml(block.inner);
  if (
    reading.root !== 'mapping' ||
    reading.problems.length > 0 ||
    !Object.keys(reading.data).some(isKnownKey)
  )
    return [];
  const line = blank.replace(/\r\n?/g, '\n').split('\n').length;
  const place: Place = { line, column: 1, endLine: line, endColumn: block.delimiter.length + 1 };
  return [
    {
      rule,
      ...place,
      message: `Unexpected blank line above \`${block.delimiter}\`: the fields below it are read as text`,
      expected: 'the front matter on line 1',
      fix: { ...startOfFile, endLine: line, text: '' },
    },
  ];
}

function foreignLanguage(text: string, block: Block): readonly Problem[] {
  if (block.form === 'none' || !(block.language === 'json' || beginsWithKey(block.inner))) return [];
  const message = `Unexpected front matter language \`${block.language}\``;
  return [onFirstLine(text, message, `YAML between \`---\` lines or TOML between \`+++\` lines`)];
}

function unclosed(text: string, block: OpenBlock): readonly Problem[] {
  const { delimiter, nearClosing } = block;
  if (!beginsWithKey(block.inner)) return delimiter === '---' ? [leadingRule(text)] : [];
  if (nearClosing === null) {
    const expected = `a line \`${delimiter}\` below the last field; until then all of it is read as text`;
    return [onFirstLine(text, `Missing \`${delimiter}\` to close the front matter`, expected)];
  }
  const { text: shown, ...place } = nearClosing;
  const message = `Unexpected \`${shown}\`: the front matter that begins on line 1 is not closed`;
  return [
    {
      rule,
      ...place,
      message,
      expected: `\`${delimiter}\` alone in its line; until then all of it is read as text`,
      fix: { ...place, text: delimiter },
    },
  ];
}

function tooLarge(text: string, block: ClosedBlock): readonly Problem[] {
  if (!beginsWithKey(block.inner)) return [leadingRule(text)];
  const found = Math.ceil(block.inner.length / 1024);
  return [
    onFirstLine(
      text,
      `Unexpected front matter of ${found} KiB`,
      `at most ${maxBlockLength / 1024} KiB; this block is read as text`,
    ),
  ];
}

function notAMapping(text: string, block: ClosedBlock, reading: MappingReading): readonly Problem[] {
  if (reading.root === 'list') {
    return [
      onFirstLine(
        text,
        'Unexpected list as front matter',
        'fields (`key: value`); this block is read as text',
      ),
    ];
  }
  if (reading.problems.length > 0 && (block.delimiter === '+++' || beginsWithKey(block.inner))) {
    return reading.problems.map((finding) => ({ ...finding, rule }));
  }
  if (block.delimiter === '+++') return [];
  return [leadingRule(text)];
}

function leadingRule(text: string): Problem {
  return onFirstLine(
    text,
    'Unexpected `---` as first line: what follows is not fields, so it is read as a rule',
    '`***` for a rule here, or fields (`key: value`) and a closing `---`: other tools take this for front matter',
  );
}

/** Whether the first line that says anything is `key: value` (or `key = value`, or a TOML table). */
function beginsWithKey(inner: string): boolean {
  for (const found of inner.slice(0, 4096).matchAll(/[^\r\n]+/g)) {
    const line = found[0].trim();
    if (line === '' || line.startsWith('#')) continue;
    const key = /^["']?([\p{L}\p{N}_$][\p{L}\p{N}_.$/ -]{0,63})["']?[ \t]{0,8}[:=](?:\s|$|["'[{])/u.exec(
      line,
    )?.[1];
    if (key !== undefined) return isKnownKey(key) || isWord(key.trimEnd());
    return /^\[\[?[\w.-]{1,64}\]\]?$/.test(line) || /^\{\s{0,8}["']?\w{1,64}["']?\s{0,8}:/.test(line);
  }
  return false;
}
