/**
 * One order taken apart into its deeds: `add X and remove Y`.
 *
 * In: an act. Out: its acts, one for each verb that is joined by `and` or a comma.
 * May not: judge.
 */
import type { Act } from './act.ts';
import type { Lexicon } from './lexicon/language.ts';
import { is, isMark, type Word } from './phrases.ts';

/** Cuts `add X and remove Y` into two deeds; a verb without an object shares that of the next. */
export function splitDeeds(act: Act, lexicon: Lexicon): readonly Act[] {
  if (act.mood !== 'order' || act.verb === null) return [act];
  const form = act.verb.verb?.form ?? 'base';
  const acts: Act[] = [];
  let current = act;
  let from = 0;
  const words = act.object;
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    const joint = isMark(word, ',/&+') || is(word, 'conjunction');
    if (!joint) continue;
    let next = at + 1;
    while (
      next < words.length &&
      (is(words[next], 'conjunction', 'negation') ||
        isMark(words[next], ',/&+') ||
        (is(words[next], 'filler', 'habit') && words[next]?.verb === null) ||
        (is(words[next], 'to') && is(word, 'conjunction')))
    )
      next++;
    const verb = words[next]?.verb;
    if (verb === null || verb === undefined || verb.form !== form) continue;
    if (!startsDeed(words, next, lexicon) || isOpen(act, words.slice(from, at))) continue;
    acts.push({ ...current, object: words.slice(from, at) });
    const head = words[next];
    if (head === undefined) break;
    current = {
      ...act,
      verb: head,
      verbClass: verb.class,
      loose: act.loose.filter((loose) => !is(loose, 'habit', 'quality')),
      negated: false,
    };
    from = next + 1;
    at = next;
  }
  acts.push({ ...current, object: words.slice(from) });
  const shared = acts.filter((one, at) => one.object.length > 0 || at === acts.length - 1);
  return (shared.length === 0 ? acts : shared).map((one) => ({ ...one, deeds: acts.length }));
}

/** Inside the infinitive or question of a wish, `and` joins what is wished: `see if we can stop X and clean up`. */
function isOpen(act: Act, before: readonly Word[]): boolean {
  if (
    act.verbClass === null ||
    !['improve', 'ensure', 'study', 'talk', 'prevent', 'hedge'].includes(act.verbClass)
  )
    return false;
  return before.some(
    (word, at) =>
      is(word, 'conditional', 'relative', 'subordinator', 'interrogative') ||
      (is(word, 'to') && before.slice(at + 1, at + 4).some((next) => next.verb?.form === 'base')),
  );
}

function startsDeed(words: readonly Word[], at: number, lexicon: Lexicon): boolean {
  const word = words[at];
  const next = words[at + 1];
  if (word?.verb === null || word === undefined) return false;
  if (word.verb?.nounToo !== true && word.verb?.form === 'base') return true;
  if (word.verb?.form === 'gerund')
    return !is(word, 'area', 'nominal', 'setting') && next !== undefined && !is(next, 'preposition');
  if (word.verb?.form === 'past') return !word.verb.adjectiveToo || is(next, 'determiner');
  if (next === undefined) return false;
  if (next.kind !== 'word') return next.kind !== 'mark';
  if (is(next, 'determiner', 'hollowPronoun', 'vagueQuantity', 'comparative')) return true;
  return (
    !is(next, 'preposition', 'to', 'conjunction') &&
    lexicon.read(next.lower).verb?.form !== 'base' &&
    words.length - at > 2
  );
}
