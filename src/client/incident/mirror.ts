/**
 * What every page can see at once, without the store: whether an incident is open. It also tells when a browser has thrown
 * records away.
 */
import type { Summary } from './store.ts';

/** `1` while an incident of any site of this origin is open: the service worker does not reload under it. */
const openName = 'oo-incident-open';
const mirrorPrefix = 'oo-incident-known:';
/** Which incidents of a site are open, as a list; `[]` for none. */
export const mirrorName = (site: string): string => `${mirrorPrefix}${site}`;
/** A database that holds nothing: unlike local storage, its being there survives a browser that is killed at once. */
export const markName = (site: string): string => `oo-incident-open:${site}`;
/** `off` in local storage: no key opens anything by itself. */
export const keysName = 'oo-incident-keys';

/** Whether all files of the disk have one store in this browser: Chromium's do. */
export function hasCommonStore(): boolean {
  return navigator.userAgent.includes('Chrome/');
}

/** Whether a mirror, as it stands in local storage, names an incident. */
export function namesOpen(mirror: string | null): boolean {
  return mirror !== null && mirror !== '[]';
}

/** Notes which incidents of a site are open. */
export function tellOpen(site: string, open: readonly Summary[]): void {
  const isOpen = open.length > 0;
  try {
    const was = namesOpen(localStorage.getItem(mirrorName(site)));
    const known = open.map(({ id, title, count }) => ({ id, title, count }));
    localStorage.setItem(mirrorName(site), JSON.stringify(known));
    const mirrors = Object.entries(localStorage).filter(([name]) => name.startsWith(mirrorPrefix));
    const isAny = mirrors.some(([, mirror]) => namesOpen(String(mirror)));
    localStorage.setItem(openName, isAny ? '1' : '0');
    if (was === isOpen) return;
  } catch {
    // Refused: pages find out by loading incident mode.
  }
  try {
    if (isOpen) indexedDB.open(markName(site)).addEventListener('success', ({ target }) => closeOf(target));
    else indexedDB.deleteDatabase(markName(site));
  } catch {
    // Refused as well.
  }
}

function closeOf(target: EventTarget | null): void {
  if (target instanceof IDBOpenDBRequest) target.result.close();
}

/** What was known and is no longer there, in words. */
export function missingEntries(site: string, summaries: ReadonlyMap<string, Summary>): readonly string[] {
  try {
    const known: unknown = JSON.parse(localStorage.getItem(mirrorName(site)) ?? '[]');
    if (!Array.isArray(known)) return [];
    return known.flatMap((each: unknown) => {
      if (
        typeof each !== 'object' ||
        each === null ||
        !('id' in each) ||
        !('title' in each) ||
        !('count' in each)
      )
        return [];
      const there = summaries.get(String(each.id));
      if (there !== undefined) return [];
      return [
        `This browser has thrown away the record of “${String(each.title)}” (${String(each.count)} entries). Take your last export in, if there is one.`,
      ];
    });
  } catch {
    return [];
  }
}
