/**
 * Our own attributes: ids, link slots and what assistive technology needs, put on after sanitizing.
 *
 * In: a sanitized HTML tree with marks. Out: nothing; the tree is changed in place, and what it holds is collected.
 * May not: let an author's attribute stand where one of ours belongs, or leave a mark behind.
 */
import GithubSlugger from 'github-slugger';
import type { Element, ElementContent, Properties, Root } from 'hast';
import type { Nodes } from 'mdast';
import type { Place } from '../../model/diagnostic.ts';
import type { LinkFact } from '../../model/facts.ts';
import { decodePercent } from '../../model/paths.ts';
import { bodyId, userContentPrefix } from './anchors.ts';
import { textOfElement } from './element-text.ts';
import type { BodyInput, Mark } from './marks.ts';
import { dressHeading, dressStep } from './step-parts.ts';
import { dressVerdicts, type JudgedNode } from './verdict-parts.ts';

/** URLs that stay as written; all others are fragments or get a slot. */
const absolute = /^(?:https?:\/\/|mailto:|tel:)/i;
const remote = /^(?:https?:)?\/\//i;
const headingName = /^h[1-6]$/;
/** All that a cell says, when it is a day, a time, both, or the number of a ticket: browsers would break these at `-`. */
const keptWhole =
  /^(?:\d{4}-\d\d-\d\d(?:[ T]\d\d:\d\d(?::\d\d)?)?|\d\d:\d\d(?::\d\d)?|#\d+|[A-Z][A-Z\d]*-\d+)(?: ?(?:UTC|Z))?$/;

interface State {
  readonly input: BodyInput;
  readonly takeMark: TakeMark;
  readonly places: readonly Place[];
  readonly ids: Set<string>;
  readonly reserved: ReadonlySet<string>;
  readonly fragments: Element[];
  readonly htmlLinks: LinkFact[];
  /** Slots of links in raw HTML by the index of their mark. */
  readonly slots: Map<number, number>;
  readonly slugger: GithubSlugger;
  readonly judged: ReadonlyMap<Nodes, JudgedNode>;
  tables: number;
}

/** Says what an element was made of, and leaves no trace of it in the element. */
export type TakeMark = (element: Element) => Mark | null;

/** Puts properties first, in their order. */
function putFirst(element: Element, properties: Properties): void {
  element.properties = { ...properties, ...element.properties, ...properties };
}

/** Gives an element an id that is not taken; a taken one leaves it without. */
function putId(element: Element, id: string, state: State): void {
  delete element.properties['id'];
  if (id === '' || state.ids.has(id)) return;
  element.properties['id'] = id;
  state.ids.add(id);
}

function freeSlug(element: Element, state: State): string {
  let id = state.slugger.slug(textOfElement(element));
  while (state.ids.has(id) || state.reserved.has(id)) id = state.slugger.slug(textOfElement(element));
  return id;
}

/** The slot of a link: its index in the input, or a further number for one in raw HTML. */
function slotOf(element: Element, mark: Mark | null, href: string, state: State): number {
  if (mark?.kind === 'link') return mark.index;
  const known = mark?.kind === 'html' ? state.slots.get(mark.index) : undefined;
  if (known !== undefined) return known;
  const slot = state.input.links.length + state.htmlLinks.length;
  if (mark?.kind === 'html') state.slots.set(mark.index, slot);
  const place = (mark?.kind === 'html' ? state.places[mark.index] : undefined) ?? placeOf(element);
  const kind = element.tagName === 'img' ? 'image' : 'link';
  state.htmlLinks.push({ index: slot, kind, href, text: textOfElement(element), ...place });
  return slot;
}

function placeOf({ position }: Element): Place {
  const { start, end } = position ?? { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

function settleLink(element: Element, mark: Mark | null, state: State): void {
  const href = element.properties['href'];
  if (typeof href !== 'string') return;
  const isOurs =
    element.properties['dataFootnoteRef'] !== undefined ||
    element.properties['dataFootnoteBackref'] !== undefined;
  const slot = isOurs && mark === null ? null : slotOf(element, mark, href, state);
  if (href.startsWith('#')) state.fragments.push(element);
  else if (absolute.test(href)) putFirst(element, { href });
  else if (remote.test(href)) putFirst(element, { href: `https:${href}` });
  else putFirst(element, { href: slot === null ? '#' : `oo-link:${slot}` });
}

/** A remote image becomes a link that names its host: showing it would call that host. */
function remoteImage(element: Element, url: string, inLink: boolean): ElementContent {
  const href = url.startsWith('//') ? `https:${url}` : url;
  const host = URL.canParse(href) ? new URL(href).host : '';
  const alt = String(element.properties['alt'] ?? '').trim() || 'image';
  const text: ElementContent = { type: 'text', value: host === '' ? alt : `${alt} (${host})` };
  if (inLink || host === '') return text;
  return { type: 'element', tagName: 'a', properties: { href }, children: [text] };
}

function settleImage(element: Element, mark: Mark | null, inLink: boolean, state: State): ElementContent {
  const src = element.properties['src'];
  const alt = element.properties['alt'] ?? '';
  if (typeof src !== 'string') return { type: 'text', value: String(alt) };
  const slot = slotOf(element, mark, src, state);
  if (remote.test(src)) return remoteImage(element, src, inLink);
  putFirst(element, { src: `oo-link:${slot}`, alt });
  return element;
}

function settleElement(element: Element, inLink: boolean, state: State): ElementContent {
  const mark = state.takeMark(element);
  const { properties } = element;
  if (Array.isArray(properties['className']) && properties['className'].length === 0)
    delete properties['className'];
  if (mark?.kind === 'heading') putId(element, bodyId(state.input.headings[mark.index]?.id ?? ''), state);
  else if (mark?.kind === 'step') putId(element, bodyId(state.input.steps[mark.index]?.id ?? ''), state);
  else if (typeof properties['id'] === 'string') putId(element, properties['id'], state);
  else if (headingName.test(element.tagName)) putId(element, bodyId(freeSlug(element, state)), state);
  if (typeof properties['name'] === 'string' && element.tagName === 'a') state.ids.add(properties['name']);

  if (element.tagName === 'a') settleLink(element, mark, state);
  if (element.tagName === 'pre') properties['tabIndex'] = 0;
  if (element.tagName === 'input')
    properties['ariaLabel'] = properties['checked'] === true ? 'done' : 'not done';
  if (element.tagName === 'td' && keptWhole.test(loneText(element))) properties['className'] = ['oo-whole'];
  if (element.tagName === 'img') return settleImage(element, mark, inLink, state);
  settleChildren(element, inLink || element.tagName === 'a', state);
  // After the children, so that links of ours are not taken for the author's.
  if (mark?.kind === 'step') dressStep(element, inLink);
  else if (headingName.test(element.tagName) && !isHidden(element)) dressHeading(element, inLink);
  const judged = judgedOf(mark, state);
  if (judged !== undefined) dressVerdicts(element, judged);
  return element.tagName === 'table' ? scrollable(element, state) : element;
}

/** The action items that an element says, by the node that it was made of. */
function judgedOf(mark: Mark | null, { input, judged }: State): JudgedNode | undefined {
  if (mark === null || judged.size === 0) return undefined;
  if (mark.kind === 'judged') return input.judged[mark.index];
  const source = mark.kind === 'heading' ? input.headings : mark.kind === 'step' ? input.steps : [];
  const node = source[mark.index]?.node;
  return node === undefined ? undefined : judged.get(node);
}

/** The text of an element that holds nothing beside it, maybe as a link; else nothing. */
function loneText({ children }: Element): string {
  const [only, more] = children;
  if (only === undefined || more !== undefined) return '';
  if (only.type === 'text') return only.value;
  return only.type === 'element' ? loneText(only) : '';
}

/** The heading of the footnotes is there for screen readers alone. */
function isHidden({ properties }: Element): boolean {
  return Array.isArray(properties['className']) && properties['className'].includes('sr-only');
}

/** A wide table scrolls by itself, by keyboard too; each needs a name of its own. */
function scrollable(table: Element, state: State): Element {
  state.tables++;
  const ariaLabel = state.tables === 1 ? 'Table' : `Table ${state.tables}`;
  const properties = { className: ['oo-table'], tabIndex: 0, role: 'region', ariaLabel };
  return { type: 'element', tagName: 'div', properties, children: [table] };
}

function settleChildren(parent: Root | Element, inLink: boolean, state: State): void {
  const { children } = parent;
  for (let at = 0; at < children.length; at++) {
    const child = children[at];
    if (child?.type === 'element') children[at] = settleElement(child, inLink, state);
  }
}

/**
 * Points a fragment at the id it means: sanitizing prefixes the ids that authors wrote. One that leads nowhere is no link
 * any more, but keeps its text and says why.
 */
function settleFragment(element: Element, ids: ReadonlySet<string>): void {
  const href = String(element.properties['href']);
  const fragment = href.slice(1);
  const names = [fragment, decodePercent(fragment)];
  if (names.some((name) => ids.has(name))) putFirst(element, { href });
  else if (names.some((name) => ids.has(userContentPrefix + name))) {
    putFirst(element, { href: `#${userContentPrefix}${fragment}` });
  } else if (fragment === '' || fragment === 'top') {
    // The top of the page: https://html.spec.whatwg.org/multipage/browsing-the-web.html#scrolling-to-a-fragment
    putFirst(element, { href });
  } else {
    delete element.properties['href'];
    putFirst(element, { className: ['oo-broken'], title: `Missing: ${href}` });
  }
}

/** What a body holds: see `renderBody`. */
export interface BodyFacts {
  readonly ids: ReadonlySet<string>;
  readonly htmlLinks: readonly LinkFact[];
}

/** Puts our attributes on a sanitized tree, in place. `places` are those of links in raw HTML, by mark. */
export function settleAttributes(
  root: Root,
  input: BodyInput,
  takeMark: TakeMark,
  places: readonly Place[],
): BodyFacts {
  const reserved = new Set([...input.headings, ...input.steps].map(({ id }) => id));
  const state: State = {
    ...{ input, takeMark, places, reserved },
    ...{
      ids: new Set(),
      fragments: [],
      htmlLinks: [],
      slots: new Map(),
      slugger: new GithubSlugger(),
      judged: new Map(input.judged.map((each) => [each.node, each])),
      tables: 0,
    },
  };
  settleChildren(root, false, state);
  for (const element of state.fragments) settleFragment(element, state.ids);
  return { ids: state.ids, htmlLinks: state.htmlLinks };
}
