/** An open index: the core in memory, shards and texts as they are asked for. */
import { dictionaryName, mapName } from './body-state.ts';
import type { LoadFile } from './contract.ts';
import { cutOf } from './cut.ts';
import { isPair } from './pairs.ts';
import { type OpenText, openText } from './passages.ts';
import { linesByTerm, readTermLine, type ShardTerm, shardName } from './shards.ts';
import { stemOf } from './stem.ts';
import { packName, textsByKey } from './texts.ts';

/** Terms and texts on demand. Files that cannot be loaded are empty, and counted. */
export interface Body {
  /** Terms of the shards that may hold what begins with `prefix`, with those of all of them. */
  readonly termsNear: (prefix: string) => Promise<readonly string[]>;
  /** Terms of one family: those with this stem. */
  readonly family: (stem: string) => Promise<readonly string[]>;
  /** A term with its postings; null when no document holds it. */
  readonly term: (term: string) => Promise<ShardTerm | null>;
  readonly text: (key: string) => Promise<OpenText | null>;
  readonly dictionary: () => Promise<readonly string[]>;
  readonly missing: () => number;
}

interface Shard {
  readonly lines: ReadonlyMap<string, string>;
  readonly terms: readonly string[];
  readonly read: Map<string, ShardTerm>;
}

/** Letters that an ending adds at most. */
const longestEnding = 8;

/** More shards for one prefix than a query is worth. */
const mostShards = 4;

export function openBody(load: LoadFile): Body {
  const missing = new Set<string>();
  /** Loads and reads each file once; one that could not be loaded is asked for again by the next query. */
  const opener = <T>(read: (data: string) => T): ((name: string) => Promise<T>) => {
    const asked = new Map<string, Promise<T>>();
    const open = async (name: string): Promise<T> => {
      const data = await load(name).catch(() => null);
      if (data === null) {
        missing.add(name);
        asked.delete(name);
      } else missing.delete(name);
      return read(data ?? '');
    };
    return (name) => {
      const known = asked.get(name) ?? open(name);
      asked.set(name, known);
      return known;
    };
  };
  const openMap = opener((data) => {
    const [shards = '', packs = ''] = data.split('\f');
    return { shards: shards.split('\n'), packs: packs.split('\n') };
  });
  const bounds = () => openMap(mapName);
  const openShard = opener((data): Shard => {
    const lines = linesByTerm(data);
    return { lines, terms: [...lines.keys()], read: new Map() };
  });
  const shard = (bound: string): Promise<Shard> => openShard(shardName(bound));
  const openPack = opener(textsByKey);
  const openDictionary = opener((data) => (data === '' ? [] : data.split('\n')));
  const termsNear = async (prefix: string): Promise<readonly string[]> => {
    const { shards } = await bounds();
    const first = cutOf(shards, prefix);
    const last = cutOf(shards, `${prefix}\uffff`);
    const near = shards.slice(first, Math.min(last + 1, first + mostShards));
    const opened = await Promise.all(near.map(shard));
    return opened.flatMap(({ terms }) => terms.filter((term) => term.startsWith(prefix) && !isPair(term)));
  };
  const families = new Map<string, Promise<readonly string[]>>();
  const findFamily = async (stem: string): Promise<readonly string[]> => {
    if (stem.length < 3) return [stem];
    // `retri` of `retry` and `retries`: the last letter of a stem is the one that changes.
    const near = await termsNear(/[yi]$/.test(stem) && stem.length > 3 ? stem.slice(0, -1) : stem);
    return near.filter((one) => one.length <= stem.length + longestEnding && stemOf(one) === stem);
  };
  const family = (stem: string): Promise<readonly string[]> => {
    const known = families.get(stem) ?? findFamily(stem);
    if (missing.size === 0) families.set(stem, known);
    return known;
  };
  const term = async (wanted: string): Promise<ShardTerm | null> => {
    const { shards } = await bounds();
    const { lines, read } = await shard(shards[cutOf(shards, wanted)] ?? '');
    const line = lines.get(wanted);
    if (line === undefined) return null;
    const known = read.get(wanted) ?? readTermLine(line);
    read.set(wanted, known);
    return known;
  };
  const texts = new Map<string, OpenText>();
  const text = async (key: string): Promise<OpenText | null> => {
    const known = texts.get(key);
    if (known !== undefined) return known;
    const { packs } = await bounds();
    const pack = await openPack(packName(packs[cutOf(packs, key)] ?? ''));
    const packed = pack.get(key);
    if (packed === undefined) return null;
    const opened = openText(packed);
    texts.set(key, opened);
    return opened;
  };
  const dictionary = () => openDictionary(dictionaryName);
  return { termsNear, family, term, text, dictionary, missing: () => missing.size };
}
