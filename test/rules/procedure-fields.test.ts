import { describe, expect, it } from 'vitest';
import { checklistSaysReadDoOrConfirm } from '../../src/rules/checklist-says-read-do-or-confirm.ts';
import { hasOwnerAndVerified } from '../../src/rules/has-owner-and-verified.ts';
import { findingsOf, linesOf, shown } from './run-rule.ts';

describe('has-owner-and-verified', () => {
  it('says once what is missing', async () => {
    expect(await linesOf(hasOwnerAndVerified, '# A\n\n1. Go\n')).toEqual([
      '1:1 Missing `owner` and `verified` of this runbook',
    ]);
    expect(await linesOf(hasOwnerAndVerified, '---\nverified: 2026-01-02\n---\n\n# A\n\n1. Go\n')).toEqual([
      '1:1 Missing `owner` of this runbook',
    ]);
  });

  it('finds the owner in the text', async () => {
    expect(
      await linesOf(
        hasOwnerAndVerified,
        '---\nverified: 2026-01-02\n---\n\n# A\n\n**Owner:** storage team\n\n1. Go\n',
      ),
    ).toEqual([]);
  });

  it('asks a checklist for its owner alone', async () => {
    const found = await findingsOf(hasOwnerAndVerified, { 'checklists/a.md': '# A\n\n- [ ] Go\n' });
    expect(shown(found)).toEqual(['1:1 Missing `owner` of this checklist']);
  });

  it('asks nothing of drafts, templates, READMEs and other kinds', async () => {
    const found = await findingsOf(hasOwnerAndVerified, {
      'runbooks/template.md': '# A\n\n1. Go\n',
      'runbooks/draft.md': '---\nstatus: draft\n---\n\n# A\n\n1. Go\n',
      'runbooks/README.md': '# A\n\n1. Go\n',
      'notes.md': '# A\n\n1. Go\n',
    });
    expect(shown(found)).toEqual([]);
  });
});

describe('checklist-says-read-do-or-confirm', () => {
  it('asks checklists, however the word is spelled, and no runbook', async () => {
    const found = await findingsOf(checklistSaysReadDoOrConfirm, {
      'checklists/a.md': '# A\n\n- [ ] Go\n',
      'checklists/b.md': '---\ndo: Do confirm\n---\n\n# B\n\n- [ ] Go\n',
      'checklists/README.md': '# C\n',
      'runbooks/a.md': '# A\n\n1. Go\n',
    });
    expect(found.map(({ path }) => path)).toEqual(['checklists/a.md']);
  });
});
