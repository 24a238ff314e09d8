import fc from 'fast-check';
import { type Entry, type IncidentLog, spokenKinds } from '../../src/incident/entry.ts';

const kept = [
  'opened',
  'revision',
  'result',
  'change',
  'step',
  'timer',
  'assignment',
  'parameter',
  'document',
  'outcome',
  'list',
  'clock',
];

const moment = fc
  .integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2026, 11, 31) })
  .map((time) => new Date(time).toISOString());

/** Few ids, so that logs overlap. */
const id = fc.integer({ min: 0, max: 30 }).map((number) => `e${number}`);

const anyEntry: fc.Arbitrary<Entry> = fc.record({
  id,
  seq: fc.integer({ min: 1, max: 20 }),
  at: moment,
  recorded: moment,
  who: fc.constantFrom('', 'Ada', 'Grace', '| Kim *'),
  kind: fc.constantFrom(...spokenKinds, ...kept, 'of-a-later-version'),
  text: fc.oneof(
    fc.string(),
    fc.constantFrom('# not a heading', '| a | b |', '<!-- x -->', 'line\nline', '```', '---'),
  ),
  of: fc.option(id, { nil: null }),
  more: fc.dictionary(
    fc.constantFrom(
      'doc',
      'step',
      'mark',
      'field',
      'to',
      'state',
      'deadline',
      'owner',
      'result',
      'removed',
      'steps',
      'next',
      'why',
      'expect',
    ),
    fc.oneof(fc.string(), moment, fc.constantFrom('done', 'open', 'yes', 'title', 'severity', 'confirmed')),
  ),
});

/** Entries of which no id stands twice, as every writer makes them. */
export const anyEntries: fc.Arbitrary<readonly Entry[]> = fc.uniqueArray(anyEntry, {
  selector: (entry) => entry.id,
  maxLength: 25,
});

export const anyLog: fc.Arbitrary<IncidentLog> = anyEntries.map((entries) => ({ id: 'incident', entries }));
