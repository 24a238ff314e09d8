/**
 * Fields: from what stands in a file to what the table says it is.
 *
 * In: a mapping as typed, and a field table. Out: canonical values, where each came from, and findings by name.
 * May not: know of files; places are looked up by whoever knows them.
 */
import * as v from 'valibot';
import { nearestMatch } from '../../text/nearest.ts';
import { standingAudiences } from '../config.ts';
import type { FieldValue } from '../facts.ts';
import { type Field, type FieldShape, foldKey } from './field.ts';
import { severityOf } from './severity.ts';
import {
  booleanValue,
  choiceValue,
  datetimeValue,
  dateValue,
  numberValue,
  oneLine,
  severityValue,
  textValue,
  urlValue,
  type ValueWords,
} from './values.ts';

/** A mapping as typed. */
export interface TypedFields {
  readonly data: Readonly<Record<string, unknown>>;
  /** How numbers and truth values were typed, by dotted name. */
  readonly written: Readonly<Record<string, string>>;
}

/** What the tables cannot know. */
export interface ReadingOptions extends ValueWords {
  /** Audiences that exist; null when any name will do. */
  readonly audiences: readonly string[] | null;
  /** Whether every key must be in the table, and the names of fields count as they are spelled only. */
  readonly strict: boolean;
}

/** A finding about the value (or the key) of this dotted name as typed. */
export interface NamedFinding {
  readonly name: string;
  readonly at: 'key' | 'value';
  readonly message: string;
  readonly expected: string;
}

/** Where a canonical value came from. */
interface Origin {
  /** Dotted name in `values`. */
  readonly name: string;
  /** Dotted name as typed. */
  readonly typed: string;
}

export interface FieldReading {
  /** One property for every field of the table; null when absent or not usable. */
  readonly values: { readonly [name: string]: FieldValue };
  readonly origins: readonly Origin[];
  readonly findings: readonly NamedFinding[];
}

/** What one reading gathers; local to a call. */
interface Gathering {
  readonly options: ReadingOptions;
  readonly written: Readonly<Record<string, string>>;
  readonly origins: Origin[];
  readonly findings: NamedFinding[];
}

/** Where a value stands: in the result and as typed. */
interface At {
  readonly name: string;
  readonly typed: string;
}

/** Findings beyond this many say nothing new about one file. */
const maxFindings = 50;

/** Longest dotted name that is followed; see the same limit where places are made. */
const maxNameLength = 200;

/** Reads fields by their table. What cannot be used becomes null and a finding. */
export function readFields(
  fields: readonly Field[],
  typed: TypedFields,
  options: ReadingOptions,
): FieldReading {
  const gathering: Gathering = { options, written: typed.written, origins: [], findings: [] };
  const values = takeFields(fields, typed.data, { name: '', typed: '' }, gathering);
  return { values, origins: gathering.origins, findings: gathering.findings };
}

interface Candidate {
  readonly key: string;
  readonly value: unknown;
  /** 0 for the field's own name, then by synonym. */
  readonly rank: number;
}

function takeFields(
  fields: readonly Field[],
  data: Readonly<Record<string, unknown>>,
  at: At,
  gathering: Gathering,
): { readonly [name: string]: FieldValue } {
  const byKey = keysOf(fields, gathering.options.strict);
  const candidates = new Map<string, Candidate[]>();
  for (const [key, value] of Object.entries(data)) {
    if (at.typed.length + key.length > maxNameLength) continue;
    const known = byKey.get(key) ?? (gathering.options.strict ? undefined : byKey.get(foldKey(key)));
    if (known === undefined) {
      reportUnknown(key, fields, at, gathering);
      continue;
    }
    const list = candidates.get(known.field.name) ?? [];
    list.push({ key, value, rank: known.rank });
    candidates.set(known.field.name, list);
  }
  const values: { [name: string]: FieldValue } = {};
  for (const field of fields) {
    const list = candidates.get(field.name);
    if (list === undefined) values[field.name] = field.shape.is === 'list' ? [] : null;
    else values[field.name] = takeField(field, inRank(list), at, gathering);
  }
  return values;
}

function inRank(candidates: Candidate[]): readonly Candidate[] {
  return candidates.length < 2 ? candidates : candidates.sort((a, b) => a.rank - b.rank);
}

type FieldsByKey = ReadonlyMap<string, { readonly field: Field; readonly rank: number }>;

/** Keys of tables already met. Tables are constants of the program: this grows with its source alone. */
const knownKeys = new WeakMap<readonly Field[], FieldsByKey>();

/** Fields by every key they are read under: exact names first, then folded names, then synonyms. */
function keysOf(fields: readonly Field[], strict: boolean): FieldsByKey {
  const known = strict ? undefined : knownKeys.get(fields);
  if (known !== undefined) return known;
  const byKey = new Map<string, { readonly field: Field; readonly rank: number }>();
  for (const field of fields) byKey.set(field.name, { field, rank: 0 });
  if (strict) return byKey;
  knownKeys.set(fields, byKey);
  for (const field of fields) addKey(byKey, foldKey(field.name), field, 0);
  for (const field of fields) {
    for (const [index, { name }] of field.synonyms.entries()) addKey(byKey, foldKey(name), field, index + 1);
  }
  return byKey;
}

function addKey(
  byKey: Map<string, { field: Field; rank: number }>,
  key: string,
  field: Field,
  rank: number,
): void {
  if (!byKey.has(key)) byKey.set(key, { field, rank });
}

function takeField(field: Field, candidates: readonly Candidate[], at: At, gathering: Gathering): FieldValue {
  const name = at.name + field.name;
  if (field.shape.is === 'list') {
    const all = candidates.flatMap(({ key, value, rank }) =>
      itemsOf(value, splitOf(field, rank), { name, typed: at.typed + key }),
    );
    if (candidates.length > 0) addOrigin(gathering, { name, typed: at.typed + (candidates[0]?.key ?? '') });
    return takeItems(field.shape.of, all, name, gathering, field.name);
  }
  for (const { key, value } of candidates) {
    const mark = gathering.origins.length;
    addOrigin(gathering, { name, typed: at.typed + key });
    const taken = takeValue(field.shape, value, { name, typed: at.typed + key }, gathering, field.name);
    if (taken !== null) return taken;
    gathering.origins.length = mark;
  }
  return null;
}

interface Item {
  readonly value: unknown;
  readonly typed: string;
}

type Split = 'comma' | 'comma or space' | undefined;

function splitOf(field: Field, rank: number): Split {
  if (field.shape.is !== 'list') return undefined;
  return rank === 0 ? field.shape.split : field.synonyms[rank - 1]?.split;
}

/** The items of a list; of one value that stands for a list; of text that stands for several. */
function itemsOf(value: unknown, split: Split, at: At): readonly Item[] {
  if (Array.isArray(value))
    return value.map((item, index) => ({ value: item, typed: `${at.typed}.${index}` }));
  if (typeof value !== 'string' || split === undefined) return [{ value, typed: at.typed }];
  const separator = split === 'comma' || value.includes(',') ? ',' : /\s+/;
  return value.split(separator).map((item) => ({ value: item, typed: at.typed }));
}

function takeItems(
  shape: FieldShape,
  items: readonly Item[],
  name: string,
  gathering: Gathering,
  label: string,
): readonly FieldValue[] {
  const taken: FieldValue[] = [];
  for (const { value, typed } of items) {
    const at = { name: `${name}.${taken.length}`, typed };
    const mark = gathering.origins.length;
    addOrigin(gathering, at);
    const item = takeValue(shape, value, at, gathering, label);
    if (item === null) gathering.origins.length = mark;
    else taken.push(item);
  }
  return taken;
}

/** One value of a shape; null when it is absent (an empty text or list is) or not usable. */
function takeValue(
  shape: FieldShape,
  value: unknown,
  at: At,
  gathering: Gathering,
  label: string,
): FieldValue {
  if (isAbsent(value)) return null;
  switch (shape.is) {
    case 'list':
      return takeItems(shape.of, itemsOf(value, shape.split, at), at.name, gathering, label);
    case 'object':
      return takeObject(shape, value, at, gathering, label);
    case 'map':
      return takeMap(shape, value, at, gathering, label);
    default:
      return takeScalar(shape, value, at, gathering, label);
  }
}

function takeObject(
  shape: Extract<FieldShape, { is: 'object' }>,
  value: unknown,
  at: At,
  gathering: Gathering,
  label: string,
): FieldValue {
  if (shape.orTrue === true && value === true) return true;
  // A bare value stands for its field, so what is wrong with it is reported where it stands.
  const isShort = !isMapping(value);
  const data = isMapping(value) ? value : bareValue(shape, value, at, gathering);
  if (data === null) return unusable(shape, value, at, gathering, label);
  const mark = gathering.findings.length;
  const taken = takeFields(shape.fields, data, { name: `${at.name}.`, typed: `${at.typed}.` }, gathering);
  if (isShort) {
    const findings = gathering.findings.splice(mark);
    gathering.findings.push(
      ...findings.map((finding) => ({
        ...finding,
        name: at.typed,
        // A level alone is typed as the value of its rule.
        message: finding.message.replace(' as `level`', () => ` as \`${label}\``),
      })),
    );
    if (findings.length > 0) return null;
  }
  const usable = requireFields(shape, taken, at, gathering, label, mark);
  return usable ? taken : null;
}

function bareValue(
  { short }: Extract<FieldShape, { is: 'object' }>,
  value: unknown,
  at: At,
  gathering: Gathering,
): Readonly<Record<string, unknown>> | null {
  if (short === undefined || Array.isArray(value)) return null;
  return { [short]: ownText(gathering.written, at.typed) ?? value };
}

/** Reports what is missing in an object; false when nothing is left of it. */
function requireFields(
  shape: Extract<FieldShape, { is: 'object' }>,
  taken: { readonly [name: string]: FieldValue },
  at: At,
  gathering: Gathering,
  label: string,
  mark: number,
): boolean {
  const has = (name: string) => (taken[name] ?? null) !== null;
  const complained = new Set(
    gathering.findings.slice(mark).map(({ name }) => name.slice(name.lastIndexOf('.') + 1)),
  );
  const missing = (names: readonly string[]) => {
    const shown = names.map((name) => `\`${name}\``).join(' or ');
    const message = `Missing ${shown} in \`${label}\``;
    report(gathering, { name: at.typed, at: 'value', message, expected: expectationOf(shape) });
  };
  for (const field of shape.fields) {
    if (field.required && !has(field.name) && !complained.has(field.name)) missing([field.name]);
  }
  if (shape.oneOf !== undefined && !shape.oneOf.some((names) => names.every(has)) && complained.size === 0) {
    missing(shape.oneOf.flat());
  }
  // The first required field is what the object is about: without it the rest says nothing.
  const first = shape.fields.find(({ required }) => required);
  return first === undefined ? shape.fields.some(({ name }) => has(name)) : has(first.name);
}

function takeMap(
  shape: Extract<FieldShape, { is: 'map' }>,
  value: unknown,
  at: At,
  gathering: Gathering,
  label: string,
): FieldValue {
  if (!isMapping(value)) return unusable(shape, value, at, gathering, label);
  const entries: [string, FieldValue][] = [];
  for (const [key, item] of Object.entries(value)) {
    if (at.typed.length + key.length > maxNameLength) continue;
    const typed = `${at.typed}.${key}`;
    const name = nameInMap(shape, key, gathering.options);
    if (name === null) {
      const expected = Array.isArray(shape.keys)
        ? choicesText(shape.keys, nearestMatch(key, shape.keys))
        : expectationOf({ is: 'severity' });
      report(gathering, { name: typed, at: 'key', message: `Unexpected key ${shown(key)}`, expected });
      continue;
    }
    const inner = { name: `${at.name}.${name}`, typed };
    addOrigin(gathering, inner);
    entries.push([name, takeValue(shape.of, item, inner, gathering, key)]);
  }
  return Object.fromEntries(entries);
}

/** The name that a key of a map stands for; null when it is none of those there are. */
function nameInMap(
  { keys }: Extract<FieldShape, { is: 'map' }>,
  key: string,
  { severities }: ReadingOptions,
): string | null {
  if (keys === undefined) return key;
  if (keys === 'severity') return severityOf(key, severities);
  return keys.find((name) => foldKey(name) === foldKey(key)) ?? null;
}

function takeScalar(
  shape: FieldShape,
  value: unknown,
  at: At,
  gathering: Gathering,
  label: string,
): FieldValue {
  const meant = shape.is === 'text' ? textOf(shape, value) : value;
  // A number that is meant as text is the text that was typed: `1.10`, not 1.1.
  const input =
    shape.is !== 'boolean' && shape.is !== 'number' && !isMapping(meant)
      ? (ownText(gathering.written, at.typed) ?? meant)
      : meant;
  // What most values are needs no schema made for it.
  if (shape.is === 'text' && typeof input === 'string') {
    const line = oneLine(input);
    if (line !== '') return line;
  }
  const result = v.safeParse(schemaOf(shape, gathering.options), input);
  if (!result.success) return openText(shape, input, at, gathering, label);
  if (shape.is === 'audience') reportUnknownAudience(result.output, at, gathering);
  return result.output;
}

/** A choice that is open keeps any text, but a near miss is reported. */
function openText(
  shape: FieldShape,
  input: unknown,
  at: At,
  gathering: Gathering,
  label: string,
): FieldValue {
  const text = v.safeParse(textValue, input);
  if (shape.is !== 'choice' || shape.open !== true || !text.success) {
    return unusable(shape, input, at, gathering, label);
  }
  if (nearestMatch(text.output, shape.values) !== null) unusable(shape, input, at, gathering, label);
  return text.output;
}

function textOf(shape: Extract<FieldShape, { is: 'text' }>, value: unknown): unknown {
  if (shape.named !== undefined && isMapping(value) && Object.hasOwn(value, shape.named))
    return value[shape.named];
  if (shape.joined !== true || !Array.isArray(value)) return value;
  const texts = value.map((item) => v.safeParse(textValue, textOf({ ...shape, joined: false }, item)));
  return texts.every(({ success }) => success) ? texts.map(({ output }) => String(output)).join(', ') : value;
}

function ownText(written: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(written, name) ? written[name] : undefined;
}

function schemaOf(
  shape: FieldShape,
  options: ReadingOptions,
): v.GenericSchema<unknown, string | number | boolean> {
  switch (shape.is) {
    case 'date':
      return dateValue;
    case 'datetime':
      return datetimeValue;
    case 'boolean':
      return booleanValue;
    case 'number':
      return numberValue(shape);
    case 'severity':
      return severityValue(options);
    case 'choice':
      return choiceValue(shape.values, shape.words ?? {});
    case 'url':
      return urlValue(shape.holds ?? '');
    default:
      return textValue;
  }
}

function reportUnknownAudience(output: string | number | boolean, at: At, gathering: Gathering): void {
  const { audiences } = gathering.options;
  const known = [...standingAudiences, ...(audiences ?? [])];
  const audience = String(output);
  if (known.includes(audience)) return;
  const nearest = nearestMatch(audience, known);
  if (audiences === null && nearest === null) return;
  // Kept all the same: an audience that nobody knows hides a document, another one might show it.
  report(gathering, {
    name: at.typed,
    at: 'value',
    message: `Unexpected audience ${shown(audience)}`,
    expected: choicesText(known, nearest),
  });
}

function reportUnknown(key: string, fields: readonly Field[], at: At, gathering: Gathering): void {
  const names = fields.map(({ name }) => name);
  const nearest = key.length < 4 && !gathering.options.strict ? null : nearestMatch(key, names);
  if (nearest === null && !gathering.options.strict) return;
  report(gathering, {
    name: at.typed + key,
    at: 'key',
    message: `Unexpected key ${shown(key)}`,
    // Many keys of other tools are allowed beside ours: only what was probably meant is worth naming.
    expected: gathering.options.strict || nearest === null ? choicesText(names, nearest) : `\`${nearest}\``,
  });
}

function unusable(shape: FieldShape, value: unknown, at: At, gathering: Gathering, label: string): null {
  const nearest =
    shape.is === 'choice' && typeof value === 'string'
      ? nearestMatch(value, [...shape.values, ...Object.keys(shape.words ?? {})])
      : null;
  const meant = nearest === null || shape.is !== 'choice' ? null : (shape.words?.[nearest] ?? nearest);
  report(gathering, {
    name: at.typed,
    at: 'value',
    message: `Unexpected ${shown(value)} as \`${label}\``,
    expected: shape.is === 'choice' ? choicesText(shape.values, meant) : expectationOf(shape),
  });
  return null;
}

/** What a shape expects, in words. */
export function expectationOf(shape: FieldShape): string {
  switch (shape.is) {
    case 'text':
      return 'text in one line';
    case 'date':
      return 'a day such as `2026-03-01`';
    case 'datetime':
      return 'a day and time such as `2026-03-01T09:12+01:00`';
    case 'boolean':
      return '`true` or `false`';
    case 'number':
      return `a whole number from ${shape.least} to ${shape.most}`;
    case 'severity':
      return '`SEV1` to `SEV5`, or a word that `severities` in `onlyonce.yaml` gives a level';
    case 'audience':
      return '`internal`, `public`, or one name from `audiences` in `onlyonce.yaml`';
    case 'reference':
      return 'the id or path of a document';
    case 'url':
      return shape.holds === undefined
        ? 'an address that begins with `https://`'
        : `an address that begins with \`https://\` and holds \`${shape.holds}\``;
    case 'choice':
      return choicesText(shape.values, null);
    case 'list':
      return `a list; each item: ${expectationOf(shape.of)}`;
    case 'object':
      return `${shape.orTrue === true ? '`true`, or ' : ''}${levelText(shape)}a mapping of ${namesText(shape.fields)}`;
    case 'map':
      return `a mapping from ${shape.key} to ${expectationOf(shape.of)}`;
  }
}

/** A bare word may stand for the first of a rule's fields. */
function levelText({ short, fields }: Extract<FieldShape, { is: 'object' }>): string {
  const alone = fields.find(({ name }) => name === short)?.shape;
  return alone?.is === 'choice' ? `${choicesText(alone.values, null)}, or ` : '';
}

function namesText(fields: readonly Field[]): string {
  return fields.map(({ name, required }) => `\`${name}\`${required ? ' (required)' : ''}`).join(', ');
}

function choicesText(values: readonly string[], nearest: string | null): string {
  const all = `one of ${values.map((value) => `\`${value}\``).join(', ')}`;
  return nearest === null ? all : `${all}; nearest is \`${nearest}\``;
}

/** What was typed, short and on one line, for a message. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return 'list';
  if (isMapping(value)) return 'mapping';
  const line = String(value).replace(/\s+/g, ' ').trim().replaceAll('`', "'");
  return `\`${line.length > 60 ? `${line.slice(0, 60).toWellFormed()}…` : line}\``;
}

function isAbsent(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function report(gathering: Gathering, finding: NamedFinding): void {
  if (gathering.findings.length < maxFindings) gathering.findings.push(finding);
}

function addOrigin(gathering: Gathering, origin: Origin): void {
  gathering.origins.push(origin);
}
