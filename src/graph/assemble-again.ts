/**
 * Assembling again: the site after an edit, from the site before it.
 *
 * In: the input, and the input and site of the last time. Out: the same site that assembling anew would give.
 * May not: guess what an edit can change. A site is a function of shared facts, paths and configuration: where these are equal,
 * it is the same site with other documents on its pages; where they are not, it is assembled anew.
 */
import type { SharedFacts } from '../model/facts.ts';
import type { Site } from '../model/site.ts';
import { type AssembleInput, assembleSite, withDocument } from './assemble.ts';

export interface Assembly {
  readonly input: AssembleInput;
  readonly site: Site;
  /** Output URL by path. */
  readonly urls: ReadonlyMap<string, string>;
}

/** Assembles, with as much of the last assembly as is still true. */
export function assembleAgain(input: AssembleInput, last: Assembly | null): Assembly {
  if (last === null || !isSameShape(input, last.input)) {
    const site = assembleSite(input);
    return { input, site, urls: new Map(site.pages.map(({ shared, url }) => [shared.path, url])) };
  }
  const pages = last.site.pages.map((page, at) => {
    const document = input.documents[at];
    return document === undefined || document === last.input.documents[at]
      ? page
      : withDocument(page, document);
  });
  return { input, site: { ...last.site, pages }, urls: last.urls };
}

function isSameShape(now: AssembleInput, before: AssembleInput): boolean {
  return (
    sameList(now.documents, before.documents, (a, b) => sameShared(a.shared, b.shared)) &&
    sameList(now.hidden, before.hidden, Object.is) &&
    sameList(now.assets, before.assets, Object.is) &&
    sameJson(now.passedOver, before.passedOver) &&
    sameJson(now.config, before.config)
  );
}

function sameList<Item>(
  a: readonly Item[],
  b: readonly Item[],
  same: (a: Item, b: Item) => boolean,
): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (const [at, item] of a.entries()) {
    const other = b[at];
    if (other === undefined || (item !== other && !same(item, other))) return false;
  }
  return true;
}

function sameShared(a: SharedFacts, b: SharedFacts): boolean {
  return a === b || sameJson(a, b);
}

function sameJson(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
