import { describe, expect, it } from 'vitest';
import { noPlaceholders as rule } from '../../src/rules/no-placeholders.ts';
import { onPostmortem } from './on-postmortem.ts';
import { findingsOf, linesOf } from './run-rule.ts';

describe('no-placeholders', () => {
  it('reports what a template left behind, in fields and text', async () => {
    expect(
      await onPostmortem(
        rule,
        '---\nowner: TBD\nauthors: [Kim, "<name>"]\n---\n\n# Q\n\n- HH:mm first alert\n',
      ),
    ).toEqual([
      '2:8 Unexpected placeholder `TBD`',
      '3:16 Unexpected placeholder `<name>`',
      '8:3 Unexpected placeholder `HH:mm`',
    ]);
  });

  it('reports a rewrite frame whose gaps were not filled', async () => {
    const item = 'Add <check> to the deploy script that blocks when <condition>';
    expect(await onPostmortem(rule, `# Q\n\n## Action items\n\n- ${item}\n`)).toEqual([
      '5:7 Unexpected placeholder `<check>`',
      '5:53 Unexpected placeholder `<condition>`',
    ]);
  });

  it('lets the parameters of a runbook be, and not its TBDs', async () => {
    expect(
      await linesOf(rule, '# Restart\n\n1. Delete the pod <pod name> and [insert pod].\n2. TBD\n'),
    ).toEqual(['4:4 Unexpected placeholder `TBD`']);
  });

  it('says nothing of drafts, templates and pages', async () => {
    const text = '# Q\n\nImpact: TBD\n';
    const files = {
      'postmortems/2026-03-01-a.md': `---\ndraft: true\n---\n\n${text}`,
      'postmortems/template.md': text,
      'notes.md': text,
    };
    expect(await findingsOf(rule, files)).toEqual([]);
  });

  it('says nothing of a title that was not typed', async () => {
    expect(await findingsOf(rule, { 'postmortems/2026-03-01-xxx.md': 'It was full.\n' })).toEqual([]);
  });
});
