/**
 * Checking: runs the rules.
 *
 * In: the facts of one file, or the site. Out: diagnostics, each at its rule's own level.
 * May not: know of the levels in force; that is `lint/`.
 */
import type { Diagnostic, Finding } from '../model/diagnostic.ts';
import type { PageFacts } from '../model/facts.ts';
import type { FileRule, OptionValues, RuleMeta, RuleOptions, SuppressionUse } from '../model/rule.ts';
import type { Site, SitePage } from '../model/site.ts';
import { fileRules, rules, siteRules, suppressionRules } from './index.ts';

/** What the rules that one file is enough for say of it. */
export function checkFile(facts: PageFacts, options: RuleOptions): readonly Diagnostic[] {
  return fileChecks.flatMap(({ meta, check }) =>
    check(facts, optionsInForce(meta, options)).map((finding) => diagnosticOf(meta, facts.path, finding)),
  );
}

/** What is asked of every file: the file rules, and what site rules can say already. */
const fileChecks: readonly Pick<FileRule, 'meta' | 'check'>[] = [
  ...fileRules,
  ...siteRules.flatMap(({ meta, checkFile: check }) => (check === undefined ? [] : [{ meta, check }])),
];

/** What was said of pages by the build before, under the same options and on the same day; in the order of the pages. */
export type PageFindings = readonly PageCheck[];

/** What the rules say of one page. Equal keys: the same would be said again. */
interface PageCheck {
  readonly path: string;
  readonly key: string;
  /** The very page that was checked, where it was in this process. */
  readonly page?: SitePage;
  readonly diagnostics: readonly Diagnostic[];
}

export interface SiteFindings {
  readonly pages: PageFindings;
  /** Of the site as a whole. */
  readonly ofSite: readonly Diagnostic[];
  /** Whether no page had to be looked at, and none is gone. */
  readonly isSame: boolean;
}

/** What the rules that need the site say of it. A page that is as it was `before` is not looked at again. */
export function checkSite(
  site: Site,
  { options, today }: { readonly options: RuleOptions; readonly today: string },
  before: PageFindings = [],
): SiteFindings {
  const inForce = siteRules.map((rule) => ({
    ...rule,
    given: { options: optionsInForce(rule.meta, options), today },
  }));
  let byPath: ReadonlyMap<string, PageCheck> | null = null;
  const elsewhere = (path: string): PageCheck | undefined => {
    byPath ??= new Map(before.map((check) => [check.path, check]));
    return byPath.get(path);
  };
  let isSame = site.pages.length === before.length;
  const pages = site.pages.map((page, at): PageCheck => {
    const there = before[at];
    if (there?.page === page) return there;
    const { path } = page.shared;
    const known = there?.path === path ? there : elsewhere(path);
    const key = `${page.key.slice(0, 32)}${page.siteKey.slice(0, 32)}`;
    if (known?.key === key) return { ...known, page };
    isSame = false;
    const diagnostics = inForce.flatMap(({ meta, checkPage, given }) =>
      (checkPage?.(page, given) ?? []).map((finding) => diagnosticOf(meta, path, finding)),
    );
    return { path, key, page, diagnostics };
  });
  const ofSite = inForce.flatMap(({ meta, check, given }) =>
    (check?.(site, given) ?? []).map(({ path, finding }) => diagnosticOf(meta, path, finding)),
  );
  return { pages, ofSite, isSame };
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

const noOptions: OptionValues = {};

/** Every option of a rule: what the team set, else its standard. */
export function optionsInForce({ id, options }: RuleMeta, set: RuleOptions): OptionValues {
  if (options === undefined) return noOptions;
  return Object.fromEntries(
    options.map(({ field: { name }, standard }) => [name, set[id]?.[name] ?? standard]),
  );
}

/** A rule that is off unless asked for makes notes until then. */
function diagnosticOf({ id, severity }: RuleMeta, path: string, finding: Finding): Diagnostic {
  return { ...finding, rule: id, severity: severity === 'off' ? 'info' : severity, path };
}
