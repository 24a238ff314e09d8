/** Edges: where words begin and end, in names written without spaces too. */

const letter = /[\p{L}\p{N}]/u;
const upper = /\p{Lu}/u;

/** Whether a word of a name ends and another begins here: `Crash|Looping`, `pool|_size`, and between any two letters of CJK. */
export function isEdge(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  if (before < 128 && after < 128) {
    if (!isAsciiLetter(before) || !isAsciiLetter(after)) return true;
    if (!isAsciiUpper(after)) return false;
    return !isAsciiUpper(before) || !isUpper(text.charAt(at + 1));
  }
  if (!letter.test(text.charAt(at - 1)) || !letter.test(text.charAt(at))) return true;
  if (before > lastAlphabet || after > lastAlphabet) return true;
  return isUpper(text.charAt(at)) && (!isUpper(text.charAt(at - 1)) || !isUpper(text.charAt(at + 1)));
}

/** Behind it begin the scripts without spaces. */
const lastAlphabet = 0x2fff;

const isUpper = (text: string): boolean => upper.test(text);
const isAsciiUpper = (code: number): boolean => code >= 65 && code <= 90;
const isAsciiLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || isAsciiUpper(code) || (code >= 48 && code <= 57);
