/** Ranking: which documents answer, the best first. */
import { type Concept, rarityOf } from './concepts.ts';
import type { SearchFilters, SearchRecord } from './contract.ts';
import { type Core, type CoreField, eachName, kindAt, type NameMatch, recordsNamed } from './core.ts';
import { focusOf, type Names, stemsSaid } from './focus.ts';
import { isPair } from './pairs.ts';
import type { Query } from './query-words.ts';
import { stemOf } from './stem.ts';
import { squash } from './tokenize.ts';
import { mostUnits } from './units.ts';

/** A document that answers. */
export interface Row {
  /** Its place in the core. */
  readonly at: number;
  readonly score: number;
  readonly isNamed: boolean;
}

/** What ranking looks at. */
export interface Ranking {
  readonly core: Core;
  readonly recordAt: (at: number) => SearchRecord;
  readonly namesAt: (at: number) => Names;
  /** Place in the core by document number. */
  readonly placeOf: ReadonlyMap<number, number>;
}

const fieldWorth: { readonly [field in CoreField]: number } = {
  ...{ title: 1, alerts: 1, aliases: 0.9, symptoms: 0.6, services: 0.5, tags: 0.5, path: 0.6 },
  ...{ form: 0, date: 0, verified: 0, href: 0 },
};
const matchWorth: { readonly [match in NameMatch]: number } = { word: 1, start: 0.7, inside: 0.3 };

/** What mends comes before what tells. */
const kindWorth = { runbook: 1.2, checklist: 1.2, page: 1, postmortem: 0.85 } as const;

/** How much of the score hangs on one passage rather than on the whole document. */
const passageShare = 0.7;
/** What a word in a name adds, beside what it is worth in the text. */
const nameWorth = 0.6;
/** A name of which the query says every word gains this much. */
const focusWorth = 0.7;
/** Documents whose names are looked at closely. */
const closeLook = 200;

/** How much of what a record says counts for each passage of its document. */
const recordShare = 0.6;

/** What a query finds. */
export interface Ranked {
  /** Best first: at least as many as were asked for, where there are. */
  readonly rows: readonly Row[];
  readonly total: number;
  /** Whether no document holds every word, nor is named. */
  readonly isPartial: boolean;
}

/** Ranks what answers. Concepts without units rank by names alone. `least` are wanted in order. */
export function rank(
  parts: Ranking,
  query: Query,
  concepts: readonly Concept[],
  filters: SearchFilters,
  least: number,
): Ranked {
  const { core, recordAt, namesAt } = parts;
  const found = sumsOf(parts, concepts);
  const named = new Set(recordsNamed(core, query.squashed));
  const whole = concepts.reduce((sum, { rarity }) => sum + rarity, 0);
  const power = concepts.length <= 3 && !query.isLine ? 2 : 1;
  const isFiltered = Object.values(filters).some((list) => list.length > 0);
  const scores = new Float64Array(core.lines.length);
  let total = 0;
  let isPartial = true;
  for (let at = 0; at < scores.length; at++) {
    const isNamed = named.has(at);
    const matched = found.matched[at] ?? 0;
    if (matched === 0 && !isNamed) continue;
    if (isFiltered && !passes(recordAt(at), filters)) continue;
    const sum =
      passageShare * (found.passage[at] ?? 0) +
      (1 - passageShare) * (found.all[at] ?? 0) +
      nameWorth * (found.names[at] ?? 0);
    const coverage = whole === 0 ? 1 : (found.rarity[at] ?? 0) / whole;
    const kind = kindAt(core, at);
    const mends = kind === 'runbook' || kind === 'checklist';
    const lift = isNamed ? (mends ? 10_000 : 5000) : smallest;
    scores[at] = lift + sum * coverage ** power * kindWorth[kind];
    total++;
    if (isNamed || matched >= query.words.length) isPartial = false;
  }
  const said = stemsSaid(concepts);
  const rows = best(scores, Math.max(closeLook, least)).map((at): Row => {
    const score = (scores[at] ?? 0) * (1 + focusWorth * focusOf(namesAt(at), said));
    return { at, score, isNamed: named.has(at) };
  });
  return {
    rows: rows.sort((a, b) => b.score - a.score || a.at - b.at),
    total,
    isPartial: isPartial && total > 0,
  };
}

/** More than nothing, so that what matches by a word of no worth is found. */
const smallest = 1e-9;

/** Places of the highest scores above 0. Most of what matches is never shown: it is not put in order. */
function best(scores: Float64Array, most: number): readonly number[] {
  const least = Float64Array.from(scores).sort().at(-most) ?? 0;
  const places: number[] = [];
  for (let at = 0; at < scores.length; at++) {
    const score = scores[at] ?? 0;
    if (score > 0 && score >= least) places.push(at);
  }
  return places.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b).slice(0, most);
}

/** By place in the core: what the best passage holds, what the document holds, what its names hold, and how much of the query that is. */
interface Sums {
  readonly passage: Float64Array;
  readonly all: Float64Array;
  readonly names: Float64Array;
  readonly rarity: Float64Array;
  readonly matched: Uint8Array;
}

function sumsOf({ core, placeOf }: Ranking, concepts: readonly Concept[]): Sums {
  const count = core.lines.length;
  const sums: Sums = {
    passage: new Float64Array(count),
    all: new Float64Array(count),
    names: new Float64Array(count),
    rarity: new Float64Array(count),
    matched: new Uint8Array(count),
  };
  const units = new Map<number, number>();
  for (const concept of concepts) {
    const best = new Map<number, number>();
    const names = namesOf(core, concept);
    for (const [unit, value] of concept.units) {
      const at = placeOf.get(Math.floor(unit / mostUnits));
      if (at === undefined) continue;
      units.set(unit, (units.get(unit) ?? 0) + value);
      if (value > (best.get(at) ?? 0)) best.set(at, value);
      if (unit % mostUnits === 0 && value > (names.get(at) ?? 0)) names.set(at, value);
    }
    for (const [at, value] of best) sums.all[at] = (sums.all[at] ?? 0) + value;
    for (const [at, value] of names) {
      sums.names[at] = (sums.names[at] ?? 0) + value;
      if (!best.has(at)) best.set(at, 0);
    }
    for (const at of best.keys()) {
      sums.matched[at] = (sums.matched[at] ?? 0) + 1;
      sums.rarity[at] = (sums.rarity[at] ?? 0) + concept.rarity;
    }
  }
  for (const [unit, value] of units) {
    const document = Math.floor(unit / mostUnits);
    const at = placeOf.get(document) ?? 0;
    const record = unit % mostUnits === 0 ? 0 : (units.get(document * mostUnits) ?? 0);
    const here = value + recordShare * record;
    if (here > (sums.passage[at] ?? 0)) sums.passage[at] = here;
  }
  return sums;
}

/** What a word is worth in the names of documents as they stand, by their place: also where it begins a word, or stands inside. */
function namesOf(core: Core, { word, rarity, correction }: Concept): Map<number, number> {
  const found = new Map<number, number>();
  if (isPair(word.typed)) return found;
  const stem = stemOf(word.whole[0] ?? '');
  const forms = new Map(word.whole.map((text) => [text, 1]));
  if (stem.length > 2 && !forms.has(stem)) forms.set(stem, 0.9);
  if (correction !== null) forms.set(correction.read, 0.6);
  for (const [text, worth] of forms) {
    if (text.length < 2) continue;
    const isLoose = text.length >= 4;
    eachName(core, text, (record, field, match) => {
      if (match !== 'word' && !isLoose && !(match === 'start' && word.isOpen)) return;
      const value = worth * fieldWorth[field] * matchWorth[match];
      if (value > (found.get(record) ?? 0)) found.set(record, value);
    });
  }
  const own = rarityOf(found.size, core.lines.length);
  const weight = rarity === 0 ? own : Math.min(rarity * 1.2, own);
  for (const [record, value] of found) found.set(record, value * weight);
  return found;
}

/** Whether a record is among those that filters let through. */
export function passes(record: SearchRecord, filters: SearchFilters): boolean {
  const { kinds, services, tags, severities, years } = filters;
  const year = (record.date ?? record.verified ?? '').slice(0, 4);
  const hasOne = (wanted: readonly string[], own: readonly string[]): boolean =>
    wanted.length === 0 || wanted.some((name) => own.some((other) => squash(other) === squash(name)));
  return (
    (kinds.length === 0 || kinds.includes(record.kind)) &&
    hasOne(services, record.services) &&
    hasOne(tags, record.tags) &&
    (severities.length === 0 || (record.severity !== null && severities.includes(record.severity))) &&
    (years.length === 0 || years.includes(year))
  );
}
