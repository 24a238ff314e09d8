/**
 * Severity words: what teams call the five levels.
 *
 * In: a word, and the words of the configuration. Out: the level, or null.
 * May not: look for a severity in running text; that is extraction.
 */
import { foldText } from '../../text/fold.ts';
import type { SeverityLevel } from '../facts.ts';

/** Every level, worst first. */
export const severityLevels: readonly SeverityLevel[] = ['SEV1', 'SEV2', 'SEV3', 'SEV4', 'SEV5'];

/** Words in use, folded: PagerDuty's SEV, GitLab's S, priorities, incident trackers' names, alert levels. */
const words: ReadonlyMap<string, SeverityLevel> = new Map([
  ['critical', 'SEV1'],
  ['crit', 'SEV1'],
  ['blocker', 'SEV1'],
  ['catastrophic', 'SEV1'],
  ['emergency', 'SEV1'],
  ['highest', 'SEV1'],
  ['urgent', 'SEV1'],
  ['major', 'SEV2'],
  ['high', 'SEV2'],
  ['severe', 'SEV2'],
  ['moderate', 'SEV3'],
  ['medium', 'SEV3'],
  ['normal', 'SEV3'],
  ['minor', 'SEV4'],
  ['low', 'SEV4'],
  ['trivial', 'SEV5'],
  ['lowest', 'SEV5'],
  ['cosmetic', 'SEV5'],
  ['informational', 'SEV5'],
]);

/**
 * The level a word stands for: `SEV1`, `sev-1`, `Severity 1`, `S1`, `P1`, `1`, `Critical`, or a word of `own` (folded
 * to lower case), which wins. Level 0 is the worst as well. Null when it stands for none.
 */
export function severityOf(
  text: string,
  own: { readonly [word: string]: SeverityLevel } = {},
): SeverityLevel | null {
  const folded = foldText(text);
  if (Object.hasOwn(own, folded)) return own[folded] ?? null;
  const digit = /^(?:(?:severity|sev|s|priority|prio|p|level|tier)?[ :#]{0,2})([0-5])$/.exec(folded)?.[1];
  if (digit !== undefined) return severityLevels[Math.max(0, Number(digit) - 1)] ?? null;
  return words.get(folded) ?? null;
}
