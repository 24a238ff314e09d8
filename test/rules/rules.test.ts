import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadSite } from '../../src/build/pipeline.ts';
import { defaultConfig } from '../../src/model/config.ts';
import type { Finding } from '../../src/model/diagnostic.ts';
import { byCodeUnit } from '../../src/model/paths.ts';
import type { RuleExample } from '../../src/model/rule.ts';
import { rules } from '../../src/rules/index.ts';
import { temporaryFolder } from '../support/folder.ts';
import { loadFiles } from '../support/site.ts';
import { findingsIn, type Rule, today } from './run-rule.ts';

async function check(
  rule: Rule,
  files: RuleExample['files'],
): Promise<readonly { path: string; finding: Finding }[]> {
  return findingsIn(rule, await loadFiles(files));
}

function ruleOf(id: string): Rule {
  const rule = rules.find(({ meta }) => meta.id === id);
  if (rule === undefined) throw new Error(`no rule ${id}`);
  return rule;
}

describe('the list of rules', () => {
  it('is sorted by id, without repeats', () => {
    const ids = rules.map(({ meta }) => meta.id);
    expect(ids).toEqual([...new Set(ids)].sort(byCodeUnit));
  });

  it.each(rules.map(({ meta }) => meta))('$id is documented', ({ id, summary, why, good, bad }) => {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)+$/);
    expect(summary).toMatch(/^[A-Z].*\.$/);
    expect(
      why.split(/[.?!](?:\s|$)/).filter((sentence) => sentence.trim() !== '').length,
    ).toBeGreaterThanOrEqual(2);
    expect(good.length).toBeGreaterThan(0);
    expect(bad.length > 0 || id === 'symlinks-are-plain').toBe(true);
  });
});

describe.each(rules.map((rule) => ({ id: rule.meta.id, rule })))('$id', ({ rule }) => {
  const { meta } = rule;

  it.each(meta.good)('says nothing of the good example: $title', async ({ files }) => {
    expect(await check(rule, files)).toEqual([]);
  });

  if (meta.bad.length > 0) {
    it.each(meta.bad)('reports the bad example: $title', async ({ files }) => {
      const about = Object.keys(files)[0];
      const found = await check(rule, files);
      expect(found.map(({ path }) => path)).toContain(about);
      for (const { finding } of found) {
        expect(finding.message).toMatch(/^(?:Missing|Unexpected|`)/);
        expect(finding.message).not.toMatch(/\.$/);
        expect(finding.line).toBeGreaterThanOrEqual(1);
        expect(finding.column).toBeGreaterThanOrEqual(1);
      }
    });
  }
});

describe('places and offers', () => {
  const cases: readonly {
    name: string;
    rule: string;
    files: RuleExample['files'];
    found: readonly (readonly [
      path: string,
      line: number,
      column: number,
      endColumn: number,
      says: string,
    ])[];
  }[] = [
    {
      name: 'a broken link is reported from bracket to bracket, with the nearest document',
      rule: 'links-resolve',
      files: { 'a.md': '# A\n\nSee [the other](othr.md) now.\n', 'other.md': '# Other\n' },
      found: [
        [
          'a.md',
          3,
          5,
          25,
          'Missing link target `othr.md`; a path to an existing file; did you mean `other.md`?',
        ],
      ],
    },
    {
      name: 'columns count the file as stored: front matter above, wide characters before',
      rule: 'links-resolve',
      files: { 'a.md': '---\ntitle: A\n---\n🔥 [x](gone.md)\n' },
      found: [['a.md', 4, 4, 16, 'Missing link target `gone.md`; a path to an existing file']],
    },
    {
      name: 'a byte order mark is a column of line 1',
      rule: 'links-resolve',
      files: { 'a.md': '\ufeff[x](gone.md)\n' },
      found: [['a.md', 1, 2, 14, 'Missing link target `gone.md`; a path to an existing file']],
    },
    {
      name: 'a missing image is called one',
      rule: 'links-resolve',
      files: { 'a.md': '![x](gone.png)\n' },
      found: [['a.md', 1, 1, 15, 'Missing image `gone.png`; a path to an existing file']],
    },
    {
      name: 'links to other sites, addresses and the top of the page are let be',
      rule: 'links-resolve',
      files: {
        'a.md': '[a](https://example.com/x.md) [b](mailto:a@example.com) [c](#) [d](//example.com/x)\n',
      },
      found: [],
    },
    {
      name: 'a link in code is no link',
      rule: 'links-resolve',
      files: { 'a.md': '`[x](gone.md)`\n\n```\n[x](gone.md)\n```\n' },
      found: [],
    },
    {
      name: 'a missing anchor names its document and the nearest anchor',
      rule: 'anchors-resolve',
      files: { 'a.md': '[x](b.md#set-upp)\n', 'b.md': '# B\n\n## Set up\n' },
      found: [
        [
          'a.md',
          1,
          1,
          18,
          'Missing anchor `#set-upp` in `b.md`; the anchor of a heading or step there; did you mean `#set-up`?',
        ],
      ],
    },
    {
      name: 'a document that does not exist is not also missing an anchor',
      rule: 'anchors-resolve',
      files: { 'a.md': '[x](gone.md#part)\n' },
      found: [],
    },
    {
      name: 'the rarer spelling of a tag is reported where it stands',
      rule: 'tags-are-a-set',
      files: {
        'a.md': '---\ntags: [db, DNS]\n---\n',
        'b.md': '---\ntags: [dns]\n---\n',
        'c.md': '---\ntags: [dns]\n---\n',
      },
      found: [
        [
          'a.md',
          2,
          12,
          15,
          'Unexpected spelling `DNS` of the tag `dns`; `dns`, the most frequent spelling in the 3 documents with this tag',
        ],
      ],
    },
    {
      name: 'a tag in two wrong spellings is reported once a document',
      rule: 'tags-are-a-set',
      files: {
        'a.md': '---\ntags: [Load-Balancer, LOAD_BALANCER]\n---\n',
        'b.md': '---\ntags: [load balancer]\n---\n',
        'c.md': '---\ntags: [load balancer]\n---\n',
      },
      found: [
        [
          'a.md',
          2,
          8,
          21,
          'Unexpected spelling `Load-Balancer` of the tag `load balancer`; `load balancer`, the most frequent spelling in the 3 documents with this tag',
        ],
      ],
    },
    {
      name: 'a reference is reported at its value, also inside a mapping',
      rule: 'references-resolve',
      files: {
        'postmortems/2026-01-02-x.md': '---\nrunbooks:\n  - ref: gone\n    outcome: helped\n---\n# X\n',
      },
      found: [
        [
          'postmortems/2026-01-02-x.md',
          3,
          10,
          14,
          'Missing document `gone` in `runbooks`; the id of an existing document',
        ],
      ],
    },
    {
      name: 'a draft, a template and a README need not be complete',
      rule: 'required-parts',
      files: {
        'postmortems/draft.md': '---\ndraft: true\n---\n# X\n',
        'postmortems/TEMPLATE.md': '# X\n',
        'postmortems/postmortem-template.md': '# X\n',
        'postmortems/README.md': 'All of them.\n',
      },
      found: [],
    },
    {
      name: 'a page needs nothing',
      rule: 'required-parts',
      files: { 'notes.md': 'Only text.\n' },
      found: [],
    },
    {
      name: 'a checklist of tasks has steps, an empty one has none',
      rule: 'required-parts',
      files: { 'checklists/a.md': '# A\n\n- [ ] Call\n', 'checklists/b.md': '# B\n\nCall.\n' },
      found: [
        [
          'checklists/b.md',
          1,
          1,
          1,
          'Missing steps in this checklist; at least one item of a numbered list (`1.`) or task list (`- [ ]`)',
        ],
      ],
    },
    {
      name: 'orphans are all but those linked to and the indexes',
      rule: 'no-orphans',
      files: { 'index.md': '[a](a.md)\n', 'a.md': '# A\n', 'b.md': '# B\n' },
      found: [['b.md', 1, 1, 1, 'Missing link to this document; a link from another document']],
    },
  ];

  it.each(cases)('$name', async ({ rule, files, found }) => {
    const reported = await check(ruleOf(rule), files);
    expect(
      reported.map(({ path, finding: { line, column, endColumn, message, expected } }) => [
        path,
        line,
        column,
        endColumn,
        `${message}; ${expected}`,
      ]),
    ).toEqual(found);
  });
});

it('symlinks-are-plain reports links to folders, out of the content and to nowhere', async () => {
  const folder = temporaryFolder({ 'a.md': '# A\n', 'sub/b.md': '# B\n' });
  symlinkSync('a.md', join(folder, 'fine.md'));
  symlinkSync('..', join(folder, 'sub', 'loop'));
  symlinkSync('gone.md', join(folder, 'nowhere.md'));
  const outside = temporaryFolder({ 'secret.md': '# Secret\n' });
  symlinkSync(join(outside, 'secret.md'), join(folder, 'secret.md'));
  const loaded = await loadSite({
    contentDir: folder,
    config: defaultConfig,
    audience: 'internal',
    today,
    parser: 'native',
    workers: 0,
    body: false,
    exclude: [],
    cacheDir: null,
    whole: false,
    edited: null,
    layoutsDir: null,
    onProgress: null,
  });
  const found = findingsIn(ruleOf('symlinks-are-plain'), loaded);
  expect(found.map(({ path }) => path).sort(byCodeUnit)).toEqual(['nowhere.md', 'secret.md', 'sub/loop']);
});
