#!/usr/bin/env node
/**
 * Main: the command itself.
 *
 * In: the arguments of the process. Out: its exit code.
 * May not: do anything else; what escapes every `catch` is said without a stack as well.
 */
import { complainOf } from '../commands/complain.ts';
import { run } from './run.ts';
import { terminalContext } from './terminal.ts';

const context = terminalContext();
process.once('uncaughtException', (error) => process.exit(complainOf(error, context)));
process.exitCode = await run(process.argv.slice(2), context);
