/**
 * The filters of the search's own page: native selects, one a field.
 *
 * In: every record, and what the address has chosen. Out: what is chosen now.
 * May not: offer a value that no document has.
 */
import type { Kind } from '../../model/facts.ts';
import type { CoreEntry, SearchFilters, SearchRecord } from '../../search/contract.ts';
import { isNarrowed } from './address.ts';
import type { BoxParts } from './box.ts';
import { element } from './dom.ts';

const kindNames: { readonly [kind in Kind]: string } = {
  runbook: 'Runbooks',
  checklist: 'Checklists',
  postmortem: 'Postmortems',
  page: 'Pages',
};

type Choose = (filters: SearchFilters) => void;

interface Field {
  readonly name: keyof SearchFilters;
  readonly label: string;
  readonly all: string;
  readonly valuesOf: (record: SearchRecord) => readonly string[];
  readonly isNewestFirst?: true;
}

const fields: readonly Field[] = [
  { name: 'kinds', label: 'Kind', all: 'All kinds', valuesOf: ({ kind }) => [kind] },
  { name: 'services', label: 'Service', all: 'All services', valuesOf: ({ services }) => services },
  { name: 'tags', label: 'Tag', all: 'All tags', valuesOf: ({ tags }) => tags },
  {
    name: 'severities',
    label: 'Severity',
    all: 'All severities',
    valuesOf: ({ severity }) => (severity === null ? [] : [severity]),
  },
  { name: 'years', label: 'Year', all: 'All years', valuesOf: yearsOf, isNewestFirst: true },
];

function yearsOf({ date, verified }: SearchRecord): readonly string[] {
  const day = date ?? verified;
  return day === null ? [] : [day.slice(0, 4)];
}

/** Puts the filters between the box and its results. A field that would narrow nothing is left out. */
export function addFilters(
  { frame, results }: BoxParts,
  entries: readonly CoreEntry[],
  chosen: SearchFilters,
  choose: Choose,
): void {
  const group = element('div', 'oo-search-filters');
  let current = chosen;
  for (const field of fields) {
    const values = new Set([
      ...entries.flatMap(({ record }) => field.valuesOf(record)),
      ...chosen[field.name],
    ]);
    if (values.size < 2 && chosen[field.name].length === 0) continue;
    const select = selectOf(field, [...values].sort());
    select.value = chosen[field.name][0] ?? '';
    select.addEventListener('change', () => {
      current = { ...current, [field.name]: select.value === '' ? [] : [select.value] };
      choose(current);
    });
    const label = element('label', '', '');
    label.append(element('span', '', field.label), select);
    group.append(label);
  }
  if (group.children.length === 0) return;
  const fold = element('details', 'oo-search-narrow');
  fold.append(element('summary', '', 'Filters'), group);
  // A phone's first screen belongs to the results.
  fold.open = isNarrowed(chosen) || matchMedia('(min-width: 50rem)').matches;
  frame.insertBefore(fold, results);
}

function selectOf({ name, all, isNewestFirst }: Field, values: readonly string[]): HTMLSelectElement {
  const select = document.createElement('select');
  select.append(new Option(all, ''));
  for (const value of isNewestFirst ? values.toReversed() : values) {
    const kind =
      name === 'kinds' ? (Object.entries(kindNames).find(([key]) => key === value)?.[1] ?? value) : value;
    select.append(new Option(kind, value));
  }
  return select;
}
