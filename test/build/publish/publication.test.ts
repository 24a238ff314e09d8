import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeDisk } from '../../../src/build/publish/disk.ts';
import { openPublication, PublishError } from '../../../src/build/publish/publication.ts';
import { contentHash } from '../../../src/hash/content-hash.ts';
import { caselessDisk, type DiskChange, dyingDisk, refusingDisk, watchedDisk } from './disks.ts';
import { contentOf, orphanLock, publish, put, type Site, withFolder } from './sites.ts';

/** The PublishError that an attempt ends with. */
async function refusalOf(attempt: Promise<unknown>): Promise<PublishError> {
  const error: unknown = await attempt.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof PublishError)) throw new Error(`expected a PublishError, got ${String(error)}`);
  expect(error.hint).not.toBe('');
  expect(`${error.message}${error.hint}`).not.toContain('undefined');
  return error;
}

const siteOne: Site = {
  'assets/a.css': 'a1',
  'index.html': 'home',
  'docs/page.html': 'page',
  'snapshot.js': 's1',
};

describe('publishing', () => {
  it('makes a folder that holds exactly the planned files', async () => {
    await withFolder(async (folder) => {
      const report = await publish(join(folder, 'a/b/_site'), siteOne);
      expect(contentOf(join(folder, 'a/b/_site'))).toEqual(siteOne);
      expect(report).toEqual({
        written: 4,
        unchanged: 0,
        removed: 0,
        recovered: null,
        bytesWritten: 12,
        changed: ['assets/a.css', 'docs/page.html', 'index.html', 'snapshot.js'],
      });
    });
  });

  it('leaves nothing but the manifest in its own folder', async () => {
    await withFolder(async (folder) => {
      await publish(folder, siteOne);
      await publish(folder, { ...siteOne, 'index.html': 'home 2' });
      const state = Object.keys(contentOf(folder, true)).filter((url) => url.startsWith('.onlyonce'));
      expect(state).toEqual(['.onlyonce/manifest.json']);
    });
  });

  it('makes two clean builds equal in every byte, dot folder included, whatever order files are added in', async () => {
    await withFolder(async (folder) => {
      await publish(join(folder, 'one'), siteOne);
      await publish(join(folder, 'two'), Object.fromEntries(Object.entries(siteOne).reverse()));
      expect(contentOf(join(folder, 'one'), true)).toEqual(contentOf(join(folder, 'two'), true));
    });
  });

  it('makes an incremental build equal to a clean one, once the old assets are gone', async () => {
    await withFolder(async (folder) => {
      const siteTwo: Site = { 'assets/b.css': 'b', 'index.html': 'new', 'docs/sub/x.html': 'x' };
      await publish(join(folder, 'one'), siteOne);
      await publish(join(folder, 'one'), siteTwo);
      await publish(join(folder, 'one'), siteTwo);
      await publish(join(folder, 'two'), siteTwo);
      expect(contentOf(join(folder, 'one'), true)).toEqual(contentOf(join(folder, 'two'), true));
    });
  });

  it('does not touch files that are equal', async () => {
    await withFolder(async (folder) => {
      await publish(folder, siteOne);
      const before = statSync(join(folder, 'index.html'));
      const report = await publish(folder, { ...siteOne, 'docs/page.html': 'changed' });
      expect(report).toMatchObject({ written: 1, unchanged: 3, removed: 0, bytesWritten: 7 });
      expect(statSync(join(folder, 'index.html')).ino).toBe(before.ino);
      expect(statSync(join(folder, 'index.html')).ctimeMs).toBe(before.ctimeMs);
    });
  });

  it('writes no journal and renames nothing when nothing differs', async () => {
    await withFolder(async (folder) => {
      await publish(folder, siteOne);
      const changes: DiskChange[] = [];
      await publish(folder, siteOne, { disk: watchedDisk((change) => changes.push(change)) });
      const outside = changes
        .flatMap(({ paths }) => paths)
        .filter((path) => !/\.onlyonce\/(?:lock|stage)$|\.onlyonce$/.test(path));
      expect(outside).toEqual([]);
    });
  });

  it('replaces a page instead of writing into it, so that a reader who has it open sees it whole', async () => {
    await withFolder(async (folder) => {
      await publish(folder, siteOne);
      const before = statSync(join(folder, 'index.html')).ino;
      await publish(folder, { ...siteOne, 'index.html': 'home 2' });
      expect(statSync(join(folder, 'index.html')).ino).not.toBe(before);
    });
  });

  it('writes every file anew when asked to', async () => {
    await withFolder(async (folder) => {
      await publish(folder, siteOne);
      expect(await publish(folder, siteOne, { fresh: true })).toMatchObject({ written: 4, unchanged: 0 });
      expect(contentOf(folder)).toEqual(siteOne);
    });
  });

  it('takes bytes, and copies of other files, small and large', async () => {
    await withFolder(async (folder) => {
      const large = Buffer.alloc(5 * 1024 * 1024, 'large ');
      writeFileSync(join(folder, 'source.bin'), large);
      writeFileSync(join(folder, 'small.bin'), Buffer.from([0, 255, 128]));
      chmodSync(join(folder, 'small.bin'), 0o400);
      const outDir = join(folder, 'site');
      const once = async (fresh: boolean) => {
        const publication = await openPublication({ outDir, adopt: false, fresh });
        publication.add({ url: 'b', role: 'page', content: new Uint8Array([1, 2, 3]) });
        publication.add({ url: 'large', role: 'asset', content: { copyOf: join(folder, 'source.bin') } });
        publication.add({ url: 'small', role: 'asset', content: { copyOf: join(folder, 'small.bin') } });
        return await publication.commit();
      };
      expect(await once(false)).toMatchObject({ written: 3, bytesWritten: large.length + 6 });
      expect(readFileSync(join(outDir, 'large')).equals(large)).toBe(true);
      expect([...readFileSync(join(outDir, 'small'))]).toEqual([0, 255, 128]);
      // A web server runs as another user: the mode of the source is not copied.
      expect(statSync(join(outDir, 'small')).mode & 0o600).toBe(0o600);
      expect(await once(false)).toMatchObject({ written: 0, unchanged: 3 });
      large[4_999_999] = 0;
      writeFileSync(join(folder, 'source.bin'), large);
      expect(await once(false)).toMatchObject({ written: 1, unchanged: 2 });
      expect(readFileSync(join(outDir, 'large')).equals(large)).toBe(true);
      const hashes = readFileSync(join(outDir, '.onlyonce/manifest.json'), 'utf8');
      const other = join(folder, 'other');
      const asBytes = await openPublication({ outDir: other, adopt: false });
      for (const name of ['b', 'large', 'small']) {
        asBytes.add({
          url: name,
          role: name === 'b' ? 'page' : 'asset',
          content: readFileSync(join(outDir, name)),
        });
      }
      await asBytes.commit();
      expect(readFileSync(join(other, '.onlyonce/manifest.json'), 'utf8')).toBe(hashes);
    });
  });

  it.each<[string, (page: string) => void]>([
    ['edited, with its size kept', (page) => writeFileSync(page, 'HOME')],
    ['edited', (page) => writeFileSync(page, 'home and more')],
    ['cut short', (page) => truncateSync(page, 2)],
    ['deleted', (page) => unlinkSync(page)],
    [
      'replaced by a link',
      (page) => {
        unlinkSync(page);
        symlinkSync('docs/page.html', page);
      },
    ],
  ])('repairs a published file that was %s', async (_, damage) => {
    await withFolder(async (folder) => {
      await publish(folder, siteOne);
      const manifest = readFileSync(join(folder, '.onlyonce/manifest.json'), 'utf8');
      damage(join(folder, 'index.html'));
      expect(await publish(folder, siteOne)).toMatchObject({ written: 1, unchanged: 3 });
      expect(contentOf(folder)).toEqual(siteOne);
      expect(readFileSync(join(folder, '.onlyonce/manifest.json'), 'utf8')).toBe(manifest);
    });
  });

  it('publishes an empty site', async () => {
    await withFolder(async (folder) => {
      await publish(join(folder, 'site'), {});
      expect(contentOf(join(folder, 'site'))).toEqual({});
      expect(await publish(join(folder, 'site'), siteOne)).toMatchObject({ written: 4 });
    });
  });

  it('keeps names as they are, up to the longest a file system takes', async () => {
    await withFolder(async (folder) => {
      const site = {
        [`${'n'.repeat(250)}.html`]: 'long',
        'ünï cödé/100 %.html': 'odd',
        'a\\b.html': 'backslash',
        '-rf': 'dash',
      };
      await publish(folder, site);
      expect(contentOf(folder)).toEqual(site);
    });
  });
});

describe('the order of publishing', () => {
  it('changes nothing but its own folder before commit', async () => {
    await withFolder(async (folder) => {
      await publish(folder, siteOne);
      const changes: DiskChange[] = [];
      const disk = watchedDisk((change) => changes.push(change));
      const publication = await openPublication({ outDir: folder, adopt: false }, disk);
      for (const url of ['index.html', 'assets/new.css'])
        publication.add({ url, role: 'page', content: 'new' });
      const outside = changes.flatMap(({ paths }) => paths).filter((path) => !path.includes('/.onlyonce'));
      expect(outside).toEqual([]);
      expect(contentOf(folder)).toEqual(siteOne);
      await publication.abandon();
      expect(contentOf(folder)).toEqual(siteOne);
      expect(Object.keys(contentOf(folder, true))).toEqual([
        '.onlyonce/manifest.json',
        ...Object.keys(contentOf(folder)),
      ]);
    });
  });

  it('is journal, folders, assets, files, pages, snapshot files, deletions, manifest, and the journal away', async () => {
    await withFolder(async (folder) => {
      await publish(folder, { 'old/gone.html': 'gone', 'index.html': 'home' });
      const changes: string[] = [];
      const disk = watchedDisk(({ name, paths }) => {
        const last = paths.at(-1)?.slice(folder.length + 1) ?? '';
        changes.push(`${name} ${last}`);
      });
      await publish(
        folder,
        {
          'snapshot.js': 's',
          'z.png': 'p',
          'z.html': 'z',
          'index.html': 'home 2',
          'assets/z.css': 'z',
          'assets/b.css': 'b',
        },
        { disk },
      );
      const from = changes.indexOf('writeDurably .onlyonce/journal.json.new');
      expect(changes.slice(from)).toEqual([
        'writeDurably .onlyonce/journal.json.new',
        'rename .onlyonce/journal.json',
        'makeFolder assets',
        'rename assets/b.css',
        'rename assets/z.css',
        'rename z.png',
        'rename index.html',
        'rename z.html',
        'rename snapshot.js',
        'removeFile old/gone.html',
        'removeFolder old',
        'writeDurably .onlyonce/manifest.json.new',
        'rename .onlyonce/manifest.json',
        'removeFolder .onlyonce/stage',
        'removeFile .onlyonce/journal.json',
        'removeFile .onlyonce/lock',
      ]);
    });
  });
});

describe('assets of the build before', () => {
  it('stay one generation', async () => {
    await withFolder(async (folder) => {
      await publish(folder, { 'assets/1.css': '1', 'index.html': '1' });
      expect(await publish(folder, { 'assets/2.css': '2', 'index.html': '2' })).toMatchObject({ removed: 0 });
      expect(contentOf(folder)).toEqual({ 'assets/1.css': '1', 'assets/2.css': '2', 'index.html': '2' });
      expect(await publish(folder, { 'assets/3.css': '3', 'index.html': '3' })).toMatchObject({ removed: 1 });
      expect(contentOf(folder)).toEqual({ 'assets/2.css': '2', 'assets/3.css': '3', 'index.html': '3' });
    });
  });

  it('do not include files that documents refer to: one that was taken back is gone at once', async () => {
    await withFolder(async (folder) => {
      await publish(folder, { 'secret.png': 'p', 'index.html': '1' });
      await publish(folder, { 'index.html': '1' });
      expect(contentOf(folder)).toEqual({ 'index.html': '1' });
    });
  });

  it('start a new life when they are planned again', async () => {
    await withFolder(async (folder) => {
      await publish(folder, { 'assets/1.css': '1' });
      await publish(folder, {});
      expect(await publish(folder, { 'assets/1.css': '1' })).toMatchObject({ written: 0, unchanged: 1 });
      await publish(folder, {});
      expect(contentOf(folder)).toEqual({ 'assets/1.css': '1' });
      await publish(folder, {});
      expect(contentOf(folder)).toEqual({});
    });
  });

  it('do not stay when a planned file needs their place', async () => {
    await withFolder(async (folder) => {
      await publish(folder, { 'assets/a': 'file', 'img/b/c.png': 'in a folder' });
      await publish(folder, { 'assets/a/x.css': 'x', 'img/b': 'file now' });
      expect(contentOf(folder)).toEqual({ 'assets/a/x.css': 'x', 'img/b': 'file now' });
    });
  });
});

describe('files and folders that change places', () => {
  it.each<[string, Site, Site]>([
    ['a page becomes a folder', { 'a.html': 'page' }, { 'a.html/index.html': 'folder' }],
    ['a folder becomes a page', { 'x/y/z.html': 'z', 'x/a.html': 'a' }, { x: 'page' }],
    ['both at once', { a: '1', 'b/c': '2' }, { 'a/d': '3', b: '4' }],
    [
      'names that differ in case',
      { 'Page.html': '1', 'Docs/a.html': '2' },
      { 'page.html': '1', 'docs/a.html': '2' },
    ],
  ])('%s', async (_, one, two) => {
    await withFolder(async (folder) => {
      await publish(folder, one);
      await publish(folder, two);
      expect(contentOf(folder)).toEqual(two);
      await publish(folder, one);
      expect(contentOf(folder)).toEqual(one);
    });
  });

  it('refuses a site that needs one name as a file and as a folder', async () => {
    await withFolder(async (folder) => {
      await publish(folder, siteOne);
      const error = await refusalOf(publish(folder, { x: '1', 'x/y': '2' }));
      expect(error.message).toContain('`x`');
      expect(contentOf(folder)).toEqual(siteOne);
    });
  });

  it('removes emptied folders, but only those it made', async () => {
    await withFolder(async (folder) => {
      mkdirSync(join(folder, 'theirs/empty'), { recursive: true });
      await publish(folder, { 'theirs/page.html': '1', 'ours/deep/page.html': '2', 'index.html': '3' });
      await publish(folder, { 'index.html': '3' });
      expect(contentOf(folder)).toEqual({ 'index.html': '3', 'theirs/empty/': '' });
    });
  });
});

describe('foreign files', () => {
  it('make a folder without a manifest off limits, and nothing is left in it', async () => {
    await withFolder(async (folder) => {
      put(folder, 'sub/theirs.txt', 'theirs');
      const error = await refusalOf(publish(folder, siteOne));
      expect(error.hint).toContain('--adopt');
      expect(contentOf(folder, true)).toEqual({ 'sub/theirs.txt': 'theirs' });
    });
  });

  it('are not what file managers leave behind, nor empty folders', async () => {
    await withFolder(async (folder) => {
      put(folder, '.DS_Store', 'x');
      mkdirSync(join(folder, 'empty'));
      await publish(folder, siteOne);
      expect(contentOf(folder)).toEqual({ ...siteOne, '.DS_Store': 'x', 'empty/': '' });
    });
  });

  it("stay where they are when the folder is adopted, but for those with a page's name", async () => {
    await withFolder(async (folder) => {
      put(folder, 'docs/theirs.txt', 'theirs');
      put(folder, 'index.html', 'theirs');
      await publish(folder, siteOne, { adopt: true });
      expect(contentOf(folder)).toEqual({ ...siteOne, 'docs/theirs.txt': 'theirs' });
      await publish(folder, { 'a.html': 'a' });
      await publish(folder, { 'a.html': 'a' });
      expect(contentOf(folder)).toEqual({ 'a.html': 'a', 'docs/theirs.txt': 'theirs' });
    });
  });

  it.each<[string, string, Site, boolean]>([
    ['at the place of a page', 'new.html', { 'new.html': '1' }, false],
    ['where a folder must go', 'new', { 'new/page.html': '1' }, false],
    ['where a folder must go, even when adopting', 'new', { 'new/page.html': '1' }, true],
    ['in a folder where a file must go', 'docs/theirs.txt', { docs: '1' }, false],
    ['in a folder where a file must go, even when adopting', 'docs/theirs.txt', { docs: '1' }, true],
    ['in a folder of their own where a file must go', 'theirs/a.txt', { theirs: '1' }, true],
  ])('%s are refused before anything is touched', async (_, path, added, adopt) => {
    await withFolder(async (folder) => {
      await publish(folder, siteOne);
      put(folder, path, 'theirs');
      const before = contentOf(folder, true);
      const error = await refusalOf(publish(folder, { 'index.html': 'changed', ...added }, { adopt }));
      expect(error.message).toContain(path.split('/')[0]);
      expect(contentOf(folder, true)).toEqual(before);
    });
  });

  it('at the place of a page are overwritten when adopting', async () => {
    await withFolder(async (folder) => {
      await publish(folder, siteOne);
      put(folder, 'new.html', 'theirs');
      await publish(folder, { ...siteOne, 'new.html': 'ours' }, { adopt: true });
      expect(contentOf(folder)).toEqual({ ...siteOne, 'new.html': 'ours' });
    });
  });

  it('are refused in the way of a first publish too, also when they come while the site is being built', async () => {
    await withFolder(async (folder) => {
      put(folder, 'adopted/docs/page.html/theirs.txt', 'theirs');
      await refusalOf(publish(join(folder, 'adopted'), siteOne, { adopt: true }));
      expect(contentOf(join(folder, 'adopted'), true)).toEqual({ 'docs/page.html/theirs.txt': 'theirs' });

      const publication = await openPublication({ outDir: join(folder, 'new'), adopt: false });
      publication.add({ url: 'index.html', role: 'page', content: 'home' });
      put(folder, 'new/index.html', 'theirs');
      await refusalOf(publication.commit());
      expect(contentOf(join(folder, 'new'), true)).toEqual({ 'index.html': 'theirs' });
    });
  });

  it('may be as little as an empty folder', async () => {
    await withFolder(async (folder) => {
      await publish(folder, siteOne);
      mkdirSync(join(folder, 'docs/theirs'));
      await refusalOf(publish(folder, { docs: '1' }));
      expect(contentOf(folder)).toEqual({ ...siteOne, 'docs/theirs/': '' });
    });
  });

  it('keep the folder they were put into', async () => {
    await withFolder(async (folder) => {
      await publish(folder, siteOne);
      put(folder, 'docs/theirs.txt', 'theirs');
      await publish(folder, { 'index.html': 'home' });
      expect(contentOf(folder)).toMatchObject({ 'docs/theirs.txt': 'theirs', 'index.html': 'home' });
      expect(existsSync(join(folder, 'docs/page.html'))).toBe(false);
    });
  });

  it('in the place of a page, as a folder, are refused', async () => {
    await withFolder(async (folder) => {
      await publish(folder, siteOne);
      unlinkSync(join(folder, 'index.html'));
      put(folder, 'index.html/theirs.txt', 'theirs');
      await refusalOf(publish(folder, siteOne));
      expect(contentOf(folder)['index.html/theirs.txt']).toBe('theirs');
      await publish(folder, { 'other.html': '1' });
      expect(contentOf(folder)['index.html/theirs.txt']).toBe('theirs');
    });
  });
});

describe('symbolic links', () => {
  it('that lead out of the folder are never written or deleted through', async () => {
    await withFolder(async (folder) => {
      const outDir = join(folder, 'site');
      await publish(outDir, siteOne);
      rmSync(join(outDir, 'docs'), { recursive: true });
      put(folder, 'elsewhere/page.html', 'theirs');
      symlinkSync(join(folder, 'elsewhere'), join(outDir, 'docs'));
      const error = await refusalOf(publish(outDir, siteOne, { adopt: true }));
      expect(error.message).toContain('docs');
      expect(await publish(outDir, { 'index.html': 'home' })).toMatchObject({ removed: 1 });
      expect(existsSync(join(outDir, 'snapshot.js'))).toBe(false);
      expect(contentOf(join(folder, 'elsewhere'))).toEqual({ 'page.html': 'theirs' });
    });
  });

  it('are seen through when the output folder itself is one', async () => {
    await withFolder(async (folder) => {
      mkdirSync(join(folder, 'real'));
      symlinkSync('real', join(folder, 'site'));
      await publish(join(folder, 'site'), siteOne);
      await publish(join(folder, 'site'), { 'index.html': 'home' });
      expect(lstatSync(join(folder, 'site')).isSymbolicLink()).toBe(true);
      expect(contentOf(join(folder, 'real'))).toEqual({ 'assets/a.css': 'a1', 'index.html': 'home' });
    });
  });

  it('are refused in the place of our own folder', async () => {
    await withFolder(async (folder) => {
      put(folder, 'elsewhere/theirs.txt', 'theirs');
      mkdirSync(join(folder, 'site'));
      symlinkSync(join(folder, 'elsewhere'), join(folder, 'site/.onlyonce'));
      await refusalOf(publish(join(folder, 'site'), siteOne));
      expect(contentOf(join(folder, 'elsewhere'))).toEqual({ 'theirs.txt': 'theirs' });
    });
  });

  it('in the place of our own files are replaced, not written through', async () => {
    await withFolder(async (folder) => {
      const outDir = join(folder, 'site');
      await publish(outDir, siteOne);
      put(folder, 'theirs.txt', 'theirs');
      for (const name of ['journal.json.new', 'manifest.json.new', 'stage']) {
        symlinkSync(join(folder, 'theirs.txt'), join(outDir, '.onlyonce', name));
      }
      await publish(outDir, { ...siteOne, 'index.html': 'home 2' });
      expect(readFileSync(join(folder, 'theirs.txt'), 'utf8')).toBe('theirs');
      expect(contentOf(outDir)).toEqual({ ...siteOne, 'index.html': 'home 2' });
    });
  });
});

describe('what cannot be published', () => {
  it.each([
    '',
    '/etc/passwd',
    '../x',
    'a/../../x',
    'a//b',
    'a/',
    './a',
    'a\0b',
    '.onlyonce/manifest.json',
    '.OnlyOnce/x',
    `${'n'.repeat(256)}`,
    `${'ü'.repeat(128)}`,
  ])('refuses the URL %j, names it and leaves the site alone', async (url) => {
    await withFolder(async (folder) => {
      await publish(folder, siteOne);
      const before = contentOf(folder, true);
      const error = await refusalOf(publish(folder, { 'index.html': 'changed', [url]: 'x' }));
      expect(error.message).toContain(url);
      expect(contentOf(folder, true)).toEqual(before);
    });
  });

  it('refuses one URL twice', async () => {
    await withFolder(async (folder) => {
      const publication = await openPublication({ outDir: join(folder, 'site'), adopt: false });
      publication.add({ url: 'a.html', role: 'page', content: '1' });
      expect(() => publication.add({ url: 'a.html', role: 'page', content: '1' })).toThrow(PublishError);
      expect(contentOf(folder)).toEqual({});
    });
  });

  it('names a path that is too long as a whole', async () => {
    await withFolder(async (folder) => {
      const url = `${'long folder name/'.repeat(300)}page.html`;
      const error = await refusalOf(publish(folder, { 'index.html': 'x', [url]: 'y' }));
      expect(error.message).toContain('page.html');
      expect(contentOf(folder)).toEqual({});
    });
  });

  it('names a file to copy that is gone, or is a folder', async () => {
    await withFolder(async (folder) => {
      const outDir = join(folder, 'site');
      await publish(outDir, siteOne);
      for (const source of [join(folder, 'gone.png'), folder]) {
        const publication = await openPublication({ outDir, adopt: false });
        publication.add({ url: 'index.html', role: 'page', content: 'changed' });
        expect(() => publication.add({ url: 'x.png', role: 'asset', content: { copyOf: source } })).toThrow(
          source,
        );
        await publication.abandon();
        expect(contentOf(outDir)).toEqual(siteOne);
      }
    });
  });

  it('refuses two names that the file system takes for one', async () => {
    await withFolder(async (folder) => {
      const published = publish(folder, { 'Page.html': '1', 'page.html': '2' }, { disk: caselessDisk() });
      const error = await refusalOf(published);
      expect(error.message).toContain('Page.html');
      expect(error.message).toContain('page.html');
    });
  });

  it.runIf(process.platform === 'linux')(
    'refuses an output folder that cannot be made, instead of trying for ever',
    async () => {
      // The system says "no such file" of a folder whose parent is there.
      await refusalOf(publish('/proc/onlyonce/site', siteOne));
    },
  );

  it('refuses an output folder that is a file', async () => {
    await withFolder(async (folder) => {
      writeFileSync(join(folder, 'site'), 'a file');
      await refusalOf(publish(join(folder, 'site'), siteOne));
      await refusalOf(publish(join(folder, 'site/below'), siteOne));
      expect(readFileSync(join(folder, 'site'), 'utf8')).toBe('a file');
    });
  });
});

describe('a disk that refuses', () => {
  it.each<[string, string, (change: DiskChange) => boolean]>([
    [
      'is full while staging',
      'ENOSPC',
      ({ name, paths }) => name === 'create' && /stage\/2$/.test(paths[0] ?? ''),
    ],
    [
      'is full when the journal is written',
      'ENOSPC',
      ({ name, paths }) => name === 'writeDurably' && /journal/.test(paths[0] ?? ''),
    ],
    ['is read-only', 'EROFS', () => true],
    ['does not allow it', 'EACCES', ({ name }) => name === 'makeFolder'],
  ])('leaves the site untouched and the stage clean when it %s', async (_, code, refuses) => {
    await withFolder(async (folder) => {
      await publish(folder, siteOne);
      const before = contentOf(folder, true);
      const changed = { ...siteOne, 'index.html': 'changed', 'docs/page.html': 'changed', 'new/a.html': 'a' };
      const disk = refusingDisk(code, refuses);
      const error = await refusalOf(publish(folder, changed, { disk }));
      expect(error.message).toContain(code);
      expect(contentOf(folder, true)).toEqual(before);
    });
  });

  it('once the journal is written, leaves whole pages and is finished by the next run', async () => {
    await withFolder(async (folder) => {
      await publish(folder, siteOne);
      const changed = { ...siteOne, 'index.html': 'changed', 'docs/page.html': 'changed' };
      const disk = refusingDisk(
        'EACCES',
        ({ name, paths }) => name === 'rename' && /index\.html$/.test(paths[1] ?? ''),
      );
      const error = await refusalOf(publish(folder, changed, { disk }));
      expect(error.message).toContain('EACCES');
      expect(error.hint).not.toContain('not touched');
      expect(contentOf(folder)).toEqual({ ...siteOne, 'docs/page.html': 'changed' });
      expect(await publish(folder, changed)).toMatchObject({ recovered: 'finished', written: 0 });
      expect(contentOf(folder)).toEqual(changed);
    });
  });

  it('is noticed before the journal when a folder is locked', async () => {
    await withFolder(async (folder) => {
      await publish(folder, siteOne);
      const locked = { ...nodeDisk, mayChange: (path: string) => !path.endsWith('/docs') };
      const before = contentOf(folder, true);
      const written = publish(folder, { ...siteOne, 'docs/page.html': 'new' }, { disk: locked });
      expect((await refusalOf(written)).message).toContain('docs');
      const madeInside = publish(folder, { ...siteOne, 'docs/sub/page.html': 'new' }, { disk: locked });
      expect((await refusalOf(madeInside)).message).toContain('docs');
      const removed = publish(folder, { 'index.html': 'home' }, { disk: locked });
      expect((await refusalOf(removed)).message).toContain('docs');
      expect(contentOf(folder, true)).toEqual(before);
    });
  });

  it('is noticed before the journal when a folder lies on another file system', async () => {
    await withFolder(async (folder) => {
      await publish(folder, siteOne);
      const mounted = {
        ...nodeDisk,
        look: (path: string) => {
          const there = nodeDisk.look(path);
          return there !== null && path.endsWith('/docs') ? { ...there, device: there.device + 1 } : there;
        },
      };
      const before = contentOf(folder, true);
      await refusalOf(publish(folder, { ...siteOne, 'docs/page.html': 'new' }, { disk: mounted }));
      expect(contentOf(folder, true)).toEqual(before);
    });
  });
});

describe('abandoning', () => {
  it('leaves no trace of a folder that was made for it', async () => {
    await withFolder(async (folder) => {
      const publication = await openPublication({ outDir: join(folder, 'a/b'), adopt: false });
      publication.add({ url: 'a.html', role: 'page', content: '1' });
      await publication.abandon();
      await publication.abandon();
      expect(contentOf(folder)).toEqual({});
      expect(() => publication.add({ url: 'b.html', role: 'page', content: '1' })).toThrow('ended');
      await expect(publication.commit()).rejects.toThrow('ended');
    });
  });

  it('does nothing after a commit', async () => {
    await withFolder(async (folder) => {
      const publication = await openPublication({ outDir: folder, adopt: false });
      publication.add({ url: 'a.html', role: 'page', content: '1' });
      await publication.commit();
      await publication.abandon();
      expect(contentOf(folder)).toEqual({ 'a.html': '1' });
    });
  });
});

describe('a damaged record', () => {
  const next: Site = { ...siteOne, 'index.html': 'next', 'new.html': 'new' };

  /** A publish of `next` that died after its third move. */
  async function dieWhileMoving(folder: string): Promise<void> {
    await publish(folder, siteOne);
    let moves = 0;
    const disk = watchedDisk(({ name, paths }) => {
      if (name === 'rename' && !paths[1]?.includes('.onlyonce')) moves++;
      if (moves >= 2) throw new Error('killed');
    });
    await expect(publish(folder, next, { disk })).rejects.toThrow();
    orphanLock(folder);
    expect(contentOf(folder)).toEqual({ ...siteOne, 'index.html': 'next' });
  }

  it.each([
    '',
    '{',
    '[]',
    '{"version":2,"files":[],"folders":[]}',
    '{"version":1,"files":[["../x","page","",0]],"folders":[]}',
  ])('of published files (%j) makes them foreign, and adopting mends it', async (text) => {
    await withFolder(async (root) => {
      const folder = join(root, 'site');
      await publish(folder, siteOne);
      put(root, 'x', 'outside');
      writeFileSync(join(folder, '.onlyonce/manifest.json'), text);
      const error = await refusalOf(publish(folder, siteOne));
      expect(error.message).toContain('damaged');
      await publish(folder, siteOne, { adopt: true });
      expect(contentOf(folder)).toEqual(siteOne);
      expect(readFileSync(join(root, 'x'), 'utf8')).toBe('outside');
    });
  });

  it('as a journal is not believed', async () => {
    await withFolder(async (folder) => {
      await dieWhileMoving(folder);
      const journal = join(folder, '.onlyonce/journal.json');
      const text = readFileSync(journal, 'utf8');
      writeFileSync(journal, text.replace('new.html', 'now.html'));
      const report = await publish(folder, next);
      expect(report.recovered).toBe('undone');
      expect(contentOf(folder)).toEqual(next);
    });
  });

  it('as a journal with its checksum put right still cannot name a file outside', async () => {
    await withFolder(async (root) => {
      const folder = join(root, 'site');
      await dieWhileMoving(folder);
      put(root, 'outside', 'outside');
      const journal = join(folder, '.onlyonce/journal.json');
      const body = readFileSync(journal, 'utf8').split('\n').slice(1).join('\n');
      const forged = body.replace('"removeFiles":[', '"removeFiles":["../outside"');
      expect(forged).not.toBe(body);
      writeFileSync(journal, `${contentHash(forged)}\n${forged}`);
      expect((await publish(folder, next)).recovered).toBe('undone');
      expect(readFileSync(join(root, 'outside'), 'utf8')).toBe('outside');
    });
  });

  it.each<[string, (staged: string) => void]>([
    ['cut short', (staged) => truncateSync(staged, 1)],
    ['lost', (staged) => unlinkSync(staged)],
  ])(
    'by a power cut: a staged file that was %s undoes the publish, and nothing becomes foreign',
    async (_, damage) => {
      await withFolder(async (folder) => {
        await publish(folder, { ...siteOne, 'last.html': 'one' });
        const site = { ...siteOne, 'a-new.html': 'new', 'index.html': 'next', 'last.html': 'two' };
        const disk = watchedDisk(({ name, paths }) => {
          if (name === 'rename' && paths[1]?.endsWith('/index.html')) throw new Error('killed');
        });
        await expect(publish(folder, site, { disk })).rejects.toThrow();
        orphanLock(folder);
        const journal = readFileSync(join(folder, '.onlyonce/journal.json'), 'utf8');
        const staged = /\["([0-9a-z]+)","last\.html"/.exec(journal)?.[1] ?? 'missing';
        damage(join(folder, '.onlyonce/stage', staged));

        const publication = await openPublication({ outDir: folder, adopt: false });
        await publication.abandon();
        expect(contentOf(folder)).toEqual({ ...siteOne, 'a-new.html': 'new', 'last.html': 'one' });
        await publish(folder, site);
        expect(contentOf(folder)).toEqual(site);
        await publish(folder, siteOne);
        expect(contentOf(folder)).toEqual(siteOne);
      });
    },
  );

  it('that waits to be finished is not followed through links that were put there meanwhile', async () => {
    await withFolder(async (root) => {
      const folder = join(root, 'site');
      await publish(folder, siteOne);
      const disk = watchedDisk(({ name, paths }) => {
        if (name === 'removeFile' && paths[0]?.endsWith('docs/page.html')) throw new Error('killed');
      });
      await expect(publish(folder, { 'index.html': 'next' }, { disk })).rejects.toThrow();
      orphanLock(folder);
      rmSync(join(folder, 'docs'), { recursive: true });
      put(root, 'elsewhere/page.html', 'theirs');
      symlinkSync(join(root, 'elsewhere'), join(folder, 'docs'));
      symlinkSync(join(root, 'elsewhere/page.html'), join(folder, '.onlyonce/manifest.json.new'));
      expect(await publish(folder, { 'index.html': 'next' })).toMatchObject({ recovered: 'finished' });
      expect(contentOf(join(root, 'elsewhere'))).toEqual({ 'page.html': 'theirs' });
      expect(lstatSync(join(folder, '.onlyonce/manifest.json')).isFile()).toBe(true);
    });
  });

  it('of a publish that was complete does not delete what somebody put there since', async () => {
    await withFolder(async (folder) => {
      await publish(folder, siteOne);
      const disk = watchedDisk(({ name, paths }) => {
        if (name === 'removeFile' && paths[0]?.endsWith('journal.json')) throw new Error('killed');
      });
      await expect(publish(folder, { 'index.html': 'next' }, { disk })).rejects.toThrow();
      orphanLock(folder);
      put(folder, 'docs/page.html', 'theirs');
      expect(await publish(folder, { 'index.html': 'next' })).toMatchObject({ recovered: 'finished' });
      expect(contentOf(folder)).toEqual({ 'docs/page.html': 'theirs', 'index.html': 'next' });
    });
  });

  it('does not hinder a publish: the rest of a stage is thrown away', async () => {
    await withFolder(async (folder) => {
      await publish(folder, siteOne);
      const { disk } = dyingDisk(4);
      await expect(publish(folder, { 'index.html': 'x', 'b.html': 'y' }, { disk })).rejects.toThrow();
      orphanLock(folder);
      expect(existsSync(join(folder, '.onlyonce/stage'))).toBe(true);
      expect(await publish(folder, siteOne)).toMatchObject({ recovered: 'undone', written: 0 });
      expect(existsSync(join(folder, '.onlyonce/stage'))).toBe(false);
    });
  });
});
