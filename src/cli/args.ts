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
import type { PrintOptions } from '../commands/print.ts';
import type { ServeCommandOptions } from '../commands/serve.ts';
import { addBaseline, addLint } from './lint-commands.ts';
import { addNew } from './new-commands.ts';
import { portValue } from './option-values.ts';
import {
  type ContentValues,
  examples,
  failOnOption,
  formatOption,
  jsonOption,
  readOptions,
  type SharedValues,
  type TimingValues,
  timingOptions,
  withContentOptions,
  withOutputOptions,
  withSharedOptions,
  withTimingOptions,
} from './shared-options.ts';
import { packageVersion } from './version.ts';

interface BuildValues
  extends ContentValues,
    TimingValues,
    Pick<BuildCommandOptions, 'out' | 'failOn' | 'format'> {
  readonly offline: boolean;
  readonly adopt?: boolean;
}

interface ServeValues extends ContentValues, Pick<ServeCommandOptions, 'out' | 'port'> {
  readonly adopt?: boolean;
}

interface PrintValues extends ContentValues, Pick<PrintOptions, 'paper'> {
  readonly content?: string;
  readonly out?: string;
  readonly browser?: string;
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
  addPrint(program, context, finish);
  addLint(program, context, finish);
  addBaseline(program, context, finish);
  addFacts(program, context, finish);
  addExplain(program, context, finish);
  addJudge(program, context, finish);
  addNew(program, context, finish);
  return program;
}

function addBuild(program: Command, context: CommandContext, finish: (code: number) => void): void {
  withTimingOptions(withOutputOptions(program.command('build')))
    .description('Make the site from a folder of Markdown.')
    .option('--no-offline', 'leave out archive, crash cart, booklet, alert cards and service worker')
    .addOption(failOnOption(['error', 'warn', 'info', 'never'], 'never'))
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
      const { out, adopt = false, failOn, format, offline } = values;
      const read = { ...readOptions(values, context), ...timingOptions(values) };
      const copies = offline ? ('made' as const) : ('none' as const);
      const options = { ...read, out, adopt, failOn, format, copies };
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
      const { out, adopt = false, port } = values;
      const options = { ...readOptions(values, context), out, adopt, port, copies: 'promised' as const };
      finish(await runServe({ ...options, content: content ?? null }, context));
    });
}

function addPrint(program: Command, context: CommandContext, finish: (code: number) => void): void {
  withContentOptions(program.command('print'))
    .description(
      'Print the booklet of all checklists and runbooks to a PDF, or one page of it. Needs a Chromium.',
    )
    .argument('[what]', '`booklet`, `cards`, a document, or an alert for its card alone', 'booklet')
    .option('--content <dir>', 'folder of Markdown (default: as configured, else content/, else .)')
    .option('--out <file>', 'file to write (default: named after what is printed)')
    .addOption(new Option('--paper <size>', 'size of the sheets').choices(['a4', 'letter']).default('a4'))
    .option(
      '--browser <path>',
      'a Chromium, Chrome or Edge (default: CHROMIUM, else the first that is found)',
    )
    .addHelpText(
      'after',
      examples([
        'onlyonce print',
        'onlyonce print cards --paper letter',
        'onlyonce print content/runbooks/orders-db-failover.md',
        'onlyonce print OrdersDbPrimaryDown --out card.pdf',
      ]),
    )
    .action(async (what: string, values: PrintValues) => {
      const { runPrint } = await import('../commands/print.ts');
      const { content, out, paper, browser } = values;
      const asked = { what, content: content ?? null, out: out ?? null, paper, browser: browser ?? null };
      finish(await runPrint({ ...readOptions(values, context), ...asked }, context));
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
      const { rules, audience, builtAt, ...options } = readOptions(
        { ...values, audience: 'internal' },
        context,
      );
      finish(await runFacts({ ...options, paths }, context));
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
