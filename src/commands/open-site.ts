/**
 * Open site: what `lint` and `facts` share, from paths to a checked site.
 *
 * In: paths and options as typed. Out: each content folder's site with its diagnostics at the severities in force.
 * May not: print findings or decide an exit code.
 */

import type { LoadedSite, loadSite } from '../build/pipeline.ts';
import { visibleText } from '../lint/display-text.ts';
import { byPlace } from '../lint/order.ts';
import {
  applySeverities,
  parseRuleOverride,
  type RuleOverride,
  severitiesInForce,
} from '../lint/severities.ts';
import { CannotRun } from '../model/cannot-run.ts';
import { type Config, standingAudiences } from '../model/config.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { type RuleLevel, ruleLevels } from '../model/rule.ts';
import { rules } from '../rules/index.ts';
import { nearestMatch } from '../text/nearest.ts';
import type { CommandContext } from './command-context.ts';
import { progressLine } from './progress.ts';
import {
  type ContentRoot,
  displayPath,
  foldersBesideContent,
  resolveRoots,
  selectionTest,
} from './resolve-roots.ts';

/** Options of every command that reads content. */
export interface ReadOptions {
  readonly config: string | null;
  readonly audience: string;
  /** The day to reckon from, `YYYY-MM-DD`. */
  readonly today: string;
  readonly parser: 'native' | 'reference';
  readonly workers: number | 'auto';
  /** `--rule id:level`, as typed. */
  readonly rules: readonly string[];
}

/** One content folder, read and checked. `diagnostics` are of what was asked for, `path` relative to the working directory. */
export interface OpenedSite {
  readonly contentRoot: ContentRoot;
  readonly loaded: LoadedSite;
  readonly diagnostics: readonly Diagnostic[];
  /** Content-relative paths asked for, in order. */
  readonly paths: readonly string[];
}

/** Reads and checks every content folder that `paths` lie in. Throws `CannotRun`. */
export async function openSites(
  paths: readonly string[],
  options: ReadOptions,
  context: CommandContext,
): Promise<readonly OpenedSite[]> {
  const roots = resolveRoots(paths, options.config, context);
  const { loadSite: load } = await import('../build/pipeline.ts');
  const sites: OpenedSite[] = [];
  for (const contentRoot of roots) sites.push(await openSite(contentRoot, options, context, load));
  return sites;
}

async function openSite(
  contentRoot: ContentRoot,
  options: ReadOptions,
  context: CommandContext,
  load: typeof loadSite,
): Promise<OpenedSite> {
  const { contentDir, config, selections } = contentRoot;
  const levels = levelsInForce(contentRoot, options.rules);
  checkAudience(options.audience, config);
  const progress = progressLine(context);
  const loaded = await load({
    contentDir,
    config,
    audience: options.audience,
    today: options.today,
    parser: options.parser,
    workers: options.workers,
    body: false,
    exclude: foldersBesideContent(context.cwd, contentRoot),
    onProgress: progress.report,
  }).finally(progress.clear);
  const isSelected = selectionTest(selections);
  const asked = loaded.diagnostics.filter(({ path }) => isSelected(path));
  const paths = loaded.files.map(({ path }) => path).filter(isSelected);
  requireFiles(contentRoot, new Set([...paths, ...asked.map(({ path }) => path)]));
  if (paths.length === 0) noteMissingDocuments(contentRoot, context);
  return { contentRoot, loaded, diagnostics: reportable(asked, levels, context.cwd, contentDir), paths };
}

/** Says on standard error that there is nothing to read: no findings in an empty folder are easily taken for praise. */
export function noteMissingDocuments({ contentDir, selections }: ContentRoot, context: CommandContext): void {
  const folder = displayPath(context.cwd, contentDir, '') || '.';
  const named = selections === null ? [folder] : selections.map(({ typed }) => typed);
  for (const name of named) {
    context.complain(`onlyonce: Missing Markdown files (\`.md\`, \`.markdown\`) in ${visibleText(name)}\n`);
  }
}

/** Diagnostics at the severities in force, with paths relative to the working directory, by place. */
export function reportable(
  diagnostics: readonly Diagnostic[],
  levels: ReadonlyMap<string, RuleLevel>,
  cwd: string,
  contentDir: string,
): readonly Diagnostic[] {
  return applySeverities(diagnostics, levels)
    .map((diagnostic) => ({ ...diagnostic, path: displayPath(cwd, contentDir, diagnostic.path) }))
    .sort(byPlace);
}

/** Level of each rule under this configuration. Throws `CannotRun` for a rule that does not exist. */
export function levelsInForce(
  { config, configFile }: Pick<ContentRoot, 'config' | 'configFile'>,
  typed: readonly string[],
): ReadonlyMap<string, RuleLevel> {
  for (const rule of Object.keys(config.rules))
    requireRule(rule, `\`rules\` of ${configFile ?? 'the configuration'}`);
  const overrides = typed.map(overrideOf);
  for (const { rule } of overrides) requireRule(rule, '`--rule`');
  return severitiesInForce(
    rules.map(({ meta }) => meta),
    config.rules,
    overrides,
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

/** Throws `CannotRun` for an audience that nobody declared: a typo must not decide what is published. */
export function checkAudience(audience: string, config: Config): void {
  const known = [...standingAudiences, ...config.audiences];
  if (known.includes(audience)) return;
  const nearest = nearestMatch(audience, known);
  const hint =
    nearest === null
      ? `Known audiences are ${known.join(', ')}; declare others under \`audiences:\` in onlyonce.yaml`
      : `Did you mean \`${nearest}\`?`;
  throw new CannotRun(`There is no audience \`${audience}\``, hint);
}

function requireFiles({ selections }: ContentRoot, seen: ReadonlySet<string>): void {
  const absent = (selections ?? []).find(({ isFolder, path }) => !isFolder && !seen.has(path));
  if (absent === undefined) return;
  throw new CannotRun(
    `\`${absent.typed}\` is not part of the content`,
    "Content is every `.md` and `.markdown` file outside node_modules and the output folder, unless its name or a folder's begins with a dot",
  );
}
