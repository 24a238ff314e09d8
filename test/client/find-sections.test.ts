import { describe, expect, it } from 'vitest';
import { findSections } from '../../src/client/find-sections.ts';

const sections = [
  { title: 'Restart the proxy', text: 'If the database is slow, wait.' },
  { title: 'Database fail-over', text: 'ORA-00600 Prüfe die\n  Verzögerung.' },
  { title: 'Call leader', text: 'Say who leads.' },
];

describe('finding in the crash cart', () => {
  it.each([
    ['', null],
    ['   ', null],
    ['database', [1, 0]],
    ['DATABASE slow', [0]],
    ['ora-00600', [1]],
    ['prufe verzogerung', [1]],
    ['die verzögerung', [1]],
    ['zebra', []],
  ])('%j finds %j, titles first', (typed, found) => {
    expect(findSections(typed, sections)).toEqual(found);
  });
});
