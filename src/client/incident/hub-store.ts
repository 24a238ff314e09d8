/** The page's side of the hub: the store's calls, sent to the frame. */
import { entryFrom } from '../../incident/record.ts';
import { changeFrom } from './database.ts';
import { make } from './make.ts';
import type { Change, Store } from './store.ts';

const patience = 5000;

/** Opens the store in the hub's frame, or rejects when the frame does not answer. */
export async function openHubStore(hub: string, site: string): Promise<Store> {
  const frame = make('iframe', {
    src: hub,
    hidden: true,
    title: 'Store of incident records',
    tabindex: '-1',
  });
  const token = Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('');
  const waiting = new Map<
    number,
    { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void }
  >();
  const listeners: ((change: Change) => void)[] = [];
  let calls = 0;
  addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    if (source !== frame.contentWindow || !isReply(data) || data.token !== token) return;
    if (data.change !== undefined) {
      const change = changeFrom(data.change);
      if (change !== null) for (const hear of listeners) hear(change);
      return;
    }
    const call = waiting.get(data.call ?? 0);
    waiting.delete(data.call ?? 0);
    if (data.error === undefined) call?.resolve(data.value);
    else call?.reject(new Error(data.error));
  });
  const ask = (name: string, ...args: readonly unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const call = ++calls;
      waiting.set(call, { resolve, reject });
      frame.contentWindow?.postMessage({ token, call, name, args }, '*');
    });
  await withTimeout(
    new Promise<void>((resolve) => {
      frame.addEventListener('load', () => resolve(), { once: true });
      document.body.append(frame);
    }),
  );
  await withTimeout(ask('open', site));
  return {
    keeps: 'device',
    incidents: async () =>
      listOf(await ask('incidents')).flatMap(
        (each) => changeFrom({ incident: '', entries: [], summary: each })?.summary ?? [],
      ),
    entries: async (incident) =>
      listOf(await ask('entries', incident)).flatMap((each) => entryFrom(each) ?? []),
    append: async (change) => void (await ask('append', change)),
    forget: async (incident) => void (await ask('forget', incident)),
    notes: async () => {
      const notes = await ask('notes');
      return typeof notes === 'object' && notes !== null
        ? Object.fromEntries(Object.entries(notes).map(([name, value]) => [name, String(value)]))
        : {};
    },
    note: async (name, value) => void (await ask('note', name, value)),
    listen: (hear) => void listeners.push(hear),
  };
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function withTimeout<T>(promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the frame does not answer')), patience);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

interface Reply {
  readonly token: string;
  readonly call?: number;
  readonly value?: unknown;
  readonly error?: string;
  readonly change?: unknown;
}

function isReply(value: unknown): value is Reply {
  return typeof value === 'object' && value !== null && 'token' in value;
}
