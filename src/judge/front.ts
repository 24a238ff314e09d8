/**
 * The front of a clause: what stands before its first telling word.
 *
 * In: the words of a clause. Out: the same from the first telling word on; adverbs taken off go into `loose`.
 * May not: judge.
 */
import { is, isMark, type Word } from './phrases.ts';

/** Takes commas, fillers, adverbs and stray conjunctions off the front. */
export function trimFront(words: readonly Word[], loose: Word[]): readonly Word[] {
  let at = 0;
  while (at < words.length) {
    const word = words[at];
    if (word === undefined) break;
    const verb = word.verb !== null && word.verb.form === 'base' && !is(word, 'filler');
    if (isMark(word, ',/&+-') || (word.kind === 'mark' && word.lower === '->')) at++;
    else if (verb) break;
    else if (
      is(word, 'quality', 'habit') &&
      at + 1 < words.length &&
      !is(word, 'comparative', 'vagueAdjective')
    ) {
      loose.push(word);
      at++;
    } else if (
      is(word, 'filler', 'conjunction') &&
      at + 1 < words.length &&
      (!is(word, 'designAdjective', 'determiner') ||
        isMark(words[at + 1], ',') ||
        words[at + 1]?.verb?.form === 'base')
    )
      at++;
    else break;
  }
  return words.slice(at);
}
