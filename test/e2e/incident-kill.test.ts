import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { type BuiltExample, buildExample } from '../support/example-site.ts';
import { serveFolder } from '../support/static-server.ts';
import { incidentPage, openIncident, ready, runbook } from './incident-steps.ts';

/** `npm run test:kill` makes it fifty for each place; a few go with every run of the tests. */
const trials = Number(process.env['ONLYONCE_KILLS'] ?? 3);

let site: BuiltExample;
const places = { disk: '', web: '' };

beforeAll(async () => {
  site = await buildExample();
  const server = await serveFolder(site.folder);
  places.disk = site.address;
  places.web = server.address;
  afterAll(() => {
    server.close();
    site.remove();
  });
});

interface Killable {
  readonly browser: Browser;
  readonly page: Page;
  readonly kill: () => Promise<void>;
}

/** A browser of its own process group, with a profile that outlives it. */
async function launch(profile: string): Promise<Killable> {
  const { executablePath, libraryPath } = inject('browser');
  rmSync(join(profile, 'DevToolsActivePort'), { force: true });
  const flags = [
    '--headless=new',
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
    'about:blank',
  ];
  const env = libraryPath === null ? process.env : { ...process.env, LD_LIBRARY_PATH: libraryPath };
  const child = spawn(executablePath, flags, { detached: true, stdio: 'ignore', env });
  const port = await portOf(profile, child);
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const page = browser.contexts()[0]?.pages()[0];
  if (page === undefined) throw new Error('no page');
  const kill = async (): Promise<void> => {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    // The browser and all that it has started, at once, as when the power goes.
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    await gone;
  };
  return { browser, page, kill };
}

async function portOf(profile: string, child: ChildProcess): Promise<string> {
  for (let at = 0; at < 300; at++) {
    if (child.exitCode !== null) throw new Error(`the browser ended with ${child.exitCode}`);
    try {
      const [port = ''] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
      if (port !== '') return port;
    } catch {
      // Not there yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the browser does not answer');
}

/** Texts that the page has called saved: told by its own words, as a reader would take them. */
async function watchAcknowledged(page: Page, known: Set<string>): Promise<void> {
  await page.exposeFunction('acknowledged', (texts: string[]) => {
    for (const text of texts) known.add(text);
  });
  await page.evaluate(() => {
    const saved = document.querySelector<HTMLElement>('.oo-i-saved');
    const tell = (): void => {
      if (saved?.dataset['ooState'] !== 'saved') return;
      const texts = [...document.querySelectorAll('.oo-i-lines .oo-i-said')].map((each) => each.textContent);
      const { acknowledged } = window as unknown as { acknowledged: (texts: unknown) => void };
      acknowledged(texts);
    };
    if (saved !== null)
      new MutationObserver(tell).observe(saved, { attributes: true, childList: true, subtree: true });
  });
}

/** Writes one line after the other, as fast as the form takes them. */
function writeOn(page: Page, trial: number): void {
  page
    .evaluate((name) => {
      const input = document.querySelector<HTMLInputElement>('#oo-i-log-text');
      let at = 0;
      const next = (): void => {
        if (input === null) return;
        input.value = `trial ${name} entry ${at++}`;
        input.form?.requestSubmit();
        setTimeout(next, 5 + Math.random() * 40);
      };
      next();
    }, trial)
    .catch(() => {});
}

it.each(['web', 'disk'] as const)(
  'no entry that was called saved is lost when the browser is killed at a random moment, from the %s',
  { timeout: 60_000 + trials * 20_000 },
  async (where) => {
    const profile = mkdtempSync(join(tmpdir(), 'onlyonce-profile-'));
    const acknowledged = new Set<string>();
    let lost = 0;
    for (let trial = 0; trial < trials; trial++) {
      const { page, browser, kill } = await launch(profile);
      if (trial === 0) await openIncident(page, `${places[where]}/${runbook}`);
      // The bar is there although local storage may have lost the flag.
      else {
        await page.goto(`${places[where]}/${runbook}`);
        await page.waitForSelector('#oo-incident-bar:not([hidden])');
      }
      await page.goto(`${places[where]}/${incidentPage}`);
      await ready(page);
      const there = new Set(await page.locator('.oo-i-lines .oo-i-said').allTextContents());
      const missing = [...acknowledged].filter((text) => !there.has(text));
      lost += missing.length;
      expect(missing, `after ${trial} kills`).toEqual([]);
      await watchAcknowledged(page, acknowledged);
      writeOn(page, trial);
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 1500));
      await kill();
      await browser.close().catch(() => {});
    }
    expect(acknowledged.size).toBeGreaterThan(trials);
    console.info(`${where}: ${trials} kills, ${acknowledged.size} acknowledged entries, ${lost} lost`);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  },
);
