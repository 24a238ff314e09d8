/** Stems: words of one family have one, in English and, where endings are alike, beyond. Never shown to anybody. */

/** What ends a word of a family, longest first, and the least that must be left. */
const endings: readonly (readonly [ending: string, instead: string, least: number])[] = [
  ['izations', 'iz', 4],
  ['ization', 'iz', 4],
  ['ations', 'at', 3],
  ['ation', 'at', 3],
  ['ements', 'e', 4],
  ['ement', 'e', 4],
  ['nesses', '', 3],
  ['ness', '', 3],
  ['ilities', 'le', 3],
  ['ility', 'le', 3],
  ['ancies', '', 4],
  ['ances', '', 4],
  ['ance', '', 4],
  ['ences', '', 4],
  ['ence', '', 4],
  ['ions', '', 4],
  ['ion', '', 4],
  ['ments', '', 4],
  ['ment', '', 4],
  ['ingly', '', 3],
  ['edly', '', 3],
  ['ings', '', 3],
  ['ing', '', 3],
  ['ures', '', 4],
  ['ure', '', 4],
  ['ies', 'y', 2],
  ['ied', 'y', 2],
  ['sses', 'ss', 2],
  ['xes', 'x', 2],
  ['ches', 'ch', 2],
  ['shes', 'sh', 2],
  ['ers', '', 4],
  ['er', '', 4],
  ['ed', '', 3],
  ['es', 'e', 2],
  ['ly', '', 4],
  ['s', '', 3],
];

/** The stem of a lower-case word. What is not a plain word is its own. */
export function stemOf(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word) || /(?:ss|us|is)$/.test(word)) return undouble(word);
  for (const [ending, instead, least] of endings) {
    if (!word.endsWith(ending)) continue;
    const rest = word.slice(0, -ending.length);
    if (rest.length < least || !/[aeiouy]/.test(rest)) continue;
    return undouble(rest + instead);
  }
  return undouble(word);
}

/** `stopp` and `stop`, `cache` and `cach`, `try` and `tri` are one. */
function undouble(word: string): string {
  if (word.length < 4) return word;
  const bare = /[^aeiou]e$/.test(word) ? word.slice(0, -1) : word;
  if (/([bdfgmnprt])\1$/.test(bare) && bare.length > 4) return bare.slice(0, -1);
  return bare;
}
