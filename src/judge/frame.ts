/**
 * The head of a main clause: who does what to what, and in which mood.
 *
 * In: a main clause. Out: its acts, one for each verb that is joined by `and` or a comma.
 * May not: judge. The order of the readings below is the order in which a reader tries them.
 */
import { type Act, isNeed, order, type Reading } from './act.ts';
import { splitDeeds } from './deeds.ts';
import { readDemand, readNeed } from './demand.ts';
import { doerOf } from './doer.ts';
import { findFinite, readFinite } from './finite.ts';
import { trimFront } from './front.ts';
import { afterFronted, findDeed } from './late-verb.ts';
import type { Lexicon } from './lexicon/language.ts';
import { is, isMark, isParticiple, type Word } from './phrases.ts';
import { gerundNoun, startsAsVerb } from './verb-position.ts';

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
  const reading = { lexicon, asking, head: readHead };
  return readHead(words, base, reading).flatMap((act) => splitDeeds(act, lexicon));
}

/** `possible` and `...` are loose only where they are not part of a name or a list. */
function isNominal(word: Word): boolean {
  return word.lower === 'possible' || word.lower === 'potential';
}

function readHead(words: readonly Word[], base: Act, reading: Reading): readonly Act[] {
  const first = words[0];
  const second = words[1];
  if (first === undefined) return [];
  const behind = behindFront(words);
  if (behind !== null) return readHead(trimFront(behind, []), base, reading);
  if (is(first, 'shall'))
    return readHead(
      trimFront(words.slice(is(second, 'determiner') ? 2 : 1), []),
      { ...base, doer: 'we' },
      reading,
    );
  if (reading.asking && is(first, 'interrogative')) return [{ ...base, mood: 'wonder', object: words }];
  if (
    !reading.asking &&
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
    return readHead(rest, base, reading).map((act) => ({ ...act, negated: true }));
  }
  const forbidden = words[2];
  if (
    is(first, 'auxiliary') &&
    is(second, 'negation') &&
    forbidden !== undefined &&
    forbidden.verb === null
  ) {
    // What stands behind `do not` is a verb, known or not.
    if (forbidden.kind === 'word' && forbidden.classes.size === 0)
      return [
        { ...base, mood: 'order', verb: forbidden, verbClass: 'act', object: words.slice(3), negated: true },
      ];
  }
  if (is(first, 'auxiliary') && is(second, 'negation')) {
    return readHead(trimFront(words.slice(2), []), base, reading).map((act) => ({
      ...act,
      negated: true,
    }));
  }
  if (is(first, 'by') && second?.verb?.form === 'gerund') return readHead(words.slice(1), base, reading);
  if (is(first, 'to') && second?.verb?.form === 'base') return readHead(words.slice(1), base, reading);
  if (is(first, 'modal', 'weakModal') && words.length > 1) return readDemand(words, 0, base, reading);
  if (words.some((word, at) => at < 8 && is(word, 'past'))) return [{ ...base, mood: 'report' }];
  // `Team to be more careful`, `The policy to be split`: what looks like a purpose is the demand itself.
  const tobe = words.findIndex(
    (word, at) => at > 0 && at < 12 && is(word, 'purpose') && word.lower.startsWith('to be'),
  );
  if (tobe > 0) {
    const subject = words.slice(0, tobe);
    const doer = doerOf(subject);
    const deed = words[tobe + 1];
    const demand = { ...base, subject, doer, demanded: true };
    if (
      isParticiple(deed) &&
      deed !== undefined &&
      !words.slice(0, tobe).some((word) => word.verb?.form === 'base' && !word.verb.nounToo)
    )
      return [
        {
          ...demand,
          mood: 'passive',
          verb: deed,
          verbClass: deed.verb?.class ?? 'change',
          object: [...subject, ...words.slice(tobe + 2)],
        },
      ];
    if (tobe < 4 && (doer === 'group' || doer === 'named'))
      return [{ ...demand, mood: 'state', object: words.slice(tobe + 1) }];
  }
  if (isNeed(first) && words.length > 1 && !is(second, 'negation'))
    return readNeed(first, words.slice(1), base, reading);

  const sureVerb =
    first.verb !== null &&
    (first.verb.form === 'base' || first.verb.form === 'gerund') &&
    !first.verb.nounToo &&
    !gerundNoun(words);
  if (!sureVerb || first.verb?.form === 'gerund') {
    const finite = findFinite(words);
    if (finite > 0) return readFinite(words, finite, base, reading);
  }
  if (first.verb !== null && startsAsVerb(words)) return [order(words, base)];
  if (is(first, 'preposition') && !is(first, 'comparative')) {
    const fronted = afterFronted(words);
    if (fronted !== null) return readHead(trimFront(fronted, []), base, reading);
  }
  const deed = findDeed(words, reading);
  if (deed !== null) return [deed(base)];
  const unknown = first.kind === 'word' && first.verb === null && first.classes.size === 0;
  if (unknown && (reading.lexicon.looksLikeVerb(first.lower) || is(second, 'determiner'))) {
    return [{ ...base, mood: 'order', verb: first, verbClass: 'change', object: words.slice(1) }];
  }
  return [base];
}

/** `As part of this, we raised ...`, `To avoid X, will be installing ...`: the clause behind what was put in front. */
function behindFront(words: readonly Word[]): readonly Word[] | null {
  if (!is(words[0], 'preposition', 'to', 'purpose', 'by', 'reason', 'past')) return null;
  for (let at = 2; at < words.length - 2 && at < 40; at++) {
    const next = words[at + 1];
    if (!isMark(words[at], ',') || next === undefined) continue;
    if (is(next, 'we', 'modal') || next.lower === 'i' || is(next, 'person')) return words.slice(at + 1);
    const finite = words
      .slice(at + 2, at + 7)
      .findIndex((word) => is(word, 'modal', 'copula', 'pastCopula', 'have'));
    if (is(next, 'determiner') && finite >= 0) return words.slice(at + 1);
  }
  return null;
}
