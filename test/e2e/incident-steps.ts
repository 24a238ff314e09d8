import type { Page } from 'playwright-core';

export const runbook = 'runbooks/orders-db-failover.html';
export const checklist = 'checklists/call-leader-five-stages.html';
export const incidentPage = 'incident-mode.html';

/** Waits until incident mode has started on a page. */
export function ready(page: Page): Promise<unknown> {
  return page.waitForSelector('html[data-oo-incident-ready]', { state: 'attached' });
}

/** Opens an incident on a page, by its button. */
export async function openIncident(page: Page, address: string, title: string | null = null): Promise<void> {
  await page.goto(address);
  await page.click('#oo-incident-button');
  await page.waitForSelector('dialog[open]');
  await page.fill('dialog [name=who]', 'Ines Okafor');
  if (title !== null) await page.fill('dialog [name=title]', title);
  await page.click('dialog [type=submit]');
  await page.waitForSelector('#oo-incident-bar:not([hidden])');
  await saved(page);
}

/** Waits until everything that was written is on the disk. */
export function saved(page: Page): Promise<unknown> {
  return page.waitForSelector('.oo-i-saved[data-oo-state="saved"]');
}

/** Writes one line on the page of the incident. */
export async function write(page: Page, text: string, kind = 'observation'): Promise<void> {
  await page.locator('.oo-main .oo-i-log select').first().selectOption(kind);
  await page.fill('#oo-i-log-text', text);
  await page.press('#oo-i-log-text', 'Enter');
}

/** Texts of the log as the page shows it, newest first. */
export function saidOn(page: Page): Promise<string[]> {
  return page.locator('.oo-i-lines .oo-i-said').allTextContents();
}

/** Goes to a page and waits for incident mode. */
export async function go(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await ready(page);
}
