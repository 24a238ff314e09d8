import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { type BuiltExample, buildExample } from '../support/example-site.ts';
import { serveFolder } from '../support/static-server.ts';
import { checklist, go, incidentPage, openIncident, runbook, saved, write } from './incident-steps.ts';

const root = join(import.meta.dirname, '..', '..');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const parts = ['log', 'people', 'notices', 'lists', 'facts', 'end', 'hand-over'] as const;
let site: BuiltExample;
let browser: Browser;
let web = '';

beforeAll(async () => {
  site = await buildExample();
  const server = await serveFolder(site.folder);
  browser = await openBrowser();
  web = server.address;
  afterAll(() => {
    server.close();
    site.remove();
  });
});

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

async function faults(page: Page): Promise<string[]> {
  const { violations }: AxeResult = await page.evaluate('axe.run(document, { resultTypes: ["violations"] })');
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** Everything that incident mode lets one press, and how large it is where it is too small. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        '.oo-i-button, .oo-i-tick, .oo-i-field input, .oo-i-field select, .oo-i-jump a, .oo-i-line > *, #oo-incident-button, .oo-incident summary',
      ),
    ]
      .filter((each) => each.checkVisibility() && !each.matches('.oo-i-box'))
      .map((each) => ({ each, box: each.getBoundingClientRect() }))
      .filter(({ box }) => box.height < 47.9 || box.width < 47.9)
      .map(({ each, box }) => `${each.outerHTML.slice(0, 80)} ${box.width}x${box.height}`),
  );
}

/** Fills an incident with something of everything. */
async function fill(page: Page): Promise<void> {
  await openIncident(page, `${web}/${runbook}`);
  await page.getByLabel(/^OLD_PRIMARY/).fill('odb 1');
  await page.locator('#ask-old .oo-i-tick').click();
  await page.getByRole('button', { name: 'More for: Ask the replica how far it got.' }).click();
  await go(page, `${web}/${incidentPage}`);
  for (const kind of ['observation', 'hypothesis', 'decision', 'action', 'status', 'follow-up'])
    await write(page, `A ${kind} of the day`, kind);
  await page.click('.oo-i-jump a[href="#oo-i-people"]');
  await page.getByRole('textbox', { name: 'Task' }).fill('Look at app2');
  await page.getByLabel('Owner: one person').fill('Joren Blake');
  await page.getByRole('button', { name: 'Assign' }).click();
  await page.click('.oo-i-jump a[href="#oo-i-notices"]');
  await page.getByRole('button', { name: 'Note it as sent' }).click();
  await page.click('.oo-i-jump a[href="#oo-i-lists"]');
  await page.getByText('Write a checklist on the spot').click();
  await page.getByLabel('Name of the list').fill('Before the restart');
  await page.getByLabel('Steps, one a line').fill('- copy the file\n- tell customer care');
  await page.getByRole('button', { name: 'Make the list' }).click();
  await saved(page);
}

describe('incident mode, for everybody', () => {
  it.each(['light', 'dark'] as const)(
    'has no fault that axe finds, no small target and nothing to scroll sideways, %s',
    { timeout: 180_000 },
    async (colorScheme) => {
      const context = await browser.newContext({ colorScheme, bypassCSP: true });
      const page = await context.newPage();
      await fill(page);
      const look = async (what: string): Promise<void> => {
        if (!(await page.evaluate(() => 'axe' in window))) await page.addScriptTag({ content: axe });
        for (const width of [1280, 320]) {
          await page.setViewportSize({ width, height: 800 });
          expect(await faults(page), `${what} at ${width}`).toEqual([]);
          expect(await smallTargets(page), `${what} at ${width}`).toEqual([]);
          expect(
            await page.evaluate(() => document.documentElement.scrollWidth),
            `${what} at ${width}`,
          ).toBeLessThanOrEqual(width);
        }
      };
      for (const part of parts) {
        await page.click(`.oo-i-jump a[href="#oo-i-${part}"]`);
        if (part === 'log') await page.getByRole('button', { name: 'Edit: A decision of the day' }).click();
        await look(part);
      }
      await page.getByRole('button', { name: 'Open another incident' }).click();
      await look('the dialog');
      await go(page, `${web}/${runbook}`);
      await page.keyboard.press('l');
      await page.getByRole('button', { name: 'More for: Ask the old primary' }).click();
      await look('a runbook');
      await go(page, `${web}/${checklist}`);
      await look('a checklist');
      await context.close();
    },
  );

  it('is gone through by keyboard alone, from the alert to the closed incident', {
    timeout: 120_000,
  }, async () => {
    const context = await browser.newContext({ acceptDownloads: true });
    const page = await context.newPage();
    await page.goto(`${web}/${runbook}`);
    const press = async (...keys: readonly string[]): Promise<void> => {
      for (const key of keys) await page.keyboard.press(key);
    };
    /** Goes on by Tab until the element has the focus. */
    const tabTo = async (selector: string): Promise<void> => {
      for (let at = 0; at < 160; at++) {
        if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector))
          return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`no way by Tab to ${selector}`);
    };
    await press('i');
    await page.waitForSelector('dialog[open]');
    await tabTo('dialog [name=who]');
    await page.keyboard.type('Ines Okafor');
    await press('Enter');
    await page.waitForSelector('[data-oo-next]');
    await saved(page);
    await tabTo('#ask-old .oo-i-box');
    await press('Space');
    await page.waitForSelector('#ask-old[data-oo-mark="done"]');
    await press('l');
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'What happened');
    await page.keyboard.type('d: fail over to odb2');
    await press('Enter', 'Escape');
    await saved(page);
    await press('i');
    await page.waitForURL(`${web}/${incidentPage}`);
    await page.waitForSelector('.oo-i-entry');
    await page.getByText('fail over to odb2', { exact: true }).waitFor();
    await tabTo('.oo-i-jump a[href="#oo-i-notices"]');
    await press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'oo-i-notices');
    await tabTo('.oo-i-of-notices .oo-i-main');
    await press('Enter');
    await saved(page);
    await page
      .locator('.oo-i-clocks')
      .getByText(/update in 1[45]:\d\d/)
      .waitFor();
    await press('Shift+Tab');
    await page.evaluate(() => document.getElementById('oo-main')?.focus());
    await tabTo('.oo-i-jump a[href="#oo-i-end"]');
    await press('Enter');
    await tabTo('.oo-i-of-end form input');
    await page.keyboard.type('Marguerite Solis: an order went through');
    await press('Enter');
    await saved(page);
    const downloads: string[] = [];
    page.on('download', (file) => downloads.push(file.suggestedFilename()));
    await tabTo('.oo-i-of-end .oo-i-main');
    await press('Enter');
    await expect.poll(() => downloads.length, { timeout: 20_000 }).toBe(2);
    await press('Tab', 'Tab', 'Enter');
    await page.locator('.oo-i-of-end').getByRole('button', { name: 'Open it again' }).waitFor();
    expect(await page.evaluate(() => localStorage.getItem('oo-incident-open'))).toBe('0');
    await context.close();
  });

  it('moves nothing for those who want no motion, and prints as a record from first to last', async () => {
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    const page = await context.newPage();
    await fill(page);
    const moving = await page.evaluate(
      () =>
        [...document.querySelectorAll('#oo-incident *, #oo-incident-bar *')].filter((each) => {
          const { animationName, transitionDuration } = getComputedStyle(each);
          return animationName !== 'none' || transitionDuration !== '0s';
        }).length,
    );
    expect(moving).toBe(0);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    const printed = await page.evaluate(() => document.body.innerText);
    expect(printed.indexOf('Incident opened')).toBeGreaterThan(0);
    expect(printed.indexOf('Incident opened')).toBeLessThan(printed.indexOf('A follow-up of the day'));
    expect(printed).toContain('Joren Blake: Look at app2');
    expect(printed).not.toContain('Note it as sent');
    await context.close();
  });

  it('costs a page without an incident nothing, and all of it at most 40 KB', async () => {
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${web}/${runbook}`);
    await page.waitForLoadState('networkidle');
    expect(asked.filter((url) => url.includes('oo-incident'))).toEqual([]);
    const files = ['dist/public/oo-incident.js', 'dist/public/oo-incident-hub.js', 'public/oo-incident.css'];
    const bytes = files.map((file) => gzipSync(readFileSync(join(root, file)), { level: 9 }).length);
    expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(40 * 1024);
    await page.close();
  });

  it('says aloud that nothing can be kept, and goes on in the tab', async () => {
    const context = await browser.newContext();
    await context.addInitScript(() => {
      Object.defineProperty(window, 'indexedDB', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    const page = await context.newPage();
    await page.goto(`${web}/${runbook}`);
    await page.click('#oo-incident-button');
    await page.click('dialog [type=submit]');
    await page.locator('#oo-incident-bar').getByText('Kept in this tab only').waitFor();
    await go(page, `${web}/${incidentPage}`);
    await page.locator('#oo-incident-lost').getByText('This browser refuses to keep anything').waitFor();
    await page.getByText('Incident opened: OrdersDbPrimaryDown').waitFor();
    await context.close();
  });

  it('keeps in the page what the disk refuses, says so, and saves it once the disk takes it', async () => {
    const page = await browser.newPage();
    await openIncident(page, `${web}/${runbook}`);
    await go(page, `${web}/${incidentPage}`);
    await page.evaluate(() => {
      const put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = function (...args) {
        if (document.documentElement.hasAttribute('data-full') && this.name === 'entries')
          throw new DOMException('full', 'QuotaExceededError');
        return put.apply(this, args);
      };
      document.documentElement.setAttribute('data-full', '');
    });
    await write(page, 'not on the disk');
    await page
      .locator('#oo-incident-bar')
      .getByText(/^Not saved \(full\): 1 in this page alone/)
      .waitFor();
    expect(await page.getByText('not on the disk', { exact: true }).count()).toBe(1);
    await page.evaluate(() => document.documentElement.removeAttribute('data-full'));
    await write(page, 'room again');
    await saved(page);
    await page.reload();
    await page.getByText('not on the disk', { exact: true }).waitFor();
    await page.close();
  });

  it('keeps the line that nobody has saved yet', async () => {
    const page = await browser.newPage();
    await openIncident(page, `${web}/${runbook}`);
    await go(page, `${web}/${incidentPage}`);
    await page.fill('#oo-i-log-text', 'half a sentence');
    await page.waitForTimeout(400);
    await page.reload();
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('#oo-i-log-text')?.value === 'half a sentence',
    );
    await page.close();
  });
});
