/**
 * The head of a main clause: who does what to what, and in which mood.
 *
 * In: a main clause. Out: its acts, one for each verb that is joined by `and` or a comma.
 * May not: judge. The order of the readings below is the order in which a reader tries them.
 */
import { splitDeeds } from './deeds.ts';
import { doerOf } from './doer.ts';
import type { Lexicon, VerbClass } from './lexicon/language.ts';
import { is, isMark, isParticiple, type Word } from './phrases.ts';
import { gerundNoun, startsAsVerb } from './verb-position.ts';

/**
 * `order`: somebody is to do it. `noun`: a noun phrase, read as if "add" stood before it. `statement`: an artefact
 * does it. `passive`: it is to be done to the subject. `state`: the subject is to be, or is, something.
 * `report`: it has happened. `wonder`: a question.
 */
type Mood = 'order' | 'noun' | 'statement' | 'passive' | 'state' | 'report' | 'wonder';

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

/** Reads the acts of one main clause; never empty unless the clause is. */
export function readActs(clause: readonly Word[], lexicon: Lexicon, asking: boolean): readonly Act[] {
  const loose: Word[] = [];
  const kept: Word[] = [];
  let embedded = false;
  clause.forEach((word, at) => {
    embedded ||= kept.length > 1 && is(word, 'conditional', 'relative', 'subordinator');
    // A hedge speaks of the deed when it stands before it or last, not inside a subordinate clause.
    const hedges =
      is(word, 'hedge') &&
      !isNominal(word) &&
      !embedded &&
      (at < 4 || at === clause.length - 1 || !isMark(clause[at - 1], ','));
    if (is(word, 'escape', 'etcetera') || hedges) loose.push(word);
    else kept.push(word);
  });
  const words = trimFront(kept, loose);
  if (words.length === 0) return [];
  const base: Act = {
    mood: 'noun',
    verb: null,
    verbClass: null,
    doer: 'nobody',
    subject: [],
    object: words,
    negated: false,
    done: false,
    loose,
    demanded: false,
    deeds: 1,
  };
  return readHead(words, base, lexicon, asking).flatMap((act) => splitDeeds(act, lexicon));
}

/** `possible` and `...` are loose only where they are not part of a name or a list. */
function isNominal(word: Word): boolean {
  return word.lower === 'possible' || word.lower === 'potential';
}

/** Takes commas, fillers, adverbs and stray conjunctions off the front. */
function trimFront(words: readonly Word[], loose: Word[]): readonly Word[] {
  let at = 0;
  while (at < words.length) {
    const word = words[at];
    if (word === undefined) break;
    const verb = word.verb !== null && word.verb.form === 'base' && !is(word, 'filler');
    if (isMark(word, ',/&+-') || (word.kind === 'mark' && word.lower === '->')) at++;
    else if (verb) break;
    else if (
      is(word, 'quality', 'habit') &&
      at + 1 < words.length &&
      !is(word, 'comparative', 'vagueAdjective')
    ) {
      loose.push(word);
      at++;
    } else if (
      is(word, 'filler', 'conjunction') &&
      at + 1 < words.length &&
      (!is(word, 'designAdjective', 'determiner') ||
        isMark(words[at + 1], ',') ||
        words[at + 1]?.verb?.form === 'base')
    )
      at++;
    else break;
  }
  return words.slice(at);
}

function readHead(words: readonly Word[], base: Act, lexicon: Lexicon, asking: boolean): readonly Act[] {
  const first = words[0];
  const second = words[1];
  if (first === undefined) return [];
  if (is(first, 'shall'))
    return readHead(
      trimFront(words.slice(is(second, 'determiner') ? 2 : 1), []),
      { ...base, doer: 'we' },
      lexicon,
      asking,
    );
  if (asking && is(first, 'interrogative')) return [{ ...base, mood: 'wonder', object: words }];
  if (
    !asking &&
    is(first, 'interrogative', 'subordinator') &&
    is(first, 'subordinator') &&
    first.verb === null
  ) {
    return [{ ...base, mood: 'wonder', object: words }];
  }
  if (first.lower === 'there' && words.length > 2) {
    const at = words.findIndex((word, position) => position < 6 && is(word, 'copula', 'pastCopula'));
    const demanded = words.slice(0, 6).some((word) => is(word, 'modal', 'weakModal'));
    if (at > 0 && demanded) return [{ ...base, object: words.slice(at + 1), demanded }];
    if (at > 0) return [{ ...base, mood: 'report', object: words.slice(at + 1) }];
  }
  if (is(first, 'negation')) {
    const rest = trimFront(words.slice(1), []);
    return readHead(rest, base, lexicon, asking).map((act) => ({ ...act, negated: true }));
  }
  if (is(first, 'auxiliary') && is(second, 'negation')) {
    return readHead(trimFront(words.slice(2), []), base, lexicon, asking).map((act) => ({
      ...act,
      negated: true,
    }));
  }
  if (is(first, 'by') && second?.verb?.form === 'gerund')
    return readHead(words.slice(1), base, lexicon, asking);
  if (is(first, 'to') && second?.verb?.form === 'base')
    return readHead(words.slice(1), base, lexicon, asking);
  if (is(first, 'modal', 'weakModal') && words.length > 1) return readDemand(words, 0, base, lexicon);
  if (words.some((word, at) => at < 8 && is(word, 'past'))) return [{ ...base, mood: 'report' }];
  // `Team to be more careful`: what looks like a purpose is the demand itself.
  const tobe = words.findIndex(
    (word, at) => at > 0 && at < 4 && is(word, 'purpose') && word.lower.startsWith('to be'),
  );
  if (tobe > 0 && ['group', 'named'].includes(doerOf(words.slice(0, tobe)))) {
    const subject = words.slice(0, tobe);
    return [
      {
        ...base,
        mood: 'state',
        subject,
        doer: doerOf(subject),
        object: words.slice(tobe + 1),
        demanded: true,
      },
    ];
  }
  if (isNeed(first) && words.length > 1 && !is(second, 'negation'))
    return readNeed(words.slice(1), base, lexicon, asking);

  const sureVerb =
    first.verb !== null &&
    (first.verb.form === 'base' || first.verb.form === 'gerund') &&
    !first.verb.nounToo &&
    !gerundNoun(words);
  if (!sureVerb || first.verb?.form === 'gerund') {
    const finite = findFinite(words);
    if (finite > 0) return readFinite(words, finite, base, lexicon, asking);
  }
  if (first.verb !== null && startsAsVerb(words)) return [order(words, base)];
  if (is(first, 'preposition') && !is(first, 'comparative')) {
    const fronted = afterFronted(words);
    if (fronted !== null) return readHead(trimFront(fronted, []), base, lexicon, asking);
  }
  const deed = findDeed(words, lexicon);
  if (deed !== null) return [deed(base)];
  const unknown = first.kind === 'word' && first.verb === null && first.classes.size === 0;
  if (unknown && (lexicon.looksLikeVerb(first.lower) || is(second, 'determiner'))) {
    return [{ ...base, mood: 'order', verb: first, verbClass: 'change', object: words.slice(1) }];
  }
  return [base];
}

function isNeed(word: Word): boolean {
  return word.lower === 'need' || word.lower === 'needs' || word.lower === 'want' || word.lower === 'wants';
}

function readNeed(rest: readonly Word[], base: Act, lexicon: Lexicon, asking: boolean): readonly Act[] {
  const body = trimFront(rest, []);
  if (body[0]?.verb !== null && body[0]?.verb !== undefined && startsAsVerb(body))
    return readHead(body, { ...base, demanded: true }, lexicon, asking);
  return [{ ...base, object: body, demanded: true }];
}

function order(words: readonly Word[], base: Act): Act {
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

/** The position of a modal, copula or auxiliary that has a subject before it; -1 when there is none. */
function findFinite(words: readonly Word[]): number {
  for (let at = 0; at < words.length && at < 30; at++) {
    const word = words[at];
    if (word === undefined) break;
    if (at > 0 && is(word, 'modal', 'weakModal', 'copula', 'pastCopula') && !(is(word, 'to') && false)) {
      if (
        is(word, 'copula') &&
        (word.lower === 'be' ||
          word.lower === 'being' ||
          word.lower === 'get' ||
          word.lower === 'remain' ||
          word.lower === 'been')
      )
        continue;
      if (word.lower === 'can' && is(words[at - 1], 'relative')) return -1;
      return at;
    }
    if (
      at > 0 &&
      is(word, 'have') &&
      (isParticiple(words[at + 1]) || is(words[at + 1], 'filler', 'negation'))
    )
      return at;
    if (at > 0 && is(word, 'auxiliary') && is(words[at + 1], 'negation')) return at;
    if (at > 0 && is(word, 'conditional', 'relative', 'subordinator')) {
      if (at === 1 && words[0]?.kind === 'word' && is(words[0], 'determiner')) continue;
      return -1;
    }
    if (at > 0 && isMark(word, ',')) {
      const verbFirst = words[0]?.verb !== null;
      if (verbFirst) return -1;
    }
  }
  return -1;
}

function readFinite(
  words: readonly Word[],
  at: number,
  base: Act,
  lexicon: Lexicon,
  asking: boolean,
): readonly Act[] {
  const finite = words[at];
  const subject = words.slice(0, at);
  const rest = words.slice(at + 1);
  if (finite === undefined) return [base];
  if (is(finite, 'modal', 'weakModal')) return readDemand(words, at, base, lexicon);
  const doer = doerOf(subject);
  if (is(finite, 'auxiliary')) {
    const deed = rest.find((word) => word.verb !== null);
    if (finite.lower === 'did') return [{ ...base, mood: 'report', subject, doer, object: rest }];
    return [statement(subject, rest, deed, { ...base, negated: true, doer })];
  }
  if (is(finite, 'have', 'pastCopula')) {
    const negated = is(rest[0], 'negation');
    const body = rest.filter(
      (word, position) =>
        position > 4 || !is(word, 'filler', 'negation', 'auxiliary', 'have') || word.verb?.form === 'past',
    );
    const deed = body[0];
    if (deed !== undefined && deed.verb !== null && isParticiple(deed) && !negated) {
      const passive = is(finite, 'pastCopula');
      return [
        {
          ...base,
          mood: passive ? 'passive' : 'order',
          verb: deed,
          verbClass: deed.verb.class,
          doer: passive ? 'nobody' : doer,
          subject,
          object: passive ? [...subject, ...body.slice(1)] : body.slice(1),
          done: true,
        },
      ];
    }
    return [{ ...base, mood: 'report', subject, doer, object: rest }];
  }
  // A copula in the present: a state, or a passive that describes one.
  const body = skipFillers(rest);
  const deed = body[0];
  if (is(deed, 'modal') || is(deed, 'to'))
    return readDemand([...subject, ...body], subject.length, base, lexicon);
  if (deed?.verb?.form === 'gerund' && !is(deed, 'area')) {
    const now = { ...base, subject, doer, verb: deed, verbClass: deed.verb.class, object: body.slice(1) };
    return [{ ...now, mood: doer === 'thing' ? 'report' : 'order' }];
  }
  if (deed !== undefined && deed.verb !== null && isParticiple(deed)) {
    return [{ ...base, mood: 'state', verb: deed, verbClass: deed.verb.class, subject, doer, object: body }];
  }
  if (isNeededWord(deed) && body.length === 1)
    return readHead(subject, { ...base, demanded: true }, lexicon, asking);
  return [{ ...base, mood: 'state', subject, doer, object: body, negated: is(rest[0], 'negation') }];
}

function isNeededWord(word: Word | undefined): boolean {
  return (
    word?.lower === 'needed' ||
    word?.lower === 'required' ||
    word?.lower === 'necessary' ||
    word?.lower === 'missing' ||
    word?.lower === 'wanted'
  );
}

function skipFillers(words: readonly Word[]): readonly Word[] {
  let at = 0;
  while (
    at + 1 < words.length &&
    (is(words[at], 'filler', 'negation', 'habit') || words[at]?.lower === 'all') &&
    words[at]?.verb === null
  )
    at++;
  return words.slice(at);
}

/** `<subject> should <verb>`: an order to people, a statement or a passive about things. */
function readDemand(words: readonly Word[], at: number, base: Act, lexicon: Lexicon): readonly Act[] {
  const modal = words[at];
  if (modal === undefined) return [base];
  const subject = words.slice(0, at);
  const doer = doerOf(subject);
  const loose = [...base.loose];
  let rest: readonly Word[] = words.slice(at + 1);
  let negated = base.negated;
  if (is(modal, 'weakModal')) loose.push(modal);
  for (;;) {
    const word = rest[0];
    if (word === undefined || rest.length < 2) break;
    if (is(word, 'negation')) negated = true;
    else if (is(word, 'quality', 'habit')) loose.push(word);
    else if (is(word, 'weakModal')) loose.push(word);
    else if (
      !(is(word, 'filler', 'modal', 'to') && (word.verb === null || is(word, 'modal', 'to'))) &&
      !isMark(word, ',')
    )
      break;
    rest = rest.slice(1);
  }
  // `this will help` foretells; `the scheduler should drain` demands.
  const foretold = doer === 'thing' && is(modal, 'prediction');
  const now: Act = { ...base, subject, doer, negated, loose, demanded: !foretold };
  const head = rest[0];
  if (head === undefined) return [{ ...now, mood: 'state', object: [] }];
  if (is(head, 'copula', 'pastCopula') && head.verb?.class !== 'perceive' && head.verb?.class !== 'improve') {
    return [readBecoming(now, rest.slice(1), lexicon)];
  }
  // Odd order: `must add in deploy script check`.
  if (head.verb === null || head.verb.form === 'third') {
    if (subject.length === 0) return readHead(rest, now, lexicon, false);
    const late = rest.findIndex(
      (word, position) => position < 4 && word.verb?.form === 'base' && !word.verb.nounToo,
    );
    if (late > 0 && doer !== 'thing')
      return [
        {
          ...now,
          mood: 'order',
          verb: rest[late] ?? null,
          verbClass: rest[late]?.verb?.class ?? null,
          object: rest.slice(late + 1),
        },
      ];
    if (lexicon.looksLikeVerb(head.lower) || head.classes.size === 0) {
      return [
        {
          ...now,
          mood: doer === 'thing' ? 'statement' : 'order',
          verb: head,
          verbClass: doer === 'thing' ? 'serve' : 'change',
          object: rest.slice(1),
        },
      ];
    }
    return [{ ...now, mood: 'noun', object: doer === 'thing' ? [...subject, ...rest] : rest }];
  }
  if (head.verb.form === 'past') {
    // `API keys should owned be by ...`: a passive without its `be`.
    return [
      {
        ...now,
        mood: 'passive',
        verb: head,
        verbClass: head.verb.class,
        object: [...subject, ...rest.slice(1)],
      },
    ];
  }
  if (head.lower === 'have' && doer === 'thing' && !isHollowSubject(subject)) {
    return [{ ...now, mood: 'noun', object: [...rest.slice(1), ...subject] }];
  }
  if (doer === 'thing') return [statement(subject, rest, head, now)];
  if (isNeed(head)) return readNeed(rest.slice(1), now, lexicon, false);
  return [order(rest, now)].map((act) => ({ ...act, done: false }));
}

function isHollowSubject(subject: readonly Word[]): boolean {
  return subject.every((word) => is(word, 'hollowPronoun', 'determiner'));
}

/** What follows `should be`: a participle makes a passive, anything else a state. */
function readBecoming(now: Act, after: readonly Word[], lexicon: Lexicon): Act {
  const loose = [...now.loose];
  let rest = after;
  while (
    rest.length > 1 &&
    (is(rest[0], 'filler', 'quality', 'habit', 'comparative') || is(rest[0], 'copula', 'determiner')) &&
    rest[0]?.verb === null
  ) {
    const word = rest[0];
    if (is(word, 'quality', 'habit', 'comparative')) loose.push(word);
    rest = rest.slice(1);
  }
  const deed = rest[0];
  const participle =
    isParticiple(deed) ||
    (deed !== undefined &&
      deed.verb === null &&
      deed.classes.size === 0 &&
      deed.kind === 'word' &&
      deed.lower.endsWith('ed'));
  if (deed !== undefined && participle) {
    return {
      ...now,
      loose,
      mood: 'passive',
      verb: deed,
      verbClass: deed.verb?.class ?? 'change',
      object: [...now.subject, ...rest.slice(1)],
    };
  }
  if (now.subject.length === 0) return readHead(rest, { ...now, loose }, lexicon, false)[0] ?? now;
  return { ...now, loose, mood: 'state', object: rest };
}

function statement(subject: readonly Word[], rest: readonly Word[], deed: Word | undefined, base: Act): Act {
  return {
    ...base,
    mood: 'statement',
    verb: deed ?? null,
    verbClass: deed?.verb?.class ?? 'serve',
    subject,
    object: deed === undefined ? rest : rest.slice(rest.indexOf(deed) + 1),
  };
}

/** `In the deploy script add a check`: the clause behind a phrase that was moved to the front. */
function afterFronted(words: readonly Word[]): readonly Word[] | null {
  const comma = words.findIndex((word, at) => at > 0 && at < 20 && isMark(word, ','));
  if (comma > 0 && comma + 1 < words.length) return words.slice(comma + 1);
  for (let at = 2; at < words.length && at < 12; at++) {
    const word = words[at];
    const before = words[at - 1];
    if (word?.verb?.form !== 'base' || word.verb.nounToo) continue;
    if (is(before, 'determiner', 'preposition', 'designAdjective', 'relative') && !is(before, 'to')) continue;
    // `For every service to create ...` is an order; `In order to ...` never comes here.
    if (is(before, 'to') && at < 3) continue;
    return words.slice(at);
  }
  return null;
}

/** A verb behind a subject without a modal: `the script exits ...`, `SRE team to add ...`, `timeouts moved to ...`. */
function findDeed(words: readonly Word[], lexicon: Lexicon): ((base: Act) => Act) | null {
  let passedPreposition = false;
  for (let at = 1; at < words.length && at < 16; at++) {
    const word = words[at];
    const before = words[at - 1];
    const next = words[at + 1];
    if (word === undefined || before === undefined) return null;
    if (isMark(word, ',') || is(word, 'conditional', 'relative', 'subordinator')) {
      if (isMark(word, ',') && doerOf(words.slice(0, at)) === 'named') continue;
      return null;
    }
    const subject = words.slice(0, at);
    if (is(word, 'to')) {
      const doer = doerOf(subject);
      if ((doer === 'group' || doer === 'named') && next?.verb?.form === 'base' && at <= 6) {
        const rest = words.slice(at + 1);
        return (base) => order(rest, { ...base, doer, subject });
      }
      return null;
    }
    const verb = word.verb;
    if (is(word, 'preposition') && verb === null) {
      passedPreposition = true;
      continue;
    }
    if (verb === null) continue;
    const doer = doerOf(subject);
    const afterNoun =
      before.kind !== 'word' ||
      !is(
        before,
        'determiner',
        'designAdjective',
        'comparative',
        'vagueAdjective',
        'preposition',
        'conjunction',
        'negation',
      );
    if (!afterNoun && !is(before, 'hollowPronoun', 'we', 'personPronoun')) continue;
    if (isNeed(word) && (doer === 'we' || doer === 'group') && verb.form === 'base') {
      const rest = words.slice(at + 1);
      return (base) => readNeed(rest, { ...base, doer, subject }, lexicon, false)[0] ?? base;
    }
    if (verb.form === 'base' && (doer === 'we' || doer === 'group') && at <= 3 && !passedPreposition) {
      const rest = words.slice(at);
      return (base) => order(rest, { ...base, doer, subject });
    }
    const objectNext =
      next === undefined ||
      is(next, 'determiner', 'hollowPronoun', 'preposition', 'to', 'subordinator', 'conditional', 'filler') ||
      (next.kind !== 'word' && next.kind !== 'mark');
    if (
      verb.form === 'third' &&
      (!verb.nounToo ||
        (objectNext && !is(next, 'preposition') && next !== undefined && !passedPreposition)) &&
      !is(before, 'preposition') &&
      !isNeed(word)
    ) {
      return (base) => statement(subject, words.slice(at), word, { ...base, doer });
    }
    if (verb.form === 'third' && isNeed(word)) {
      const rest = words.slice(at + 1);
      return (base) =>
        rest[0]?.verb?.form === 'gerund'
          ? {
              ...base,
              mood: 'passive',
              verb: rest[0],
              verbClass: rest[0].verb.class,
              subject,
              object: [...subject, ...rest.slice(1)],
              demanded: true,
            }
          : { ...base, mood: 'noun', subject, object: [...rest, ...subject], demanded: true };
    }
    if (
      verb.form === 'base' &&
      !verb.nounToo &&
      !passedPreposition &&
      /s$/.test(before.lower) &&
      before.verb === null &&
      at <= 5
    ) {
      return (base) => statement(subject, words.slice(at), word, { ...base, doer });
    }
    if (verb.form === 'past' && !verb.adjectiveToo) {
      if (doer === 'we' || doer === 'group' || doer === 'named') {
        const rest = words.slice(at);
        return (base) => order(rest, { ...base, doer, subject });
      }
      const passive = next === undefined || is(next, 'preposition', 'to', 'filler') || isMark(next, ',');
      if (passive)
        return (base) => ({
          ...base,
          mood: 'passive',
          verb: word,
          verbClass: verb.class,
          subject,
          object: [...subject, ...words.slice(at + 1)],
          done: true,
        });
      return (base) => ({ ...base, mood: 'report', verb: word, subject, object: words.slice(at + 1), doer });
    }
  }
  return null;
}
