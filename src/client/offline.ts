/**
 * The copy on this device: how old it is, and whether there is a newer one.
 *
 * In: the footer's place for it, which names the stamp. Out: words in the footer, a service worker.
 * May not: reload a page by itself, or offer to while an incident is open.
 */
import { ageWords, type CopyStamp, daysOld, oldAfterDays, readStamp, sinceWords } from './copy-age.ts';
import { isIncidentOpen, onIncidentChange } from './incident-open.ts';

declare global {
  var ooCopy: ((stamp: unknown) => void) | undefined;
}

/** How often to ask for a newer version. */
const askEvery = 15 * 60 * 1000;

/** Begins when the footer has a place for it. */
export function startOffline(): void {
  const place = document.getElementById('oo-copy');
  const address = place?.dataset['ooStamp'];
  if (place === null || address === undefined) return;
  globalThis.ooCopy = (value) => {
    const stamp = readStamp(value);
    if (stamp !== null) tell(place, stamp, new URL('..', new URL(address, location.href)));
  };
  const script = document.createElement('script');
  script.src = address;
  document.head.append(script);
}

function tell(place: HTMLElement, stamp: CopyStamp, root: URL): void {
  const isWeb = location.protocol === 'http:' || location.protocol === 'https:';
  const workers = isWeb && 'serviceWorker' in navigator ? navigator.serviceWorker : null;
  const isCopy = !isWeb || (workers !== null && workers.controller !== null);
  const show = (isNewest: boolean): void => {
    const now = Date.now();
    const isOld = isCopy && !isNewest && daysOld(stamp, now) > oldAfterDays;
    place.textContent = ageWords(stamp, now, isCopy) + (isOld ? '. Check that it is still right' : '');
    place.classList.toggle('oo-old', isOld);
    place.hidden = false;
  };
  show(false);
  // What is being written is looked at by whoever writes it: a copy would hide the next edit.
  if (workers === null || document.querySelector('script[data-oo-build]') !== null) return;
  if (stamp.worker) void keepCopy(workers, root, place, () => show(true));
  else void forgetCopy(workers, root);
}

/** Registers the worker, asks for newer versions now and then, and says when one is ready. */
async function keepCopy(
  workers: ServiceWorkerContainer,
  root: URL,
  place: HTMLElement,
  isNewest: () => void,
): Promise<void> {
  let registration: ServiceWorkerRegistration;
  try {
    registration = await workers.register(new URL('sw.js', root), {
      scope: root.href,
      updateViaCache: 'none',
    });
  } catch {
    // Not allowed here, or the host does not answer: the page is as good without.
    return;
  }
  const look = (): void => {
    // The very first one waits for nobody.
    const { waiting, active } = registration;
    if (waiting !== null && active !== null) void offer(waiting, workers, place);
  };
  const ask = async (): Promise<void> => {
    try {
      await registration.update();
      if (registration.installing === null && registration.waiting === null) isNewest();
    } catch {
      // No network: what is there is what there is.
    }
    look();
  };
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', look);
  });
  look();
  if (registration.active !== null) void ask();
  setInterval(ask, askEvery);
  addEventListener('online', ask);
}

/** The site keeps no copies any more. */
async function forgetCopy(workers: ServiceWorkerContainer, root: URL): Promise<void> {
  const registration = await workers.getRegistration(root.href);
  if (registration?.scope === root.href) await registration.unregister();
}

/** Says that a newer version is there. Only the reader makes it this page. */
async function offer(
  waiting: ServiceWorker,
  workers: ServiceWorkerContainer,
  place: HTMLElement,
): Promise<void> {
  if (document.getElementById('oo-newer') !== null) return;
  const box = document.createElement('p');
  box.id = 'oo-newer';
  box.className = 'oo-newer';
  box.setAttribute('role', 'status');
  const words = document.createElement('span');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Show it';
  box.append(words, ' ', button);
  place.after(box);
  const { published, copied } = await askWhich(waiting);
  const show = (): void => {
    const isOpen = isIncidentOpen();
    const newer = `Newer version ${sinceWords(published, copied, Date.now())} ready`;
    const text = isOpen ? `${newer}. It waits until the incident is closed.` : `${newer}.`;
    // Read out when it changes, and only then.
    if (words.textContent !== text) words.textContent = text;
    button.hidden = isOpen;
  };
  show();
  onIncidentChange(show);
  button.addEventListener('click', () => {
    if (isIncidentOpen()) return show();
    workers.addEventListener('controllerchange', () => location.reload(), { once: true });
    waiting.postMessage('oo-take-over');
  });
}

interface Which {
  readonly published: string | null;
  readonly copied: string;
}

/** Asks a worker which copy it has. */
function askWhich(worker: ServiceWorker): Promise<Which> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<Which>) => resolve(data);
    worker.postMessage('oo-which', [port2]);
  });
}
