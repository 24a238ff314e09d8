import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { closeMemory, emptyMemory } from '../../src/build/memory.ts';
import type { BuildReport } from '../../src/build/pipeline.ts';
import { type Files, temporaryFolder } from '../support/folder.ts';
import { buildFolder, loadFolder, readTree, type SiteOptions } from '../support/site.ts';

const files: Files = {
  'index.md': '# Notes\n\nWelcome.\n',
  'runbooks/db.md': '---\ntags: [disk]\n---\n# Database\n\n1. Look.\n2. Act.\n',
  'runbooks/queue.md': '# Queue\n\nSee [the database](db.md).\n',
  'postmortems/2026-01-01-a.md': '---\ntags: [disk]\n---\n# Full disk\n\n## Action items\n\n- Add a limit\n',
  'notes/x.md': '# X\n\nNothing links here. [gone](gone.md)\n',
};

interface Workbench {
  readonly folder: string;
  readonly content: string;
  readonly build: (options?: SiteOptions) => Promise<BuildReport>;
  readonly write: (path: string, text: string) => void;
  /** Files of the cache whose names end like this. */
  readonly cached: (ending: string) => readonly string[];
}

function workbench(given: Files = files): Workbench {
  const folder = temporaryFolder(
    Object.fromEntries(Object.entries(given).map(([path, text]) => [`content/${path}`, text])),
  );
  const content = join(folder, 'content');
  return {
    folder,
    content,
    build: (options) =>
      buildFolder(content, join(folder, 'out'), { cacheDir: join(folder, 'cache'), ...options }),
    write: (path, text) => {
      mkdirSync(join(content, path, '..'), { recursive: true });
      writeFileSync(join(content, path), text);
    },
    cached: (ending) =>
      readdirSync(join(folder, 'cache'), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith(ending))
        .map((name) => join(folder, 'cache', name)),
  };
}

/** What was done; what became of the search index is told by its own tests. */
const work = ({ analyzed, rendered, changed }: BuildReport) => {
  const others = changed.filter((url) => !url.startsWith('assets/oo-search/'));
  return { analyzed, rendered, changed: others.length };
};
const none = { analyzed: 0, rendered: 0, changed: 0 };

async function expectClean({ content, folder }: Workbench, options: SiteOptions = {}): Promise<void> {
  const clean = join(folder, 'clean');
  rmSync(clean, { recursive: true, force: true });
  await buildFolder(content, clean, options);
  expect(readTree(join(folder, 'out'))).toEqual(readTree(clean));
}

describe('a warm build', () => {
  it('does nothing when nothing was edited, and finds the same', async () => {
    const bench = workbench();
    const cold = await bench.build();
    expect(cold.analyzed).toBe(5);
    expect(cold.rendered).toBe(cold.pages);
    const warm = await bench.build();
    expect(work(warm)).toEqual(none);
    expect(warm.diagnostics).toEqual(cold.diagnostics);
    expect(warm.diagnostics.length).toBeGreaterThan(0);
    await expectClean(bench);
  });

  it.each<[string, (bench: Workbench) => void, object]>([
    [
      'a body',
      ({ write }) => write('notes/x.md', '# X\n\nOther words. [gone](gone.md)\n'),
      { analyzed: 1, rendered: 1, changed: 1 },
    ],
    [
      'a body with a new link: the page linked to is made as well',
      ({ write }) => write('notes/x.md', '# X\n\n[gone](gone.md) [q](../runbooks/queue.md)\n'),
      { analyzed: 1, rendered: 2, changed: 2 },
    ],
    ['nothing but the time', ({ content }) => utimesSync(join(content, 'notes/x.md'), 1, 1), none],
    [
      'a deletion',
      ({ content }) => rmSync(join(content, 'notes/x.md')),
      // The home page lists it, and its own is gone.
      { analyzed: 0, rendered: 1, changed: 2 },
    ],
    [
      'a tag that another page has',
      ({ write }) => write('notes/x.md', '---\ntags: [disk]\n---\n# X\n\n[gone](gone.md)\n'),
      // Itself, the tag's page, the list of tags, and the A to Z of the search.
      { analyzed: 1, rendered: 4, changed: 4 },
    ],
    [
      'a folder’s name',
      ({ content }) => renameSync(join(content, 'notes'), join(content, 'moved')),
      { analyzed: 1, rendered: 2, changed: 3 },
    ],
  ])('does what is needed after an edit of %s', async (_, edit, expected) => {
    const bench = workbench();
    await bench.build();
    edit(bench);
    expect(work(await bench.build())).toEqual(expected);
    await expectClean(bench);
    expect(work(await bench.build())).toEqual(none);
  });

  it('makes every page anew for another title of the site, without reading a document', async () => {
    const bench = workbench();
    await bench.build();
    const config = { title: 'Other' };
    const report = await bench.build({ config });
    expect([report.analyzed, report.rendered]).toEqual([0, report.pages]);
    await expectClean(bench, { config });
  });

  it('reads every document anew under other options, and remembers both', async () => {
    const bench = workbench();
    await bench.build();
    const config = { actionHeadings: ['nothing links here'] };
    expect((await bench.build({ config })).analyzed).toBe(5);
    await expectClean(bench, { config });
    expect((await bench.build()).analyzed).toBe(0);
    await expectClean(bench);
    expect((await bench.build({ audience: 'public' })).analyzed).toBe(5);
    expect((await bench.build({ audience: 'public' })).analyzed).toBe(0);
    await expectClean(bench, { audience: 'public' });
  });

  it('makes only the pages of a layout that was edited', async () => {
    const bench = workbench();
    const layoutsDir = join(bench.folder, 'layouts');
    const layout = (word: string) => {
      mkdirSync(layoutsDir, { recursive: true });
      writeFileSync(
        join(layoutsDir, 'runbook.js'),
        `import { html, shell } from 'onlyonce/layout';\nexport const runbook = (page) => shell(page, { main: html\`<p>${word}</p>\` });\n`,
      );
    };
    layout('one');
    await bench.build({ layoutsDir });
    layout('two');
    expect(work(await bench.build({ layoutsDir }))).toEqual({ analyzed: 0, rendered: 2, changed: 2 });
    expect((await bench.build()).rendered).toBe(2);
    await expectClean(bench);
  });

  it('finds an edit that leaves size and time as they were', async () => {
    const bench = workbench();
    const file = join(bench.content, 'notes/x.md');
    for (const word of ['aaaa', 'bbbb', 'cccc', 'dddd']) {
      const time = existsSync(file) ? statSync(file).mtime : new Date();
      bench.write('notes/x.md', `# X\n\nThe word is ${word}.\n`);
      utimesSync(file, time, time);
      expect((await bench.build()).analyzed).toBeGreaterThanOrEqual(1);
      expect(readFileSync(join(bench.folder, 'out/notes/x.html'), 'utf8')).toContain(`The word is ${word}.`);
    }
  });

  it('mends an output that somebody has been at', async () => {
    const bench = workbench();
    await bench.build();
    await delay(150);
    await bench.build();
    writeFileSync(join(bench.folder, 'out/notes/x.html'), 'mine');
    rmSync(join(bench.folder, 'out/runbooks/db.html'));
    expect(work(await bench.build())).toEqual({ analyzed: 0, rendered: 2, changed: 2 });
    await expectClean(bench);
  });

  it('works on another machine, where every time and inode is another', async () => {
    const bench = workbench();
    await bench.build();
    const other = temporaryFolder();
    cpSync(bench.folder, other, { recursive: true });
    const build = () =>
      buildFolder(join(other, 'content'), join(other, 'out'), { cacheDir: join(other, 'cache') });
    expect(work(await build())).toEqual(none);
    expect(work(await build())).toEqual(none);
  });

  it('keeps its size when content comes and goes', async () => {
    const bench = workbench();
    for (let at = 0; at < 24; at++) {
      bench.write('notes/x.md', `# X\n\n${`Words ${at}. `.repeat(2000)}\n`);
      await bench.build();
    }
    const sizes = bench.cached('.pack').map((file) => statSync(file).size);
    expect(sizes.length).toBeLessThanOrEqual(9);
    await expectClean(bench);
    expect(work(await bench.build())).toEqual(none);
  });

  it('is of use to two builds at once', async () => {
    const bench = workbench();
    const cacheDir = join(bench.folder, 'cache');
    await Promise.all(
      ['one', 'two'].map((name) => buildFolder(bench.content, join(bench.folder, name), { cacheDir })),
    );
    expect(readTree(join(bench.folder, 'one'))).toEqual(readTree(join(bench.folder, 'two')));
    expect((await bench.build()).analyzed).toBe(0);
  });

  it('tells git to leave the cache alone', async () => {
    const bench = workbench();
    await bench.build();
    expect(readFileSync(join(bench.folder, 'cache/.gitignore'), 'utf8')).toBe('*\n');
  });
});

describe('a look at a few files', () => {
  it('leaves no folder behind, and uses one that is there', async () => {
    const bench = workbench();
    const cacheDir = join(bench.folder, 'cache');
    const lint = async () => (await loadFolder(bench.content, { cacheDir })).analyzed;
    expect([await lint(), existsSync(cacheDir)]).toEqual([5, false]);
    await bench.build();
    expect(await lint()).toBe(0);
    bench.write('notes/x.md', '# X\n');
    expect([await lint(), await lint()]).toEqual([1, 0]);
    // It made no body, and took none away.
    expect((await bench.build()).analyzed).toBe(1);
    await expectClean(bench);
  });
});

describe('a damaged cache', () => {
  const flip = (file: string, at: number): void => {
    const bytes = readFileSync(file);
    bytes[at] = (bytes[at] ?? 0) ^ 0x01;
    writeFileSync(file, bytes);
  };

  it.each<[string, string, (file: string) => void]>([
    ['an index cut short', '.index', (file) => truncateSync(file, 100)],
    ['an empty index', '.index', (file) => truncateSync(file, 0)],
    ['an index with a flipped bit', '.index', (file) => flip(file, 200)],
    ['a foreign file for an index', '.index', (file) => writeFileSync(file, '{"a":1}\n')],
    ['a pack cut short', '.pack', (file) => truncateSync(file, 50)],
    ['a pack with a flipped bit', '.pack', (file) => flip(file, 40)],
    ['a pack with a flipped bit at its end', '.pack', (file) => flip(file, statSync(file).size - 20)],
    ['a missing pack', '.pack', (file) => rmSync(file)],
    ['checks cut short', '.checks', (file) => truncateSync(file, 70)],
    ['pages cut short', '.json', (file) => truncateSync(file, 70)],
  ])('is no cache: %s', async (_, ending, damage) => {
    const bench = workbench();
    const cold = await bench.build();
    const damaged = bench.cached(ending);
    expect(damaged).not.toEqual([]);
    for (const file of damaged) damage(file);
    // Something that makes the build look into it.
    const config = { title: 'Other' };
    const report = await bench.build({ config });
    expect(report.diagnostics).toEqual(cold.diagnostics);
    await expectClean(bench, { config });
    expect(work(await bench.build({ config }))).toEqual(none);
  });

  it('never shows a body of a pack with a bit flipped anywhere', async () => {
    const bench = workbench();
    await bench.build();
    const [pack = ''] = bench.cached('.pack');
    const { size } = statSync(pack);
    for (let at = 3; at < size; at += Math.ceil(size / 12)) {
      flip(bench.cached('.pack')[0] ?? '', Math.min(at, statSync(bench.cached('.pack')[0] ?? '').size - 1));
      const config = { title: `Title ${at}` };
      await bench.build({ config });
      await expectClean(bench, { config });
    }
  });

  it.each(['facts', 'output'])(
    'that cannot be written is none: a file where `%s` should be',
    async (name) => {
      const bench = workbench();
      mkdirSync(join(bench.folder, 'cache'));
      writeFileSync(join(bench.folder, 'cache', name), 'mine');
      await bench.build();
      await bench.build();
      await expectClean(bench);
      expect(readFileSync(join(bench.folder, 'cache', name), 'utf8')).toBe('mine');
    },
  );

  it.skipIf(process.platform === 'win32')('that finds no room leaves nothing half behind', () => {
    const main = join(import.meta.dirname, '../../dist/src/cli/main.js');
    const long = Object.fromEntries(
      Array.from({ length: 40 }, (_, at) => [`${at}.md`, `# Page ${at}\n\n${'Words. '.repeat(400)}\n`]),
    );
    const cwd = temporaryFolder(long);
    mkdirSync(join(cwd, '.onlyonce/facts'), { recursive: true });
    // No file may be longer than 8 KiB: what is longer fails as on a full disk.
    const ran = spawnSync('sh', ['-c', 'ulimit -f 16; exec "$0" "$1" lint', process.execPath, main], {
      cwd,
      encoding: 'utf8',
    });
    expect([ran.status, ran.stderr]).toEqual([0, '']);
    expect(readdirSync(join(cwd, '.onlyonce/facts')).filter((name) => name.endsWith('.pack'))).toEqual([]);
    expect(execFileSync(process.execPath, [main, 'lint'], { cwd, encoding: 'utf8' })).toBe(ran.stdout);
  });
});

describe('a build in the same process, told what was edited', () => {
  async function served(): Promise<
    Workbench & { readonly again: (paths: readonly string[]) => Promise<BuildReport> }
  > {
    const bench = workbench();
    const memory = emptyMemory();
    await bench.build({ memory });
    return {
      ...bench,
      again: (paths) => bench.build({ memory, edited: paths.map((path) => join(bench.content, path)) }),
    };
  }

  it('makes one page of one body', async () => {
    const bench = await served();
    for (const word of ['one', 'two', 'three']) {
      bench.write('notes/x.md', `# X\n\nThe word is ${word}.\n`);
      expect(work(await bench.again(['notes/x.md']))).toEqual({ analyzed: 1, rendered: 1, changed: 1 });
      await expectClean(bench);
    }
  });

  it('passes over what an editor has made and taken away', async () => {
    const bench = await served();
    bench.write('notes/x.md', '# X\n\nWords.\n');
    expect(work(await bench.again(['notes/x.md', 'notes/.x.swp', 'notes/x.md~']))).toEqual({
      analyzed: 1,
      rendered: 1,
      changed: 1,
    });
    await expectClean(bench);
  });

  it('makes the home page of its introduction', async () => {
    const bench = await served();
    bench.write('index.md', '# Notes\n\nOther words.\n');
    expect(work(await bench.again(['index.md']))).toEqual({ analyzed: 1, rendered: 1, changed: 1 });
    await expectClean(bench);
  });

  it('sees a layout that is taken away', async () => {
    const bench = workbench();
    const layoutsDir = join(bench.folder, 'layouts');
    mkdirSync(layoutsDir);
    const file = join(layoutsDir, 'runbook.js');
    writeFileSync(
      file,
      `import { html, shell } from 'onlyonce/layout';\nexport const runbook = (page) => shell(page, { main: html\`<p>own</p>\` });\n`,
    );
    const memory = emptyMemory();
    await bench.build({ memory, layoutsDir });
    rmSync(file);
    expect((await bench.build({ memory, layoutsDir, edited: [file] })).rendered).toBe(2);
    await expectClean(bench);
  });

  it('sees a document that is taken away', async () => {
    const bench = await served();
    rmSync(join(bench.content, 'notes/x.md'));
    expect(work(await bench.again(['notes/x.md']))).toEqual({ analyzed: 0, rendered: 1, changed: 2 });
    await expectClean(bench);
    rmSync(join(bench.content, 'runbooks'), { recursive: true });
    await bench.again(['runbooks']);
    await expectClean(bench);
  });

  it('mends what somebody took out of the output', async () => {
    const bench = await served();
    rmSync(join(bench.folder, 'out/runbooks/db.html'));
    bench.write('notes/x.md', '# X\n\nWords.\n');
    expect(work(await bench.again(['notes/x.md']))).toEqual({ analyzed: 1, rendered: 2, changed: 2 });
    await expectClean(bench);
  });

  it('takes over after another build has published into the folder', async () => {
    const bench = await served();
    await bench.build({ config: { title: 'Other' } });
    bench.write('notes/x.md', '# X\n\nWords.\n');
    await bench.again(['notes/x.md']);
    await expectClean(bench);
  });

  it('saves what it learned when it ends', async () => {
    const bench = workbench();
    const memory = emptyMemory();
    await bench.build({ memory });
    bench.write('notes/x.md', '# X\n\nWords.\n');
    await bench.build({ memory, edited: [join(bench.content, 'notes/x.md')] });
    closeMemory(memory);
    expect(work(await bench.build())).toEqual(none);
  });
});
