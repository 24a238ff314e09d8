/**
 * What a page of results hands to the page that is opened from it: the words to show there.
 *
 * In: nothing. Out: the record, and the name it is kept under while the tab goes from one page to the other.
 * May not: stand in an address, where it would be shared with it.
 */

export const foundWordsKey = 'oo-found';

export interface FoundWords {
  /** Path of the address that was opened. */
  readonly page: string;
  readonly words: readonly string[];
  /** Milliseconds since 1970: what was left behind by a page that was never opened is not shown much later. */
  readonly at: number;
}
