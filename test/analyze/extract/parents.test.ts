import { describe, expect, it } from 'vitest';
import { factsOf } from './body.ts';

const textsOf = (markdown: string) =>
  factsOf(markdown, { kind: 'postmortem' }).actions.map(({ text }) => text);

describe('an item whose parts are explained below it', () => {
  const cases: readonly [what: string, markdown: string, expected: readonly string[]][] = [
    [
      'is the bold name over nested bullets',
      '## Looking forward\n\n1. **Load handling in the simulator**\n   - Run stress tests before each release.\n',
      ['Load handling in the simulator', 'Run stress tests before each release.'],
    ],
    [
      'is a bold name with a colon',
      '## Action items\n\n- **Two kinds of monitoring**:\n  - one from outside the network\n  - one from inside\n',
      ['Two kinds of monitoring'],
    ],
    [
      'is a name with what is to be done about it',
      '## Improvements\n\nJump host: Configure access from outside, allowing:\n\n- plain ssh\n- keys per person\n',
      ['Jump host: Configure access from outside, allowing'],
    ],
    [
      'is a numbered sub-heading over bullets',
      '## Action items\n\n### 1. Snapshots of the test network\n\n- Take one before each upgrade.\n\n### 2. A list of those who depend on us\n\n- Write it.\n',
      [
        'Snapshots of the test network',
        'Take one before each upgrade.',
        'A list of those who depend on us',
        'Write it.',
      ],
    ],
    [
      'is a sub-heading that writes its verb as a noun',
      '## Future work\n\n### Removal of the trust flag\n\nIt will be turned off.\n\n### Enhancement of the monitoring\n\nWe will watch blocks of partners.\n',
      ['Removal of the trust flag', 'Enhancement of the monitoring'],
    ],
    [
      'is a numbered lesson that promises something',
      '## Timeline\n\n- 10:00 down\n\n## Lessons learned\n\n### 1. Backups on a quiet node\n\nGoing forward we will take one before each upgrade.\n',
      ['Backups on a quiet node'],
    ],
  ];
  it.each(cases)('%s', (_, markdown, expected) => {
    const found = textsOf(markdown);
    for (const text of expected)
      expect(
        found.some((own) => own.startsWith(text)),
        `${text} in ${JSON.stringify(found)}`,
      ).toBe(true);
  });

  it.each(['Prevention', 'Short term', 'Alex', 'The following steps'])('is not the label %s', (label) => {
    const found = textsOf(
      `## Action items\n\n- **${label}**:\n  - Add a check to the deploy script\n  - Page when the disk is full\n`,
    );
    expect(found).toEqual(['Add a check to the deploy script', 'Page when the disk is full']);
  });
});

describe('a change told in the first person', () => {
  it('is an item in a section of actions of any document', () => {
    const found = textsOf(
      '# Outage of the counter\n\n10:00 down\n\n## Follow-up\n\nWe have added a limit to the importer.\n',
    );
    expect(found).toEqual(['We have added a limit to the importer.']);
  });

  it('is none where the section tells of the fix and another one holds the actions', () => {
    const found = textsOf(
      '## Resolution\n\nWe restarted the importer.\n\n## Action items\n\n- Limit the importer to four workers\n',
    );
    expect(found).toEqual(['Limit the importer to four workers']);
  });

  it('is a lesson only when it begins with something to make', () => {
    const found = textsOf(
      '## Lessons learned\n\n- Implement a staging environment of its own\n- Always look at the diff\n- Configuration is code\n\n## Action items\n\n- Alert on queue depth\n',
    );
    expect(found).toEqual(['Implement a staging environment of its own', 'Alert on queue depth']);
  });
});
