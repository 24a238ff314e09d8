import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { archive, archiveFile, sumsText } from '../../src/export/archive.ts';
import { temporaryFolder, writeFiles } from '../support/folder.ts';

const text = (content: string): Uint8Array => Buffer.from(content);

function archiveOf(files: { readonly [url: string]: Uint8Array }): Uint8Array {
  return archive(Object.keys(files), (url) => archiveFile(url, files[url] ?? text('')));
}

describe('the archive', () => {
  it('holds every file, whatever is in it and whatever it is called', () => {
    const name = fc
      .string({ minLength: 1, maxLength: 12, unit: 'grapheme' })
      .filter((each) => !each.includes('\0') && each !== '__proto__');
    fc.assert(
      fc.property(
        fc.dictionary(name, fc.uint8Array({ maxLength: 3000 }), { noNullPrototype: true }),
        (files) => {
          const found = unzipSync(archiveOf(files));
          const wanted = Object.entries(files).map(([url, bytes]) => [
            url,
            Buffer.from(bytes).toString('hex'),
          ]);
          const read = Object.entries(found).map(([url, bytes]) => [url, Buffer.from(bytes).toString('hex')]);
          expect(read.sort()).toEqual(wanted.sort());
        },
      ),
    );
  });

  it('is the same in whatever order the files come, and in whatever zone', () => {
    const files = { 'b.html': text('b'.repeat(900)), 'a/ä.html': text('a'), 'c.png': text('png') };
    const turned = Object.fromEntries(Object.entries(files).reverse());
    const first = archiveOf(files);
    expect(Buffer.compare(archiveOf(turned), first)).toBe(0);
    const hash = createHash('sha256').update(first).digest('hex');
    // Of a run in UTC; a format without zones must not take the machine's.
    const zone = process.env['TZ'];
    try {
      for (const other of ['Asia/Tokyo', 'America/Los_Angeles']) {
        process.env['TZ'] = other;
        expect(createHash('sha256').update(archiveOf(files)).digest('hex'), other).toBe(hash);
      }
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });

  it('does not deflate what is packed by its own format, or would grow', () => {
    expect(archiveFile('a.png', text('x'.repeat(500))).isDeflated).toBe(false);
    expect(archiveFile('a.html', text('x'.repeat(500))).isDeflated).toBe(true);
    expect(archiveFile('a.html', text('x')).isDeflated).toBe(false);
    expect(archiveFile('a.html', text('')).isDeflated).toBe(false);
  });
});

describe('the sums', () => {
  it.runIf(process.platform === 'linux')('are checked by the usual tool, odd names too', () => {
    const files = { 'a.html': 'a', 'b c/ä.html': 'b', 'back\\slash': 'c', 'two\nlines': 'd' };
    const folder = temporaryFolder(files);
    const sums = Object.entries(files).map(([url, content]) => ({
      url,
      hash: createHash('sha256').update(content).digest('hex'),
    }));
    writeFiles(folder, { SHA256SUMS: sumsText(sums) });
    const check = () =>
      execFileSync('sha256sum', ['--check', '--quiet', 'SHA256SUMS'], { cwd: folder, stdio: 'pipe' });
    expect(check).not.toThrow();
    writeFiles(folder, { [join('b c', 'ä.html')]: 'other' });
    expect(check).toThrow();
  });
});
