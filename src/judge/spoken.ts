/**
 * Words as evidence: what a word tells by itself, as the verb, as the head.
 *
 * In: the words of a sentence, its verb and head, the table of words that tell. Out: evidence.
 * May not: judge, or look inside code, quotes and references.
 */
import type { Finding } from './decide.ts';
import { type Evident, put } from './evident.ts';
import type { WordTable } from './lexicon/word-table.ts';
import type { Word } from './phrases.ts';

/** Notes what the table knows of the words, each word once. */
export function putWords(
  out: Evident[],
  { features: { act, head } }: Finding,
  words: readonly Word[],
  table: WordTable,
): void {
  const told = new Set<string>();
  for (const word of words) {
    if (word.kind !== 'word' || word.text === '') continue;
    const name = table.anywhere(word);
    if (name === undefined || told.has(name)) continue;
    told.add(name);
    put(out, name, [word]);
  }
  const verb = act.verb === null ? undefined : table.asVerb(act.verb);
  if (verb !== undefined && act.verb !== null) put(out, verb, [act.verb]);
  const last = head?.kind === 'word' ? table.asHead(head) : undefined;
  if (last !== undefined && head !== undefined) put(out, last, [head]);
}
