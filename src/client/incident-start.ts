/**
 * The door to incident mode: one key, one button. The mode itself is loaded when it is asked for, or when an incident is open.
 *
 * In: the page's button, a flag of this browser. Out: nothing until then.
 * May not: cost a page that has no incident more than a look at that flag.
 */
import type { IncidentData } from '../model/incident-data.ts';
import type { IncidentKeys } from './incident/incident.ts';
import { hasCommonStore, keysName, markName, mirrorName, namesOpen } from './incident/mirror.ts';

declare global {
  interface Window {
    /** What the generated data calls. */
    ooIncidentData?: (data: IncidentData) => void;
  }
}

export function startIncident(): void {
  const button = document.getElementById('oo-incident-button');
  const { ooIncident: source, ooSite: site } = button?.dataset ?? {};
  if (button === null || source === undefined || site === undefined) return;
  let loading: Promise<IncidentKeys> | null = null;
  const load = (): Promise<IncidentKeys> => {
    loading ??= loadIncident(source).catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };
  const ask = (): void => {
    load().then(
      ({ ask: act }) => act(),
      () => location.assign(button.dataset['ooPage'] ?? ''),
    );
  };
  button.addEventListener('click', ask);
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || areKeysOff()) return;
    if (event.key === 'i') ask();
    else if (event.key === 'l' && loading !== null) void loading.then(({ log }) => log());
    else return;
    event.preventDefault();
  });
  // An incident that is opened in another tab shows in this one.
  addEventListener('storage', ({ key, newValue }) => {
    if (key === mirrorName(site) && namesOpen(newValue)) load().catch(() => {});
  });
  const isAsked = document.getElementById('oo-incident') !== null || location.hash.startsWith('#oo-incident');
  if (isAsked || isMarkedOpen(site)) load().catch(() => {});
  else {
    void isKnownOpen(site).then((isOpen) => {
      if (isOpen) load().catch(() => {});
    });
  }
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input:not([type=checkbox]), textarea, select, dialog, [contenteditable]') !== null
  );
}

/** Whoever speaks to the device, or presses keys unawares, turns single keys off: on the page of the incident, Facts. */
function areKeysOff(): boolean {
  try {
    return localStorage.getItem(keysName) === 'off';
  } catch {
    return false;
  }
}

function isMarkedOpen(site: string): boolean {
  try {
    return namesOpen(localStorage.getItem(mirrorName(site)));
  } catch {
    return false;
  }
}

/**
 * What was written a second before a browser was killed is not in local storage; a database is. Where each file of the disk
 * has a store of its own, only the hub knows, and incident mode is loaded to ask it.
 */
async function isKnownOpen(site: string): Promise<boolean> {
  if (location.protocol === 'file:' && !hasCommonStore()) return true;
  try {
    const databases = await indexedDB.databases();
    return databases.some(({ name }) => name === markName(site));
  } catch {
    return false;
  }
}

/** The data first: it says where the rest is. */
async function loadIncident(source: string): Promise<IncidentKeys> {
  const { data, base } = await new Promise<{ readonly data: IncidentData; readonly base: string }>(
    (resolve, reject) => {
      const script = document.createElement('script');
      window.ooIncidentData = (given) => resolve({ data: given, base: script.src });
      script.addEventListener('error', () => reject(new Error('no data')));
      script.src = source;
      document.head.append(script);
    },
  );
  await new Promise<void>((resolve, reject) => {
    const script = document.createElement('script');
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error('no script')));
    script.src = new URL(data.script, base).href;
    document.head.append(script);
  });
  if (window.ooIncident === undefined) throw new Error('no incident mode');
  return window.ooIncident(data, base);
}
