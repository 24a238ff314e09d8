import { type Browser, chromium } from 'playwright-core';
import { afterAll, inject } from 'vitest';

/** Our own flags only: nothing that loosens web security, isolation or sandboxing of origins. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts a browser that is closed when the file's tests are over. */
export async function openBrowser(): Promise<Browser> {
  const { executablePath, libraryPath } = inject('browser');
  const browser = await chromium.launch({
    executablePath,
    args: flags,
    env: libraryPath === null ? { ...process.env } : { ...process.env, LD_LIBRARY_PATH: libraryPath },
  });
  afterAll(() => browser.close());
  return browser;
}
