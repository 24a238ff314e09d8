/**
 * Metadata keys: which words stand for which field.
 *
 * In: the key and value pairs of the body. Out: severity, status, people, services, tags and times stated there.
 * May not: read running text.
 */
import type { SeverityLevel } from '../../model/facts.ts';
import { firstIsoDate } from './date.ts';
import { isBlankValue, type MetadataEntry, namesIn } from './metadata.ts';
import { readMoment } from './moment.ts';
import { severityLevel } from './severity.ts';

/** Keys are folded; earlier ones win. */
const keys = {
  severity: [
    'severity',
    'sev',
    'severity level',
    'incident severity',
    'sev level',
    'incident level',
    'impact level',
    'priority',
    'incident priority',
    'criticality',
    'alvorlighetsgrad',
    'alvorlighet',
    'schweregrad',
    'gravité',
    'gravedad',
    'severidad',
    'severidade',
    'prioritet',
    'priorität',
    'allvarlighetsgrad',
    'ernst',
  ],
  status: [
    'status',
    'document status',
    'doc status',
    'incident status',
    'postmortem status',
    'post mortem status',
    'current status',
    'state',
    'tilstand',
    'estado',
    'statut',
    'état',
    'stato',
  ],
  owner: [
    'owner',
    'owners',
    'postmortem owner',
    'post mortem owner',
    'document owner',
    'incident owner',
    'report owner',
    'dri',
    'directly responsible individual',
    'responsible',
    'lead',
    'eier',
    'ansvarlig',
    'verantwortlich',
    'responsable',
    'propietario',
    'incident lead',
    'incident leader',
    'incident commander',
    'incident manager',
    'owning team',
    'team',
  ],
  authors: [
    'author',
    'authors',
    'author(s',
    'author(s)',
    'written by',
    'prepared by',
    'report by',
    'reported by',
    'postmortem author',
    'postmortem authors',
    'forfatter',
    'forfattere',
    'autor',
    'autoren',
    'auteur',
    'auteurs',
    'autores',
    'skrevet av',
    'av',
    'by',
  ],
  services: [
    'service',
    'services',
    'service(s)',
    'affected service',
    'affected services',
    'affected service(s)',
    'services affected',
    'service affected',
    'service(s) affected',
    'services impacted',
    'impacted service',
    'impacted services',
    'systems affected',
    'affected system',
    'affected systems',
    'system',
    'systems',
    'component',
    'components',
    'affected component',
    'affected components',
    'tjeneste',
    'tjenester',
    'dienst',
    'dienste',
    'servicio',
    'servicios',
    'product',
    'products',
    'impacted systems',
  ],
  tags: ['tags', 'tag', 'labels', 'keywords', 'stikkord', 'schlagwörter'],
  started: [
    'started',
    'started at',
    'start',
    'start time',
    'start date',
    'incident start',
    'incident start time',
    'incident started',
    'incident start date',
    'incident began',
    'began',
    'beginning',
    'time started',
    'impact start',
    'impact started',
    'outage start',
    'outage started',
    'start of impact',
    'start of incident',
    'start of outage',
    'incident from',
    'from',
    'time of incident',
    'time of outage',
    'occurred',
    'occurred at',
    'startet',
    'start tid',
    'beginn',
    'inicio',
    'début',
    'problem started',
    'issue started',
    'downtime start',
    'start time (utc',
    'started (utc',
  ],
  detected: [
    'detected',
    'detected at',
    'time detected',
    'detection time',
    'detected on',
    'incident detected',
    'time of detection',
    'date detected',
    'discovered',
    'discovered at',
    'discovery date',
    'date discovered',
    'identified',
    'identified at',
    'reported at',
    'reported on',
    'date reported',
    'oppdaget',
    'entdeckt',
    'first detected',
    'noticed',
    'acknowledged',
  ],
  mitigated: [
    'mitigated',
    'mitigated at',
    'time mitigated',
    'mitigation time',
    'incident mitigated',
    'contained',
    'impact mitigated',
    'time of mitigation',
    'repaired',
  ],
  resolved: [
    'resolved',
    'resolved at',
    'time resolved',
    'resolution time',
    'resolved on',
    'incident resolved',
    'date resolved',
    'resolution date',
    'time of resolution',
    'end',
    'end time',
    'end date',
    'ended',
    'ended at',
    'incident end',
    'incident end time',
    'incident ended',
    'incident end date',
    'impact end',
    'impact ended',
    'end of impact',
    'end of incident',
    'end of outage',
    'outage end',
    'incident till',
    'incident to',
    'incident until',
    'till',
    'to',
    'until',
    'fixed',
    'fixed at',
    'recovered',
    'recovered at',
    'restored',
    'service restored',
    'løst',
    'slutt',
    'ende',
    'fin',
    'downtime end',
  ],
  /** The day of the incident. */
  date: [
    'incident date',
    'date of incident',
    'date of the incident',
    'outage date',
    'date of outage',
    'event date',
    'date of event',
    'date occurred',
    'date of occurrence',
    'incident date(s)',
    'incident dates',
    'dato for hendelsen',
    'hendelsesdato',
    'date',
    'dates',
    'date/time',
    'date and time',
    'date time',
    'date & time',
    'datetime',
    'date(s)',
    'incident date/time',
    'incident date and time',
    'incident time',
    'incident datetime',
    'dato',
    'dato/tid',
    'dato og tid',
    'datum',
    'fecha',
    'data',
    'when',
    'when did it happen',
    'when did this happen',
    'when did the incident happen',
    'day',
    'når',
    'wann',
    'tidspunkt',
    'time',
    'time frame',
    'timeframe',
    'time period',
    'time range',
    'period',
    'incident',
    'duration',
    'incident duration',
    'outage',
    'time of incident',
    'päivämäärä',
  ],
  /** The day somebody wrote or talked about it. */
  published: [
    'date published',
    'published',
    'published on',
    'publish date',
    'publication date',
    'date of postmortem',
    'date of post mortem',
    'postmortem date',
    'post mortem date',
    'report date',
    'date of report',
    'written',
    'written on',
    'created',
    'created on',
    'created at',
    'date created',
    'creation date',
    'meeting date',
    'review date',
    'retrospective date',
    'retro date',
    'date written',
    'last updated',
    'last modified',
    'updated',
    'disclosure date',
  ],
} as const;

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

/** Values by key, in document order; blank ones (`N/A`, `TBD`) are left out. */
type Values = ReadonlyMap<string, readonly string[]>;

/** Reads the fields out of the metadata. `day` is a day known otherwise, for times that name none. */
export function readFields(
  entries: readonly MetadataEntry[],
  severities: { readonly [word: string]: SeverityLevel },
  day: string | null,
): BodyFields {
  const values = valuesByKey(entries);
  const severityText = stated(values, keys.severity);
  const severity = severityText === null ? null : severityLevel(severityText, severities);
  const incidentDate = dateOf(values, keys.date) ?? dateOf(values, keys.started);
  const at = (names: readonly string[]): string | null => momentOf(values, names, incidentDate ?? day);
  const status = stated(values, keys.status);
  return {
    severity,
    // A sentence without a known word under "Severity" is prose.
    severityText: severity === null && (severityText?.length ?? 0) > 80 ? null : severityText,
    status: status !== null && status.length <= 80 ? status : null,
    owner: peopleOf(stated(values, keys.owner))[0] ?? null,
    authors: peopleOf(stated(values, keys.authors)),
    services: shortNames(stated(values, keys.services)),
    tags: shortNames(stated(values, keys.tags)),
    incidentDate,
    publishedDate: dateOf(values, keys.published),
    times: {
      started: at(keys.started),
      detected: at(keys.detected),
      mitigated: at(keys.mitigated),
      resolved: at(keys.resolved),
    },
  };
}

function valuesByKey(entries: readonly MetadataEntry[]): Values {
  const values = new Map<string, string[]>();
  for (const { key, value } of entries) {
    if (isBlankValue(value)) continue;
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
