/**
 * Complain: what is said when a command could not run.
 *
 * In: what was thrown. Out: a message and a hint on standard error.
 * May not: show a stack unless `ONLYONCE_DEBUG=1` asks for it.
 */
import { visibleText } from '../lint/display-text.ts';
import { CannotRun } from '../model/cannot-run.ts';
import type { CommandContext } from './command-context.ts';

/** Says on standard error what stood in the way. The exit code is always 2. */
export function complainOf(error: unknown, context: CommandContext): 2 {
  context.complain(`${explainError(error)}\n`);
  if (context.environment['ONLYONCE_DEBUG'] === '1' && error instanceof Error) {
    context.complain(`${error.stack ?? ''}\n`);
  }
  return 2;
}

/** What stood in the way, on one line, and what to do about it on the next. */
export function explainError(error: unknown): string {
  if (error instanceof CannotRun) {
    return `onlyonce: ${visibleText(error.message)}\n  ${visibleText(error.hint)}`;
  }
  const text = visibleText(error instanceof Error ? error.message : String(error));
  if (error instanceof Error && 'syscall' in error) {
    return `onlyonce: ${text}\n  The system refused; check the permissions and the space left`;
  }
  return `onlyonce: internal error: ${text}\n  Please report it with what ONLYONCE_DEBUG=1 adds to this`;
}
