import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadConfig } from '../../src/config/load-config.ts';
import { openBrowser } from '../support/browser.ts';
import { type BuiltExample, buildExample } from '../support/example-site.ts';
import { temporaryFolder } from '../support/folder.ts';
import { buildFolder } from '../support/site.ts';
import { serveFolder } from '../support/static-server.ts';
import { go, incidentPage, openIncident, ready, runbook, saidOn, saved, write } from './incident-steps.ts';

const doConfirm = 'checklists/after-the-storm.html';
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

/** A page with an incident on the page of the incident, at one of its parts. */
async function at(part: string): Promise<Page> {
  const page = await (await browser.newContext({ acceptDownloads: true })).newPage();
  await openIncident(page, `${web}/${runbook}`);
  await go(page, `${web}/${incidentPage}#oo-i-${part}`);
  return page;
}

async function downloaded(
  page: Page,
  name: string,
): Promise<{ readonly name: string; readonly text: string }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).click(),
  ]);
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

describe('the parts of an incident', () => {
  it('propose the runbook of the alert first, and what looked like it before', async () => {
    const page = await at('lists');
    expect(await page.locator('.oo-i-proposed h3').allTextContents()).toEqual([
      'Runbooks that fit',
      'Checklists',
      'Seen before',
    ]);
    expect(await page.locator('.oo-i-proposed li a').first().textContent()).toBe('Fail over orders-db');
    await page.context().close();
  });

  it('tell people by stage, count to the next update, and insist once it is late', async () => {
    const page = await at('notices');
    await page.getByLabel('Impact: what it means').fill('orders <b>cannot</b> be paid');
    await page.getByRole('button', { name: 'Note it as sent' }).click();
    await saved(page);
    expect(await page.getByLabel('Stage').inputValue()).toBe('update');
    const { name, text } = await downloaded(page, 'Save status.html');
    expect(name).toBe('status.html');
    expect(text).toContain('What it means for you: orders &#60;b&#62;cannot&#60;/b&#62; be paid');
    expect(text).toMatch(/Next update: .* at the latest/);
    expect(text).not.toMatch(/<script|src=|href=/);
    await page.evaluate(() => {
      const now = Date.now;
      Date.now = () => now() + 16 * 60_000;
    });
    await page
      .locator('[role=alert]')
      .getByText(/^The update promised for .* is late: send it now$/)
      .waitFor({ state: 'attached' });
    expect(await page.locator('#oo-incident-bar').getAttribute('data-oo-late')).toBe('');
    await page.context().close();
  });

  it('show whom to call for the services that are affected', async () => {
    const page = await at('notices');
    const contacts = page.locator('.oo-i-of-notices section', { hasText: 'orders-db' });
    expect(await contacts.getByRole('link', { name: '+44 1632 960105' }).getAttribute('href')).toBe(
      'tel:+441632960105',
    );
    expect(await contacts.textContent()).toContain('Takes with it: ');
    await page.context().close();
  });

  it('give each task one owner, and let anybody take it', async () => {
    const page = await at('people');
    await page.getByRole('textbox', { name: 'Task' }).fill('Watch the pool');
    await page.getByRole('button', { name: 'Assign' }).click();
    await page.getByRole('button', { name: 'I take it: Watch the pool' }).click();
    await page.getByRole('button', { name: 'Done: Watch the pool' }).click();
    await page.locator('.oo-i-board').getByText('(done)').waitFor();
    expect(await page.locator('.oo-i-board li').count()).toBe(1);
    expect(await page.locator('.oo-i-board strong').textContent()).toBe('Ines Okafor');
    await page.context().close();
  });

  it('make a checklist on the spot, which is ticked and saved as Markdown', async () => {
    const page = await at('lists');
    await page.getByText('Write a checklist on the spot').click();
    await page.getByLabel('Name of the list').fill('Before the restart');
    await page.getByLabel('Steps, one a line').fill('- [ ] copy the file\n2. tell customer care\n\n');
    await page.getByRole('button', { name: 'Make the list' }).click();
    await page.getByText('copy the file', { exact: true }).click();
    await page
      .locator('.oo-i-list')
      .getByText(/^Done .* Ines Okafor$/)
      .waitFor();
    const { name, text } = await downloaded(page, 'Save as Markdown: Before the restart');
    expect(name).toBe('before-the-restart.md');
    expect(text).toMatch(
      /^---\ntitle: "Before the restart"\n[\s\S]*\n---\n\n- \[ \] copy the file\n- \[ \] tell customer care\n$/,
    );
    await page.context().close();
  });

  it('show the record as a code that another phone can read', async () => {
    const page = await at('hand-over');
    await page.getByRole('button', { name: 'Show a code' }).click();
    const code = page.getByRole('img', { name: 'Code of the link to this record' });
    await code.waitFor();
    const box = await code.boundingBox();
    expect(box?.width).toBeGreaterThan(200);
    expect(box?.width).toBe(box?.height);
    await page.context().close();
  });

  it('keep what was written before under what is written now', async () => {
    const page = await at('log');
    await write(page, 'Disk ful');
    await page.getByRole('button', { name: 'Edit: Disk ful' }).click();
    await page.getByLabel('Text').fill('Disk full');
    await page.getByRole('button', { name: 'Save the revision' }).click();
    await page.getByText('Edited once').click();
    await page.locator('.oo-i-entry details').getByText('Disk ful', { exact: false }).waitFor();
    await page.reload();
    await ready(page);
    expect(await saidOn(page)).toEqual(['Disk full', 'Incident opened: OrdersDbPrimaryDown']);
    await page.context().close();
  });

  it('settle a hypothesis, and set the time of an entry back', async () => {
    const page = await at('log');
    await page.getByLabel('When it happened').selectOption('10');
    await page.fill('#oo-i-log-text', 'h: The pool is full');
    await page.getByLabel('What can go wrong?').fill('nothing');
    await page.press('#oo-i-log-text', 'Enter');
    await page.getByRole('button', { name: 'confirmed: The pool is full' }).click();
    await page.locator('.oo-i-said strong').getByText('confirmed').waitFor();
    // Ten minutes ago is before the incident was opened here.
    expect((await saidOn(page)).at(-1)).toBe('The pool is full confirmed');
    await page.context().close();
  });

  it('write nothing that was typed as markup', async () => {
    const page = await at('log');
    const hostile = '<img src=x onerror="document.title=1"><script>document.title=1</script>';
    await write(page, hostile);
    await saved(page);
    expect((await saidOn(page))[0]).toBe(hostile);
    expect(await page.locator('.oo-incident img, .oo-incident script').count()).toBe(0);
    await page.context().close();
  });

  it('let several incidents be open, with one that counts, and clear one in two presses', async () => {
    const page = await at('hand-over');
    await page.getByRole('button', { name: 'Open another incident' }).click();
    await page.fill('dialog [name=title]', 'A second one');
    await page.click('dialog [type=submit]');
    await page.getByRole('heading', { name: 'A second one' }).waitFor();
    await page.getByRole('button', { name: 'Make it the current one: OrdersDbPrimaryDown' }).click();
    await page.getByRole('heading', { name: 'OrdersDbPrimaryDown' }).waitFor();
    const clear = page.getByRole('button', { name: 'Clear from this device: A second one' });
    await clear.click();
    await clear.getByText('Press again to lose it').waitFor();
    await clear.click();
    await page.waitForFunction(() => document.querySelectorAll('.oo-i-of-others li').length === 1);
    await page.context().close();
  });

  it('say so when the browser has thrown the record away', async () => {
    const page = await at('log');
    await write(page, 'one more');
    await saved(page);
    await page.goto(`${web}/index.html`);
    await page.evaluate(() => {
      const names = ['oo-incident:Larkspur Outfitters operations'];
      return Promise.all(
        names.map(
          (name) =>
            new Promise((resolve) => {
              indexedDB.deleteDatabase(name).onsuccess = resolve;
            }),
        ),
      );
    });
    // Wherever it is noticed first, it is said until somebody has seen it.
    await page.goto(`${web}/glossary.html`);
    await page.locator('#oo-incident-lost').waitFor();
    await page.goto(`${web}/${runbook}`);
    const words = 'This browser has thrown away the record of “OrdersDbPrimaryDown” (2 entries)';
    await page.locator('#oo-incident-lost').getByText(words).waitFor();
    await page.getByRole('button', { name: 'I know' }).click();
    await page.reload();
    await page.waitForLoadState('networkidle');
    expect(await page.locator('#oo-incident-lost').count()).toBe(0);
    await page.context().close();
  });

  it('stay with their site where one host holds several', async () => {
    const folder = temporaryFolder({ 'content/runbooks/a.md': '# A\n\n1. Stop the pool.\n' });
    for (const title of ['one', 'two']) {
      const config = { ...loadConfig(folder, null).config, title };
      await buildFolder(join(folder, 'content'), join(folder, 'out', title), { config });
    }
    const server = await serveFolder(join(folder, 'out'));
    const context = await browser.newContext();
    const page = await context.newPage();
    const waiting = await context.newPage();
    await waiting.goto(`${server.address}/one/index.html`);
    await openIncident(page, `${server.address}/one/runbooks/a.html`);
    // A page that was there before learns of it.
    await waiting.waitForSelector('#oo-incident-bar:not([hidden])');
    await go(page, `${server.address}/two/${incidentPage}`);
    await page.getByText('No incident is open on this device').waitFor();
    expect(await page.evaluate(() => localStorage.getItem('oo-incident-open'))).toBe('1');
    await page.goto(`${server.address}/one/index.html`);
    await page.waitForSelector('#oo-incident-bar:not([hidden])');
    await context.close();
    server.close();
  });

  it('leave the keys alone for those who turn them off', async () => {
    const page = await at('facts');
    await page.getByText('Single keys: i opens').click();
    await page.goto(`${web}/${runbook}`);
    await ready(page);
    await page.keyboard.press('l');
    await page.keyboard.press('i');
    expect(await page.locator('#oo-incident-bar .oo-i-log').isVisible()).toBe(false);
    expect(page.url()).toBe(`${web}/${runbook}`);
    await page.context().close();
  });
});

describe('a checklist that is done first and confirmed after', () => {
  it('marks no next step, and is confirmed stage by stage', async () => {
    const page = await (await browser.newContext()).newPage();
    await openIncident(page, `${web}/${doConfirm}`, 'Orders are refused');
    expect(await page.locator('[data-oo-next]').count()).toBe(0);
    await page
      .getByRole('button', { name: /^Confirm this stage/ })
      .first()
      .click();
    await page.waitForFunction(() => document.activeElement?.classList.contains('oo-i-box'));
    await page.keyboard.press('Space');
    await page
      .locator('.oo-i-stamp')
      .getByText(/^✓ Confirmed/)
      .waitFor();
    await page.context().close();
  });
});
