/**
 * Harm: what a body's HTML must not hold, whatever the author wrote.
 *
 * In: a body's HTML. Out: the harmful things found in it, read as a browser reads them; empty when harmless.
 * May not: know how bodies are made.
 */
import { attribute, elementsOf } from './body-of.ts';

const allowedElements = new Set(
  (
    'a b blockquote br code dd del details div dl dt em h1 h2 h3 h4 h5 h6 hr i img input ins kbd li ol p pre q rp rt ruby s ' +
    'samp section span strike strong sub summary sup table tbody td tfoot th thead tr tt ul var'
  ).split(' '),
);

const forbiddenAttribute =
  /^(?:on|style$|srcset$|srcdoc$|action$|formaction$|background$|ping$|target$|xlink|data-oo|accesskey$)/i;
const allowedHref = /^(?:https?:\/\/|mailto:|tel:|#|oo-link:\d+$)/i;

/** Harmful elements, attributes and URLs in a piece of HTML. `slots` is how many link slots there are. */
export function harmIn(html: string, slots: number): readonly string[] {
  const harm: string[] = [];
  for (const element of elementsOf(html)) {
    const name = element.tagName;
    if (!allowedElements.has(name)) harm.push(`<${name}>`);
    if (
      name === 'input' &&
      (attribute(element, 'type') !== 'checkbox' || attribute(element, 'disabled') === null)
    )
      harm.push('<input>');
    for (const { name: key, value } of element.attrs) {
      if (forbiddenAttribute.test(key)) harm.push(`${name} ${key}`);
      if (key === 'href' && !allowedHref.test(value)) harm.push(`${name} href=${value}`);
      if (key === 'src' && !/^oo-link:\d+$/.test(value)) harm.push(`${name} src=${value}`);
      if (/^oo-link:/.test(value) && Number(value.slice(8)) >= slots) harm.push(`forged ${value}`);
      if (key === 'id' && /^oo-/.test(value)) harm.push(`id ${value}`);
    }
  }
  return harm;
}
