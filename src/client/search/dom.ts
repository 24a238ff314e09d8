/** Elements of the results: made through the DOM, so that nothing of what they show can be markup. */
import type { Mark } from '../../search/contract.ts';

/** An element with a class and a text. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  text = '',
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  if (text !== '') made.textContent = text;
  return made;
}

/** A text with the stretches that answer the query marked. */
export function marked(text: string, marks: readonly Mark[]): (string | HTMLElement)[] {
  const parts: (string | HTMLElement)[] = [];
  let at = 0;
  for (const [from, to] of marks) {
    if (from < at) continue;
    if (from > at) parts.push(text.slice(at, from));
    parts.push(element('mark', '', text.slice(from, to)));
    at = to;
  }
  if (at < text.length) parts.push(text.slice(at));
  return parts;
}
