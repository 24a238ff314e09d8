import type { PhrasingContent } from 'mdast';
import { describe, expect, it } from 'vitest';
import { type ActionText, readActionText, saysDone } from '../../../src/analyze/extract/action-text.ts';
import { parseMarkdown } from '../../../src/analyze/markdown/parse.ts';

function phrasing(markdown: string): readonly PhrasingContent[] {
  const first = parseMarkdown(markdown, 'native').root.children[0];
  return first?.type === 'paragraph' ? first.children : [];
}

const plain: ActionText = { text: '', owner: null, due: null, ticket: null, done: false, type: null };

const cases: readonly (readonly [string, Partial<ActionText>])[] = [
  ['Add an alert', { text: 'Add an alert' }],
  ['**Alerts**: add *one*', { text: 'Alerts: add one' }],
  // Owners
  ['**AC** Add an alert', { text: 'Add an alert', owner: 'AC' }],
  ['Add an alert **JP**', { text: 'Add an alert', owner: 'JP' }],
  ['**RC/RK** Add an alert', { text: 'Add an alert', owner: 'RC/RK' }],
  ['[jhford] add an alert', { text: 'add an alert', owner: 'jhford' }],
  ['[garndt?] add an alert', { text: 'add an alert', owner: 'garndt' }],
  ['(cloudops, tc, releng) add an alert', { text: 'add an alert', owner: 'cloudops, tc, releng' }],
  ['Add an alert [Jerry]', { text: 'Add an alert', owner: 'Jerry' }],
  ['Add an alert (@ann)', { text: 'Add an alert', owner: '@ann' }],
  ['Add an alert - @ann, @bo', { text: 'Add an alert', owner: '@ann, @bo' }],
  ['@ann: add an alert', { text: 'add an alert', owner: '@ann' }],
  ['@ann add an alert', { text: 'add an alert', owner: '@ann' }],
  ['@ann will add an alert', { text: '@ann will add an alert', owner: '@ann' }],
  ['Add an alert (owner: Ann Lee)', { text: 'Add an alert', owner: 'Ann Lee' }],
  ['Add an alert. Owner: mail team', { text: 'Add an alert.', owner: 'mail team' }],
  ['Talk about it with @ann', { text: 'Talk about it with @ann' }],
  ['**API** limits for mail', { text: 'API limits for mail' }],
  ['(optional) add an alert', { text: '(optional) add an alert' }],
  // Several details at the end
  ['Add an alert (@mona, OPS-12)', { text: 'Add an alert', owner: '@mona', ticket: 'OPS-12' }],
  ['Add an alert (owner: mona, due 2024-04-01)', { text: 'Add an alert', owner: 'mona', due: '2024-04-01' }],
  ['Add an alert - Mona - OPS-12', { text: 'Add an alert', owner: 'Mona', ticket: 'OPS-12' }],
  ['Add an alert | @mona | OPS-12', { text: 'Add an alert', owner: '@mona', ticket: 'OPS-12' }],
  [
    'Add an alert (@mona, [OPS-12](https://h.example/browse/OPS-12))',
    { text: 'Add an alert', owner: '@mona', ticket: 'https://h.example/browse/OPS-12' },
  ],
  ['Add an alert [OPS-12](https://h.example/OPS-12)', { text: 'Add an alert', ticket: 'OPS-12' }],
  [
    'Add an alert (Mona, OPS-12, done)',
    { text: 'Add an alert', owner: 'Mona', ticket: 'OPS-12', done: true },
  ],
  ['Add an alert (Mona Lisa; OPS-12)', { text: 'Add an alert', owner: 'Mona Lisa', ticket: 'OPS-12' }],
  ['Add an alert (P1, @mona)', { text: 'Add an alert', owner: '@mona' }],
  ['[@mona, OPS-12] Add an alert', { text: 'Add an alert', owner: '@mona', ticket: 'OPS-12' }],
  ['Add an alert (@mail/on-call)', { text: 'Add an alert', owner: '@mail/on-call' }],
  ['Add an alert — Alex', { text: 'Add an alert', owner: 'Alex' }],
  ['Alert on errors (4xx, 5xx)', { text: 'Alert on errors (4xx, 5xx)' }],
  ['Split the queue (mail, web)', { text: 'Split the queue (mail, web)' }],
  ['Add an alert (see the runbook, page 3)', { text: 'Add an alert (see the runbook, page 3)' }],
  ['Add an alert (Redis, OPS-12)', { text: 'Add an alert (Redis, OPS-12)', ticket: 'OPS-12' }],
  ['TODO: add an alert', { text: 'add an alert' }],
  ['Action item 2: add an alert', { text: 'add an alert' }],
  // Tickets
  [
    'Add an alert [Issue](https://h.example/o/r/issues/7)',
    { text: 'Add an alert', ticket: 'https://h.example/o/r/issues/7' },
  ],
  [
    'Add an alert ([issue](https://h.example/o/r/issues/7)).',
    { text: 'Add an alert', ticket: 'https://h.example/o/r/issues/7' },
  ],
  [
    'Add an alert (filed https://h.example/o/r/issues/7)',
    { text: 'Add an alert', ticket: 'https://h.example/o/r/issues/7' },
  ],
  [
    'Add an alert: https://h.example/o/r/pull/7',
    { text: 'Add an alert', ticket: 'https://h.example/o/r/pull/7' },
  ],
  [
    '[o/r#7](https://h.example/o/r/issues/7) - Add an alert',
    { text: 'Add an alert', ticket: 'https://h.example/o/r/issues/7' },
  ],
  ['Add an alert (#12)', { text: 'Add an alert', ticket: '#12' }],
  ['Add an alert (Jira OPS-259).', { text: 'Add an alert', ticket: 'OPS-259' }],
  ['bug 1604925 - Add an alert', { text: 'Add an alert', ticket: 'bug 1604925' }],
  ['OPS-3: Add an alert', { text: 'Add an alert', ticket: 'OPS-3' }],
  ['Use [the new disks](https://h.example/disks) for mail', { text: 'Use the new disks for mail' }],
  [
    'https://h.example/o/r/issues/7',
    { text: 'https://h.example/o/r/issues/7', ticket: 'https://h.example/o/r/issues/7' },
  ],
  ['#12', { text: '#12', ticket: '#12' }],
  ['Patch CVE-2022-25878 on all hosts', { text: 'Patch CVE-2022-25878 on all hosts' }],
  [
    'Restart it within [link](https://x.atlassian.net/browse/A-1)',
    { text: 'Restart it within link', ticket: 'https://x.atlassian.net/browse/A-1' },
  ],
  // Done marks
  ['[DONE] add an alert', { text: 'add an alert', done: true }],
  ['Add an alert - done', { text: 'Add an alert', done: true }],
  ['Add an alert (done)', { text: 'Add an alert', done: true }],
  ['Add an alert. **(Done as of 2021-06-30)**', { text: 'Add an alert.', done: true }],
  ['Add an alert. Done!', { text: 'Add an alert', done: true }],
  ['✅ Add an alert', { text: 'Add an alert', done: true }],
  ['~~Add an alert~~', { text: 'Add an alert', done: true }],
  ['Get the migration done', { text: 'Get the migration done' }],
  ['⚠️ Add an alert', { text: 'Add an alert' }],
  ['[P1] Add an alert', { text: 'Add an alert' }],
  // Dates
  ['Add an alert by 2021-03-01', { text: 'Add an alert', due: '2021-03-01' }],
  ['Add an alert (due: 1 March 2021)', { text: 'Add an alert', due: '2021-03-01' }],
  ['Add an alert in H1', { text: 'Add an alert in H1', due: 'H1' }],
  ['(ann, bo) Add an alert (#7) - @cy', { text: 'Add an alert', owner: 'ann, bo', ticket: '#7' }],
];

describe('the line of an action item', () => {
  it.each(cases)('%s', (markdown, expected) => {
    expect(readActionText(phrasing(markdown), null)).toEqual({ ...plain, ...expected });
  });

  it('takes a long line in its stride', () => {
    const text = `x ${'- — '.repeat(20_000)}end`;
    expect(readActionText([{ type: 'text', value: text }], null).text.endsWith('end')).toBe(true);
  });

  it.each([
    ['Immediate actions (completed)', true],
    ['✅ Gjort:', true],
    [':ballot_box_with_check: Follow-up tasks', false],
    ['Not done', false],
    ['To be completed', false],
    ['Corrective actions taken', true],
    ['Actions to be taken', false],
    ['Acciones realizadas', true],
  ])('the label %s says done: %s', (text, done) => {
    expect(saysDone(text)).toBe(done);
  });
});
