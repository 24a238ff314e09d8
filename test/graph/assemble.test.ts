import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadFiles } from '../support/site.ts';

describe('the site', () => {
  it('has backlinks that are the inverse of its links', async () => {
    const names = ['a.md', 'b.md', 'x/c.md', 'x/d.md'];
    const page = fc.array(fc.constantFrom(...names), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.tuple(page, page, page, page), async (linked) => {
        const files = Object.fromEntries(
          names.map((name, at) => [
            name,
            `# ${name}\n\n${(linked[at] ?? []).map((to) => `[to](/${to})`).join(' ')}\n`,
          ]),
        );
        const { site } = await loadFiles(files);
        const forward = names.flatMap((from, at) =>
          [...new Set(linked[at])].filter((to) => to !== from).map((to) => `${from} -> ${to}`),
        );
        const backward = site.pages.flatMap(({ facts, backlinks }) =>
          backlinks.map(({ path }) => `${path} -> ${facts.path}`),
        );
        expect(backward.sort()).toEqual(forward.sort());
      }),
      { numRuns: 50 },
    );
  });

  it('lists postmortems newest first with undated ones last, and links neighbours in time', async () => {
    const { site } = await loadFiles({
      'postmortems/a.md': '---\ndate: 2026-01-01\n---\n# A\n',
      'postmortems/b.md': '---\ndate: 2026-03-01\n---\n# B\n',
      'postmortems/c.md': '# C\n',
      'postmortems/d.md': '---\ndate: 2026-02-01\n---\n# D\n',
    });
    expect(site.collections.postmortems.map(({ title }) => title)).toEqual(['B', 'D', 'A', 'C']);
    const d = site.pages.find(({ facts }) => facts.title === 'D');
    expect([d?.previous?.title, d?.next?.title]).toEqual(['A', 'B']);
  });

  it('knows what a service takes down with it, through cycles too', async () => {
    const service = (name: string, ...dependsOn: string[]) => ({
      name,
      owner: null,
      contacts: [],
      bridge: null,
      dependsOn,
    });
    const { site } = await loadFiles(
      { 'runbooks/a.md': '---\nservices: [Web, cache]\n---\n# A\n' },
      { config: { services: [service('web', 'db'), service('db', 'disk'), service('disk', 'web')] } },
    );
    expect(
      site.services.map(({ name, takesDown, entries }) => [
        name,
        takesDown.map((other) => other.name),
        entries.length,
      ]),
    ).toEqual([
      ['cache', [], 1],
      ['db', ['disk', 'web'], 0],
      ['disk', ['db', 'web'], 0],
      ['web', ['db', 'disk'], 1],
    ]);
  });

  it('lists a contact of a service once, however often it is named', async () => {
    const kim = { name: 'Kim', role: null, reach: [], services: ['Web', 'web'] };
    const sam = { ...kim, name: 'Sam' };
    const web = { name: 'web', owner: null, contacts: [kim], bridge: null, dependsOn: [] };
    const { site } = await loadFiles({}, { config: { services: [web], contacts: [sam, kim] } });
    expect(site.services[0]?.contacts.map(({ name }) => name)).toEqual(['Kim', 'Sam']);
  });

  it('collects a tag under its most frequent spelling', async () => {
    const { site } = await loadFiles({
      'a.md': '---\ntags: [Config-Management]\n---\n# A\n',
      'b.md': '---\ntags: [config management]\n---\n# B\n',
      'c.md': '---\ntags: [config management, dns]\n---\n# C\n',
    });
    expect(
      site.tags.map(({ name, url, spellings, entries }) => [name, url, spellings.length, entries.length]),
    ).toEqual([
      ['config management', 'tags/config-management.html', 2, 3],
      ['dns', 'tags/dns.html', 1, 1],
    ]);
  });

  it('redirects from aliases, but never over a page', async () => {
    const { site } = await loadFiles({
      'a.md': '---\naliases: [/old/, b, "https://example.org/x", "../up", "/:year/x"]\n---\n# A\n',
      'b.md': '# B\n',
    });
    expect(site.redirects).toEqual([{ from: 'old/index.html', to: 'a.html', title: 'A' }]);
  });

  it('redirects from no address that a page needs for a folder or that a disk does not take', async () => {
    const { site } = await loadFiles({
      'a.md': `---\naliases: [b.html/old, x.html/old, x, ok/${'漢'.repeat(90)}]\n---\n# A\n`,
      'b.md': '# B\n',
    });
    expect(site.redirects.map(({ from }) => from)).toEqual(['x.html/old.html']);
  });

  it('copies what a reference of the front matter leads to', async () => {
    const { site } = await loadFiles({
      'postmortems/a.md': '---\nrunbooks: [plan.pdf]\n---\n# A\n',
      'postmortems/plan.pdf': 'x',
    });
    expect(site.assets).toEqual([{ path: 'postmortems/plan.pdf', url: 'postmortems/plan.pdf' }]);
  });

  it('shows another audience nothing of a document but that a link to it is no link', async () => {
    const files = {
      'a.md': '---\naudience: public\n---\n# A\n\n[secret](b.md#x) [file](f.png)\n',
      'b.md': '---\ntags: [hush]\nservices: [vault]\n---\n# B\n\n[a](a.md)\n',
      'c.md': '---\naudience: partners\n---\n# C\n',
      'f.png': 'x',
    };
    const open = await loadFiles(files, { audience: 'public' });
    expect(open.site.pages.map(({ facts }) => facts.path)).toEqual(['a.md']);
    expect(open.site.pages[0]?.targets).toMatchObject([{ to: 'hidden' }, { to: 'asset' }]);
    expect(open.site.pages[0]?.backlinks).toEqual([]);
    expect([open.site.tags, open.site.services]).toEqual([[], []]);
    expect(open.diagnostics.filter(({ path }) => path !== 'a.md')).toEqual([]);
    const partners = await loadFiles(files, { audience: 'partners', config: { audiences: ['partners'] } });
    expect(partners.site.pages.map(({ facts }) => facts.path)).toEqual(['a.md', 'c.md']);
  });
});
