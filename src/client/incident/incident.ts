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
import { hasCommonStore } from './mirror.ts';
import { askToOpen } from './open-dialog.ts';
import { makeRunnable } from './runnable.ts';
import { openSession, type Session } from './session.ts';
import { readSite } from './site.ts';
import type { Store } from './store.ts';
import { openSurface, type Surface } from './surface.ts';
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

  makeRunnable(surface);
  startClocks(surface);
  const page = document.getElementById('oo-incident');
  if (page !== null) showIncidentPage(surface, page, taken);
  showWarnings(surface);
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

interface OpenedStore {
  readonly store: Store;
  /** What must be said of it. */
  readonly warnings: readonly string[];
}

/** The best store that this browser gives. */
async function openStore(hub: string, site: string): Promise<OpenedStore> {
  const isDisk = location.protocol === 'file:';
  let reason = '';
  if (isDisk) {
    try {
      return { store: await readable(await openHubStore(hub, site)), warnings: [] };
    } catch (error) {
      reason = reasonOf(error);
    }
  }
  try {
    const store = await readable(await openDatabase(site));
    // Elsewhere all files of the disk have one store, with or without the hub.
    const words = `The store that the pages of this folder share does not answer (${reason}): what is written here stays with this one page. Reload it to try again.`;
    return { store, warnings: isDisk && !hasCommonStore() ? [words] : [] };
  } catch (error) {
    const words = `This browser refuses to keep anything (${reasonOf(error)}). The record is in this tab only: export it before you close it.`;
    return { store: openTabStore(site), warnings: [words] };
  }
}

/** A store may open and still refuse to be read. */
async function readable(store: Store): Promise<Store> {
  await store.incidents();
  return store;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message || error.name : String(error);
}

function loadStyle(href: string): Promise<void> {
  return new Promise((resolve) => {
    const link = make('link', { rel: 'stylesheet', href });
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => resolve());
    document.head.append(link);
  });
}

/** What is wrong with the store stands on every page until somebody has seen it. */
function showWarnings({ session, say }: Surface): void {
  const words = [...session.warnings(), ...session.lost()];
  if (words.length === 0) return;
  const know = button('I know', () => {
    session.knowLost();
    element.remove();
  });
  const link = make(
    'a',
    { class: 'oo-i-remind', href: `${session.site.page}#oo-i-hand-over` },
    'Take in an export',
  );
  const element = make(
    'section',
    { id: 'oo-incident-lost', class: 'oo-i-warning', 'aria-label': 'About the record' },
    ...words.map((each) => make('p', {}, each)),
    make('p', { class: 'oo-i-buttons' }, session.lost().length > 0 && link, know),
  );
  document.getElementById('oo-main')?.prepend(element);
  say(words.join(' '));
}

/** Asks before a page is left that alone holds something. */
function keepFromLeaving(session: Session): void {
  addEventListener('beforeunload', (event) => {
    const { state, unsaved } = session.safety();
    if ((state === 'failed' || state === 'saving') && unsaved > 0) event.preventDefault();
  });
}
