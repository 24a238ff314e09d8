/** Changing the body index: from the last files and what is other to new files. */
import {
  type BodyState,
  dictionaryFile,
  isWordLike,
  type Layout,
  layoutOf,
  mapFile,
  readState,
  writeState,
} from './body-state.ts';
import type { BodyChange, BodyUpdate, IndexFile } from './contract.ts';
import { type Cut, cutOf } from './cut.ts';
import { keyOfNumber, numberDocuments } from './numbers.ts';
import { readPostings, unitNumber, unitOf, weightRange } from './postings.ts';
import {
  eachTerm,
  type Limits,
  linesOfFile,
  restName,
  shardFiles,
  shardName,
  type TermLines,
  termLines,
  usualLimits,
} from './shards.ts';
import { packFile, packName, textsOfFile } from './texts.ts';

/**
 * Changes the last index to what `buildBody` would make of all lists. Null when that cannot be done, because a file or the
 * state is not what was written, or because documents have other numbers than before: then build it whole.
 */
export function updateBody(change: BodyChange, limits: Limits = usualLimits): BodyUpdate | null {
  const before = readState(change.state);
  if (before === null) return null;
  const numbers = numberDocuments(change.paths);
  const lastNumbers = numberDocuments(change.lastPaths);
  for (const [path, number] of lastNumbers) {
    if ((numbers.get(path) ?? number) !== number) return null;
  }
  const changed = changedTerms(change, numbers, lastNumbers);
  const texts = changedTexts(change, numbers, lastNumbers);
  const counted = withCounts(before, changed);
  if (counted === null) return null;
  const { terms, counts } = counted;
  const state: BodyState = { terms, counts, ...withLengths(before, texts) };
  const [last, next] = [layoutOf(before, limits), layoutOf(state, limits)];
  const shards = changedShards({ before, state, last, next, changed, limits, read: change.read });
  const packs = changedPacks({ before, state, last, next, texts, read: change.read });
  if (shards === null || packs === null) return null;
  const map = mapFile(next);
  const general = [
    ...(map.text === mapFile(last).text ? [] : [map]),
    ...(counted.comeAndGone.some(isWordLike) ? [dictionaryFile(state)] : []),
  ];
  return {
    files: [...general, ...shards.files, ...packs.files],
    gone: [...shards.gone, ...packs.gone],
    state: writeState(state),
  };
}

/** What happens to a term: documents that lose it, postings that come. */
interface TermChange {
  readonly without: Set<number>;
  readonly added: number[];
}

type Numbers = ReadonlyMap<string, number>;

function changedTerms({ removed, added }: BodyChange, numbers: Numbers, lastNumbers: Numbers) {
  const before = new Map<string, Set<number>>();
  for (const list of removed) {
    const number = lastNumbers.get(list.path) ?? 0;
    eachTerm(list, (term, unit, weight) => {
      before.set(term, (before.get(term) ?? new Set()).add(unitNumber(number, unit) * weightRange + weight));
    });
  }
  const changes = new Map<string, TermChange>();
  const changeOf = (term: string): TermChange => {
    const change = changes.get(term) ?? { without: new Set(), added: [] };
    changes.set(term, change);
    return change;
  };
  for (const list of added) {
    const number = numbers.get(list.path) ?? 0;
    eachTerm(list, (term, unit, weight) => {
      const posting = unitNumber(number, unit) * weightRange + weight;
      if (before.get(term)?.delete(posting) !== true) changeOf(term).added.push(posting);
    });
  }
  for (const [term, postings] of before) {
    for (const posting of postings) changeOf(term).without.add(unitOf(posting));
  }
  return changes;
}

/** New text by document key; null where a document is gone. */
function changedTexts({ removed, added }: BodyChange, numbers: Numbers, lastNumbers: Numbers) {
  const texts = new Map<string, string | null>();
  for (const { path } of removed) texts.set(keyOfNumber(lastNumbers.get(path) ?? 0), null);
  for (const { path, text } of added) texts.set(keyOfNumber(numbers.get(path) ?? 0), text);
  return texts;
}

type Changes = ReadonlyMap<string, TermChange>;

/** The terms after the change, and those that are new or gone. Null when a term loses what it never had. */
function withCounts(
  { terms, counts }: BodyState,
  changes: Changes,
): (Pick<BodyState, 'terms' | 'counts'> & { readonly comeAndGone: readonly string[] }) | null {
  const byTerm = new Map<string, number>();
  for (const [at, term] of terms.entries()) byTerm.set(term, counts[at] ?? 0);
  const comeAndGone: string[] = [];
  for (const [term, { without, added }] of changes) {
    const known = byTerm.get(term);
    const count = (known ?? 0) + added.length - without.size;
    if (count < 0) return null;
    if (known === undefined || count === 0) comeAndGone.push(term);
    if (count === 0) byTerm.delete(term);
    else byTerm.set(term, count);
  }
  if (comeAndGone.length === 0)
    return { terms, counts: terms.map((term) => byTerm.get(term) ?? 0), comeAndGone };
  const left = [...byTerm.keys()].sort();
  return { terms: left, counts: left.map((term) => byTerm.get(term) ?? 0), comeAndGone };
}

type Texts = ReadonlyMap<string, string | null>;

function withLengths({ keys, lengths }: BodyState, texts: Texts): Pick<BodyState, 'keys' | 'lengths'> {
  const byKey = new Map(keys.map((key, at) => [key, lengths[at] ?? 0]));
  for (const [key, text] of texts) {
    if (text === null) byKey.delete(key);
    else byKey.set(key, text.length);
  }
  const left = [...byKey.keys()].sort();
  return { keys: left, lengths: left.map((key) => byKey.get(key) ?? 0) };
}

interface Patch {
  readonly before: BodyState;
  readonly state: BodyState;
  readonly last: Layout;
  readonly next: Layout;
  readonly read: (name: string) => string | null;
}

interface Patched {
  readonly files: readonly IndexFile[];
  readonly gone: readonly string[];
}

function changedShards(
  patch: Patch & { readonly changed: Changes; readonly limits: Limits },
): Patched | null {
  const { before, state, last, next, changed, limits, read } = patch;
  const dirty = dirtyCuts(
    { last: last.shards, next: next.shards, lastKeys: before.terms, keys: state.terms },
    [...changed.keys()],
  );
  const lastBounds = last.shards.map(({ bound }) => bound);
  const opened = new Map<string, Map<string, string> | null>();
  const linesIn = (name: string): Map<string, string> | null => {
    const lines = opened.has(name) ? (opened.get(name) ?? null) : linesOfFile(read(name));
    opened.set(name, lines);
    return lines;
  };
  const linesOf = (term: string): TermLines | null => {
    const change = changed.get(term);
    const bound = lastBounds[cutOf(lastBounds, term)] ?? '';
    const line = linesIn(shardName(bound))?.get(term);
    if (line === undefined)
      return change === undefined || change.without.size > 0 ? null : madeOf(term, [], change, limits);
    const [, list = '', isCut] = line.split(' ');
    const rest = isCut === undefined ? null : (linesIn(restName(bound))?.get(term) ?? null);
    if (isCut !== undefined && rest === null) return null;
    if (change === undefined) return { line, rest };
    return madeOf(term, [...readPostings(list), ...readPostings(rest?.split(' ')[1] ?? '')], change, limits);
  };
  const files: IndexFile[] = [];
  for (const cut of dirty.cuts) {
    const lines: TermLines[] = [];
    for (const term of state.terms.slice(cut.from, cut.to)) {
      const made = linesOf(term);
      if (made === null) return null;
      lines.push(made);
    }
    files.push(...shardFiles(cut, lines));
  }
  const made = new Set(files.map(({ name }) => name));
  const old = dirty.gone.flatMap((bound) => [shardName(bound), restName(bound)]);
  return { files, gone: old.filter((name) => !made.has(name) && read(name) !== null) };
}

/** A term's lines after a change. */
function madeOf(
  term: string,
  postings: readonly number[],
  { without, added }: TermChange,
  limits: Limits,
): TermLines {
  const kept = postings.filter((posting) => !without.has(unitOf(posting)));
  return termLines(term, [...Uint32Array.from([...kept, ...added]).sort()], limits);
}

function changedPacks(patch: Patch & { readonly texts: Texts }): Patched | null {
  const { before, state, last, next, texts, read } = patch;
  const dirty = dirtyCuts({ last: last.packs, next: next.packs, lastKeys: before.keys, keys: state.keys }, [
    ...texts.keys(),
  ]);
  const lastBounds = last.packs.map(({ bound }) => bound);
  const opened = new Map<string, Map<string, string> | null>();
  const textOf = (key: string): string | null => {
    const changed = texts.get(key);
    if (changed !== undefined) return changed;
    const name = packName(lastBounds[cutOf(lastBounds, key)] ?? '');
    if (!opened.has(name)) opened.set(name, textsOfFile(read(name)));
    return opened.get(name)?.get(key) ?? null;
  };
  const files: IndexFile[] = [];
  for (const cut of dirty.cuts) {
    if (state.keys.slice(cut.from, cut.to).some((key) => textOf(key) === null)) return null;
    files.push(packFile(cut, state.keys, (key) => textOf(key) ?? ''));
  }
  const made = new Set(files.map(({ name }) => name));
  return { files, gone: dirty.gone.map(packName).filter((name) => !made.has(name)) };
}

interface Cuts {
  readonly last: readonly Cut[];
  readonly next: readonly Cut[];
  readonly lastKeys: readonly string[];
  readonly keys: readonly string[];
}

/** Cuts to be made: those that hold what changed, and those that hold other keys than before. Bounds of files that are to go. */
function dirtyCuts({ last, next, lastKeys, keys }: Cuts, changed: readonly string[]) {
  const bounds = next.map(({ bound }) => bound);
  const lastBounds = last.map(({ bound }) => bound);
  const touched = new Set(changed.map((key) => bounds[cutOf(bounds, key)]));
  const lastByBound = new Map(last.map((cut) => [cut.bound, cut]));
  const isSame = (cut: Cut): boolean => {
    const old = lastByBound.get(cut.bound);
    if (old === undefined || old.to - old.from !== cut.to - cut.from) return false;
    return lastKeys[old.from] === keys[cut.from] && lastKeys[old.to - 1] === keys[cut.to - 1];
  };
  const cuts = next.filter((cut) => touched.has(cut.bound) || !isSame(cut));
  const kept = new Set(next.filter((cut) => !cuts.includes(cut)).map(({ bound }) => bound));
  // A cut that loses a key and yet has as many as before, with the same ends, has one that came: it is not kept.
  const gone = lastBounds.filter((bound) => !kept.has(bound));
  return { cuts, gone };
}
