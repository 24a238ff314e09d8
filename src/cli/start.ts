/**
 * Start: one run of the command in this process.
 *
 * In: the arguments of the process. Out: its exit code, set.
 * May not: let an error escape with a stack.
 */
import { complainOf } from '../commands/complain.ts';
import { run } from './run.ts';
import { terminalContext } from './terminal.ts';

/** Runs the command of this process. */
export async function start(): Promise<void> {
  const context = terminalContext();
  process.once('uncaughtException', (error) => process.exit(complainOf(error, context)));
  process.exitCode = await run(process.argv.slice(2), context);
}
