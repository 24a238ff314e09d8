/**
 * Links: where each link of each document leads.
 *
 * In: an href as written and the document it stands in. Out: a target, never an exception.
 * May not: fetch anything; a link to another site is taken at its word.
 */
import { append } from '../model/groups.ts';
import { byCodeUnit, decodePercent, folderOf, idOfPath, nameOf, relativePath } from '../model/paths.ts';
import type { LinkTarget } from '../model/site.ts';
import { nearestMatch } from '../text/nearest.ts';

/** What a link may lead to. */
export interface LinkIndex {
  /** Documents by path. */
  readonly documents: ReadonlyMap<string, { readonly url: string; readonly anchors: readonly string[] }>;
  /** Paths that this build's audience may not see. */
  readonly hidden: ReadonlySet<string>;
  readonly assets: ReadonlySet<string>;
  /** Generated pages by URL. */
  readonly generated: ReadonlySet<string>;
  /** Aliases, permalinks and addresses (without leading or trailing slash) to document paths. */
  readonly aliases: ReadonlyMap<string, readonly string[]>;
  /** Document paths by the last segment of their id, in lower case. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  /**
   * Every address, without extension or index, at which anything can be found: what is not among them leads nowhere, and most
   * references by name are not.
   */
  readonly stems: ReadonlySet<string>;
  /** File names of the documents in each folder, at most `nearestCandidates`. */
  readonly folders: ReadonlyMap<string, readonly string[]>;
}

/** How many candidates are compared for a nearest match: enough to help, too few to be quadratic. */
const nearestCandidates = 200;

/** Makes the index. All lists are in code unit order. */
export function buildLinkIndex(input: {
  readonly documents: readonly {
    readonly path: string;
    readonly url: string;
    readonly anchors: readonly string[];
    readonly aliases: readonly string[];
  }[];
  readonly hidden: readonly string[];
  readonly assets: readonly string[];
  readonly generated: readonly string[];
}): LinkIndex {
  const aliases = new Map<string, string[]>();
  const names = new Map<string, string[]>();
  const folders = new Map<string, string[]>();
  for (const { path, url, aliases: own } of input.documents) {
    append(names, nameOf(idOfPath(path)).toLowerCase(), path);
    const siblings = folders.get(folderOf(path)) ?? [];
    if (siblings.length < nearestCandidates) folders.set(folderOf(path), [...siblings, nameOf(path)]);
    const keys = new Set([url, url.replace(/(?:^|\/)index\.html$/, ''), ...own].map(aliasKey));
    for (const key of keys) if (key !== '') append(aliases, key, path);
  }
  for (const path of input.hidden) append(names, nameOf(idOfPath(path)).toLowerCase(), path);
  const stems = new Set<string>();
  for (const { path } of input.documents) addStems(stems, path);
  for (const path of [...input.hidden, ...input.assets, ...input.generated, ...aliases.keys()])
    addStems(stems, path);
  return {
    documents: new Map(input.documents.map((document) => [document.path, document])),
    stems,
    hidden: new Set(input.hidden),
    assets: new Set(input.assets),
    generated: new Set(input.generated),
    aliases,
    names,
    folders,
  };
}

/** The address itself, without its extension, and its folder when it is an index or README. */
function addStems(stems: Set<string>, path: string): void {
  stems.add(path);
  const bare = path.replace(/\.(?:md|markdown|html)$/i, '');
  if (bare === path) return;
  stems.add(bare);
  if (/(?:^|\/)(?:index|readme)$/i.test(bare)) stems.add(folderOf(path).slice(0, -1));
}

/** An address without its slashes at the ends. Not a regular expression: those try each run of slashes from each slash. */
export function aliasKey(alias: string): string {
  let start = 0;
  let end = alias.length;
  while (start < end && alias[start] === '/') start++;
  while (end > start && alias[end - 1] === '/') end--;
  return alias.slice(start, end);
}

const scheme = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;

/** Whether an href leaves the site. */
export function isExternalHref(href: string): boolean {
  return scheme.test(href.trim());
}

/** Resolves a Markdown link: relative to its document, or from the content root when it begins with `/`. */
export function resolveLink(index: LinkIndex, fromPath: string, href: string): LinkTarget {
  return (
    findTarget(index, fromPath, href) ??
    broken('page', nearestTarget(index, fromPath, decodePercent(addressOf(href))))
  );
}

/** What stands before query and fragment. */
function addressOf(href: string): string {
  return href.trim().replace(/[?#].*$/s, '');
}

/** As it is written, and what it says once percent-encoding is undone. */
function spellingsOf(address: string): readonly string[] {
  const decoded = address.includes('%') ? decodePercent(address) : address;
  return decoded === address ? [address] : [address, decoded];
}

/** Null where nothing is: what is nearest is looked for only when somebody wants to know. */
function findTarget(index: LinkIndex, fromPath: string, href: string): LinkTarget | null {
  const trimmed = href.trim();
  if (isExternalHref(trimmed)) return { to: 'external' };
  const hash = trimmed.indexOf('#');
  const fragment = hash < 0 ? '' : trimmed.slice(hash + 1);
  const address = addressOf(href);
  if (address === '') return targetOfPage(index, fromPath, fragment);

  for (const written of spellingsOf(address)) {
    const path = joinPath(written.startsWith('/') ? '' : folderOf(fromPath), written);
    if (path === null) continue;
    const target = targetOfAddress(index, path, fragment);
    if (target !== null) return target;
  }
  return null;
}

/**
 * Resolves a reference of the front matter: an id, the last segment of one when only one document has it, a relative
 * path, or an alias.
 */
export function resolveReference(index: LinkIndex, fromPath: string, ref: string): LinkTarget {
  const found = findTarget(index, fromPath, ref) ?? findTarget(index, '', ref);
  if (found !== null && (found.to !== 'broken' || found.what !== 'page')) return found;
  const named = index.names.get(ref.trim().toLowerCase()) ?? [];
  const only = named[0];
  if (only !== undefined && named.length === 1) return targetOfPage(index, only, '');
  if (named.length > 1) return broken('ambiguous', named.map(idOfPath).join('` or `'));
  return broken('page', nearestMatch(ref, bounded(index.documents.keys(), idOfPath)));
}

function targetOfAddress(index: LinkIndex, path: string, fragment: string): LinkTarget | null {
  if (index.documents.has(path)) return targetOfPage(index, path, fragment);
  const base = path.replace(/\/$/, '');
  if (!index.stems.has(base)) return null;
  const candidates = [path, `${base}.md`, `${base}.markdown`, ...folderIndexes(base)];
  for (const candidate of candidates) {
    if (index.documents.has(candidate) || index.hidden.has(candidate))
      return targetOfPage(index, candidate, fragment);
    if (index.assets.has(candidate)) {
      return {
        to: 'asset',
        path: candidate,
        url: candidate,
        fragment: fragment === '' ? '' : `#${fragment}`,
      };
    }
  }
  const aliased = index.aliases.get(base) ?? index.aliases.get(`${base}.html`) ?? [];
  const only = aliased[0];
  if (only !== undefined && aliased.length === 1) return targetOfPage(index, only, fragment);
  if (aliased.length > 1) return broken('ambiguous', aliased.map(idOfPath).join('` or `'));
  for (const url of [path, base === '' ? 'index.html' : `${base}/index.html`, `${base}.html`]) {
    if (index.generated.has(url))
      return { to: 'generated', url, fragment: fragment === '' ? '' : `#${fragment}` };
  }
  return null;
}

function folderIndexes(base: string): string[] {
  const folder = base === '' ? '' : `${base}/`;
  return ['index.md', 'index.markdown', 'README.md', 'readme.md', 'Readme.md', 'README.markdown'].map(
    (name) => folder + name,
  );
}

function targetOfPage(index: LinkIndex, path: string, fragment: string): LinkTarget {
  if (index.hidden.has(path)) return { to: 'hidden' };
  const document = index.documents.get(path);
  if (document === undefined) return broken('page', null);
  const { url, anchors } = document;
  if (fragment === '' || fragment === 'top') return { to: 'page', path, url, fragment: '' };
  const name = decodePercent(fragment);
  for (const anchor of [name, `user-content-${name}`]) {
    if (anchors.includes(anchor)) {
      const id = anchors.includes(`user-content-${anchor}`) ? `user-content-${anchor}` : anchor;
      return { to: 'page', path, url, fragment: `#${id}` };
    }
  }
  const nearest = nearestMatch(
    name,
    bounded(anchors, (anchor) => anchor),
  );
  return { to: 'broken', what: 'anchor', nearest: nearest === null ? null : `#${nearest}`, url, path };
}

function broken(what: 'page' | 'ambiguous', nearest: string | null): LinkTarget {
  return { to: 'broken', what, nearest, url: null, path: null };
}

/** The existing document whose name is closest, written as it would be linked from `fromPath`. */
function nearestTarget(index: LinkIndex, fromPath: string, address: string): string | null {
  const stem = idOfPath(nameOf(aliasKey(address)))
    .replace(/\.html$/, '')
    .toLowerCase();
  const same = index.names.get(stem)?.find((path) => index.documents.has(path));
  if (same !== undefined) return relativePath(fromPath, same);
  const meant = joinPath(address.startsWith('/') ? '' : folderOf(fromPath), address);
  for (const folder of new Set([meant === null ? '' : folderOf(meant), folderOf(fromPath)])) {
    const name = nearestMatch(`${stem}.md`, index.folders.get(folder) ?? []);
    if (name !== null) return relativePath(fromPath, folder + name);
  }
  return null;
}

function bounded(values: Iterable<string>, map: (value: string) => string): string[] {
  const list: string[] = [];
  for (const value of values) {
    if (list.length === nearestCandidates) break;
    list.push(map(value));
  }
  return list.sort(byCodeUnit);
}

/** Joins and normalises; null when it would leave the content folder. A trailing slash is kept. */
function joinPath(folder: string, written: string): string | null {
  const segments: string[] = [];
  for (const segment of `${folder}${written}`.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment === '..') {
      if (segments.pop() === undefined) return null;
    } else segments.push(segment);
  }
  return segments.join('/') + (/(?:^|\/)\.{0,2}$/.test(written) && segments.length > 0 ? '/' : '');
}
