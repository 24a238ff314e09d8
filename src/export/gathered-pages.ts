/**
 * Gathered pages: those that show many documents whole, or something of each: booklet, crash cart, cards of alerts.
 *
 * In: the site and the desk. Out: one plan each, with the key of everything it is made from.
 * May not: hold bodies, or hand `context` anything that its key does not hold.
 */
import { contentHash } from '../hash/content-hash.ts';
import { generatedUrls } from '../model/generated-pages.ts';
import { encodeUrl } from '../model/paths.ts';
import type { Contact, LinkTarget, ServiceEntry, Site, SitePage } from '../model/site.ts';
import { anchorHref, ownAddresses, reachLink, targetHref } from '../render/addresses.ts';
import { fillBody, readSlots, type Slot } from '../render/body.ts';
import type { Desk } from '../render/desk.ts';
import { documentPiece } from '../render/document-piece.ts';
import type { ContactRow, Form, PageContext, Procedure, ServiceRow } from '../render/page-context.ts';
import { crisisFirst } from '../render/row-groups.ts';
import { alertCards } from './alert-cards.ts';
import { innerBody, innerId, sectionId } from './inner-addresses.ts';
import { qrCode } from './qr-code.ts';

/** A page to be, of many documents. */
export interface GatheredPlan {
  readonly url: string;
  readonly form: Form;
  /** Equal keys, equal context. */
  readonly key: string;
  /** Makes the context; `bodyOf` gives the body of a document by its path. */
  readonly context: (bodyOf: (path: string) => string | null) => PageContext;
}

/** What gathered pages are made from beside the site. */
export interface GatherOptions {
  /** Day of the copy, with the time where one was given. */
  readonly copied: string;
  /** Content hash of a file of the output by its URL, or null. */
  readonly hashOf: (url: string) => string | null;
  /** The script that searches the crash cart, or null. */
  readonly searchScript: string | null;
}

/** Plans the three, but for those whose address a document has taken. */
export function planGathered(site: Site, desk: Desk, options: GatherOptions): readonly GatheredPlan[] {
  const taken = new Set(site.pages.map(({ url }) => url));
  const procedures = proceduresOf(site);
  return [
    planBooklet(site, desk, procedures),
    planCrashCart(site, desk, procedures, options),
    planCards(site, desk, procedures),
  ].filter(({ url }) => !taken.has(url));
}

/** Checklists, what is read in a crisis first; then runbooks by title. */
function proceduresOf(site: Site): readonly SitePage[] {
  const byPath = new Map(site.pages.map((page) => [page.shared.path, page]));
  return [...crisisFirst(site), ...site.collections.runbooks].flatMap(({ path }) => byPath.get(path) ?? []);
}

function planBooklet(site: Site, desk: Desk, pages: readonly SitePage[]): GatheredPlan {
  const url = generatedUrls.booklet;
  const around = desk.surroundings(url);
  const title = 'Booklet';
  return {
    ...{ url, form: 'booklet' as const },
    key: keyOf(['booklet', around.key, ...keysOfPages(desk, pages), contactKey(site, desk)]),
    context: (bodyOf) => ({
      ...{ form: 'booklet', url, title, ...around.around },
      procedures: procedures(pages, desk, { url, isAlone: false, bodyOf }),
      services: site.services.map(serviceRow),
      contacts: contactsOf(site, desk),
    }),
  };
}

function planCrashCart(
  site: Site,
  desk: Desk,
  pages: readonly SitePage[],
  { copied, hashOf, searchScript }: GatherOptions,
): GatheredPlan {
  const url = generatedUrls.crashCart;
  const around = desk.surroundings(url);
  const title = 'Crash cart';
  const pictures = pages.flatMap(({ targets }) =>
    targets.flatMap((target) => (target.to === 'asset' ? [hashOf(target.url)] : [])),
  );
  const parts = [...keysOfPages(desk, pages), contactKey(site, desk)];
  return {
    ...{ url, form: 'crash-cart' as const },
    key: keyOf([
      'crash-cart',
      around.key,
      copied,
      searchScript,
      pictures,
      desk.options.config.siteUrl,
      ...parts,
    ]),
    context: (bodyOf) => ({
      ...{ form: 'crash-cart', url, title, ...around.around, copied, searchScript },
      procedures: procedures(pages, desk, { url, isAlone: true, bodyOf }),
      services: site.services.map(serviceRow),
      contacts: contactsOf(site, desk),
    }),
  };
}

function planCards(site: Site, desk: Desk, pages: readonly SitePage[]): GatheredPlan {
  const url = generatedUrls.cards;
  const around = desk.surroundings(url);
  const { siteUrl } = desk.options.config;
  const shown = pages.filter(({ shared }) => shared.fields['alerts'] !== undefined);
  return {
    ...{ url, form: 'cards' as const },
    key: keyOf(['cards', around.key, siteUrl, ...keysOfPages(desk, shown), contactKey(site, desk)]),
    context: () => ({
      ...{ form: 'cards', url, title: 'Alert cards', ...around.around },
      cards: alertCards(shown, site.services.map(serviceRow), {
        from: url,
        placeOf: (page) => placeOf(siteUrl, page),
        qrOf: (page) => (siteUrl === null ? null : qrCode(placeOf(siteUrl, page))),
        ownOf: (page) => ownAddresses(desk.addresses, page),
      }),
    }),
  };
}

function keyOf(parts: readonly unknown[]): string {
  return contentHash(JSON.stringify(parts));
}

function keysOfPages({ addresses, options }: Desk, pages: readonly SitePage[]): readonly unknown[] {
  return pages.map((page) => {
    const { path } = page.shared;
    return [
      path,
      page.key,
      page.siteKey,
      ownAddresses(addresses, page),
      options.lastChanges?.get(path) ?? null,
    ];
  });
}

function contactKey({ services }: Site, { options }: Desk): unknown {
  const told = services.map(({ name, owner, bridge, contacts }) => [name, owner, bridge, contacts]);
  return [told, options.config.contacts];
}

interface Place {
  /** Of the page that gathers. */
  readonly url: string;
  /** Whether it will lie where the other pages are not: then nothing may lead to them by a relative address. */
  readonly isAlone: boolean;
  readonly bodyOf: (path: string) => string | null;
}

function procedures(pages: readonly SitePage[], desk: Desk, place: Place): readonly Procedure[] {
  const inside = new Set(pages.map(({ shared }) => shared.path));
  return pages.map((page) => procedureOf(page, desk, inside, place));
}

/** One document as it stands in the page: seen from there, with links between those that are there kept inside. */
function procedureOf(
  page: SitePage,
  { addresses, options }: Desk,
  inside: ReadonlySet<string>,
  { url, isAlone, bodyOf }: Place,
): Procedure {
  const { path, kind } = page.shared;
  const { siteUrl } = options.config;
  const { facts, targets, references, backlinks, previous, next } = page;
  const here = { facts, url, targets, references, backlinks, previous, next };
  const own = ownAddresses(addresses, page);
  const changed = options.lastChanges?.get(path) ?? null;
  const piece = documentPiece(here, own, { editUrl: null, changed, isJudged: false });
  const slots = readSlots(here).map((slot, at): Slot => {
    const target = targets[at];
    return target === undefined
      ? slot
      : { ...slot, href: hrefOf(target, slot, { path, url, inside, isAlone, siteUrl }) };
  });
  const body = bodyOf(path);
  const move = (href: string): string =>
    href.startsWith('#') ? anchorHref(innerId(path, decode(href))) : href;
  return {
    ...{ id: sectionId(path), kind },
    document: {
      ...piece,
      fields: isAlone
        ? piece.fields.map((row) => ({ ...row, values: row.values.map(withoutLink) }))
        : piece.fields,
      stages: piece.stages.map((stage) => ({ ...stage, href: move(stage.href) })),
      firstStep: piece.firstStep === null ? null : move(piece.firstStep),
    },
    body: body === null ? null : fillBody(innerBody(body, path, piece.titleInBody), slots, false),
    place: placeOf(siteUrl, page),
  };
}

function decode(fragment: string): string {
  return decodeURIComponent(fragment.slice(1));
}

/** Services and documents have no page there; addresses outside the site are kept. */
function withoutLink({ text, href }: { readonly text: string; readonly href: string | null }) {
  return { text, href: href !== null && /^[a-z]+:/i.test(href) ? href : null };
}

interface Inside {
  readonly path: string;
  readonly url: string;
  readonly inside: ReadonlySet<string>;
  readonly isAlone: boolean;
  readonly siteUrl: string | null;
}

function hrefOf(target: LinkTarget, slot: Slot, { url, inside, isAlone, siteUrl }: Inside): string | null {
  if (target.to === 'page' && inside.has(target.path)) {
    const anchor = target.fragment.replace(/^#/, '');
    return anchorHref(anchor === '' ? sectionId(target.path) : innerId(target.path, anchor));
  }
  if (!isAlone || target.to === 'external' || target.to === 'hidden') return slot.href;
  // A picture is put into the file itself; what else lies beside the site leads to where it is published.
  if (target.to === 'asset' && isPicture(target.url)) return slot.href;
  if (siteUrl === null || target.to === 'broken') return null;
  return targetHref(url, target) === null ? null : publishedAt(siteUrl, target.url) + anchorOf(target);
}

function anchorOf(target: Extract<LinkTarget, { readonly fragment: string }>): string {
  return target.fragment === '' ? '' : anchorHref(target.fragment.replace(/^#/, ''));
}

/** Whether a browser shows such a file as a picture. */
export function isPicture(url: string): boolean {
  return /\.(?:png|jpe?g|gif|webp|avif|svg)$/i.test(url);
}

/** Where a page is found, as it is printed. */
function placeOf(siteUrl: string | null, { url }: SitePage): string {
  return siteUrl === null ? url : publishedAt(siteUrl, url);
}

/** Address of a page where the site is published. */
function publishedAt(siteUrl: string, url: string): string {
  return `${siteUrl.endsWith('/') ? siteUrl : `${siteUrl}/`}${encodeUrl(url)}`;
}

function serviceRow({ name, owner, bridge, contacts }: ServiceEntry): ServiceRow {
  return {
    ...{ name, owner },
    bridge: bridge === null ? null : reachLink(bridge),
    contacts: contacts.map(contactRow),
  };
}

function contactRow({ name, role, reach }: Omit<Contact, 'services'>): ContactRow {
  return { name, role, reach: reach.map(reachLink) };
}

/** Everybody, those of the configuration first and in its order. */
function contactsOf({ services }: Site, { options }: Desk): readonly ContactRow[] {
  const all = [...options.config.contacts, ...services.flatMap(({ contacts }) => contacts)];
  const rows = new Map<string, ContactRow>();
  for (const { name, role, reach } of all) {
    const key = JSON.stringify([name, role, reach]);
    if (!rows.has(key)) rows.set(key, contactRow({ name, role, reach }));
  }
  return [...rows.values()];
}
