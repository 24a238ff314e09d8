/**
 * Aliases: old addresses that still lead to a document.
 *
 * In: the `aliases` and permalinks of all documents. Out: redirects, none of which stands in a page's way.
 * May not: change the address of a document; an alias only adds one.
 */
import type { SharedFacts } from '../model/facts.ts';
import { byCodeUnit, isMarkdownPath, urlOfPath } from '../model/paths.ts';
import type { Redirect } from '../model/site.ts';
import { addClaim, fits, makeClaims } from './claims.ts';
import { aliasKey, isExternalHref } from './links.ts';

/** All redirect pages, by address. Where two documents claim one address, the first path has it. */
export function collectRedirects(
  facts: readonly SharedFacts[],
  urls: ReadonlyMap<string, string>,
  generated: ReadonlySet<string>,
): readonly Redirect[] {
  const claims = makeClaims([...urls.values(), ...generated]);
  const redirects: Redirect[] = [];
  for (const { path, title, aliases } of facts) {
    for (const alias of aliases) {
      const from = urlOfAlias(alias);
      const to = urls.get(path);
      if (from === null || to === undefined || !fits(claims, from)) continue;
      addClaim(claims, from);
      redirects.push({ from, to, title });
    }
  }
  return redirects.sort((a, b) => byCodeUnit(a.from, b.from));
}

/** Output URL of an alias: `/old/` is `old/index.html`, `old` is `old.html`. Null when it is no address of this site. */
function urlOfAlias(alias: string): string | null {
  const trimmed = alias.trim();
  const key = aliasKey(trimmed.replace(/[?#].*$/s, ''));
  const isPattern = /(?:^|\/):/.test(key) || /[{}<>*\\\u0000-\u001f]/.test(key);
  if (key === '' || isExternalHref(trimmed) || isPattern) return null;
  if (key.split('/').some((segment) => segment === '' || segment.startsWith('.'))) return null;
  if (trimmed.endsWith('/')) return `${key}/index.html`;
  if (isMarkdownPath(key)) return urlOfPath(key);
  return /\.html?$/i.test(key) ? key : `${key}.html`;
}
