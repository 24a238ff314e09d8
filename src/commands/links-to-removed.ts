/**
 * Links to removed documents: what a removal breaks in documents that did not change.
 *
 * In: a site, and content paths that are changed or gone. Out: which findings are about a link to one that is gone.
 * May not: resolve links anew; a link that leads somewhere is not broken.
 */
import { posix } from 'node:path';
import type { Diagnostic, Place } from '../model/diagnostic.ts';
import { idOfPath, nameOf } from '../model/paths.ts';
import type { Site } from '../model/site.ts';

/** Tells whether a finding stands at a broken link or reference to a path in `changed` that is no document any more. */
export function linksToRemoved(site: Site, changed: ReadonlySet<string>): (found: Diagnostic) => boolean {
  const present = new Set(site.pages.map(({ shared }) => shared.path));
  const removed = [...changed].filter((path) => !present.has(path));
  if (removed.length === 0) return () => false;
  const paths = new Set(removed);
  const names = new Set(removed.flatMap((path) => [idOfPath(path), nameOf(idOfPath(path))]));
  const places = new Set<string>();
  for (const { facts, targets, references } of site.pages) {
    for (const [at, link] of facts.links.entries()) {
      const target = targets[at];
      const isMissing = target?.to === 'broken' && target.what === 'page';
      if (isMissing && leadsTo(link.href, facts.path, paths)) places.add(keyOf(facts.path, link));
    }
    for (const { field, ref, target } of references) {
      if (target.to !== 'broken' || !(names.has(ref) || leadsTo(ref, facts.path, paths))) continue;
      for (const place of facts.fieldPlaces) {
        if (place.name === field || place.name === `${field}.ref`) places.add(keyOf(facts.path, place));
      }
    }
  }
  return (found) => places.has(keyOf(found.path, found));
}

function keyOf(path: string, { line, column }: Place): string {
  return `${line}:${column}:${path}`;
}

function leadsTo(href: string, from: string, paths: ReadonlySet<string>): boolean {
  const bare = decoded(href.replace(/[?#].*$/s, ''));
  if (bare === '') return false;
  const path = bare.startsWith('/')
    ? posix.normalize(bare.slice(1))
    : posix.normalize(posix.join(posix.dirname(from), bare));
  const folder = path.replace(/\/$/, '');
  return [path, `${path}.md`, `${folder}/index.md`, `${folder}/README.md`].some((one) => paths.has(one));
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}
