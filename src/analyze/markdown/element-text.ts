import type { Element, ElementContent, RootContent } from 'hast';

/** Text of an element, images by their alternative text. */
export function textOfElement(node: Element | ElementContent | RootContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  if (node.tagName === 'img') return String(node.properties['alt'] ?? '');
  return node.children.map(textOfElement).join('');
}
