/**
 * Print config: the configuration in force, for the question "why is this a warning here?".
 *
 * In: paths and options as typed. Out: one JSON object for each content folder.
 * May not: read content.
 */
import { safeJson } from '../lint/reporters/reported.ts';
import { optionsInForce } from '../rules/check.ts';
import { rules } from '../rules/index.ts';
import type { CommandContext } from './command-context.ts';
import type { ReadOptions } from './open-site.ts';
import { resolveRoots } from './resolve-roots.ts';
import { levelsInForce } from './standing-findings.ts';

/** Prints the configuration with the level of every rule and every option, and gives 0. Throws `CannotRun`. */
export function printConfig(paths: readonly string[], options: ReadOptions, context: CommandContext): 0 {
  for (const root of resolveRoots(paths, options.config, context)) {
    const { configFile: file, contentDir, config } = root;
    const levels = levelsInForce(root, options);
    const inForce = {
      ...config,
      preset: options.preset ?? config.preset,
      rules: Object.fromEntries([...levels].map(([id, { level }]) => [id, level])),
      levelsBySeverity: Object.fromEntries(
        [...levels].flatMap(([id, { bySeverity }]) =>
          Object.keys(bySeverity).length === 0 ? [] : [[id, bySeverity]],
        ),
      ),
      ruleOptions: Object.fromEntries(
        rules.flatMap(({ meta }) =>
          meta.options === undefined ? [] : [[meta.id, optionsInForce(meta, config.ruleOptions)]],
        ),
      ),
    };
    context.print(`${safeJson({ file, contentDir, config: inForce }, 2)}\n`);
  }
  return 0;
}
