import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginPack, DamagedCache, openPack } from '../../src/cache/pack.ts';
import { temporaryFolder } from '../support/folder.ts';

const segments = fc.array(
  fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.string({ minLength: 1, maxLength: 5 }).map((part) => part.repeat(200_000)),
  ),
  { maxLength: 12 },
);

describe('a pack', () => {
  it('gives each segment again: while it is written, when it is whole, and to another reader', () => {
    fc.assert(
      fc.property(segments, fc.nat(12), (texts, early) => {
        const folder = temporaryFolder();
        const writer = beginPack(folder, 'salt');
        const extents = texts.map((text, at) => {
          const extent = writer.add(Buffer.from(text));
          if (at === early) expect(writer.read(extent).toString('utf8')).toBe(text);
          return extent;
        });
        const all = (read: typeof writer.read) => extents.map((extent) => read(extent).toString('utf8'));
        expect(all(writer.read)).toEqual(texts);
        const name = writer.finish();
        expect(all(writer.read)).toEqual(texts);
        writer.close();
        expect(readdirSync(folder)).toEqual([name]);
        const reader = openPack(folder, name);
        expect(reader === null ? null : all(reader.read)).toEqual(texts);
        reader?.close();
      }),
      { numRuns: 30, seed: 4 },
    );
  });

  it('leaves nothing behind when it is not finished, and cannot be read any more', () => {
    const folder = temporaryFolder();
    const writer = beginPack(folder, 'salt');
    const extent = writer.add(Buffer.from('text'));
    writer.close();
    expect(readdirSync(folder)).toEqual([]);
    expect(() => writer.read(extent)).toThrow(DamagedCache);
  });

  it('says that it is damaged instead of giving other bytes', () => {
    const folder = temporaryFolder();
    const writer = beginPack(folder, 'salt');
    const extent = writer.add(Buffer.from('text'));
    const name = writer.finish();
    writer.close();
    writeFileSync(join(folder, name), 'x'.repeat(extent.length));
    const reader = openPack(folder, name);
    expect(() => reader?.read(extent)).toThrow(DamagedCache);
    reader?.close();
  });
});
