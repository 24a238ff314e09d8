import { unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJournal } from '../../../src/build/publish/journal.ts';
import { manifestText, parseManifest } from '../../../src/build/publish/manifest.ts';
import { PublishError } from '../../../src/build/publish/publication.ts';
import { contentOf, publish, put, roleOf, type Site, withFolder } from './sites.ts';

/** Few names, so that files and folders often want each other's place. */
const urls = [
  'a',
  'a/a',
  'a/b',
  'a/b/a',
  'b',
  'b/a',
  'b/b',
  'c.html',
  'd.png',
  'snapshot.js',
  'img',
  'img/a',
  'img/b',
  'img/a/b',
];

const foreignPaths = ['a/theirs.txt', 'b/theirs.txt', 'theirs.txt', 'img/theirs.txt'];

interface Step {
  readonly site: Site;
  /** Put there before this publish. */
  readonly foreign: readonly string[];
  /** Published files that are edited or deleted before this publish, as numbers into their list. */
  readonly damaged: readonly { readonly at: number; readonly deleted: boolean }[];
}

function isInside(url: string, folder: string): boolean {
  return url.startsWith(`${folder}/`);
}

const site = fc
  .array(fc.tuple(fc.constantFrom(...urls), fc.constantFrom('1', '2', 'longer')), { maxLength: 8 })
  .map((files): Site => {
    const chosen = new Map<string, string>();
    for (const [url, content] of files) {
      if (![...chosen.keys()].some((other) => isInside(url, other) || isInside(other, url)))
        chosen.set(url, content);
    }
    return Object.fromEntries(chosen);
  });

const step: fc.Arbitrary<Step> = fc.record({
  site,
  foreign: fc.array(fc.constantFrom(...foreignPaths), { maxLength: 1 }),
  damaged: fc.array(fc.record({ at: fc.nat(7), deleted: fc.boolean() }), { maxLength: 2 }),
});

describe('publishing any sequence of sites', () => {
  it('leaves the planned files, foreign files and one generation of assets, or refuses and leaves all as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        await withFolder(async (folder) => {
          const foreign: Record<string, string> = {};
          let published: Site = {};
          let kept: Site = {};
          await publish(folder, {});
          for (const { site, foreign: arriving, damaged } of steps) {
            for (const path of arriving) {
              const inTheWay = Object.keys({ ...published, ...kept }).some(
                (url) => isInside(path, url) || url === path,
              );
              if (inTheWay) continue;
              put(folder, path, 'theirs');
              foreign[path] = 'theirs';
            }
            for (const { at, deleted } of damaged) {
              const url = Object.keys(published)[at];
              if (url === undefined || roleOf(url) === 'asset') continue;
              if (deleted) {
                if (contentOf(folder)[url] !== undefined) unlinkSync(join(folder, url));
              } else writeFileSync(join(folder, url), 'edited');
            }
            const before = contentOf(folder, true);
            const conflict = Object.keys(site).some((url) =>
              Object.keys(foreign).some((path) => path === url || isInside(path, url)),
            );
            if (conflict) {
              await expect(publish(folder, site)).rejects.toThrow(PublishError);
              expect(contentOf(folder, true)).toEqual(before);
              continue;
            }
            await publish(folder, site);
            const old: Site = published;
            const staying = Object.entries(old).filter(
              ([url]) =>
                roleOf(url) === 'asset' &&
                site[url] === undefined &&
                !Object.keys(site).some((other) => isInside(url, other) || isInside(other, url)),
            );
            kept = Object.fromEntries(staying);
            published = site;
            expect(contentOf(folder)).toEqual({ ...foreign, ...kept, ...site });
          }
        });
      }),
      { numRuns: 150 },
    );
  });
});

const hash = fc
  .array(fc.constantFrom(...'0123456789abcdef'), { minLength: 64, maxLength: 64 })
  .map((digits) => digits.join(''));

describe('the records', () => {
  it('read a manifest back as it was written', () => {
    const file = fc.record({
      url: fc.stringMatching(/^[^/\0\\:.]{1,20}(?:\/[^/\0\\:.]{1,20}){0,3}$/),
      role: fc.constantFrom('asset' as const, 'file' as const, 'page' as const, 'snapshot' as const),
      hash: fc.oneof(hash, fc.constant('')),
      size: fc.nat(),
      kept: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(file), fc.array(file), (files, folders) => {
        const manifest = { files, folders: folders.map(({ url }) => url) };
        expect(parseManifest(manifestText(manifest))).toEqual(manifest);
      }),
    );
  });

  it('never throw on text that somebody else wrote', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(parseJournal(text)).toBeNull();
        expect(() => parseManifest(text)).not.toThrow();
      }),
    );
  });
});
