import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { type BuiltExample, buildExample } from '../support/example-site.ts';
import { serveFolder } from '../support/static-server.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let site: BuiltExample;
let browser: Browser;
const addresses = { disk: '', web: '' };
beforeAll(async () => {
  site = await buildExample();
  browser = await openBrowser();
  addresses.disk = site.address;
  const server = await serveFolder(site.folder);
  addresses.web = server.address;
  afterAll(() => {
    server.close();
    site.remove();
  });
});

type From = keyof typeof addresses;

async function open(path: string, options: BrowserContextOptions = {}, from: From = 'disk'): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(`${addresses[from]}/${path}`);
  return page;
}

/** Types a query and waits until the count is said: then nothing more will come. */
async function search(page: Page, query: string): Promise<void> {
  await page.keyboard.press('/');
  await page.keyboard.type(query);
  await page.waitForFunction(() => (document.getElementById('oo-search-said')?.textContent ?? '') !== '');
}

/** What a screen reader would be told of the box. */
async function boxState(page: Page) {
  return page.evaluate(() => {
    const input = document.getElementById('oo-search-input');
    const active = input?.getAttribute('aria-activedescendant') ?? null;
    const options = [...document.querySelectorAll('[role="option"]')];
    const titleOf = (option: Element | null | undefined) =>
      option?.querySelector('.oo-option-title')?.textContent ?? null;
    return {
      expanded: input?.getAttribute('aria-expanded') ?? null,
      said: document.getElementById('oo-search-said')?.textContent ?? '',
      note: document.getElementById('oo-search-note')?.textContent ?? '',
      active: active === null ? null : titleOf(document.getElementById(active)),
      selected: options.filter((option) => option.getAttribute('aria-selected') === 'true').length,
      titles: options.map(titleOf).filter((title) => title !== null),
    };
  });
}

const resultsAreShown = '#oo-search-results:not([hidden])';

describe.each(['disk', 'web'] as const)('the search, from the %s', (from) => {
  it('leads by / and Enter to the runbook of an alert', async () => {
    const page = await open('postmortems/index.html', {}, from);
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('oo-search-input');
    await page.keyboard.type('ordersdbprimarydown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${addresses[from]}/runbooks/orders-db-failover.html`);
  });

  it('finds a line of a log in the text of a runbook, and shows the section and the line', async () => {
    const page = await open('index.html', {}, from);
    await search(page, 'PGCONNECT_TIMEOUT');
    const first = page.locator('[role="option"]').first();
    expect(await first.locator('.oo-option-title').textContent()).toBe('Fail over orders-db');
    expect(await first.locator('.oo-option-heading').textContent()).toBe('Check first (5 min)');
    expect(await first.locator('.oo-option-line mark').first().textContent()).toBe('PGCONNECT_TIMEOUT');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${addresses[from]}/runbooks/orders-db-failover.html#check-first-5-min`);
  });

  it.each([
    ['zxqvbnw', null],
    ['orders db failover', 'Fail over orders-db'],
    ['OrdersDbPrimryDown', 'Fail over orders-db'],
    ['server_login_retry', 'Fail over orders-db'],
    ['do not panic', 'Do not panic'],
  ])('answers %j', async (query, wanted) => {
    const page = await open('services/index.html', {}, from);
    await search(page, query);
    const { titles, note } = await boxState(page);
    if (wanted === null) expect(note).toContain('Nothing found');
    else expect(titles[0]).toBe(wanted);
  });

  it('goes straight from the name of an alert to its runbook', async () => {
    const page = await open('search.html?alert=ordersdbprimarydown', {}, from);
    await page.waitForURL(`${addresses[from]}/runbooks/orders-db-failover.html`);
    expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2);
  });

  it('keeps what was asked in the address, and answers it when it is opened', async () => {
    const page = await open('search.html', {}, from);
    await page.waitForSelector('.oo-search-filters');
    await page.fill('#oo-search-input', 'restore');
    await page.selectOption('.oo-search-filters select >> nth=0', 'postmortem');
    await page.waitForFunction(() => location.search === '?q=restore&kind=postmortem');
    const other = await open('search.html?q=restore&kind=postmortem', {}, from);
    await other.waitForSelector('[role="option"]');
    const kinds = await other.locator('.oo-option-title + .oo-about').allTextContents();
    expect(kinds.length).toBeGreaterThan(0);
    expect(kinds.filter((kind) => !kind.startsWith('Postmortem'))).toEqual([]);
  });
});

describe('the box', () => {
  it('is a combobox that arrows walk and Esc leaves', async () => {
    const page = await open('runbooks/orders-db-failover.html');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('orders');
    await page.waitForFunction(() => (document.getElementById('oo-search-said')?.textContent ?? '') !== '');
    const { expanded, said, note, titles } = await boxState(page);
    expect(expanded).toBe('true');
    expect(said).toBe(note);
    expect(said).toMatch(/^\d+ documents/);
    await page.keyboard.press('ArrowDown');
    expect(await boxState(page)).toMatchObject({ active: titles[0], selected: 1 });
    await page.keyboard.press('ArrowDown');
    expect(await boxState(page)).toMatchObject({ active: titles[1], selected: 1 });
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await boxState(page)).toMatchObject({ active: null, selected: 0 });
    await page.keyboard.press('ArrowUp');
    expect(await boxState(page)).toMatchObject({ active: titles.at(-1), selected: 1 });
    await page.keyboard.press('Escape');
    expect(await boxState(page)).toMatchObject({ expanded: 'false', active: null });
    expect(await page.inputValue('#oo-search-input')).toBe('orders');
    await page.keyboard.press('Escape');
    expect(await page.inputValue('#oo-search-input')).toBe('');
  });

  it('loads nothing before it is used, and everything once', async () => {
    const page = await (await browser.newContext()).newPage();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(`${site.address}/runbooks/orders-db-failover.html`);
    expect(requests.filter((url) => url.includes('oo-search'))).toEqual([]);
    await search(page, 'orders');
    await page.keyboard.type(' db lag');
    await page.waitForTimeout(800);
    const loaded = requests.filter((url) => url.includes('oo-search'));
    expect(loaded.length).toBeGreaterThan(3);
    expect(new Set(loaded).size).toBe(loaded.length);
    expect(requests.filter((url) => !url.startsWith(site.address))).toEqual([]);
  });

  it('lets a slash be typed, and closes when it is left', async () => {
    const page = await open('index.html');
    await search(page, 'orders');
    await page.keyboard.type('/');
    expect(await page.inputValue('#oo-search-input')).toBe('orders/');
    await page.waitForSelector(resultsAreShown);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.locator('#oo-search-results').isVisible()).toBe(false);
  });

  it('is used with a finger: a tap opens a result, and every target is large', async () => {
    const page = await open('index.html', {
      hasTouch: true,
      isMobile: true,
      viewport: { width: 320, height: 640 },
    });
    await page.tap('#oo-search-input');
    await page.keyboard.type('orders');
    await page.waitForFunction(() => (document.getElementById('oo-search-said')?.textContent ?? '') !== '');
    const sizes = await page.evaluate(() => ({
      low: [...document.querySelectorAll('[role="option"], #oo-search-input, #oo-search-more')]
        .map((each) => each.getBoundingClientRect().height)
        .filter((height) => height < 48),
      wide: document.documentElement.scrollWidth > innerWidth,
    }));
    expect(sizes).toEqual({ low: [], wide: false });
    const title = await page.locator('.oo-option-title').first().textContent();
    await page.locator('[role="option"]').first().tap();
    await page.waitForSelector(`h1:has-text(${JSON.stringify(title)})`);
  });

  it('says so when the index or the search itself cannot be loaded, and leads to the A to Z', async () => {
    for (const missing of ['**/oo-search/core.js', '**/oo-search.*.js']) {
      const context = await browser.newContext();
      await context.route(missing, (route) => route.abort());
      const page = await context.newPage();
      await page.goto(`${site.address}/index.html`);
      await page.keyboard.press('/');
      await page.keyboard.type('orders');
      await page.waitForSelector(resultsAreShown);
      expect((await boxState(page)).note).toContain('could not be loaded');
      expect(await page.locator('#oo-search-more').isVisible()).toBe(true);
    }
  });

  it('searches names when texts are missing, and says what was not searched', async () => {
    const context = await browser.newContext();
    await context.route('**/oo-search/{map,w-,t-}*.js', (route) => route.abort());
    const page = await context.newPage();
    await page.goto(`${site.address}/index.html`);
    await search(page, 'orders-db');
    const { titles, note } = await boxState(page);
    expect(titles).toContain('Fail over orders-db');
    expect(note).toContain('part of the index is missing');
  });

  it('shows what was typed as text', async () => {
    const page = await open('index.html');
    await search(page, '<img/xyzzyqx>');
    expect(await page.locator('#oo-search-results img').count()).toBe(0);
    expect((await boxState(page)).note).toContain('<img/xyzzyqx>');
  });
});

describe('what was searched for', () => {
  it('is shown on the page that is opened, and is not in its address', async () => {
    const page = await open('index.html');
    await search(page, 'fence');
    await page.keyboard.press('Enter');
    await page.waitForURL(/failover/);
    const found = await page.evaluate(() => [...(CSS.highlights.get('oo-found') ?? [])].map(String));
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((word) => !/^fence/i.test(word))).toEqual([]);
    expect(page.url()).not.toMatch(/\?|:~:/);
    // A page that is opened by itself shows nothing.
    await page.reload();
    expect(await page.evaluate(() => CSS.highlights.has('oo-found'))).toBe(false);
  });

  it('is not shown where nothing may be kept', async () => {
    const context = await browser.newContext();
    await context.addInitScript(() => {
      Object.defineProperty(window, 'sessionStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(`${site.address}/index.html`);
    await search(page, 'fence');
    await page.keyboard.press('Enter');
    await page.waitForURL(/failover/);
    expect(faults).toEqual([]);
  });
});

describe('a revision typed from paper', () => {
  it('is current, or is not and says what is', async () => {
    const page = await open('runbooks/orders-db-failover.html');
    const revision = (await page.locator('.oo-revision code').textContent()) ?? '';
    expect(revision).toMatch(/^[0-9a-f]{8}$/);
    await search(page, revision.toUpperCase());
    expect((await boxState(page)).note).toContain(`Revision ${revision} is current: Fail over orders-db.`);
    await page.goto(`${site.address}/search.html?q=${'0123abcd'}+fail+over+orders-db`);
    await page.waitForFunction(
      (now) =>
        document
          .getElementById('oo-search-note')
          ?.textContent?.includes(`0123abcd is not current: Fail over orders-db is at ${now}`) === true,
      revision,
    );
  });
});

describe('the page of the search', () => {
  it('is an A to Z without scripts, which every page leads to', async () => {
    const page = await open('runbooks/orders-db-failover.html', { javaScriptEnabled: false });
    expect(await page.locator('#oo-search').isVisible()).toBe(false);
    await page.getByRole('link', { name: 'Search: A to Z' }).click();
    expect(await page.locator('dt:has-text("OrdersDbPrimaryDown") + dd a').textContent()).toBe(
      'Fail over orders-db',
    );
    const headings = await page.locator('.oo-index h3').allTextContents();
    expect(headings).toEqual(['Alerts', 'Symptoms', 'Services', 'Tags']);
    await page.click('dt:has-text("OrdersDbPrimaryDown") + dd a');
    expect(page.url()).toBe(`${site.address}/runbooks/orders-db-failover.html`);
  });

  it.each(['light', 'dark'] as const)(
    'has no fault that axe finds with results open, %s',
    async (colorScheme) => {
      for (const width of [320, 1280]) {
        const page = await open('search.html?q=orders', {
          colorScheme,
          bypassCSP: true,
          viewport: { width, height: 800 },
        });
        await page.waitForSelector('[role="option"]');
        await page.keyboard.press('/');
        await page.keyboard.press('ArrowDown');
        expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
        await page.addScriptTag({ content: axe });
        const faults: string[] = await page.evaluate(
          'axe.run(document).then(({ violations }) => violations.map(({ id, nodes }) => id + nodes[0].html))',
        );
        expect(faults).toEqual([]);
      }
    },
  );

  it('says what to do where filters leave nothing', async () => {
    const page = await open('search.html?q=fence&kind=page&year=2001');
    await page.waitForSelector(resultsAreShown);
    expect((await boxState(page)).note).toContain('with these filters');
  });
});
