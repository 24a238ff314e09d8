/** Typing errors: which terms are within an edit or two of a word. */

/** Edits a word of this length may hold: a letter too much, too few, another, or two in the wrong order. */
function editsAllowed(length: number): number {
  if (length < 4) return 0;
  return length <= 7 ? 1 : 2;
}

/** Edits between two words, or `limit + 1` when there are more. */
function editsBetween(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let from = 0;
  while (from < a.length && a.charCodeAt(from) === b.charCodeAt(from)) from++;
  let before: number[] = [];
  let last = Array.from({ length: b.length - from + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length - from; row++) {
    const next = [row];
    let least = row;
    for (let column = 1; column <= b.length - from; column++) {
      const same = a.charCodeAt(from + row - 1) === b.charCodeAt(from + column - 1);
      let edits = Math.min(
        (last[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const isSwap =
        row > 1 &&
        column > 1 &&
        a.charCodeAt(from + row - 1) === b.charCodeAt(from + column - 2) &&
        a.charCodeAt(from + row - 2) === b.charCodeAt(from + column - 1);
      if (isSwap) edits = Math.min(edits, (before[column - 2] ?? 0) + 1);
      next.push(edits);
      least = Math.min(least, edits);
    }
    if (least > limit) return limit + 1;
    before = last;
    last = next;
  }
  return last.at(-1) ?? 0;
}

/** A term near a word. */
export interface NearTerm {
  readonly term: string;
  readonly edits: number;
}

/** Terms within the edits that the word's length allows, the nearest first. */
export function nearTerms(word: string, terms: readonly string[], most: number): readonly NearTerm[] {
  const allowed = editsAllowed(word.length);
  if (allowed === 0) return [];
  const near: NearTerm[] = [];
  for (const term of terms) {
    if (Math.abs(term.length - word.length) > allowed) continue;
    const edits = editsBetween(word, term, allowed);
    // A short word with another first letter is another word.
    if (edits > allowed || (word.length < 5 && term.charAt(0) !== word.charAt(0))) continue;
    near.push({ term, edits });
  }
  const isOther = ({ term }: NearTerm): number => (term.charAt(0) === word.charAt(0) ? 0 : 1);
  return near.sort((a, b) => a.edits - b.edits || isOther(a) - isOther(b)).slice(0, most);
}
