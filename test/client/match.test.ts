import { describe, expect, it } from 'vitest';
import { foldEntry, foldForFilter, matchEntries } from '../../src/client/match.ts';
import type { FilterEntry } from '../../src/model/filter-list.ts';

function entry(kind: FilterEntry['kind'], title: string, more: Partial<FilterEntry> = {}): FilterEntry {
  return { kind, title, href: `${title}.html`, alerts: [], words: [], severity: null, date: null, ...more };
}

const entries = [
  entry('postmortem', 'Orders were refused', { words: ['orders-db', 'Retries'] }),
  entry('runbook', 'Restore orders-db', { words: ['orders-db'] }),
  entry('runbook', 'Fail over orders-db', { alerts: ['OrdersDbPrimaryDown'], words: ['orders-db'] }),
  entry('checklist', 'Do not panic', { words: ['crisis'] }),
  entry('service', 'orders-db', { words: ['Data'] }),
  entry('tag', 'Wiederanläufe'),
].map(foldEntry);

function titlesFor(query: string): readonly string[] {
  return matchEntries(entries, query).flatMap((group) => [
    `${group.name}:`,
    ...group.entries.map(({ title }) => title),
  ]);
}

const cases: readonly (readonly [query: string, found: readonly string[]])[] = [
  ['', []],
  ['   ', []],
  ['zebra', []],
  ['PANIC', ['Checklists:', 'Do not panic']],
  ['panic do', ['Checklists:', 'Do not panic']],
  ['panic zebra', []],
  ['ordersdbprimarydown', ['Runbooks:', 'Fail over orders-db']],
  ['primarydown orders', ['Runbooks:', 'Fail over orders-db']],
  [
    'orders_db',
    [
      ...['Runbooks:', 'Restore orders-db', 'Fail over orders-db'],
      ...['Services:', 'orders-db', 'Postmortems:', 'Orders were refused'],
    ],
  ],
  ['fail over o', ['Runbooks:', 'Fail over orders-db']],
  ['data', ['Services:', 'orders-db']],
  ['wiederanlaufe', ['Tags:', 'Wiederanläufe']],
  ['WIEDERANLÄUFE', ['Tags:', 'Wiederanläufe']],
];

describe('matching', () => {
  it.each(cases)('%j', (query, found) => {
    expect(titlesFor(query)).toEqual(found);
  });

  it('puts the very name of an alert before titles that hold the same words', () => {
    const alike = [
      entry('runbook', 'Disk full on a cache'),
      entry('runbook', 'Free space', { alerts: ['Disk full'] }),
    ].map(foldEntry);
    expect(matchEntries(alike, 'disk full')[0]?.entries.map(({ title }) => title)).toEqual([
      'Free space',
      'Disk full on a cache',
    ]);
  });

  it('folds case, accents, hyphens and spaces', () => {
    expect(foldForFilter('  Fête_de-la  MER ')).toBe('fete de la mer');
  });
});
