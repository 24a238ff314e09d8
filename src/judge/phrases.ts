/**
 * Tokens joined to the words a reader sees: phrases, contractions, measures, dates, ticket numbers.
 *
 * In: the tokens of one item and a lexicon. Out: words with their classes and their reading as a verb.
 * May not: decide what the sentence does.
 */
import type { Lexicon, VerbReading, WordClass } from './lexicon/language.ts';
import type { Token } from './tokens.ts';

/** A token, or several joined, with what the lexicon says of it. */
export interface Word extends Token {
  readonly classes: ReadonlySet<WordClass>;
  readonly verb: VerbReading | null;
}

const none: ReadonlySet<WordClass> = new Set();

/**
 * Whether the word belongs to any of the classes. The first four are spelled out: this is asked some thousand times for
 * an item, and a list made for each call costs more than the look-up.
 */
export function is(
  word: Word | undefined,
  first: WordClass,
  second?: WordClass,
  third?: WordClass,
  fourth?: WordClass,
  ...more: readonly WordClass[]
): boolean {
  if (word === undefined || word.classes.size === 0) return false;
  const own = word.classes;
  if (own.has(first)) return true;
  if (second === undefined) return false;
  if (own.has(second) || (third !== undefined && own.has(third))) return true;
  if (fourth === undefined) return false;
  return own.has(fourth) || (more.length > 0 && isAny(word, more));
}

/** The same for classes that stand in a list. */
export function isAny(word: Word | undefined, classes: readonly WordClass[]): boolean {
  if (word === undefined || word.classes.size === 0) return false;
  for (const name of classes) if (word.classes.has(name)) return true;
  return false;
}

/** Whether the word is one of these punctuation marks. */
export function isMark(word: Word | undefined, signs: string): boolean {
  return word !== undefined && word.kind === 'mark' && word.lower !== '' && signs.includes(word.lower);
}

/** Whether the word can be a participle: `added`, `set`. */
export function isParticiple(word: Word | undefined): boolean {
  return word?.verb?.form === 'past' || word?.verb?.pastToo === true;
}

/** The author's words again, for messages. */
export function textOf(words: readonly Word[]): string {
  let text = '';
  for (const word of words) {
    if (word.kind === 'mark' && !'(-&+=->['.includes(word.lower)) text += word.text;
    else
      text +=
        (text === '' || text.endsWith('(') || text.endsWith('[') || text.endsWith('/') ? '' : ' ') +
        word.text;
  }
  return text;
}

/** Reads the tokens as words of a language. Linear: a phrase has a bounded number of words. */
export function readWords(tokens: readonly Token[], lexicon: Lexicon): readonly Word[] {
  return joinMeasures(joinPhrases(expand(tokens, lexicon), lexicon));
}

/** `don't` is two words; `worker's` is the worker. */
function expand(tokens: readonly Token[], lexicon: Lexicon): readonly Token[] {
  const expanded: Token[] = [];
  for (const token of tokens) {
    if (token.kind !== 'word') {
      expanded.push(token);
      continue;
    }
    const long = lexicon.contractions.get(token.lower);
    if (long === undefined) {
      const bare = token.lower.includes("'") ? token.lower.replace(/'s?$/, '') : token.lower;
      expanded.push(
        bare === token.lower
          ? token
          : { kind: 'word', text: token.text, lower: bare, capital: token.capital },
      );
    } else {
      long.forEach((lower, at) => {
        expanded.push({
          kind: 'word',
          text: at === 0 ? token.text : '',
          lower,
          capital: at === 0 && token.capital,
        });
      });
    }
  }
  return expanded;
}

function joinPhrases(tokens: readonly Token[], lexicon: Lexicon): readonly Word[] {
  const words: Word[] = [];
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.kind !== 'word') {
      words.push(wordOf(token, token.lower, token.text, token.lower === '...' ? ellipsis : none, null));
      at++;
      continue;
    }
    const after = words.at(-1);
    const phrase = phraseAt(tokens, at, after, lexicon);
    if (phrase === undefined) {
      words.push(readOne(token, token.lower, token.text, lexicon));
      at++;
      continue;
    }
    const last = tokens[at + phrase.length - 1]?.lower ?? '';
    const lower = [token.lower, ...phrase.slice(1, -1), last].join(' ');
    const text = tokens
      .slice(at, at + phrase.length)
      .map((part) => part.text)
      .filter((part) => part !== '')
      .join(' ');
    words.push(readOne(token, lower, text, lexicon));
    at += phrase.length;
  }
  return words;
}

/** The longest phrase that stands here. */
function phraseAt(
  tokens: readonly Token[],
  at: number,
  after: Word | undefined,
  lexicon: Lexicon,
): readonly string[] | undefined {
  for (const candidate of lexicon.phrasesAt(tokens[at]?.lower ?? ''))
    if (matches(tokens, at, candidate) && !namesAThing(candidate, after, lexicon)) return candidate;
  return undefined;
}

/** `a meeting with`, `a check that`: behind an article no phrasal verb begins. */
function namesAThing(phrase: readonly string[], after: Word | undefined, lexicon: Lexicon): boolean {
  if (!is(after, 'determiner')) return false;
  const { classes, verb } = lexicon.read(phrase.join(' '));
  return classes.size === 0 && verb !== null;
}

const ellipsis: ReadonlySet<WordClass> = new Set<WordClass>(['etcetera']);

function matches(tokens: readonly Token[], at: number, phrase: readonly string[]): boolean {
  for (let next = 1; next < phrase.length; next++) {
    const token = tokens[at + next];
    const wanted = phrase[next];
    if (token === undefined || (token.kind !== 'word' && token.kind !== 'mark')) return false;
    // The last noun of a phrase may stand in the plural: `integration tests`.
    if (token.lower === wanted) continue;
    if (next < phrase.length - 1 || wanted === undefined || !isPluralOf(token.lower, wanted)) return false;
  }
  return true;
}

function isPluralOf(lower: string, wanted: string): boolean {
  return lower.length === wanted.length + 1 && lower.endsWith('s') && lower.startsWith(wanted);
}

function readOne(token: Token, lower: string, text: string, lexicon: Lexicon): Word {
  const { classes, verb } = lexicon.read(lower);
  // Two hyphenated known words read as a phrase: `set-up`, `roll-out`, `time-permitting`.
  if (verb === null && classes.size === 0 && lower.includes('-')) {
    const spaced = lexicon.read(lower.replaceAll('-', ' '));
    return wordOf(token, lower, text, spaced.classes, spaced.verb);
  }
  return wordOf(token, lower, text, classes, verb);
}

// Written out: this is made for every word of every item, and copying a token by spread costs more than reading it.
function wordOf(
  token: Token,
  lower: string,
  text: string,
  classes: Word['classes'],
  verb: Word['verb'],
): Word {
  return { kind: token.kind, text, lower, capital: token.capital, classes, verb };
}

/** `30 s`, `two days`, `3 March 2026`, `bug 1604925`: one token each. */
function joinMeasures(words: readonly Word[]): readonly Word[] {
  const joined: Word[] = [];
  let at = 0;
  while (at < words.length) {
    const word = words[at];
    if (word === undefined) break;
    const next = words[at + 1];
    const size = measureSize(words, at);
    if (size > 0) {
      joined.push(opaque('quantity', words.slice(at, at + size)));
      at += size;
      continue;
    }
    const days = dateSize(words, at);
    if (days > 0) {
      joined.push(opaque('date', words.slice(at, at + days)));
      at += days;
      continue;
    }
    const named =
      is(joined.at(-1), 'determiner', 'designAdjective') ||
      (joined.at(-1)?.verb?.form === 'base' && is(word, 'chore'));
    if (
      is(word, 'referenceNoun') &&
      !word.lower.endsWith('s') &&
      !named &&
      next !== undefined &&
      isNumberReference(next)
    ) {
      joined.push(opaque('reference', words.slice(at, at + 2)));
      at += 2;
      continue;
    }
    joined.push(word);
    at++;
  }
  return joined;
}

function isNumberReference(word: Word): boolean {
  return (
    (word.kind === 'reference' && !word.text.includes(':')) ||
    (word.kind === 'quantity' && /^\d{2,}$/.test(word.text))
  );
}

function measureSize(words: readonly Word[], at: number): number {
  const word = words[at];
  if (word === undefined) return 0;
  const counted = word.kind === 'quantity' || is(word, 'number');
  if (!counted || is(words[at + 1], 'month')) return 0;
  return is(words[at + 1], 'unit') ? 2 : 0;
}

function dateSize(words: readonly Word[], at: number): number {
  const isDay = (word: Word | undefined): boolean =>
    word !== undefined && word.kind !== 'mark' && /^\d{1,2}(?:st|nd|rd|th)?$/i.test(word.text);
  const isYear = (word: Word | undefined): boolean =>
    word?.kind === 'quantity' && /^20\d{2}$/.test(word.text);
  const first = words[at];
  const second = words[at + 1];
  if (isDay(first) && is(second, 'month')) return isYear(words[at + 2]) ? 3 : 2;
  if (is(first, 'month') && isDay(second)) {
    if (isYear(words[at + 2])) return 3;
    return isMark(words[at + 2], ',') && isYear(words[at + 3]) ? 4 : 2;
  }
  if (is(first, 'month') && isYear(second)) return 2;
  if (first?.kind === 'date') return isYear(second) ? 2 : 1;
  if (is(first, 'time') && !first?.lower.endsWith('days')) return 1;
  return 0;
}

function opaque(kind: 'quantity' | 'date' | 'reference', words: readonly Word[]): Word {
  return {
    kind,
    text: words.map((word) => word.text).join(' '),
    lower: `<${kind}>`,
    capital: false,
    classes: none,
    verb: null,
  };
}
