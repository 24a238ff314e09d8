/** The search's own address: what was asked for stands in it, so that a search can be handed on. Pure, but for the last. */
import type { Kind, SeverityLevel } from '../../model/facts.ts';
import type { SearchFilters } from '../../search/contract.ts';

/** What an address asks for. */
export interface Asked {
  readonly query: string;
  /** The name of an alert, whose page is opened at once when there is one. */
  readonly alert: string | null;
  readonly filters: SearchFilters;
}

export const noFilters: SearchFilters = { kinds: [], services: [], tags: [], severities: [], years: [] };

const kinds: readonly Kind[] = ['runbook', 'checklist', 'postmortem', 'page'];
const severities: readonly SeverityLevel[] = ['SEV1', 'SEV2', 'SEV3', 'SEV4', 'SEV5'];

/** Reads the part of an address behind its `?`. */
export function readAddress(search: string): Asked {
  const asked = new URLSearchParams(search);
  const alert = asked.get('alert')?.trim() ?? '';
  const all = (name: string) => asked.getAll(name).filter((value) => value !== '');
  return {
    query: alert === '' ? (asked.get('q') ?? '') : alert,
    alert: alert === '' ? null : alert,
    filters: {
      kinds: kinds.filter((kind) => all('kind').includes(kind)),
      services: all('service'),
      tags: all('tag'),
      severities: severities.filter((severity) => all('severity').includes(severity)),
      years: all('year').filter((year) => /^\d{4}$/.test(year)),
    },
  };
}

/** The same address again; empty where nothing is asked for. */
export function writeAddress(query: string, filters: SearchFilters): string {
  const asked = new URLSearchParams();
  if (query.trim() !== '') asked.set('q', query.trim());
  for (const kind of filters.kinds) asked.append('kind', kind);
  for (const service of filters.services) asked.append('service', service);
  for (const tag of filters.tags) asked.append('tag', tag);
  for (const severity of filters.severities) asked.append('severity', severity);
  for (const year of filters.years) asked.append('year', year);
  const text = asked.toString();
  return text === '' ? '' : `?${text}`;
}

export function isNarrowed(filters: SearchFilters): boolean {
  return Object.values(filters).some((values) => values.length > 0);
}
