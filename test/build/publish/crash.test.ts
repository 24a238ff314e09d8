import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPublication } from '../../../src/build/publish/publication.ts';
import { caselessDisk, dyingDisk } from './disks.ts';
import { contentOf, orphanLock, publish, put, roleOf, type Site, withFolder } from './sites.ts';

/** A site twice over, so that one asset is kept, another one's time is over, and every kind of obstacle arises. */
const first: Site = {
  'assets/ancient.css': 'ancient',
  'assets/old.css': 'old',
  'index.html': 'home 1',
};
const before: Site = {
  'assets/old.css': 'old',
  'assets/site.css': 'css',
  'index.html': 'home 2',
  'same.html': 'same',
  'gone/deep/page.html': 'gone',
  'shared/page.html': 'leaves a foreign file behind',
  'file-to-folder': 'a file',
  'folder-to-file/a.html': 'a',
  'folder-to-file/b/c.html': 'c',
  'snapshot.js': 'snapshot 2',
};
const after: Site = {
  'assets/new.css': 'new',
  'assets/site.css': 'css 3',
  'index.html': 'home 3',
  'same.html': 'same',
  'new/deep/page.html': 'new',
  'file-to-folder/index.html': 'in a folder now',
  'folder-to-file': 'a file now',
  'snapshot.js': 'snapshot 3',
};
const foreign: Site = { 'shared/notes.txt': 'not ours', CNAME: 'example.org' };

async function publishBefore(outDir: string): Promise<void> {
  for (const [path, content] of Object.entries(foreign)) put(outDir, path, content);
  await publish(outDir, first, { adopt: true });
  await publish(outDir, before);
}

/** Everything that may be in the folder when `before` is the site: `ancient.css` is in its last generation. */
const siteBefore: Site = { ...foreign, ...before, 'assets/ancient.css': 'ancient' };
const siteAfter: Site = { ...foreign, ...after, 'assets/old.css': 'old' };

function expectWholeFiles(outDir: string): void {
  const allowed = new Map<string, Set<string>>();
  for (const site of [siteBefore, siteAfter]) {
    for (const [url, content] of Object.entries(site)) {
      allowed.set(url, (allowed.get(url) ?? new Set()).add(content));
    }
  }
  for (const [url, content] of Object.entries(contentOf(outDir))) {
    if (!url.endsWith('/')) expect([...(allowed.get(url) ?? [])], url).toContain(content);
  }
  for (const url of [...Object.keys(foreign), 'same.html', 'index.html', 'snapshot.js', 'assets/site.css']) {
    expect(Object.keys(contentOf(outDir)), `after the crash`).toContain(url);
  }
}

/** Publishes with a disk that dies; whether it did. */
async function publishAndDie(outDir: string, site: Site, changes: number): Promise<boolean> {
  const { disk, isDead } = dyingDisk(changes);
  try {
    await publish(outDir, site, { disk });
    return isDead();
  } catch (error) {
    expect(isDead(), String(error)).toBe(true);
    return true;
  } finally {
    orphanLock(outDir);
  }
}

async function expectRecovery(outDir: string, reference: Site, context: string): Promise<void> {
  const publication = await openPublication({ outDir, adopt: false });
  const recovered = contentOf(outDir);
  const isNew = recovered['index.html'] === after['index.html'];
  expect(recovered, `${context}: recovered to the old or the new site`).toEqual(
    isNew ? siteAfter : siteBefore,
  );
  await publication.abandon();
  expect(contentOf(outDir), `${context}: abandoned`).toEqual(recovered);

  const again = await openPublication({ outDir, adopt: false });
  for (const [url, content] of Object.entries(after)) again.add({ url, role: roleOf(url), content });
  await again.commit();
  if (!isNew) expect(contentOf(outDir, true), `${context}: published`).toEqual(reference);
  // A second publish of the same site ends the generation of `old.css`, exactly as without a crash.
  else expect(contentOf(outDir), `${context}: published again`).toEqual({ ...foreign, ...after });
}

async function referenceAfter(): Promise<Site> {
  return await withFolder(async (folder) => {
    await publishBefore(folder);
    await publish(folder, after);
    return contentOf(folder, true);
  });
}

describe('a publish cut short', () => {
  it('is finished or undone by the next run, whichever change was the last one made', async () => {
    const reference = await referenceAfter();
    let changes = 0;
    const outcomes = new Set<string>();
    for (let died = true; died; changes++) {
      died = await withFolder(async (folder) => {
        await publishBefore(folder);
        const wasKilled = await publishAndDie(folder, after, changes);
        expectWholeFiles(folder);
        outcomes.add(contentOf(folder)['index.html'] ?? 'missing');
        await expectRecovery(folder, reference, `killed after ${changes} changes`);
        return wasKilled;
      });
    }
    // Open, stage, journal, moves, deletions, manifest: if it were fewer, the loop would not have seen them.
    expect(changes).toBeGreaterThan(35);
    expect([...outcomes].sort()).toEqual(['home 2', 'home 3']);
  });

  it('may be cut short again while it is recovered', async () => {
    const reference = await referenceAfter();
    for (let changes = 14; changes < 40; changes += 3) {
      let again = 0;
      for (let died = true; died; again++) {
        died = await withFolder(async (folder) => {
          await publishBefore(folder);
          await publishAndDie(folder, after, changes);
          const { disk, isDead } = dyingDisk(again);
          try {
            const publication = await openPublication({ outDir: folder, adopt: false }, disk);
            await publication.abandon();
          } catch (error) {
            expect(isDead(), String(error)).toBe(true);
          }
          orphanLock(folder);
          expectWholeFiles(folder);
          await expectRecovery(folder, reference, `killed after ${changes}, then after ${again} changes`);
          return isDead();
        });
      }
    }
  });

  it('is finished or undone when only a few pages were written anew and the rest was taken over', async () => {
    const site: Site = { 'a.html': 'a', 'b/c.html': 'c', 'd.html': 'd', 'snapshot.js': 's' };
    const edited: Site = { ...site, 'a.html': 'a 2', 'b/c.html': 'c 2' };
    const reference = await withFolder(async (folder) => {
      await publish(folder, edited);
      return contentOf(folder, true);
    });
    const outcomes = new Set<string>();
    for (let changes = 0, died = true; died; changes++) {
      died = await withFolder(async (folder) => {
        const opening = await openPublication({ outDir: folder, adopt: false });
        for (const [url, content] of Object.entries(site)) opening.add({ url, role: roleOf(url), content });
        await opening.commit();
        const { disk, isDead } = dyingDisk(changes);
        const options = { outDir: folder, adopt: false, published: opening.state() };
        try {
          const editing = await openPublication(options, disk);
          for (const url of ['a.html', 'b/c.html'])
            editing.add({ url, role: 'page', content: edited[url] ?? '' });
          expect(editing.keepRest()).toBe(true);
          await editing.commit();
        } catch (error) {
          expect(isDead(), String(error)).toBe(true);
        }
        orphanLock(folder);
        const next = await openPublication({ outDir: folder, adopt: false });
        await next.abandon();
        const recovered = contentOf(folder);
        const isNew = recovered['a.html'] === 'a 2';
        expect(recovered, `killed after ${changes} changes`).toEqual(isNew ? edited : site);
        outcomes.add(String(isNew));
        if (!isNew) await publish(folder, edited);
        expect(contentOf(folder, true), `killed after ${changes} changes`).toEqual(reference);
        return isDead();
      });
    }
    expect(outcomes.size).toBe(2);
  });

  it('leaves nothing behind when the first publish into a new folder never got to its journal', async () => {
    await withFolder(async (folder) => {
      const outDir = join(folder, 'deep/site');
      for (let changes = 0, died = true; died; changes++) {
        died = await publishAndDie(outDir, first, changes);
        await publish(outDir, first);
        expect(contentOf(outDir)).toEqual(first);
        await publish(outDir, {});
        await publish(outDir, {});
        expect(contentOf(outDir)).toEqual({});
      }
    });
  });

  it('loses no page whose name changed in case only, where case does not count', async () => {
    const upper: Site = { 'Page.html': 'one', 'Docs/Sub/a.html': 'a', 'assets/X.css': 'x', 'same.html': 's' };
    const lower: Site = { 'page.html': 'two', 'docs/sub/a.html': 'a', 'assets/x.css': 'x', 'same.html': 's' };
    for (let changes = 0, died = true; died; changes++) {
      died = await withFolder(async (folder) => {
        const caseless = caselessDisk();
        await publish(folder, upper, { disk: caseless });
        const { disk, isDead } = dyingDisk(changes, caseless);
        await publish(folder, lower, { disk }).catch(() => null);
        orphanLock(folder);
        const recovering = await openPublication({ outDir: folder, adopt: false }, caseless);
        await recovering.abandon();
        const recovered = contentOf(folder);
        const isNew = recovered['page.html'] !== undefined;
        expect(recovered, `killed after ${changes} changes, recovered`).toEqual(isNew ? lower : upper);
        await publish(folder, lower, { disk: caseless });
        expect(contentOf(folder), `killed after ${changes} changes`).toEqual(lower);
        await publish(folder, {}, { disk: caseless });
        await publish(folder, {}, { disk: caseless });
        expect(contentOf(folder)).toEqual({});
        return isDead();
      });
    }
  });
});
