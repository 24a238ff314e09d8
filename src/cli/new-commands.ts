/**
 * Commands that begin a document.
 *
 * In: the program and its context. Out: the commands, added.
 * May not: load a command before it is asked for.
 */
import { type Command, Option } from 'commander';
import type { CommandContext } from '../commands/command-context.ts';
import { examples } from './shared-options.ts';

interface PostmortemValues {
  readonly from: string;
  readonly config?: string;
  readonly stdout?: boolean;
}

/** Adds `new`. */
export function addNew(program: Command, context: CommandContext, finish: (code: number) => void): void {
  const command = program.command('new').description('Begin a document.');
  command
    .command('postmortem')
    .description("Write the draft of a postmortem from an incident's record, as incident mode exports it.")
    .argument('[content]', 'folder of Markdown (default: as configured, else content/, else .)')
    .addOption(
      new Option('--from <file>', 'the record: 2026-03-01-queue-full.incident.json').makeOptionMandatory(),
    )
    .option('--config <file>', 'configuration (default: the nearest onlyonce.yaml)')
    .option('--stdout', 'print the draft and write nothing')
    .addHelpText(
      'after',
      examples(['onlyonce new postmortem --from ~/Downloads/2026-03-01-queue-full.incident.json']),
    )
    .action(async (content: string | undefined, { from, config, stdout }: PostmortemValues) => {
      const { runNewPostmortem } = await import('../commands/new-postmortem.ts');
      const options = { from, content: content ?? null, config: config ?? null, stdout: stdout === true };
      finish(runNewPostmortem(options, context));
    });
}
