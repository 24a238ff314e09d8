/**
 * Lint commands: `lint` and `baseline` with their options, help and examples.
 *
 * In: a program and a context. Out: the program with both.
 * May not: load a command before it is asked for.
 */
import { type Command, Option } from 'commander';
import type { CommandContext } from '../commands/command-context.ts';
import type { LintOptions } from '../commands/lint.ts';
import { countValue } from './option-values.ts';
import {
  type ContentValues,
  examples,
  failOnOption,
  formatOption,
  jsonOption,
  readOptions,
  type TimingValues,
  timingOptions,
  withContentOptions,
  withTimingOptions,
} from './shared-options.ts';
import { packageVersion } from './version.ts';

interface LintValues extends ContentValues, TimingValues, Pick<LintOptions, 'format' | 'failOn'> {
  readonly outputFile?: string;
  readonly quiet?: boolean;
  readonly printConfig?: boolean;
  readonly maxWarnings?: number;
  readonly since?: string;
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
  readonly explainGate?: string;
  readonly stdin?: boolean;
  readonly stdinFilename?: string;
}

const formats = ['stylish', 'json', 'sarif', 'github', 'gitlab', 'junit', 'checkstyle', 'rdjson'];

/** Adds `lint`. */
export function addLint(program: Command, context: CommandContext, finish: (code: number) => void): void {
  withTimingOptions(withContentOptions(program.command('lint')))
    .description('Check content and say what to mend. Exit code: 0 clean, 1 findings, 2 could not run.')
    .argument('[path...]', 'files or folders (default: the content folder)')
    .addOption(formatOption(formats, 'stylish'))
    .addOption(jsonOption())
    .option('--output-file <file>', 'write the report there; the summary stays here')
    .addOption(new Option('--max-warnings <n>', 'fail on more warnings than this').argParser(countValue))
    .addOption(failOnOption(['error', 'warn', 'info'], 'error'))
    .option('--quiet', 'report errors only')
    .option(
      '--since <commit>',
      'report on files that have changed since this branch left that commit or branch',
    )
    .option('--fix', 'make the repairs that are safe')
    .option('--fix-dry-run', 'print the repairs as a diff and write nothing')
    .option('--stdin', 'read one document from standard input')
    .option(
      '--stdin-filename <file>',
      'what that document is called: decides its kind and where its links lead',
    )
    .option('--explain-gate <file>', 'say in one paragraph what would make this postmortem pass, and stop')
    .option('--print-config', 'print the configuration in force and stop')
    .addHelpText(
      'after',
      examples([
        'onlyonce lint',
        'onlyonce lint docs/postmortems --max-warnings 0',
        'onlyonce lint --since origin/main --format github',
        'onlyonce lint --format sarif --output-file onlyonce.sarif',
        'onlyonce lint runbooks/db-failover.md --rule links-resolve:warn',
        'onlyonce lint --fix-dry-run',
        'onlyonce lint --explain-gate postmortems/2026-03-01-queue.md',
        'onlyonce lint --stdin --stdin-filename postmortems/2026-03-01-queue.md < draft.md',
      ]),
    )
    .action(async (paths: readonly string[], values: LintValues) => {
      const { runLint } = await import('../commands/lint.ts');
      finish(await runLint(lintOptions(paths, values, context), context));
    });
}

function lintOptions(paths: readonly string[], values: LintValues, context: CommandContext): LintOptions {
  const { format, failOn } = values;
  return {
    ...readOptions(values, context),
    ...timingOptions(values),
    paths,
    format,
    failOn,
    outputFile: values.outputFile ?? null,
    quiet: values.quiet === true,
    printConfig: values.printConfig === true,
    maxWarnings: values.maxWarnings ?? null,
    since: values.since ?? null,
    fix: values.fixDryRun === true ? 'show' : values.fix === true ? 'write' : null,
    explainGate: values.explainGate ?? null,
    stdin: values.stdin === true,
    stdinFilename: values.stdinFilename ?? null,
    version: packageVersion(),
  };
}

interface BaselineValues extends ContentValues {
  readonly prune?: boolean;
  readonly check?: boolean;
}

/** Adds `baseline`. */
export function addBaseline(program: Command, context: CommandContext, finish: (code: number) => void): void {
  withContentOptions(program.command('baseline'))
    .description(
      'Note what is found today in onlyonce-baseline.json: from here on `lint` reports only what is new.',
    )
    .argument('[path...]', 'files or folders (default: the content folder)')
    .option('--prune', 'only take out what is mended, add nothing')
    .option('--check', 'write nothing; exit 1 when the file is not current')
    .addHelpText(
      'after',
      examples([
        'onlyonce baseline',
        'onlyonce baseline docs/postmortems',
        'onlyonce baseline --prune',
        'onlyonce baseline --check --prune',
      ]),
    )
    .action(async (paths: readonly string[], values: BaselineValues) => {
      const { runBaseline } = await import('../commands/baseline.ts');
      const { prune = false, check = false } = values;
      finish(await runBaseline({ ...readOptions(values, context), paths, prune, check }, context));
    });
}
