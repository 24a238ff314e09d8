/**
 * Assembling again: the site after an edit, from the site before it.
 *
 * In: the input, and the input and site of the last time. Out: the same site that assembling anew would give.
 * May not: guess what an edit can change. A site is a function of shared facts, paths and configuration: where these are equal,
 * it is the same site with other documents on its pages; where they are not, it is assembled with what still holds of the last.
 */
import type { SharedFacts } from '../model/facts.ts';
import type { Site } from '../model/site.ts';
import { type Assembled, type AssembleInput, assemble, withDocument } from './assemble.ts';
import { sameJson, sameList } from './same.ts';

export interface Assembly {
  readonly input: AssembleInput;
  readonly site: Site;
  /** Output URL by path. */
  readonly urls: ReadonlyMap<string, string>;
  readonly assembled: Assembled;
}

/** Assembles, with as much of the last assembly as is still true. */
export function assembleAgain(input: AssembleInput, last: Assembly | null): Assembly {
  if (last === null || !isSameShape(input, last.input)) {
    const assembled = assemble(
      input,
      last === null || !sameConfig(input, last.input) ? null : last.assembled,
    );
    const { site } = assembled;
    return { input, site, urls: new Map(site.pages.map(({ shared, url }) => [shared.path, url])), assembled };
  }
  const pages = last.site.pages.map((page, at) => {
    const document = input.documents[at];
    return document === undefined || document === last.input.documents[at]
      ? page
      : withDocument(page, document);
  });
  const site = { ...last.site, pages };
  return { input, site, urls: last.urls, assembled: { ...last.assembled, input, site } };
}

function isSameShape(now: AssembleInput, before: AssembleInput): boolean {
  return (
    sameList(now.documents, before.documents, (a, b) => sameShared(a.shared, b.shared)) &&
    sameList(now.hidden, before.hidden, Object.is) &&
    sameList(now.assets, before.assets, Object.is) &&
    sameJson(now.passedOver, before.passedOver) &&
    sameConfig(now, before)
  );
}

function sameConfig(now: AssembleInput, before: AssembleInput): boolean {
  return sameJson(now.config, before.config);
}

function sameShared(a: SharedFacts, b: SharedFacts): boolean {
  return a === b || sameJson(a, b);
}
