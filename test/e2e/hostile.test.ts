import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { encodeUrl } from '../../src/model/paths.ts';
import { openBrowser } from '../support/browser.ts';
import { temporaryFolder } from '../support/folder.ts';
import { buildFolder, readTree } from '../support/site.ts';
import { hostileSite } from './hostile-cases.ts';

it('hostile content runs nothing, asks for nothing and breaks out of nothing, in a real browser', async () => {
  const content = temporaryFolder(hostileSite);
  const out = join(temporaryFolder(), 'out');
  await buildFolder(content, out, { copies: 'made' });
  // No author has a word on the page of an incident and its store; what is typed there has tests of its own.
  const pages = [...readTree(out).keys()].filter(
    (path) => path.endsWith('.html') && path !== 'incident-mode.html' && !path.startsWith('assets/'),
  );
  expect(pages.length).toBeGreaterThan(55);

  const browser = await openBrowser();
  const context = await browser.newContext();
  const page = await context.newPage();
  const alarms: string[] = [];
  page.on('dialog', (dialog) => {
    alarms.push(`dialog on ${page.url()}`);
    dialog.dismiss().catch(() => undefined);
  });
  await page.exposeFunction('tripwire', (what: string) => alarms.push(`${what} on ${page.url()}`));
  await page.addInitScript(() => {
    const trip: unknown = Reflect.get(globalThis, 'tripwire');
    for (const name of ['alert', 'fetch', 'open']) {
      Reflect.set(globalThis, name, () => (typeof trip === 'function' ? trip(name) : undefined));
    }
  });
  context.on('request', (request) => {
    if (!request.url().startsWith(pathToFileURL(out).href))
      alarms.push(`request for ${request.url()} on ${page.url()}`);
  });

  for (const path of pages) {
    await page.goto(`${pathToFileURL(out).href}/${encodeUrl(path)}`);
    const found = await page.evaluate(() => {
      const bad: string[] = [];
      for (const element of document.querySelectorAll('*')) {
        // Our own scripts and what they put in; nothing that an author writes can look like either.
        const isOurs =
          (element instanceof HTMLScriptElement &&
            element.textContent === '' &&
            /\/out\/assets\/oo-(?:(?:theme|page|search)\.[0-9a-f]{8}|copy|search\/[\w-]+)\.js(?:\?v=\w+)?$/.test(
              element.src,
            )) ||
          // The one page that holds its files: its policy lets these two alone run.
          (location.pathname.endsWith('/out/crash-cart.html') &&
            (element === document.head.querySelector(':scope > style:only-of-type') ||
              element === document.body.querySelector(':scope > script:only-of-type'))) ||
          element.matches(
            '.oo-header button#oo-theme, .oo-header button#oo-incident-button, .oo-body button.oo-copy',
          );
        if (
          !isOurs &&
          /^(?:script|style|iframe|frame|object|embed|applet|form|base|svg|math|template|video|audio|textarea|button)$/i.test(
            element.tagName,
          )
        )
          bad.push(element.tagName);
        for (const { name, value } of element.attributes) {
          if (name.startsWith('on') || name === 'style' || name === 'srcdoc' || name === 'srcset')
            bad.push(`${element.tagName} ${name}`);
          if (
            /^(?:href|src|action|formaction|data|poster|xlink:href)$/.test(name) &&
            !/^(?:https?|mailto|tel|file):/.test(new URL(value, document.baseURI).protocol)
          )
            bad.push(`${name}=${value}`);
        }
        element.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
      }
      if (document.querySelectorAll('#oo-main').length !== 1 && document.querySelector('main') !== null)
        bad.push('a second #oo-main');
      return {
        bad,
        title: document.title,
        policy: document.querySelectorAll('meta[http-equiv="Content-Security-Policy"]').length,
      };
    });
    expect(found.bad, path).toEqual([]);
    expect(found.title, path).not.toBe('pwned');
    expect(found.policy, path).toBe(1);
  }
  await page.waitForTimeout(200);
  expect(alarms).toEqual([]);
});

it('the tripwire goes off when something does run', async () => {
  const browser = await openBrowser();
  const page = await browser.newPage();
  const alarms: string[] = [];
  await page.exposeFunction('tripwire', (what: string) => alarms.push(what));
  await page.addInitScript(() => {
    const trip: unknown = Reflect.get(globalThis, 'tripwire');
    Reflect.set(globalThis, 'alert', () => (typeof trip === 'function' ? trip('alert') : undefined));
  });
  const folder = temporaryFolder({ 'x.html': '<img src=x onerror="alert(1)">' });
  await page.goto(pathToFileURL(join(folder, 'x.html')).href);
  await page.waitForTimeout(200);
  expect(alarms).toEqual(['alert']);
});
