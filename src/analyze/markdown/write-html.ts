/**
 * Writing a plain tree as HTML.
 *
 * In: an HTML tree made by `plain-tree.ts` and dressed by `attributes.ts`. Out: the bytes that rehype-stringify writes.
 * May not: be given any other tree: it knows the attributes that we put on, and throws on one that it does not know.
 */
import type { Element, ElementContent, Properties, Root } from 'hast';
import { escapeText } from './escape-text.ts';

const attributeNames = new Map(
  Object.entries({
    align: 'align',
    alt: 'alt',
    ariaLabel: 'aria-label',
    checked: 'checked',
    className: 'class',
    disabled: 'disabled',
    href: 'href',
    id: 'id',
    role: 'role',
    src: 'src',
    start: 'start',
    tabIndex: 'tabindex',
    title: 'title',
    type: 'type',
  }),
);

const voids: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'input']);

/** Writes the tree. */
export function writeHtml({ children }: Root): string {
  let html = '';
  for (const child of children) {
    if (child.type === 'element' || child.type === 'text') html += writeNode(child);
  }
  return html;
}

function writeNode(node: ElementContent): string {
  if (node.type === 'element') return writeElement(node);
  return node.type === 'text' ? escapeText(node.value) : '';
}

function writeElement({ tagName, properties, children }: Element): string {
  let html = `<${tagName}${writeAttributes(properties)}>`;
  if (voids.has(tagName)) return html;
  for (const child of children) html += writeNode(child);
  return `${html}</${tagName}>`;
}

function writeAttributes(properties: Properties): string {
  let written = '';
  for (const property in properties) {
    const value = properties[property];
    if (value === false || value === null || value === undefined) continue;
    const name = attributeNames.get(property);
    if (name === undefined) throw new TypeError(`Unexpected attribute \`${property}\` in a plain tree`);
    if (value === true) written += ` ${name}`;
    else written += ` ${name}="${escapeAttribute(Array.isArray(value) ? value.join(' ') : String(value))}"`;
  }
  return written;
}

const references = new Map([
  ['\0', '&#x0;'],
  ['"', '&quot;'],
  ['&', '&amp;'],
  ["'", '&#x27;'],
  ['`', '&#x60;'],
]);

const unsafeInAttribute = /[\u0000"&'`]/g;

function escapeAttribute(text: string): string {
  return text.replace(unsafeInAttribute, (character) => references.get(character) ?? character);
}
