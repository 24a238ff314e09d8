import { renameSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isSettled, markOfFile, sameMark } from '../../src/cache/file-mark.ts';
import { temporaryFolder } from '../support/folder.ts';

const base = { size: 10, modified: 1_700_000_000_123.4, changed: 1_700_000_000_123.4, inode: 7 };

describe('a mark', () => {
  it.each([{ size: 11 }, { modified: 1 }, { changed: 1 }, { inode: 8 }])('differs in %j', (other) => {
    expect(sameMark(base, { ...base, ...other })).toBe(false);
    expect(sameMark(base, { ...base })).toBe(true);
  });

  it('differs when a file of equal size and time takes the place of another', () => {
    const folder = temporaryFolder({ 'a.md': 'one', 'b.md': 'two' });
    const [a, b] = [join(folder, 'a.md'), join(folder, 'b.md')];
    const { mtime } = statSync(a);
    utimesSync(b, mtime, mtime);
    const before = markOfFile(a);
    renameSync(b, a);
    const after = markOfFile(a);
    expect(before !== null && after !== null && sameMark(before, after)).toBe(false);
  });

  it('is none of what is no file', () => {
    expect(markOfFile(temporaryFolder())).toBeNull();
    expect(markOfFile(join(temporaryFolder(), 'gone'))).toBeNull();
  });
});

describe('a settled mark', () => {
  it('is older than the tick of the clock that made it', () => {
    expect(isSettled(base, base.modified + 50)).toBe(false);
    expect(isSettled(base, base.modified + 500)).toBe(true);
  });

  it('is older still where times are whole seconds', () => {
    const coarse = { ...base, modified: 1_700_000_000_000, changed: 1_700_000_000_000 };
    expect(isSettled(coarse, coarse.modified + 2000)).toBe(false);
    expect(isSettled(coarse, coarse.modified + 4000)).toBe(true);
  });

  it('is never of another clock', () => {
    expect(isSettled(base, base.modified - 10_000)).toBe(false);
  });

  it('is reckoned from the change as well as from the time that a program may have set', () => {
    const file = join(temporaryFolder(), 'a.md');
    writeFileSync(file, 'one');
    utimesSync(file, 1, 1.5);
    const mark = markOfFile(file);
    expect(mark !== null && isSettled(mark, mark.changed + 10)).toBe(false);
  });
});
