/** Which entries of the filter list match what was typed: pure, so that it is tested without a browser. */
import type { FilterEntry, FilterKind } from '../model/filter-list.ts';
import { foldText } from '../text/fold.ts';

/** Groups in the order they are shown: what mends comes before what tells. */
const groupNames: readonly (readonly [FilterKind, string])[] = [
  ['runbook', 'Runbooks'],
  ['checklist', 'Checklists'],
  ['service', 'Services'],
  ['postmortem', 'Postmortems'],
  ['page', 'Pages'],
  ['tag', 'Tags'],
];

/** An entry with what it is compared by. */
export interface FoldedEntry {
  readonly entry: FilterEntry;
  readonly title: string;
  readonly alerts: readonly string[];
  readonly all: string;
}

export interface MatchGroup {
  readonly kind: FilterKind;
  readonly name: string;
  /** Best first; in the order of the list where equally good. */
  readonly entries: readonly FilterEntry[];
}

/** Case, accents, `-`, `_` and runs of spaces make no difference. */
export function foldForFilter(text: string): string {
  return foldText(text).normalize('NFD').replace(/\p{M}/gu, '');
}

/** Folds an entry once, for all queries. */
export function foldEntry(entry: FilterEntry): FoldedEntry {
  const title = foldForFilter(entry.title);
  const alerts = entry.alerts.map(foldForFilter);
  return { entry, title, alerts, all: [title, ...alerts, ...entry.words.map(foldForFilter)].join('\n') };
}

/** Entries in which every word of the query occurs, by kind. A query of no words matches nothing. */
export function matchEntries(entries: readonly FoldedEntry[], query: string): readonly MatchGroup[] {
  const whole = foldForFilter(query);
  if (whole === '') return [];
  const words = whole.split(' ');
  const matches = entries
    .filter(({ all }) => words.every((word) => all.includes(word)))
    .map((folded) => ({ entry: folded.entry, rank: rankOf(folded, whole, words) }))
    .sort((a, b) => a.rank - b.rank);
  return groupNames
    .map(([kind, name]) => ({
      kind,
      name,
      entries: matches.filter(({ entry }) => entry.kind === kind).map(({ entry }) => entry),
    }))
    .filter((group) => group.entries.length > 0);
}

/** 0 is best: the very name, then its beginning, then words of the title, of an alert, of anything. */
function rankOf({ title, alerts }: FoldedEntry, whole: string, words: readonly string[]): number {
  if (title === whole || alerts.includes(whole)) return 0;
  if (title.startsWith(whole)) return 1;
  if (words.every((word) => title.includes(word))) return 2;
  if (alerts.some((alert) => words.every((word) => alert.includes(word)))) return 3;
  return 4;
}
