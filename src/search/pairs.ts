/** Pairs: two words in a row of a line that tells of an error, as one term. A pasted line finds its page by them. */
import { lastingPart } from './log-line.ts';
import { foldMarks, wordsOf } from './tokenize.ts';

/** Between the first word and a mark of the second. Words hold none, so a pair is no word; it stands in its first word's shard. */
const between = '~';

/** Lines that somebody may paste. */
const telling =
  /^.*(?:error|fatal|fail|exception|panic|warn|denied|refused|reject|timed? ?out|can ?not|can't|could not|couldn't|unable|not found|no such|invalid|missing|unexpected|expired|exceeded|exhausted|too many|out of|unreachable|not responding|abort|killed|corrupt|conflict|violat|mismatch|unknown|unavailable|back-off|unhealthy|not ready|already|must be|not be).*$/gim;

/** Longer lines are paragraphs. */
const longestLine = 400;

/** Pairs of the lines of a text that tell of errors. */
export function pairsInText(text: string): readonly string[] {
  const lines = text.match(telling);
  return lines === null ? [] : lines.flatMap((line) => (line.length > longestLine ? [] : pairsOf(line)));
}

/** Pairs of a line, numbers and what is passing left out. */
export function pairsOf(line: string): readonly string[] {
  const words = wordsOf(lastingPart(line)).filter((word) => !/\d/.test(word));
  const pairs: string[] = [];
  let last = '';
  for (const word of words) {
    const next = foldMarks(word).toLowerCase();
    if (last !== '' && last.length + next.length > 6) pairs.push(`${last}${between}${markOf(next)}`);
    last = next.length > 24 ? '' : next;
  }
  return pairs;
}

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
