import { describe, expect, it } from 'vitest';
import { postmortemLinksARunbook as rule } from '../../src/rules/postmortem-links-a-runbook.ts';
import { findingsOf } from './run-rule.ts';

const runbook = { 'runbooks/drain.md': '---\nservices: [Orders]\n---\n\n# Drain the queue\n\n1. Stop it.\n' };
const on = (markdown: string, files: { readonly [path: string]: string } = runbook) =>
  findingsOf(rule, { 'postmortems/2026-03-01-a.md': markdown, ...files });

describe('postmortem-links-a-runbook', () => {
  it('offers the runbook of the same service', async () => {
    const [found] = await on('---\nservices: [orders]\n---\n\n# Q\n');
    expect(found?.finding.expected).toContain('`runbooks: [{ref: runbooks/drain, outcome: helped}]`');
  });

  it.each<readonly [string, string]>([
    ['a link', '# Q\n\nWe followed [the runbook](../runbooks/drain.md).\n'],
    [
      'a field, also when it was missing',
      '---\nrunbooks: [{ref: runbooks/gone, outcome: missing}]\n---\n\n# Q\n',
    ],
    ['an item that writes one', '# Q\n\n## Action items\n\n- Write a runbook for draining the queue\n'],
  ])('is content with %s', async (_, markdown) => {
    expect(await on(markdown)).toEqual([]);
  });

  it('is content when the runbook leads here', async () => {
    expect(
      await on('# Q\n', {
        'runbooks/drain.md': '# D\n\n1. As in [March](../postmortems/2026-03-01-a.md).\n',
      }),
    ).toEqual([]);
  });

  it('says nothing where there are no runbooks', async () => {
    expect(await on('# Q\n', { 'notes.md': '# N\n' })).toEqual([]);
  });
});
