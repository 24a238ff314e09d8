/**
 * Whether a clause begins with a verb: half of the verbs of this trade are nouns as well.
 *
 * In: the words of a clause from where it may begin. Out: yes or no.
 * May not: look behind the third word; a tagger is not needed where position decides.
 */
import { is, isMark, type Word } from './phrases.ts';

/** Monitoring, testing, logging: a gerund that names a subject area, unless an object follows at once. */
export function gerundNoun(words: readonly Word[]): boolean {
  const [first, second] = words;
  if (first?.verb?.form !== 'gerund') return false;
  if (second === undefined || isMark(second, '/,')) return true;
  return is(first, 'area', 'nominal', 'deliverable') ||
    is(second, 'preposition', 'copula', 'modal', 'conjunction')
    ? !is(second, 'determiner') && second.kind === 'word'
    : false;
}

export function startsAsVerb(words: readonly Word[]): boolean {
  const [first, second] = words;
  const verb = first?.verb;
  if (first === undefined || verb === null || verb === undefined) return false;
  if (verb.form === 'third') return false;
  if (verb.form === 'gerund') return !gerundNoun(words);
  if (verb.form === 'past') {
    if (!verb.adjectiveToo) return true;
    return (
      second === undefined ||
      is(second, 'determiner', 'hollowPronoun', 'vagueQuantity') ||
      (second.kind !== 'word' && second.kind !== 'mark')
    );
  }
  if (!verb.nounToo) return true;
  if (second === undefined) return true;
  if (second.kind !== 'word') return second.kind !== 'mark';
  if (
    is(
      second,
      'determiner',
      'hollowPronoun',
      'personPronoun',
      'vagueQuantity',
      'comparative',
      'vagueAdjective',
      'subordinator',
      'conditional',
    )
  )
    return true;
  if (is(second, 'preposition', 'to'))
    return (
      verb.class === 'detect' ||
      verb.class === 'talk' ||
      verb.class === 'study' ||
      verb.class === 'gate' ||
      verb.class === 'defer' ||
      verb.class === 'change' ||
      verb.class === 'slogan'
    );
  // `Document handling of expired tokens`: what opens an item so is the verb, and no paper.
  if (verb.traits.has('writing') && words.length > 2) return true;
  // `access reviews`, `release process`, `support rota`: a compound when a bare head of a known sort follows and ends it.
  const third = words[2];
  const headOnly = third === undefined || is(third, 'preposition', 'conjunction', 'to');
  const compound =
    headOnly &&
    is(second, 'area', 'frame', 'deliverable', 'hollow', 'document') &&
    !is(second, 'component', 'setting') &&
    !/s$/.test(second.lower);
  return !compound;
}
