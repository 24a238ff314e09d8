import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { parse } from 'parse5';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generatedUrls } from '../../src/model/generated-pages.ts';
import { openBrowser } from '../support/browser.ts';
import { type BuiltExample, buildExample } from '../support/example-site.ts';
import { attributeOf, elementsOf } from '../support/html.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let site: BuiltExample;
let browser: Browser;
let pages: readonly string[] = [];
beforeAll(async () => {
  site = await buildExample();
  browser = await openBrowser();
  pages = readdirSync(site.folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html'))
    .map((path) => path.replaceAll('\\', '/'))
    // The hub of incident records is a store, not a page.
    .filter((path) => !path.startsWith('assets/'))
    .sort();
});
afterAll(() => site.remove());

/** The recommended rules, but for what the text of authors and its Markdown decide, and the reasons. */
const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // A list under a combobox is a listbox (ARIA Authoring Practices); a select element cannot hold links. A table that
    // scrolls by itself is a region with a name.
    'prefer-native-element': ['error', { exclude: ['listbox', 'region'] }],
    // Titles and telephone numbers are the author's words; the sheet keeps numbers on one line.
    'long-title': 'off',
    'tel-non-breaking': 'off',
    // `>` may stand in text (HTML 13.1.2) and rehype-stringify leaves it there; the rule has no option for it alone.
    'no-raw-characters': 'off',
  },
});

describe('every page of the example site', () => {
  it('is valid HTML', async () => {
    expect(pages.length).toBeGreaterThan(50);
    const faults: string[] = [];
    for (const path of pages) {
      const { results } = await validator.validateString(readFileSync(join(site.folder, path), 'utf8'));
      for (const { messages } of results) {
        for (const { ruleId, line, message } of messages)
          faults.push(`${path}:${line} ${ruleId}: ${message}`);
      }
    }
    expect(faults).toEqual([]);
  });

  it('weighs at most 60 KB with its sheet and its scripts, unless it is many documents in one', () => {
    const gathered: readonly string[] = [generatedUrls.booklet, generatedUrls.crashCart, generatedUrls.cards];
    const single = pages.filter((path) => !gathered.includes(path));
    const weights = single.map((path) => {
      const file = join(site.folder, path);
      const parts = elementsOf(parse(readFileSync(file, 'utf8'))).flatMap((element) => {
        const loaded =
          element.tagName === 'script'
            ? attributeOf(element, 'src')
            : element.tagName === 'link'
              ? attributeOf(element, 'href')
              : null;
        return loaded === null || element.attrs.some(({ value }) => value === 'canonical') ? [] : [loaded];
      });
      const sizes = [file, ...parts.map((part) => join(file, '..', decodeURIComponent(part)))].map(
        (each) => statSync(each).size,
      );
      return { path, parts: parts.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
    });
    expect(weights.filter(({ parts }) => parts < 4)).toEqual([]);
    expect(weights.filter(({ bytes }) => bytes > 60 * 1024)).toEqual([]);
  });

  it('shows its text, and its first step, without any script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    for (const path of [
      'index.html',
      'runbooks/orders-db-failover.html',
      'checklists/call-leader-five-stages.html',
    ]) {
      await page.goto(`${site.address}/${path}`);
      expect(await page.locator('h1').isVisible(), path).toBe(true);
      if (path !== 'index.html') expect(await page.locator('.oo-step').first().isVisible(), path).toBe(true);
      // What needs the script is not there to be pressed in vain.
      expect(await page.locator('.oo-scripted:visible').count(), path).toBe(0);
    }
  });
});

describe('the keyboard', () => {
  it.each([
    'index.html',
    'runbooks/orders-db-failover.html',
    'postmortems/index.html',
    'services/orders-db.html',
  ])('reaches everything on %s in reading order, and shows where it is', async (path) => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(`${site.address}/${path}`);
    const expected = await page.evaluate(() => {
      const stops = [
        ...document.querySelectorAll<HTMLElement>(
          'a[href], button, input:not([disabled]), summary, [tabindex="0"]',
        ),
      ];
      const shown = stops.filter((stop) => stop.tabIndex >= 0 && stop.checkVisibility());
      for (const [index, stop] of shown.entries()) stop.dataset['stop'] = String(index);
      return shown.length;
    });
    expect(expected).toBeGreaterThan(10);
    const unseen: string[] = [];
    for (let index = 0; index < expected; index++) {
      await page.keyboard.press('Tab');
      const { at, outline } = await page.evaluate(() => {
        const active = document.activeElement;
        return {
          at:
            active instanceof HTMLElement ? (active.dataset['stop'] ?? active.outerHTML.slice(0, 80)) : null,
          outline: active === null ? '' : getComputedStyle(active).outlineStyle,
        };
      });
      expect(at).toBe(String(index));
      if (outline === 'none') unseen.push(String(at));
    }
    expect(unseen).toEqual([]);
  });
});

describe('contrast', () => {
  it.each(['light', 'dark'] as const)(
    'is at least 7:1 for all text of a checklist and a runbook, %s',
    async (colorScheme) => {
      const context = await browser.newContext({ colorScheme, bypassCSP: true });
      const page = await context.newPage();
      for (const path of ['checklists/call-leader-five-stages.html', 'runbooks/orders-db-failover.html']) {
        await page.goto(`${site.address}/${path}`);
        await page.addScriptTag({ content: axe });
        const faults: string[] = await page.evaluate(
          `axe.run('.oo-main', { runOnly: ['color-contrast-enhanced'] }).then(({ violations }) =>
          violations.flatMap(({ nodes }) => nodes.map(({ html }) => html)))`,
        );
        // The sign of a link to here is quiet until it is pointed at; it says nothing that the text does not.
        expect(
          faults.filter((fault) => !fault.includes('oo-anchor')),
          path,
        ).toEqual([]);
      }
    },
  );

  it.each(['light', 'dark'] as const)(
    'and roles are right in the open search box, %s',
    async (colorScheme) => {
      const context = await browser.newContext({ colorScheme, bypassCSP: true });
      const page = await context.newPage();
      for (const path of ['index.html', 'tags/index.html']) {
        await page.goto(`${site.address}/${path}`);
        await page.fill('#oo-search-input', 'orders');
        await page.waitForSelector('[role="option"]');
        await page.keyboard.press('ArrowDown');
        await page.addScriptTag({ content: axe });
        const faults: string[] = await page.evaluate(
          'axe.run(document).then(({ violations }) => violations.map(({ id, nodes }) => id + nodes[0].html))',
        );
        expect(faults, path).toEqual([]);
      }
    },
  );
});

describe('forced colours and motion', () => {
  it('keep severity readable by shape and word', async () => {
    const context = await browser.newContext({ forcedColors: 'active' });
    const page = await context.newPage();
    await page.goto(`${site.address}/postmortems/index.html`);
    const shapes = await page.evaluate(() =>
      [...document.querySelectorAll('.oo-severity')].map((badge) => {
        const { backgroundColor, clipPath } = getComputedStyle(badge, '::before');
        return {
          word: badge.textContent,
          clipPath,
          seen: backgroundColor !== getComputedStyle(document.body).backgroundColor,
        };
      }),
    );
    expect(shapes.length).toBeGreaterThan(5);
    expect(shapes.filter(({ seen, word }) => !seen || !/^SEV\d$/.test(word ?? ''))).toEqual([]);
    const byWord = new Map(shapes.map(({ word, clipPath }) => [word, clipPath]));
    expect(new Set(byWord.values()).size).toBe(byWord.size);
  });
});

describe('paper', () => {
  /** Words of each sheet, where the machine has a tool that reads them. */
  function sheetsOf(pdf: Buffer): readonly string[] | null {
    try {
      const text = execFileSync('pdftotext', ['-layout', '-', '-'], {
        input: pdf,
        encoding: 'utf8',
        stdio: ['pipe', 'pipe', 'ignore'],
      });
      return text.split('\f').slice(0, -1);
    } catch {
      return null;
    }
  }

  it.each(['A4', 'Letter'])(
    'holds every step with its box, and says on each sheet of %s what it is and how old',
    async (format) => {
      const page = await browser.newPage();
      await page.goto(`${site.address}/runbooks/orders-db-failover.html`);
      const pdf = await page.pdf({ format });
      expect(pdf.length).toBeGreaterThan(10_000);
      const sheets = sheetsOf(pdf);
      if (sheets === null) return;
      expect(sheets.length).toBeGreaterThan(1);
      for (const [index, sheet] of sheets.entries()) {
        expect(sheet).toMatch(/revision\s+[0-9a-f]{8}/);
        expect(sheet).toMatch(/printed\s+\d{4}-\d\d-\d\d/);
        expect(sheet.replaceAll(' ', '')).toContain(`${index + 1}/${sheets.length}`);
      }
      // A place for the initials and the time of whoever did it, at each of the steps.
      const steps = await page.locator('.oo-step').count();
      expect(sheets.join(' ').match(/initials _+ time _+/g)).toHaveLength(steps);
      expect(sheets.at(-1)).toContain('End of this runbook');
      // The longest command is there to its end.
      expect(sheets.join(' ')).toContain('/etc/pgbouncer/pgbouncer.ini"');
      expect(sheets.join(' ')).not.toContain('Copy');
    },
  );

  it('is black on white in the dark theme, with what is folded opened and boxes to tick', async () => {
    const context = await browser.newContext({ colorScheme: 'dark' });
    const page = await context.newPage();
    await page.goto(`${site.address}/runbooks/orders-db-failover.html`);
    await page.click('#oo-theme');
    await page.click('#oo-theme');
    await page.evaluate(() => {
      const details = document.createElement('details');
      details.innerHTML = '<summary>More</summary><p id="folded">folded</p>';
      document.querySelector('.oo-body')?.append(details);
    });
    await page.emulateMedia({ media: 'print' });
    const looks = await page.evaluate(() => {
      const step = document.querySelector('.oo-step');
      const box = step === null ? null : getComputedStyle(step, '::after');
      return {
        text: getComputedStyle(document.body).color,
        ground: getComputedStyle(document.body).backgroundColor,
        box: [box?.width !== 'auto', box?.borderTopStyle],
        folded: (document.getElementById('folded')?.getBoundingClientRect().height ?? 0) > 0,
        chrome: [
          ...document.querySelectorAll('.oo-nav, .oo-search, .oo-copy, .oo-anchor, .oo-contents'),
        ].filter((each) => each.checkVisibility()).length,
      };
    });
    expect(looks).toEqual({
      text: 'rgb(0, 0, 0)',
      ground: 'rgb(255, 255, 255)',
      box: [true, 'solid'],
      folded: true,
      chrome: 0,
    });
  });
});
