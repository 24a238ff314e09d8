import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { goldenQueries, rankOf, scoreOf } from '../search/golden/golden.ts';
import { openBrowser } from '../support/browser.ts';
import { temporaryFolder } from '../support/folder.ts';
import { buildFolder } from '../support/site.ts';

const root = join(import.meta.dirname, '..', '..');
const contents = { content: 'content', company: 'test/fixtures/search-company' } as const;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});

/** Addresses of what the page shows for each query, best first, as its script does it: key by key, from the disk. */
async function answersOf(
  folder: string,
  queries: readonly string[],
): Promise<readonly (readonly string[])[]> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`file://${folder}/search.html`);
  await page.waitForSelector('.oo-search-narrow');
  return page.evaluate(async (all) => {
    const input = document.querySelector('input');
    const rows = document.getElementById('oo-search-rows');
    const answers: string[][] = [];
    for (const query of all) {
      if (input === null || rows === null) throw new Error('Missing box');
      input.value = query;
      input.dispatchEvent(new Event('input'));
      while (rows.getAttribute('aria-busy') !== 'false')
        await new Promise((resolve) => setTimeout(resolve, 5));
      const options = [...rows.querySelectorAll<HTMLAnchorElement>('.oo-option:not(.oo-option-more)')];
      // What is nearest by name is not an answer.
      const isNone =
        document.getElementById('oo-search-note')?.textContent?.includes('Nothing found') === true;
      answers.push(isNone ? [] : options.map(({ href }) => href));
    }
    return answers;
  }, queries);
}

it('puts the right document first in the page, 95 of 100 and a mean reciprocal rank of 0.97', async () => {
  const rows = [];
  for (const [corpus, content] of Object.entries(contents)) {
    const out = join(temporaryFolder(), 'out');
    const { urls } = await buildFolder(join(root, content), out);
    const pathByUrl = new Map([...urls].map(([path, url]) => [url, path]));
    const queries = goldenQueries().filter((query) => query.corpus === corpus);
    const answers = await answersOf(
      out,
      queries.map(({ query }) => query),
    );
    for (const [at, query] of queries.entries()) {
      const urlOf = (href: string) => decodeURIComponent(new URL(href).pathname).slice(out.length + 1);
      const paths = (answers[at] ?? []).map((href) => pathByUrl.get(urlOf(href)) ?? href);
      rows.push({ query, paths });
    }
  }
  const missed = rows.flatMap(({ query, paths }) =>
    rankOf(query, paths) > 1 ? [`${query.corpus} ${query.query} -> ${paths.slice(0, 3).join(' ')}`] : [],
  );
  const score = scoreOf(rows);
  expect(score.queries).toBeGreaterThan(100);
  expect(score.unanswered, missed.join('\n')).toBe(0);
  expect(score.top1, missed.join('\n')).toBeGreaterThanOrEqual(0.95);
  expect(score.mrr, missed.join('\n')).toBeGreaterThanOrEqual(0.97);
});
