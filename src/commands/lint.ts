/**
 * `onlyonce lint`: checks content and reports what it found.
 *
 * In: options. Out: a report on standard output, and the exit code.
 * May not: make HTML, change a file, or run anything that the content holds.
 */
import { countFindings, exitCodeOf } from '../lint/exit-code.ts';
import { byPlace } from '../lint/order.ts';
import { jsonReport } from '../lint/reporters/json.ts';
import { safeJson } from '../lint/reporters/reported.ts';
import { counted, stylishFindings, summaryLine } from '../lint/reporters/stylish.ts';
import type { Severity } from '../model/diagnostic.ts';
import type { CommandContext } from './command-context.ts';
import { levelsInForce, openSites, type ReadOptions } from './open-site.ts';
import { resolveRoots } from './resolve-roots.ts';
import { sourceReader } from './source-reader.ts';

export interface LintOptions extends ReadOptions {
  /** As typed; none is the default content folder. */
  readonly paths: readonly string[];
  readonly format: 'stylish' | 'json';
  readonly maxWarnings: number | null;
  readonly failOn: Severity;
  /** Report errors only. Warnings still count against `maxWarnings`. */
  readonly quiet: boolean;
  readonly printConfig: boolean;
}

/** Lints, prints the report and gives the exit code: 0 or 1. Throws `CannotRun`. */
export async function runLint(options: LintOptions, context: CommandContext): Promise<0 | 1> {
  if (options.printConfig) return printConfig(options, context);
  const sites = await openSites(options.paths, options, context);
  const diagnostics = sites.flatMap((site) => site.diagnostics).sort(byPlace);
  const files = sites.reduce((sum, { paths }) => sum + paths.length, 0);
  const counts = countFindings(diagnostics);
  const code = exitCodeOf(counts, options);
  const shown = options.quiet ? diagnostics.filter(({ severity }) => severity === 'error') : diagnostics;

  if (options.format === 'json') {
    context.print(jsonReport(shown, { files, docsUrl: sites[0]?.contentRoot.config.docsUrl ?? null }));
    return code;
  }
  const { palette, width } = context;
  context.print(stylishFindings(shown, { sourceOf: sourceReader(context.cwd), palette, width }));
  context.print(`${summaryLine(counts, files, palette)}\n`);
  if (options.maxWarnings !== null && counts.warnings > options.maxWarnings) {
    context.print(
      `${counted(counts.warnings, 'warning')} where --max-warnings allows ${options.maxWarnings}\n`,
    );
  }
  return code;
}

/** Prints the configuration in force of each content folder, with the level of every rule. */
function printConfig(options: LintOptions, context: CommandContext): 0 {
  for (const root of resolveRoots(options.paths, options.config, context)) {
    const rules = Object.fromEntries(levelsInForce(root, options.rules));
    const { configFile: file, contentDir } = root;
    context.print(`${safeJson({ file, contentDir, config: { ...root.config, rules } }, 2)}\n`);
  }
  return 0;
}
