/**
 * Sign lists ready for look-up.
 *
 * In: a language's sign lists. Out: its phrases by their first word.
 * May not: know any language.
 */
import type { Sign } from './language.ts';

/** A sign list ready for look-up: by first word, its phrases, longest first. */
export interface SignIndex {
  readonly byFirst: ReadonlyMap<string, readonly (readonly [phrase: readonly string[], sign: Sign])[]>;
}

/** Builds the look-up of a language's sign lists. */
export function compileSigns(signs: Readonly<Record<Sign, string>>): SignIndex {
  const byFirst = new Map<string, (readonly [readonly string[], Sign])[]>();
  for (const sign of signNames) {
    for (const entry of new Set(signs[sign].split(',').map((part) => part.trim().replaceAll(/\s+/g, ' ')))) {
      const phrase = entry.split(' ');
      const first = phrase[0];
      if (first === undefined || first === '') continue;
      const known = byFirst.get(first);
      if (known === undefined) byFirst.set(first, [[phrase, sign]]);
      else known.push([phrase, sign]);
    }
  }
  return { byFirst };
}

/** The signs, in the order in which figures and tables name them. */
const signNames: readonly Sign[] = [
  'courtesy',
  'compensation',
  'aftermath',
  'story',
  'report',
  'trouble',
  'mind',
  'quality',
  'wide',
  'degree',
  'drift',
  'maybe',
  'everybody',
  'inquiry',
  'asked',
  'machine',
  'artefact',
  'schedule',
  'lasting',
  'measure',
  'practice',
  'conduct',
];
