import { existsSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { closeMemory, emptyMemory } from '../../src/build/memory.ts';
import { type Files, temporaryFolder } from '../support/folder.ts';
import { buildFolder, loadFolder, readTree } from '../support/site.ts';

/** Words of a document's own, enough for an index of several files. */
function words(seed: number): string {
  return Array.from({ length: 700 }, (_, at) => (((at + 3) * (seed + 7919)) % 999_983).toString(36)).join(
    ' ',
  );
}

const files: Files = Object.fromEntries(
  Array.from({ length: 16 }, (_, at) => [`runbooks/r${at}.md`, `# Runbook ${at}\n\n${words(at)}\n`]),
);

const inSearch = /^assets\/oo-search\//;
const searchFiles = (out: string) => [...readTree(out)].filter(([path]) => inSearch.test(path));

function bench() {
  const [content, scratch] = [temporaryFolder(files), temporaryFolder()];
  const [out, cacheDir] = [join(scratch, 'out'), join(scratch, 'cache')];
  let clean = 0;
  return {
    ...{ content, out, cacheDir },
    build: () => buildFolder(content, out, { cacheDir }),
    write: (path: string, text: string) => writeFileSync(join(content, path), text),
    expectClean: async () => {
      const beside = join(scratch, `clean-${clean++}`);
      await buildFolder(content, beside);
      expect(searchFiles(out)).toEqual(searchFiles(beside));
    },
  };
}

describe('the search index', () => {
  it('is changed by an edit in few of its files, and is then as if made anew', async () => {
    const { build, write, expectClean, out } = bench();
    await build();
    expect(searchFiles(out).length).toBeGreaterThan(12);
    write('runbooks/r3.md', `# Runbook 3\n\n${words(3)}\n\nOne quokka more.\n`);
    const { changed } = await build();
    const ofSearch = changed.filter((url) => inSearch.test(url));
    expect(ofSearch.length).toBeGreaterThan(1);
    expect(ofSearch.length).toBeLessThan(8);
    expect(ofSearch).not.toContain('assets/oo-search/core.js');
    await expectClean();
  });

  it.each<[string, (at: ReturnType<typeof bench>) => void]>([
    ['a title', ({ write }) => write('runbooks/r1.md', `# Other name\n\n${words(1)}\n`)],
    ['a document that comes', ({ write }) => write('runbooks/new.md', `# New\n\n${words(99)}\n`)],
    ['a document that goes', ({ content }) => rmSync(join(content, 'runbooks/r5.md'))],
    ['a long text cut short', ({ write }) => write('runbooks/r6.md', '# Runbook 6\n\nShort.\n')],
    ['an audience', ({ write }) => write('runbooks/r7.md', '---\naudience: public\n---\n# Seven\n\nx\n')],
  ])('follows %s', async (_, edit) => {
    const at = bench();
    await at.build();
    edit(at);
    await at.build();
    await at.expectClean();
  });

  it('is mended where somebody took, changed or damaged its files or its cache', async () => {
    const at = bench();
    await at.build();
    const folder = join(at.out, 'assets/oo-search');
    const [shard = '', other = ''] = readdirSync(folder).filter((name) => name.startsWith('w-'));
    const damages: readonly (() => void)[] = [
      () => rmSync(join(folder, shard)),
      () => writeFileSync(join(folder, other), 'ooSearch("x","y")\n'),
      () => rmSync(folder, { recursive: true }),
      () => rmSync(join(at.cacheDir, 'search'), { recursive: true }),
      () => {
        for (const name of readdirSync(join(at.cacheDir, 'search')))
          truncateSync(join(at.cacheDir, 'search', name), 300);
      },
    ];
    for (const [round, damage] of damages.entries()) {
      damage();
      at.write('runbooks/r2.md', `# Runbook 2\n\n${words(2)}\n\nRound ${round}.\n`);
      await at.build();
      await at.expectClean();
    }
  });

  it('is kept up after a run that only lints, and is not made by one', async () => {
    const at = bench();
    await loadFolder(at.content, { cacheDir: at.cacheDir });
    expect(existsSync(join(at.cacheDir, 'search'))).toBe(false);
    await at.build();
    at.write('runbooks/r2.md', `# Runbook 2\n\n${words(2)}\n\nOne more.\n`);
    await loadFolder(at.content, { cacheDir: at.cacheDir });
    const { changed } = await at.build();
    expect(changed.filter((url) => inSearch.test(url)).length).toBeLessThan(8);
    await at.expectClean();
  });

  it('is changed in one process, too, where documents come and go', async () => {
    const { content, out, cacheDir, write, expectClean } = bench();
    const memory = emptyMemory();
    const again = (edited: readonly string[] | null) =>
      buildFolder(content, out, { cacheDir, memory, edited });
    await again(null);
    const steps: readonly (readonly [string, string | null])[] = [
      ['runbooks/r1.md', `# Runbook 1\n\n${words(1)}\n\nA word.\n`],
      ['runbooks/r1.md', `# Runbook 1\n\n${words(1)}\n\nAnother.\n`],
      ['runbooks/new.md', '# New\n\nFresh words.\n'],
      ['runbooks/new.md', null],
      ['runbooks/r2.md', '# Two\n'],
    ];
    for (const [path, text] of steps) {
      if (text === null) rmSync(join(content, path));
      else write(path, text);
      await again([join(content, path)]);
      await expectClean();
    }
    closeMemory(memory);
  });

  it('holds nothing that its audience may not see', async () => {
    const content = temporaryFolder({
      'runbooks/open.md':
        '---\naudience: public\nservices: [web]\n---\n# Open\n\nSee [inside](inside.md). Quokka.\n',
      'runbooks/inside.md':
        '---\nalerts: [SecretAlert]\nservices: [vault]\n---\n# Hidden name\n\nWombat words.\n',
    });
    const scratch = temporaryFolder();
    const out = join(scratch, 'out');
    const cacheDir = join(scratch, 'cache');
    await buildFolder(content, out, { cacheDir });
    const all = () =>
      searchFiles(out)
        .map(([, text]) => text)
        .join('\n');
    expect(all()).toMatch(/wombat/i);
    await buildFolder(content, out, { cacheDir, audience: 'public' });
    expect(all()).toMatch(/quokka/i);
    expect(all()).not.toMatch(/wombat|secretalert|hidden name|vault|runbooks\/inside/i);
    expect(readTree(out).get('search.html')).not.toMatch(/wombat|secretalert|hidden name|vault/i);
  });
});
