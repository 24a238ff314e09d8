/**
 * Parts of steps and headings that the sheet sets apart: what to expect, how to undo it, time boxes, links to here.
 *
 * In: an element of the sanitized tree. Out: nothing; classes, spans and links are put in, in place.
 * May not: change or drop any text of the author's.
 */
import type { Element, ElementContent } from 'hast';
import { minutesOf } from '../extract/duration.ts';
import { textOfElement } from './element-text.ts';

/** Words before the colon, as in `extract/steps.ts`. */
const leads: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['oo-expect', /^\s*(expect(?:ed)?(?: (?:result|output|outcome))?\s*[:：])/iu],
  ['oo-undo', /^\s*((?:undo|roll ?back|revert|to undo)\s*[:：])/iu],
];

/** Far more than a lead may be long: no more of a text is looked at. */
const leadReach = 60;

/** Elements that stand in a line of text, as the schema allows them, and boxes. */
const inline = new Set(
  'a abbr b br code del em i img input ins kbd mark q s samp small span strong sub sup time tt u var'.split(
    ' ',
  ),
);

function isInline(node: ElementContent): boolean {
  return node.type !== 'element' || inline.has(node.tagName);
}

function isBlank(node: ElementContent): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

function addClass(element: Element, name: string): void {
  const own = element.properties['className'];
  element.properties['className'] = [...(Array.isArray(own) ? own : []), name];
}

/** A link to an element, read out by what it leads to; its sign is put in by the sheet, so that copied text is clean. */
function anchorTo(id: string, what: 'section' | 'step'): Element {
  const properties = {
    className: ['oo-anchor'],
    href: `#${encodeURIComponent(id)}`,
    ariaLabel: `Link to this ${what}`,
  };
  return { type: 'element', tagName: 'a', properties, children: [] };
}

/** Sets a time box such as `(5 min)` at the end of a heading apart, and adds the link to here. */
export function dressHeading(heading: Element, inLink: boolean): void {
  const last = heading.children.at(-1);
  if (last?.type === 'text') {
    const [box = '', inside] = /\(([^()]{1,30})\)\s*$/.exec(last.value) ?? [];
    if (inside !== undefined && minutesOf(inside) !== null) {
      last.value = last.value.slice(0, last.value.length - box.length);
      const children: ElementContent[] = [{ type: 'text', value: box.trimEnd() }];
      heading.children.push({
        type: 'element',
        tagName: 'span',
        properties: { className: ['oo-timebox'] },
        children,
      });
    }
  }
  const { id } = heading.properties;
  if (typeof id !== 'string' || inLink) return;
  heading.children.push(anchorTo(id, 'section'));
}

/** Marks a step and what belongs to it, and adds the link to here behind its own words. */
export function dressStep(step: Element, inLink: boolean): void {
  addClass(step, 'oo-step');
  for (const child of step.children.slice(1)) {
    if (child.type !== 'element') continue;
    if (child.tagName === 'p') markLead(child, child);
    if (child.tagName !== 'ul' && child.tagName !== 'ol') continue;
    for (const item of child.children) {
      if (item.type !== 'element' || item.tagName !== 'li') continue;
      const first = item.children.find((each) => !isBlank(each));
      markLead(item, first?.type === 'element' && first.tagName === 'p' ? first : item);
    }
  }
  const { id } = step.properties;
  if (typeof id !== 'string' || inLink) return;
  const own = step.children.find((each) => !isBlank(each));
  const within = own?.type === 'element' && own.tagName === 'p' ? own : step;
  const block = within.children.findIndex((each) => !isInline(each));
  let at = block < 0 ? within.children.length : block;
  while (at > 0 && isBlankAt(within, at - 1)) at--;
  within.children.splice(at, 0, anchorTo(id, 'step'));
}

function isBlankAt({ children }: Element, at: number): boolean {
  const child = children[at];
  return child !== undefined && isBlank(child);
}

/** Gives `owner` the class of the lead that `holder` begins with, and sets the lead itself in a span of its own. */
function markLead(owner: Element, holder: Element): void {
  const text = textOfElement(holder).slice(0, leadReach);
  for (const [name, pattern] of leads) {
    if (!pattern.test(text)) continue;
    addClass(owner, name);
    const first = holder.children.find((each) => !isBlank(each));
    if (first?.type !== 'text') return;
    const [whole, lead = ''] = pattern.exec(first.value.slice(0, leadReach)) ?? [];
    if (whole === undefined) return;
    first.value = first.value.slice(whole.length);
    const span: Element = {
      type: 'element',
      tagName: 'span',
      properties: { className: ['oo-lead'] },
      children: [{ type: 'text', value: lead }],
    };
    holder.children.splice(holder.children.indexOf(first), 0, span);
    return;
  }
}
