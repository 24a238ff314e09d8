import { describe, expect, it } from 'vitest';
import { runbookIsFresh as rule } from '../../src/rules/runbook-is-fresh.ts';
import { findingsOf, linesOf, shown } from './run-rule.ts';

/** Reckoned from 2026-06-01. */
const verified = (day: string, more = '') => `---\n${more}verified:\n  date: ${day}\n---\n\n# A\n\n1. Go\n`;

describe('runbook-is-fresh', () => {
  it('reports the day that is too old, in days', async () => {
    expect(await linesOf(rule, verified('2025-05-31'))).toEqual([
      '3:9 Unexpected age of this runbook: verified `2025-05-31`, 366 days ago',
    ]);
    expect(await linesOf(rule, verified('2025-06-01'))).toEqual([]);
  });

  it('asks a page that an alert leads to sooner', async () => {
    expect(await linesOf(rule, verified('2025-12-01'))).toEqual([]);
    expect(await linesOf(rule, verified('2025-12-01', 'alerts: [Down]\n'))).toEqual([]);
    expect(await linesOf(rule, verified('2025-11-29', 'alerts: [Down]\n'))).toEqual([
      '4:9 Unexpected age of this runbook: verified `2025-11-29`, 184 days ago',
    ]);
  });

  it('reports a day that is still to come', async () => {
    expect(await linesOf(rule, verified('2026-06-02'))).toEqual([
      '3:9 Unexpected day `2026-06-02` in `verified`: it is still to come',
    ]);
    expect(await linesOf(rule, verified('2026-06-01'))).toEqual([]);
  });

  it('takes other limits, and a bare day', async () => {
    const text = '---\nverified: 2026-05-01\n---\n\n# A\n\n1. Go\n';
    expect(await linesOf(rule, text, { days: 31 })).toEqual([]);
    expect(await linesOf(rule, text, { days: 30 })).toEqual([
      '2:11 Unexpected age of this runbook: verified `2026-05-01`, 31 days ago',
    ]);
  });

  it('does not ask for the field, nor other kinds and drafts', async () => {
    const old = verified('2001-01-01');
    const found = await findingsOf(rule, {
      'runbooks/none.md': '# A\n\n1. Go\n',
      'runbooks/wrong.md': '---\nverified: soon\n---\n\n# A\n\n1. Go\n',
      'runbooks/draft.md': old.replace('---', '---\ndraft: true'),
      'notes.md': old,
    });
    expect(shown(found)).toEqual([]);
  });
});
