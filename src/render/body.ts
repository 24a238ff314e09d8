/**
 * Bodies: link slots become addresses.
 *
 * In: sanitized HTML with slots (`<a href="oo-link:3"`, `<img src="oo-link:4"`) and the page it belongs to.
 * Out: markup for a layout. May not: change anything but the slots; whatever it lets through was sanitized before.
 */
import type { LinkFact } from '../model/facts.ts';
import type { LinkTarget, SitePage } from '../model/site.ts';
import { targetHref } from './addresses.ts';
import { html, isSafeUrl, trusted, url } from './html.ts';
import type { BodyPiece } from './page-context.ts';

/** What a slot becomes. `missing` is what to say where nothing is there; it is null for a link that may not be seen. */
export interface Slot {
  readonly href: string | null;
  readonly missing: string | null;
}

/** Slots of a page by link index: all that its body takes from the rest of the site. */
export function readSlots(page: Pick<SitePage, 'facts' | 'targets' | 'url'>): readonly Slot[] {
  const byIndex = new Map(page.facts.links.map((link) => [link.index, link]));
  return page.targets.map((target, index) => slotOf(page.url, target, byIndex.get(index)));
}

const emptySlot: Slot = { href: null, missing: null };

function slotOf(from: string, target: LinkTarget, link: LinkFact | undefined): Slot {
  if (target.to === 'external') {
    // A scheme-relative address has no place in a file opened from disk.
    const href = (link?.href ?? '').replace(/^\s*\/\//, 'https://');
    return { href: href !== '' && isSafeUrl(href) ? href : null, missing: null };
  }
  if (target.to === 'broken') {
    return { href: targetHref(from, target), missing: `Missing: ${link?.href ?? ''}` };
  }
  return { href: targetHref(from, target), missing: null };
}

// The rest of a tag: attributes with quoted values, or none. No two of its parts can match the same character.
const slot = /<(a href|img src)="oo-link:(\d+)"((?: [^\s"'<>/=]+(?:="[^"]*")?)*) ?\/?>/g;

/** Fills the slots of a body, and parts its first heading from the rest when `titleInBody`. */
export function fillBody(body: string, slots: readonly Slot[], titleInBody: boolean): BodyPiece {
  const filled = body.replaceAll(slot, (_, element: string, index: string, attributes: string) =>
    element === 'img src'
      ? image(slots[Number(index)] ?? emptySlot, attributes)
      : anchor(slots[Number(index)] ?? emptySlot, attributes),
  );
  const end = titleInBody && /^\s*<h1[\s>]/.test(filled) ? filled.indexOf('</h1>') : -1;
  if (end < 0) return { heading: null, rest: trusted(filled) };
  const cut = end + '</h1>'.length;
  return { heading: trusted(filled.slice(0, cut)), rest: trusted(filled.slice(cut)) };
}

/** The opening tag of a link; its text and end stand in the body. */
function anchor({ href, missing }: Slot, attributes: string): string {
  if (missing === null && href === null) return `<a${attributes}>`;
  const tag =
    missing === null
      ? html`<a href="${url(href ?? '')}">`
      : href === null
        ? html`<a class="oo-broken" title="${missing}">`
        : html`<a href="${url(href)}" class="oo-broken" title="${missing}">`;
  return `${tag.toString().slice(0, -1)}${missing === null ? attributes : withoutMarks(attributes)}>`;
}

/** An image of this site; one that is elsewhere, missing or not to be seen is its alternative text. */
function image({ href, missing }: Slot, attributes: string): string {
  if (href !== null && missing === null && !/^[a-z][a-z0-9+.-]*:/i.test(href)) {
    return `${html`<img src="${url(href)}">`.toString().slice(0, -1)}${attributes}>`;
  }
  // The value is escaped for an attribute: `&` and the quote are references, angle brackets need not be.
  const alt = / alt="([^"]*)"/.exec(attributes)?.[1] ?? '';
  const text = alt === '' ? missing : trusted(alt.replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
  return missing === null
    ? html`<span>${text}</span>`.toString()
    : html`<span class="oo-broken" title="${missing}">${text}</span>`.toString();
}

/** Attributes without the two that a missing link sets itself: a tag may not have one twice. */
function withoutMarks(attributes: string): string {
  return attributes.replaceAll(/ (?:class|title)="[^"]*"/g, '');
}
