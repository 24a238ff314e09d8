/**
 * Plain addresses: those that the long way leaves as they are written, or replaces by a slot whatever they are.
 *
 * In: an address of a link or image, as in the Markdown. Out: whether it is plain.
 * May not: take an address for plain that sanitizing would drop or encoding would change.
 */
import { linkSchemes } from './schemes.ts';

/** Characters that are not percent-encoded on the way into an attribute. */
const unchanged = /^(?:[!#$&-;=?-Z_a-z~]|%[\dA-Za-z]{2})*$/;

/** What a sanitizer takes for the scheme: all before a colon that no slash, question mark or number sign precedes. */
const scheme = /^([^:/?#]*):/;

/** Whether a link to this address is plain. */
export function isPlainLink(url: string): boolean {
  const name = scheme.exec(url)?.[1];
  if (name !== undefined) return linkSchemes.has(name) && unchanged.test(url);
  // Relative addresses become slots; fragments and `//host` stand as they are.
  return (!url.startsWith('#') && !url.startsWith('//')) || unchanged.test(url);
}

/** Whether an image from this address is plain: one of the site's own. */
export function isPlainImage(url: string): boolean {
  return !scheme.test(url) && !url.startsWith('//');
}
