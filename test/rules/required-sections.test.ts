import { describe, expect, it } from 'vitest';
import { requiredSections as rule } from '../../src/rules/required-sections.ts';
import { onPostmortem } from './on-postmortem.ts';
import { findingsOf, linesOf } from './run-rule.ts';

describe('required-sections', () => {
  it('names all that are missing in one finding', async () => {
    expect(await onPostmortem(rule, '# Q\n\n## Impact\n\nNone.\n')).toEqual([
      '1:1 Missing sections `Timeline` and `Root cause` in this postmortem',
    ]);
  });

  it('takes other words and other languages for the same section', async () => {
    expect(
      await onPostmortem(
        rule,
        '# Q\n\n## Auswirkungen\n\nKeine.\n\n## Hendelsesforløp\n\n- 10:02 x\n\n**Årsak**\n\nx\n',
      ),
    ).toEqual([]);
  });

  it('takes fields and times for sections', async () => {
    const markdown =
      '---\ncauses: [no timeout]\n---\n\n# Q\n\n## Impact\n\nNone.\n\n## Notes\n\n- 10:02 a\n- 10:03 b\n- 10:04 c\n';
    expect(await onPostmortem(rule, markdown)).toEqual([]);
  });

  it('asks for what a team wants, of each kind', async () => {
    const set = { postmortem: ['lessons'], runbook: ['symptoms', 'procedure'] };
    expect(await onPostmortem(rule, '# Q\n', set)).toEqual([
      '1:1 Missing section `Lessons learned` in this postmortem',
    ]);
    expect(await linesOf(rule, '# A\n\n1. Restart it.\n', set)).toEqual([
      '1:1 Missing section `Symptoms` in this runbook',
    ]);
    expect(await linesOf(rule, '---\nsymptoms: [slow]\n---\n\n# A\n\n1. Restart it.\n', set)).toEqual([]);
  });

  it('says nothing of introductions, templates and pages', async () => {
    expect(
      await findingsOf(rule, {
        'postmortems/README.md': '# All\n',
        'postmortems/template.md': '# T\n',
        'a.md': '# A\n',
      }),
    ).toEqual([]);
  });
});
