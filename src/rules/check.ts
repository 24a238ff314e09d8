/**
 * Checking: runs the rules.
 *
 * In: the facts of one file, or the site. Out: diagnostics, each at its rule's own level.
 * May not: know of the levels in force; that is `lint/`.
 */
import type { Diagnostic, Finding } from '../model/diagnostic.ts';
import type { PageFacts } from '../model/facts.ts';
import type { RuleMeta } from '../model/rule.ts';
import type { Site } from '../model/site.ts';
import { fileRules, siteRules } from './index.ts';

/** What the rules that one file is enough for say of it. */
export function checkFile(facts: PageFacts): readonly Diagnostic[] {
  return fileRules.flatMap(({ meta, check }) =>
    check(facts).map((finding) => diagnosticOf(meta, facts.path, finding)),
  );
}

/** What the rules that need the whole site say of it. */
export function checkSite(site: Site): readonly Diagnostic[] {
  return siteRules.flatMap(({ meta, check }) =>
    check(site).map(({ path, finding }) => diagnosticOf(meta, path, finding)),
  );
}

/** A rule that is off unless asked for makes notes until then. */
function diagnosticOf({ id, severity }: RuleMeta, path: string, finding: Finding): Diagnostic {
  return { ...finding, rule: id, severity: severity === 'off' ? 'info' : severity, path };
}
