import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadConfig } from '../../src/config/load-config.ts';
import { readRecord } from '../../src/incident/record.ts';
import { openBrowser } from '../support/browser.ts';
import { type BuiltExample, buildExample } from '../support/example-site.ts';
import { buildFolder } from '../support/site.ts';
import { serveFolder } from '../support/static-server.ts';
import {
  checklist,
  go,
  incidentPage,
  openIncident,
  ready,
  runbook,
  saidOn,
  saved,
  write,
} from './incident-steps.ts';

const root = join(import.meta.dirname, '..', '..');
let site: BuiltExample;
let browser: Browser;
const places: { disk: string; web: string } = { disk: '', web: '' };

beforeAll(async () => {
  site = await buildExample();
  const server = await serveFolder(site.folder);
  browser = await openBrowser();
  places.disk = site.address;
  places.web = server.address;
  afterAll(() => {
    server.close();
    site.remove();
  });
});

/** A page that fails the test when anything is asked of elsewhere, or anything goes wrong. */
async function newPage(options: BrowserContextOptions = {}): Promise<{ page: Page; strange: string[] }> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const strange: string[] = [];
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(places.disk) && !url.startsWith(places.web) && !url.startsWith('blob:'))
      strange.push(url);
  });
  page.on('console', (message) => strange.push(message.text()));
  page.on('pageerror', (error) => strange.push(error.message));
  return { page, strange };
}

describe.each(['disk', 'web'] as const)('an incident, from the %s', (where) => {
  it('keeps sixty entries over reloads, another tab, a closed tab and a clock that is set back', {
    timeout: 120_000,
  }, async () => {
    const base = places[where];
    const { page, strange } = await newPage();
    await openIncident(page, `${base}/${runbook}`);
    await go(page, `${base}/${incidentPage}`);
    for (let at = 1; at <= 30; at++) await write(page, `entry ${at}`);
    await saved(page);
    await page.reload();
    await ready(page);
    const other = await page.context().newPage();
    await go(other, `${base}/${incidentPage}`);
    // Both write at once, and each sees what the other wrote.
    for (let at = 31; at <= 45; at++)
      await Promise.all([write(page, `entry ${at}`), write(other, `entry ${at + 15}`)]);
    for (const each of [page, other]) {
      await each.waitForFunction(() => document.querySelectorAll('.oo-i-kind-observation').length === 60);
      await saved(each);
    }
    await other.close();
    await page.evaluate(() => {
      const now = Date.now;
      Date.now = () => now() - 3 * 3600_000;
    });
    await page.waitForFunction(() => document.body.textContent?.includes('set back by 180 min'));
    await write(page, 'after the jump');
    await saved(page);
    await page.close();
    const again = await page.context().newPage();
    await go(again, `${base}/${incidentPage}`);
    const said = await saidOn(again);
    expect(
      said
        .filter((text) => /^entry \d+$/.test(text))
        .map((text) => Number(text.slice(6)))
        .sort((a, b) => a - b),
    ).toEqual(Array.from({ length: 60 }, (_, at) => at + 1));
    expect(said).toContain('after the jump');
    expect(strange).toEqual([]);
    await page.context().close();
  });

  it('is handed over by link to another device, where both go on and neither loses a word', async () => {
    const base = places[where];
    const { page, strange } = await newPage({ permissions: ['clipboard-read', 'clipboard-write'] });
    await openIncident(page, `${base}/${runbook}`);
    await go(page, `${base}/${incidentPage}`);
    await write(page, 'before the hand-over');
    await saved(page);
    const linkOf = async (from: Page): Promise<string> => {
      await from.click('.oo-i-jump a[href="#oo-i-hand-over"]');
      await from.getByRole('button', { name: 'Copy a link' }).click();
      await from.getByText('Link copied').waitFor();
      return from.evaluate(() => navigator.clipboard.readText());
    };
    const link = await linkOf(page);
    const second = await newPage({ permissions: ['clipboard-read', 'clipboard-write'] });
    await go(second.page, link);
    expect(second.page.url()).toBe(`${base}/${incidentPage}`);
    expect(await second.page.locator('.oo-i-notice').first().textContent()).toMatch(/2 new entries of 2/);
    await write(second.page, 'written over there');
    await saved(second.page);
    await page.click('.oo-i-jump a[href="#oo-i-log"]');
    await write(page, 'written over here');
    await saved(page);
    const back = await linkOf(second.page);
    await page.click('.oo-i-jump a[href="#oo-i-hand-over"]');
    await page.getByLabel('Or paste a link').fill(back);
    await page.getByRole('button', { name: 'Take it in' }).click();
    await page.locator('.oo-i-notice').getByText('1 new entry of 3').waitFor();
    await page.click('.oo-i-jump a[href="#oo-i-log"]');
    expect((await saidOn(page)).sort()).toEqual([
      'Incident opened: OrdersDbPrimaryDown',
      'before the hand-over',
      'written over here',
      'written over there',
    ]);
    expect([...strange, ...second.strange]).toEqual([]);
    await Promise.all([page.context().close(), second.page.context().close()]);
  });

  it('exports a draft and a record, and takes the record in again as it was', async () => {
    const base = places[where];
    const { page } = await newPage();
    await openIncident(page, `${base}/${checklist}`, 'Orders are refused');
    await page.locator('#open-record .oo-i-tick').click();
    await go(page, `${base}/${incidentPage}`);
    await write(page, 'Be more careful with disks', 'follow-up');
    await page.fill('#oo-i-log-text', 'key AKIAIOSFODNN7EXAMPLE');
    await page.getByText('This looks like an AWS access key').waitFor();
    await page.press('#oo-i-log-text', 'Enter');
    await saved(page);
    await page.click('.oo-i-jump a[href="#oo-i-end"]');
    const exportBoth = async (): Promise<ReadonlyMap<string, string>> => {
      const files: Promise<[string, string]>[] = [];
      page.on('download', (file) => {
        files.push(file.path().then((path) => [file.suggestedFilename(), readFileSync(path, 'utf8')]));
      });
      await page.getByRole('button', { name: 'Export draft and record' }).click();
      await page.getByRole('button', { name: 'Cover them and go on' }).click();
      await expect.poll(() => files.length, { timeout: 20_000 }).toBe(2);
      page.removeAllListeners('download');
      return new Map(await Promise.all(files));
    };
    const first = await exportBoth();
    const [[draftName = '', draft = ''] = [], [recordName = '', record = ''] = []] = [...first].sort(
      ([a], [b]) => (b.length - a.length ? a.length - b.length : 0),
    );
    expect(draftName).toMatch(/^\d{4}-\d\d-\d\d-orders-are-refused\.md$/);
    expect(recordName).toBe(draftName.replace('.md', '.incident.json'));
    expect(draft).toContain('| Be more careful with disks |');
    expect(draft).toContain('<!-- "Be more careful with disks": vague');
    expect(`${draft}${record}`).not.toContain('AKIA');
    expect(readRecord(record).fault).toBeNull();

    const other = await newPage();
    await go(other.page, `${base}/${incidentPage}`);
    await other.page.setInputFiles('input[type=file]', {
      name: recordName,
      mimeType: 'application/json',
      buffer: Buffer.from(record),
    });
    await other.page
      .locator('.oo-i-notice')
      .getByText(/new entries of/)
      .first()
      .waitFor();
    await other.page.click('.oo-i-jump a[href="#oo-i-hand-over"]');
    const [file] = await Promise.all([
      other.page.waitForEvent('download'),
      other.page.getByRole('button', { name: 'Save a file' }).click(),
    ]);
    expect(readFileSync(await file.path(), 'utf8')).toBe(record);
    await Promise.all([page.context().close(), other.page.context().close()]);
  });
});

describe('a checklist that is run', () => {
  it('is ticked by keyboard, says who and when, starts its clock, and is found again where it was left', async () => {
    const { page, strange } = await newPage({ timezoneId: 'Europe/Oslo' });
    await openIncident(page, `${places.web}/${checklist}`, 'Orders are refused');
    expect(await page.locator('[data-oo-next]').getAttribute('id')).toBe('open-record');
    await page.locator('#open-record .oo-i-box').focus();
    await page.keyboard.press('Space');
    await page
      .locator('#open-record .oo-i-stamp')
      .getByText(/^✓ Done \d\d:\d\d \(\d\d:\d\d UTC\), Ines Okafor$/)
      .waitFor();
    expect(await page.locator('[aria-current="step"]').getAttribute('id')).toBe('join-bridge');
    await page
      .locator('.oo-i-deadline')
      .first()
      .getByText(/^until .* UTC\) · 4:5\d left$/)
      .waitFor();
    await page.waitForFunction(() =>
      [...document.querySelectorAll('[role=status]')].some((each) =>
        each.textContent?.startsWith('Done: Open the incident record'),
      ),
    );
    // A step that is skipped needs a reason.
    await page.getByRole('button', { name: 'More for: Choose a scribe.' }).click();
    await page.locator('#choose-scribe .oo-i-step-more button').click();
    expect(await page.locator('#choose-scribe').getAttribute('data-oo-mark')).toBe('todo');
    await page.locator('#choose-scribe .oo-i-step-more input').fill('two people only');
    await page.keyboard.press('Enter');
    await page.locator('#choose-scribe .oo-i-stamp').getByText('Skipped').waitFor();
    // Un-ticking keeps what was.
    await page.locator('#open-record .oo-i-tick').click();
    await page.locator('#open-record .oo-i-stamp').getByText('marked 2 times').waitFor();
    await page.locator('#open-record .oo-i-tick').click();
    await saved(page);
    await page.clock.install({ time: Date.now() + 4 * 60_000 });
    await page.reload();
    await ready(page);
    await page.getByText(/You stopped here 4 min ago. Next: Join the bridge/).waitFor();
    expect(await page.locator('#open-record').getAttribute('data-oo-mark')).toBe('done');
    expect(await page.locator('.oo-i-progress').textContent()).toMatch(/^2 of \d+ steps marked$/);
    expect(strange).toEqual([]);
    await page.context().close();
  });

  it('is ticked three presses after the page of the alert was opened, on a phone', async () => {
    const { page } = await newPage({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    await page.goto(`${places.web}/${runbook}`);
    await page.locator('#oo-incident-button').tap();
    await page.waitForSelector('dialog[open]');
    const submit = page.locator('dialog [type=submit]');
    expect((await submit.boundingBox())?.y ?? 0).toBeLessThan(844 - 48);
    await submit.tap();
    await page.waitForSelector('[data-oo-next]');
    await page.waitForTimeout(500);
    const box = await page.locator('[data-oo-next] .oo-i-tick').boundingBox();
    const bar = await page.locator('#oo-incident-bar').boundingBox();
    expect(box?.y ?? -1).toBeGreaterThan(0);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(bar?.y ?? 0);
    await page.touchscreen.tap((box?.x ?? 0) + 20, (box?.y ?? 0) + 20);
    await page.waitForSelector('#ask-old[data-oo-mark="done"]');
    await page.context().close();
  });

  it('puts parameters into every command, quoted, and copies what it shows', async () => {
    const { page } = await newPage({ permissions: ['clipboard-read', 'clipboard-write'] });
    await openIncident(page, `${places.web}/${runbook}`);
    await page.getByLabel(/^OLD_PRIMARY/).fill('odb one');
    await page.keyboard.press('Tab');
    await saved(page);
    await page.locator('#ask-old .oo-copy').click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("psql -h 'odb one' -U ops");
    await page.locator('.oo-i-parameters').getByText('OLD_PRIMARY: holds characters').waitFor();
    await page.reload();
    await page.locator('#ask-old').getByText("'odb one'").waitFor();
    await page.context().close();
  });

  it('tells of steps that another build has changed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'onlyonce-incident-'));
    const { config } = loadConfig(root, null);
    const files = (first: string) => ({
      'runbooks/a.md': `# A\n\n1. ${first} {#first}\n2. Second thing.\n3. Third thing.\n`,
    });
    const { writeFiles } = await import('../support/folder.ts');
    writeFiles(join(folder, 'content'), files('Stop the pool.'));
    await buildFolder(join(folder, 'content'), join(folder, 'out'), { config });
    const server = await serveFolder(join(folder, 'out'));
    places.web = server.address;
    const { page } = await newPage();
    await openIncident(page, `${server.address}/runbooks/a.html`);
    await page.locator('#first .oo-i-tick').click();
    await page.locator('.oo-step').nth(1).locator('.oo-i-tick').click();
    await saved(page);
    writeFiles(join(folder, 'content'), {
      'runbooks/a.md':
        '# A\n\n1. Stop the pool on both hosts. {#first}\n2. Another thing.\n3. Third thing.\n',
    });
    await buildFolder(join(folder, 'content'), join(folder, 'out'), { config });
    await page.reload();
    await ready(page);
    await page.locator('#first').getByText('This step changed since you ticked it').waitFor();
    await page.getByText('Second thing.').waitFor();
    expect(await page.locator('#first').getAttribute('data-oo-mark')).toBe('done');
    await page.context().close();
    server.close();
    rmSync(folder, { recursive: true });
  });
});
