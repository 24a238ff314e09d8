import { describe, expect, it } from 'vitest';
import { type SnapshotFile, workerScript, workerSnapshot } from '../../src/export/worker-script.ts';

const file = (url: string, size = 10, isNeeded = false, hash = url): SnapshotFile => ({
  ...{ url, size, isNeeded },
  hash: hash.padEnd(64, '0'),
});
const day = { day: '2026-06-01', at: null };
const urls = (files: readonly SnapshotFile[]): readonly string[] =>
  workerSnapshot(files, day).files.map(([url]) => url);

describe('what a device keeps', () => {
  it('is everything but the site in other forms, as long as that is little', () => {
    const others = ['sw.js', 'site.zip', 'site.zip.sha256', 'SHA256SUMS', 'crash-cart.html', 'booklet.html'];
    expect(urls([file('b.html'), file('a.html'), ...others.map((url) => file(url))])).toEqual([
      'a.html',
      'b.html',
    ]);
  });

  it('is what is needed while something is down, when everything is much', () => {
    const large = 31 * 1024 * 1024;
    expect(urls([file('postmortems/a.html', large), file('runbooks/a.html', 10, true)])).toEqual([
      'runbooks/a.html',
    ]);
    expect(urls([file('runbooks/a.html', large, true)])).toEqual(['runbooks/a.html']);
  });

  it('has another name with every change, and other content unless only the day is another', () => {
    const before = workerSnapshot([file('a.html'), file('assets/oo-copy.js')], day);
    const edited = workerSnapshot([file('a.html', 10, false, 'x'), file('assets/oo-copy.js')], day);
    const later = workerSnapshot([file('a.html'), file('assets/oo-copy.js', 10, false, 'y')], day);
    expect(new Set([before.name, edited.name, later.name]).size).toBe(3);
    expect(later.content).toBe(before.content);
    expect(edited.content).not.toBe(before.content);
  });

  it('is written as a script that says the same', () => {
    const snapshot = workerSnapshot([file('a "b"\u2028.html')], {
      day: '2026-06-01',
      at: '2026-06-01T14:02:00Z',
    });
    expect(new Function(`${workerScript(snapshot, '')}return ooSnapshot;`)()).toEqual(snapshot);
    expect(snapshot.copied).toBe('2026-06-01 14:02 UTC');
  });
});
