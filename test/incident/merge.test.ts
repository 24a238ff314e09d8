import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/incident/entry.ts';
import { mergeEntries, mergeLogs } from '../../src/incident/merge.ts';
import { reckon } from '../../src/incident/state.ts';
import { anyEntries, anyLog } from './arbitrary.ts';

/** What an entry says, apart from the name it goes by. */
function said({ seq, at, recorded, who, kind, text, of, more }: Entry): string {
  return JSON.stringify([seq, at, recorded, who, kind, text, of, Object.entries(more).sort()]);
}

describe('merging two logs', () => {
  it('is the same whichever side takes in the other', () => {
    fc.assert(
      fc.property(anyLog, anyLog, (a, b) => {
        expect(mergeLogs(a, b)).toEqual(mergeLogs(b, a));
        expect(reckon(mergeLogs(a, b))).toEqual(reckon(mergeLogs(b, a)));
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyEntries, anyEntries, (a, b) => {
        const once = mergeEntries(a, b);
        expect(mergeEntries(once, b)).toEqual(once);
        expect(mergeEntries(a, once)).toEqual(once);
        expect(mergeEntries(once, once)).toEqual(once);
      }),
    );
  });

  it('is the same in whatever order three are put together', () => {
    fc.assert(
      fc.property(anyEntries, anyEntries, anyEntries, (a, b, c) => {
        expect(mergeEntries(mergeEntries(a, b), c)).toEqual(mergeEntries(a, mergeEntries(b, c)));
      }),
    );
  });

  it('loses no entry of either side, also where a damaged file gives two entries one id', () => {
    fc.assert(
      fc.property(anyEntries, anyEntries, (a, b) => {
        const merged = new Set(mergeEntries(a, b).map(said));
        for (const entry of [...a, ...b]) expect(merged.has(said(entry))).toBe(true);
        const ids = mergeEntries(a, b).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it('comes to an end where an id has been made up to clash again', () => {
    const base = {
      seq: 1,
      at: '2026-01-01T00:00:00.000Z',
      recorded: '2026-01-01T00:00:00.000Z',
      who: '',
      kind: 'status',
      of: null,
      more: {},
    };
    const entries = (text: string, ids: readonly string[]): Entry[] =>
      ids.map((id) => ({ ...base, id, text }));
    const [first] = mergeEntries(entries('a', ['x']), entries('b', ['x'])).slice(1);
    const merged = mergeEntries(entries('c', ['x', first?.id ?? '']), entries('b', ['x', first?.id ?? '']));
    expect(merged.map(({ text }) => text).sort()).toEqual(['b', 'b', 'c', 'c']);
  });
});
