/**
 * Open action items that lack something: what the rules on owner, day and ticket share.
 *
 * In: the facts of a postmortem, and what is looked for. Out: findings, one for the whole list where every item lacks it.
 * May not: say the same of thirty items in thirty findings.
 */
import type { Finding } from '../model/diagnostic.ts';
import type { ActionFact, PageFacts } from '../model/facts.ts';
import { placeOf } from '../model/places.ts';
import { quoted } from './findings.ts';
import { isLesson, isPostmortem, loudnessOf, promisesOf } from './postmortem.ts';

/** What an item may lack. */
export interface Lack {
  /** As it stands in a message: `owner`, `ticket`. */
  readonly what: string;
  readonly expected: string;
  readonly isMissing: (action: ActionFact) => boolean;
}

/** From this many items on, what is to be said of each is said once. */
export const manyItems = 3;

/** Open items that lack it; finished, dropped and no action items are let be. */
export function lacking(facts: PageFacts, { what, expected, isMissing }: Lack): readonly Finding[] {
  if (!isPostmortem(facts)) return [];
  const open = promisesOf(facts).filter((action) => !action.done && !isLesson(facts, action));
  const without = open.filter(isMissing);
  const [first] = without;
  if (first === undefined) return [];
  if (without.length >= manyItems && without.length === open.length) {
    const message = `Missing ${what} of all ${open.length} open action items`;
    return [{ ...placeOf(first), message, expected, ...loudnessOf(facts) }];
  }
  return without.map((action) => ({
    ...placeOf(action),
    message: `Missing ${what} of the action item ${quoted(action.text)}`,
    expected,
    ...loudnessOf(facts),
  }));
}
