/**
 * Deeds behind a subject or a fronted phrase, without a modal: `the script exits ...`, `in the script add ...`.
 *
 * In: the words of a clause. Out: how it reads, or null.
 * May not: judge.
 */
import { type Act, isNeed, order, type Reading, statement, told } from './act.ts';
import { readNeed } from './demand.ts';
import { doerOf, doerWith, namesGroup } from './doer.ts';
import { is, isMark, type Word } from './phrases.ts';

/** `In the deploy script add a check`: the clause behind a phrase that was moved to the front. */
export function afterFronted(words: readonly Word[]): readonly Word[] | null {
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
export function findDeed(words: readonly Word[], reading: Reading): ((base: Act) => Act) | null {
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
    if (is(word, 'to') || (is(word, 'purpose') && word.lower.startsWith('to '))) {
      const doer = doerOf(subject);
      const people = doer === 'group' || doer === 'named' || namesGroup(subject);
      if (people && at <= 8) {
        const rest = is(word, 'to') ? words.slice(at + 1) : unjoined(word, words.slice(at + 1), reading);
        const from = rest.findIndex((later) => later.verb?.form === 'base');
        if (from >= 0 && from < 3)
          return (base) =>
            order(rest.slice(from), { ...base, doer: doer === 'thing' ? 'group' : doer, subject });
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
      return (base) => readNeed(word, rest, { ...base, doer, subject }, told(reading))[0] ?? base;
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
      const who = doerWith(subject, words.slice(at));
      return (base) => statement(subject, words.slice(at), word, { ...base, doer: who });
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
          : {
              ...base,
              mood: 'order',
              verb: word,
              verbClass: 'add',
              subject,
              object: [...rest, ...subject],
              demanded: true,
            };
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

/** `to have` was read as the opening of a purpose; where it is a demand, its verb comes back. */
function unjoined(word: Word, rest: readonly Word[], { lexicon }: Reading): readonly Word[] {
  const lower = word.lower.slice(3);
  const { classes, verb } = lexicon.read(lower);
  return [{ ...word, text: word.text.slice(3), lower, classes, verb }, ...rest];
}
