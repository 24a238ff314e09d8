/** Steps that take a service away from those who depend on it. */

const takesAway =
  /\b(?:fail(?:s|ed|ing)?[ -]?over|failover|switch(?:es)?[ -]?over|cut[ -]?over|promote|fence)\b/i;

/** Whether a step, by its words, is one. */
export function fitsFailOver(text: string): boolean {
  return takesAway.test(text);
}
