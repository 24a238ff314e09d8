/**
 * Folding: when two pieces of text count as the same.
 *
 * In: text. Out: a key that is equal for texts that differ in case, accents' encoding or spacing only.
 * May not: lose letters or digits.
 */

/** Normalizing changes none of these characters. */
const ascii = /^[ -~]*$/;
/** What is not words with single spaces between them. */
const parted = /[_-]|[^\S ]| {2}/u;

/** Whether a text holds printable ASCII and nothing else. */
export function isAscii(text: string): boolean {
  return ascii.test(text);
}

/** Lower case, NFKC, runs of white space, `_` and `-` as one space, trimmed. */
export function foldText(text: string): string {
  const lower = (isAscii(text) ? text : text.normalize('NFKC')).toLowerCase();
  return (parted.test(lower) ? lower.replace(/[\s_-]+/gu, ' ') : lower).trim();
}

/** Lower case as a regular expression with the flags `iu` compares: the long s is an s. */
export function lowerCase(text: string): string {
  return text.toLowerCase().replaceAll('ſ', 's');
}

/** Key of a name: two tags, or two services, with equal keys are one (`Post-mortem`, `post mortem`, `postmortem`). */
export function nameKey(name: string): string {
  return foldText(name).replaceAll(' ', '');
}
