/**
 * An incident's log: entries that are written once and never changed.
 *
 * In: nothing. Out: the record that pages, files and links pass on, and what is known of each kind.
 * May not: touch a clock, a store or a page; everything else in this room is reckoned from entries alone.
 */

/** What people write. */
export const spokenKinds = [
  'observation',
  'hypothesis',
  'decision',
  'action',
  'communication',
  'status',
  'follow-up',
] as const;

export type SpokenKind = (typeof spokenKinds)[number];

/**
 * What enters by itself or by a button. `opened` holds what the incident began with; `revision` is the whole new text of an
 * earlier entry; `result` says what became of a hypothesis; `document` that a runbook or checklist was taken into use.
 */
type KeptKind =
  | 'opened'
  | 'revision'
  | 'result'
  | 'change'
  | 'step'
  | 'timer'
  | 'assignment'
  | 'parameter'
  | 'document'
  | 'outcome'
  | 'list'
  | 'clock';

/** One line of the log. Times are UTC, ISO 8601 with milliseconds. */
export interface Entry {
  readonly id: string;
  /** One more than the highest that its writer knew: order of writing that no clock can turn round. */
  readonly seq: number;
  /** When it happened; may lie before `recorded`. */
  readonly at: string;
  readonly recorded: string;
  readonly who: string;
  /** A kind of a later version is kept as it is. */
  readonly kind: SpokenKind | KeptKind | (string & {});
  readonly text: string;
  /** Id of the entry that it revises or is about. */
  readonly of: string | null;
  /** Further fields by name; which ones, the kind says. */
  readonly more: { readonly [name: string]: string };
}

/** Everything that is known of one incident. */
export interface IncidentLog {
  readonly id: string;
  /** In order of `seq`, then id; no id twice. */
  readonly entries: readonly Entry[];
}

/** Further fields of what people write: name, label, and what to put there. */
export const spokenFields: {
  readonly [kind in SpokenKind]: readonly (readonly [name: string, label: string, hint: string])[];
} = {
  observation: [],
  hypothesis: [
    ['expect', 'What do you expect to see?', 'the pool refuses the 101st connection'],
    ['why', 'Why?', 'both hosts were restarted at 14:00'],
    ['takes', 'How long will it take?', '5 min'],
    ['risk', 'What can go wrong?', 'checkout waits while it runs'],
  ],
  decision: [
    ['why', 'Why?', 'customers are losing money'],
    ['considered', 'What else was considered?', 'wait for the vendor'],
  ],
  action: [
    ['backup', 'Backup: where is the copy?', '/var/backups/pool.before'],
    ['undo', 'Undo: how is it taken back?', 'put the copy back and reload'],
  ],
  communication: [
    ['channel', 'Channel', 'mail, status page'],
    ['audience', 'Audience', 'customers'],
  ],
  status: [],
  'follow-up': [
    ['owner', 'Owner', 'who does it'],
    ['due', 'Due', '2026-12-18'],
  ],
};

export function isSpoken(kind: string): kind is SpokenKind {
  return spokenKinds.some((each) => each === kind);
}

/** A further field, or empty text. */
export function moreOf({ more }: Pick<Entry, 'more'>, name: string): string {
  return Object.hasOwn(more, name) ? (more[name] ?? '') : '';
}

/** Order of writing. */
export function byWriting(a: Entry, b: Entry): number {
  return a.seq - b.seq || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
