/**
 * An item cut into sentences, parts and main clauses.
 *
 * In: the item's words. Out: sentences of parts (`label: text`, `text - remark`), asides in brackets apart;
 * and, of one part, the main clause without purpose, reason and opening condition.
 * May not: judge; what is cut off here is never judged.
 */
import { namesGroup } from './doer.ts';
import { is, isMark, isParticiple, type Word } from './phrases.ts';

/** A stretch of words between colons or dashes. */
export interface Part {
  readonly words: readonly Word[];
  /** Brackets that stood in it. */
  readonly asides: readonly (readonly Word[])[];
  /** The mark before it: a colon elaborates, a dash remarks. */
  readonly opening: 'start' | 'colon' | 'dash';
}

/** A sentence and whether it asks. */
export interface Sentence {
  readonly parts: readonly Part[];
  readonly question: boolean;
}

/** Cuts at full stops, semicolons, question marks, colons and dashes; brackets are set aside. Linear. */
export function splitSentences(words: readonly Word[], endsAsking: boolean): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let parts: Part[] = [];
  let current: Word[] = [];
  let asides: (readonly Word[])[] = [];
  let aside: Word[] | null = null;
  let opening: Part['opening'] = 'start';
  const endPart = (next: Part['opening']): void => {
    if (current.length > 0 || asides.length > 0) parts.push({ words: current, asides, opening });
    current = [];
    asides = [];
    opening = next;
  };
  const endSentence = (question: boolean): void => {
    endPart('start');
    if (parts.length > 0) sentences.push({ parts, question });
    parts = [];
    opening = 'start';
  };
  for (const word of words) {
    if (aside !== null) {
      if (isMark(word, ')]')) {
        asides.push(aside);
        aside = null;
      } else aside.push(word);
    } else if (isMark(word, '([')) aside = [];
    else if (isMark(word, ')]|')) continue;
    else if (isMark(word, '.!;?')) endSentence(word.lower === '?');
    else if (isMark(word, ':')) endPart('colon');
    else if (isMark(word, '-') && word.kind === 'mark') endPart('dash');
    else current.push(word);
  }
  if (aside !== null) asides.push(aside);
  endSentence(endsAsking);
  return sentences;
}

/** A part's main clause, and what was cut off it. */
export interface MainClause {
  readonly words: readonly Word[];
  /** A condition that stood in front: `If the primary is down, promote ...`. */
  readonly opening: readonly Word[];
  /** The infinitive that says what for, when it may say what the thing is: `a script to delete old images`. */
  readonly aim: readonly Word[];
  /** What follows `so that`: kept only so that a machine's deed named there can help. */
  readonly purpose: readonly Word[];
}

/** Cuts purpose and reason off a clause, and an opening condition. */
export function mainClause(part: readonly Word[]): MainClause {
  const { main, purpose } = cutPurpose(part);
  const opened = cutOpening(main);
  return { words: opened.main, opening: opened.opening, aim: [], purpose };
}

function cutPurpose(words: readonly Word[]): {
  readonly main: readonly Word[];
  readonly purpose: readonly Word[];
} {
  for (let at = 1; at < words.length; at++) {
    const word = words[at];
    const next = words[at + 1];
    if (word === undefined || !startsPurpose(words, at, word, next)) continue;
    let end = at;
    while (end > 1 && isMark(words[end - 1], ',')) end--;
    return { main: words.slice(0, end), purpose: words.slice(at) };
  }
  return { main: words, purpose: [] };
}

function startsPurpose(words: readonly Word[], at: number, word: Word, next: Word | undefined): boolean {
  const after = words[at - 1];
  if (at < 4 && is(after, 'person', 'personPronoun') && word.lower.startsWith('to be')) return false;
  // `The group policy to be split` demands; `Crew Control to have a hotline` does, too.
  if (word.lower === 'to be' && isParticiple(next) && at < 12) return false;
  if (word.lower.startsWith('to ') && at < 7 && namesGroup(words.slice(0, at))) return false;
  if (is(word, 'purpose') || is(word, 'reason')) {
    // `since 2 h` and `given threshold` are no reasons; `is required to ensure` keeps its verb.
    if (is(after, 'have')) return false;
    const unopened = words
      .slice(0, at)
      .every((earlier) => is(earlier, 'hedge', 'filler') || earlier.kind === 'mark');
    if (next === undefined || unopened) return false;
    if (is(word, 'reason') && is(word, 'preposition') && next.kind === 'quantity') return false;
    if (word.lower === 'given' && is(after, 'determiner')) return false;
    if (word.lower.startsWith('to ') && (after?.verb?.form === 'base' || is(after, 'modal', 'negation')))
      return false;
    return true;
  }
  if (word.lower === 'so')
    return is(next, 'determiner', 'hollowPronoun', 'personPronoun', 'we') || next?.kind === 'word';
  return (
    word.lower === 'as' && is(next, 'hollowPronoun', 'personPronoun', 'we') && words[at + 2]?.kind === 'word'
  );
}

function cutOpening(words: readonly Word[]): {
  readonly main: readonly Word[];
  readonly opening: readonly Word[];
} {
  const first = words[0];
  if (!is(first, 'conditional') || first?.verb?.form === 'base') return { main: words, opening: [] };
  const comma = words.findIndex((word, at) => at > 1 && isMark(word, ','));
  if (comma > 0 && comma + 1 < words.length)
    return { main: words.slice(comma + 1), opening: words.slice(0, comma) };
  for (let at = 2; at + 1 < words.length; at++) {
    if (words[at]?.lower === 'then') return { main: words.slice(at + 1), opening: words.slice(0, at) };
    if (is(words[at], 'hollowPronoun', 'we', 'personPronoun') && is(words[at + 1], 'modal', 'weakModal')) {
      return { main: words.slice(at), opening: words.slice(0, at) };
    }
  }
  return { main: words, opening: [] };
}
