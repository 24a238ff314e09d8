import { describe, expect, it } from 'vitest';
import { factsOf, parsers } from './body.ts';

/** Kind and text of each wording of a body. */
function wordingsOf(markdown: string): readonly string[] {
  return factsOf(markdown, { kind: 'postmortem' }).wordings.map(({ kind, text }) => `${kind}: ${text}`);
}

describe('wordings: a judgement on people', () => {
  it.each([
    ['The outage was caused by human error.', 'blame: human error'],
    ['This was simply operator error.', 'blame: operator error'],
    ['- Human error', 'blame: Human error'],
    ['They should have known that the flag was global.', 'blame: should have known'],
    ['The deploy should have\nbeen more careful.', 'blame: should have been more careful'],
    ['A careless change to the zone.', 'blame: careless'],
    ['Kim forgot to drain the node.', 'blame: Kim forgot to drain'],
    ['On Monday @kim had forgotten the flag.', 'blame: @kim had forgotten'],
    ['Then Kim should have checked the region.', 'blame: Kim should have checked'],
    ['He did not read the runbook.', 'blame: He did not read'],
  ])('reads %j', (text, found) => {
    expect(wordingsOf(text)).toEqual([found]);
  });

  it.each([
    'The alert should have fired.',
    'The on-call engineer rolled the release back at 10:02.',
    'This lowers the risk of human error.',
    'It was not human error.',
    'Rather than blame human error, we asked what allowed it.',
    'Nobody was careless here.',
    'The service returned user errors and manual errors count as failures.',
    'She wrote: "Kim forgot to drain the node".',
    'She wrote: “this was human error”.',
    '> Kim forgot to drain the node.',
    'The banner says `caused by human error`.',
    '```\nKim forgot to drain the node\n```',
    'We forgot to add the alert.',
    'Nobody forgot anything.',
    'We should have tested the restore.',
    'The node was to blame.',
  ])('lets be %j', (text) => {
    expect(wordingsOf(text)).toEqual([]);
  });

  it('says whom a slip counts for when the name may be a program', () => {
    const [wording] = factsOf('Redis should have noticed the split.', { kind: 'postmortem' }).wordings;
    expect(wording).toMatchObject({ kind: 'blame', about: 'Redis' });
  });
});

describe('wordings: a person in the place of a cause', () => {
  const inCauses = (line: string): readonly string[] => wordingsOf(`# X\n\n## Root cause\n\n${line}\n`);

  it.each([
    ['An engineer accidentally deleted the table.', 'person-cause: An engineer accidentally'],
    ['The on-call engineer forgot the flag.', 'person-cause: The on-call engineer forgot'],
    ['Someone ran the wrong playbook.', 'person-cause: Someone ran the wrong'],
    ['Human error.', 'person-cause: Human error'],
    ['The table was mistakenly dropped by an operator.', 'person-cause: mistakenly dropped by an operator'],
    ['A mistake by one of the developers.', 'person-cause: mistake by one of the developers'],
    ['Kim forgot the flag.', 'person-cause: Kim forgot'],
  ])('reads %j', (line, found) => {
    expect(inCauses(line)).toEqual([found]);
  });

  it.each([
    'The script lets an operator accidentally delete a live table.',
    'Nobody noticed that an engineer did not have access.',
    'An engineer deployed the release at 10:02.',
    'The on-call engineer did not get an alert.',
    'If someone forgot the flag, the script went on.',
    'The health check did not look at the disk.',
    'The tool gave no protection against human error.',
  ])('lets be %j', (line) => {
    expect(inCauses(line)).toEqual([]);
  });

  it('reads roles only where causes are told', () => {
    expect(wordingsOf('# X\n\n## Timeline\n\nAn engineer accidentally deleted the table.\n')).toEqual([]);
  });
});

describe('wordings: text of a template', () => {
  it.each([
    ['Owner: TBD', 'placeholder: TBD'],
    ['## TODO', 'placeholder: TODO'],
    ['- ???', 'placeholder: ???'],
    ['- HH:mm first alert', 'placeholder: HH:mm'],
    ['| When | What |\n| --- | --- |\n| 2024-03-13 HH:mm | the alert |', 'placeholder: HH:mm'],
    ['Lorem ipsum and so on.', 'placeholder: Lorem ipsum'],
    ['- Item A', 'placeholder: Item A'],
    ['These are only sample subheadings.', 'placeholder: These are only sample subheadings'],
    ['[link to the dashboard]', 'placeholder: [link to the dashboard]'],
    ['Affected: [insert services].', 'placeholder: [insert services]'],
    ['Add <check> to the script', 'placeholder: <check>'],
    ['We lost <how many?> orders', 'placeholder: <how many?>'],
    ['- <add action item here>', 'placeholder: <add action item here>'],
    ['{{ Start writing your report }}', 'placeholder: {{ Start writing your report }}'],
    ['Describe the impact here', 'placeholder: Describe the impact here'],
    ['(Describe what users saw.)', 'placeholder: Describe what users saw.'],
    ['*Describe what users saw.*', 'placeholder: Describe what users saw.'],
    ['_What went well? List things that helped._', 'placeholder: What went well? List things that helped.'],
    [
      '## Impact\n\nDescribe who was affected, and for how long.',
      'placeholder: Describe who was affected, and for how long.',
    ],
    ['**Date:** YYYY-MM-DD', 'placeholder: YYYY-MM-DD'],
    ['- Category: XXX', 'placeholder: XXX'],
    ['Short event description.', 'placeholder: Short event description'],
    ['20xx-MM-DD HH:mm', 'placeholder: 20xx-MM-DD HH:mm'],
    ['# Incident title', 'placeholder: Incident title'],
  ])('reads %j', (text, found) => {
    expect(wordingsOf(text)).toEqual([found]);
  });

  it.each([
    'The file is `HH:mm.log`, and `<name>` is a parameter.',
    'Times are given as YYYY-MM-DD.',
    'A list of type `Vec<String>` or Vec<String>.',
    'See <https://status.example/a page> and a < b and c > d.',
    'Mail <kim@example.org> about it.',
    '<details open>\n\nMore.\n\n</details>',
    'One<br>two <b>bold</b>.',
    '- [x] Add the alert [jhford]',
    '- [ ] Add the alert',
    '[link to the dashboard](https://x.example)',
    'The answer is in ticket [1].',
    'Describe the failover commands in runbooks/db.md',
    '## Impact\n\nInsert latency rose to 4 s. Writes to the list failed.',
    '## Root cause\n\nReplace took the lock. Include files were read twice.',
    '**What happened** and why.',
    '*Kim and Robin wrote this.*',
    '# TODO service lost its queue',
    'Action 1 of the plan failed.',
    'The title of the page was wrong.',
    '`TBD` was printed in place of the date.',
    '<!-- Describe the impact here -->',
  ])('lets be %j', (text) => {
    expect(wordingsOf(text)).toEqual([]);
  });
});

describe('wordings: vows in the lessons', () => {
  const lessons = (line: string): readonly string[] =>
    wordingsOf(
      `# X\n\n## Lessons learned\n\n${line}\n\n## Action items\n\n- Page on queue depth above 100\n`,
    );

  it.each([
    '- Everyone must pay attention to the region',
    '- Be more careful with DNS',
    'Remember to drain the node first.',
  ])('reads %j', (line) => {
    expect(lessons(line)).toEqual([`vow: ${line.replace(/^- /, '')}`]);
  });

  it.each([
    '- We should have had an alert',
    '- A timeout without a test is a guess',
    '- We will page the on-call when the queue is older than 5 minutes',
    '- The runbook saved us an hour',
  ])('lets be %j', (line) => {
    expect(lessons(line)).toEqual([]);
  });
});

describe('wordings: places', () => {
  it.each(parsers)('are those of the words in the source, whatever is around them (%s)', (parser) => {
    const markdown =
      '# X\n\nOne **line** here,\nand `code` caused by *human error* and human error. TBD, TBD\n';
    const { wordings } = factsOf(markdown, { kind: 'postmortem' }, parser);
    const lines = markdown.split('\n');
    expect(
      wordings.map(({ line, column, endLine, endColumn }) => [
        line === endLine,
        lines[line - 1]?.slice(column - 1, endColumn - 1),
        column,
      ]),
    ).toEqual([
      [true, 'human error', 23],
      [true, 'TBD', 53],
      [true, 'TBD', 58],
    ]);
  });

  it('tell of a reproduction once', () => {
    expect(wordingsOf('We reproduced it.\n\nReproducing took an hour.\n')).toEqual([
      'reproduction: reproduced',
    ]);
  });
});

describe('wordings: hostile text', () => {
  it.each([
    'did not ',
    'Kim should have ',
    'A careless ',
    '{{ A a ',
    '< a ',
    '[link to ',
    'an engineer in the forgot ',
    '"Kim forgot ',
    'TBD ',
    'the the the an a forgot ',
    'human error by the ',
  ])('of %j again and again is read to its end', (piece) => {
    const markdown = `# X\n\n## Root cause\n\n${piece.repeat(20_000)}\n`;
    expect(factsOf(markdown, { kind: 'postmortem' }).sections).toHaveLength(1);
  });
});

describe('sections', () => {
  it('begin where the class changes', () => {
    const { sections } = factsOf(
      '# Queue full\n\n## Impact\n\n### Orders\n\nText.\n\n## Notes of Kim\n\n**Timeline**\n\n- 10:00 x\n\n## Root cause\n',
    );
    expect(sections.map(({ class: found, heading, line }) => [found, heading, line])).toEqual([
      ['impact', 'Impact', 3],
      [null, 'Notes of Kim', 9],
      ['timeline', 'Timeline', 11],
      ['cause', 'Root cause', 15],
    ]);
  });
});
