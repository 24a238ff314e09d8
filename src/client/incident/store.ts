/**
 * Where the records are kept: one record an entry, in IndexedDB of this browser; of the page itself, or of the hub's frame where
 * the disk gives each file a store of its own; in this tab alone where nothing else is to be had.
 */
import type { Entry } from '../../incident/entry.ts';

/** What is known of an incident without reading its log. */
export interface Summary {
  readonly id: string;
  readonly title: string;
  readonly severity: string;
  readonly isOpen: boolean;
  /** When its last entry was written. */
  readonly changed: string;
  /** How many entries had been exported, and when. */
  readonly exported: number;
  readonly exportedAt: string;
  readonly count: number;
}

/** What other tabs have written. */
export interface Change {
  readonly incident: string;
  readonly entries: readonly Entry[];
  readonly summary: Summary | null;
}

export interface Store {
  /** `device` outlives the browser; `tab` does not. */
  readonly keeps: 'device' | 'tab';
  readonly incidents: () => Promise<readonly Summary[]>;
  readonly entries: (incident: string) => Promise<readonly Entry[]>;
  /** Resolves once everything is on the disk, and rejects when it is not. Entries that are there already stay as they are. */
  readonly append: (change: Change) => Promise<void>;
  readonly forget: (incident: string) => Promise<void>;
  readonly notes: () => Promise<{ readonly [name: string]: string }>;
  /** A note of this device, such as the name of whoever writes; empty takes it away. */
  readonly note: (name: string, value: string) => Promise<void>;
  readonly listen: (hear: (change: Change) => void) => void;
}
