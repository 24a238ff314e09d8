import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type BaselineEntry,
  baselineOf,
  baselineText,
  entriesOf,
  matchBaseline,
  parseBaseline,
} from '../../src/lint/baseline.ts';

const entry: fc.Arbitrary<BaselineEntry> = fc.record({
  path: fc.constantFrom('a.md', 'b/a.md', 'c.md', '__proto__', 'constructor'),
  rule: fc.constantFrom('links-resolve', 'no-orphans', 'toString'),
  text: fc.oneof(fc.constantFrom('x', 'y', '(file)'), fc.string()),
});

const sorted = (entries: readonly BaselineEntry[]) => entries.map((one) => JSON.stringify(one)).sort();
const always = () => true;

describe('a baseline', () => {
  it('is the same whatever the order of its findings, and comes back from its text', () => {
    fc.assert(
      fc.property(
        fc
          .array(entry)
          .chain((entries) =>
            fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length })),
          ),
        ([entries, shuffled]) => {
          const text = baselineText(baselineOf(entries));
          expect(baselineText(baselineOf(shuffled))).toBe(text);
          const read = parseBaseline(text);
          expect(sorted(entriesOf(read ?? {}))).toEqual(sorted(entries));
        },
      ),
    );
  });

  it('knows all of its own findings, and one more of the same is new', () => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1 }), (entries) => {
        const baseline = baselineOf(entries);
        const own = matchBaseline(baseline, entries, always);
        expect([own.known.every((one) => one), own.stale, own.moved]).toEqual([true, [], []]);
        const more = matchBaseline(baseline, [...entries, ...entries.slice(0, 1)], always);
        expect(more.known.filter((one) => !one)).toHaveLength(1);
        const fewer = matchBaseline(baseline, entries.slice(1), always);
        expect(sorted(fewer.stale)).toEqual(sorted(entries.slice(0, 1)));
      }),
    );
  });

  it.each(['', '{', '[]', '{"version": 2, "findings": {}}', '{"version": 1, "findings": {"a.md": []}}'])(
    'is not %j',
    (text) => {
      expect(parseBaseline(text)).toBeNull();
    },
  );
});

describe('a file that is gone', () => {
  const old: readonly BaselineEntry[] = [
    { path: 'old.md', rule: 'links-resolve', text: '[the queue](queue.md)' },
    { path: 'old.md', rule: 'required-parts', text: '(file)' },
  ];
  const renamed = (path: string, entries = old) => entries.map((one) => ({ ...one, path }));
  const without = (gone: string) => (path: string) => path !== gone;

  it('was renamed when what was found in it is found under a name without entries', () => {
    const match = matchBaseline(baselineOf(old), renamed('new.md'), without('old.md'));
    expect(match).toEqual({ known: [true, true], stale: [], moved: [{ from: 'old.md', to: 'new.md' }] });
  });

  it('was not renamed when its like is found in a file with entries of its own, or it is still there', () => {
    const other = { path: 'new.md', rule: 'no-orphans', text: 'x' };
    const both = matchBaseline(baselineOf([...old, other]), [...renamed('new.md'), other], without('old.md'));
    expect(both.known).toEqual([false, false, true]);
    expect(matchBaseline(baselineOf(old), renamed('new.md'), always).known).toEqual([false, false]);
  });

  it('was not renamed when all they share is what could be said of any file, unless the name is the same', () => {
    const any = old.slice(1);
    const match = (to: string) => matchBaseline(baselineOf(any), renamed(to, any), without('old.md')).known;
    expect(match('new.md')).toEqual([false]);
    expect(match('2024/old.md')).toEqual([true]);
  });

  it('has one successor only', () => {
    const twice = matchBaseline(baselineOf(old), [...renamed('b.md'), ...renamed('a.md')], without('old.md'));
    expect(twice.known).toEqual([false, false, true, true]);
  });

  it('is found among thousands that were renamed at once', () => {
    const many = Array.from({ length: 3000 }, (_, at) => [
      { path: `old/${at}.md`, rule: 'a-b', text: 'be more careful' },
      { path: `old/${at}.md`, rule: 'a-b', text: `the queue ${at} was full` },
    ]).flat();
    const now = many.map((one) => ({ ...one, path: one.path.replace('old/', 'new/n') }));
    const { known, moved } = matchBaseline(baselineOf(many), now, () => false);
    expect(known.every((one) => one)).toBe(true);
    expect(moved).toHaveLength(3000);
  });
});
