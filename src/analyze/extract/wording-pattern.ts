/**
 * What a pattern of words is.
 *
 * In: nothing. Out: its type, and the two things that its tables need to be written down.
 * May not: hold words; those are `blame-words.ts` and `placeholder-words.ts`.
 */
import type { SectionClass, WordingKind } from '../../model/facts.ts';

/** One pattern. It is matched against a paragraph, heading or table cell in which code is blanked out. */
export interface WordingPattern {
  readonly kind: WordingKind;
  /** What counts is its first group; the group `name` is who it is about. */
  readonly pattern: RegExp;
  /** In lower case; one of them stands in every text that the pattern fits. Most paragraphs have none, and are not looked at. */
  readonly hints: readonly string[];
  /** Whether its hint is what the text begins with. */
  readonly leads?: true;
  /** The longest paragraph that it can fit, where it fits a whole paragraph. */
  readonly longest?: number;
  /** Whether what stands in quotation marks or a block quote counts: a template's text does, another's words do not. */
  readonly quotes: boolean;
  /** Classes of the sections in which alone it counts. */
  readonly within?: readonly SectionClass[];
  /** What must not stand before it in the same sentence. */
  readonly unless?: RegExp;
}

/** Alternatives of a class, as one group. */
export function any(...words: readonly string[]): string {
  return `(?:${words.join('|')})`;
}

/** Every pair of the two. */
export function pairs(first: readonly string[], second: readonly string[]): readonly string[] {
  return first.flatMap((one) => second.map((other) => `${one} ${other}`));
}
