/** The body index: from term lists to files. */
import { type BodyState, dictionaryFile, layoutOf, mapFile, writeState } from './body-state.ts';
import type { BodyIndex, TermList } from './contract.ts';
import { keyOfNumber, numberDocuments } from './numbers.ts';
import { unitNumber, weightRange } from './postings.ts';
import { eachTerm, type Limits, shardFiles, termLines, usualLimits } from './shards.ts';
import { packFile } from './texts.ts';

/** Makes the index of all term lists, in whatever order they come. */
export function buildBody(lists: readonly TermList[], limits: Limits = usualLimits): BodyIndex {
  const numbers = numberDocuments(lists.map(({ path }) => path));
  const numbered = lists
    .map((list) => ({ list, number: numbers.get(list.path) ?? 0 }))
    .sort((a, b) => a.number - b.number);
  const postings = new Map<string, number[]>();
  for (const { list, number } of numbered) {
    eachTerm(list, (term, unit, weight) => {
      const posting = unitNumber(number, unit) * weightRange + weight;
      const known = postings.get(term);
      if (known === undefined) postings.set(term, [posting]);
      else known.push(posting);
    });
  }
  const terms = [...postings.keys()].sort();
  const texts = new Map(numbered.map(({ list, number }) => [keyOfNumber(number), list.text]));
  const keys = [...texts.keys()];
  const state: BodyState = {
    terms,
    counts: terms.map((term) => postings.get(term)?.length ?? 0),
    keys,
    lengths: keys.map((key) => texts.get(key)?.length ?? 0),
  };
  const layout = layoutOf(state, limits);
  const files = [
    mapFile(layout),
    dictionaryFile(state),
    ...layout.shards.flatMap((cut) =>
      shardFiles(
        cut,
        terms.slice(cut.from, cut.to).map((term) => termLines(term, postings.get(term) ?? [], limits)),
      ),
    ),
    ...layout.packs.map((cut) => packFile(cut, keys, (key) => texts.get(key) ?? '')),
  ];
  return { files, state: writeState(state) };
}
