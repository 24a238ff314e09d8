import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { type BuiltExample, buildExample } from '../support/example-site.ts';

let site: BuiltExample;
let browser: Browser;
beforeAll(async () => {
  site = await buildExample();
  browser = await openBrowser();
});
afterAll(() => site.remove());

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(`${site.address}/${path}`);
  return page;
}

describe('the theme', () => {
  it('is set before anything is painted, and remembered', async () => {
    const page = await open('index.html', { colorScheme: 'light' });
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(await ground()).toBe('rgb(255, 255, 255)');
    const button = page.getByRole('button', { name: 'Theme: system' });
    await button.click();
    await page.getByRole('button', { name: 'Theme: light' }).click();
    expect(await page.getByRole('button', { name: 'Theme: dark' }).count()).toBe(1);
    expect(await ground()).toBe('rgb(19, 22, 26)');

    // What the root said when the body began: what is painted first.
    await page.addInitScript(() => {
      new MutationObserver(() => {
        const root = document.documentElement;
        if (document.body !== null && !root.hasAttribute('data-first')) {
          root.setAttribute(
            'data-first',
            `${root.getAttribute('data-oo-theme')} ${root.hasAttribute('data-oo-script')}`,
          );
        }
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto(`${site.address}/runbooks/orders-db-failover.html`);
    expect(await page.evaluate(() => document.documentElement.getAttribute('data-first'))).toBe('dark true');
    expect(await ground()).toBe('rgb(19, 22, 26)');
    await page.getByRole('button', { name: 'Theme: dark' }).click();
    expect(await ground()).toBe('rgb(255, 255, 255)');
    expect(await page.evaluate(() => localStorage.getItem('oo-theme'))).toBe('system');
  });

  it('follows a choice made in another tab', async () => {
    const page = await open('index.html');
    const other = await page.context().newPage();
    await other.goto(`${site.address}/index.html`);
    await other.click('#oo-theme');
    await other.click('#oo-theme');
    await page.waitForSelector('html[data-oo-theme="dark"]');
  });

  it('holds where nothing may be remembered', async () => {
    const page = await browser.newPage();
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(`${site.address}/index.html`);
    await page.click('#oo-theme');
    expect(await page.evaluate(() => document.documentElement.getAttribute('data-oo-theme'))).toBe('light');
    expect(faults).toEqual([]);
  });
});

describe('the copy button', () => {
  const runbook = 'runbooks/orders-db-failover.html';

  it('copies the command and nothing else', async () => {
    const page = await open(runbook, { permissions: ['clipboard-read', 'clipboard-write'] });
    const command = await page.locator('.oo-body pre').first().textContent();
    await page.getByRole('button', { name: 'Copy', exact: true }).first().click();
    await page.waitForSelector('.oo-copy:text("Copied")');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(command?.replace(/\n$/, ''));
    expect(await page.locator('body > [role="status"]').textContent()).toBe('Copied');
  });

  it('selects the command where it may not copy', async () => {
    const page = await open(runbook);
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await page.getByRole('button', { name: 'Copy', exact: true }).first().click();
    await page.waitForSelector('.oo-copy:text("Selected")');
    expect(await page.evaluate(() => getSelection()?.toString().trim())).toContain(
      'PGCONNECT_TIMEOUT=5 psql',
    );
  });

  it('does not move the page when it comes', async () => {
    const places: (number | null)[] = [];
    for (const script of [true, false]) {
      const page = await open(runbook);
      if (!script) {
        await page.route('**/oo-page.*.js', (route) => route.abort());
        await page.reload();
      }
      expect((await page.locator('.oo-copy').count()) > 0).toBe(script);
      places.push(
        await page.evaluate(
          () => document.getElementById('resume-pool')?.getBoundingClientRect().top ?? null,
        ),
      );
    }
    expect(places[0]).not.toBeNull();
    expect(places[0]).toBe(places[1]);
  });
});

describe('the contents list', () => {
  it('marks the section that is being read', async () => {
    const page = await open('checklists/call-leader-five-stages.html#discovery-30-min');
    const marks = (text: string) =>
      page.waitForFunction(
        (wanted) => document.querySelector('#oo-contents [aria-current]')?.textContent === wanted,
        text,
      );
    await marks('Discovery (30 min)');
    await page.evaluate(() => document.getElementById('choose-leader')?.scrollIntoView());
    await marks('Reaction (5 min)');
    expect(await page.locator('#oo-contents [aria-current]').count()).toBe(1);
  });
});
