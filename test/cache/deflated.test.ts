import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDeflatedCache } from '../../src/cache/deflated.ts';
import type { ArchivedFile } from '../../src/model/archived-file.ts';
import { temporaryFolder } from '../support/folder.ts';

const file = (text: string): ArchivedFile => ({
  isDeflated: true,
  bytes: Buffer.from(text),
  size: 9,
  crc: 7,
});

/** Recalls these, and remembers those that were not there; which were. */
function turn(cacheDir: string | null, hashes: readonly string[]): readonly string[] {
  const cache = openDeflatedCache(cacheDir);
  const known = hashes.filter((hash) => {
    const found = cache.recall(hash);
    if (found === null) cache.remember(hash, file(`bytes of ${hash}`));
    else
      expect({ ...found, bytes: Buffer.from(found.bytes).toString() }).toEqual({
        ...file(''),
        bytes: `bytes of ${hash}`,
      });
    return found !== null;
  });
  cache.close();
  return known;
}

const packs = (cacheDir: string): readonly string[] =>
  readdirSync(join(cacheDir, 'deflated')).filter((name) => name.endsWith('.pack'));

describe('what was deflated', () => {
  it('is there the next time, and forgotten when it was not asked for', () => {
    const cacheDir = temporaryFolder();
    expect(turn(cacheDir, ['a', 'b', 'c', 'd'])).toEqual([]);
    expect(turn(cacheDir, ['a', 'b', 'c', 'e'])).toEqual(['a', 'b', 'c']);
    expect(turn(cacheDir, ['a', 'b', 'c', 'd', 'e'])).toEqual(['a', 'b', 'c', 'e']);
  });

  it('is put together when there are many packs', () => {
    const cacheDir = temporaryFolder();
    const hashes = Array.from({ length: 30 }, (_, at) => `hash ${at}`);
    for (let count = 1; count <= 30; count++) turn(cacheDir, hashes.slice(0, count));
    expect(packs(cacheDir).length).toBeLessThan(10);
    expect(turn(cacheDir, hashes)).toEqual(hashes);
  });

  it('is deflated again when it is damaged', () => {
    const cacheDir = temporaryFolder();
    turn(cacheDir, ['a', 'b']);
    for (const name of packs(cacheDir)) {
      const path = join(cacheDir, 'deflated', name);
      const bytes = readFileSync(path);
      bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
      writeFileSync(path, bytes);
    }
    expect(turn(cacheDir, ['a', 'b'])).toEqual(['a']);
    expect(turn(cacheDir, ['a', 'b'])).toEqual(['a', 'b']);
  });

  it('is not kept where nothing is', () => {
    expect(turn(null, ['a'])).toEqual([]);
    expect(turn(null, ['a'])).toEqual([]);
  });
});
