/**
 * Severity words.
 *
 * In: a severity as somebody wrote it, and the team's own words. Out: one of five levels, or null.
 * May not: guess a level from anything but the words.
 */
import type { SeverityLevel } from '../../model/facts.ts';
import { foldText } from '../../text/fold.ts';

/** Levels by number; 0 is worse than 1 where it is used, and both are the worst we have. */
const byNumber: readonly SeverityLevel[] = ['SEV1', 'SEV1', 'SEV2', 'SEV3', 'SEV4', 'SEV5'];

/** Words for a level, folded, in the languages of the corpus. */
const byWord: ReadonlyMap<string, SeverityLevel> = new Map([
  ['critical', 'SEV1'],
  ['crit', 'SEV1'],
  ['blocker', 'SEV1'],
  ['severe', 'SEV1'],
  ['catastrophic', 'SEV1'],
  ['emergency', 'SEV1'],
  ['kritisk', 'SEV1'],
  ['kritisch', 'SEV1'],
  ['critique', 'SEV1'],
  ['crítica', 'SEV1'],
  ['critica', 'SEV1'],
  ['crítico', 'SEV1'],
  ['very high', 'SEV1'],
  ['disaster', 'SEV1'],
  ['major', 'SEV2'],
  ['high', 'SEV2'],
  ['urgent', 'SEV2'],
  ['serious', 'SEV2'],
  ['høy', 'SEV2'],
  ['alvorlig', 'SEV2'],
  ['hoch', 'SEV2'],
  ['majeur', 'SEV2'],
  ['majeure', 'SEV2'],
  ['alta', 'SEV2'],
  ['élevé', 'SEV2'],
  ['élevée', 'SEV2'],
  ['alto', 'SEV2'],
  ['hög', 'SEV2'],
  ['moderate', 'SEV3'],
  ['medium', 'SEV3'],
  ['middels', 'SEV3'],
  ['mittel', 'SEV3'],
  ['moyen', 'SEV3'],
  ['moyenne', 'SEV3'],
  ['media', 'SEV3'],
  ['normal', 'SEV3'],
  ['partial', 'SEV3'],
  ['minor', 'SEV4'],
  ['low', 'SEV4'],
  ['lav', 'SEV4'],
  ['niedrig', 'SEV4'],
  ['mineur', 'SEV4'],
  ['mineure', 'SEV4'],
  ['faible', 'SEV4'],
  ['baja', 'SEV4'],
  ['baixa', 'SEV4'],
  ['liten', 'SEV4'],
  ['låg', 'SEV4'],
  ['trivial', 'SEV5'],
  ['informational', 'SEV5'],
  ['info', 'SEV5'],
  ['cosmetic', 'SEV5'],
  ['negligible', 'SEV5'],
] as const);

const numbered =
  /^(?:severity|sev|prio(?:rity)?|s|p|level|tier|lvl|incident level|klasse|class)?[\s.:#-]*([0-5])(?![\d.])/iu;

/**
 * The level of a severity as written: the team's words first (folded), then a number (`SEV-1`, `P0`, `2`), then a
 * word at the beginning (`Critical - complete outage`). Null when it is none of these.
 */
export function severityLevel(
  text: string,
  own: { readonly [word: string]: SeverityLevel },
): SeverityLevel | null {
  const folded = foldText(text).replace(/^[^\p{L}\d]+/u, '');
  if (folded === '') return null;
  const words = folded.split(/[^\p{L}\d]+/u).filter((word) => word !== '');
  const candidates = [folded, ...[3, 2, 1].map((count) => words.slice(0, count).join(' '))];
  for (const candidate of candidates) if (Object.hasOwn(own, candidate)) return own[candidate] ?? null;
  const number = numbered.exec(folded)?.[1];
  if (number !== undefined) return byNumber[Number(number)] ?? null;
  const two = words.slice(0, 2).join(' ');
  return (
    byWord.get(two) ??
    byWord.get(words[0] ?? '') ??
    byWord.get(words.find((word) => byWord.has(word)) ?? '') ??
    null
  );
}

/** A severity word with its number anywhere in a text such as a title: `[SEV2] Payments down`. */
export function severityInTitle(title: string): string | null {
  return /(?<![\p{L}\d])SEV[\s-]?[0-5](?![\p{L}\d])/iu.exec(title)?.[0] ?? null;
}
