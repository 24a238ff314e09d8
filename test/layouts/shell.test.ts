import { describe, expect, it } from 'vitest';
import { layouts } from '../../layouts/all.ts';
import type { AssetUrls } from '../../src/render/assets.ts';
import { planPages } from '../../src/render/plan.ts';
import { renderPage } from '../../src/render/render.ts';
import { composeSite, type Sketch } from '../render/compose-site.ts';
import { readPage } from './read-page.ts';

const sketches: readonly Sketch[] = [
  {
    path: 'runbooks/deep/a.md',
    kind: 'runbook',
    title: 'Mend it',
    revision: 'a1b2c3d4',
    date: '2026-01-02',
    owner: 'Ada',
    steps: [{ id: 'one step', text: 'Look' }],
  },
  {
    path: 'postmortems/p.md',
    kind: 'postmortem',
    title: 'It broke',
    severity: 'SEV2',
    revision: '00000001',
  },
];
const assets: AssetUrls = {
  'oo-site.css': 'assets/oo-site.1.css',
  'oo-theme.js': 'assets/oo-theme.2.js',
  'oo-page.js': 'assets/oo-page.3.js',
  'oo-search.js': 'assets/oo-search.4.js',
  'oo-search.css': 'assets/oo-search.5.css',
};

function render(
  url: string,
  options: { assets?: AssetUrls; lastChanges?: ReadonlyMap<string, string> } = {},
) {
  const { site, config } = composeSite(sketches);
  const plan = planPages(site, { config, assets, ...options }).find((each) => each.url === url);
  if (plan === undefined) throw new Error(`${url} is not planned`);
  return readPage(renderPage(plan.context(null), layouts));
}

describe('the shell', () => {
  it('runs the theme before the sheet is asked for, and everything else after the page', () => {
    const { elements } = render('runbooks/deep/a.html');
    const loads = elements
      .filter(({ name }) => name === 'script' || name === 'link')
      .map(({ attributes }) => [
        attributes.get('src') ?? attributes.get('href'),
        ['async', 'defer', 'type', 'integrity', 'crossorigin'].filter((name) => attributes.has(name)),
      ]);
    expect(loads).toEqual([
      ['../../assets/oo-theme.2.js', []],
      ['../../assets/oo-site.1.css', []],
      ['../../assets/oo-page.3.js', ['defer']],
    ]);
  });

  it('has one search box on every page: in the header, at home in the page', () => {
    for (const url of ['runbooks/deep/a.html', 'index.html', '404.html', 'tags/index.html']) {
      const { elements } = render(url);
      const boxes = elements.filter(({ attributes }) => attributes.get('id') === 'oo-search');
      expect(boxes, url).toHaveLength(1);
      expect(boxes[0]?.attributes.get('data-oo-index'), url).toMatch(/^(?:\.\.\/)*assets\/oo-search\/$/);
      const header = elements.find(({ name }) => name === 'header');
      expect(header?.text.includes('Search alerts'), url).toBe(url !== 'index.html');
    }
  });

  it('shows no box and no button that no script would answer', () => {
    const { elements } = render('runbooks/deep/a.html', { assets: {} });
    expect(elements.filter(({ name }) => ['script', 'button', 'input'].includes(name))).toEqual([]);
  });

  it('states owner, revision and day on every sheet; the last change where it is known', () => {
    const sheet = (lastChanges?: ReadonlyMap<string, string>) =>
      render('runbooks/deep/a.html', lastChanges === undefined ? {} : { lastChanges }).elements.find(
        ({ attributes }) => attributes.get('class') === 'oo-sheet',
      )?.text;
    expect(sheet()).toBe('onlyonce · Mend it · owner Ada · revision a1b2c3d4 · 2026-01-02');
    expect(sheet(new Map([['runbooks/deep/a.md', '2026-03-04']]))).toBe(
      'onlyonce · Mend it · owner Ada · revision a1b2c3d4 · changed 2026-03-04',
    );
  });

  it('leads to the first step and shows the severity by word', () => {
    const runbook = render('runbooks/deep/a.html');
    expect(
      runbook.elements.find(({ attributes }) => attributes.get('class') === 'oo-go')?.attributes.get('href'),
    ).toBe('#one%20step');
    const badge = render('postmortems/p.html').elements.find(
      ({ attributes }) => attributes.get('class') === 'oo-severity oo-sev2',
    );
    expect(badge?.text).toBe('SEV2');
  });

  it('promises nothing in a crisis that is not there', () => {
    const { elements } = render('index.html');
    expect(elements.filter(({ attributes }) => attributes.get('class') === 'oo-alarm')).toEqual([]);
  });
});
