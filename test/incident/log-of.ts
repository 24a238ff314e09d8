import type { Entry, IncidentLog } from '../../src/incident/entry.ts';

/** An entry as a test says it; the rest is filled in. */
export type Said = Partial<Entry> & Pick<Entry, 'kind'>;

/** A log of these entries, a minute apart from 09:00 UTC. */
export function logOf(...said: readonly Said[]): IncidentLog {
  const entries = said.map((entry, at): Entry => {
    const moment = new Date(Date.UTC(2026, 10, 29, 9, at)).toISOString();
    return {
      id: `e${at + 1}`,
      seq: at + 1,
      at: moment,
      recorded: moment,
      who: 'Ines Okafor',
      text: '',
      of: null,
      more: {},
      ...entry,
    };
  });
  return { id: 'i1', entries };
}
