/**
 * The filter list: every page of the site in one classic script, which works from the disk as well.
 *
 * In: a site. Out: the text of the script; the same site always gives the same bytes.
 * May not: hold anything that this build's audience may not see; the site no longer does.
 */
import type { SharedFacts } from '../model/facts.ts';
import type { FilterEntry } from '../model/filter-list.ts';
import { relativeHref } from '../model/paths.ts';
import { filterListUrl } from './addresses.ts';
import type { SharedSite } from './desk.ts';
import { titleOf } from './document-piece.ts';

/** The script: one call, `ooFilterList([...])`, documents by path, then services, then tags. */
export function filterListScript(site: SharedSite): string {
  const lines = filterEntries(site).map((entry) => JSON.stringify(entry));
  return `ooFilterList([\n${lines.join(',\n')}\n]);\n`;
}

function filterEntries(site: SharedSite): readonly FilterEntry[] {
  const documents = site.pages.map(({ shared, url }): FilterEntry => {
    const { kind, severity, date, services, tags } = shared;
    const words = [...services, ...tags];
    return {
      kind,
      title: titleOf(shared),
      href: hrefTo(url),
      alerts: alertsOf(shared),
      words,
      severity,
      date,
    };
  });
  const services = site.services.map(({ name, url, owner }): FilterEntry => {
    const words = owner === null ? [] : [owner];
    return { kind: 'service', title: name, href: hrefTo(url), ...nothing, words };
  });
  const tags = site.tags.map(({ name, url, spellings }): FilterEntry => {
    return {
      kind: 'tag',
      title: name,
      href: hrefTo(url),
      ...nothing,
      words: spellings.filter((each) => each !== name),
    };
  });
  return [...documents, ...services, ...tags];
}

const nothing = { alerts: [], severity: null, date: null } as const;

function hrefTo(url: string): string {
  return relativeHref(filterListUrl, url);
}

function alertsOf({ fields }: SharedFacts): readonly string[] {
  const alerts = fields['alerts'] ?? null;
  if (typeof alerts === 'string') return [alerts];
  return Array.isArray(alerts) ? alerts.filter((alert) => typeof alert === 'string') : [];
}
