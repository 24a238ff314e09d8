/**
 * Terminal: the process as a command sees it.
 *
 * In: the process. Out: a `CommandContext`.
 * May not: print anything by itself.
 */
import pc from 'picocolors';
import type { CommandContext } from '../commands/command-context.ts';
import { CannotRun } from '../model/cannot-run.ts';

const widthWithoutTerminal = 100;

/** The context of this process. From here on a reader that goes away (`| head`) is no error. */
export function terminalContext(): CommandContext {
  const { stdout, stderr, env } = process;
  return {
    get cwd() {
      return workingFolder();
    },
    environment: env,
    print: writerTo(stdout),
    complain: writerTo(stderr),
    palette: pc.createColors(wantsColour(env, stdout.isTTY)),
    width: stdout.isTTY && stdout.columns > 0 ? stdout.columns : widthWithoutTerminal,
    isInteractive: stderr.isTTY && env['TERM'] !== 'dumb' && !env['CI'],
  };
}

/** Asked for only where it is needed, so that `--help` answers in a folder that has been removed, too. */
function workingFolder(): string {
  try {
    return process.cwd();
  } catch {
    throw new CannotRun('The working directory is not there any more', 'Change to a folder that is');
  }
}

/** `NO_COLOR` (no-color.org: set and not empty) wins over `FORCE_COLOR`, which wins over what the terminal says. */
export function wantsColour(
  env: { readonly [name: string]: string | undefined },
  isTerminal: boolean | undefined,
): boolean {
  if (env['NO_COLOR']) return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return isTerminal === true && env['TERM'] !== 'dumb';
}

/** A writer that falls silent once the other end is closed. */
function writerTo(stream: NodeJS.WriteStream): (text: string) => void {
  let isOpen = true;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    isOpen = false;
    if (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED') return;
    // A full disk behind `> findings.json`: the report is not whole, so the command did not run.
    process.once('exit', () => {
      process.exitCode = 2;
    });
  });
  return (text) => {
    if (isOpen && text !== '') stream.write(text);
  };
}
