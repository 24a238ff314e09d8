/**
 * The list behind the filter box.
 *
 * In: nothing. Out: the record that `render/` writes into a script and `client/` reads from it.
 * May not: hold text of documents; that is the search's.
 */
import type { Kind, SeverityLevel } from './facts.ts';

export type FilterKind = Kind | 'service' | 'tag';

/** One page that the box can lead to. */
export interface FilterEntry {
  readonly kind: FilterKind;
  readonly title: string;
  /** Relative to the list's own address, percent-encoded. */
  readonly href: string;
  /** Names of alerts, shown where one matches. */
  readonly alerts: readonly string[];
  /** What else it is found by: services, tags, other spellings. */
  readonly words: readonly string[];
  readonly severity: SeverityLevel | null;
  readonly date: string | null;
}
