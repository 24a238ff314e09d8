/**
 * Shared options: what several commands take, said once.
 *
 * In: a command. Out: the same with options, and what was typed as options of `commands/`.
 * May not: know a single command.
 */
import { type Command, Option } from 'commander';
import type { CommandContext } from '../commands/command-context.ts';
import { type Preset, presets } from '../model/rule.ts';
import { dayValue, repeatedValue, workersValue } from './option-values.ts';
import { dayOfRun, momentOfRun } from './today.ts';

/** What commander gathers of the options that commands share. */
export interface SharedValues {
  readonly config?: string;
  readonly parser: 'native' | 'reference';
  readonly workers: number | 'auto';
  readonly today?: string;
  readonly cacheDir: string;
  readonly cache: boolean;
}

/** What it gathers of the options that decide which findings stand. */
export interface ContentValues extends SharedValues {
  readonly audience: string;
  readonly rule?: readonly string[];
  readonly preset?: Preset;
}

/** What it gathers of the options that ask where the time went. */
export interface TimingValues {
  readonly timings?: boolean;
  readonly trace?: string;
}

/** Adds the options that ask where the time went. */
export function withTimingOptions(command: Command): Command {
  return command
    .option('--timings', 'print how long each stage took')
    .option(
      '--trace <file>',
      "write the stages in Chrome's trace format (chrome://tracing, ui.perfetto.dev)",
    );
}

/** What was typed of them. */
export function timingOptions({ timings = false, trace }: TimingValues) {
  return { timings, trace: trace ?? null };
}

/** Options of every command that reads content. */
export function withSharedOptions(command: Command): Command {
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
    )
    .option('--cache-dir <dir>', 'folder for what can be used again', '.onlyonce')
    .option('--no-cache', 'read every file anew, and keep nothing');
}

/** The same, with what decides who a build is for and which findings stand. */
export function withContentOptions(command: Command): Command {
  return withSharedOptions(command)
    .option(
      '--audience <name>',
      'who it is for: internal, public, or a name from the configuration',
      'internal',
    )
    .addOption(
      new Option(
        '--preset <name>',
        'levels to start from (default: as configured, else recommended)',
      ).choices(presets),
    )
    .addOption(new Option('--rule <id:level>', 'level of a rule; may be repeated').argParser(repeatedValue));
}

/** What the commands that make pages have in common. */
export function withOutputOptions(command: Command): Command {
  return withContentOptions(command)
    .argument('[content]', 'folder of Markdown (default: as configured, else content/, else .)')
    .option('--out <dir>', 'folder for the site', '_site')
    .option('--adopt', 'take over an output folder that holds files of others');
}

/** `--fail-on`, with the levels that the command takes. */
export function failOnOption(levels: readonly string[], usual: string): Option {
  return new Option('--fail-on <level>', 'exit 1 on a finding at or above this')
    .choices(levels)
    .default(usual);
}

/** `--format`, with the formats that the command has. */
export function formatOption(formats: readonly string[], usual: string): Option {
  return new Option('--format <format>', 'form of the report').choices(formats).default(usual);
}

/** `--json`: the same as `--format json`. */
export function jsonOption(): Option {
  return new Option('--json', 'the same as --format json').implies({ format: 'json' });
}

/** What the shared options come to. */
export function readOptions(
  { config, audience, parser, workers, rule, preset, today, cacheDir, cache }: ContentValues,
  { environment }: CommandContext,
) {
  return {
    config: config ?? null,
    audience,
    today: dayOfRun(today, environment, Date.now()),
    builtAt: momentOfRun(today, environment),
    parser,
    workers,
    cacheDir,
    cache,
    rules: rule ?? [],
    preset: preset ?? null,
  };
}

/** The end of a command's help. */
export function examples(lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  $ ${line}`).join('\n')}`;
}
