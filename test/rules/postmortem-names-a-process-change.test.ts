import { describe, expect, it } from 'vitest';
import { optionsInForce } from '../../src/rules/check.ts';
import {
  gateOf,
  postmortemNamesAProcessChange as rule,
} from '../../src/rules/postmortem-names-a-process-change.ts';
import { loadFiles } from '../support/site.ts';
import { onPostmortem } from './on-postmortem.ts';
import { findingsOf } from './run-rule.ts';

const change = 'Page the on-call when the oldest message is older than 5 minutes';
const weak = 'Document the commands for draining the queue in runbooks/drain.md';
const list = (...items: readonly string[]): string =>
  `\n# Queue full\n\nThe queue was full.\n\n## Action items\n\n${items.map((item) => `- ${item}\n`).join('')}`;
const fields = (...lines: readonly string[]): string => `---\n${lines.join('\n')}\n---\n`;

describe('postmortem-names-a-process-change', () => {
  it.each<readonly [string, string]>([
    ['one change among wishes', list('Improve monitoring', change)],
    ['a change that is done', list(`[x] ${change}`)],
    [
      'a change in a table',
      `# Q\n\n## Follow-up\n\n| Action | Owner |\n| --- | --- |\n| ${change} | Kim |\n`,
    ],
    ['a change in the front matter', `${fields('actions:', `  - change: ${change}`)}# Queue full\n`],
    ['a change under a heading in another language', `# Kø full\n\n## Tiltak\n\n- ${change}\n`],
    ['a weak change where nobody says how severe it was', list(weak)],
    ['a weak change of a small incident', fields('severity: SEV3') + list(weak)],
    [
      'an honest reason',
      `${fields('no_change:', '  reason: the gateway is switched off in June', '  review_on: 2026-07-01')}# Q\n`,
    ],
    ['a pointer to another document', '# Queue full\n\nSee [the other one](2026-02-01-queue.md).\n'],
  ])('lets %s pass', async (_, markdown) => {
    expect(await onPostmortem(rule, markdown)).toEqual([]);
  });

  it.each<readonly [string, string, readonly string[]]>([
    [
      'wishes and questions',
      list('Improve monitoring', 'Be careful', 'Look into the memory leak'),
      [
        '6:1 Missing process change in this postmortem: 3 action items, no process change: 2 wishes, 1 investigation',
      ],
    ],
    [
      'vows among the lessons',
      '# Queue full\n\nIt was full.\n\n## Lessons learned\n\n- We need to be more careful\n',
      ['1:1 Missing process change in this postmortem: it has no action items'],
    ],
    [
      'links and labels',
      list('OPS-12', 'Restarted the pods'),
      [
        '6:1 Missing process change in this postmortem: 2 action items, no process change: 2 that promise nothing',
      ],
    ],
    [
      'an empty section',
      '# Queue full\n\nThe queue was full for an hour.\n\n## Action items\n\nNone.\n',
      ['5:1 Missing process change in this postmortem: `Action items` lists no action item'],
    ],
    [
      'no section',
      '# Queue full\n\nThe queue was full for an hour.\n',
      ['1:1 Missing process change in this postmortem: it has no action items'],
    ],
    [
      'a change that was dropped',
      `${fields('actions:', `  - change: ${change}`, '    status: dropped')}# Queue full\n`,
      ['1:1 Missing process change in this postmortem: every action item was dropped'],
    ],
    [
      'a weak change of a severe incident',
      fields('severity: SEV2') + list(weak),
      [
        '9:1 Missing intermediate process change in this postmortem: its process change is weak, and a SEV2 needs intermediate',
      ],
    ],
    [
      'a hollow reason',
      `${fields('no_change:', '  reason: No change needed', '  review_on: 2026-07-01')}# Queue full\n`,
      [
        '3:11 Missing process change in this postmortem: the reason `No change needed` of `no_change` says nothing',
      ],
    ],
  ])('reports %s', async (_, markdown, found) => {
    expect(await onPostmortem(rule, markdown)).toEqual(found);
  });

  it('only warns of a draft', async () => {
    const [line] = await onPostmortem(rule, fields('draft: true') + list('Improve monitoring'));
    expect(line).toMatch(/\(warn\)$/);
  });

  it('says nothing of templates, introductions and other kinds', async () => {
    const wishes = list('Improve monitoring');
    const files = {
      'postmortems/README.md': wishes,
      'postmortems/template.md': wishes,
      'postmortems/notes.md': `---\nkind: page\n---\n${wishes}`,
      'runbooks/a.md': wishes,
    };
    expect(await findingsOf(rule, files)).toEqual([]);
  });

  it('says what to add, and where', async () => {
    const expected = async (markdown: string): Promise<string | null> => {
      const found = await findingsOf(rule, { 'postmortems/2026-03-01-a.md': markdown });
      return found[0]?.finding.expected ?? null;
    };
    expect(
      await expected('# Q\n\nIt was full and stayed so.\n\n### Impact\n\nNone.\n\n### References\n\n- x\n'),
    ).toMatch(/^a section `### Action items` before `References` with an item such as `- Add <check>/);
    expect(await expected('# Q\n\nWe talked for an hour about queues.\n')).toMatch(
      /`kind: page` where this tells of no incident$/,
    );
    expect(await expected(list('Improve monitoring'))).toContain(
      '`Change monitoring: <set, add or remove what exactly>',
    );
  });

  it('takes the strengths that a team sets, and its own for what they leave out', async () => {
    const set = { strength: { SEV1: 'strong' }, otherwise: 'intermediate' };
    expect(await onPostmortem(rule, fields('severity: SEV1') + list(change), set)).toHaveLength(1);
    expect(await onPostmortem(rule, fields('severity: SEV2') + list(change), set)).toEqual([]);
    expect(await onPostmortem(rule, fields('severity: SEV4') + list(weak), set)).toHaveLength(1);
    expect(await onPostmortem(rule, list(weak), set)).toHaveLength(1);
  });
});

describe('gateOf', () => {
  const gate = async (markdown: string) => {
    const { site } = await loadFiles({ 'postmortems/2026-03-01-a.md': markdown });
    const facts = site.pages[0]?.facts;
    if (facts === undefined) throw new Error('no page');
    return gateOf(facts, optionsInForce(rule.meta, {}));
  };

  it('names the strongest item, and why it passes', async () => {
    const { needed, met, why, best } = await gate(
      fields('severity: SEV1') + list('Improve monitoring', weak, change),
    );
    expect({ needed, met, why, best: best?.text }).toEqual({
      needed: 'intermediate',
      met: true,
      why: `\`${change}\` is a process change, of intermediate strength`,
      best: change,
    });
  });

  it('names the item nearest to passing', async () => {
    const { needed, met, best } = await gate(
      list('OPS-12', 'Improve monitoring', 'Look into the memory leak of the importer'),
    );
    expect({ needed, met, best: best?.text }).toEqual({
      needed: null,
      met: false,
      best: 'Improve monitoring',
    });
  });
});
