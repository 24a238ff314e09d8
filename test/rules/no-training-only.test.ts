import { expect, it } from 'vitest';
import { noTrainingOnly as rule } from '../../src/rules/no-training-only.ts';
import { onPostmortem } from './on-postmortem.ts';

const list = (...items: readonly string[]): string =>
  `# Queue full\n\n## Action items\n\n${items.map((item) => `- ${item}\n`).join('')}`;

it('reports training beside which nothing changes, weak changes included', async () => {
  const found = await onPostmortem(
    rule,
    list(
      'Retrain the on-call engineers',
      'Document the commands for draining the queue in runbooks/drain.md',
    ),
  );
  expect(found).toEqual([
    expect.stringMatching(
      /^5:1 Unexpected training `Retrain the on-call engineers` with no change beside it: .*\(V04\)$/,
    ),
  ]);
});

it('says nothing of training beside a change', async () => {
  expect(
    await onPostmortem(
      rule,
      list('Retrain the on-call engineers', 'Page the on-call when the queue is older than 5 minutes'),
    ),
  ).toEqual([]);
});
