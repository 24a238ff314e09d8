/**
 * Services: what runs, who owns it, what it needs and what it takes down with it.
 *
 * In: the configuration and the documents that name services. Out: one entry a service, by name.
 * May not: require a service to be configured; one that only documents name is listed too.
 */
import type { Config, ServiceConfig } from '../model/config.ts';
import type { SharedFacts } from '../model/facts.ts';
import { append } from '../model/groups.ts';
import { byCodeUnit } from '../model/paths.ts';
import type { Contact, DocumentEntry, ServiceEntry } from '../model/site.ts';
import { nameKey } from '../text/fold.ts';
import { slugOfName } from './urls.ts';

/** All services of the configuration and of the documents. `entries` and `facts` run in parallel. */
export function collectServices(
  entries: readonly DocumentEntry[],
  facts: readonly SharedFacts[],
  config: Config,
): readonly ServiceEntry[] {
  const configured = new Map(config.services.map((service) => [nameKey(service.name), service]));
  const names = new Map(config.services.map(({ name }) => [nameKey(name), name]));
  const documents = new Map<string, DocumentEntry[]>();
  const name = (written: string): string => {
    const key = nameKey(written);
    if (!names.has(key)) names.set(key, written);
    return key;
  };
  for (const service of config.services) for (const needed of service.dependsOn) name(needed);
  for (const [at, { services }] of facts.entries()) {
    const entry = entries[at];
    if (entry === undefined) continue;
    for (const key of new Set(services.map(name))) append(documents, key, entry);
  }
  const dependents = dependentsOf(config.services);
  const contacts = contactsByService(config.contacts);
  const linkOf = (key: string) => {
    const shown = names.get(key) ?? key;
    return { name: shown, url: `services/${slugOfName(shown)}.html` };
  };
  const services = [...names.keys()].map((key): ServiceEntry => {
    const service = configured.get(key);
    return {
      ...linkOf(key),
      owner: service?.owner ?? null,
      contacts: [...new Set([...(service?.contacts ?? []), ...(contacts.get(key) ?? [])])],
      bridge: service?.bridge ?? null,
      dependsOn: (service?.dependsOn ?? []).map(nameKey).sort(byCodeUnit).map(linkOf),
      takesDown: reachableFrom(key, dependents).sort(byCodeUnit).map(linkOf),
      entries: documents.get(key) ?? [],
    };
  });
  return services.sort((a, b) => byCodeUnit(nameKey(a.name), nameKey(b.name)));
}

/** The contacts that say which services they know, by service. */
function contactsByService(contacts: readonly Contact[]): ReadonlyMap<string, readonly Contact[]> {
  const byService = new Map<string, Contact[]>();
  for (const contact of contacts) {
    for (const key of new Set(contact.services.map(nameKey))) append(byService, key, contact);
  }
  return byService;
}

function dependentsOf(services: readonly ServiceConfig[]): ReadonlyMap<string, readonly string[]> {
  const dependents = new Map<string, string[]>();
  for (const { name, dependsOn } of services) {
    for (const needed of dependsOn.map(nameKey)) append(dependents, needed, nameKey(name));
  }
  return dependents;
}

/** Everything that can be reached from `key`, itself left out; a cycle ends where it began. */
function reachableFrom(key: string, edges: ReadonlyMap<string, readonly string[]>): string[] {
  const seen = new Set<string>();
  const open = [key];
  for (let current = open.pop(); current !== undefined; current = open.pop()) {
    for (const next of edges.get(current) ?? []) {
      if (next === key || seen.has(next)) continue;
      seen.add(next);
      open.push(next);
    }
  }
  return [...seen];
}
