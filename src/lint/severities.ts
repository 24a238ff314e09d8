/**
 * Severities in force: what each rule counts for in this run.
 *
 * In: the rules' defaults, the configuration's `rules`, and `--rule`. Out: severity by rule, and diagnostics that wear it.
 * May not: run rules or read files.
 */
import type { Diagnostic } from '../model/diagnostic.ts';
import { type RuleLevel, type RuleMeta, ruleLevels } from '../model/rule.ts';
import { isAtLeast } from './order.ts';

/** What a rule id and a level look like together: `links-resolve:warn`. */
export interface RuleOverride {
  readonly rule: string;
  readonly level: RuleLevel;
}

/**
 * Reads `id:level`. Null when the level is missing or not one of `ruleLevels`; whether the id exists is checked where
 * the rules are known.
 */
export function parseRuleOverride(text: string): RuleOverride | null {
  const colon = text.lastIndexOf(':');
  const rule = text.slice(0, Math.max(0, colon)).trim();
  const level = ruleLevels.find((candidate) => candidate === text.slice(colon + 1).trim());
  return rule === '' || level === undefined ? null : { rule, level };
}

/** Level by rule id: defaults, over them the configuration, over both the overrides (the last one of a rule wins). */
export function severitiesInForce(
  metas: readonly RuleMeta[],
  configured: { readonly [rule: string]: RuleLevel },
  overrides: readonly RuleOverride[],
): ReadonlyMap<string, RuleLevel> {
  const levels = new Map<string, RuleLevel>(metas.map(({ id, severity }) => [id, severity]));
  for (const [rule, level] of Object.entries(configured)) levels.set(rule, level);
  for (const { rule, level } of overrides) levels.set(rule, level);
  return levels;
}

/**
 * The diagnostics of rules that are not off, each with its rule's level, but not above what the finding itself allows.
 * A rule that is not in `levels` keeps its own.
 */
export function applySeverities(
  diagnostics: readonly Diagnostic[],
  levels: ReadonlyMap<string, RuleLevel>,
): readonly Diagnostic[] {
  return diagnostics.flatMap((diagnostic) => {
    const level = levels.get(diagnostic.rule) ?? diagnostic.severity;
    if (level === 'off') return [];
    const { atMost = level } = diagnostic;
    return [{ ...diagnostic, severity: isAtLeast(level, atMost) ? atMost : level }];
  });
}
