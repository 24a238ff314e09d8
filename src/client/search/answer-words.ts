/** What is said of an answer, in words: pure, so that it is tested without a browser. */
import type { SearchAnswer, SearchIndex } from '../../search/contract.ts';
import { nameKey } from '../../text/fold.ts';

/** One or two sentences, for the eye and for screen readers alike. */
export function wordsOf(answer: SearchAnswer, isNarrowed: boolean): string {
  const { total, results, corrections, isPartial, isIncomplete, nearest, query } = answer;
  const read = corrections.map(({ typed, read }) => `“${read}” for “${typed}”`);
  const parts = [
    total === 0
      ? nothing(query, nearest.length, isNarrowed)
      : `${counted(total)}${total > results.length ? `; the first ${results.length} are shown` : ''}.`,
    ...(read.length === 0 ? [] : [`Read ${read.join(', ')}.`]),
    ...(isPartial && total > 0 ? ['Nothing holds all of these words; some of them stand here.'] : []),
    ...(isIncomplete ? ['The texts could not be searched, only names: part of the index is missing.'] : []),
  ];
  return parts.join(' ');
}

function counted(total: number): string {
  return total === 1 ? '1 document' : `${total} documents`;
}

function nothing(query: string, nearest: number, isNarrowed: boolean): string {
  const found = `Nothing found for “${query.trim()}”`;
  if (isNarrowed) return `${found} with these filters. Take one away, or search in all.`;
  return nearest > 0 ? `${found}. Nearest by name:` : `${found}. Try one word, or look in the A to Z.`;
}

/** Address of the page that an alert leads to; null where none names it, or several do and a person must choose. */
export function pageOfAlert(name: string, index: Pick<SearchIndex, 'records'>): string | null {
  const key = nameKey(name);
  const all = index.records().filter(({ record }) => record.alerts.some((alert) => nameKey(alert) === key));
  const mending = all.filter(({ record }) => record.kind === 'runbook' || record.kind === 'checklist');
  const [first, ...others] = mending.length > 0 ? mending : all;
  return first === undefined || others.length > 0 ? null : first.href;
}
