import { describe, expect, it } from 'vitest';
import { factsOf, parsers } from './body.ts';

const inside = (content: string) => `# T\n\n## Action items\n\n${content}\n\n## Appendix\n\n- none of ours\n`;

describe.each(parsers)('action items (%s)', (parser) => {
  const actionsOf = (markdown: string) => factsOf(markdown, { kind: 'postmortem' }, parser).actions;
  const textsOf = (markdown: string) => actionsOf(markdown).map(({ text }) => text);

  it.each([
    ['bullet', '- add x\n- add y', ['add x', 'add y']],
    ['numbered', '1. add x\n2. add y', ['add x', 'add y']],
    ['task', '- [ ] add x\n- [x] add y', ['add x', 'add y']],
    ['table', '| Action | Owner |\n|-|-|\n| add x | Ann |\n| add y | |', ['add x', 'add y']],
    ['paragraph', 'We will add x.\n\nSomebody adds y.', ['We will add x.', 'Somebody adds y.']],
    [
      'heading',
      '### Add x to the queue\n\n### Add y to the queue',
      ['Add x to the queue', 'Add y to the queue'],
    ],
  ] as const)('have the form %s', (form, content, texts) => {
    const actions = actionsOf(inside(content));
    expect(actions.map(({ text }) => text)).toEqual(texts);
    expect(new Set(actions.map((action) => action.form))).toEqual(new Set([form]));
  });

  it.each([
    [
      'below headings that say of what kind they are',
      '### Process\n\n1. add x\n\n### Monitoring\n\n1. add y',
      ['add x', 'add y'],
    ],
    ['after a lead-in', 'We agreed on this:\n\n- add x', ['add x']],
    ['nested below a label', '- Testing\n  - add x\n- For mail:\n  - add y', ['add x', 'add y']],
    ['nested below another item', '- add x\n  - add y', ['add x', 'add y']],
    ['over their parts', '- Alert when:\n  - the disk is full', ['the disk is full']],
    [
      'that demand something of their parts',
      '- Reduce the alerts so that we see:\n  - real ones',
      ['Reduce the alerts so that we see', 'real ones'],
    ],
    ['of several paragraphs', '- add x\n\n  because of y', ['add x because of y']],
    ['in lines of one paragraph', '• add x\n• add y', ['add x', 'add y']],
    ['in a table without its line of dashes', '| Action | Owner |\n| add x | Ann |', ['add x']],
    ['in a quote', '> - add x', ['add x']],
    [
      'with a description under a heading',
      '### Add x to the queue\n\nIt was missing.',
      ['Add x to the queue: It was missing.'],
    ],
    ['and nothing that says there is none', '- None\n\nN/A', []],
    ['and no advice of a template', '*List the tasks that you made here*\n\n- add x', ['add x']],
    ['and no links that only explain', '- add x\n  - https://h.example/log', ['add x']],
  ])('stand %s', (_, content, texts) => {
    expect(textsOf(inside(content))).toEqual(texts);
  });

  it.each([
    ['a bold line', '**Action Items**\n\n- add x\n\n**Timeline**\n\n- y'],
    ['a bare line', 'Action items\n\n- add x\n\n## Links\n\n- y'],
    ['a numbered list', '1. Summary\n   - y\n2. Follow-up actions\n   - add x\n3. Timeline\n   - z'],
    ['a bold bullet', '- **Impact**: none\n- **Review actions**:\n  - add x'],
    ['lessons', '## Lessons learned\n\n- y\n\n### Action items\n\n- add x'],
    ['a deep level', '##### Next steps\n\n- add x'],
    ['a heading of two parts', '## Prevention & follow-up\n\n- add x'],
    ['German without umlauts', '## Naechste Schritte\n\n- add x'],
    ['a heading below the title that is one itself', '# Preventative measures\n\n## Alerts\n\n- add x'],
    ['a state beside the section', '## Action items\n\n### Completed\n\n- add x\n\n## Impact\n\n- y'],
    ['Norwegian', '## Aksjonspunkter\n\n- add x\n\n## Tidslinje\n\n- y'],
  ])('are found below %s', (_, markdown) => {
    expect(textsOf(markdown)).toEqual(['add x']);
  });

  it.each([
    ['no section of actions', '## Impact\n\n- x\n\n## Resolution\n\n- We restarted it'],
    ['actions taken', '## Actions taken\n\n- restarted it'],
    ['lessons that demand nothing', '## Lessons learned\n\n- alerts are late'],
    ['sections of actions that only look it', '## What could have gone better\n\n- alerts were late'],
  ])('are not made of %s', (_, markdown) => {
    expect(textsOf(markdown)).toEqual([]);
  });

  it('stand below states beside their section, done where the heading says so', () => {
    const actions = actionsOf(
      '## Follow-up actions\n\n- add x\n\n## Completed\n\n- add y\n\n## Links\n\n- z',
    );
    expect(actions.map(({ text, done }) => [text, done])).toEqual([
      ['add x', false],
      ['add y', true],
    ]);
  });

  it.each([
    [
      'with fields below them',
      '### A1. Make the queue smaller\n**Priority:** high\n**Owner:** Ann\n\n**Options:**\n1. halve it\n2. drop it\n\n### A2. A list of all queues\n**Priority:** low\n**Owner:** Bo',
      [
        ['Make the queue smaller', 'Ann'],
        ['A list of all queues', 'Bo'],
      ],
    ],
    [
      'with fields in another language',
      '### Medida 1: cola más corta\n**Responsable:** Ana\n**Prioridad:** Alta',
      [['cola más corta', 'Ana']],
    ],
    [
      'with a number',
      '### 1) A bigger disk\n\nThe old one is full.\n\n### 2) Fewer logs\n\nNobody reads them.',
      [
        ['A bigger disk: The old one is full.', null],
        ['Fewer logs: Nobody reads them.', null],
      ],
    ],
    [
      'with a handle',
      '#### @ann disk alert set\n\nAt nine tenths.',
      [['@ann disk alert set: At nine tenths.', '@ann']],
    ],
    [
      'that demand something, over parts',
      '### 1. Add alerts for the queue\n\n- on length\n- on age',
      [
        ['Add alerts for the queue', null],
        ['on length', null],
        ['on age', null],
      ],
    ],
    ['but not labels over items', '### 1. Monitoring\n\n- add x', [['add x', null]]],
  ])('are sub-headings %s', (_, content, items) => {
    expect(actionsOf(inside(content)).map(({ text, owner }) => [text, owner])).toEqual(items);
  });

  it('are fields on lines of their own', () => {
    expect(actionsOf(inside('**Action:** add x\n**Owner:** Ann\n**Due:** 2024-05-01'))).toMatchObject([
      { text: 'add x', owner: 'Ann', due: '2024-05-01' },
    ]);
  });

  it.each([
    ['bullets', '- add x\n  Owner: Ann\n  Due: 2024-05-01'],
    ['bullets with breaks', '- add x<br>**Owner:** Ann<br>**Due:** 2024-05-01'],
    ['paragraphs', 'add x\n**Owner:** Ann\n**Due:** 2024-05-01'],
  ])('take fields from lines below %s', (_, content) => {
    expect(actionsOf(inside(content))).toMatchObject([{ text: 'add x', owner: 'Ann', due: '2024-05-01' }]);
  });

  it('do not end at sub-headings that only begin like another section', () => {
    expect(textsOf('## Action items\n\n### A1. Find the root cause of the leak\n\n- add x')).toContain(
      'add x',
    );
    expect(textsOf('## Action items\n\n- add x\n\n### Root cause\n\n- y')).toEqual(['add x']);
  });

  it.each([
    [
      'a table with a column of actions and one of owners',
      '| Action item | Owner |\n|-|-|\n| add x | Ann |',
      ['add x'],
    ],
    ['no table of times', '| Time | Action | Owner |\n|-|-|-|\n| 10:00 | looked | Ann |', []],
    ['no table of actions alone', '| Action | Result |\n|-|-|\n| click | nothing |', []],
    [
      'a list that a sentence announces',
      'It broke. To prevent this we will take the following steps:\n\n- add x\n- add y',
      ['add x', 'add y'],
    ],
    [
      'tickets that a sentence announces',
      'We opened two issues:\n\n- move x\n- move y',
      ['move x', 'move y'],
    ],
    ['no list of what happened', 'The following steps led to the crash:\n\n- a\n- b', []],
    ['lines marked for it', 'Action item: add x\n\nIt rained.', ['add x']],
    ['lines marked TODO and DONE', '**TODO** add x\n\n**DONE** add y', ['add x', 'add y']],
    ['no DONE alone', '**DONE** by hand', []],
  ])('are found outside sections in %s', (_, content, texts) => {
    expect(textsOf(`## Root cause\n\n${content}`)).toEqual(texts);
  });

  it.each([
    ['a promise in the resolution', '## Resolution\n\nWe restarted it.\n\nWe will move it next week.', 1],
    ['no wish in the resolution', '## Resolution\n\nIt should be fine now.', 0],
    ['a promise in the lessons', '## Lessons learned\n\n- We will need to watch x\n- We should sleep', 1],
  ])('come from %s beside a section of actions', (_, section, count) => {
    expect(textsOf(`${section}\n\n## Action items\n\n- add y`)).toHaveLength(count + 1);
  });

  it.each([
    ['for a page about an incident', 'page', 'The outage was long.', ['add x']],
    ['for a page about something else', 'page', 'The theme has colours.', []],
    ['not for a runbook', 'runbook', 'The outage was long.', []],
    ['not for a checklist', 'checklist', 'The outage was long.', []],
  ] as const)('are found below any of these headings %s', (_, kind, text, texts) => {
    const facts = factsOf(`# T\n\n${text}\n\n## Next steps\n\n- add x`, { kind }, parser);
    expect(facts.actions.map((action) => action.text)).toEqual(texts);
  });

  it('are not what a glossary says of the word', () => {
    const glossary = '## Action item\n\nA change with an owner, born of an incident.\n\n## Alert\n\nA call.';
    expect(factsOf(glossary, { kind: 'page' }, parser).actions).toEqual([]);
  });

  it('are lines with boxes in a fence', () => {
    const actions = actionsOf(inside('```\n□ add x\n☑ add y\n```'));
    expect(actions.map(({ text, done }) => [text, done])).toEqual([
      ['add x', false],
      ['add y', true],
    ]);
  });

  it('leave out the fix itself where there is a section of actions', () => {
    const markdown = '## Remediation\n\nWe looked at the logs and saw nothing.\n\n## Action items\n\n- add x';
    expect(textsOf(markdown)).toEqual(['add x']);
  });

  it('come from a remediation that holds them', () => {
    expect(textsOf('## Remediation\n\n- add x\n- add y')).toEqual(['add x', 'add y']);
  });

  it('come from lessons that demand where nothing else does', () => {
    expect(textsOf('## Lessons learned\n\n- We should add x\n- It rained')).toEqual(['We should add x']);
    expect(textsOf('## Lessons learned\n\n- We should add x\n\n## Actions\n\n- add y')).toEqual(['add y']);
  });

  it('take owner, kind and done mark from what they stand under', () => {
    const actions = actionsOf(
      '## Action items\n\n### Prevention\n\n- add x\n\n### Alex\n\n- add y\n\n**Done**\n\n- add z\n\n**JG**\n\n- add w\n',
    );
    expect(actions.map(({ text, owner, type, done, heading }) => [text, owner, type, done, heading])).toEqual(
      [
        ['add x', null, 'prevent', false, 'Action items > Prevention'],
        ['add y', 'Alex', null, false, 'Action items > Alex'],
        ['add z', 'Alex', null, true, 'Action items > Alex > Done'],
        ['add w', 'JG', null, false, 'Action items > Alex > JG'],
      ],
    );
  });

  it('take fields from nested bullets', () => {
    const [action, ...others] = actionsOf(
      inside(
        '- add x\n  - Owner: Ann\n  - Status: Done\n  - Due: 2024-05-01\n  - Ticket: OPS-1\n  - Type: detection',
      ),
    );
    expect(action).toMatchObject({
      text: 'add x',
      owner: 'Ann',
      done: true,
      due: '2024-05-01',
      ticket: 'OPS-1',
      type: 'detect',
    });
    expect(others).toEqual([]);
  });

  it('have a place', () => {
    expect(actionsOf(inside('- add x\n  - add y'))[0]).toMatchObject({
      line: 5,
      column: 1,
      endLine: 5,
      endColumn: 8,
    });
  });

  it('are found on a page only where the heading leaves no doubt', () => {
    const textsOfPage = (markdown: string) =>
      factsOf(markdown, { kind: 'page' }, parser).actions.map(({ text }) => text);
    expect(textsOfPage('## Action items\n\n- add x')).toEqual(['add x']);
    expect(textsOfPage('## Todo list\n\n- add x')).toEqual([]);
    expect(factsOf('## Action items\n\n1. add x', { kind: 'runbook' }, parser).actions).toEqual([]);
  });

  it('are found below the headings of the team', () => {
    const facts = factsOf(
      '## Our homework\n\n- add x',
      { kind: 'postmortem', actionHeadings: ['our homework'] },
      parser,
    );
    expect(facts.actions.map(({ text }) => text)).toEqual(['add x']);
  });
});

describe('tables of action items', () => {
  const rowsOf = (table: string) =>
    factsOf(inside(table), { kind: 'postmortem' }).actions.map(({ text, owner, due, ticket, done, type }) => [
      text,
      owner,
      due,
      ticket,
      done,
      type,
    ]);

  it.each([
    [
      'known columns in any order',
      '| Status | Action Item | Type | Owner | Due date | Bug |\n|-|-|-|-|-|-|\n| DONE | add x | Prevent | @ann | 2021-03-01 | OPS-1 |',
      [['add x', '@ann', '2021-03-01', 'OPS-1', true, 'prevent']],
    ],
    [
      'Norwegian columns and empty cells',
      '| Aksjon | Type | Eier | Referanse |\n|-|-|-|-|\n| lag x | Forbedring | | <https://h.example/7> |',
      [['lag x', null, null, 'https://h.example/7', false, null]],
    ],
    [
      'rows with too few cells',
      '| Action | Owner | Bug |\n|-|-|-|\n| add x |',
      [['add x', null, null, null, false, null]],
    ],
    [
      'a number first',
      '| # | Task | Who |\n|-|-|-|\n| 1 | add x | Ann |',
      [['add x', 'Ann', null, null, false, null]],
    ],
    [
      'unknown columns',
      '| Foo | Bar |\n|-|-|\n| s | add x to the queue |',
      [['add x to the queue', null, null, null, false, null]],
    ],
    [
      'Japanese columns',
      '| 優先度 | 対策 | 担当 | 期限 |\n|-|-|-|-|\n| P1 | add x | Ann | 2024-05-01 |',
      [['add x', 'Ann', '2024-05-01', null, false, null]],
    ],
    [
      'Spanish columns without accents',
      '| Accion | Responsable | Estado |\n|-|-|-|\n| add x | Ana | Hecho |',
      [['add x', 'Ana', null, null, true, null]],
    ],
    ['a done note', '| Action | Notes |\n|-|-|\n| add x | Done |', [['add x', null, null, null, true, null]]],
    [
      'empty rows and a second line of dashes',
      '| Action | Owner |\n|-|-|\n| :--- | :--- |\n| | |\n| add x | Ann |',
      [['add x', 'Ann', null, null, false, null]],
    ],
  ])('with %s', (_, table, rows) => {
    expect(rowsOf(table)).toEqual(rows);
  });
});
