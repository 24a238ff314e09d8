/** A query taken apart: what was typed, without what cannot help to find it. */
import { isLogLine, lastingPart } from './log-line.ts';
import { pairsOf } from './pairs.ts';
import { stemOf } from './stem.ts';
import { longestPhrase, synonyms } from './synonyms.ts';
import { formsOf, squash, wordsOf } from './tokenize.ts';

/** One word of a query. */
export interface QueryWord {
  readonly typed: string;
  /** Forms that stand for all of it: as typed, joined; lower case. */
  readonly whole: readonly string[];
  /** Its words, where it is made of several. */
  readonly subs: readonly string[];
  /** Stems of what others call it. */
  readonly synonyms: readonly string[];
  /** Whether it may go on: the last word, with nothing behind it. */
  readonly isOpen: boolean;
}

export interface Query {
  readonly text: string;
  readonly squashed: string;
  readonly words: readonly QueryWord[];
  /** Of a pasted line, two words in a row each. */
  readonly pairs: readonly string[];
  /** Pasted from a log: looked for as it stands, without what differs from one occurrence to the next. */
  readonly isLine: boolean;
}

/** Words that stand in every text; looked for only where there is nothing else. */
const stopWords: ReadonlySet<string> = new Set(
  "a about after all also am an and any are as at be because been before but by can cannot can't could couldn't did do does doesn't doing don't for from get gets getting give goes going got had has have having how i if in into is isn't it its just let like make makes me my no not now of on one only or other our out over own same see seems should shouldn't since so some such than that the their them then there these they this those through to too under until up very want was we were what when where which while who why will with without won't would you your".split(
    ' ',
  ),
);

/** More words of a pasted line than it takes to know it. */
const mostWords = 18;
const mostPairs = 24;

export function readQuery(text: string): Query {
  const isLine = isLogLine(text);
  const typed = wordsOf(isLine ? lastingPart(text) : text);
  const telling = typed.filter((word) => !stopWords.has(word.toLowerCase()));
  const used = (telling.length > 0 ? telling : typed).filter(isFirst);
  const isOpen = !isLine && /[\p{L}\p{N}]$/u.test(text);
  const kept = isLine ? longestOf(used, mostWords) : used.slice(0, mostWords);
  const meant = isLine ? new Map<string, readonly string[]>() : synonymsIn(typed);
  const words = kept.flatMap((word, at) =>
    queryWord(word, {
      isOpen: isOpen && at === used.length - 1,
      synonyms: meant.get(word) ?? [],
    }),
  );
  const pairs = isLine ? [...new Set(pairsOf(typed))].slice(0, mostPairs) : [];
  return { text, squashed: squash(text), words, pairs, isLine };
}

function isFirst(word: string, at: number, words: readonly string[]): boolean {
  return words.findIndex((other) => other.toLowerCase() === word.toLowerCase()) === at;
}

/** The longest words, in the order they came: long ones are rare ones. */
function longestOf(words: readonly string[], most: number): readonly string[] {
  if (words.length <= most) return words;
  const least = [...words].sort((a, b) => b.length - a.length).slice(0, most);
  return words.filter((word) => least.includes(word));
}

/** What each word is called by others, alone or with the words beside it. */
function synonymsIn(typed: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const stems = typed.map((word) => stemOf(word.toLowerCase()));
  const meant = new Map<string, readonly string[]>();
  for (let from = 0; from < typed.length; from++) {
    for (let length = 1; length <= longestPhrase && from + length <= typed.length; length++) {
      const others = synonyms.get(stems.slice(from, from + length).join(' '));
      if (others === undefined) continue;
      for (const word of typed.slice(from, from + length))
        meant.set(word, [...new Set([...(meant.get(word) ?? []), ...others])]);
    }
  }
  return meant;
}

function queryWord(typed: string, said: Pick<QueryWord, 'isOpen' | 'synonyms'>): QueryWord[] {
  const forms = formsOf(typed);
  const whole = forms.filter((form) => form.class === 'whole' || form.class === 'joined');
  const subs = forms.filter((form) => form.class === 'sub' && form.term !== whole[0]?.term);
  const isBigrams = whole.length > 1 && whole.every((form) => form.class === 'whole');
  if (isBigrams)
    return whole.map(({ term }) => {
      return { typed: term, whole: [term], subs: [], synonyms: [], isOpen: false };
    });
  if (whole.length === 0 && subs.length === 0) return [];
  return [{ ...said, typed, whole: whole.map(({ term }) => term), subs: subs.map(({ term }) => term) }];
}
