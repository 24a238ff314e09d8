/**
 * What a page that is open in a browser is told while its site is being written.
 *
 * In: nothing. Out: the records that `serve` sends and the preview's script reads.
 * May not: hold anything that JSON cannot carry.
 */
import type { Severity } from './diagnostic.ts';

/** One finding, as a page shows it. */
export interface PageFinding {
  /** As the terminal shows it. */
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly severity: Severity;
  readonly message: string;
  readonly expected: string | null;
  readonly rule: string;
}

/** How things stand after a build, for one page. */
export interface PreviewEvent {
  /** Whether the page was made by another server than this one, which does not know what the page shows. */
  readonly restarted: boolean;
  /** Output URLs written or removed since the page was made: the page itself, and everything that is no page. */
  readonly changed: readonly string[];
  /** Why the last build could not run and what to do about it, or null. */
  readonly problem: string | null;
  /** Of the page's own document. */
  readonly findings: readonly PageFinding[];
  /** Number of findings in other documents. */
  readonly elsewhere: number;
}
