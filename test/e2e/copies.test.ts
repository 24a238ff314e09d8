import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { type BuiltExample, buildExample } from '../support/example-site.ts';
import { temporaryFolder, writeFiles } from '../support/folder.ts';
import { buildFolder, readTree } from '../support/site.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let site: BuiltExample;
let browser: Browser;
beforeAll(async () => {
  site = await buildExample();
  browser = await openBrowser();
});
afterAll(() => site.remove());

interface Opened {
  readonly page: Page;
  /** Addresses of everything that was asked for. */
  readonly asked: readonly string[];
  readonly errors: readonly string[];
}

async function open(address: string, javaScriptEnabled = true): Promise<Opened> {
  const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 390, height: 844 } });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const asked: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(address);
  return { page, asked, errors };
}

/** The crash cart alone in a folder, as it is when it was sent by mail. */
function loneCart(): string {
  const folder = temporaryFolder();
  writeFiles(folder, { 'cart.html': readFileSync(join(site.folder, 'crash-cart.html')) });
  return pathToFileURL(join(folder, 'cart.html')).href;
}

describe('the crash cart', () => {
  it('is all in one file, and nothing of it is refused', async () => {
    const { page, asked, errors } = await open(loneCart());
    expect(asked.filter((address) => !address.startsWith('data:'))).toHaveLength(1);
    expect(errors).toEqual([]);
    expect(await page.locator('.oo-procedure').count()).toBeGreaterThan(15);
    expect(await page.locator('main').textContent()).toContain('+44 1632 960105');
    // Its sheet holds: the text is as large as on every page.
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('18px');
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(390);
  });

  it('holds no postmortem, and leads nowhere else by a relative address', async () => {
    const { page } = await open(loneCart());
    const hrefs = await page.evaluate(() =>
      [...document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href') ?? ''),
    );
    expect(hrefs.filter((href) => !/^(?:#|https?:|mailto:|tel:)/.test(href))).toEqual([]);
    const lost = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')]
        .filter(({ hash }) => document.getElementById(decodeURIComponent(hash.slice(1))) === null)
        .map(({ hash }) => hash),
    );
    expect(lost).toEqual([]);
    expect(await page.locator('.oo-of-postmortem').count()).toBe(0);
  });

  it('is read and found through without scripts', async () => {
    const { page } = await open(loneCart(), false);
    expect(await page.locator('#oo-find').isVisible()).toBe(false);
    await page.locator('#oo-cart-contents a', { hasText: 'Fail over orders-db' }).click();
    const section = page.locator('.oo-procedure:target');
    expect(await section.locator('h2').first().textContent()).toBe('Fail over orders-db');
    expect(await section.locator('.oo-step').first().isVisible()).toBe(true);
  });

  it('finds a word in all of it, with the keyboard alone', async () => {
    const { page } = await open(loneCart());
    await page.keyboard.press('/');
    await page.keyboard.type('pgbouncer');
    const found = await page.locator('.oo-procedure:visible').count();
    expect(found).toBeGreaterThan(0);
    expect(found).toBeLessThan(8);
    expect(await page.locator('#oo-find-said').textContent()).toContain(`${found} found`);
    await page.keyboard.press('Enter');
    expect(await page.locator('.oo-procedure:target').count()).toBe(1);
    await page.locator('#oo-find-input').focus();
    await page.keyboard.press('Escape');
    expect(await page.locator('.oo-procedure:visible').count()).toBeGreaterThan(15);
    await page.keyboard.type('zzzzzz');
    expect(await page.locator('.oo-procedure:visible').count()).toBe(0);
    expect(await page.locator('#oo-find-said').textContent()).toContain('Nothing found');
  });

  it('shows pictures of runbooks and nothing that its readers may not see', async () => {
    const content = temporaryFolder({
      'runbooks/open.md':
        '---\naudience: public\n---\n\n# Open\n\n![The map](map.svg)\n\n1. See [the other](closed.md).\n',
      'runbooks/closed.md': '# Closed secret\n\n1. Do it.\n',
      'runbooks/map.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
    });
    const out = join(temporaryFolder(), 'site');
    const contacts = [{ name: 'Secret Kim', role: null, reach: ['+44 1632 960199'], services: [] }];
    await buildFolder(content, out, { copies: 'made', audience: 'public', config: { contacts } });
    for (const [path, text] of readTree(out)) {
      if (path !== 'site.zip') expect(text, path).not.toMatch(/closed secret|secret kim|960199/i);
    }
    const archived = unzipSync(readFileSync(join(out, 'site.zip')));
    expect(Object.keys(archived)).not.toContain('runbooks/closed.html');
    const { page } = await open(pathToFileURL(join(out, 'crash-cart.html')).href);
    const width = await page
      .locator('img[alt="The map"]')
      .evaluate((image) => 'naturalWidth' in image && image.naturalWidth);
    expect(width).toBe(9);
  });
});

describe('what is many documents in one', () => {
  const files = {
    'runbooks/db.md':
      '---\nalerts: [DbDown]\nservices: [db]\nverified: 2026-01-01\n---\n\n# Database\n\n## Look (5 min)\n\n1. Look[^1].\n\n   Expect: a number.\n\n## Mend\n\n1. Mend.\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n[^1]: With care.\n',
    'runbooks/web.md':
      '# Web\n\n## Look\n\n1. Look[^1], and see [the database](db.md#mend).\n\n[^1]: With care.\n',
    'checklists/first.md': '# First minutes\n\n## React (5 min)\n\n- [ ] Call.\n\n## Go on\n\n- [ ] Go on.\n',
  };
  const kim = {
    name: 'Kim',
    role: 'engineer',
    reach: ['+44 1632 960105', 'kim@larkspur.example'],
    services: ['db'],
  };
  const services = [
    { name: 'db', owner: 'storage', contacts: [kim], dependsOn: [], bridge: '+44 1632 960001' },
  ];

  it.each(['light', 'dark'] as const)(
    'has no fault that axe finds, and fits a phone, %s',
    async (colorScheme) => {
      const out = join(temporaryFolder(), 'site');
      const config = { contacts: [kim], services, siteUrl: 'https://ops.example/' };
      await buildFolder(temporaryFolder(files), out, { copies: 'made', config });
      const context = await browser.newContext({ colorScheme, bypassCSP: true });
      onTestFinished(() => context.close());
      const page = await context.newPage();
      for (const name of ['booklet', 'crash-cart', 'cards']) {
        await page.goto(`${pathToFileURL(out).href}/${name}.html`);
        await page.addScriptTag({ content: axe });
        for (const width of [1280, 320]) {
          await page.setViewportSize({ width, height: 800 });
          const faults: readonly string[] = await page.evaluate(
            'axe.run(document).then(({ violations }) => violations.map(({ id, nodes }) => id + nodes[0].html))',
          );
          expect(faults, `${name} at ${width} px`).toEqual([]);
        }
        // Neither the page nor a part of it has to be moved sideways to read a number.
        const wide = await page.evaluate(() =>
          [document.documentElement, ...document.querySelectorAll('.oo-whom *')]
            .filter((each) => each.scrollWidth > each.clientWidth && each.clientWidth > 0)
            .map((each) => each.outerHTML.slice(0, 80)),
        );
        expect(wide, name).toEqual([]);
      }
    },
  );
});

describe('the archive', () => {
  it('holds the site as it is hosted, and works from wherever it is unpacked', async () => {
    const folder = temporaryFolder();
    const files = unzipSync(readFileSync(join(site.folder, 'site.zip')));
    writeFiles(folder, files);
    const hosted = [...readTree(site.folder)].filter(
      ([path]) => !path.startsWith('.onlyonce') && !path.startsWith('site.zip'),
    );
    expect([...readTree(folder)]).toEqual(hosted);
    const { page, asked, errors } = await open(pathToFileURL(join(folder, 'index.html')).href);
    await page.locator('#oo-copy').waitFor();
    expect(await page.locator('#oo-copy').textContent()).toMatch(/^Copy of 2026-06-01, \d+ days old/);
    await page.fill('#oo-search-input', 'OrdersDbPrimaryDown');
    await page.waitForSelector('[role="option"]');
    await page.keyboard.press('Enter');
    await page.waitForURL(/orders-db-failover\.html/);
    expect(asked.filter((address) => !address.startsWith(pathToFileURL(folder).href))).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('is warned of in red when it is old', async () => {
    const { page } = await open(`${site.address}/index.html`);
    await page.clock.setFixedTime(new Date('2026-06-10T12:00:00Z'));
    await page.reload();
    await page.locator('#oo-copy').waitFor();
    expect(await page.locator('#oo-copy').getAttribute('class')).not.toContain('oo-old');
    await page.clock.setFixedTime(new Date('2026-06-30T12:00:00Z'));
    await page.reload();
    await page.locator('#oo-copy.oo-old').waitFor();
    expect(await page.locator('#oo-copy').textContent()).toBe(
      'Copy of 2026-06-01, 29 days old. Check that it is still right',
    );
  });
});

describe('the cards', () => {
  it('are printed alone when one was followed to, and each on one sheet', async () => {
    const { page } = await open(`${site.address}/cards.html`);
    const all = await page.locator('.oo-card').count();
    expect(all).toBeGreaterThan(10);
    for (const format of ['A4', 'Letter']) expect(sheetsIn(await page.pdf({ format })), format).toBe(all);
    await page.locator('li a', { hasText: 'OrdersDbPrimaryDown' }).click();
    expect(sheetsIn(await page.pdf({ format: 'A4' }))).toBe(1);
  });

  it('show a code that leads to the runbook where it is known where the site is', async () => {
    const content = temporaryFolder({ 'runbooks/a b.md': '---\nalerts: [Down]\n---\n\n# A\n\n1. Do it.\n' });
    const out = join(temporaryFolder(), 'site');
    await buildFolder(content, out, { copies: 'made', config: { siteUrl: 'https://ops.example/handbook' } });
    const { page } = await open(pathToFileURL(join(out, 'cards.html')).href);
    const address = 'https://ops.example/handbook/runbooks/a%20b.html';
    expect(await page.locator('.oo-qr').getAttribute('aria-label')).toBe(`QR code of ${address}`);
    expect(await page.locator('.oo-card .oo-place').textContent()).toBe(address);
    const { page: plain } = await open(`${site.address}/cards.html`);
    expect(await plain.locator('.oo-qr').count()).toBe(0);
    expect(await plain.locator('.oo-card .oo-place').first().textContent()).toMatch(/^runbooks\/.*\.html$/);
  });
});

describe('the booklet', () => {
  it('begins a sheet with each procedure, and has room for initials and time at each step', async () => {
    const { page } = await open(`${site.address}/booklet.html`);
    await page.emulateMedia({ media: 'print' });
    const looks = await page.evaluate(() =>
      [...document.querySelectorAll('.oo-procedure')].map((section) => {
        const { breakBefore } = getComputedStyle(section);
        const end = section.querySelector(':scope > .oo-procedure-end');
        const steps = [...section.querySelectorAll('.oo-step')];
        return {
          breakBefore,
          repeated: end === null ? '' : getComputedStyle(end).display,
          steps: steps.length,
          boxes: steps.filter((step) => getComputedStyle(step, '::before').content.includes('initials'))
            .length,
        };
      }),
    );
    expect(looks.length).toBeGreaterThan(15);
    for (const { breakBefore, repeated, steps, boxes } of looks) {
      expect([breakBefore, repeated]).toEqual(['page', 'table-footer-group']);
      expect(boxes).toBe(steps);
    }
  });
});

/** Sheets of a PDF: pages in its tree, which Chromium writes plainly. */
function sheetsIn(pdf: Buffer): number {
  return (pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length;
}
