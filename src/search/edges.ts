/** Edges: where words begin and end, in names written without spaces too. */

const letter = /[\p{L}\p{N}]/u;
const upper = /\p{Lu}/u;

/** Whether a word of a name ends and another begins here: `Crash|Looping`, `pool|_size`, and between any two letters of CJK. */
export function isEdge(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at);
  if (!letter.test(before) || !letter.test(after)) return true;
  if (before > '\u2fff' || after > '\u2fff') return true;
  if (!upper.test(after)) return false;
  return !upper.test(before) || !upper.test(text.charAt(at + 1));
}
