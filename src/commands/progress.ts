/**
 * Progress: one line on a terminal that says how far a long run is.
 *
 * In: counts from the pipeline. Out: the line, drawn over itself on standard error, and its removal.
 * May not: draw anything where nobody looks (a file, a pipe, CI).
 */
import type { CommandContext } from './command-context.ts';

/** `report` is what the pipeline calls; null where no line is wanted. `clear` must be called before anything is printed. */
export interface ProgressLine {
  readonly report: ((done: number, total: number, stage: string) => void) | null;
  readonly clear: () => void;
}

const millisecondsBetweenDraws = 80;

/** Makes the line; nothing is drawn before the first report. */
export function progressLine(context: CommandContext): ProgressLine {
  if (!context.isInteractive) return { report: null, clear: () => {} };
  let drawnAt = 0;
  const report = (done: number, total: number, stage: string): void => {
    const now = Date.now();
    if (now - drawnAt < millisecondsBetweenDraws) return;
    drawnAt = now;
    context.complain(`\r\u001b[2K${stage} ${done} of ${total}`);
  };
  const clear = (): void => {
    if (drawnAt > 0) context.complain('\r\u001b[2K');
    drawnAt = 0;
  };
  return { report, clear };
}
