/**
 * A clause with a subject and a finite verb: `X is`, `X has been`, `X did`.
 *
 * In: the words of a clause. Out: where its finite verb stands, and the acts it then reads as.
 * May not: judge.
 */
import { type Act, type Reading, statement } from './act.ts';
import { readDemand } from './demand.ts';
import { doerOf } from './doer.ts';
import { is, isMark, isParticiple, type Word } from './phrases.ts';

/** The position of a modal, copula or auxiliary that has a subject before it; -1 when there is none. */
export function findFinite(words: readonly Word[]): number {
  for (let at = 0; at < words.length && at < 30; at++) {
    const word = words[at];
    if (word === undefined) break;
    if (at > 0 && is(word, 'modal', 'weakModal', 'copula', 'pastCopula')) {
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

export function readFinite(words: readonly Word[], at: number, base: Act, reading: Reading): readonly Act[] {
  const finite = words[at];
  const subject = words.slice(0, at);
  const rest = words.slice(at + 1);
  if (finite === undefined) return [base];
  if (is(finite, 'modal', 'weakModal')) return readDemand(words, at, base, reading);
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
        position > 4 ||
        word.verb?.form === 'past' ||
        !(is(word, 'filler', 'negation', 'auxiliary', 'have') || word.lower === 'since'),
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
    return readDemand([...subject, ...body], subject.length, base, reading);
  if (deed?.verb?.form === 'gerund' && !is(deed, 'area')) {
    const now = { ...base, subject, doer, verb: deed, verbClass: deed.verb.class, object: body.slice(1) };
    return [{ ...now, mood: doer === 'thing' ? 'report' : 'order' }];
  }
  if (deed !== undefined && deed.verb !== null && isParticiple(deed)) {
    return [{ ...base, mood: 'state', verb: deed, verbClass: deed.verb.class, subject, doer, object: body }];
  }
  if (isNeededWord(deed) && body.length === 1)
    return reading.head(subject, { ...base, demanded: true }, reading);
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
