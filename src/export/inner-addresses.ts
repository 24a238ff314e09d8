/**
 * Inner addresses: several documents on one page, without one id standing twice.
 *
 * In: the sanitized body of a document as `analyze` made it, and the document's path. Out: the same text with ids, and all that
 * names them, made the document's own, and headings one rank lower.
 * May not: add markup, touch text between tags, or fill link slots; `render/body.ts` does that.
 */

import { contentHash } from '../hash/content-hash.ts';
import { idOfPath, nameOf } from '../model/paths.ts';
import { anchorHref } from '../render/addresses.ts';

/** Id of the section that holds a document: its name, and what tells it from others of that name. */
export function sectionId(path: string): string {
  const name = nameOf(idOfPath(path)).replaceAll(/[^A-Za-z0-9-]+/g, '-');
  return `oo-${name}-${contentHash(path).slice(0, 8)}`;
}

/** Id, in the page that gathers documents, of an anchor of one of them. */
export function innerId(path: string, anchor: string): string {
  return `${sectionId(path)}--${anchor}`;
}

// A tag as the bodies have them: attributes with quoted values, or none. The text between tags may hold `>` and quotes.
const tag = /<(\/?)([a-z][a-z0-9-]*)((?: [^\s"'<>/=]+(?:="[^"]*")?)*)( ?\/?)>/g;
const attribute = / (id|href|for|headers|aria-describedby|aria-labelledby)="([^"]*)"/g;

/** Makes a body part of a larger page. `withoutTitle` leaves out the heading it begins with. */
export function innerBody(body: string, path: string, withoutTitle: boolean): string {
  const end = withoutTitle && /^\s*<h1[\s>]/.test(body) ? body.indexOf('</h1>') + '</h1>'.length : 0;
  const prefix = innerId(path, '');
  return body
    .slice(end)
    .replaceAll(tag, (_, slash: string, name: string, attributes: string, close: string) => {
      const own = attributes.includes('="') ? attributes.replaceAll(attribute, withPrefix) : attributes;
      return `<${slash}${lower(name)}${own}${close}>`;
    });

  function withPrefix(whole: string, name: string, value: string): string {
    if (name === 'href') {
      if (!value.startsWith('#')) return whole;
      return ` href="${value === '#' ? anchorHref(sectionId(path)) : anchorHref(innerId(path, '')) + value.slice(1)}"`;
    }
    const ids = name === 'id' || name === 'for' ? [value] : value.split(' ');
    return ` ${name}="${ids.map((id) => prefix + id).join(' ')}"`;
  }
}

/** `h1` to `h2`, and so on; there is no seventh rank. */
function lower(name: string): string {
  return /^h[1-6]$/.test(name) ? `h${Math.min(6, Number(name[1]) + 1)}` : name;
}
