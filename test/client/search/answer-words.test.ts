import { describe, expect, it } from 'vitest';
import { pageOfAlert, wordsOf } from '../../../src/client/search/answer-words.ts';
import { noteOf } from '../../../src/client/search/revision-note.ts';
import type { CoreEntry, SearchAnswer, SearchRecord, SearchResult } from '../../../src/search/contract.ts';

const record: SearchRecord = {
  ...{ path: 'runbooks/a.md', kind: 'runbook', title: 'A', alerts: [], aliases: [], services: [], tags: [] },
  ...{ symptoms: [], severity: null, date: null, verified: null },
};
const result: SearchResult = {
  ...{ record, href: 'runbooks/a.html', score: 1, isNamed: false, titleMarks: [], sections: [] },
};
const none: SearchAnswer = {
  ...{ query: 'disk full ', results: [], total: 0, corrections: [], isPartial: false, isIncomplete: false },
  nearest: [],
};

describe('what is said of an answer', () => {
  it.each<[string, Partial<SearchAnswer>, boolean, string]>([
    ['one', { results: [result], total: 1 }, false, '1 document.'],
    ['more than are shown', { results: [result], total: 30 }, false, '30 documents; the first 1 are shown.'],
    [
      'another reading',
      { results: [result], total: 1, corrections: [{ typed: 'dsk', read: 'disk' }] },
      false,
      '1 document. Read “disk” for “dsk”.',
    ],
    ['some words', { results: [result], total: 1, isPartial: true }, false, 'some of them stand here'],
    [
      'names alone',
      { results: [result], total: 1, isIncomplete: true },
      false,
      'part of the index is missing',
    ],
    ['nothing', {}, false, 'Nothing found for “disk full”. Try one word, or look in the A to Z.'],
    ['nearest', { nearest: [result] }, false, 'Nothing found for “disk full”. Nearest by name:'],
    ['nothing narrowed', {}, true, 'Nothing found for “disk full” with these filters.'],
  ])('%s', (_, answer, isNarrowed, words) => {
    expect(wordsOf({ ...none, ...answer }, isNarrowed)).toContain(words);
  });
});

describe('the page of an alert', () => {
  const entry = (path: string, kind: SearchRecord['kind'], alerts: readonly string[]): CoreEntry => ({
    record: { ...record, path, kind, alerts },
    href: `${path}.html`,
  });
  const pageOf = (name: string, entries: readonly CoreEntry[]) =>
    pageOfAlert(name, { records: () => entries });

  it('is the one runbook that names it, in any spelling', () => {
    const entries = [entry('a', 'runbook', ['QueueTooOld']), entry('b', 'postmortem', ['QueueTooOld'])];
    for (const name of ['QueueTooOld', 'queue-too-old', 'QUEUE TOO OLD']) {
      expect(pageOf(name, entries)).toBe('a.html');
    }
  });

  it('is nobody’s choice but a person’s where there are several, and none where none names it', () => {
    const entries = [entry('a', 'runbook', ['X']), entry('b', 'checklist', ['X'])];
    expect(pageOf('X', entries)).toBeNull();
    expect(pageOf('Y', entries)).toBeNull();
  });
});

describe('what is said of a revision', () => {
  const revisions = [{ path: 'a.md', revision: '0000aaaa', changed: '2026-03-01' }];
  const titles = new Map([['a.md', 'Fail over']]);

  it.each([
    ['0000aaaa', null, 'Revision 0000aaaa is current: Fail over.'],
    [
      '0000bbbb',
      'a.md',
      'Revision 0000bbbb is not current: Fail over is at 0000aaaa, changed on 2026-03-01.',
    ],
    ['0000bbbb', null, 'Revision 0000bbbb is not current: the sheet is out of date'],
  ])('%s %s', (revision, named, words) => {
    expect(noteOf(revision, revisions, titles, named)).toContain(words);
  });
});
