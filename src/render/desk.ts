/**
 * The desk: what all plans of one site share, and how each page gets its key.
 *
 * In: the site and the plan's options; for each page its pieces. Out: plans with keys.
 * May not: let a page be made from anything that its key does not hold. `make` is given the pieces that were hashed, and
 * nothing else of the site; a piece that many pages share (a frame, an entry of lists) is hashed once for all of them.
 */
import { contentHash } from '../hash/content-hash.ts';
import type { Config } from '../model/config.ts';
import type { ActionJudgement } from '../model/facts.ts';
import { folderOf } from '../model/paths.ts';
import type { Site, SitePage } from '../model/site.ts';
import { type Addresses, breadcrumbsOf, frameOf, ownAddresses, readAddresses } from './addresses.ts';
import type { AssetUrls } from './assets.ts';
import { fillBody, readSlots } from './body.ts';
import { documentPiece, type ListEntry } from './document-piece.ts';
import type { BodyPiece, DocumentPiece, Form, PageContext } from './page-context.ts';

/** What a plan needs beside the site. */
export interface PlanOptions {
  readonly config: Config;
  readonly assets: AssetUrls;
  /** Days of last changes by path, where they are known. */
  readonly lastChanges?: ReadonlyMap<string, string>;
  /** Whether pages show what the judge says of action items: only those of the team's own build do. */
  readonly isJudged?: boolean;
  /** Whether there is an archive, a crash cart and the like to lead to. */
  readonly hasCopies?: boolean;
}

/** One page to be. */
export interface PagePlan {
  readonly url: string;
  readonly form: Form;
  /** The document whose body the page shows, or null. */
  readonly path: string | null;
  /** Equal keys, equal context: 64 hex digits. Says nothing about layouts or the version of this program. */
  readonly key: string;
  /** Makes the context, given the body of `path` (null where there is none). Pure. */
  readonly context: (body: string | null) => PageContext;
}

/** The site without what one document alone says: all that pages of lists may be made from. */
export type SharedSite = Omit<Site, 'pages'> & {
  readonly pages: readonly Omit<SitePage, 'facts' | 'key'>[];
};

export interface Desk {
  readonly site: SharedSite;
  readonly options: PlanOptions;
  readonly addresses: Addresses;
  readonly surroundings: (url: string) => Surroundings;
  readonly keyOfEntry: (entry: ListEntry) => string;
  /** The judgement that the key of an open item stands for; null in a build that shows none. */
  readonly judgementOf: (path: string, at: number) => ActionJudgement | null;
}

/** What stands around a page. The same for all pages of a folder, but for the folder's index. */
interface Surroundings {
  readonly around: Pick<PageContext, 'site' | 'breadcrumbs'>;
  readonly key: string;
}

/** `last`: the desk of the site before, under the same options. */
export function openDesk(site: Site, options: PlanOptions, last: Desk | null = null): Desk {
  const addresses = readAddresses(site);
  const known = new Map<string, Surroundings>();
  const surroundings = (url: string): Surroundings => {
    const place = addresses.folders.get(folderOf(url)) === url ? url : folderOf(url);
    const there = known.get(place);
    if (there !== undefined) return there;
    const around = {
      site: frameOf(site, options, url),
      breadcrumbs: breadcrumbsOf(addresses, url),
    };
    const made = { around, key: contentHash(JSON.stringify(around)) };
    known.set(place, made);
    return made;
  };
  const judgementOf = (path: string, at: number): ActionJudgement | null => {
    if (options.isJudged !== true) return null;
    return site.pages.find(({ shared }) => shared.path === path)?.facts.actions[at]?.judgement ?? null;
  };
  const keyOfEntry = last?.keyOfEntry ?? keysOfEntries();
  return { site, options, addresses, surroundings, keyOfEntry, judgementOf };
}

/** Keys of entries, each made once: an entry that is the same stays the same object. */
function keysOfEntries(): Desk['keyOfEntry'] {
  const keys = new WeakMap<ListEntry, string>();
  return (entry) => {
    const known = keys.get(entry);
    if (known !== undefined) return known;
    const { path, url, title, kind, date, severity, summary, draft } = entry;
    const key = JSON.stringify([path, url, title, kind, date, severity, summary, draft]);
    keys.set(entry, key);
    return key;
  };
}

/** What a page of lists is made from: lists of entries by name, and everything else as plain data. */
export interface Pieces {
  readonly lists: { readonly [name: string]: readonly ListEntry[] };
  readonly data: unknown;
}

type PageBase = Pick<PageContext, 'url' | 'title' | 'site' | 'breadcrumbs'>;

/** The document that a page shows, whole or as its introduction. */
interface Shown {
  readonly document: DocumentPiece | null;
  readonly body: BodyPiece | null;
}

const nothingShown: Shown = { document: null, body: null };

export interface PageOutline<P extends Pieces> {
  readonly url: string;
  readonly title: string;
  readonly form: Form;
  /** The document that is shown, or null. */
  readonly page: SitePage | null;
  readonly pieces: P;
  readonly make: (base: PageBase, pieces: P, shown: Shown) => PageContext;
}

/** Plans one page: its key from the keys of its pieces, its context when it is asked for. */
export function planPage<P extends Pieces>(desk: Desk, outline: PageOutline<P>): PagePlan {
  const { url, title, form, page, pieces, make } = outline;
  const { around, key: aroundKey } = desk.surroundings(url);
  const base = { url, title, ...around };
  const document = page === null ? null : keyedDocument(desk, page);
  const parts = [JSON.stringify([form, url, title, aroundKey, document?.key ?? null, pieces.data])];
  for (const [name, entries] of Object.entries(pieces.lists)) {
    parts.push(name, ...entries.map(desk.keyOfEntry));
  }
  return {
    url,
    form,
    path: page?.shared.path ?? null,
    key: contentHash(parts.join('\n')),
    context: (body) => make(base, pieces, document === null ? nothingShown : document.show(body)),
  };
}

/**
 * A document on a page. What it says is in its own key; what the site adds to it is hashed here, and `show` is made from these
 * two alone.
 */
function keyedDocument(
  { addresses, options }: Desk,
  page: SitePage,
): { readonly key: string; readonly show: (body: string | null) => Shown } {
  const { url, targets, backlinks, previous, next, references } = page;
  const own = ownAddresses(addresses, page);
  const changed = options.lastChanges?.get(page.shared.path) ?? null;
  const { editUrl } = options.config;
  const isJudged = options.isJudged === true;
  const fromSite = { url, targets, backlinks, previous, next, references };
  const key = JSON.stringify([page.key, page.siteKey, page.shared.path, own, changed, editUrl, isJudged]);
  const show = (body: string | null): Shown => {
    const piece = documentPiece({ facts: page.facts, ...fromSite }, own, { editUrl, changed, isJudged });
    if (body === null) return { document: piece, body: null };
    return {
      document: piece,
      body: fillBody(body, readSlots({ facts: page.facts, ...fromSite }), piece.titleInBody),
    };
  };
  return { key, show };
}
