import { describe, expect, it } from 'vitest';
import { blamelessWording as rule } from '../../src/rules/blameless-wording.ts';
import { onPostmortem } from './on-postmortem.ts';

describe('blameless-wording', () => {
  it('counts a slip for a person only when the document knows the person', async () => {
    const text = 'Kim should have checked the region. Redis should have noticed the split.\n';
    expect(await onPostmortem(rule, `---\ncall_lead: Kim Holm\n---\n\n# Q\n\n${text}`)).toEqual([
      '7:1 Unexpected judgement on people: `Kim should have checked`',
    ]);
    expect(await onPostmortem(rule, `# Q\n\n${text}`)).toEqual([]);
    expect(
      await onPostmortem(
        rule,
        `# Q\n\n${text}\n## Action items\n\n- Limit the queue to 10000 messages (@kim)\n`,
      ),
    ).toHaveLength(1);
  });

  it('takes a handle and a pronoun for a person', async () => {
    expect(
      await onPostmortem(rule, '# Q\n\nThen @kim failed to check it. She did not read the runbook.\n'),
    ).toHaveLength(2);
  });

  it('lets roles, facts, quotations and code be', async () => {
    const text = [
      'The on-call engineer ran the purge in eu-1; she saw the tenant and not the region.',
      'Kim restarted the workers at 10:02.',
      'Somebody wrote "this was human error" into the chat.',
      '> Kim forgot to check.',
      'The log says `operator error`.',
      'A guard makes human error less likely; it never was human error.',
      'Prometheus failed to notice the gap.',
    ].join('\n\n');
    expect(await onPostmortem(rule, `---\nauthors: [Kim]\n---\n\n# Q\n\n${text}\n`)).toEqual([]);
  });

  it('leaves causes to their own rule', async () => {
    expect(await onPostmortem(rule, '# Q\n\n## Root cause\n\nThis was caused by human error.\n')).toEqual([]);
  });

  it('only warns of a draft, and says nothing outside postmortems', async () => {
    const [line] = await onPostmortem(rule, '---\ndraft: true\n---\n\n# Q\n\nThis was due to human error.\n');
    expect(line).toMatch(/\(warn\)$/);
    expect(await onPostmortem(rule, '---\nkind: page\n---\n\n# Q\n\nThis was due to human error.\n')).toEqual(
      [],
    );
  });
});
