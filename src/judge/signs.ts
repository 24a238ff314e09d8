/**
 * Finds the signs of a clause: words that tell for or against a promise wherever they stand.
 *
 * In: words and a language's sign lists. Out: for each sign the words that show it.
 * May not: judge, or look inside code, quotes and references.
 */
import type { Sign } from './lexicon/language.ts';
import type { SignIndex } from './lexicon/sign-index.ts';
import type { Word } from './phrases.ts';

/** For each sign the words that show it, in order. Linear: a word has a few stems, a phrase a few words. */
export function findSigns(words: readonly Word[], index: SignIndex): ReadonlyMap<Sign, readonly Word[]> {
  const tokens = words.flatMap((word) =>
    word.kind === 'word' ? word.lower.split(' ').map((lower) => ({ lower, word })) : [{ lower: '', word }],
  );
  const found = new Map<Sign, Word[]>();
  tokens.forEach(({ lower, word }, at) => {
    if (lower === '') return;
    const seen = new Set<Sign>();
    for (const stem of stemsOf(lower)) {
      for (const [phrase, sign] of index.byFirst.get(stem) ?? []) {
        if (seen.has(sign)) continue;
        if (phrase.length > 1 && !phrase.every((part, n) => n === 0 || tokens[at + n]?.lower === part))
          continue;
        seen.add(sign);
        const known = found.get(sign);
        if (known === undefined) found.set(sign, [word]);
        else if (known.at(-1) !== word) known.push(word);
      }
    }
  });
  return found;
}

/** A word and what it may be an inflection of: `retries`, `retried`, `dropping`. */
function stemsOf(lower: string): readonly string[] {
  if (lower.length < 4) return [lower];
  const stems = [lower];
  if (lower.endsWith('ies') || lower.endsWith('ied')) stems.push(`${lower.slice(0, -3)}y`);
  else if (lower.endsWith('s') && !lower.endsWith('ss')) {
    stems.push(lower.slice(0, -1));
    if (lower.endsWith('es')) stems.push(lower.slice(0, -2));
  } else if (lower.endsWith('ed')) addParticiple(stems, lower.slice(0, -2));
  else if (lower.endsWith('ing')) addParticiple(stems, lower.slice(0, -3));
  return stems;
}

function addParticiple(stems: string[], stem: string): void {
  stems.push(stem, `${stem}e`);
  if (stem.length > 3 && stem.at(-1) === stem.at(-2)) stems.push(stem.slice(0, -1));
}
