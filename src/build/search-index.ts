/**
 * The search index: files that a page's script finds words in.
 *
 * In: the site, what every document is found by, and the index of the last build into the same folder. Out: the files of the
 * index: those that are others now, and those that lie there as they should.
 * May not: give other bytes than an index made anew, or be made for those who make no pages.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { searchDocumentOf, searchRecordOf } from '../analyze/search-document.ts';
import type { IndexedFile, IndexedList, LastIndex } from '../cache/last-index.ts';
import { contentHash, revisionOf } from '../hash/content-hash.ts';
import type { Document, FoundText } from '../model/analysis.ts';
import { encodeUrl } from '../model/paths.ts';
import type { Site } from '../model/site.ts';
import { searchIndexFolder } from '../render/addresses.ts';
import { buildBody } from '../search/body-index.ts';
import { updateBody } from '../search/body-update.ts';
import type { IndexFile, TermList } from '../search/contract.ts';
import { coreFile, coreName } from '../search/core.ts';
import { openIndexer } from '../search/document-terms.ts';
import { indexFile } from '../search/files.ts';
import { revisionsName } from '../search/revisions.ts';

export interface IndexInput {
  readonly site: Site;
  /** Those of the site's pages. */
  readonly documents: readonly Document[];
  readonly outDir: string;
  /** Days of last changes by path, where they are known. */
  readonly lastChanges: ReadonlyMap<string, string>;
  /** Whether the core is known to be that of the last index. */
  readonly isSameCore: boolean;
}

/** What becomes of the index. */
export interface IndexPlan {
  /** Files that are others than they were. */
  readonly made: readonly IndexFile[];
  /** Files that were not looked at, by name. */
  readonly kept: ReadonlyMap<string, IndexedFile>;
  /** Whether there are files that must go. */
  readonly isFewer: boolean;
  /** All files anew, for when one that is kept is not there. */
  readonly whole: () => IndexPlan;
  readonly lists: LastIndex['lists'];
  readonly state: string;
  readonly coreKey: string;
}

/** Plans the index, from the last one where there is one. */
export function planIndex(input: IndexInput, last: LastIndex | null): IndexPlan {
  const lists = listsOf(input.documents, last);
  const core = input.isSameCore && last !== null ? { key: last.coreKey, file: null } : coreOf(input.site);
  const revisions = revisionsFile(input);
  const whole = (): IndexPlan => {
    const { files, state } = buildBody(termLists(lists));
    const all = [...files, (core.file ?? coreOf(input.site).file)(), revisions];
    return { made: all, kept: new Map(), isFewer: last !== null, whole, lists, state, coreKey: core.key };
  };
  const updated = last === null ? null : updatedBody(input, lists, last);
  if (last === null || updated === null) return whole();
  const isSameCore = core.key === last.coreKey && last.files.has(coreName);
  const isSame = contentHash(revisions.text) === last.files.get(revisionsName)?.hash;
  const made = [
    ...updated.files,
    ...(isSameCore || core.file === null ? [] : [core.file()]),
    ...(isSame ? [] : [revisions]),
  ];
  const others = new Set([...made.map(({ name }) => name), ...updated.gone]);
  const kept = new Map([...last.files].filter(([name]) => !others.has(name)));
  const isFewer = updated.gone.length > 0;
  return { made, kept, isFewer, whole, lists, state: updated.state, coreKey: core.key };
}

/** The list of every document by path; one that the last index knows is the same object. */
function listsOf(documents: readonly Document[], last: LastIndex | null): Map<string, IndexedList> {
  return new Map(
    documents.map((document) => {
      const { path, key } = document;
      const known = last?.lists.get(path);
      const list =
        known?.key === key ? known : { key, found: document.found ?? lazyText(document), stored: null };
      return [path, list];
    }),
  );
}

/** What the cache has lost is made again from the body. */
function lazyText(document: Document): FoundText {
  let made: FoundText | null = null;
  const find = (): FoundText => {
    made ??= openIndexer().termsOf(searchDocumentOf(document.facts, document.body ?? ''));
    return made;
  };
  return {
    get terms() {
      return find().terms;
    },
    get text() {
      return find().text;
    },
  };
}

function termLists(lists: Iterable<readonly [string, IndexedList]>): TermList[] {
  return Array.from(lists, ([path, { found }]) => ({
    path,
    get terms() {
      return found.terms;
    },
    get text() {
      return found.text;
    },
  }));
}

/** More changes than this share of the documents: the whole index is made as soon. */
const largestShare = 1 / 4;

/** Null when the last index is of no use. */
function updatedBody({ outDir }: IndexInput, lists: LastIndex['lists'], last: LastIndex) {
  const added = [...lists].filter(([path, list]) => last.lists.get(path) !== list);
  const removed = [...last.lists].filter(([path, list]) => lists.get(path) !== list);
  if (added.length === 0 && removed.length === 0) return { files: [], gone: [], state: last.state };
  if (added.length + removed.length > Math.max(20, lists.size * largestShare)) return null;
  return updateBody({
    state: last.state,
    read: (name) => publishedText(join(outDir, searchIndexFolder, name), last.files.get(name)),
    paths: [...lists.keys()],
    lastPaths: [...last.lists.keys()],
    removed: termLists(removed),
    added: termLists(added),
  });
}

/** The text of a published file; null when it is not the one that was published. */
function publishedText(file: string, known: IndexedFile | undefined): string | null {
  if (known === undefined) return null;
  try {
    const text = readFileSync(file, 'utf8');
    return contentHash(text) === known.hash ? text : null;
  } catch {
    return null;
  }
}

/** Which revision of each document is the current one, and since when: for what was typed from paper. */
function revisionsFile({ documents, lastChanges }: IndexInput): IndexFile {
  const lines = documents.map(
    ({ path, hash }) => `${revisionOf(hash ?? '')}\t${lastChanges.get(path) ?? ''}\t${path}`,
  );
  return indexFile(revisionsName, lines.join('\n'));
}

function coreOf({ pages }: Site): { readonly key: string; readonly file: () => IndexFile } {
  const entries = pages.map(({ shared, url }) => ({ record: searchRecordOf(shared), href: encodeUrl(url) }));
  const key = contentHash(JSON.stringify(entries));
  return { key, file: () => coreFile(entries) };
}
