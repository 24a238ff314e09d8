import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findWords } from '../../src/text/find-words.ts';

/** Few letters, so that words stand in the texts, in each other and over each other. */
const letters = fc.constantFrom('a', 'b', 'c', ' ', 'ø', '字', '[');
const words = fc.array(fc.string({ unit: letters, minLength: 1, maxLength: 6 }), { maxLength: 12 });
const text = fc.string({ unit: letters, maxLength: 40 });

describe('a finder of words', () => {
  it('finds each word that the text includes, and no other', () => {
    fc.assert(
      fc.property(words, text, (list, searched) => {
        const finder = findWords(list.map((word, index) => [word, index] as const));
        const included = list.flatMap((word, index) => (searched.includes(word) ? [index] : []));
        expect([...finder.valuesIn(searched)].sort((a, b) => a - b)).toEqual(included);
        expect(finder.isIn(searched)).toBe(included.length > 0);
      }),
    );
  });

  it('tells words apart that begin with the same characters', () => {
    const finder = findWords([
      ['accidental', 'a'],
      ['accidentally', 'b'],
    ]);
    expect(finder.valuesIn('by accidental')).toEqual(['a']);
    expect(finder.valuesIn('accidentally')).toEqual(['a', 'b']);
  });
});
