/**
 * The search's page: without scripts, an A to Z of what is searched for most.
 *
 * In: the desk. Out: its plan, and the names that documents are known by.
 * May not: look at what a single document says beyond its shared facts.
 */
import { textsOf } from '../model/field-values.ts';
import { generatedUrls } from '../model/generated-pages.ts';
import { append } from '../model/groups.ts';
import { byCodeUnit, relativeHref } from '../model/paths.ts';
import { foldText } from '../text/fold.ts';
import { type Desk, type PagePlan, planPage, type SharedSite } from './desk.ts';
import { titleOf } from './document-piece.ts';

/** Plans the search's page: an index of what is searched for most. */
export function planSearch(desk: Desk): PagePlan {
  const url = generatedUrls.search;
  const { site } = desk;
  return planPage(desk, {
    ...{ url, title: 'Search', form: 'search', page: null },
    pieces: {
      lists: {},
      data: {
        alerts: namesIn(site, 'alerts'),
        symptoms: namesIn(site, 'symptoms'),
        services: site.services.map(({ name, url: to }) => ({ text: name, to })),
        tags: site.tags.map(({ name, url: to, entries }) => ({ text: name, to, count: entries.length })),
      },
    },
    make: (base, { data }) => {
      const link = ({ text, to }: { readonly text: string; readonly to: string }) => ({
        text,
        href: relativeHref(url, to),
      });
      const entry = ({ text, pages }: (typeof data.alerts)[number]) => ({ text, pages: pages.map(link) });
      return {
        ...base,
        form: 'search',
        alerts: data.alerts.map(entry),
        symptoms: data.symptoms.map(entry),
        services: data.services.map(link),
        tags: data.tags.map((tag) => ({ ...link(tag), count: tag.count })),
      };
    },
  });
}

/** A name, and the pages of the documents that have it. */
interface NamedPages {
  readonly text: string;
  readonly pages: readonly { readonly text: string; readonly to: string }[];
}

/** The names of a field of all documents, in alphabetical order; names that fold alike are one, spelled as first seen. */
function namesIn({ pages }: SharedSite, field: string): readonly NamedPages[] {
  const byKey = new Map<string, { readonly name: string; readonly page: NamedPages['pages'][number] }[]>();
  for (const { shared, url } of pages) {
    const page = { text: titleOf(shared), to: url };
    const names = new Map(textsOf(shared.fields[field]).map((name) => [foldText(name), name]));
    for (const [key, name] of names) append(byKey, key, { name, page });
  }
  return [...byKey]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([key, found]) => ({ text: found[0]?.name ?? key, pages: found.map(({ page }) => page) }));
}
