/** Ranking: which documents answer, the best first. */
import { type Concept, rarityOf } from './concepts.ts';
import type { SearchFilters, SearchRecord } from './contract.ts';
import { type Core, type CoreField, eachName, type NameMatch, recordsNamed } from './core.ts';
import type { Query } from './query-words.ts';
import { stemOf } from './stem.ts';
import { formsOf, squash, wordsOf } from './tokenize.ts';
import { mostUnits } from './units.ts';

/** A document that answers. */
export interface Row {
  /** Its place in the core. */
  readonly at: number;
  readonly score: number;
  readonly isNamed: boolean;
  /** How many words of the query it holds. */
  readonly matched: number;
}

/** What ranking looks at. */
export interface Ranking {
  readonly core: Core;
  readonly recordAt: (at: number) => SearchRecord;
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
const nameWorth = 0.8;
/** A name of which the query says every word gains this much. */
const focusWorth = 0.7;
/** Documents whose names are looked at closely. */
const closeLook = 200;

const mends = (record: SearchRecord): boolean => record.kind === 'runbook' || record.kind === 'checklist';

interface Sum {
  /** By word of the query: the most a unit holds, and what the names hold. */
  readonly best: number[];
  readonly names: number[];
  readonly byUnit: Map<number, number[]>;
}

/** Ranks what answers. Concepts without units rank by names alone. */
export function rank(
  parts: Ranking,
  query: Query,
  concepts: readonly Concept[],
  filters: SearchFilters,
): Row[] {
  const { core, recordAt, placeOf } = parts;
  const sums = new Map<number, Sum>();
  const sumAt = (at: number): Sum => {
    const sum = sums.get(at) ?? { best: [], names: [], byUnit: new Map() };
    sums.set(at, sum);
    return sum;
  };
  for (const [index, concept] of concepts.entries()) {
    for (const [unit, value] of concept.units) {
      const at = placeOf.get(Math.floor(unit / mostUnits));
      if (at === undefined) continue;
      const sum = sumAt(at);
      if (value > (sum.best[index] ?? 0)) sum.best[index] = value;
      const here = sum.byUnit.get(unit % mostUnits) ?? [];
      here[index] = value;
      sum.byUnit.set(unit % mostUnits, here);
    }
    for (const [at, value] of namesOf(core, concept)) sumAt(at).names[index] = value;
  }
  const named = recordsNamed(core, query.squashed);
  for (const at of named) sumAt(at);
  const isNamed = new Set(named);
  const whole = concepts.reduce((sum, { rarity }) => sum + rarity, 0);
  const rows: Row[] = [];
  for (const [at, sum] of sums) {
    const record = recordAt(at);
    if (!passes(record, filters)) continue;
    rows.push({
      at,
      ...scoreOf(sum, concepts, whole, query, record, isNamed.has(at)),
      isNamed: isNamed.has(at),
    });
  }
  rows.sort(byScore);
  const close = rows.slice(0, closeLook).map((row) => ({
    ...row,
    score: row.score * (1 + focusWorth * focusOf(recordAt(row.at), concepts)),
  }));
  return [...close, ...rows.slice(closeLook)].sort(byScore);
}

const byScore = (a: Row, b: Row): number => b.score - a.score || a.at - b.at;

function scoreOf(
  sum: Sum,
  concepts: readonly Concept[],
  whole: number,
  query: Query,
  record: SearchRecord,
  isNamed: boolean,
): Pick<Row, 'score' | 'matched'> {
  let matched = 0;
  let matchedRarity = 0;
  let all = 0;
  let names = 0;
  for (const [index, { rarity }] of concepts.entries()) {
    const value = sum.best[index] ?? 0;
    const name = sum.names[index] ?? 0;
    all += value;
    names += name;
    if (value === 0 && name === 0) continue;
    matched++;
    matchedRarity += rarity;
  }
  const ofRecord = sum.byUnit.get(0) ?? [];
  let passage = 0;
  for (const values of sum.byUnit.values()) {
    const here = concepts.reduce(
      (total, _, index) => total + Math.max(values[index] ?? 0, ofRecord[index] ?? 0),
      0,
    );
    if (here > passage) passage = here;
  }
  const coverage = whole === 0 ? 1 : matchedRarity / whole;
  const isShort = concepts.length <= 3 && !query.isLine;
  const lift = isNamed ? (mends(record) ? 10_000 : 5000) : 0;
  const sumOfAll = passageShare * passage + (1 - passageShare) * all + nameWorth * names;
  return { matched, score: lift + sumOfAll * coverage ** (isShort ? 2 : 1) * kindWorth[record.kind] };
}

/** What a concept is worth in the names of documents, by their place. */
function namesOf(core: Core, { word, needles, rarity }: Concept): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const forms = new Map<string, number>();
  const [first = ''] = word.whole;
  const stem = stemOf(first);
  const own = [
    ...word.whole.map((text) => ({ text, worth: 1 })),
    ...(stem.length > 2 ? [{ text: stem, worth: 0.9 }] : []),
  ];
  for (const { text, worth } of [...own, ...needles]) {
    if (text.length > 1 && worth > (forms.get(text) ?? 0)) forms.set(text, worth);
  }
  for (const [text, worth] of forms) {
    const isLoose = text.length >= 4;
    eachName(core, text, (record, field, match) => {
      if (match !== 'word' && !isLoose && !(match === 'start' && word.isOpen)) return;
      const value = worth * fieldWorth[field] * matchWorth[match];
      if (value > (found.get(record) ?? 0)) found.set(record, value);
    });
  }
  const weight = Math.min(
    rarity === 0 ? Number.POSITIVE_INFINITY : rarity * 1.2,
    rarityOf(found.size, core.lines.length),
  );
  for (const [record, value] of found) found.set(record, value * weight);
  return found;
}

/** How much of a name the query says: 1 when it says every word of it. */
function focusOf(record: SearchRecord, concepts: readonly Concept[]): number {
  const said = new Map<string, number>();
  for (const { word, needles } of concepts) {
    for (const text of [...word.whole, ...word.subs]) said.set(stemOf(text), 1);
    for (const { text, worth } of needles) {
      const stem = stemOf(text);
      if (worth > (said.get(stem) ?? 0)) said.set(stem, worth);
    }
  }
  const file = record.path.replace(/^.*\/|\.[a-z]+$/gi, '');
  let best = 0;
  for (const name of [record.title, ...record.alerts, ...record.aliases, file]) {
    let length = 0;
    let covered = 0;
    for (const typed of wordsOf(name)) {
      const forms = formsOf(typed);
      const subs = forms.filter((form) => form.class === 'sub');
      for (const { term } of subs.length > 0 ? subs : forms.slice(0, 1)) {
        length += term.length;
        covered += term.length * (said.get(stemOf(term)) ?? 0);
      }
      const [first] = forms;
      if (first !== undefined && subs.length > 1 && said.get(stemOf(first.term)) === 1) covered = length;
    }
    if (length > 2 && covered / length > best) best = covered / length;
  }
  return best ** 2;
}

function passes(record: SearchRecord, filters: SearchFilters): boolean {
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
