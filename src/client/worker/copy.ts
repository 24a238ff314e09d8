/**
 * A copy of one snapshot: filled, checked, and known to be whole.
 *
 * In: a cache and a snapshot. Out: a cache that holds every file of it, or an error.
 * May not: take a file whose hash is another than the build's.
 */
import type { WorkerFile, WorkerSnapshot } from '../../model/worker-snapshot.ts';

/** Where a whole copy says that it is whole. No page has this address: dot folders are never content. */
const mark = '.onlyonce/copy';

/** Downloads at a time. */
const atOnce = 6;

interface Filling {
  readonly scope: string;
  readonly snapshot: WorkerSnapshot;
  /** Whole copies of other states. */
  readonly older: readonly Cache[];
}

/** The content that a copy holds when it is whole; null when it is not. */
export async function isFinished(cache: Cache, scope: string): Promise<string | null> {
  const found = await cache.match(scope + mark);
  return found === undefined ? null : found.text();
}

/** When the host says that the newest file of a whole copy was put there, or null. */
export async function publishedAt(cache: Cache, scope: string): Promise<string | null> {
  const found = await cache.match(scope + mark);
  return found?.headers.get('oo-published') ?? null;
}

/**
 * Fills a cache: what has not changed from older copies, the rest from the network. What is needed while something is down
 * must come whole; where there is no room for the rest, it is left out. Rejects when a needed file cannot be had, is not what the build made, or has no room.
 */
export async function fillCopy(cache: Cache, filling: Filling): Promise<void> {
  const { scope, snapshot } = filling;
  const needed = snapshot.files.filter(([, , , isNeeded]) => isNeeded === 1);
  const others = snapshot.files.filter(([, , , isNeeded]) => isNeeded === 0);
  const dates: string[] = [];
  const take = (file: WorkerFile): Promise<void> => takeFile(cache, file, filling, dates);
  await eachOf(needed, take);
  if (!savesData()) {
    try {
      await eachOf(others, take);
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'QuotaExceededError')) throw error;
      for (const [url] of others) await cache.delete(addressOf(scope, url));
    }
  }
  const published = dates.sort().at(-1);
  const headers = published === undefined ? {} : { 'oo-published': published };
  await cache.put(scope + mark, new Response(snapshot.content, { headers }));
}

/** Removes copies that were never finished; only when none is being made. */
export async function dropUnfinished(prefix: string, own: string, scope: string): Promise<void> {
  for (const name of await caches.keys()) {
    if (!name.startsWith(prefix) || name === own) continue;
    if ((await isFinished(await caches.open(name), scope)) === null) await caches.delete(name);
  }
}

async function takeFile(
  cache: Cache,
  [url, hash]: WorkerFile,
  { scope, older }: Filling,
  dates: string[],
): Promise<void> {
  const address = addressOf(scope, url);
  for (const from of [cache, ...older]) {
    const kept = await from.match(address);
    if (kept?.headers.get('oo-hash') !== hash) continue;
    if (from !== cache) await cache.put(address, kept);
    return;
  }
  // Past the browser's own cache: a host's lifetime must not bring an older file.
  const response = await fetch(address, { cache: 'reload', credentials: 'same-origin' });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const bytes = await response.arrayBuffer();
  const found = await crypto.subtle.digest('SHA-256', bytes);
  const hex = Array.from(new Uint8Array(found), (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (hex !== hash) throw new Error(`${url}: not the file that was built`);
  const changed = Date.parse(response.headers.get('Last-Modified') ?? '');
  if (!Number.isNaN(changed)) dates.push(new Date(changed).toISOString());
  const type = response.headers.get('Content-Type') ?? 'application/octet-stream';
  // A response of our own: one that was redirected may not answer for a page.
  await cache.put(address, new Response(bytes, { headers: { 'Content-Type': type, 'oo-hash': hash } }));
}

function addressOf(scope: string, url: string): string {
  return scope + url.split('/').map(encodeURIComponent).join('/');
}

/** Whether whoever uses the device has asked for little to be loaded. Not every browser says. */
function savesData(): boolean {
  if (!('connection' in navigator)) return false;
  const { connection } = navigator;
  return (
    typeof connection === 'object' &&
    connection !== null &&
    'saveData' in connection &&
    connection.saveData === true
  );
}

/** Does it for all, some at a time; ends at the first that fails, once those begun have ended. */
async function eachOf<Item>(items: readonly Item[], act: (item: Item) => Promise<void>): Promise<void> {
  let next = 0;
  let isFailed = false;
  const lane = async (): Promise<void> => {
    while (next < items.length && !isFailed) {
      const item = items[next++];
      if (item === undefined) continue;
      try {
        await act(item);
      } catch (error) {
        isFailed = true;
        throw error;
      }
    }
  };
  const lanes = await Promise.allSettled(Array.from({ length: atOnce }, lane));
  const failed = lanes.find((each) => each.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}
