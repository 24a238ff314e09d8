/**
 * Metadata keys: which words stand for which field.
 *
 * In: the key and value pairs of the body. Out: severity, status, people, services, tags and times stated there.
 * May not: read running text.
 */
import type { SeverityLevel } from '../../model/facts.ts';
import { firstIsoDate } from './date.ts';
import { fieldWords, knownKeys } from './field-words.ts';
import { isBlankValue, type MetadataEntry, namesIn } from './metadata.ts';
import { readMoment } from './moment.ts';
import { severityLevel } from './severity.ts';

/** Fields the body states. Absent is null, lists are never null. */
export interface BodyFields {
  readonly severity: SeverityLevel | null;
  readonly severityText: string | null;
  readonly status: string | null;
  readonly owner: string | null;
  readonly authors: readonly string[];
  readonly services: readonly string[];
  readonly tags: readonly string[];
  readonly incidentDate: string | null;
  readonly publishedDate: string | null;
  readonly times: {
    readonly started: string | null;
    readonly detected: string | null;
    readonly mitigated: string | null;
    readonly resolved: string | null;
  };
}

/** Of a body that states nothing, as most pages do. */
const noFields: BodyFields = {
  severity: null,
  severityText: null,
  status: null,
  owner: null,
  authors: [],
  services: [],
  tags: [],
  incidentDate: null,
  publishedDate: null,
  times: { started: null, detected: null, mitigated: null, resolved: null },
};

/** Values by known key, in document order; blank ones (`N/A`, `TBD`) are left out. */
type Values = ReadonlyMap<string, readonly string[]>;

/** Reads the fields out of the metadata. `day` is a day known otherwise, for times that name none. */
export function readFields(
  entries: readonly MetadataEntry[],
  severities: { readonly [word: string]: SeverityLevel },
  day: string | null,
): BodyFields {
  const values = valuesByKey(entries);
  if (values.size === 0) return noFields;
  const severityText = stated(values, fieldWords.severity);
  const severity = severityText === null ? null : severityLevel(severityText, severities);
  const incidentDate = dateOf(values, fieldWords.date) ?? dateOf(values, fieldWords.started);
  const at = (names: readonly string[]): string | null => momentOf(values, names, incidentDate ?? day);
  const status = stated(values, fieldWords.status);
  return {
    severity,
    // A sentence without a known word under "Severity" is prose.
    severityText: severity === null && (severityText?.length ?? 0) > 80 ? null : severityText,
    status: status !== null && status.length <= 80 ? status : null,
    owner: peopleOf(stated(values, fieldWords.owner))[0] ?? null,
    authors: peopleOf(stated(values, fieldWords.authors)),
    services: shortNames(stated(values, fieldWords.services)),
    tags: shortNames(stated(values, fieldWords.tags)),
    incidentDate,
    publishedDate: dateOf(values, fieldWords.published),
    times: {
      started: at(fieldWords.started),
      detected: at(fieldWords.detected),
      mitigated: at(fieldWords.mitigated),
      resolved: at(fieldWords.resolved),
    },
  };
}

function valuesByKey(entries: readonly MetadataEntry[]): Values {
  const values = new Map<string, string[]>();
  for (const { key, value } of entries) {
    if (!knownKeys.has(key) || isBlankValue(value)) continue;
    const list = values.get(key);
    if (list === undefined) values.set(key, [value]);
    else list.push(value);
  }
  return values;
}

/** The first value of the first of the keys that has one. */
function stated(values: Values, names: readonly string[]): string | null {
  for (const name of names) {
    const value = values.get(name)?.[0];
    if (value !== undefined) return value;
  }
  return null;
}

function dateOf(values: Values, names: readonly string[]): string | null {
  for (const name of names) {
    for (const value of values.get(name) ?? []) {
      const date = firstIsoDate(value);
      if (date !== null) return date;
    }
  }
  return null;
}

/** The first of the keys whose value begins with a moment. A bare day counts; a duration or a sentence does not. */
function momentOf(values: Values, names: readonly string[], day: string | null): string | null {
  for (const name of names) {
    for (const value of values.get(name) ?? []) {
      const at = value.length > 120 ? null : readMoment(value, day);
      if (at !== null) return at;
    }
  }
  return null;
}

/** Names of people or teams; a value that reads as a sentence holds none. */
function peopleOf(value: string | null): readonly string[] {
  if (value === null || value.length > 160) return [];
  return namesIn(value).filter((name) => name.split(' ').length <= 4 && !isBlankValue(name));
}

function shortNames(value: string | null): readonly string[] {
  if (value === null || value.length > 160) return [];
  const names = namesIn(value.replaceAll('#', ' '));
  return names.every((name) => name.split(' ').length <= 4)
    ? names.filter((name) => !isBlankValue(name))
    : [];
}
