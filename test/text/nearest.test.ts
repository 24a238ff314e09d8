import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, nearestMatch } from '../../src/text/nearest.ts';

describe('the edit distance', () => {
  it.each([
    ['title', 'title', 0],
    ['titel', 'title', 1],
    ['onwer', 'owner', 1],
    ['tags', 'tgas', 1],
    ['abc', '', 3],
    ['kitten', 'sitting', 3],
  ])('of %s and %s is %i', (a, b, distance) => expect(editDistance(a, b, 9)).toBe(distance));

  it('is symmetric, zero for equal strings only, and cut off just above the limit', () => {
    const word = fc.string({ maxLength: 8, unit: fc.constantFrom('a', 'b', 'c') });
    fc.assert(
      fc.property(word, word, fc.nat(4), (a, b, limit) => {
        const distance = editDistance(a, b, 20);
        expect(editDistance(b, a, 20)).toBe(distance);
        expect(distance === 0).toBe(a === b);
        expect(editDistance(a, b, limit)).toBe(Math.min(distance, limit + 1));
      }),
    );
  });
});

describe('the nearest match', () => {
  it.each([
    ['sevrity', 'severity'],
    ['TITLE', 'title'],
    ['completely-else', null],
  ])('of %s is %s', (word, nearest) =>
    expect(nearestMatch(word, ['title', 'severity', 'status'])).toBe(nearest),
  );

  it('is not looked for where a word is longer than anyone types', () => {
    const [longest, longer] = ['a'.repeat(200), 'a'.repeat(201)];
    expect(nearestMatch(longest, [`${longest}b`])).toBe(`${longest}b`);
    expect(nearestMatch(longer, [`${longer}b`])).toBeNull();
  });

  it('is the first in code unit order where several are as near', () => {
    expect(nearestMatch('bat', ['cat', 'hat', 'bar'])).toBe('bar');
  });
});
