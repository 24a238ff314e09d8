/**
 * Run: one command line from arguments to exit code.
 *
 * In: arguments and a context. Out: 0 clean, 1 findings, 2 could not run.
 * May not: let an exception or a stack reach the user; `ONLYONCE_DEBUG=1` shows it.
 */
import { CommanderError } from 'commander';
import type { CommandContext } from '../commands/command-context.ts';
import { complainOf } from '../commands/complain.ts';
import { createProgram } from './args.ts';

/** Runs one command. Never throws. */
export async function run(args: readonly string[], context: CommandContext): Promise<number> {
  let code = 0;
  try {
    await createProgram(context, (given) => {
      code = given;
    }).parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    return complainOf(error, context);
  }
}
