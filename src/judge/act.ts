/**
 * One deed of a clause, and the small steps by which it is made.
 *
 * In: words. Out: the types `Act`, `Mood`, `Doer`, `Reading`, and acts of a plain shape.
 * May not: judge, or decide which reading a clause has; `frame.ts` does.
 */
import type { Lexicon, VerbClass } from './lexicon/language.ts';
import { is, type Word } from './phrases.ts';

/**
 * `order`: somebody is to do it. `noun`: a noun phrase, read as if "add" stood before it. `statement`: an artefact
 * does it. `passive`: it is to be done to the subject. `state`: the subject is to be, or is, something.
 * `report`: it has happened. `wonder`: a question.
 */
export type Mood = 'order' | 'noun' | 'statement' | 'passive' | 'state' | 'report' | 'wonder';

/** Whom the clause addresses: nobody named, us, a group of people, one person by name. */
export type Doer = 'nobody' | 'we' | 'group' | 'named' | 'thing';

/** One deed of a clause. */
export interface Act {
  readonly mood: Mood;
  readonly verb: Word | null;
  readonly verbClass: VerbClass | null;
  readonly doer: Doer;
  readonly subject: readonly Word[];
  /** All that follows the verb in the clause; of a noun phrase all of it. */
  readonly object: readonly Word[];
  readonly negated: boolean;
  readonly done: boolean;
  /** Words that were taken out: adverbs of manner and habit, hedges, escapes, "etc.". */
  readonly loose: readonly Word[];
  /** A demand was made (`should`, `must`, `will`). */
  readonly demanded: boolean;
  /** How many deeds the clause joins. */
  readonly deeds: number;
}

/** What reading a clause needs besides its words. `head` reads a shorter clause again. */
export interface Reading {
  readonly lexicon: Lexicon;
  /** The sentence ends in a question mark. */
  readonly asking: boolean;
  readonly head: (words: readonly Word[], base: Act, reading: Reading) => readonly Act[];
}

/** The same for a clause that asks nothing. */
export const told = (reading: Reading): Reading => ({ ...reading, asking: false });

export function order(words: readonly Word[], base: Act): Act {
  const first = words[0];
  if (first === undefined || first.verb === null) return base;
  // `make sure we have X` is to have X.
  const had =
    first.verb.class === 'ensure'
      ? words.findIndex(
          (word, at) =>
            at > 0 &&
            at < 5 &&
            word.lower === 'have' &&
            words
              .slice(1, at)
              .every((before) => is(before, 'we', 'relative', 'filler', 'determiner', 'person')),
        )
      : -1;
  if (had > 1)
    return {
      ...base,
      mood: 'order',
      verb: words[had] ?? first,
      verbClass: 'add',
      object: words.slice(had + 1),
      doer: 'we',
    };
  return {
    ...base,
    mood: 'order',
    verb: first,
    verbClass: first.verb.class,
    object: words.slice(1),
    done: first.verb.form === 'past',
  };
}

export function statement(
  subject: readonly Word[],
  rest: readonly Word[],
  deed: Word | undefined,
  base: Act,
): Act {
  return {
    ...base,
    mood: 'statement',
    verb: deed ?? null,
    verbClass: deed?.verb?.class ?? 'serve',
    subject,
    object: deed === undefined ? rest : rest.slice(rest.indexOf(deed) + 1),
  };
}

export function isNeed(word: Word): boolean {
  return word.lower === 'need' || word.lower === 'needs' || word.lower === 'want' || word.lower === 'wants';
}
