/**
 * Folding: when two pieces of text count as the same.
 *
 * In: text. Out: a key that is equal for texts that differ in case, accents' encoding or spacing only.
 * May not: lose letters or digits.
 */

/** Lower case, NFKC, runs of white space, `_` and `-` as one space, trimmed. */
export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/gu, ' ')
    .trim();
}

/** Key of a name: two tags, or two services, with equal keys are one (`Post-mortem`, `post mortem`, `postmortem`). */
export function nameKey(name: string): string {
  return foldText(name).replaceAll(' ', '');
}
