/**
 * The configuration in force, as plain data.
 *
 * In: nothing. Out: the record that `config/` reads from `onlyonce.yaml` and every later stage is given.
 * May not: hold anything executable; content and configuration are data.
 */
import type { SeverityLevel } from './facts.ts';
import type { Preset, RuleLevel, RuleOptions } from './rule.ts';
import type { Contact } from './site.ts';

/** Audiences that exist without being declared. A document without one is internal, and an internal build shows all. */
export const standingAudiences: readonly string[] = ['internal', 'public'];

/** A service as the configuration describes it. */
export interface ServiceConfig {
  readonly name: string;
  readonly owner: string | null;
  readonly contacts: readonly Contact[];
  readonly dependsOn: readonly string[];
  readonly bridge: string | null;
}

/** Levels for documents of some severities. */
export type LevelBySeverity = { readonly [severity in SeverityLevel]?: RuleLevel };

/** `onlyonce.yaml` with every default filled in. */
export interface Config {
  readonly title: string;
  /** Content folder relative to the root, or null when the configuration does not say. */
  readonly content: string | null;
  /** Words of a team's own for severities, folded to lower case, and the level each stands for. */
  readonly severities: { readonly [word: string]: SeverityLevel };
  readonly services: readonly ServiceConfig[];
  readonly contacts: readonly Contact[];
  /** Levels to start from. */
  readonly preset: Preset;
  /** Level by rule id, over the preset's. */
  readonly rules: { readonly [rule: string]: RuleLevel };
  /** Level by rule id and severity of the document, over `rules`. */
  readonly levelsBySeverity: { readonly [rule: string]: LevelBySeverity };
  /** Options of rules, where a team set them. */
  readonly ruleOptions: RuleOptions;
  /** The baseline, relative to the root; null is `onlyonce-baseline.json` there. */
  readonly baseline: string | null;
  /** Where rule pages are published (`https://.../`), or null. */
  readonly docsUrl: string | null;
  /** Where the site is published (`https://.../`), or null. Only what leaves the site needs it: its pages do not. */
  readonly siteUrl: string | null;
  /** Whether browsers keep a copy of the site on the device. */
  readonly serviceWorker: boolean;
  /** Pattern with `{path}` for "edit this page", or null. */
  readonly editUrl: string | null;
  /** Names of audiences beside `internal` and `public`. */
  readonly audiences: readonly string[];
  /** Headings of a team's own that mean "action items", folded to lower case. */
  readonly actionHeadings: readonly string[];
}

/** The configuration of a folder that has none. */
export const defaultConfig: Config = {
  title: 'onlyonce',
  content: null,
  severities: {},
  services: [],
  contacts: [],
  preset: 'recommended',
  rules: {},
  levelsBySeverity: {},
  ruleOptions: {},
  baseline: null,
  docsUrl: null,
  siteUrl: null,
  serviceWorker: true,
  editUrl: null,
  audiences: [],
  actionHeadings: [],
};
