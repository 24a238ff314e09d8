/**
 * Checking: runs the rules.
 *
 * In: the facts of one file, or the site. Out: diagnostics, each at its rule's own level.
 * May not: know of the levels in force; that is `lint/`.
 */
import type { Diagnostic, Finding } from '../model/diagnostic.ts';
import type { PageFacts } from '../model/facts.ts';
import type { OptionValues, RuleMeta, RuleOptions, SuppressionUse } from '../model/rule.ts';
import type { Site } from '../model/site.ts';
import { fileRules, rules, siteRules, suppressionRules } from './index.ts';

/** What the rules that one file is enough for say of it. */
export function checkFile(facts: PageFacts, options: RuleOptions): readonly Diagnostic[] {
  return fileRules.flatMap(({ meta, check }) =>
    check(facts, optionsInForce(meta, options)).map((finding) => diagnosticOf(meta, facts.path, finding)),
  );
}

/** What the rules that need the whole site say of it. */
export function checkSite(
  site: Site,
  { options, today }: { readonly options: RuleOptions; readonly today: string },
): readonly Diagnostic[] {
  return siteRules.flatMap(({ meta, check }) =>
    check(site, { options: optionsInForce(meta, options), today }).map(({ path, finding }) =>
      diagnosticOf(meta, path, finding),
    ),
  );
}

/** What the rules about suppressions say of them. */
export function checkSuppressions(
  uses: readonly SuppressionUse[],
  { options, today }: { readonly options: RuleOptions; readonly today: string },
): readonly Diagnostic[] {
  if (uses.length === 0) return [];
  return suppressionRules.flatMap(({ meta, check }) =>
    check(uses, { options: optionsInForce(meta, options), today, ruleIds: silenceableIds }).map(
      ({ path, finding }) => diagnosticOf(meta, path, finding),
    ),
  );
}

/** Rules that a suppression may name. */
const silenceableIds: readonly string[] = rules
  .filter(({ scope }) => scope !== 'suppressions')
  .map(({ meta }) => meta.id);

/** Every option of a rule: what the team set, else its standard. */
export function optionsInForce({ id, options = [] }: RuleMeta, set: RuleOptions): OptionValues {
  return Object.fromEntries(
    options.map(({ field: { name }, standard }) => [name, set[id]?.[name] ?? standard]),
  );
}

/** A rule that is off unless asked for makes notes until then. */
function diagnosticOf({ id, severity }: RuleMeta, path: string, finding: Finding): Diagnostic {
  return { ...finding, rule: id, severity: severity === 'off' ? 'info' : severity, path };
}
