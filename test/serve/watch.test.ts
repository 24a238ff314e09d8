import {
  appendFileSync,
  mkdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { changedBetween, surveyTrees } from '../../src/serve/survey.ts';
import { type NativeEvents, startWatch, type WatchOptions } from '../../src/serve/watch.ts';
import { watchList } from '../../src/serve/watch-list.ts';
import { type Files, temporaryFolder, writeFiles } from '../support/folder.ts';

/** Looking at the files is put off for longer than any test takes, so that only the system's notices are at work. */
const never = { roots: 1e6, trees: 1e6, treesAlone: 1e6 };
const often = { roots: 20, trees: 20, treesAlone: 20 };

interface Watched {
  readonly folder: string;
  readonly seen: Set<string>;
  readonly notes: string[];
  /** Resolves once every path, relative to the folder, was seen. */
  readonly sees: (...paths: readonly string[]) => Promise<void>;
  readonly remember: () => Promise<void>;
}

async function watched(files: Files, options: Partial<WatchOptions> = {}): Promise<Watched> {
  const folder = temporaryFolder(files);
  const seen = new Set<string>();
  const notes: string[] = [];
  const list = watchList(
    [join(folder, 'content')],
    [join(folder, 'onlyonce.yaml')],
    [join(folder, 'content/_site')],
  );
  const watch = startWatch(list, {
    onEdit: (path) => seen.add(path),
    onNote: (text) => notes.push(text),
    times: often,
    ...options,
  });
  onTestFinished(() => watch.close());
  await watch.remember(null);
  const sees = (...paths: readonly string[]): Promise<void> =>
    vi.waitFor(
      () => {
        for (const path of paths) expect([...seen]).toContain(join(folder, path));
      },
      { timeout: 20_000, interval: 10 },
    );
  return { folder, seen, notes, sees, remember: () => watch.remember(null) };
}

const start: Files = { 'content/a.md': '# A\n', 'content/sub/b.md': '# B\n' };

type Step = (folder: string) => void;

const saves: readonly (readonly [name: string, act: Step, seen: readonly string[]])[] = [
  ['write in place', (folder) => writeFileSync(join(folder, 'content/a.md'), '# A2\n'), ['content/a.md']],
  [
    'truncate, then write',
    (folder) => {
      truncateSync(join(folder, 'content/a.md'));
      appendFileSync(join(folder, 'content/a.md'), '# A2\n');
    },
    ['content/a.md'],
  ],
  [
    'write beside and rename over',
    (folder) => {
      writeFileSync(join(folder, 'content/.a.md.swp'), '# A2\n');
      renameSync(join(folder, 'content/.a.md.swp'), join(folder, 'content/a.md'));
    },
    ['content/a.md'],
  ],
  [
    'move away as a backup, then write anew',
    (folder) => {
      renameSync(join(folder, 'content/a.md'), join(folder, 'content/a.md~'));
      writeFileSync(join(folder, 'content/a.md'), '# A2\n');
    },
    ['content/a.md'],
  ],
  ['a new file', (folder) => writeFileSync(join(folder, 'content/c.md'), '# C\n'), ['content/c.md']],
  [
    'a new folder with a file',
    (folder) => writeFiles(folder, { 'content/new/deep/c.md': '# C\n' }),
    ['content/new/deep/c.md'],
  ],
  ['a deletion', (folder) => unlinkSync(join(folder, 'content/a.md')), ['content/a.md']],
  [
    'a folder renamed',
    (folder) => renameSync(join(folder, 'content/sub'), join(folder, 'content/other')),
    ['content/sub/b.md', 'content/other/b.md'],
  ],
  [
    'a folder deleted and made again',
    (folder) => {
      rmSync(join(folder, 'content/sub'), { recursive: true });
      writeFiles(folder, { 'content/sub/b.md': '# B2\n' });
    },
    ['content/sub/b.md'],
  ],
  [
    'two hundred files',
    (folder) =>
      writeFiles(
        folder,
        Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`content/many/${at}.md`, `# ${at}\n`])),
      ),
    Array.from({ length: 200 }, (_, at) => `content/many/${at}.md`),
  ],
  [
    'the configuration made',
    (folder) => writeFileSync(join(folder, 'onlyonce.yaml'), 'title: x\n'),
    ['onlyonce.yaml'],
  ],
  [
    'the content folder replaced',
    (folder) => {
      rmSync(join(folder, 'content'), { recursive: true });
      writeFiles(folder, { 'content/z.md': '# Z\n' });
    },
    ['content/z.md'],
  ],
];

describe('watching', () => {
  it.each(saves)('sees %s', async (_name, act, seen) => {
    const { folder, sees } = await watched(start);
    act(folder);
    await sees(...seen);
  });

  it.each(saves)('sees %s when the system has no watchers', async (_name, act, seen) => {
    const openNative = (_list: unknown, { onError }: NativeEvents) => {
      setTimeout(() => onError(Object.assign(new Error('no space'), { code: 'ENOSPC' })));
      return { close: async () => {} };
    };
    const { folder, sees, notes } = await watched(start, { openNative });
    act(folder);
    await sees(...seen);
    expect(notes).toEqual([
      'The system has no file watchers left (ENOSPC): looking for changes every now and then instead',
    ]);
  });

  it('sees edits by the notices of the system alone, once they come', async () => {
    const { folder, seen, sees } = await watched(start, { times: never });
    const file = join(folder, 'content/sub/b.md');
    await vi.waitFor(
      () => {
        appendFileSync(file, 'x');
        expect([...seen]).toContain(file);
      },
      { timeout: 20_000, interval: 20 },
    );
    for (let count = 0; count < 20; count++) {
      writeFiles(folder, { [`content/sub/${count}.md`]: 'x' });
      await sees(`content/sub/${count}.md`);
    }
  });

  it('looks itself when it is not told of anything, and says so after the third time', async () => {
    let opened = 0;
    const openNative = () => {
      opened++;
      return { close: async () => {} };
    };
    const { folder, sees, seen, notes } = await watched(start, { openNative });
    for (let count = 0; count < 5; count++) {
      seen.clear();
      appendFileSync(join(folder, 'content/a.md'), 'x');
      await sees('content/a.md');
    }
    await vi.waitFor(() => expect(notes).toHaveLength(1));
    expect(opened).toBe(3);
  });

  it('does not take an error that is not about watchers for the end of them', async () => {
    const openNative = (_list: unknown, { onError, onEdit }: NativeEvents) => {
      setTimeout(() => {
        onError(Object.assign(new Error('not allowed'), { code: 'EACCES' }));
        onEdit('still here');
      });
      return { close: async () => {} };
    };
    const { seen, notes } = await watched(start, { openNative, times: never });
    await vi.waitFor(() => expect([...seen]).toEqual(['still here']));
    expect(notes).toEqual([]);
  });

  it('is not woken by what a build writes, by dot files or by node_modules', async () => {
    const { folder, seen, sees } = await watched({ ...start, 'content/_site/index.html': 'x' });
    writeFiles(folder, {
      'content/_site/index.html': 'y',
      'content/_site/new/page.html': 'y',
      'content/.onlyonce/x': 'y',
      'content/.a.md.swp': 'y',
      'content/node_modules/x/README.md': 'y',
      'content/sub/.git/HEAD': 'y',
    });
    writeFileSync(join(folder, 'content/sub/b.md'), '# last\n');
    await sees('content/sub/b.md');
    const names = [...seen].map((path) => path.slice(folder.length + 1));
    expect(names.filter((name) => !['content', 'content/sub', 'content/sub/b.md'].includes(name))).toEqual(
      [],
    );
  });

  it('says nothing of what was there when a build began', async () => {
    const { folder, seen, sees, remember } = await watched(start, {
      openNative: () => ({ close: async () => {} }),
    });
    appendFileSync(join(folder, 'content/a.md'), 'x');
    await sees('content/a.md');
    seen.clear();
    await remember();
    appendFileSync(join(folder, 'content/sub/b.md'), 'x');
    await sees('content/sub/b.md');
    expect([...seen]).toEqual([join(folder, 'content/sub/b.md')]);
  });
});

describe('the survey', () => {
  it('tells what is new, gone and changed, and follows no link', async () => {
    const folder = temporaryFolder(start);
    const outside = temporaryFolder({ 'x.md': 'x' });
    symlinkSync(outside, join(folder, 'content/link'));
    symlinkSync(dirname(folder), join(folder, 'content/up'));
    const list = watchList([join(folder, 'content')], [], []);
    const before = await surveyTrees(list);
    expect(changedBetween(before, await surveyTrees(list))).toEqual([]);
    writeFiles(folder, { 'content/new.md': 'x', 'content/a.md': 'other' });
    rmSync(join(folder, 'content/sub'), { recursive: true });
    mkdirSync(join(folder, 'content/empty'));
    const changed = changedBetween(before, await surveyTrees(list));
    expect(changed.map((path) => path.slice(folder.length + 9)).sort()).toEqual([
      'a.md',
      'empty',
      'new.md',
      'sub',
      'sub/b.md',
    ]);
  });

  it('of a folder that is not there is empty', async () => {
    expect((await surveyTrees(watchList([join(temporaryFolder(), 'gone')], [], []))).size).toBe(0);
  });
});
