/**
 * Severities in force: what each rule counts for in this run.
 *
 * In: the rules' presets, the configuration's `preset` and `rules`, and `--rule`. Out: levels by rule, and diagnostics that wear them.
 * May not: run rules or read files.
 */
import type { Config, LevelBySeverity } from '../model/config.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { SeverityLevel } from '../model/facts.ts';
import { levelIn, type RuleLevel, type RuleMeta, ruleLevels } from '../model/rule.ts';
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

/** The level of one rule: for documents of some severities, and for all others. */
export interface RuleLevels {
  readonly level: RuleLevel;
  readonly bySeverity: LevelBySeverity;
}

/** What decides the levels, weakest first: a preset, the configuration, then `--rule` (the last one of a rule wins). */
export interface LevelSources extends Pick<Config, 'preset' | 'rules' | 'levelsBySeverity'> {
  readonly overrides: readonly RuleOverride[];
}

/** Levels by rule id. What `--rule` says holds for documents of every severity. */
export function levelsOfRules(
  metas: readonly RuleMeta[],
  { preset, rules, levelsBySeverity, overrides }: LevelSources,
): ReadonlyMap<string, RuleLevels> {
  const levels = new Map(
    metas.map((meta): [string, RuleLevels] => {
      const { id } = meta;
      const level = rules[id] ?? levelIn(preset, meta);
      return [id, { level, bySeverity: levelsBySeverity[id] ?? {} }];
    }),
  );
  for (const { rule, level } of overrides) levels.set(rule, { level, bySeverity: {} });
  return levels;
}

/** The level of a rule in a document of this severity; null for a rule that is not known. */
export function levelFor(
  levels: ReadonlyMap<string, RuleLevels>,
  rule: string,
  severity: SeverityLevel | null,
): RuleLevel | null {
  const found = levels.get(rule);
  if (found === undefined) return null;
  return (severity === null ? undefined : found.bySeverity[severity]) ?? found.level;
}

/**
 * The diagnostics of rules that are not off, each with its rule's level for the document, but not above what the finding
 * itself allows. `severityOf` gives the severity of a document. A rule that is not in `levels` keeps its own.
 */
export function applySeverities(
  diagnostics: readonly Diagnostic[],
  levels: ReadonlyMap<string, RuleLevels>,
  severityOf: (path: string) => SeverityLevel | null,
): readonly Diagnostic[] {
  return diagnostics.flatMap((diagnostic) => {
    const level = levelFor(levels, diagnostic.rule, severityOf(diagnostic.path)) ?? diagnostic.severity;
    if (level === 'off') return [];
    const { atMost = level } = diagnostic;
    return [{ ...diagnostic, severity: isAtLeast(level, atMost) ? atMost : level }];
  });
}
