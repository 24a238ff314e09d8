import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadConfig } from '../../src/config/load-config.ts';
import { openBrowser } from '../support/browser.ts';
import { buildFolder, readTree } from '../support/site.ts';
import { serveFolder } from '../support/static-server.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const docs = join(import.meta.dirname, '..', '..', 'docs');

let folder = '';
let disk = '';
let web = '';
let browser: Browser;

beforeAll(async () => {
  const scratch = mkdtempSync(join(tmpdir(), 'onlyonce-manual-'));
  folder = join(scratch, 'out');
  const { config } = loadConfig(docs, null);
  const { diagnostics, ownLayouts } = await buildFolder(docs, folder, {
    config,
    layoutsDir: join(docs, 'layouts'),
  });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(ownLayouts).toEqual(['home', 'page']);
  disk = pathToFileURL(folder).href;
  const server = await serveFolder(folder);
  web = server.address;
  browser = await openBrowser();
  afterAll(() => {
    server.close();
    rmSync(scratch, { recursive: true, force: true });
  });
});

async function open(address: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(address);
  return page;
}

/** What stands below the box: mark, word, reason and suggestion of each line. */
function verdicts(page: Page): Promise<string[]> {
  return page.locator('.try-it-verdicts li').allInnerTexts();
}

describe('the box to try the judge', () => {
  it.each(['disk', 'web'] as const)('says its verdict while one types, from the %s', async (from) => {
    const page = await open(`${from === 'disk' ? disk : web}/try-it.html`);
    const faults: string[] = [];
    page.on('console', (message) => faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(error.message));
    const box = page.getByLabel('Action items, one a line');
    await box.focus();
    await page.keyboard.type('Be more careful');
    const [vague = ''] = await verdicts(page);
    expect(vague).toContain('✗ Vague (V01)');
    expect(vague).toContain('"Be more careful" asks for attention');
    expect(vague).toContain('Rather: Add <a check>');

    await box.fill('Make the migration job refuse to start while `lock_timeout` is unset');
    const [change = '', ...others] = await verdicts(page);
    expect(change).toMatch(/✓ Process change \((?:strong|intermediate)\)/);
    expect(change).not.toContain('Rather:');
    expect(others).toEqual([]);
    await page.waitForFunction(() =>
      document.querySelector('.try-it-form [role="status"]')?.textContent?.startsWith('Process change'),
    );

    await box.fill('');
    expect(await verdicts(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('judges each line of a list by itself', async () => {
    const page = await open(`${disk}/try-it.html`);
    await page
      .getByLabel('Action items, one a line')
      .fill('- [ ] Be more careful\n\n- [ ] Find out why the pool was full\n- TBD');
    expect(
      (await verdicts(page)).map((text) =>
        text
          .split('\n')
          .filter((line) => line !== '')
          .slice(0, 2),
      ),
    ).toEqual([
      ['- [ ] Be more careful', '✗ Vague (V01)'],
      ['- [ ] Find out why the pool was full', '? Investigation (V06)'],
      ['- TBD', '– Not an action (V20)'],
    ]);
  });

  it('has examples to press, and takes markup for text', async () => {
    const page = await open(`${disk}/try-it.html`);
    await page.getByRole('button', { name: 'Improve monitoring' }).click();
    expect((await verdicts(page))[0]).toContain('Vague (V05)');
    await page.getByLabel('Action items, one a line').fill('<img src=x onerror=alert(1)> <b>\nx');
    expect((await verdicts(page))[0]).toContain('<img src=x onerror=alert(1)> <b>');
    expect(await page.locator('.try-it-verdicts img').count()).toBe(0);
  });

  it('says how to do it in a terminal where no script runs', async () => {
    const page = await open(`${disk}/try-it.html`, { javaScriptEnabled: false });
    expect(await page.locator('.try-it-form').isVisible()).toBe(false);
    expect(await page.locator('.try-it').innerText()).toContain('onlyonce judge "Be more careful"');
  });

  it('is on the pages about the judge alone, and so is its script', () => {
    const pages = [...readTree(folder)].filter(([path]) => path.endsWith('.html'));
    const loading = pages.filter(([, text]) => text.includes('try-it.client'));
    const holding = pages.filter(([, text]) => text.includes('<textarea'));
    expect(loading.map(([path]) => path)).toContain('try-it.html');
    expect(loading.map(([path]) => path)).toEqual(holding.map(([path]) => path));
    expect(loading.length).toBeLessThan(pages.length / 2);
  });
});

describe('the manual', () => {
  const forms = [
    'index.html',
    'try-it.html',
    'rules/index.html',
    'rules/links-resolve.html',
    'configuration.html',
  ];

  it.each(['light', 'dark'] as const)(
    'has no fault that axe finds, %s, at any width',
    async (colorScheme) => {
      const page = await open(`${disk}/index.html`, { colorScheme, bypassCSP: true });
      for (const form of forms) {
        await page.goto(`${disk}/${form}`);
        if (form === 'try-it.html')
          await page.fill('textarea', 'Be more careful\nFind out why\nTBD\nRemove the retry in `sync`');
        await page.addScriptTag({ content: axe });
        for (const width of [1280, 320]) {
          await page.setViewportSize({ width, height: 800 });
          const { violations }: { violations: { id: string; nodes: { html: string }[] }[] } =
            await page.evaluate('axe.run(document, { resultTypes: ["violations"] })');
          expect(
            violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
            `${form} at ${width} px`,
          ).toEqual([]);
          const wide: number = await page.evaluate(() => document.documentElement.scrollWidth);
          expect(wide, `${form} at ${width} px`).toBeLessThanOrEqual(width);
        }
      }
    },
  );

  it('leads to its own parts and not to kinds of documents that it has none of', async () => {
    const page = await open(`${disk}/rules/links-resolve.html`);
    const nav = page.getByRole('navigation', { name: 'Site' });
    expect(await nav.getByRole('link').allInnerTexts()).toEqual([
      'Rules',
      'Try the judge',
      'Front matter',
      'Configuration',
      'Layouts',
    ]);
    await nav.getByRole('link', { name: 'Try the judge' }).click();
    await page.waitForURL(`${disk}/try-it.html`);
    expect(await nav.getByRole('link', { name: 'Try the judge' }).getAttribute('aria-current')).toBe('true');
  });
});
