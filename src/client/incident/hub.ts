/**
 * The hub: a page in a hidden frame, and the one file that owns the store where browsers give each file of the disk its own.
 *
 * In: calls of the page that holds the frame. Out: answers, and what other tabs have written.
 * May not: answer anybody but the page that holds it, or be more than the store.
 */
import { changeFrom, openDatabase } from './database.ts';
import type { Store } from './store.ts';

/** Names of the store's calls, as they travel. */
type Call = 'open' | 'incidents' | 'entries' | 'append' | 'forget' | 'notes' | 'note';

function serve(): void {
  let store: Promise<Store> | null = null;
  addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    // From the disk every page has the origin "null": only the window itself tells who speaks.
    if (source !== parent || !isCall(data)) return;
    const { token, call, name, args } = data;
    const reply = (message: object): void => parent.postMessage({ token, ...message }, '*');
    if (name === 'open') {
      store = openDatabase(String(args[0]));
      store.then((opened) => opened.listen((change) => reply({ change }))).catch(() => {});
    }
    const opened = store;
    if (opened === null) return;
    opened
      .then((open) => run(open, name, args))
      .then((value) => reply({ call, value }))
      .catch((error: unknown) =>
        reply({ call, error: error instanceof Error ? error.message : String(error) }),
      );
  });
}

async function run(store: Store, name: Call, args: readonly unknown[]): Promise<unknown> {
  const [first, second] = args;
  switch (name) {
    case 'open':
      return null;
    case 'incidents':
      return store.incidents();
    case 'notes':
      return store.notes();
    case 'entries':
      return store.entries(String(first));
    case 'forget':
      return store.forget(String(first));
    case 'note':
      return store.note(String(first), String(second));
    case 'append': {
      const change = changeFrom(first);
      if (change === null) throw new Error('not a change');
      return store.append(change);
    }
  }
}

interface Message {
  readonly token: string;
  readonly call: number;
  readonly name: Call;
  readonly args: readonly unknown[];
}

function isCall(value: unknown): value is Message {
  return (
    typeof value === 'object' &&
    value !== null &&
    'token' in value &&
    'call' in value &&
    'name' in value &&
    'args' in value
  );
}

if (parent !== window) serve();
