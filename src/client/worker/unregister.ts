/**
 * The kill switch: takes the place of the service worker and removes it from every device that asks.
 *
 * In: nothing. Out: no copies, no worker.
 * May not: reload a page; what is open stays open, and the next page comes from the network.
 */
declare const self: ServiceWorkerGlobalScope;

self.addEventListener('install', () => {
  void self.skipWaiting();
});
self.addEventListener('activate', (event) => event.waitUntil(leave()));

async function leave(): Promise<void> {
  const prefix = `oo ${self.registration.scope} `;
  for (const name of await caches.keys()) {
    if (name.startsWith(prefix)) await caches.delete(name);
  }
  await self.registration.unregister();
}
