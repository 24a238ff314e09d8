/**
 * The preview in the page: reloads it when it has changed, and shows what was found in its document.
 *
 * In: events of `onlyonce serve`. Out: a reload at the same place, and a panel at the end of the page.
 * May not: be part of a published site (it is put in on the wire), or read a finding as anything but text.
 */
import type { PreviewEvent } from '../../model/preview-event.ts';
import { showPanel } from './panel.ts';
import { keepPlace, returnToPlace } from './place.ts';

const own = document.currentScript;
const ownFolder = '/.onlyonce-serve';

function start(script: HTMLElement): void {
  const file = decoded(script.dataset['ooFile'] ?? '');
  const since = decoded(script.dataset['ooBuild'] ?? '');
  const urls = [...new Set([file, urlOf(location.pathname)])];
  const query = new URLSearchParams([...urls.map((url) => ['url', url]), ['since', since]]);
  let source: EventSource | null = null;
  let isLeaving = false;

  const listen = (): void => {
    if (source !== null || isLeaving) return;
    const opened = new EventSource(`${ownFolder}/events?${query}`);
    source = opened;
    opened.addEventListener('message', ({ data }) => {
      const event: PreviewEvent = JSON.parse(data);
      if (isConcerned(event, urls)) reload();
      else showPanel(event);
    });
    opened.addEventListener('error', () => {
      // The browser asks again by itself, except after an answer that it takes for final.
      if (opened.readyState !== EventSource.CLOSED || source !== opened) return;
      source = null;
      setTimeout(listen, 1000);
    });
  };
  const stop = (): void => {
    source?.close();
    source = null;
  };
  const reload = (): void => {
    isLeaving = true;
    stop();
    keepPlace();
    location.reload();
  };

  // A browser opens few connections to one server: a page in the background gives its own back and catches up later.
  const listenWhileSeen = (): void => (document.visibilityState === 'hidden' ? stop() : listen());
  document.addEventListener('visibilitychange', listenWhileSeen);
  addEventListener('pagehide', stop);
  addEventListener('pageshow', listenWhileSeen);
  listenWhileSeen();
}

/** Whether a page looks different by now: itself, or a sheet, script or image of it. */
function isConcerned({ restarted, changed }: PreviewEvent, urls: readonly string[]): boolean {
  if (restarted) return true;
  if (changed.length === 0) return false;
  const used = new Set([...urls, ...assetsInUse()]);
  return changed.some((url) => used.has(url));
}

function assetsInUse(): readonly string[] {
  const elements = document.querySelectorAll('link[href], script[src], img[src], source[src], iframe[src]');
  return [...elements].flatMap((element) => {
    const address = new URL(
      element.getAttribute('href') ?? element.getAttribute('src') ?? '',
      document.baseURI,
    );
    return address.origin === location.origin ? [urlOf(address.pathname)] : [];
  });
}

/** Output URL of a path. */
function urlOf(path: string): string {
  return decoded(path.slice(1)).replace(/(^|\/)$/, '$1index.html');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const sheet = document.createElement('link');
sheet.rel = 'stylesheet';
sheet.href = `${ownFolder}/preview.css`;
document.head.append(sheet);
returnToPlace();
if (own instanceof HTMLScriptElement) start(own);
