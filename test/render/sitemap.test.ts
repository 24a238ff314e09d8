import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { planPages } from '../../src/render/plan.ts';
import { sitemapOf } from '../../src/render/sitemap.ts';
import { composeSite } from './compose-site.ts';

const { site, config } = composeSite([
  { path: 'index.md', title: 'Home' },
  { path: "runbooks/a & 'b'.md", kind: 'runbook', title: 'A', aliases: ['old'] },
]);
const plans = planPages(site, { config, assets: {} });

function locations(xml: string): readonly string[] {
  return [...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, text = '']) => {
    const [node] = parseFragment(text).childNodes;
    return node !== undefined && 'value' in node ? String(node.value) : '';
  });
}

describe('the sitemap', () => {
  it.each(['https://ops.example/x/', 'https://ops.example/x'])('lists every page under %s', (base) => {
    expect([...locations(sitemapOf(plans, base, new Map()))].sort()).toEqual([
      'https://ops.example/x/',
      'https://ops.example/x/checklists/',
      'https://ops.example/x/postmortems/',
      'https://ops.example/x/runbooks/',
      "https://ops.example/x/runbooks/a%20%26%20'b'.html",
      'https://ops.example/x/search.html',
      'https://ops.example/x/services/',
      'https://ops.example/x/tags/',
    ]);
  });

  it('escapes what XML does not take as it is', () => {
    expect(sitemapOf(plans, 'https://ops.example/?a&b', new Map())).not.toMatch(
      /&(?!(?:amp|lt|gt|quot|apos);)/,
    );
  });

  it('says when a document was last changed, where that is known', () => {
    const xml = sitemapOf(plans, 'https://ops.example/', new Map([['index.md', '2026-03-01']]));
    expect(xml).toContain('<url><loc>https://ops.example/</loc><lastmod>2026-03-01</lastmod></url>');
    expect(xml.match(/<lastmod>/g)).toHaveLength(1);
  });
});
