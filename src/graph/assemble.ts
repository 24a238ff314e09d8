/**
 * Assemble: all facts together become a site.
 *
 * In: the facts of every visible document, the paths of hidden ones and of other files, the configuration. Out: a `Site`.
 * May not: read files, know of audiences, or compare every document with every other; all steps are near-linear.
 */
import { contentHash } from '../hash/content-hash.ts';
import type { Config } from '../model/config.ts';
import type { Problem } from '../model/diagnostic.ts';
import type { FieldValue, PageFacts, SharedFacts } from '../model/facts.ts';
import { generatedUrls, isIntroduction } from '../model/generated-pages.ts';
import { append } from '../model/groups.ts';
import { byCodeUnit, isIndexPath, isReadmePath } from '../model/paths.ts';
import { startOfFile } from '../model/places.ts';
import type { Backlink, DocumentEntry, LinkTarget, Reference, Site, SitePage } from '../model/site.ts';
import { collectRedirects } from './aliases.ts';
import { type Claims, makeClaims } from './claims.ts';
import { buildLinkIndex, type LinkIndex, resolveLink, resolveReference } from './links.ts';
import { sameJson, sameList } from './same.ts';
import { collectServices } from './services.ts';
import { collectTags } from './tags.ts';
import { assignUrls, type UrlAssignment, urlOfAsset } from './urls.ts';

export interface AssembleInput {
  /** Sorted by path. Their facts are passed on and not looked at: they may not have been read yet. */
  readonly documents: readonly Pick<SitePage, 'key' | 'shared' | 'facts'>[];
  readonly hidden: readonly string[];
  readonly assets: readonly string[];
  readonly passedOver: readonly { readonly path: string; readonly problem: Problem }[];
  readonly config: Config;
}

/** A site, and what it was made from on the way: the next one takes over what is still true. */
export interface Assembled {
  readonly input: AssembleInput;
  readonly site: Site;
  readonly assignment: UrlAssignment;
  /** By place of the document, as the two lists below. */
  readonly entries: readonly DocumentEntry[];
  readonly targets: readonly (readonly LinkTarget[])[];
  readonly references: readonly (readonly Reference[])[];
  readonly generated: readonly string[];
  readonly index: LinkIndex;
}

/** Puts the site together. Equal input in any order of equal content gives an equal site. */
export function assembleSite(input: AssembleInput): Site {
  return assemble(input, null).site;
}

/** The same, with what the last time found of documents and addresses that are still the same. */
export function assemble(input: AssembleInput, last: Assembled | null): Assembled {
  const { documents, config } = input;
  const facts = documents.map(({ shared }) => shared);
  const hasSamePaths =
    last !== null && sameList(facts, last.input.documents, (page, { shared }) => page.path === shared.path);
  const isSame = (at: number): boolean => hasSamePaths && documents[at] === last.input.documents[at];
  const assignment = hasSamePaths ? last.assignment : assignUrls(facts.map(({ path }) => path));
  const { urls, problems: urlProblems } = assignment;
  const entries = facts.map(
    (page, at) =>
      (isSame(at) ? last?.entries[at] : undefined) ?? entryOf(page, urls.get(page.path) ?? page.path),
  );
  const tags = collectTags(entries);
  const services = collectServices(entries, facts, config);
  const generated = [
    ...new Set([
      ...Object.values(generatedUrls),
      ...tags.map(({ url }) => url),
      ...services.map(({ url }) => url),
    ]),
  ];
  const redirects = collectRedirects(facts, urls, new Set(generated));
  const collections = {
    postmortems: ofKind(entries, 'postmortem').sort(byNewest),
    runbooks: ofKind(entries, 'runbook').sort(byTitle),
    checklists: ofKind(entries, 'checklist').sort(byTitle),
    pages: ofKind(entries, 'page').sort(byTitle),
  };
  const { postmortems, runbooks, checklists, pages: plain } = collections;
  const neighbours = neighboursOf([postmortems.toReversed(), runbooks, checklists, plain]);
  // Where every address and anchor is as it was, links of documents that are as they were lead where they led.
  const hasSameAddresses =
    hasSamePaths &&
    sameList(generated, last.generated, Object.is) &&
    sameList(input.hidden, last.input.hidden, Object.is) &&
    sameList(input.assets, last.input.assets, Object.is) &&
    sameJson(redirects, last.site.redirects) &&
    documents.every((document, at) => isSame(at) || sameAnchors(document, last.input.documents[at]));
  const index = hasSameAddresses
    ? last.index
    : buildLinkIndex({
        documents: facts.map((page) => ({
          path: page.path,
          url: urls.get(page.path) ?? page.path,
          anchors: page.anchors,
          aliases: page.aliases,
        })),
        ...{ hidden: input.hidden, assets: input.assets, generated },
      });
  const addresses = [...urls.values(), ...generated, ...redirects.map(({ from }) => from)];
  let made: Claims | null = null;
  const claims = (): Claims => {
    made ??= makeClaims(addresses);
    return made;
  };
  const known = (at: number): boolean => hasSameAddresses && isSame(at);
  const targets = facts.map(
    (page, at) =>
      (known(at) ? last?.targets[at] : undefined) ??
      page.links.map((link) => withAssetUrl(resolveLink(index, page.path, link.href), claims)),
  );
  const references = facts.map(
    (page, at) => (known(at) ? last?.references[at] : undefined) ?? referencesOf(page, index, claims),
  );
  const backlinks = backlinksOf(entries, targets, references);
  const generatedSet = new Set(generated);

  const pages = documents.map((document, at): SitePage => {
    const page = document.shared;
    const url = urls.get(page.path) ?? page.path;
    const urlProblem = urlProblems.get(page.path);
    const shadowed =
      generatedSet.has(url) && !isIntroduction({ path: page.path, url })
        ? [shadowProblem(page.path, url)]
        : [];
    const added = {
      url,
      targets: targets[at] ?? [],
      backlinks: backlinks.get(page.path) ?? [],
      previous: neighbours.get(page.path)?.previous ?? null,
      next: neighbours.get(page.path)?.next ?? null,
      references: references[at] ?? [],
      problems: [...(urlProblem === undefined ? [] : [urlProblem]), ...shadowed],
    };
    const before = isSame(at) ? last?.site.pages[at] : undefined;
    return before !== undefined && sameAdded(before, added) ? before : sitePage(document, added);
  });
  const site: Site = {
    title: config.title,
    pages,
    collections,
    tags,
    services,
    redirects,
    assets: assetsOf(pages, new Set(addresses)),
    orphans: pages
      .filter(
        ({ shared: { path }, backlinks: links }) =>
          links.length === 0 && !isIndexPath(path) && !isReadmePath(path),
      )
      .map(({ shared: { path } }) => path),
    problems: input.passedOver,
  };
  return { input, site, assignment, entries, targets, references, generated, index };
}

type AssembledDocument = AssembleInput['documents'][number];

/** Whether everything is found in a document that was found in it before, under the names it was found by. */
function sameAnchors({ shared }: AssembledDocument, before: AssembledDocument | undefined): boolean {
  return (
    before !== undefined &&
    sameList(shared.anchors, before.shared.anchors, Object.is) &&
    sameList(shared.aliases, before.shared.aliases, Object.is)
  );
}

/** What the site adds to a document. */
type Added = Omit<SitePage, 'key' | 'siteKey' | 'shared' | 'facts'>;

/** Whether the site adds the same; a page that it adds nothing else to stays the very same page. */
function sameAdded(a: Added, b: Added): boolean {
  return (
    a.url === b.url &&
    sameBacklink(a.previous, b.previous) &&
    sameBacklink(a.next, b.next) &&
    sameList(a.backlinks, b.backlinks, sameBacklink) &&
    sameJson(a.targets, b.targets) &&
    sameJson(a.references, b.references) &&
    sameList(a.problems, b.problems, sameJson)
  );
}

function sameBacklink(a: Backlink | null, b: Backlink | null): boolean {
  if (a === null || b === null) return a === b;
  return (
    a.path === b.path && a.url === b.url && a.title === b.title && a.kind === b.kind && a.date === b.date
  );
}

/** The same page for a document that shares the same facts with the rest of the site. */
export function withDocument(page: SitePage, document: AssembleInput['documents'][number]): SitePage {
  const { url, targets, backlinks, previous, next, references, problems, siteKey } = page;
  return sitePage(document, { url, targets, backlinks, previous, next, references, problems }, siteKey);
}

/** A page of the site; the facts of its document are read when they are asked for. */
function sitePage(
  document: AssembleInput['documents'][number],
  added: Added,
  siteKey = contentHash(JSON.stringify(added)),
): SitePage {
  return {
    key: document.key,
    siteKey,
    shared: document.shared,
    get facts() {
      return document.facts;
    },
    ...added,
  };
}

function shadowProblem(path: string, url: string): Problem {
  return {
    rule: 'generated-page-is-replaced',
    ...startOfFile,
    message: `\`${path}\` takes the place of the generated page \`${url}\``,
    expected: 'another name, unless that is meant',
  };
}

function entryOf(page: SharedFacts, url: string): DocumentEntry {
  const { path, title, kind, date, severity, summary, draft, tags } = page;
  return { path, url, title, kind, date, severity, summary, draft, tags };
}

function ofKind(entries: readonly DocumentEntry[], kind: PageFacts['kind']): DocumentEntry[] {
  return entries.filter((entry) => entry.kind === kind);
}

function byTitle(a: Backlink, b: Backlink): number {
  return byCodeUnit(a.title.toLowerCase(), b.title.toLowerCase()) || byCodeUnit(a.path, b.path);
}

/** Newest first; undated last; ties by path. */
function byNewest(a: Backlink, b: Backlink): number {
  if (a.date === b.date) return byCodeUnit(a.path, b.path);
  if (a.date === null) return 1;
  if (b.date === null) return -1;
  return byCodeUnit(b.date, a.date);
}

function backlinkOf({ path, url, title, kind, date }: Backlink): Backlink {
  return { path, url, title, kind, date };
}

/** Previous and next in each list; lists are in reading order (postmortems: oldest first). */
function neighboursOf(
  lists: readonly (readonly DocumentEntry[])[],
): ReadonlyMap<string, { readonly previous: Backlink | null; readonly next: Backlink | null }> {
  const neighbours = new Map<string, { previous: Backlink | null; next: Backlink | null }>();
  for (const list of lists) {
    for (const [at, { path }] of list.entries()) {
      const before = list[at - 1];
      const after = list[at + 1];
      neighbours.set(path, {
        previous: before === undefined ? null : backlinkOf(before),
        next: after === undefined ? null : backlinkOf(after),
      });
    }
  }
  return neighbours;
}

/** Fields whose values refer to other documents: lists of `ref` or `{ref: ...}`. */
const referenceFields = ['runbooks'];

function referencesOf(page: SharedFacts, index: LinkIndex, claims: () => Claims): Reference[] {
  return referenceFields.flatMap((field) => {
    const value = page.fields[field];
    if (!Array.isArray(value)) return [];
    return value.flatMap((item: FieldValue, at) => {
      const ref = refOf(item);
      if (ref === null) return [];
      return [
        {
          field: `${field}.${at}`,
          ref,
          target: withAssetUrl(resolveReference(index, page.path, ref), claims),
        },
      ];
    });
  });
}

function refOf(item: FieldValue): string | null {
  if (typeof item === 'string') return item;
  if (item !== null && typeof item === 'object' && 'ref' in item && typeof item.ref === 'string')
    return item.ref;
  return null;
}

/** For each document, the others that link to it or refer to it, once each, newest first. */
function backlinksOf(
  entries: readonly DocumentEntry[],
  targets: readonly (readonly LinkTarget[])[],
  references: readonly (readonly Reference[])[],
): ReadonlyMap<string, readonly Backlink[]> {
  const sources = new Map<string, Backlink[]>();
  for (const [at, entry] of entries.entries()) {
    const led = new Set<string>();
    for (const target of [
      ...(targets[at] ?? []),
      ...(references[at] ?? []).map((reference) => reference.target),
    ]) {
      const path = target.to === 'page' || target.to === 'broken' ? target.path : null;
      if (path !== null && path !== entry.path) led.add(path);
    }
    for (const path of led) append(sources, path, backlinkOf(entry));
  }
  for (const list of sources.values()) list.sort(byNewest);
  return sources;
}

/** An asset's address is known only once all pages have theirs. */
function withAssetUrl(target: LinkTarget, claims: () => Claims): LinkTarget {
  return target.to === 'asset' ? { ...target, url: urlOfAsset(target.path, claims()) } : target;
}

/** Files that visible documents refer to, by path. A page's address always wins over a file's. */
function assetsOf(pages: readonly SitePage[], taken: ReadonlySet<string>): Site['assets'] {
  const assets = new Map<string, { path: string; url: string }>();
  for (const { targets, references } of pages) {
    for (const target of [...targets, ...references.map((reference) => reference.target)]) {
      if (target.to === 'asset' && !taken.has(target.url))
        assets.set(target.path, { path: target.path, url: target.url });
    }
  }
  return [...assets.values()].sort((a, b) => byCodeUnit(a.path, b.path));
}
