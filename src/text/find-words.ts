/**
 * Words by the hundred: which of many words stand in a text.
 *
 * In: the words, each with a value; then texts, one after the other. Out: the values of the words that a text holds.
 * May not: know where a word of a language begins or ends, or fold case; callers bring both alike.
 */

/** Looks for all words in one pass over a text. */
export interface WordFinder<Value> {
  /** Whether any of the words stands in the text. */
  readonly isIn: (text: string) => boolean;
  /** The value of each word that stands in the text, once for each word. */
  readonly valuesIn: (text: string) => readonly Value[];
}

interface Word<Value> {
  readonly text: string;
  readonly value: Value;
}

/** Characters by which words are told apart; shorter words are looked for one by one. */
const lead = 3;
/** A power of two, with room enough that most stretches of a text meet no word. */
const slots = 32_768;

/**
 * Makes a finder. A regular expression of as many alternatives tries each of them at each character; this looks at three
 * characters together, and at a word only where its first three stand.
 */
export function findWords<Value>(words: Iterable<readonly [word: string, value: Value]>): WordFinder<Value> {
  const short: Word<Value>[] = [];
  const byLead = new Map<number, Word<Value>[]>();
  const isTaken = new Uint8Array(slots);
  for (const [text, value] of words) {
    if (text.length < lead) short.push({ text, value });
    else {
      const slot = slotOf(text.charCodeAt(0), text.charCodeAt(1), text.charCodeAt(2));
      byLead.set(slot, [...(byLead.get(slot) ?? []), { text, value }]);
      isTaken[slot] = 1;
    }
  }

  /** Calls `seen` with each word at each place, until it says that this is enough. */
  function walk(text: string, seen: (word: Word<Value>) => boolean): void {
    for (const word of short) if (text.includes(word.text) && seen(word)) return;
    let first = text.charCodeAt(0);
    let second = text.charCodeAt(1);
    for (let at = lead - 1; at < text.length; at++) {
      const third = text.charCodeAt(at);
      const slot = slotOf(first, second, third);
      first = second;
      second = third;
      if (isTaken[slot] === 0) continue;
      for (const word of byLead.get(slot) ?? [])
        if (text.startsWith(word.text, at - lead + 1) && seen(word)) return;
    }
  }

  return {
    isIn: (text) => {
      let found = false;
      walk(text, () => {
        found = true;
        return true;
      });
      return found;
    },
    valuesIn: (text) => {
      const found = new Set<Word<Value>>();
      walk(text, (word) => {
        found.add(word);
        return false;
      });
      return [...found].map(({ value }) => value);
    },
  };
}

function slotOf(first: number, second: number, third: number): number {
  return ((first << 10) ^ (second << 5) ^ third) & (slots - 1);
}
