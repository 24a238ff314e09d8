/**
 * Whether an incident is open on this device: while one is, no page may be exchanged under its reader.
 *
 * In: the mark that incident mode keeps. Out: yes or no, and the news that it has changed.
 * May not: know anything else of incidents.
 */

/** Kept by incident mode for all sites of the origin: `1` while an incident is open, `0` or nothing else. */
const key = 'oo-incident-open';

/** How often to look for what this very tab has changed, of which the browser does not tell it. Milliseconds. */
const lookEvery = 2000;

/** Where nothing may be remembered, no incident can be open. */
export function isIncidentOpen(): boolean {
  try {
    const value = localStorage.getItem(key);
    return value !== null && value !== '0';
  } catch {
    return false;
  }
}

/** Calls when it may have changed, in whatever tab. */
export function onIncidentChange(act: () => void): void {
  addEventListener('storage', (event) => {
    if (event.key === key || event.key === null) act();
  });
  document.addEventListener('visibilitychange', act);
  setInterval(act, lookEvery);
}
