import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { buildExample } from '../support/example-site.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** One page of every form. */
const forms = [
  'index.html',
  'postmortems/index.html',
  'postmortems/2026-03-14-config-change-removed-packages.html',
  'runbooks/orders-db-failover.html',
  'checklists/call-leader-five-stages.html',
  'runbooks/index.html',
  'checklists/index.html',
  'glossary.html',
  'tags/index.html',
  'tags/database.html',
  'services/index.html',
  'services/storefront.html',
  'incident-mode.html',
  '404.html',
];

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

describe('the example site, from the disk', () => {
  let address = '';
  beforeAll(async () => {
    const example = await buildExample();
    afterAll(example.remove);
    address = example.address;
  });

  it.each(['light', 'dark'] as const)(
    'has no fault that axe finds, %s, at any width',
    async (colorScheme) => {
      const browser = await openBrowser();
      // The policy of the pages lets no script in; axe is ours and is put in from outside.
      const context = await browser.newContext({ colorScheme, bypassCSP: true });
      const page = await context.newPage();
      for (const form of forms) {
        await page.goto(`${address}/${form}`);
        await page.addScriptTag({ content: axe });
        for (const width of [1280, 320]) {
          await page.setViewportSize({ width, height: 800 });
          const { violations }: AxeResult = await page.evaluate(
            'axe.run(document, { resultTypes: ["violations"] })',
          );
          const found = violations.map(
            ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
          );
          expect(found, `${form} at ${width} px`).toEqual([]);
        }
      }
    },
  );

  it('fits a phone without sideways scrolling', async () => {
    const browser = await openBrowser();
    const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
    for (const form of forms) {
      await page.goto(`${address}/${form}`);
      const width: number = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, form).toBeLessThanOrEqual(320);
    }
  });

  it('asks for nothing but its own files, under its own policy, with no error', async () => {
    const browser = await openBrowser();
    const page = await browser.newPage();
    const strange: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(address)) strange.push(request.url());
    });
    page.on('requestfailed', (request) => {
      // The icon's request is given up when the next page is asked for.
      if (request.failure()?.errorText !== 'net::ERR_ABORTED') strange.push(`failed: ${request.url()}`);
    });
    page.on('console', (message) => strange.push(message.text()));
    page.on('pageerror', (error) => strange.push(error.message));
    for (const form of forms) await page.goto(`${address}/${form}`);
    expect(strange).toEqual([]);
  });

  it('leads by keyboard from the skip link into the page', async () => {
    const browser = await openBrowser();
    const page = await browser.newPage();
    await page.goto(`${address}/runbooks/orders-db-failover.html`);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#oo-main');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#oo-main');
  });

  it('opens a step by its anchor', async () => {
    const browser = await openBrowser();
    const page = await browser.newPage();
    await page.goto(`${address}/checklists/call-leader-five-stages.html#choose-leader`);
    const text = await page.evaluate(() => document.querySelector(':target')?.textContent ?? '');
    expect(text).toContain('Choose a call leader');
    expect(text).not.toContain('{#');
  });
});
