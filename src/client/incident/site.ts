/** What the site told incident mode, with addresses that lead somewhere from any page. */
import type {
  IncidentChecklist,
  IncidentData,
  IncidentDocument,
  IncidentRunbook,
  IncidentService,
} from '../../model/incident-data.ts';
import { foldName } from './fold-name.ts';

export interface IncidentSite extends IncidentData {
  /** The document that this page shows, or null. */
  readonly here: IncidentRunbook | IncidentChecklist | null;
  readonly hrefOf: (id: string) => string | null;
}

/** Makes addresses absolute. `base` is the address of the script that brought the data. */
export function readSite(data: IncidentData, base: string): IncidentSite {
  const absolute = (href: string): string => new URL(href, base).href;
  const linked = <T extends { readonly href: string }>(each: T): T => ({
    ...each,
    href: absolute(each.href),
  });
  const runbooks = data.runbooks.map(linked);
  const checklists = data.checklists.map(linked);
  const postmortems = data.postmortems.map(linked);
  const here = pageKey(location.href);
  const known = new Map([...runbooks, ...checklists, ...postmortems].map(({ id, href }) => [id, href]));
  return {
    ...data,
    ...{ runbooks, checklists, postmortems },
    page: absolute(data.page),
    script: absolute(data.script),
    style: absolute(data.style),
    judge: absolute(data.judge),
    hub: absolute(data.hub),
    services: data.services.map(linked),
    here: [...runbooks, ...checklists].find(({ href }) => pageKey(href) === here) ?? null,
    hrefOf: (id) => known.get(id) ?? null,
  };
}

/** Some hosts leave `.html` and `index.html` out. */
export function pageKey(href: string): string {
  return href
    .replace(/[?#].*$/, '')
    .replace(/(?:index)?\.html$/, '')
    .replace(/\/$/, '');
}

/** What fits an alert, services and words: best first, none that fits nothing. */
export function proposals<T extends IncidentDocument>(
  documents: readonly T[],
  about: { readonly words: string; readonly services: readonly string[] },
  more: (document: T) => readonly string[],
): readonly T[] {
  const words = [...new Set(foldName(about.words).split(' '))].filter(
    (word) => word.length > 2 && !common.has(word),
  );
  const whole = foldName(about.words).replaceAll(' ', '');
  const services = new Set(about.services.map(foldName));
  return documents
    .map((document) => {
      const keys = more(document).map(foldName);
      const text = [document.title, ...keys].map(foldName).join(' ');
      const named = keys.some((key) => key.length > 3 && whole.includes(key.replaceAll(' ', ''))) ? 20 : 0;
      const service = document.services.some((each) => services.has(foldName(each))) ? 4 : 0;
      const score = named + service + words.filter((word) => text.includes(word)).length * 2;
      return { document, score };
    })
    .filter(({ score }) => score >= 4)
    .sort((a, b) => b.score - a.score)
    .map(({ document }) => document);
}

const common = new Set('the and for with not has was are from page open all one any its'.split(' '));

/** What goes down with these services, without themselves. */
export function takenDown(services: readonly IncidentService[], names: readonly string[]): readonly string[] {
  const own = new Set(names.map(foldName));
  const down = services.filter(({ name }) => own.has(foldName(name))).flatMap(({ takesDown }) => takesDown);
  return [...new Set(down)].filter((name) => !own.has(foldName(name)));
}
