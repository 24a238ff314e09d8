/**
 * Incident mode: what a page does while an incident is open, and how one is opened.
 *
 * In: what the site told, the page, and this browser's store. Out: the bar, ticks, the page of the incident, files to hand on.
 * May not: send anything, write markup other than through the DOM, or call a thing saved that is not on the disk.
 */
import type { IncidentData } from '../../model/incident-data.ts';
import { addBar } from './bar.ts';
import { startClocks } from './clocks.ts';
import { openDatabase } from './database.ts';
import { takeFromAddress } from './hand-over.ts';
import { openHubStore } from './hub-store.ts';
import { showIncidentPage } from './incident-page.ts';
import { button, make } from './make.ts';
import { askToOpen } from './open-dialog.ts';
import { makeRunnable } from './runnable.ts';
import { openSession, type Session } from './session.ts';
import { readSite } from './site.ts';
import type { Store } from './store.ts';
import { openSurface } from './surface.ts';
import { openTabStore } from './tab-store.ts';

declare global {
  interface Window {
    /** Starts incident mode; resolves to what the key and the button do from then on. */
    ooIncident?: (data: IncidentData, base: string) => Promise<IncidentKeys>;
  }
}

export interface IncidentKeys {
  /** Opens an incident, or leads to the one that is open. */
  readonly ask: () => void;
  /** Opens the line for the log, where an incident is open. */
  readonly log: () => void;
}

window.ooIncident = async (data, base) => {
  const site = readSite(data, base);
  const [{ store, warnings }] = await Promise.all([openStore(site.hub, site.site), loadStyle(site.style)]);
  const session = await openSession(site, store, warnings);
  const voice = make('p', { class: 'sr-only', role: 'status' });
  document.body.append(voice);
  const surface = openSurface(session, voice);
  const taken = await takeFromAddress(surface);
  const openLog = addBar(surface);
  showLost(session);
  makeRunnable(surface);
  startClocks(surface);
  const page = document.getElementById('oo-incident');
  if (page !== null) showIncidentPage(surface, page, taken);
  keepFromLeaving(session);
  const isOpen = (): boolean => session.state()?.isOpen === true;
  document.documentElement.setAttribute('data-oo-incident-ready', '');
  return {
    ask: () => {
      if (!isOpen()) askToOpen(surface, () => {});
      else if (page === null) location.href = site.page;
      else openLog();
    },
    log: () => {
      if (isOpen()) openLog();
    },
  };
};

/** The best store that this browser gives, and what must be said of it. */
async function openStore(
  hub: string,
  site: string,
): Promise<{ readonly store: Store; readonly warnings: readonly string[] }> {
  const ways = [
    ...(location.protocol === 'file:' ? [() => openHubStore(hub, site)] : []),
    () => openDatabase(site),
  ];
  let reason = '';
  for (const open of ways) {
    try {
      const store = await open();
      // A store may open and still refuse to be read.
      await store.incidents();
      return { store, warnings: [] };
    } catch (error) {
      reason = error instanceof Error ? error.message || error.name : String(error);
    }
  }
  const words = `This browser refuses to keep anything (${reason}). The record is in this tab only: export it before you close it.`;
  return { store: openTabStore(site), warnings: [words] };
}

function loadStyle(href: string): Promise<void> {
  return new Promise((resolve) => {
    const link = make('link', { rel: 'stylesheet', href });
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => resolve());
    document.head.append(link);
  });
}

/** What the browser has thrown away is said on every page until somebody has seen it. */
function showLost(session: Session): void {
  if (session.lost().length === 0) return;
  const know = button('I know', () => {
    session.knowLost();
    element.remove();
  });
  const link = make(
    'a',
    { class: 'oo-i-remind', href: `${session.site.page}#oo-i-hand-over` },
    'Take in an export',
  );
  const words = session.lost().map((each) => make('p', {}, each));
  const element = make(
    'section',
    { id: 'oo-incident-lost', 'aria-label': 'Lost record' },
    ...words,
    make('p', { class: 'oo-i-buttons' }, link, know),
  );
  document.body.append(element);
}

/** Asks before a page is left that alone holds something. */
function keepFromLeaving(session: Session): void {
  addEventListener('beforeunload', (event) => {
    const { state, unsaved } = session.safety();
    if ((state === 'failed' || state === 'saving') && unsaved > 0) event.preventDefault();
  });
}
