/** When it is time to export: what is on one device alone is one dropped phone from being gone. */

/** What is known of the copies of a record. Times are ISO 8601, empty where there is none. */
export interface Copies {
  readonly opened: string;
  readonly resolved: string;
  readonly exportedAt: string;
  /** Entries that were in the last export, and entries there are. */
  readonly exported: number;
  readonly count: number;
}

const minute = 60_000;
const patience = 30 * minute;
/** Some browsers throw away what a page keeps after a week without a visit. */
const dangerous = 3 * 24 * 60 * minute;

/** What to say now, or empty. */
export function exportReminder(
  { opened, resolved, exportedAt, exported, count }: Copies,
  now: number,
): string {
  if (exported >= count) return '';
  const since = now - Date.parse(exportedAt === '' ? opened : exportedAt);
  if (Number.isNaN(since)) return '';
  if (since > dangerous) return 'Export now: a browser may throw away what is days old';
  if (resolved !== '' && exportedAt < resolved) return 'Resolved: export the draft';
  if (since <= patience) return '';
  return `Export: ${exportedAt === '' ? 'no copy yet' : `last copy ${Math.floor(since / minute)} min ago`}`;
}
