/**
 * Nearest match: what the author may have meant.
 *
 * In: a word and the candidates. Out: the closest candidate within reach, or null.
 * May not: guess wildly; beyond a third of the word's length nothing is offered.
 */

/**
 * Edit distance of two strings (optimal string alignment: insert, delete, replace, swap neighbours), or `limit + 1` as
 * soon as it must exceed `limit`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const replaced = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = isSwap ? at(beforeLast, j - 2) + 1 : Number.POSITIVE_INFINITY;
      const value = Math.min(at(last, j) + 1, at(current, j - 1) + 1, replaced, swapped);
      current.push(value);
      best = Math.min(best, value);
    }
    if (best > limit) return limit + 1;
    beforeLast = last;
    last = current;
  }
  return Math.min(at(last, b.length), limit + 1);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}

/** A longer word is no slip of the pen, and comparing takes time by the square of the length. */
const longestWord = 200;

/**
 * The candidate with the smallest edit distance to `word`, at most a third of its length (and at least 1) away;
 * ties go to the first in code unit order. Compared without regard to case. Null when none is near enough, and for a
 * word of more than 200 UTF-16 code units.
 */
export function nearestMatch(word: string, candidates: Iterable<string>): string | null {
  if (word.length > longestWord) return null;
  const folded = word.toLowerCase();
  let limit = Math.max(1, Math.floor(folded.length / 3));
  let nearest: string | null = null;
  for (const candidate of candidates) {
    const distance = editDistance(folded, candidate.toLowerCase(), limit);
    if (distance > limit) continue;
    if (nearest === null || distance < limit || candidate < nearest) nearest = candidate;
    limit = distance;
  }
  return nearest;
}
