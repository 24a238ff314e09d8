/**
 * One piece of evidence, and how it is noted.
 *
 * In: a name, the words that show it. Out: an entry in a list.
 * May not: judge or weigh.
 */
import type { Word } from './phrases.ts';

/** One piece of evidence. */
export interface Evident {
  readonly name: string;
  readonly amount: number;
  readonly words: readonly Word[];
}

/** Notes one piece. Written into a list: a sentence has about fifty, and this runs for every item. */
export function put(out: Evident[], name: string, words: readonly Word[], amount = 1): void {
  out.push({ name, amount, words });
}

/** Notes it when there are words that show it. */
export function putSome(out: Evident[], name: string, words: readonly Word[], most = 1): void {
  if (words.length > 0) out.push({ name, amount: Math.min(words.length, most), words });
}
