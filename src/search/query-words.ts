/** A query taken apart: what was typed, without what cannot help to find it. */
import { formsOf, squash, wordsOf } from './tokenize.ts';

/** One word of a query. */
export interface QueryWord {
  readonly typed: string;
  /** Forms that stand for all of it: as typed, joined; lower case. */
  readonly whole: readonly string[];
  /** Its words, where it is made of several. */
  readonly subs: readonly string[];
  /** Whether it may go on: the last word, with nothing behind it. */
  readonly isOpen: boolean;
}

export interface Query {
  readonly text: string;
  readonly squashed: string;
  readonly words: readonly QueryWord[];
}

/** Words that stand in every text; looked for only where there is nothing else. */
const stopWords: ReadonlySet<string> = new Set(
  'a an and are as at be but by can do does for from has have how i if in into is it its my no not of on or our so that the their there they this to up was we what when where which while who why will with you your'.split(
    ' ',
  ),
);

export function readQuery(text: string): Query {
  const typed = wordsOf(text);
  const telling = typed.filter((word) => !stopWords.has(word.toLowerCase()));
  const used = telling.length > 0 ? telling : typed;
  const isOpen = !/[\s\p{P}]$/u.test(text);
  const words = used.flatMap((word, at) => queryWord(word, isOpen && at === used.length - 1));
  return { text, squashed: squash(text), words };
}

function queryWord(typed: string, isOpen: boolean): QueryWord[] {
  const forms = formsOf(typed);
  const whole = forms.filter((form) => form.class === 'whole' || form.class === 'joined');
  const subs = forms.filter((form) => form.class === 'sub' && form.term !== whole[0]?.term);
  const isBigrams = whole.length > 1 && whole.every((form) => form.class === 'whole');
  if (isBigrams) return whole.map(({ term }) => ({ typed: term, whole: [term], subs: [], isOpen: false }));
  if (whole.length === 0 && subs.length === 0) return [];
  return [{ typed, whole: whole.map(({ term }) => term), subs: subs.map(({ term }) => term), isOpen }];
}
