/**
 * Nearest match: what the author may have meant.
 *
 * In: a word and the candidates. Out: the closest candidate within reach, or null.
 * May not: guess wildly; beyond a third of the word's length nothing is offered.
 */

/** Edit distance (Levenshtein) of two strings, or `limit + 1` as soon as it must exceed `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      const value = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + cost);
      current.push(value);
      best = Math.min(best, value);
    }
    if (best > limit) return limit + 1;
    previous = current;
  }
  return previous[b.length] ?? 0;
}

/**
 * The candidate with the smallest edit distance to `word`, at most a third of its length (and at least 1) away;
 * ties go to the first in code unit order. Compared without regard to case. Null when none is near enough.
 */
export function nearestMatch(word: string, candidates: Iterable<string>): string | null {
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
