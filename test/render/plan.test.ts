import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layouts } from '../../layouts/all.ts';
import { type PagePlan, planPages } from '../../src/render/plan.ts';
import { renderPage } from '../../src/render/render.ts';
import { sampleSketches } from '../layouts/sample-site.ts';
import { type Composition, composeSite, type Sketch } from './compose-site.ts';

const assets = { 'oo-site.css': 'assets/oo-site.1.css' };

function plan(sketches: readonly Sketch[], more: Composition = {}): readonly PagePlan[] {
  const { site, config } = composeSite(sketches, more);
  return planPages(site, { config, assets });
}

function keys(plans: readonly PagePlan[]): ReadonlyMap<string, string> {
  return new Map(plans.map(({ url, key }) => [url, key]));
}

/** URLs whose key differs, or that only one of the two has. */
function changed(before: readonly PagePlan[], after: readonly PagePlan[]): string[] {
  const [old, now] = [keys(before), keys(after)];
  return [...new Set([...old.keys(), ...now.keys()])].filter((url) => old.get(url) !== now.get(url)).sort();
}

const sample = sampleSketches((text) => text);

function edited(path: string, edit: Partial<Sketch>): readonly Sketch[] {
  return sample.map((sketch) => (sketch.path === path ? { ...sketch, ...edit } : sketch));
}

describe('the plan', () => {
  it('has every page once, sorted by URL, with the form it is made in', () => {
    expect(plan(sample).map(({ url, form, path }) => [url, form, path])).toEqual([
      ['2026/orders/index.html', 'redirect', null],
      ['404.html', 'not-found', null],
      ['checklists/first-minutes.html', 'checklist', 'checklists/first-minutes.md'],
      ['checklists/index.html', 'collection', null],
      ['incident-mode.html', 'incident', null],
      ['index.html', 'home', 'index.md'],
      ['notes/glossary.html', 'page', 'notes/glossary.md'],
      ['old.html', 'redirect', null],
      ['postmortems/2025-01-01-old.html', 'postmortem', 'postmortems/2025-01-01-old.md'],
      ['postmortems/2026-02-03-orders.html', 'postmortem', 'postmortems/2026-02-03-orders.md'],
      ['postmortems/index.html', 'collection', null],
      ['runbooks/index.html', 'collection', null],
      ['runbooks/orders/fail-over.html', 'runbook', 'runbooks/orders/fail-over.md'],
      ['search.html', 'search', null],
      ['services/index.html', 'services', null],
      ['services/orders.html', 'service', null],
      ['services/web.html', 'service', null],
      ['tags/database.html', 'tag', null],
      ['tags/deploy.html', 'tag', null],
      ['tags/fail-over.html', 'tag', null],
      ['tags/index.html', 'tags', null],
    ]);
  });

  it.each([
    ['index.md', 'index.html', 'home'],
    ['README.md', 'index.html', 'home'],
    ['runbooks/index.md', 'runbooks/index.html', 'collection'],
    ['checklists/readme.markdown', 'checklists/index.html', 'collection'],
  ])('lets %s introduce the page made there', (path, url, form) => {
    const own = plan([{ path, title: 'Mine' }]).filter((each) => each.url === url);
    expect(own).toMatchObject([{ form, path }]);
    const context = own[0]?.context('<p>My words</p>');
    expect(context).toMatchObject({ title: 'Mine', form });
    expect(context === undefined ? '' : renderPage(context, layouts)).toContain('<p>My words</p>');
  });

  it.each([
    ['tags/index.md', 'tags/index.html'],
    ['services/README.md', 'services/index.html'],
    ['404.md', '404.html'],
    ['tags/disk.md', 'tags/disk.html'],
    ['services/web.md', 'services/web.html'],
  ])('lets %s take the place of the page made there', (path, url) => {
    const plans = plan([{ path, tags: ['disk'], services: ['web'] }]);
    expect(plans.filter((each) => each.url === url)).toMatchObject([{ form: 'page', path }]);
  });

  it('does not list an introduction in the list that it introduces, nor among the pages', () => {
    const plans = plan([
      { path: 'index.md' },
      { path: 'runbooks/index.md', kind: 'runbook' },
      { path: 'runbooks/README.md' },
    ]);
    expect(plans.find(({ url }) => url === 'runbooks/index.html')?.context(null)).toMatchObject({ count: 0 });
    expect(plans.find(({ url }) => url === 'index.html')?.context(null)).toMatchObject({
      pages: [{ href: 'runbooks/README.html' }],
    });
  });

  it('nests headings under those of a higher rank, also when ranks are skipped', () => {
    const [own] = plan([
      {
        path: 'a.md',
        title: 'T',
        headings: [
          [1, 'T', 't'],
          [3, 'a', 'a'],
          [4, 'b', 'b'],
          [2, 'c', 'c'],
          [4, 'd', 'd'],
          [1, 'e', 'ü'],
        ],
      },
    ]).filter(({ url }) => url === 'a.html');
    const leaf = (text: string, href = `#${text}`) => ({ text, href, children: [] });
    expect(own?.context(null)).toMatchObject({
      document: {
        titleInBody: true,
        contents: [
          { ...leaf('a'), children: [leaf('b')] },
          { ...leaf('c'), children: [leaf('d')] },
          leaf('e', '#%C3%BC'),
        ],
      },
    });
  });

  it('makes edit links of a web pattern alone, with the path encoded', () => {
    const edit = (editUrl: string | null) =>
      plan([{ path: 'a b/$&.md' }], { config: { editUrl } })
        .find(({ form }) => form === 'page')
        ?.context(null);
    expect(edit('https://h/{path}?plain={path}')).toMatchObject({
      document: { edit: 'https://h/a%20b/%24%26.md?plain=a%20b/%24%26.md' },
    });
    for (const none of [null, 'javascript:{path}', '/x/{path}'])
      expect(edit(none)).toMatchObject({ document: { edit: null } });
  });
});

describe('keys', () => {
  it('are equal for equal sites, in whatever order the documents were found', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...sample], { minLength: sample.length }), (shuffled) => {
        expect(changed(plan(sample), plan(shuffled))).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });

  it.each<[string, readonly Sketch[], readonly string[]]>([
    ['of a body', edited('notes/glossary.md', { revision: '11111111' }), ['notes/glossary.html']],
    [
      'of an action item',
      edited('postmortems/2026-02-03-orders.md', { actions: [] }),
      ['index.html', 'postmortems/2026-02-03-orders.html'],
    ],
    [
      'of a title',
      edited('runbooks/orders/fail-over.md', { title: 'Renamed' }),
      [
        'index.html',
        'postmortems/2026-02-03-orders.html',
        'runbooks/index.html',
        'runbooks/orders/fail-over.html',
        'search.html',
        'services/orders.html',
        'tags/database.html',
        'tags/fail-over.html',
      ],
    ],
    [
      'of an anchor that is linked to',
      edited('postmortems/2026-02-03-orders.md', { anchors: [] }),
      ['postmortems/2026-02-03-orders.html', 'runbooks/orders/fail-over.html'],
    ],
    [
      'of a new page that the other links to, and is next to',
      [...sample, { path: 'notes/new.md', title: 'New', links: ['../checklists/first-minutes.md'] }],
      ['checklists/first-minutes.html', 'index.html', 'notes/glossary.html', 'notes/new.html'],
    ],
  ])('differ where a change %s shows, and nowhere else', (_, after, urls) => {
    expect(changed(plan(sample), plan(after))).toEqual(urls);
  });

  it('differ everywhere when the style sheet has another name', () => {
    const { site, config } = composeSite(sample);
    const others = planPages(site, { config, assets: { 'oo-site.css': 'assets/oo-site.2.css' } });
    expect(changed(plan(sample), others)).toHaveLength(others.length);
  });

  it('are equal only where the pages are', () => {
    const edit = fc.record({
      path: fc.constantFrom(...sample.map(({ path }) => path)),
      edit: fc.record(
        {
          title: fc.constantFrom('A', 'B'),
          summary: fc.constantFrom(null, 's'),
          date: fc.constantFrom(null, '2026-06-06'),
          draft: fc.boolean(),
          owner: fc.constantFrom(null, 'o'),
          tags: fc.subarray(['deploy', 'x']),
          services: fc.subarray(['orders', 'y']),
          links: fc.subarray(['/index.md', '/notes/glossary.md', '/gone.md']),
          anchors: fc.constant([]),
          aliases: fc.subarray(['p', 'q']),
        },
        { requiredKeys: [] },
      ),
    });
    const body = '<p><a href="oo-link:0">x</a><a href="oo-link:1">y</a></p>';
    const render = (plans: readonly PagePlan[]) =>
      new Map(
        plans.map((each) => [each.url, renderPage(each.context(each.path === null ? null : body), layouts)]),
      );
    const [before, pages] = [keys(plan(sample)), render(plan(sample))];
    fc.assert(
      fc.property(edit, ({ path, edit: change }) => {
        const after = plan(edited(path, change));
        for (const [url, html] of render(after)) {
          if (before.get(url) === keys(after).get(url)) expect(html, url).toBe(pages.get(url));
        }
      }),
      { numRuns: 60 },
    );
  });
});
