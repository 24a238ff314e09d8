import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildBody } from '../../src/search/body-index.ts';
import { updateBody } from '../../src/search/body-update.ts';
import type { BodyIndex, SearchDocument, TermList } from '../../src/search/contract.ts';
import { sampleDocument, termListsOf } from './sample.ts';

const word = fc.oneof(
  fc.constantFrom('disk', 'full', 'KubePodCrashLooping', 'pool_size', 'ORA-00600', '接続', 'café', 'kafka'),
  fc.stringMatching(/^[a-z]{1,7}$/),
);
const documentAt = (at: number): fc.Arbitrary<SearchDocument> =>
  fc.array(word, { maxLength: 400 }).map((words) =>
    sampleDocument({
      path: `runbooks/${at}.md`,
      title: `Page ${at}`,
      sections: [{ anchor: 'a', heading: 'A', text: words.join(' ') }],
    }),
  );
/** A site is which documents there are; an edit gives some of them other text. */
const site = fc
  .uniqueArray(fc.nat(30), { maxLength: 25 })
  .chain((places) => fc.tuple(...places.map(documentAt)));

/** So small that a few documents fill many files and some lists are cut. */
const small = { shard: 600, pack: 900, list: 6 };

describe('the body index', () => {
  it('is cut into files of bounded size', () => {
    const documents = Array.from({ length: 40 }, (_, at) =>
      sampleDocument({
        path: `runbooks/${at}.md`,
        title: `Page ${at}`,
        sections: [{ anchor: 'a', heading: 'A', text: `common words and rare${at} ones${at} of ${at * 7}` }],
      }),
    );
    const { files } = buildBody(termListsOf(documents), small);
    const shards = files.filter(({ name }) => name.startsWith('w-'));
    expect(shards.length).toBeGreaterThan(5);
    for (const { name, text } of shards) expect(text.length, name).toBeLessThan(700);
    expect(files.some(({ name }) => name.startsWith('r-'))).toBe(true);
    expect(files.map(({ name }) => name).join('')).toMatch(/^[a-z0-9_.-]*$/);
  });

  it('is the same whether it is made whole or changed', () => {
    fc.assert(
      fc.property(site, site, (before, after) => {
        const last = buildBody(termListsOf(before), small);
        const update = updateFrom(last, termListsOf(before), termListsOf(after));
        const clean = buildBody(termListsOf(after), small);
        expect(applied(last, update)).toEqual(byName(clean));
        expect(update?.state).toBe(clean.state);
      }),
      { numRuns: 60 },
    );
  });

  it('does not hang on the order of its documents', () => {
    fc.assert(
      fc.property(site, (documents) => {
        const lists = termListsOf(documents);
        expect(buildBody([...lists].reverse())).toEqual(buildBody(lists));
      }),
      { numRuns: 30 },
    );
  });
});

function updateFrom(last: BodyIndex, before: readonly TermList[], after: readonly TermList[]) {
  const files = byName(last);
  const old = new Map(before.map((list) => [list.path, list]));
  const now = new Map(after.map((list) => [list.path, list]));
  const isOther = (list: TermList, others: ReadonlyMap<string, TermList>): boolean => {
    const other = others.get(list.path);
    return other === undefined || other.terms !== list.terms || other.text !== list.text;
  };
  const change = {
    state: last.state,
    read: (name: string) => files.get(name) ?? null,
    paths: [...now.keys()],
    lastPaths: [...old.keys()],
    removed: before.filter((list) => isOther(list, now)),
    added: after.filter((list) => isOther(list, old)),
  };
  return updateBody(change, small);
}

function byName({ files }: BodyIndex): Map<string, string> {
  return new Map(files.map(({ name, text }) => [name, text]));
}

function applied(last: BodyIndex, update: ReturnType<typeof updateBody>): Map<string, string> {
  const files = byName(last);
  for (const name of update?.gone ?? []) files.delete(name);
  for (const { name, text } of update?.files ?? []) files.set(name, text);
  return files;
}
