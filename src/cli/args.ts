/**
 * Arguments: every command with its options, help and examples.
 *
 * In: a context. Out: a commander program that runs a command and hands over its exit code.
 * May not: load a command before it is asked for, so that `--help` answers at once.
 */
import { Command, Option } from 'commander';
import type { BuildCommandOptions } from '../commands/build.ts';
import type { CommandContext } from '../commands/command-context.ts';
import type { ExplainOptions } from '../commands/explain.ts';
import type { JudgeOptions } from '../commands/judge.ts';
import type { LintOptions } from '../commands/lint.ts';
import type { ServeCommandOptions } from '../commands/serve.ts';
import { countValue, dayValue, portValue, repeatedValue, workersValue } from './option-values.ts';
import { dayOfRun } from './today.ts';
import { packageVersion } from './version.ts';

/** What commander gathers of the options that commands share. */
interface SharedValues {
  readonly config?: string;
  readonly parser: 'native' | 'reference';
  readonly workers: number | 'auto';
  readonly today?: string;
}

interface ContentValues extends SharedValues {
  readonly audience: string;
  readonly rule?: readonly string[];
}

interface BuildValues
  extends ContentValues,
    Pick<BuildCommandOptions, 'out' | 'cacheDir' | 'failOn' | 'format'> {
  readonly adopt?: boolean;
  readonly timings?: boolean;
}

interface ServeValues extends ContentValues, Pick<ServeCommandOptions, 'out' | 'cacheDir' | 'port'> {
  readonly adopt?: boolean;
}

interface LintValues extends ContentValues, Pick<LintOptions, 'format' | 'failOn'> {
  readonly quiet?: boolean;
  readonly printConfig?: boolean;
  readonly maxWarnings?: number;
}

/** Makes the program. `finish` gets the exit code of the command that was run. */
export function createProgram(context: CommandContext, finish: (code: number) => void): Command {
  const program = new Command('onlyonce')
    .description('Postmortems, runbooks and checklists as a linked site, and a linter for what they promise.')
    .version(packageVersion(), '--version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .configureOutput({
      writeOut: context.print,
      writeErr: context.complain,
      getOutHelpWidth: () => context.width,
      getErrHelpWidth: () => context.width,
      outputError: (text, write) => write(text.replace(/^error:/, 'onlyonce:')),
    })
    .showHelpAfterError('  `--help` shows what there is')
    .exitOverride()
    .addHelpText(
      'after',
      examples([
        'onlyonce build',
        'onlyonce serve',
        'onlyonce lint docs/postmortems',
        'onlyonce facts . | head -1',
      ]),
    );
  addBuild(program, context, finish);
  addServe(program, context, finish);
  addLint(program, context, finish);
  addFacts(program, context, finish);
  addExplain(program, context, finish);
  addJudge(program, context, finish);
  return program;
}

function addBuild(program: Command, context: CommandContext, finish: (code: number) => void): void {
  withOutputOptions(program.command('build'))
    .description('Make the site from a folder of Markdown.')
    .addOption(failOnOption(['error', 'warn', 'info', 'never'], 'never'))
    .option('--timings', 'print how long each stage took')
    .addOption(formatOption(['text', 'json'], 'text'))
    .addOption(jsonOption())
    .addHelpText(
      'after',
      examples([
        'onlyonce build',
        'onlyonce build docs --out public --audience public',
        'onlyonce build --fail-on error',
      ]),
    )
    .action(async (content: string | undefined, values: BuildValues) => {
      const { runBuild } = await import('../commands/build.ts');
      const { out, cacheDir, adopt = false, failOn, timings = false, format } = values;
      const options = { ...readOptions(values, context), out, cacheDir, adopt, failOn, timings, format };
      finish(await runBuild({ ...options, content: content ?? null }, context));
    });
}

function addServe(program: Command, context: CommandContext, finish: (code: number) => void): void {
  withOutputOptions(program.command('serve'))
    .description('Make the site, show it at http://127.0.0.1:4321/ and follow every change. Ctrl-C ends it.')
    .addOption(
      new Option('--port <n>', 'port to listen at, or the next one that is free; 0 is any')
        .argParser(portValue)
        .default(4321),
    )
    .addHelpText('after', examples(['onlyonce serve', 'onlyonce serve docs --port 8080']))
    .action(async (content: string | undefined, values: ServeValues) => {
      const { runServe } = await import('../commands/serve.ts');
      const { out, cacheDir, adopt = false, port } = values;
      const options = { ...readOptions(values, context), out, cacheDir, adopt, port };
      finish(await runServe({ ...options, content: content ?? null }, context));
    });
}

function addLint(program: Command, context: CommandContext, finish: (code: number) => void): void {
  withContentOptions(program.command('lint'))
    .description('Check content and say what to mend. Exit code: 0 clean, 1 findings, 2 could not run.')
    .argument('[path...]', 'files or folders (default: the content folder)')
    .addOption(formatOption(['stylish', 'json'], 'stylish'))
    .addOption(jsonOption())
    .addOption(new Option('--max-warnings <n>', 'fail on more warnings than this').argParser(countValue))
    .addOption(failOnOption(['error', 'warn', 'info'], 'error'))
    .option('--quiet', 'report errors only')
    .option('--print-config', 'print the configuration in force and stop')
    .addHelpText(
      'after',
      examples([
        'onlyonce lint',
        'onlyonce lint docs/postmortems --max-warnings 0',
        'onlyonce lint runbooks/db-failover.md --rule links-resolve:warn',
        'onlyonce lint --format json > findings.json',
      ]),
    )
    .action(async (paths: readonly string[], values: LintValues) => {
      const { runLint } = await import('../commands/lint.ts');
      const { format, failOn, quiet = false, printConfig = false, maxWarnings = null } = values;
      const options = {
        ...readOptions(values, context),
        paths,
        format,
        failOn,
        quiet,
        printConfig,
        maxWarnings,
      };
      finish(await runLint(options, context));
    });
}

function addFacts(program: Command, context: CommandContext, finish: (code: number) => void): void {
  withSharedOptions(program.command('facts'))
    .description('Print what each file says, one JSON object a line.')
    .argument('[path...]', 'files or folders (default: the content folder)')
    .addOption(formatOption(['ndjson'], 'ndjson'))
    .addOption(new Option('--json', 'the same as --format ndjson').implies({ format: 'ndjson' }))
    .addHelpText('after', examples(['onlyonce facts', 'onlyonce facts docs --format ndjson > facts.ndjson']))
    .action(async (paths: readonly string[], values: SharedValues) => {
      const { runFacts } = await import('../commands/facts.ts');
      const { config, today, parser, workers } = readOptions({ ...values, audience: 'internal' }, context);
      finish(await runFacts({ paths, config, today, parser, workers }, context));
    });
}

function addExplain(program: Command, context: CommandContext, finish: (code: number) => void): void {
  program
    .command('explain')
    .description(
      'Say what a rule asks for and why, or what a kind of action item is; without RULE, list the rules.',
    )
    .argument('[rule]', 'id of a rule, or a kind such as V05')
    .addOption(formatOption(['text', 'json'], 'text'))
    .addOption(jsonOption())
    .addHelpText(
      'after',
      examples(['onlyonce explain', 'onlyonce explain links-resolve', 'onlyonce explain V05']),
    )
    .action(async (rule: string | undefined, { format }: Pick<ExplainOptions, 'format'>) => {
      const { runExplain } = await import('../commands/explain.ts');
      finish(runExplain({ rule: rule ?? null, format }, context));
    });
}

function addJudge(program: Command, context: CommandContext, finish: (code: number) => void): void {
  program
    .command('judge')
    .description(
      'Say of each action item whether it is a process change, and why. One line an item, in order.',
    )
    .argument('[text...]', 'action items (default: one a line on standard input)')
    .addOption(
      new Option('--input <form>', 'form of what is read').choices(['text', 'ndjson']).default('text'),
    )
    .addOption(formatOption(['text', 'ndjson'], 'text'))
    .option('--check', 'exit 1 unless every item is a process change')
    .addHelpText(
      'after',
      examples([
        'onlyonce judge "Be more careful with production config"',
        'onlyonce judge --format ndjson < items.txt',
      ]),
    )
    .action(async (items: readonly string[], values: Omit<JudgeOptions, 'items'>) => {
      const { runJudge } = await import('../commands/judge.ts');
      finish(runJudge({ ...values, items, check: values.check === true }, context));
    });
}

function withSharedOptions(command: Command): Command {
  return command
    .option('--config <file>', 'configuration file (default: the nearest onlyonce.yaml upwards)')
    .addOption(
      new Option('--workers <n>', 'threads beside the main one, or auto')
        .argParser(workersValue)
        .default('auto'),
    )
    .addOption(
      new Option('--parser <name>', 'Markdown parser').choices(['native', 'reference']).default('native'),
    )
    .addOption(
      new Option(
        '--today <day>',
        'day to reckon from (default: SOURCE_DATE_EPOCH, else the clock)',
      ).argParser(dayValue),
    );
}

function withContentOptions(command: Command): Command {
  return withSharedOptions(command)
    .option(
      '--audience <name>',
      'who it is for: internal, public, or a name from the configuration',
      'internal',
    )
    .addOption(new Option('--rule <id:level>', 'level of a rule; may be repeated').argParser(repeatedValue));
}

/** What the commands that make pages have in common. */
function withOutputOptions(command: Command): Command {
  return withContentOptions(command)
    .argument('[content]', 'folder of Markdown (default: as configured, else content/, else .)')
    .option('--out <dir>', 'folder for the site', '_site')
    .option('--cache-dir <dir>', 'folder for what can be used again', '.onlyonce')
    .option('--adopt', 'take over an output folder that holds files of others');
}

function failOnOption(levels: readonly string[], usual: string): Option {
  return new Option('--fail-on <level>', 'exit 1 on a finding at or above this')
    .choices(levels)
    .default(usual);
}

function formatOption(formats: readonly string[], usual: string): Option {
  return new Option('--format <format>', 'form of the report').choices(formats).default(usual);
}

function jsonOption(): Option {
  return new Option('--json', 'the same as --format json').implies({ format: 'json' });
}

function readOptions(
  { config, audience, parser, workers, rule, today }: ContentValues,
  { environment }: CommandContext,
) {
  return {
    config: config ?? null,
    audience,
    today: dayOfRun(today, environment, Date.now()),
    parser,
    workers,
    rules: rule ?? [],
  };
}

function examples(lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  $ ${line}`).join('\n')}`;
}
