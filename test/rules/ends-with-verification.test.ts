import { describe, expect, it } from 'vitest';
import { endsWithVerification as rule } from '../../src/rules/ends-with-verification.ts';
import { findingsOf, linesOf, shown } from './run-rule.ts';

const ends = (markdown: string) => linesOf(rule, `# A\n\n${markdown}`, { ask_business: false });
const missing = 'Missing verification at the end of this runbook';

describe('ends-with-verification', () => {
  it('points at the last step', async () => {
    expect(await ends('1. Check it\n2. Look\n3. Restart the proxy\n4. Restart the pool\n')).toEqual([
      `6:1 ${missing}`,
    ]);
    expect(await ends('## Go\n\n1. Restart it\n\n## Back\n\n1. Enable the alert\n')).toEqual([
      `9:1 ${missing}`,
    ]);
  });

  it.each<readonly [string, string]>([
    ['a stage that says so', '## Go\n\n1. Stop it\n\n## Verification (5 min)\n\n1. Place an order\n'],
    ['a last step that looks', '1. Restart it\n2. Verify that orders come in\n'],
    [
      'a look in the last stage, before its end',
      '## Go\n\n1. Stop it\n\n## End\n\n1. Watch it\n2. Tell people\n3. Go home\n',
    ],
    ['a look, and one thing after it', '1. Restart it\n2. Check that it answers\n3. Close the ticket\n'],
    ['a person who is asked to look', '1. Restart it\n2. Ask the person who called to try again\n'],
    ['a last step with an expected sight', '1. Restart it\n2. Open the shop\n   - Expect: the home page\n'],
  ])('accepts %s', async (_, steps) => {
    expect(await ends(steps)).toEqual([]);
  });

  it('does not accept what a change expects of itself', async () => {
    const steps = '1. Look\n2. Go on\n3. Run `systemctl restart web`\n   - Expect: `active`\n';
    expect(await ends(steps)).toEqual([`5:1 ${missing}`]);
  });

  it('does not ask documents that change nothing', async () => {
    expect(await ends('1. Read the graph\n2. Run `kubectl get pods`\n3. Tell the owner\n')).toEqual([]);
    expect(await ends('No steps.\n')).toEqual([]);
    const meeting = '# Review\n\n- [ ] Ask who was hit\n- [ ] Write the timeline\n- [ ] Send the notes\n';
    expect(shown(await findingsOf(rule, { 'checklists/review.md': meeting }))).toEqual([]);
  });

  it('notes a verification that asks machines alone', async () => {
    const steps = '# A\n\n1. Restart it\n2. Check that the error rate is below 1 %\n';
    expect(await linesOf(rule, steps)).toEqual([
      '4:1 Missing word of those who use it in the verification (info)',
    ]);
    expect(await linesOf(rule, steps, { ask_business: false })).toEqual([]);
    expect(await linesOf(rule, '# A\n\n1. Restart it\n2. Confirm with the customer that it works\n')).toEqual(
      [],
    );
    expect(
      await linesOf(rule, '# A\n\n1. Restart it\n2. Check it\n   - Expect: support says that it works\n'),
    ).toEqual([]);
  });
});
