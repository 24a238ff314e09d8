/**
 * Demands: `X should`, `we must`, `Y needs to be`.
 *
 * In: a clause and where its modal stands. Out: an order to people, a statement or passive about things, a state.
 * May not: judge.
 */
import { type Act, isNeed, order, type Reading, statement, told } from './act.ts';
import { doerWith } from './doer.ts';
import { trimFront } from './front.ts';
import { is, isMark, isParticiple, type Word } from './phrases.ts';
import { startsAsVerb } from './verb-position.ts';

/** `<subject> should <verb>`: an order to people, a statement or a passive about things. */
export function readDemand(words: readonly Word[], at: number, base: Act, reading: Reading): readonly Act[] {
  const modal = words[at];
  if (modal === undefined) return [base];
  const subject = words.slice(0, at);
  const doer = doerWith(subject, words.slice(at + 1));
  const loose = [...base.loose];
  let rest: readonly Word[] = words.slice(at + 1);
  let negated = base.negated;
  // `Crew may sign on by phone when ...`, `leads can now restart ...`: a permission is a rule, not a hedge.
  const permits =
    is(modal, 'permission') &&
    doer !== 'we' &&
    subject.length > 0 &&
    !is(subject[0], 'hollowPronoun') &&
    (is(rest[0], 'lasting', 'negation') ||
      subject[0]?.lower === 'only' ||
      words.some((word) => is(word, 'conditional')));
  // `... cannot be merged` forbids, whoever is meant.
  const forbids = is(modal, 'permission') && is(rest[0], 'negation') && doer !== 'we';
  if (is(modal, 'weakModal') && !permits && !forbids) loose.push(modal);
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
  // `should have been tested`, `could have cut`: regret, and no demand.
  const regretted = rest[1];
  if (
    head.lower === 'have' &&
    regretted !== undefined &&
    (is(regretted, 'copula', 'pastCopula') ||
      (isParticiple(regretted) && regretted.verb?.pastToo !== true && regretted.verb?.adjectiveToo !== true))
  )
    return [{ ...now, mood: 'report', demanded: false, object: rest }];
  if (is(head, 'copula', 'pastCopula') && head.verb?.class !== 'perceive' && head.verb?.class !== 'improve') {
    return [readBecoming(now, rest.slice(1), reading)];
  }
  // Odd order: `must add in deploy script check`.
  if (head.verb === null || head.verb.form === 'third') {
    if (subject.length === 0) return reading.head(rest, now, told(reading));
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
    if (reading.lexicon.looksLikeVerb(head.lower) || head.classes.size === 0) {
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
  if (doer === 'thing' || permits) return [statement(subject, rest, head, { ...now, demanded: true })];
  if (isNeed(head)) return readNeed(head, rest.slice(1), now, told(reading));
  return [order(rest, now)].map((act) => ({ ...act, done: false }));
}

export function readNeed(need: Word, rest: readonly Word[], base: Act, reading: Reading): readonly Act[] {
  const body = trimFront(rest, []);
  if (body[0]?.verb !== null && body[0]?.verb !== undefined && startsAsVerb(body))
    return reading.head(body, { ...base, demanded: true }, reading);
  return [{ ...base, mood: 'order', verb: need, verbClass: 'add', object: body, demanded: true }];
}

function isHollowSubject(subject: readonly Word[]): boolean {
  return subject.every((word) => is(word, 'hollowPronoun', 'determiner'));
}

/** What follows `should be`: a participle makes a passive, anything else a state. */
function readBecoming(now: Act, after: readonly Word[], reading: Reading): Act {
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
  // `We will be installing a second uplink`.
  if (deed?.verb?.form === 'gerund' && !is(deed, 'area', 'nominal')) return order(rest, { ...now, loose });
  if (now.subject.length === 0) return reading.head(rest, { ...now, loose }, told(reading))[0] ?? now;
  return { ...now, loose, mood: 'state', object: rest };
}
