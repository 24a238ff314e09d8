import { buildBody } from '../../src/search/body-index.ts';
import type {
  LoadFile,
  SearchDocument,
  SearchFilters,
  SearchIndex,
  TermList,
} from '../../src/search/contract.ts';
import { coreFile } from '../../src/search/core.ts';
import { openIndexer } from '../../src/search/document-terms.ts';
import { dataOf } from '../../src/search/files.ts';
import { openSearch } from '../../src/search/search.ts';

/** Nothing is filtered. */
export const everything: SearchFilters = { kinds: [], services: [], tags: [], severities: [], years: [] };

/** A document with what a test does not name left empty. */
export function sampleDocument(
  parts: Partial<SearchDocument> & Pick<SearchDocument, 'path' | 'title'>,
): SearchDocument {
  return {
    ...{ kind: 'page', alerts: [], aliases: [], services: [], tags: [], symptoms: [], severity: null },
    ...{ date: null, verified: null, summary: null, sections: [], ...parts },
  };
}

/** Term lists of documents, made in one go. */
export function termListsOf(documents: readonly SearchDocument[]): readonly TermList[] {
  const indexer = openIndexer();
  return documents.map(indexer.termsOf);
}

/** Opens an index as a browser would, from the files. `asked` receives the names of those that are loaded. */
export function openSample(documents: readonly SearchDocument[], asked: string[] = []): SearchIndex {
  const files = new Map(buildBody(termListsOf(documents)).files.map(({ name, text }) => [name, text]));
  const load: LoadFile = async (name) => {
    asked.push(name);
    const text = files.get(name);
    return text === undefined ? null : dataOf(text);
  };
  const core = coreFile(documents.map((record) => ({ record, href: record.path.replace(/\.md$/, '.html') })));
  return openSearch(dataOf(core.text) ?? '', load);
}

/** Paths of what a query finds, best first. */
export async function found(
  index: SearchIndex,
  query: string,
  filters = everything,
): Promise<readonly string[]> {
  const { results } = await index.search(query, filters, 20);
  return results.map(({ record }) => record.path);
}
