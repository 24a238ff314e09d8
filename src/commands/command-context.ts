/**
 * Command context: what a command may touch of the world beside files.
 *
 * In: nothing. Out: the record that `cli/` fills and every command is given.
 * May not: hold options of a single command.
 */
import type { Palette } from '../lint/palette.ts';

/** Where a command stands and where it prints. */
export interface CommandContext {
  /** Absolute working directory: relative paths are read from here, and paths in outputs are relative to it. */
  readonly cwd: string;
  readonly environment: { readonly [name: string]: string | undefined };
  /** Standard output. Silently ignored once the reader has gone (`| head`). */
  readonly print: (text: string) => void;
  /** Standard error. */
  readonly complain: (text: string) => void;
  readonly palette: Palette;
  /** Width of the terminal in cells. */
  readonly width: number;
  /** Whether a progress line may be drawn on standard error. */
  readonly isInteractive: boolean;
}
