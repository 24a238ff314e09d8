/**
 * Means, conditions and bounds: the slots that make a direction a change.
 *
 * In: the words behind an object, and what was cut off the clause. Out: the words that fill each slot.
 * May not: judge.
 */
import { headOf, phraseEnd } from './noun-phrase.ts';
import { is, type Word } from './phrases.ts';
import { weightOf } from './weights.ts';

/** `by adding ...`, `with a second probe`, `from 50 to 200`, or a bracket that says how. */
export function findMechanism(tail: readonly Word[], asides: readonly (readonly Word[])[]): readonly Word[] {
  for (let at = 0; at < tail.length; at++) {
    const word = tail[at];
    const next = tail[at + 1];
    if (word === undefined || next === undefined || !is(word, 'means', 'by', 'into')) continue;
    const rest = tail.slice(at + 1);
    if (is(word, 'into') && rest.slice(0, 4).some((later) => is(later, 'deliverable', 'document')))
      return tail.slice(at);
    if (word.lower === 'from') {
      if (rest.some((later) => is(later, 'to')) && weightOf(rest) >= 2) return tail.slice(at);
      continue;
    }
    const vagueNext = rest
      .slice(0, 4)
      .some(
        (later) =>
          is(later, 'comparative', 'vagueAdjective', 'hardHollow', 'attitude') ||
          (is(later, 'vagueQuantity') && weightOf(rest) < 2),
      );
    if (vagueNext) continue;
    const deed = next.verb;
    if (
      deed?.form === 'gerund' &&
      (deed.class === 'improve' ||
        deed.class === 'perceive' ||
        deed.class === 'ensure' ||
        deed.class === 'talk' ||
        deed.class === 'teach' ||
        deed.class === 'slogan' ||
        deed.class === 'tell')
    ) {
      if (weightOf(rest) < 2) continue;
    }
    const object = rest.slice(0, phraseEnd(rest));
    const people =
      is(headOf(object), 'person', 'hollowPronoun', 'vendor') ||
      (is(headOf(object), 'area') && weightOf(object) < 0.5);
    const strict = word.lower === 'with' || word.lower === 'like';
    if (!people && weightOf(rest) >= (strict ? 1 : 0.75)) return tail.slice(at);
    if (deed?.form === 'gerund' && weightOf(rest) >= 0.75) return tail.slice(at);
  }
  const to = tail.findIndex(
    (word, at) =>
      is(word, 'to') &&
      tail
        .slice(at + 1, at + 4)
        .some(
          (later) =>
            later.kind === 'quantity' ||
            later.kind === 'code' ||
            later.kind === 'name' ||
            is(later, 'number'),
        ),
  );
  if (to >= 0) return tail.slice(to);
  return asides.find((aside) => says(aside)) ?? [];
}

function says(aside: readonly Word[]): boolean {
  const deed = aside[0]?.verb;
  const acts =
    deed !== undefined &&
    deed !== null &&
    (deed.form === 'gerund' || deed.form === 'base') &&
    ![
      'study',
      'talk',
      'improve',
      'ensure',
      'perceive',
      'hedge',
      'endless',
      'slogan',
      'tell',
      'teach',
    ].includes(deed.class);
  return (
    (acts && weightOf(aside) >= 1.5) || aside.some((word) => word.kind === 'code' || word.kind === 'quantity')
  );
}

const boundary = [
  'above',
  'below',
  'beyond',
  'before',
  'after',
  'during',
  'until',
  'over',
  'under',
  'prior to',
  'at',
  'on',
];

export function findCondition(tail: readonly Word[], opening: readonly Word[]): readonly Word[] {
  if (weightOf(opening) >= 0.5) return opening;
  for (let at = 0; at < tail.length; at++) {
    const word = tail[at];
    if (word === undefined) continue;
    const rest = tail.slice(at + 1);
    if (is(word, 'conditional') && word.verb?.form !== 'base' && weightOf(rest) >= 0.5) return tail.slice(at);
    if (boundary.includes(word.lower) && rest.slice(0, 4).some((later) => later.kind === 'quantity'))
      return tail.slice(at);
  }
  return [];
}

export function findBound(words: readonly Word[]): readonly Word[] {
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (is(word, 'recurrence')) return words.slice(at, at + 1);
    if (word?.kind === 'quantity' && at > 0 && is(words[at - 1], 'preposition', 'determiner', 'to', 'filler'))
      return words.slice(at - 1, at + 1);
  }
  return [];
}
