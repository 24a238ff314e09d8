import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import type { FilterEntry } from '../../src/model/filter-list.ts';
import { filterListUrl } from '../../src/render/addresses.ts';
import { filterListScript } from '../../src/render/filter-list.ts';
import { composeSite, type Sketch } from './compose-site.ts';

function read(sketches: readonly Sketch[]): readonly FilterEntry[] {
  const { site } = composeSite(sketches);
  const calls: (readonly FilterEntry[])[] = [];
  runInNewContext(filterListScript(site), {
    ooFilterList: (entries: readonly FilterEntry[]) => calls.push(entries),
  });
  expect(calls).toHaveLength(1);
  return calls[0] ?? [];
}

describe('the filter list', () => {
  it('holds documents, services and tags with what they are found by', () => {
    const entries = read([
      {
        path: 'runbooks/a b.md',
        kind: 'runbook',
        title: 'Mend it',
        services: ['orders'],
        tags: ['Disk', 'disk'],
        fields: { alerts: ['DiskFull', 'DiskSlow'] },
      },
      {
        path: 'postmortems/2026-01-02-x.md',
        kind: 'postmortem',
        title: 'It broke',
        severity: 'SEV2',
        date: '2026-01-02',
        fields: { alerts: 'One' },
      },
    ]);
    expect(entries).toMatchObject([
      { kind: 'postmortem', title: 'It broke', severity: 'SEV2', date: '2026-01-02', alerts: ['One'] },
      { kind: 'runbook', title: 'Mend it', alerts: ['DiskFull', 'DiskSlow'], severity: null, date: null },
      { kind: 'service', title: 'orders' },
      { kind: 'tag', title: 'Disk' },
    ]);
    expect(entries[1]?.words).toEqual(expect.arrayContaining(['orders', 'Disk']));
  });

  it('has addresses that lead from its own place to the page', () => {
    const [entry] = read([{ path: 'a b/ç?.md', title: 'X' }]);
    const base = `https://site.example/deep/${filterListUrl}`;
    expect(new URL(entry?.href ?? '', base).pathname).toBe('/deep/a%20b/%C3%A7%3F.html');
  });

  it('is one call whatever the titles hold', () => {
    const title = '</script>"\\\u2028\u2029\n*/ \ud800';
    expect(read([{ path: 'a.md', title }])[0]?.title).toBe(title);
  });

  it('is one call for a site of nothing', () => {
    expect(read([])).toEqual([]);
  });

  it('names no document of which the site does not know', () => {
    const { site } = composeSite([{ path: 'a.md', title: 'A' }], { hidden: ['secret.md'] });
    expect(filterListScript(site)).not.toContain('secret');
  });
});
