/**
 * Whether an incident is open on this device: while one is, no page may be exchanged under its reader.
 *
 * In: the mark that incident mode keeps. Out: yes or no, and the news that it has changed.
 * May not: know anything else of incidents.
 */

/** Kept by incident mode while an incident is open; its value is of no concern here. */
const key = 'oo-incident-open';

/** Where nothing may be remembered, no incident can be open. */
export function isIncidentOpen(): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

/** Calls when it may have changed: in another tab, or in this one once it is looked at again. */
export function onIncidentChange(act: () => void): void {
  addEventListener('storage', (event) => {
    if (event.key === key || event.key === null) act();
  });
  document.addEventListener('visibilitychange', act);
  // The tab that changes it is not told by the browser; incident mode tells it.
  addEventListener('oo-incident', act);
}
