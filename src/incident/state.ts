/** What stands, reckoned from a log: nothing here is kept anywhere, so nothing can disagree with the entries. */
import { byWriting, type Entry, type IncidentLog, isSpoken, moreOf } from './entry.ts';
import { documentsOf, type UsedDocument } from './used-documents.ts';

/** One thing that was said or happened, as it reads now. */
export interface Line {
  /** As first written. */
  readonly entry: Entry;
  readonly at: string;
  readonly text: string;
  readonly more: Entry['more'];
  /** Earlier versions, oldest first. */
  readonly revisions: readonly Entry[];
  readonly removed: boolean;
  /** What became of a hypothesis. */
  readonly result: 'confirmed' | 'refuted' | null;
}

export type StepMark = 'todo' | 'done' | 'not-applicable' | 'skipped' | 'blocked';

/** One step of one document. */
export interface StepState {
  readonly mark: StepMark;
  /** The step's words when it was marked: a later build may say something else. */
  readonly text: string;
  readonly note: string;
  readonly seen: string;
  readonly entry: Entry;
  /** Every mark it had, oldest first. */
  readonly history: readonly Entry[];
}

/** The time box of a stage: a deadline on the wall, so that no sleeping tab can make it late. */
export interface Timer {
  readonly doc: string;
  readonly stage: string;
  readonly deadline: string;
  readonly running: boolean;
  /** Whether the log says that its time was up. */
  readonly expired: boolean;
  readonly started: string;
}

export interface Assignment {
  readonly id: string;
  readonly task: string;
  readonly owner: string;
  readonly state: 'open' | 'done' | 'dropped';
  readonly since: string;
}

export interface IncidentState {
  readonly id: string;
  readonly title: string;
  readonly severity: string;
  readonly services: readonly string[];
  readonly lead: string;
  readonly alert: string;
  /** Roles beside the call leader's, by name. */
  readonly roles: ReadonlyMap<string, string>;
  readonly started: string;
  readonly detected: string;
  readonly mitigated: string;
  readonly resolved: string;
  readonly isOpen: boolean;
  readonly summary: string;
  readonly impact: string;
  /** In order of what happened. */
  readonly lines: readonly Line[];
  /** By `stepKey`. */
  readonly steps: ReadonlyMap<string, StepState>;
  readonly documents: readonly UsedDocument[];
  readonly parameters: ReadonlyMap<string, string>;
  readonly timers: readonly Timer[];
  readonly assignments: readonly Assignment[];
  /** When the next update was promised, or empty. */
  readonly nextUpdate: string;
  readonly people: readonly string[];
  readonly highestSeq: number;
}

/** Key of a step among all documents. */
export function stepKey(doc: string, step: string): string {
  return `${doc}#${step}`;
}

/** Written down more than this after it happened, an entry is marked as late. */
const lateAfter = 10 * 60_000;

/** Whether an entry was written down long after it happened. */
export function isLate({ at, entry }: Line): boolean {
  return Date.parse(entry.recorded) - Date.parse(at) > lateAfter;
}

/** Reckons everything. Linear but for the sorting; equal entries, equal state. */
export function reckon({ id, entries }: IncidentLog): IncidentState {
  const inOrder = [...entries].sort(byWriting);
  const fields = fieldsOf(inOrder);
  const field = (name: string): string => fields.get(name) ?? '';
  return {
    id,
    title: field('title') || 'Untitled incident',
    severity: field('severity'),
    services: listFrom(field('services')),
    lead: field('lead'),
    alert: field('alert'),
    roles: new Map(
      [...fields].flatMap(([name, who]) =>
        name.startsWith('role:') && who !== '' ? [[name.slice(5), who] as const] : [],
      ),
    ),
    started: field('started'),
    detected: field('detected'),
    mitigated: field('mitigated'),
    resolved: field('resolved'),
    isOpen: field('open') !== 'no',
    summary: field('summary'),
    impact: field('impact'),
    lines: linesOf(inOrder),
    steps: stepsOf(inOrder),
    documents: documentsOf(inOrder),
    parameters: new Map(
      inOrder
        .filter(({ kind }) => kind === 'parameter')
        .map((entry) => [moreOf(entry, 'name'), moreOf(entry, 'value')]),
    ),
    timers: timersOf(inOrder),
    assignments: assignmentsOf(inOrder),
    nextUpdate: field('next'),
    people: [...new Set(inOrder.map(({ who }) => who).filter((who) => who !== ''))].sort(),
    highestSeq: inOrder.at(-1)?.seq ?? 0,
  };
}

/** `a, b` as a list. */
function listFrom(text: string): readonly string[] {
  return text
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

/** The incident's own fields: the last word on each stands. */
function fieldsOf(entries: readonly Entry[]): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const entry of entries) {
    if (entry.kind === 'opened') {
      // A log that was begun twice and merged has two of these: the later one fills gaps only.
      const all = Object.entries({ title: entry.text, ...entry.more });
      for (const [name, value] of all) if ((fields.get(name) ?? '') === '') fields.set(name, value);
    } else if (entry.kind === 'change') fields.set(moreOf(entry, 'field'), moreOf(entry, 'to'));
    // A call that was noted in the log promises nothing and takes no promise back.
    else if (Object.hasOwn(entry.more, 'next') && entry.kind === 'communication')
      fields.set('next', moreOf(entry, 'next'));
  }
  return fields;
}

/** Kinds that say something to people; the others only carry state. */
function isLine({ kind }: Entry): boolean {
  return isSpoken(kind) || !['revision', 'result'].includes(kind);
}

function linesOf(entries: readonly Entry[]): readonly Line[] {
  const revisions = new Map<string, Entry[]>();
  const results = new Map<string, string>();
  for (const entry of entries) {
    if (entry.of === null) continue;
    if (entry.kind === 'revision') revisions.set(entry.of, [...(revisions.get(entry.of) ?? []), entry]);
    if (entry.kind === 'result') results.set(entry.of, moreOf(entry, 'result'));
  }
  const lines = entries.filter(isLine).map((entry): Line => {
    const own = revisions.get(entry.id) ?? [];
    const last = own.at(-1) ?? entry;
    const result = results.get(entry.id);
    return {
      entry,
      at: last.at,
      text: last.text,
      more: last.more,
      revisions: own,
      removed: moreOf(last, 'removed') === 'yes',
      result: result === 'confirmed' || result === 'refuted' ? result : null,
    };
  });
  return lines.sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || byWriting(a.entry, b.entry));
}

function stepsOf(entries: readonly Entry[]): ReadonlyMap<string, StepState> {
  const steps = new Map<string, StepState>();
  for (const entry of entries) {
    if (entry.kind !== 'step') continue;
    const key = stepKey(moreOf(entry, 'doc'), moreOf(entry, 'step'));
    steps.set(key, {
      mark: markFrom(moreOf(entry, 'mark')),
      text: entry.text,
      note: moreOf(entry, 'note'),
      seen: moreOf(entry, 'seen'),
      entry,
      history: [...(steps.get(key)?.history ?? []), entry],
    });
  }
  return steps;
}

function markFrom(text: string): StepMark {
  return text === 'done' || text === 'not-applicable' || text === 'skipped' || text === 'blocked'
    ? text
    : 'todo';
}

function timersOf(entries: readonly Entry[]): readonly Timer[] {
  const timers = new Map<string, Timer>();
  for (const entry of entries) {
    if (entry.kind !== 'timer') continue;
    const [doc, stage] = [moreOf(entry, 'doc'), moreOf(entry, 'stage')];
    const key = stepKey(doc, stage);
    const there = timers.get(key);
    const state = moreOf(entry, 'state');
    timers.set(key, {
      doc,
      stage,
      deadline: moreOf(entry, 'deadline') || (there?.deadline ?? entry.at),
      running: state !== 'ended',
      expired: state === 'expired' || (state === 'ended' && there?.expired === true),
      started: state === 'started' || there === undefined ? entry.at : there.started,
    });
  }
  return [...timers.values()];
}

function assignmentsOf(entries: readonly Entry[]): readonly Assignment[] {
  const assignments = new Map<string, Assignment>();
  for (const entry of entries) {
    if (entry.kind !== 'assignment') continue;
    const id = entry.of ?? entry.id;
    const state = moreOf(entry, 'state');
    assignments.set(id, {
      id,
      task: entry.text,
      owner: moreOf(entry, 'owner'),
      state: state === 'done' || state === 'dropped' ? state : 'open',
      since: assignments.get(id)?.since ?? entry.at,
    });
  }
  return [...assignments.values()];
}
