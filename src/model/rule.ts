/**
 * What a rule is: a meta record, examples that are run as tests and printed in its page, and a pure check.
 *
 * In: nothing. Out: the rule shapes that `rules/` fills; `analyze` asks for file rules, `build` for site rules, and the commands
 * for those about suppressions.
 * May not: know of severities in force, suppressions or output formats; that is `lint/`.
 */
import type { Finding, Severity } from './diagnostic.ts';
import type { FieldValue, PageFacts, SuppressionFact } from './facts.ts';
import type { Field } from './kinds/field.ts';
import type { Site, SitePage } from './site.ts';

/** A small site: file names to their text. The first file is the one that the example is about. */
export interface RuleExample {
  readonly title: string;
  readonly files: { readonly [path: string]: string };
}

/** How loud a rule is, or `off` for one that stays silent. */
export type RuleLevel = Severity | 'off';

/** Every level that a rule may be given, loudest first. */
export const ruleLevels: readonly RuleLevel[] = ['error', 'warn', 'info', 'off'];

/** Sets of levels to start from; `recommended` is in force where the configuration names none. */
export type Preset = 'relaxed' | 'recommended' | 'strict';

/** Every preset, most lenient first. */
export const presets: readonly Preset[] = ['relaxed', 'recommended', 'strict'];

/** Something about a rule that a team may set in `onlyonce.yaml`, and its value until they do. */
export interface RuleOption {
  readonly field: Field;
  readonly standard: FieldValue;
}

/** The options of one rule in force, every one of them present. */
export type OptionValues = { readonly [name: string]: FieldValue };

/** What a team set, by rule id; a rule or option that is absent has its standard. */
export type RuleOptions = { readonly [rule: string]: OptionValues };

/** Everything about a rule that is not code. The rule's documentation page is made from it. */
export interface RuleMeta {
  /** Kebab-case; says the requirement (`links-resolve`), or begins with `no-` when it forbids. */
  readonly id: string;
  /** One sentence: what it requires. */
  readonly summary: string;
  /** Why, for the author who has just been stopped by it: two to five sentences of Markdown. */
  readonly why: string;
  /** Severity in the preset `recommended`. */
  readonly severity: RuleLevel;
  /** Level in the other presets, where it differs. */
  readonly levels?: { readonly relaxed?: RuleLevel; readonly strict?: RuleLevel };
  readonly options?: readonly RuleOption[];
  readonly good: readonly RuleExample[];
  /** Each must make this rule report at least one finding in the first file. */
  readonly bad: readonly RuleExample[];
}

/** The level of a rule in a preset. */
export function levelIn(preset: Preset, { severity, levels }: RuleMeta): RuleLevel {
  return preset === 'recommended' ? severity : (levels?.[preset] ?? severity);
}

/** A rule that one file's facts are enough for. Its findings are cached with the file. */
export interface FileRule {
  readonly meta: RuleMeta;
  readonly scope: 'file';
  readonly check: (facts: PageFacts, options: OptionValues) => readonly Finding[];
}

/** What a site rule is given beside the site. */
export interface SiteCheck {
  readonly options: OptionValues;
  /** The day to reckon from, `YYYY-MM-DD`. File rules do not get it: what they say is cached. */
  readonly today: string;
}

/**
 * A rule that needs the site, or the day: one page at a time where that is enough, the whole site where it is not. The facts
 * of a page may have to be read first: a rule looks at what the page shares to see whether it has anything to say.
 */
export interface SiteRule {
  readonly meta: RuleMeta;
  readonly scope: 'site';
  /** What one file's facts are enough to say. It is cached with the file. */
  readonly checkFile?: FileRule['check'];
  /** What there is to say of one page, from that page alone: it is asked again only when the page has changed. */
  readonly checkPage?: (page: SitePage, check: SiteCheck) => readonly Finding[];
  /** What there is to say of the site as a whole, by document path: asked at every build, so it had better look at `shared`. */
  readonly check?: (
    site: Site,
    check: SiteCheck,
  ) => readonly { readonly path: string; readonly finding: Finding }[];
}

/** A suppression, and what came of it in this run. */
export interface SuppressionUse {
  readonly path: string;
  readonly suppression: SuppressionFact;
  /** Its day has passed: it silences nothing any more. */
  readonly isOver: boolean;
  /** Of its rules, those that it kept from saying nothing. Rules that are off are not among them. */
  readonly idle: readonly string[];
}

/** What a suppression rule is given beside the suppressions. */
interface SuppressionCheck extends SiteCheck {
  /** Every rule that can be silenced. */
  readonly ruleIds: readonly string[];
}

/** A rule about suppressions. It speaks after all others, and no suppression silences it. */
export interface SuppressionRule {
  readonly meta: RuleMeta;
  readonly scope: 'suppressions';
  readonly check: (
    uses: readonly SuppressionUse[],
    check: SuppressionCheck,
  ) => readonly { readonly path: string; readonly finding: Finding }[];
}

export type Rule = FileRule | SiteRule | SuppressionRule;
