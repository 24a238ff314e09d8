/** Pairs: two words in a row of a line that tells of an error, as one term. A pasted line finds its page by them. */
import { foldMarks } from './tokenize.ts';

/** Between the first word and a mark of the second. Words hold none, so a pair is no word; it stands in its first word's shard. */
const between = '~';

/** What a word says of the line it stands in: that it tells of an error, or that it does with the next one, or the one before. */
export type Tone = 'telling' | 'first' | 'second' | null;

const telling =
  /error|fatal|fail|exception|panic|denied|refus|reject|abort|killed|corrupt|conflict|violat|mismatch|unable|cannot|couldn|invalid|missing|unexpected|expired|exceeded|exhausted|unreachable|unavailable|unhealthy|unknown|backoff|back-off/i;
const first = /^(?:not|no|out|too|timed|could)$/i;
const second = /^(?:found|such|of|many|not|out|responding|ready|left|available)$/i;

/** The tone of a word. */
export function toneOf(word: string): Tone {
  if (telling.test(word)) return 'telling';
  if (first.test(word)) return 'first';
  return second.test(word) ? 'second' : null;
}

/** Pairs of a line's words; those with digits in them differ from one occurrence to the next and are left out. */
export function pairsOf(words: readonly string[]): readonly string[] {
  const pairs: string[] = [];
  let last = '';
  for (const word of words) {
    if (digit.test(word)) continue;
    const next = foldMarks(word).toLowerCase();
    if (last !== '' && last.length + next.length > 6) pairs.push(`${last}${between}${markOf(next)}`);
    last = next.length > 24 ? '' : next;
  }
  return pairs;
}

const digit = /\d/;

/** Whether a term is a pair. */
export function isPair(term: string): boolean {
  return term.includes(between);
}

/** Two characters that tell a word from most others. */
function markOf(word: string): string {
  let hash = 7;
  for (let at = 0; at < word.length; at++) hash = (Math.imul(hash, 31) + word.charCodeAt(at)) | 0;
  return ((hash >>> 0) % 1296).toString(36).padStart(2, '0');
}
