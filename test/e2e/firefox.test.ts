import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type BuiltExample, buildExample } from '../support/example-site.ts';
import { type Firefox, findFirefox, keys, openFirefox } from '../support/firefox.ts';

/** One page of every form. */
const forms = [
  'index.html',
  'postmortems/index.html',
  'postmortems/2026-03-14-config-change-removed-packages.html',
  'runbooks/orders-db-failover.html',
  'checklists/call-leader-five-stages.html',
  'glossary.html',
  'tags/index.html',
  'tags/database.html',
  'services/index.html',
  'services/storefront.html',
  'incident-mode.html',
  '404.html',
];

/** vitest.config.ts leaves this file out where there is no Firefox. */
describe('in Firefox, from the disk', () => {
  let site: BuiltExample;
  let firefox: Firefox;
  beforeAll(async () => {
    site = await buildExample();
    firefox = await openFirefox(findFirefox() ?? 'firefox');
  });
  afterAll(async () => {
    await firefox.close();
    site.remove();
  });

  it.each(forms)('shows %s with its sheet and its scripts, asks for nothing else, and fits', async (form) => {
    await firefox.resize(1280, 900);
    await firefox.open(`${site.address}/${form}`);
    const seen = await firefox.run(`
      const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
      return {
        heading: document.querySelector('h1').getBoundingClientRect().height > 0,
        dressed: getComputedStyle(document.querySelector('.oo-header')).borderBottomStyle,
        scripted: document.documentElement.hasAttribute('data-oo-script'),
        theme: document.getElementById('oo-theme').checkVisibility(),
        strange: loaded.filter((name) => !name.startsWith('file:')),
        wide: document.documentElement.scrollWidth > innerWidth,
      };`);
    expect(seen).toEqual({
      heading: true,
      dressed: 'solid',
      scripted: true,
      theme: true,
      strange: [],
      wide: false,
    });
    await firefox.resize(450, 800);
    expect(await firefox.run('return document.documentElement.scrollWidth > innerWidth')).toBe(false);
  });

  it('leads by the search box and the keyboard to the runbook of an alert', async () => {
    await firefox.resize(1280, 900);
    await firefox.open(`${site.address}/postmortems/index.html`);
    await firefox.type('#oo-search-input', 'ordersdbprimary');
    await vi.waitFor(async () =>
      expect(
        await firefox.run('return document.querySelector("[role=option] .oo-option-title")?.textContent'),
      ).toBe('Fail over orders-db'),
    );
    await firefox.type('#oo-search-input', keys.down + keys.enter);
    await vi.waitFor(async () =>
      expect(await firefox.run('return location.href')).toBe(
        `${site.address}/runbooks/orders-db-failover.html`,
      ),
    );
  });

  it('turns dark and light by the button, and remembers it', async () => {
    await firefox.open(`${site.address}/index.html`);
    const ground = () => firefox.run('return getComputedStyle(document.body).backgroundColor');
    await firefox.click('#oo-theme');
    expect(await ground()).toBe('rgb(255, 255, 255)');
    await firefox.click('#oo-theme');
    expect(await ground()).toBe('rgb(19, 22, 26)');
    await firefox.open(`${site.address}/index.html?again`);
    await firefox.open(`${site.address}/index.html`);
    expect(await ground()).toBe('rgb(19, 22, 26)');
  });

  it('copies a command or selects it, and marks the section that is read', async () => {
    await firefox.open(`${site.address}/runbooks/orders-db-failover.html#fence`);
    await firefox.click('.oo-copy');
    await vi.waitFor(async () =>
      expect(await firefox.run('return document.querySelector(".oo-copy").textContent')).toMatch(
        /^(?:Copied|Selected)$/,
      ),
    );
    await firefox.open(`${site.address}/checklists/call-leader-five-stages.html#discovery-30-min`);
    await vi.waitFor(async () =>
      expect(
        await firefox.run('return document.querySelector("#oo-contents [aria-current]")?.textContent'),
      ).toBe('Discovery (30 min)'),
    );
  });

  it('keeps an incident over pages of different folders, each of which has a store of its own', async () => {
    const text = (selector: string) =>
      firefox.run(
        `return [...document.querySelectorAll('${selector}')].map(({ textContent }) => textContent).join('|')`,
      );
    await firefox.resize(1280, 900);
    await firefox.open(`${site.address}/runbooks/orders-db-failover.html`);
    await firefox.click('#oo-incident-button');
    await vi.waitFor(async () => expect(await text('dialog h2')).toBe('Open an incident'), {
      timeout: 15_000,
    });
    await firefox.type('dialog [name=who]', 'Ines Okafor');
    await firefox.click('dialog [type=submit]');
    await vi.waitFor(async () => expect(await text('.oo-i-saved')).toMatch(/^Saved .*on this device only/), {
      timeout: 15_000,
    });
    // The bar at the foot may still be growing over the place that the step was scrolled to.
    await vi.waitFor(() => firefox.click('#ask-old .oo-i-tick'), { timeout: 15_000 });
    await vi.waitFor(async () => expect(await text('#ask-old .oo-i-stamp')).toContain('Done'));
    await vi.waitFor(async () => expect(await text('.oo-i-saved')).toMatch(/^Saved /));
    await firefox.open(`${site.address}/index.html`);
    await vi.waitFor(async () => expect(await text('.oo-i-title')).toBe('OrdersDbPrimaryDown'), {
      timeout: 15_000,
    });
    await firefox.open(`${site.address}/incident-mode.html`);
    await vi.waitFor(async () => expect(await text('.oo-i-said')).toContain('Done: Ask the old primary'), {
      timeout: 15_000,
    });
    await firefox.type('#oo-i-log-text', `d: fail over${keys.enter}`);
    await vi.waitFor(async () => expect(await text('.oo-i-said')).toContain('fail over'));
    await vi.waitFor(async () => expect(await text('.oo-i-saved')).toMatch(/^Saved /));
    await firefox.open(`${site.address}/checklists/call-leader-five-stages.html`);
    await vi.waitFor(async () => expect(await text('.oo-i-progress')).toMatch(/^0 of/), { timeout: 15_000 });
  });
});
