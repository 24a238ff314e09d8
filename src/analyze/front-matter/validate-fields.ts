/**
 * Fields of a document: the front matter checked against the table of its kind.
 *
 * In: a kind, a file's front matter, and the words of the configuration. Out: canonical values with their places, and problems.
 * May not: look at the body, or drop a value without saying so.
 */
import type { Place, Problem } from '../../model/diagnostic.ts';
import type { FieldPlace, FieldValue, Kind, SeverityLevel } from '../../model/facts.ts';
import { commonFields } from '../../model/kinds/common.ts';
import { foldKey } from '../../model/kinds/field.ts';
import { type FieldReading, type NamedFinding, readFields } from '../../model/kinds/read-fields.ts';
import { severityOf } from '../../model/kinds/severity.ts';
import { fieldsOf, isKnownKey, kinds, ownFieldsOf } from '../../model/kinds/tables.ts';
import { placeOf, startOfFile } from '../../model/places.ts';
import type { FrontMatter } from './read-front-matter.ts';

/** What the meaning of fields depends on beside the file. */
export interface FieldOptions {
  readonly severities: { readonly [word: string]: SeverityLevel };
  /** Names of audiences beside `internal` and `public`; absent when any name will do. */
  readonly audiences?: readonly string[];
}

/** Fields that have a fact of their own. Absent is null; lists are never null. */
interface CommonValues {
  readonly title: string | null;
  readonly date: string | null;
  readonly tags: readonly string[];
  readonly services: readonly string[];
  readonly owner: string | null;
  readonly authors: readonly string[];
  /** `internal` unless the file says otherwise. */
  readonly audience: string;
  readonly aliases: readonly string[];
  readonly summary: string | null;
  /** As typed, or in its canonical spelling where it has one. */
  readonly status: string | null;
  /** Null when the front matter says neither. */
  readonly draft: boolean | null;
  readonly severity: SeverityLevel | null;
  /** The severity as typed, also when it stands for no level. */
  readonly severityText: string | null;
}

/** A document's fields. */
export interface ValidatedFields {
  readonly common: CommonValues;
  /** The kind's own fields, by canonical name; absent ones are left out. */
  readonly kindFields: { readonly [name: string]: FieldValue };
  /** Places of the values above, by canonical dotted name: `tags.1` is where the second tag stands, whatever it was called. */
  readonly places: readonly FieldPlace[];
  readonly problems: readonly Problem[];
}

const rule = 'front-matter-is-valid';

const kindField = commonFields.filter(({ name }) => name === 'kind');

/** The kind that the front matter states, or null. An unknown kind is reported by `validateFields`. */
export function kindOf(front: FrontMatter): Kind | null {
  const entries = Object.entries(front.data).filter(([key]) => foldKey(key) === 'kind');
  if (entries.length === 0) return null;
  const data = Object.fromEntries(entries);
  const options = { severities: {}, audiences: null, strict: false };
  const value = readFields(kindField, { data, written: front.written }, options).values['kind'];
  return kinds.find((kind) => kind === value) ?? null;
}

/** Checks a document's fields. Values that cannot be used are null, each with a problem at its place. */
export function validateFields(kind: Kind, front: FrontMatter, options: FieldOptions): ValidatedFields {
  const known = fieldsOf(kind);
  const typed = { data: withoutPatterns(front.data), written: front.written };
  const reading = readFields(known, typed, {
    severities: options.severities,
    audiences: options.audiences ?? null,
    strict: false,
  });
  const { values } = reading;
  const own = ownFieldsOf(kind).flatMap(({ name }): (readonly [string, FieldValue])[] => {
    const value = values[name] ?? null;
    return isNothing(value) || name === 'severity' ? [] : [[name, value]];
  });
  const typedAt = new Map(front.places.map((place) => [place.name, place] as const));
  const severityText = severityTextOf(reading, front);
  return {
    common: {
      title: textOf(values['title']),
      date: textOf(values['date']),
      tags: textsOf(values['tags']),
      services: textsOf(values['services']),
      owner: textOf(values['owner']),
      authors: textsOf(values['authors']),
      audience: textOf(values['audience']) ?? 'internal',
      aliases: textsOf(values['aliases']),
      summary: textOf(values['summary']),
      status: textOf(values['status']),
      draft: draftOf(values, front.data),
      severity: severityText === null ? null : severityOf(severityText, options.severities),
      severityText,
    },
    kindFields: Object.fromEntries(own),
    places: reading.origins.flatMap(({ name, typed }) => {
      const place = typedAt.get(typed);
      return place === undefined ? [] : [{ ...placeOf(place), name }];
    }),
    problems: problemsOf(reading.findings, front, typedAt),
  };
}

function problemsOf(
  findings: readonly NamedFinding[],
  front: FrontMatter,
  typedAt: ReadonlyMap<string, Place>,
): readonly Problem[] {
  if (findings.length === 0) return [];
  const keyAt = new Map(front.keyPlaces.map((place) => [place.name, place] as const));
  return findings
    .filter((finding) => !isKnownElsewhere(finding))
    .map(({ name, at, message, expected }) => ({
      rule,
      ...nearestPlace(name, at === 'key' ? keyAt : typedAt, typedAt),
      message,
      expected,
    }));
}

/** Without a permalink such as `/:year/:title/`: a pattern for a generator, not an address that anyone ever saw. */
function withoutPatterns(data: FrontMatter['data']): FrontMatter['data'] {
  const entries = Object.entries(data);
  const kept = entries.filter(
    ([key, value]) =>
      !(typeof value === 'string' && /(?:^|\/):[a-z_]/.test(value) && foldKey(key) === 'permalink'),
  );
  return kept.length === entries.length ? data : Object.fromEntries(kept);
}

/** A key of another kind or of another tool is no misspelling, however near it is to one of ours. */
function isKnownElsewhere({ name, at }: NamedFinding): boolean {
  return at === 'key' && !name.includes('.') && isKnownKey(name);
}

/** The severity as typed. Kept when it stands for no level, since a reader understands what we do not. */
function severityTextOf({ values, origins, findings }: FieldReading, front: FrontMatter): string | null {
  if (!Object.hasOwn(values, 'severity')) return null;
  const typed = origins.find(({ name }) => name === 'severity')?.typed ?? unreadSeverity(findings);
  if (typed === null || !Object.hasOwn(front.data, typed)) return null;
  const value = Object.hasOwn(front.written, typed) ? front.written[typed] : front.data[typed];
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : null;
}

function unreadSeverity(findings: readonly NamedFinding[]): string | null {
  return (
    findings.find(({ at, message }) => at === 'value' && message.endsWith('as `severity`'))?.name ?? null
  );
}

/** Whether it is a draft: any word for it counts, then any word against it. */
function draftOf(values: FieldReading['values'], data: FrontMatter['data']): boolean | null {
  const status = textOf(values['status']);
  const published = Object.hasOwn(data, 'published') ? data['published'] : undefined;
  if (values['draft'] === true || published === false || (status !== null && isDraftStatus(status)))
    return true;
  return values['draft'] === false || published === true || status !== null ? false : null;
}

/** Whether a status word says that a document is not finished: `Draft`, `WIP`, `in review`. */
export function isDraftStatus(status: string): boolean {
  return /^(?:(?:first|rough|early)\s)?(?:draft(?:ing)?|wip|work[\s-]in[\s-]progress|(?:in|under|pending|awaiting|for|needs)[\s-]review|unpublished|not (?:yet )?published)(?![\p{L}])/iu.test(
    status.trim(),
  );
}

/** Place of a name, or of the nearest thing around it that has one; else the start of the file. */
function nearestPlace(
  name: string,
  first: ReadonlyMap<string, Place>,
  values: ReadonlyMap<string, Place>,
): Place {
  const own = first.get(name);
  if (own !== undefined) return placeOf(own);
  for (let around = name; around !== ''; around = around.slice(0, Math.max(0, around.lastIndexOf('.')))) {
    const place = values.get(around);
    if (place !== undefined) return placeOf(place);
  }
  return startOfFile;
}

function isNothing(value: FieldValue): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}

function textOf(value: FieldValue | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

function textsOf(value: FieldValue | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
