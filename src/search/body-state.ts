/** What a build remembers of the index, so that the next one changes files rather than makes them. */
import type { IndexFile } from './contract.ts';
import { type Cut, cutKeys } from './cut.ts';
import { indexFile } from './files.ts';
import { type Limits, sizeOf } from './shards.ts';

/** Every term with the length of its list, every document's key with the length of its text; both sorted. */
export interface BodyState {
  readonly terms: readonly string[];
  readonly counts: readonly number[];
  readonly keys: readonly string[];
  readonly lengths: readonly number[];
}

/** The files that a state stands for. */
export interface Layout {
  readonly shards: readonly Cut[];
  readonly packs: readonly Cut[];
}

export function layoutOf({ terms, counts, keys, lengths }: BodyState, limits: Limits): Layout {
  const sizes = terms.map((term, at) => sizeOf(term, counts[at] ?? 0, limits));
  return { shards: cutKeys(terms, sizes, limits.shard), packs: cutKeys(keys, lengths, limits.pack) };
}

/** Changes with the form of the state or of any file. */
const version = 'onlyonce search 2';

export function writeState({ terms, counts, keys, lengths }: BodyState): string {
  return [version, terms.join('\n'), counts.join(' '), keys.join('\n'), lengths.join(' ')].join('\f');
}

/** Null for what is none of ours, or of another version. */
export function readState(text: string): BodyState | null {
  const [head, terms, counts, keys, lengths] = text.split('\f');
  if (head !== version || terms === undefined || counts === undefined) return null;
  if (keys === undefined || lengths === undefined) return null;
  const state = {
    terms: terms === '' ? [] : terms.split('\n'),
    counts: counts === '' ? [] : counts.split(' ').map(Number),
    keys: keys === '' ? [] : keys.split('\n'),
    lengths: lengths === '' ? [] : lengths.split(' ').map(Number),
  };
  const isWhole = state.terms.length === state.counts.length && state.keys.length === state.lengths.length;
  return isWhole ? state : null;
}

export const mapName = 'map.js';
export const dictionaryName = 'dictionary.js';

/** Which shard and which pack holds what: their bounds. */
export function mapFile({ shards, packs }: Layout): IndexFile {
  const bounds = (cuts: readonly Cut[]): string => cuts.map(({ bound }) => bound).join('\n');
  return indexFile(mapName, `${bounds(shards)}\f${bounds(packs)}`);
}

/** Every term that may be meant by a word that nothing holds: names and words, no numbers and dumps. */
export function dictionaryFile({ terms }: BodyState): IndexFile {
  return indexFile(dictionaryName, terms.filter(isWordLike).join('\n'));
}

const wordLike = /^[\p{L}\p{M}._:/@+#-]*(?:\d{1,2}[\p{L}\p{M}._:/@+#-]*){0,2}$/u;

/** Whether the dictionary holds a term. */
export function isWordLike(term: string): boolean {
  return term.length >= 4 && term.length <= 40 && wordLike.test(term);
}
