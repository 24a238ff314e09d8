import { describe, expect, it } from 'vitest';
import { actionItemIsConcrete as rule } from '../../src/rules/action-item-is-concrete.ts';
import { onPostmortem } from './on-postmortem.ts';
import { findingsOf } from './run-rule.ts';

const list = (...items: readonly string[]): string =>
  `# Queue full\n\n## Action items\n\n${items.map((item) => `- ${item}\n`).join('')}`;

describe('action-item-is-concrete', () => {
  it('says which words it rests on, of which kind, and how to say it better', async () => {
    const found = await findingsOf(rule, { 'postmortems/2026-03-01-a.md': list('Improve monitoring') });
    expect(found.map(({ finding }) => finding)).toEqual([
      {
        line: 5,
        column: 1,
        endLine: 5,
        endColumn: 21,
        message:
          'Unexpected wish `Improve monitoring` as an action item: "Improve" names a direction and no means for "monitoring" (V05)',
        expected: '`Change monitoring: <set, add or remove what exactly>, from <value> to <value>`',
        atMost: 'warn',
      },
    ]);
  });

  it.each<readonly [string, string]>([
    ['a change', 'Page the on-call when the oldest message is older than 5 minutes'],
    ['a label over items', 'By component:\n  - `importer`: reject files larger than 2 GB'],
    ['a ticket alone', 'OPS-12'],
    ['a link alone', '[#2127](https://tracker.example/2127)'],
    ['what was done', 'Restarted the pods'],
    ['a chore of the review', 'Write the postmortem'],
    ['an investigation', 'Look into the memory leak of the importer'],
    ['training, which has a rule of its own', 'Educate developers about connection pools'],
    ['trigger words in code', 'Delete `be more careful` from the banner of the admin page'],
  ])('says nothing of %s', async (_, item) => {
    expect(await onPostmortem(rule, list(item))).toEqual([]);
  });

  it('is as loud as the kind, and quiet about what is done or a draft', async () => {
    const loudness = async (markdown: string) =>
      (await onPostmortem(rule, markdown)).map((line) =>
        /\((V\d\d)\) \((\w+)\)$/.exec(line)?.slice(1).join(' '),
      );
    expect(
      await loudness(list('Be more careful', 'Improve monitoring', 'Reduce MTTR', '[x] Be careful with DNS')),
    ).toEqual(['V01 error', 'V05 warn', 'V18 info', 'V01 info']);
    expect(await loudness(`---\ndraft: true\n---\n${list('Be more careful')}`)).toEqual(['V01 warn']);
  });

  it('takes the levels that a team sets, and keeps the others', async () => {
    const set = { kinds: { V05: 'off', V18: 'error' } };
    const found = await onPostmortem(rule, list('Improve monitoring', 'Reduce MTTR', 'Be more careful'), set);
    expect(found.map((line) => line.slice(-12))).toEqual(
      ['(V18) (error)', '(V01) (error)'].map((end) => end.slice(-12)),
    );
  });

  it('leaves vows among the lessons to their own rule, and dropped items alone', async () => {
    expect(await onPostmortem(rule, '# Q\n\n## Lessons learned\n\n- We need to be more careful\n')).toEqual(
      [],
    );
    const dropped = '---\nactions:\n  - change: Be more careful\n    status: dropped\n---\n# Q\n';
    expect(await onPostmortem(rule, dropped)).toEqual([]);
  });
});
