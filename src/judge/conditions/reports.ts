/**
 * Questions and reports.
 *
 * In: the features of one act. Out: yes or no, for each row that the table names.
 * May not: know the order of the table, or any single word that a lexicon class could hold.
 */

import { is } from '../phrases.ts';
import type { Features } from '../slots.ts';
import { verbIs } from './shared.ts';

export const aQuestion = (f: Features): boolean => f.act.mood === 'wonder';
export const aReport = (f: Features): boolean => f.act.mood === 'report';

/** `Restarted the pods`: past, and of a sort that does not outlive the incident. */
export function aDeedOfTheIncident(f: Features): boolean {
  if (!f.act.done) return false;
  // `Customers were notified`.
  if (f.act.mood === 'passive' && is(f.head, 'person')) return f.exact === 0;
  if (verbIs(f, 'recover', 'act')) return f.spec < 4;
  return verbIs(f, 'repair', 'test', 'talk', 'study', 'tell', 'serve') && f.spec < 2;
}
