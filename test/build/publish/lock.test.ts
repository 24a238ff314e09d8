import { existsSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPublication, PublishError } from '../../../src/build/publish/publication.ts';
import { contentOf, deadProcess, publish, withFolder } from './sites.ts';

const site = { 'index.html': 'home' };

/** Leaves a lock as another process would have. */
function leaveLock(
  folder: string,
  change: (own: Record<string, unknown>) => unknown,
  written = new Date(),
): Promise<void> {
  const lock = join(folder, '.onlyonce/lock');
  return openPublication({ outDir: folder, adopt: false }).then(async (publication) => {
    const own: unknown = JSON.parse(readFileSync(lock, 'utf8'));
    await publication.abandon();
    if (typeof own !== 'object' || own === null) throw new Error('the lock is not JSON');
    const left = change({ ...own });
    mkdirSync(join(folder, '.onlyonce'), { recursive: true });
    writeFileSync(lock, typeof left === 'string' ? left : JSON.stringify(left));
    utimesSync(lock, written, written);
  });
}

describe('the lock', () => {
  it('keeps a second build out of the folder until the first is done', async () => {
    await withFolder(async (folder) => {
      const first = await openPublication({ outDir: folder, adopt: false });
      first.add({ url: 'index.html', role: 'page', content: 'first' });
      const second = await openPublication({ outDir: folder, adopt: false }).catch((error: unknown) => error);
      expect(second).toBeInstanceOf(PublishError);
      expect(String(second)).toContain(String(process.pid));
      await first.commit();
      expect(contentOf(folder)).toEqual({ 'index.html': 'first' });
      await publish(folder, site);
      expect(contentOf(folder)).toEqual(site);
    });
  });

  it.each<[string, (own: Record<string, unknown>) => unknown, Date]>([
    ['a process that is gone', (own) => ({ ...own, pid: deadProcess }), new Date()],
    ["an earlier process with this one's number", (own) => ({ ...own, token: 'another' }), new Date()],
    ['another machine that was silent for long', (own) => ({ ...own, host: 'elsewhere' }), new Date(0)],
    ['nobody, cut short', () => '{"host":"el', new Date(0)],
    ['nobody, empty', () => '', new Date(0)],
    ['nobody, cut short a moment ago', () => '{"host":"el', new Date()],
    ['nobody, with a time in the future', () => '', new Date(Date.now() + 3_600_000)],
  ])('of %s is taken over', async (_, change, written) => {
    await withFolder(async (folder) => {
      await leaveLock(folder, change, written);
      await publish(folder, site);
      expect(contentOf(folder)).toEqual(site);
      expect(existsSync(join(folder, '.onlyonce/lock'))).toBe(false);
    });
  });

  it.each<[string, (own: Record<string, unknown>) => unknown]>([
    // The process that started this test run lives as long as it does.
    ['a process that lives', (own) => ({ ...own, pid: process.ppid, birth: '' })],
    ['another machine that was heard of just now', (own) => ({ ...own, host: 'elsewhere' })],
  ])('of %s is respected', async (_, change) => {
    await withFolder(async (folder) => {
      await leaveLock(folder, change);
      const left = readFileSync(join(folder, '.onlyonce/lock'), 'utf8');
      await expect(publish(folder, site)).rejects.toThrow(PublishError);
      expect(readFileSync(join(folder, '.onlyonce/lock'), 'utf8')).toBe(left);
    });
  });

  it.runIf(process.platform === 'linux')(
    'of a process whose number was given out again is taken over',
    async () => {
      await withFolder(async (folder) => {
        await leaveLock(folder, (own) => ({ ...own, pid: process.ppid, birth: 'another boot:1' }));
        await publish(folder, site);
        expect(contentOf(folder)).toEqual(site);
      });
    },
  );

  it('is not removed when somebody else has taken it meanwhile', async () => {
    await withFolder(async (folder) => {
      const publication = await openPublication({ outDir: folder, adopt: false });
      const lock = join(folder, '.onlyonce/lock');
      const other = readFileSync(lock, 'utf8').replace(/"token":"[^"]*"/, '"token":"another"');
      writeFileSync(lock, other);
      await publication.abandon();
      expect(readFileSync(lock, 'utf8')).toBe(other);
    });
  });
});
