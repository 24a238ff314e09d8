/**
 * Standing findings: from what the rules say to what is reported.
 *
 * In: a checked site and the settings in force. Out: the findings that stand, and what levels, comments and baseline took out.
 * May not: be part of any cache key: levels, suppressions, baseline and day change without a document changing.
 */
import { existsSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { type Baseline, type BaselineEntry, type BaselineMatch, matchBaseline } from '../lint/baseline.ts';
import { textOfFinding } from '../lint/fingerprint.ts';
import { byPlace } from '../lint/order.ts';
import { lineReader } from '../lint/reporters/report.ts';
import {
  applySeverities,
  levelFor,
  levelsOfRules,
  parseRuleOverride,
  type RuleLevels,
  type RuleOverride,
} from '../lint/severities.ts';
import { applySuppressions, type SuppressedDiagnostic } from '../lint/suppress.ts';
import { CannotRun } from '../model/cannot-run.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { SeverityLevel } from '../model/facts.ts';
import { type Preset, ruleLevels } from '../model/rule.ts';
import type { Site } from '../model/site.ts';
import { checkSuppressions } from '../rules/check.ts';
import { rules } from '../rules/index.ts';
import { nearestMatch } from '../text/nearest.ts';
import { type BaselineFile, baselinePathOf, openBaseline } from './baseline-file.ts';
import { type ContentRoot, displayPath } from './resolve-roots.ts';

/** What the rules said of a site, each at its own level. */
export interface CheckedSite {
  readonly site: Site;
  readonly diagnostics: readonly Diagnostic[];
}

/** What decides which findings stand. */
export interface StandingOptions {
  /** `--rule id:level`, as typed. */
  readonly rules: readonly string[];
  /** `--preset`, or null for the configured one. */
  readonly preset: Preset | null;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** Paths in diagnostics are relative to the working directory. */
export interface StandingFindings {
  readonly diagnostics: readonly Diagnostic[];
  readonly suppressed: readonly SuppressedDiagnostic[];
  /** What came of the baseline; without one, nothing did. */
  readonly baseline: BaselineOutcome;
}

interface BaselineOutcome {
  readonly exists: boolean;
  /** How many findings it holds. */
  readonly known: number;
  /** What it holds of the documents asked for, and is not found any more. */
  readonly stale: readonly BaselineEntry[];
  readonly moved: readonly { readonly from: string; readonly to: string }[];
}

/** What is around a site. */
export interface StandingSurroundings {
  readonly contentRoot: ContentRoot;
  readonly cwd: string;
  /** Which documents are asked for, by content path. */
  readonly isSelected: (path: string) => boolean;
  /** Findings of other documents that are asked for as well, by content path; absent for none. */
  readonly isAlsoAsked?: (found: Diagnostic) => boolean;
  /** A file's text as stored by its path relative to the working directory. */
  readonly sourceOf: (path: string) => string | null;
}

/** What the rules say after levels and suppressions, before the baseline; sorted by place. */
export interface SpokenFindings extends Pick<StandingFindings, 'suppressed'> {
  readonly levels: ReadonlyMap<string, RuleLevels>;
  readonly found: readonly { readonly contentPath: string; readonly diagnostic: Diagnostic }[];
}

/** Applies levels, suppressions and baseline, in this order. Throws `CannotRun` for a rule that does not exist. */
export function standingFindings(
  checked: CheckedSite,
  options: StandingOptions,
  around: StandingSurroundings,
): StandingFindings {
  const spoken = spokenFindings(checked, options, around);
  const all = spoken.found.map(({ diagnostic }) => diagnostic);
  const file = openBaseline(around.contentRoot, around.cwd);
  const { suppressed } = spoken;
  if (file.baseline === null) {
    return { diagnostics: all, suppressed, baseline: { exists: false, known: 0, stale: [], moved: [] } };
  }
  const { known, stale, moved } = matchFindings(file, file.baseline, spoken, checked.site, around);
  const diagnostics = all.filter((_, at) => known[at] !== true);
  const baseline = { exists: true, known: all.length - diagnostics.length, stale, moved };
  return { diagnostics, suppressed, baseline };
}

/** Applies levels and suppressions. Throws `CannotRun` for a rule that does not exist. */
export function spokenFindings(
  { site, diagnostics }: CheckedSite,
  options: StandingOptions,
  { contentRoot, cwd, isSelected, isAlsoAsked }: StandingSurroundings,
): SpokenFindings {
  const levels = levelsInForce(contentRoot, options);
  const severities = new Map(site.pages.map(({ shared }) => [shared.path, shared.severity]));
  const severityOf = (path: string): SeverityLevel | null => severities.get(path) ?? null;
  const leveled = applySeverities(diagnostics, levels, severityOf);
  const { kept, suppressed, uses } = applySuppressions(leveled, {
    documents: site.pages.map(({ shared }) => shared),
    today: options.today,
    isOff: (rule, path) => levelFor(levels, rule, severityOf(path)) === 'off',
  });
  const ofSuppressions = applySeverities(
    checkSuppressions(uses, { options: contentRoot.config.ruleOptions, today: options.today }),
    levels,
    severityOf,
  );
  // A document may have many findings, and its name is costly to make.
  const names = new Map<string, string>();
  const shown = ({ path, ...rest }: Diagnostic): Diagnostic => {
    const name = names.get(path) ?? displayPath(cwd, contentRoot.contentDir, path);
    names.set(path, name);
    return { ...rest, path: name };
  };
  const found = [...kept, ...ofSuppressions]
    .filter((diagnostic) => isSelected(diagnostic.path) || isAlsoAsked?.(diagnostic) === true)
    .map((diagnostic) => ({ contentPath: diagnostic.path, diagnostic: shown(diagnostic) }))
    .sort((a, b) => byPlace(a.diagnostic, b.diagnostic));
  return {
    levels,
    found,
    suppressed: suppressed
      .filter(({ diagnostic }) => isSelected(diagnostic.path))
      .map((one) => ({ ...one, diagnostic: shown(one.diagnostic) }))
      .sort((a, b) => byPlace(a.diagnostic, b.diagnostic)),
  };
}

/** The findings as entries of a baseline, in their order. */
export function entriesOfFindings(
  { file }: BaselineFile,
  { found }: SpokenFindings,
  { contentRoot, sourceOf }: StandingSurroundings,
): readonly BaselineEntry[] {
  const linesOf = lineReader(sourceOf);
  return found.map(({ contentPath, diagnostic }) => ({
    path: baselinePathOf(file, contentRoot.contentDir, contentPath),
    rule: diagnostic.rule,
    text: textOfFinding(diagnostic, linesOf(diagnostic.path)),
  }));
}

/** Tells whether this run looked at what an entry is about: its rule was on and its document asked for, or gone. */
export function scopeOfRun(
  { file }: BaselineFile,
  levels: SpokenFindings['levels'],
  site: Site,
  { contentRoot: { contentDir }, isSelected }: StandingSurroundings,
): (entry: BaselineEntry) => boolean {
  const shown = new Set(site.pages.map(({ shared: { path } }) => path));
  return ({ path, rule }) => {
    if (levels.get(rule)?.level === 'off') return false;
    const absolute = resolve(dirname(file), path);
    const contentPath = relative(contentDir, absolute).replaceAll(sep, '/');
    if (contentPath.startsWith('../') || !isSelected(contentPath)) return false;
    // A document that this audience may not see is there, and nothing is known of it.
    return shown.has(contentPath) || !existsSync(absolute);
  };
}

function matchFindings(
  file: BaselineFile,
  baseline: Baseline,
  spoken: SpokenFindings,
  site: Site,
  around: StandingSurroundings,
): BaselineMatch {
  const folder = dirname(file.file);
  const match = matchBaseline(baseline, entriesOfFindings(file, spoken, around), (path) =>
    existsSync(resolve(folder, path)),
  );
  const inScope = scopeOfRun(file, spoken.levels, site, around);
  return { ...match, stale: match.stale.filter(inScope) };
}

/** Level of each rule in force. Throws `CannotRun` for a rule that does not exist. */
export function levelsInForce(
  { config }: Pick<ContentRoot, 'config'>,
  { rules: typed, preset }: Pick<StandingOptions, 'rules' | 'preset'>,
): ReadonlyMap<string, RuleLevels> {
  const overrides = typed.map(overrideOf);
  for (const { rule } of overrides) requireRule(rule, '`--rule`');
  return levelsOfRules(
    rules.map(({ meta }) => meta),
    { ...config, preset: preset ?? config.preset, overrides },
  );
}

function overrideOf(typed: string): RuleOverride {
  const override = parseRuleOverride(typed);
  if (override !== null) return override;
  const levels = ruleLevels.map((level) => `\`${level}\``).join(', ');
  throw new CannotRun(
    `\`--rule ${typed}\` is not a rule and a level`,
    `Write it as \`--rule links-resolve:warn\`; levels are ${levels}`,
  );
}

/** Throws `CannotRun` with the nearest rule when there is no rule `id`. */
export function requireRule(id: string, where: string): void {
  const ids = rules.map(({ meta }) => meta.id);
  if (ids.includes(id)) return;
  const nearest = nearestMatch(id, ids);
  const hint = nearest === null ? '`onlyonce explain` lists the rules' : `Did you mean \`${nearest}\`?`;
  throw new CannotRun(`There is no rule \`${id}\` (${where})`, hint);
}
