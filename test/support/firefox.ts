import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** A Firefox that is told what to do by Marionette, the protocol that it speaks by itself: no driver, no dependency. */
export interface Firefox {
  readonly open: (url: string) => Promise<void>;
  /** Runs the body of a function in the page and gives what it returns. */
  readonly run: (script: string) => Promise<unknown>;
  readonly resize: (width: number, height: number) => Promise<void>;
  /** As a person would: into the element that the selector finds. */
  readonly type: (selector: string, text: string) => Promise<void>;
  readonly click: (selector: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** What Selenium and WebDriver call these keys: https://www.w3.org/TR/webdriver2/#keyboard-actions */
export const keys = { enter: '\uE007', down: '\uE015' } as const;

/** The Firefox of this machine (`FIREFOX`, else on the path), or null. */
export function findFirefox(): string | null {
  const named = process.env['FIREFOX'];
  if (named !== undefined) return named;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = folders.flatMap((folder) => [join(folder, 'firefox'), join(folder, 'firefox-esr')]);
  return candidates.find((path) => existsSync(path)) ?? null;
}

const startLimit = 60_000;

/** Starts a Firefox with an empty profile. */
export async function openFirefox(executable: string): Promise<Firefox> {
  const profile = mkdtempSync(join(tmpdir(), 'onlyonce-firefox-'));
  const preferences = [
    'user_pref("marionette.port", 0);',
    // As people have it: what is driven by a program is otherwise let off the policy for files of the disk.
    'user_pref("remote.prefs.recommended", false);',
    'user_pref("security.fileuri.strict_origin_policy", true);',
    'user_pref("datareporting.policy.dataSubmissionEnabled", false);',
  ];
  writeFileSync(join(profile, 'user.js'), `${preferences.join('\n')}\n`);
  const args = ['--headless', '--marionette', '--no-remote', '--profile', profile];
  const child = spawn(executable, args, { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const socket = connect(await activePort(join(profile, 'MarionetteActivePort')), '127.0.0.1');
  const ask = conversation(socket);
  await ask('WebDriver:NewSession', {});
  const find = async (selector: string): Promise<string> => {
    const found = await ask('WebDriver:FindElement', { using: 'css selector', value: selector });
    return String(Object.values(Object(answerOf(found)))[0]);
  };
  return {
    open: async (url) => void (await ask('WebDriver:Navigate', { url })),
    run: async (script) => answerOf(await ask('WebDriver:ExecuteScript', { script, args: [] })),
    resize: async (width, height) => void (await ask('WebDriver:SetWindowRect', { width, height })),
    type: async (selector, text) =>
      void (await ask('WebDriver:ElementSendKeys', { id: await find(selector), text })),
    click: async (selector) => void (await ask('WebDriver:ElementClick', { id: await find(selector) })),
    close: async () => {
      socket.destroy();
      child.kill();
      await ended;
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

async function activePort(file: string): Promise<number> {
  for (const began = Date.now(); Date.now() - began < startLimit; await delay(50)) {
    const port = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
    if (port > 0) return port;
  }
  throw new Error('Firefox did not begin to listen');
}

function answerOf(result: unknown): unknown {
  return result !== null && typeof result === 'object' && 'value' in result ? result.value : result;
}

type Ask = (command: string, parameters: object) => Promise<unknown>;

/** Messages are `LENGTH:[0, ID, COMMAND, PARAMETERS]`, answers `LENGTH:[1, ID, ERROR, RESULT]`; the first is a greeting. */
function conversation(socket: Socket): Ask {
  const waiting = new Map<number, (error: unknown, result: unknown) => void>();
  let read = Buffer.alloc(0);
  let last = 0;
  socket.on('data', (chunk: Buffer) => {
    read = Buffer.concat([read, chunk]);
    for (let colon = read.indexOf(':'); colon >= 0; colon = read.indexOf(':')) {
      const end = colon + 1 + Number(read.subarray(0, colon).toString());
      if (read.length < end) return;
      const message: unknown = JSON.parse(read.subarray(colon + 1, end).toString());
      read = read.subarray(end);
      if (!Array.isArray(message)) continue;
      const [, id, error, result] = message;
      waiting.get(Number(id))?.(error, result);
      waiting.delete(Number(id));
    }
  });
  return (command, parameters) =>
    new Promise((resolve, reject) => {
      last++;
      waiting.set(last, (error, result) =>
        error === null ? resolve(result) : reject(new Error(`${command}: ${JSON.stringify(error)}`)),
      );
      const text = JSON.stringify([0, last, command, parameters]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
}
