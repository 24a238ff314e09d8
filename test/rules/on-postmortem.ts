/**
 * One rule on one postmortem, for the tests of rules.
 *
 * In: a rule and the postmortem's text. Out: its findings, each as a line of text.
 * May not: be used outside tests.
 */
import type { OptionValues } from '../../src/model/rule.ts';
import { findingsOf, type Rule, shown } from './run-rule.ts';

/** `line:column message` of each finding, and `(warn)` where it is held down to that. */
export async function onPostmortem(
  rule: Rule,
  markdown: string,
  set: OptionValues = {},
): Promise<readonly string[]> {
  return shown(await findingsOf(rule, { 'postmortems/2026-03-01-queue-full.md': markdown }, set));
}
