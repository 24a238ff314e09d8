import { describe, expect, it } from 'vitest';
import { causeIsNotAPerson as rule } from '../../src/rules/cause-is-not-a-person.ts';
import { onPostmortem } from './on-postmortem.ts';

describe('cause-is-not-a-person', () => {
  it('reports a cause of the front matter where it stands', async () => {
    const causes =
      'causes:\n  - no timeout on the lock service\n  - the deployer forgot the flag\n  - operator error\n  - on-call engineer missed nothing\n  - operators overlooked the banner\n';
    expect(await onPostmortem(rule, `---\n${causes}---\n\n# Q\n`)).toEqual([
      '4:5 Unexpected person as a cause: `the deployer forgot`',
      '5:5 Unexpected person as a cause: `operator error`',
      '7:5 Unexpected person as a cause: `operators overlooked`',
    ]);
  });

  it.each([
    'The console lets an operator drop a live table without asking.',
    'An engineer deployed the release at 10:02, as on every Monday.',
    'The consumer did not restart, and Kubernetes failed to notice.',
    'Nobody saw that the check had been skipped by the pipeline.',
    'There was no protection against human error.',
    'The alert did not fire.',
  ])('says nothing of %j', async (text) => {
    expect(await onPostmortem(rule, `# Q\n\n## Root cause\n\n${text}\n`)).toEqual([]);
  });

  it('reads causes below other headings that mean it, and no other sections', async () => {
    const text = 'Someone accidentally deleted the table.';
    expect(await onPostmortem(rule, `# Q\n\n## Contributing factors\n\n- ${text}\n`)).toHaveLength(1);
    expect(await onPostmortem(rule, `# Q\n\n## Timeline\n\n- 10:02 ${text}\n`)).toEqual([]);
  });
});
