/**
 * Paths, ids and URLs: pure functions of the path alone.
 *
 * In: content paths (`/`-separated, relative to the content folder). Out: ids, output URLs, relative hrefs.
 * May not: touch the disk or know of other files; collisions between files are `graph/urls.ts`.
 */

const markdownExtension = /\.(?:md|markdown)$/i;

/** Whether a content path is a document. */
export function isMarkdownPath(path: string): boolean {
  return markdownExtension.test(path);
}

/** Code unit order: the one order of every output, the same in each locale. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Folder of a path with its trailing slash, or the empty string at the root. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** Last segment of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Id of a document: its path without extension, e.g. `runbooks/db-failover`. */
export function idOfPath(path: string): string {
  return path.replace(markdownExtension, '');
}

/** Whether the file name (without extension) is `index` in any case. */
export function isIndexPath(path: string): boolean {
  return /(?:^|\/)index\.(?:md|markdown)$/i.test(path);
}

/** Whether the file name (without extension) is `README` in any case. */
export function isReadmePath(path: string): boolean {
  return /(?:^|\/)readme\.(?:md|markdown)$/i.test(path);
}

/**
 * Output URL of a document when no other file claims it: names are kept, only the extension changes;
 * `index.md` and `README.md` become `index.html`. No leading slash, not percent-encoded.
 */
export function urlOfPath(path: string): string {
  if (isIndexPath(path) || isReadmePath(path)) return `${folderOf(path)}index.html`;
  return path.replace(markdownExtension, '.html');
}

/** Percent-encodes each segment of a URL path for an href; `/` stays. Lone surrogates become U+FFFD. */
export function encodeUrl(url: string): string {
  return url.toWellFormed().split('/').map(encodeURIComponent).join('/');
}

/** What an address or a fragment says once percent-encoding is undone; one that is not well encoded, as it is. */
export function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // `%` that encodes nothing: browsers take it as it is written.
    return text;
  }
}

/** Relative path from one file to another, as one would write it in Markdown. Never empty. */
export function relativePath(fromPath: string, toPath: string): string {
  const from = fromPath.split('/').slice(0, -1);
  const to = toPath.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return '../'.repeat(from.length - shared) + to.slice(shared).join('/');
}

/**
 * Relative, percent-encoded href from one output URL to another, e.g. `../runbooks/db%20failover.html`.
 * Never empty and never with a leading slash; a colon in a name is encoded, so it cannot be read as a scheme.
 */
export function relativeHref(fromUrl: string, toUrl: string): string {
  return encodeUrl(relativePath(fromUrl, toUrl));
}
