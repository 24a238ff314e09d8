/**
 * The service worker: one whole copy of the site on this device, and pages from it.
 *
 * In: the snapshot that the build has put before this code. Out: answers to the pages' requests.
 * May not: mix two states of the site, take a new one over by itself while pages are open, or leave half a copy behind.
 */
import type { WorkerSnapshot } from '../../model/worker-snapshot.ts';
import { dropUnfinished, fillCopy, isFinished, publishedAt } from './copy.ts';

declare const self: ServiceWorkerGlobalScope;
declare const ooSnapshot: WorkerSnapshot;

const scope = self.registration.scope;
const prefix = `oo ${scope} `;
const ownName = `${prefix}${ooSnapshot.name}`;

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (method !== 'GET' || !url.startsWith(scope)) return;
  event.respondWith(answer(event.request));
});
self.addEventListener('message', (event) => {
  // A page asks what waits, or says that its reader wants it now.
  if (event.data === 'oo-which') event.waitUntil(tell(event.ports[0]));
  if (event.data === 'oo-take-over') event.waitUntil(self.skipWaiting());
});

async function tell(port: MessagePort | undefined): Promise<void> {
  const published = await publishedAt(await caches.open(ownName), scope);
  port?.postMessage({ copied: ooSnapshot.copied, published });
}

async function install(): Promise<void> {
  const others = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== ownName);
  const finished: { readonly cache: Cache; readonly content: string }[] = [];
  for (const name of others) {
    const cache = await caches.open(name);
    const content = await isFinished(cache, scope);
    if (content !== null) finished.push({ cache, content });
  }
  try {
    const older = finished.map(({ cache }) => cache);
    await fillCopy(await caches.open(ownName), { scope, snapshot: ooSnapshot, older });
  } catch (error) {
    await caches.delete(ownName);
    throw error;
  }
  // The same files of another day: nobody needs to be asked, and nothing they read changes.
  if (finished.some(({ content }) => content === ooSnapshot.content)) await self.skipWaiting();
}

async function activate(): Promise<void> {
  for (const name of await caches.keys()) {
    if (name.startsWith(prefix) && name !== ownName) await caches.delete(name);
  }
  await self.clients.claim();
}

let isTidied = false;

async function answer(request: Request): Promise<Response> {
  if (!isTidied && self.registration.installing === null) {
    isTidied = true;
    await dropUnfinished(prefix, ownName, scope);
  }
  const cache = await caches.open(ownName);
  const kept = await cache.match(keyOf(request.url));
  if (kept !== undefined) return kept;
  try {
    return await fetch(request);
  } catch (error) {
    if (request.mode !== 'navigate') throw error;
    return notHere();
  }
}

/** The address as the copy knows it: without query and fragment, an index by its name. */
function keyOf(address: string): string {
  const url = new URL(address);
  return `${url.origin}${url.pathname.endsWith('/') ? `${url.pathname}index.html` : url.pathname}`;
}

/** There is no network, and the page is not in the copy. */
function notHere(): Response {
  const home = `${new URL(scope).pathname}index.html`;
  const page = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Not in the copy on this device</title>
</head>
<body>
<main>
<h1>Not in the copy on this device</h1>
<p>There is no connection, and this page is not among those that the device keeps. Runbooks and checklists are.</p>
<p><a href="${home.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">To the first page</a></p>
</main>
</body>
</html>
`;
  const headers = {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': "default-src 'none'",
  };
  return new Response(page, { status: 503, headers });
}
