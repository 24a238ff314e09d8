import { layouts } from '../../layouts/all.ts';
import { planGathered } from '../../src/export/gathered-pages.ts';
import type { Config } from '../../src/model/config.ts';
import { type PagePlan, planAgain } from '../../src/render/plan.ts';
import { renderPage } from '../../src/render/render.ts';
import { composeSite, type Sketch } from '../render/compose-site.ts';

/** Every text that an author or an owner may write, put through `word`. */
export function sampleSketches(word: (text: string) => string): readonly Sketch[] {
  return [
    {
      path: 'index.md',
      title: word('Operations handbook'),
      headings: [[1, word('Operations handbook'), 'operations-handbook']],
      links: ['checklists/first-minutes.md'],
    },
    {
      path: 'checklists/first-minutes.md',
      kind: 'checklist',
      title: word('The first fifteen minutes'),
      headings: [
        [1, word('The first fifteen minutes'), 'first'],
        [2, word('Reaction (5 min)'), 'reaction-5-min'],
        [2, word('Understanding (10 min)'), 'understanding-10-min'],
      ],
      owner: word('platform'),
      fields: { do: 'read-do', roles: [word('call leader'), word('scribe')] },
      steps: [
        { id: 'one', text: word('Open the call'), stage: word('Reaction'), minutes: 5 },
        { id: 'two', text: word('Name a scribe'), stage: word('Reaction'), minutes: 5 },
        { id: 'three', text: word('Say what is known'), stage: word('Understanding'), minutes: 10 },
      ],
    },
    {
      path: 'runbooks/orders/fail-over.md',
      kind: 'runbook',
      revision: 'a1b2c3d4',
      title: word('Fail over the orders database'),
      summary: word('Moves writes to the standby. Takes four minutes.'),
      tags: [word('database'), word('fail-over')],
      services: [word('orders')],
      headings: [
        [1, word('Fail over the orders database'), 'fail-over'],
        [2, word('Before you begin'), 'before'],
        [3, word('Check the lag'), 'lag'],
        [2, word('Fail over'), 'over'],
      ],
      fields: {
        alerts: [word('OrdersDbDown')],
        symptoms: [word('checkout answers 500')],
        params: { standby: word('db-2') },
        verified: { date: '2026-03-01', by: word('Ada'), how: 'drill' },
        requires: [word('VPN')],
      },
      links: ['../../postmortems/2026-02-03-orders.md#timeline'],
      steps: [{ id: 'check', text: word('Check the lag'), commands: [word('psql')] }],
    },
    {
      path: 'postmortems/2026-02-03-orders.md',
      kind: 'postmortem',
      title: word('Orders were refused for 40 minutes'),
      date: '2026-02-03',
      severity: 'SEV1',
      severityText: word('Critical'),
      status: word('final'),
      tags: [word('Database'), word('deploy')],
      services: [word('orders'), word('web')],
      authors: [word('Ada'), word('Grace')],
      aliases: ['/2026/orders/', 'old'],
      fields: {
        started: '2026-02-03T10:00Z',
        causes: [word('no timeout')],
        runbooks: [{ ref: 'runbooks/orders/fail-over', outcome: 'helped' }],
        reproduced: { not: word('the disk is gone') },
        no_change: { reason: word('rare'), review_on: '2027-01-01' },
        actions: [{ change: word('dropped one'), status: 'dropped' }],
      },
      headings: [
        [1, word('Orders were refused for 40 minutes'), 'orders'],
        [2, word('Timeline'), 'timeline'],
        [2, word('Action items'), 'action-items'],
      ],
      anchors: ['orders', 'timeline', 'action-items'],
      actions: [
        { text: word('Set a timeout of 2 s'), owner: word('Ada'), due: '2026-03-01', line: 25, form: 'task' },
        {
          text: word('Alert on lag'),
          ticket: 'https://tickets.example/OPS-1',
          form: 'field',
          judgement: {
            verdict: 'vague',
            kind: 'V08',
            strength: null,
            reason: word('no number'),
            suggestion: word('Page at <n>'),
          },
        },
        { text: word('dropped one'), form: 'field' },
        { text: word('done one'), done: true, due: word('soon') },
      ],
      timeline: [{ at: '2026-02-03T10:00', raw: '10:00', text: word('errors'), line: 3 }],
    },
    {
      path: 'postmortems/2025-01-01-old.md',
      kind: 'postmortem',
      title: word('An older one'),
      date: '2025-01-01',
      draft: true,
      headings: [[2, word('What happened'), 'what']],
    },
    { path: 'notes/glossary.md', title: word('Glossary'), date: '2025-05-05', owner: word('docs') },
  ];
}

function sampleConfig(word: (text: string) => string): Partial<Config> {
  return {
    title: word('Example Operations'),
    editUrl: 'https://git.example/edit/{path}',
    services: [
      {
        name: word('orders'),
        owner: word('platform'),
        contacts: [
          { name: word('Ada'), role: word('on call'), reach: ['+31 6 1234 5678', word('ada')], services: [] },
        ],
        dependsOn: [word('disk')],
        bridge: 'https://call.example/orders',
      },
    ],
  };
}

/** Stands for the body of a document: with a heading of its own where the facts have one. */
function bodyOf({ headings = [] }: Sketch): string {
  const own = headings.some(([depth]) => depth === 1) ? '<h1 id="x">Title</h1>\n' : '';
  return `${own}<p>Body with <a href="oo-link:0">a link</a>.</p>`;
}

/** Every page of the sample, rendered. */
export function renderSample(word: (text: string) => string): {
  readonly plans: readonly Pick<PagePlan, 'url' | 'form'>[];
  readonly pages: ReadonlyMap<string, string>;
} {
  const sketches = sampleSketches(word);
  const bodies = new Map(sketches.map((sketch) => [sketch.path, bodyOf(sketch)]));
  const { site, config } = composeSite(sketches, { config: sampleConfig(word) });
  const assets = {
    'oo-site.css': 'assets/oo-site.00000000.css',
    'oo-icon.svg': 'assets/oo-icon.00000000.svg',
  };
  const { plans, desk } = planAgain(site, { config, assets, isJudged: true }, null);
  const bodyAt = (path: string): string | null => bodies.get(path) ?? null;
  const pages = plans.map((plan): [string, string] => [
    plan.url,
    renderPage(plan.context(plan.path === null ? null : bodyAt(plan.path)), layouts),
  ]);
  const nothing = { copied: '2026-06-01', hashOf: () => null, searchScript: null };
  const gathered = planGathered(site, desk, nothing);
  for (const plan of gathered) pages.push([plan.url, renderPage(plan.context(bodyAt), layouts)]);
  return { plans: [...plans, ...gathered], pages: new Map(pages) };
}
