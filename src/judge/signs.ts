/**
 * Finds the signs of a clause: words that tell for or against a promise wherever they stand.
 *
 * In: words and a language's sign lists. Out: for each sign the words that show it.
 * May not: judge, or look inside code, quotes and references.
 */
import type { Sign } from './lexicon/language.ts';
import type { SignIndex } from './lexicon/sign-index.ts';
import type { Word } from './phrases.ts';

/** For each sign the words that show it, in order. Linear: a word is one look-up, a phrase a few words. */
export function findSigns(words: readonly Word[], index: SignIndex): ReadonlyMap<Sign, readonly Word[]> {
  const lowers: string[] = [];
  const owners: Word[] = [];
  for (const word of words) {
    if (word.kind === 'word' && word.lower.includes(' ')) {
      for (const lower of word.lower.split(' ')) {
        lowers.push(lower);
        owners.push(word);
      }
    } else {
      lowers.push(word.kind === 'word' ? word.lower : '');
      owners.push(word);
    }
  }
  const found = new Map<Sign, Word[]>();
  for (let at = 0; at < lowers.length; at++) {
    const entries = index.byFirst.get(lowers[at] ?? '');
    const word = owners[at];
    if (entries === undefined || word === undefined) continue;
    for (const { rest, sign } of entries) {
      if (!follows(rest, lowers, at)) continue;
      const known = found.get(sign);
      if (known === undefined) found.set(sign, [word]);
      else if (known.at(-1) !== word) known.push(word);
    }
  }
  return found;
}

function follows(rest: readonly string[], lowers: readonly string[], at: number): boolean {
  for (let n = 0; n < rest.length; n++) if (lowers[at + 1 + n] !== rest[n]) return false;
  return true;
}
