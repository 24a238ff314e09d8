import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { type Files, temporaryFolder, writeFiles } from '../support/folder.ts';
import { buildFolder, type SiteOptions } from '../support/site.ts';
import { hostFolder, type StaticHost } from '../support/static-host.ts';

const patience = { timeout: 20_000 };

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});

const files: Files = {
  'runbooks/db.md': '---\nalerts: [DbDown]\n---\n\n# Database\n\n1. Look at the lag.\n',
  'checklists/first.md': '# First minutes\n\n- [ ] Open the call.\n',
  'postmortems/2026-01-01-a.md': '# A bad day\n\nIt was long.\n',
};

interface Hosted {
  readonly content: string;
  readonly host: StaticHost;
  readonly context: BrowserContext;
  readonly page: Page;
  readonly rebuild: (changed?: Files, options?: SiteOptions) => Promise<unknown>;
}

/** A built site on a host, opened in a browser of its own that has its copy already. */
async function hosted(changed: Files = {}, options: SiteOptions = {}): Promise<Hosted> {
  const content = temporaryFolder({ ...files, ...changed });
  const out = join(temporaryFolder(), 'site');
  const rebuild = (edited: Files = {}, again: SiteOptions = {}): Promise<unknown> => {
    writeFiles(content, edited);
    return buildFolder(content, out, { copies: 'made', ...options, ...again });
  };
  await rebuild();
  const host = await hostFolder(out);
  const context = await browser.newContext();
  onTestFinished(() => context.close());
  const page = await context.newPage();
  return { content, host, context, page, rebuild };
}

/** Opens the site and waits until the device has its copy and pages come from it. */
async function visit({ page, host }: Hosted): Promise<void> {
  await page.goto(host.address);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, patience);
}

/** Asks for a newer version as the page does now and then; resolves when the browser has tried. */
async function askForUpdate(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update().catch(() => undefined);
    const { installing } = registration;
    if (installing === null) return;
    await new Promise<void>((resolve) => {
      installing.addEventListener('statechange', () => resolve());
    });
  });
}

const cacheNames = (page: Page): Promise<readonly string[]> => page.evaluate(() => caches.keys());

describe('the copy that a device keeps', () => {
  it('shows every page when the network is cut in the middle of a visit', async () => {
    const site = await hosted();
    await visit(site);
    const { page, context, host } = site;
    await context.setOffline(true);
    host.broken.set('runbooks/db.html', null);
    await page.goto(`${host.address}runbooks/db.html`);
    expect(await page.locator('h1').textContent()).toBe('Database');
    await page.goto(`${host.address}postmortems/`);
    expect(await page.locator('main').textContent()).toContain('A bad day');
    await page.goto(`${host.address}runbooks/db.html?q=lag#step`);
    expect(await page.locator('h1').textContent()).toBe('Database');
    expect(await page.locator('#oo-copy').textContent()).toMatch(/^Copy of 2026-06-01, \d+ days old/);
    await page.keyboard.press('/');
    await page.keyboard.type('DbDown');
    expect(await page.locator('[role="option"]').first().textContent()).toContain('Database');
  });

  it('says so when a page is not in it', async () => {
    const site = await hosted();
    await visit(site);
    const { page, context, host } = site;
    await context.setOffline(true);
    await page.goto(`${host.address}runbooks/none.html`);
    expect(await page.locator('h1').textContent()).toBe('Not in the copy on this device');
    await page.getByRole('link', { name: 'To the first page' }).click();
    await page.waitForURL(`${host.address}index.html`);
    expect(await page.locator('h1').count()).toBe(1);
  });

  it('is one state of the site, until its reader takes the newer one', async () => {
    const site = await hosted();
    await visit(site);
    const { page, host } = site;
    await site.rebuild({ 'runbooks/db.md': '# Database\n\n1. Look at the new lag.\n' });
    await page.goto(`${host.address}runbooks/db.html`);
    expect(await page.locator('main').textContent()).toContain('Look at the lag.');
    const newer = page.locator('#oo-newer');
    await newer.waitFor(patience);
    expect(await newer.textContent()).toMatch(/^Newer version from \d\d:\d\d ready\. Show it$/);
    expect(await page.locator('main').textContent()).toContain('Look at the lag.');
    await Promise.all([page.waitForEvent('load', patience), newer.getByRole('button').click()]);
    expect(await page.locator('main').textContent()).toContain('Look at the new lag.');
    expect(await cacheNames(page)).toHaveLength(1);
  });

  it('downloads of a newer version only what has changed', async () => {
    const site = await hosted();
    await visit(site);
    const { page, host } = site;
    await site.rebuild({ 'runbooks/db.md': '# Database\n\n1. Look at the new lag.\n' });
    host.asked.length = 0;
    await askForUpdate(page);
    await page.locator('#oo-newer').waitFor(patience);
    const downloaded = new Set(host.asked);
    downloaded.delete('sw.js');
    expect(downloaded).toContain('runbooks/db.html');
    expect(downloaded).not.toContain('checklists/first.html');
    expect(downloaded).not.toContain('postmortems/2026-01-01-a.html');
    expect([...downloaded].filter((path) => path.startsWith('assets/oo-site'))).toEqual([]);
  });

  it('is never exchanged under an open incident', async () => {
    const site = await hosted();
    await visit(site);
    const { page, host } = site;
    await page.goto(`${host.address}runbooks/db.html`);
    await page.evaluate(() => {
      localStorage.setItem('oo-incident-open', '1');
      document.body.dataset['seen'] = 'yes';
    });
    await site.rebuild({ 'runbooks/db.md': '# Database\n\n1. Look at the new lag.\n' });
    await askForUpdate(page);
    const newer = page.locator('#oo-newer');
    await newer.waitFor(patience);
    expect(await newer.textContent()).toContain('It waits until the incident is closed.');
    expect(await newer.getByRole('button').count()).toBe(0);
    expect(await page.locator('body').getAttribute('data-seen')).toBe('yes');
    await page.evaluate(() => localStorage.setItem('oo-incident-open', '0'));
    await Promise.all([page.waitForEvent('load', patience), newer.getByRole('button').click()]);
    expect(await page.locator('main').textContent()).toContain('Look at the new lag.');
  });

  it.each([
    ['is missing', { status: 404, body: '' }],
    ['is not what was built', { status: 200, body: 'a sign-in page' }],
    ['breaks off', null],
  ] as const)('stays the old one, whole, when a file of the newer %s', async (_, fault) => {
    const site = await hosted();
    await visit(site);
    const { page, context, host } = site;
    await site.rebuild({
      'runbooks/db.md': '# Database\n\n1. Look at the new lag.\n',
      'runbooks/more.md': '# More\n\n1. Do more.\n',
    });
    host.broken.set('runbooks/more.html', fault);
    await askForUpdate(page);
    expect(host.asked).toContain('runbooks/more.html');
    await expect.poll(() => cacheNames(page), patience).toHaveLength(1);
    await context.setOffline(true);
    await page.goto(`${host.address}runbooks/db.html`);
    expect(await page.locator('main').textContent()).toContain('Look at the lag.');
    expect(await page.locator('#oo-newer').count()).toBe(0);
    await context.setOffline(false);
    host.broken.clear();
    await askForUpdate(page);
    await page.locator('#oo-newer').waitFor(patience);
  });

  it('is rid of a half-filled one that a closed browser left', async () => {
    const site = await hosted();
    await visit(site);
    const { page, host } = site;
    await page.evaluate(async () => {
      const { scope } = await navigator.serviceWorker.ready;
      const left = await caches.open(`oo ${scope} 0123456789abcdef`);
      await left.put(`${scope}index.html`, new Response('half'));
    });
    // A worker that has just been started looks once.
    const session = await page.context().newCDPSession(page);
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await page.goto(`${host.address}runbooks/db.html`);
    await expect.poll(() => cacheNames(page), patience).toHaveLength(1);
  });

  it('takes over by itself when only the day has changed', async () => {
    const site = await hosted({}, { builtAt: '2026-06-01T10:00:00Z' });
    await visit(site);
    const { page, host } = site;
    expect(await page.locator('#oo-copy').textContent()).toContain('2026-06-01 10:00 UTC');
    await site.rebuild({}, { builtAt: '2026-06-02T14:02:00Z' });
    await askForUpdate(page);
    await expect
      .poll(async () => {
        await page.goto(`${host.address}index.html`);
        return page.locator('#oo-copy').textContent();
      }, patience)
      .toContain('2026-06-02 14:02 UTC');
    expect(await page.locator('#oo-newer').count()).toBe(0);
  });

  it('leaves out what there is no room for, and keeps runbooks', async () => {
    const noise = (seed: number) =>
      Array.from({ length: 300_000 }, (_, at) => ((at * 7919 * seed) % 997).toString(36)).join(' ');
    const site = await hosted({
      'postmortems/2026-02-02-long.md': `# A long day\n\n${noise(3)}\n`,
      'postmortems/2026-03-03-long.md': `# Another long day\n\n${noise(5)}\n`,
    });
    const { page, host, context } = site;
    const session = await context.newCDPSession(page);
    const { origin } = new URL(host.address);
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 3_200_000 });
    await visit(site);
    const kept = await page.evaluate(async () => {
      const [name = ''] = await caches.keys();
      const requests = await (await caches.open(name)).keys();
      return requests.map(({ url }) => new URL(url).pathname);
    });
    expect(kept).toContain('/runbooks/db.html');
    expect(kept).toContain('/checklists/first.html');
    expect(kept.filter((path) => path.startsWith('/postmortems/2026'))).toEqual([]);
  });

  it('is not begun where there is room for nothing, and the site works on', async () => {
    const site = await hosted();
    const { page, host, context } = site;
    const session = await context.newCDPSession(page);
    const { origin } = new URL(host.address);
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 20_000 });
    await page.goto(host.address);
    await expect.poll(() => host.asked, patience).toContain('404.html');
    await expect.poll(() => cacheNames(page), patience).toEqual([]);
    await page.goto(`${host.address}runbooks/db.html`);
    expect(await page.locator('h1').textContent()).toBe('Database');
    expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
  });

  it('goes, with its worker, when the configuration says so', async () => {
    const site = await hosted();
    await visit(site);
    const { page, host } = site;
    await site.rebuild({}, { config: { serviceWorker: false } });
    await askForUpdate(page);
    await expect.poll(() => cacheNames(page), patience).toEqual([]);
    await page.goto(host.address);
    await expect
      .poll(
        () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
        patience,
      )
      .toBe(0);
    expect(await page.locator('#oo-copy').textContent()).toBe('Built 2026-06-01');
  });

  it('makes the site one that a phone can install', async () => {
    const site = await hosted();
    await visit(site);
    const session = await site.context.newCDPSession(site.page);
    const { errors, data } = await session.send('Page.getAppManifest');
    expect(errors).toEqual([]);
    expect(data).toContain('"display": "standalone"');
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
    expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
  });
});
