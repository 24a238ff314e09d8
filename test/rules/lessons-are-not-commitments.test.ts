import { expect, it } from 'vitest';
import { lessonsAreNotCommitments as rule } from '../../src/rules/lessons-are-not-commitments.ts';
import { onPostmortem } from './on-postmortem.ts';

const lessons = (...items: readonly string[]): string =>
  `# Q\n\n## Lessons learned\n\n${items.map((item) => `- ${item}\n`).join('')}\n## Action items\n\n- Limit the queue to 10000 messages\n`;

it('points out vows, whether or not they read like items', async () => {
  const found = await onPostmortem(
    rule,
    lessons('We need to communicate better', 'Timeouts need tests', 'Be more careful with DNS'),
  );
  expect(found.map((line) => line.split(':')[0])).toEqual(['5', '7']);
});

it.each([
  'We should have had an alert on age',
  'A replica is no backup',
  'Nobody knew that the consumer hangs without crashing',
  'We will page the on-call when the queue is older than 5 minutes',
  'The runbook saved us an hour',
])('says nothing of %j', async (item) => {
  expect(await onPostmortem(rule, lessons(item))).toEqual([]);
});
