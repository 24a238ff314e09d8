/**
 * The search in a page: what it weighs and how long it takes, from the disk and from a host, on a slow processor.
 *
 *   npm run build && node bench/search-page.mjs SITE [THROTTLE]
 *
 * In: a built folder (and `CHROMIUM`, else /usr/bin/chromium). Out: figures on standard output.
 * May not: be a test: it measures time.
 *
 * SITE is opened anew for each figure, so everything is loaded and read again. Bytes are as a host sends them, gzipped.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';

const [site = '_site', throttle = '4'] = process.argv.slice(2);
const folder = resolve(site);
const rounds = 5;

const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css' };
const server = createServer((request, response) => {
  const path = decodeURIComponent(new URL(request.url, 'http://host').pathname);
  try {
    const body = gzipSync(readFileSync(join(folder, path)));
    const type = types[extname(path)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip' }).end(body);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const origins = {
  host: `http://127.0.0.1:${server.address().port}`,
  disk: pathToFileURL(folder).href,
};

const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});

/** Queries that titles and texts of this site answer. */
const core = JSON.parse(
  /^ooSearch\("core\.js",([\s\S]*)\)\n$/.exec(
    readFileSync(join(folder, 'assets/oo-search/core.js'), 'utf8'),
  )[1],
);
const titles = core
  .split('\n')
  .map((line) => line.split('\t')[4] ?? '')
  .filter((title) => title.length > 12);
const queryAt = (round) => titles[Math.floor((titles.length * (round + 0.5)) / rounds)].slice(0, 24);

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(0)} KB`;
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

function spread(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(0);
  return `median ${at(0.5)} ms, 95 of 100 ${at(0.95)} ms, longest ${at(1)} ms`;
}

async function open(origin) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: Number(throttle) });
  const loaded = [];
  page.on('request', (request) => {
    const path = request.url().startsWith(origin)
      ? request.url().slice(origin.length).split(/[?#]/)[0]
      : null;
    if (path?.includes('oo-search')) loaded.push(path);
  });
  await page.goto(`${origin}/tags/index.html`);
  await page.waitForTimeout(500);
  return { page, context, loaded };
}

const bytesOf = (paths) =>
  [...new Set(paths)].reduce(
    (sum, path) => sum + gzipSync(readFileSync(join(folder, decodeURIComponent(path)))).length,
    0,
  );

/** In the page: sets the box and says when there were first rows, and when there was nothing more to come. */
const ask = (page, text) =>
  page.evaluate(async (query) => {
    const input = document.getElementById('oo-search-input');
    const rows = document.getElementById('oo-search-rows');
    const until = (isDone) =>
      new Promise((done) => {
        const observer = new MutationObserver(() => {
          if (!isDone()) return;
          observer.disconnect();
          done(performance.now());
        });
        observer.observe(rows, { childList: true, subtree: true, attributes: true });
        if (isDone()) done(performance.now());
      });
    input.value = '';
    input.dispatchEvent(new Event('input'));
    rows.replaceChildren();
    rows.removeAttribute('aria-busy');
    const started = performance.now();
    const first = until(() => rows.childElementCount > 0);
    const whole = until(() => rows.getAttribute('aria-busy') === 'false');
    input.focus();
    input.value = query;
    input.dispatchEvent(new Event('input'));
    return { whole: (await whole) - started, first: (await Promise.race([first, whole])) - started };
  }, text);

for (const [name, origin] of Object.entries(origins)) {
  const firsts = [];
  const wholes = [];
  const weights = [];
  const keys = { first: [], whole: [] };
  for (let round = 0; round < rounds; round++) {
    const query = queryAt(round);
    const { page, context, loaded } = await open(origin);
    const { first, whole } = await ask(page, query);
    firsts.push(first);
    wholes.push(whole);
    const before = loaded.filter((path) => !/oo-search\/(?:[wrt]-|map|dictionary)/.test(path));
    weights.push([bytesOf(before), bytesOf(loaded) - bytesOf(before)]);
    for (let length = 1; length <= query.length; length++) {
      await ask(page, query.slice(0, length));
      // The second time, what the key needs has been loaded.
      const times = await ask(page, query.slice(0, length));
      keys.first.push(times.first);
      keys.whole.push(times.whole);
    }
    await context.close();
  }
  console.log(
    [
      `${name}: ${titles.length} titles, processor ${throttle} times slower, median of ${rounds}`,
      `  first title  ${median(firsts).toFixed(0)} ms after ${kilobytes(median(weights.map(([names]) => names)))}`,
      `  first text   ${median(wholes).toFixed(0)} ms after ${kilobytes(median(weights.map(([, texts]) => texts)))} more`,
      `  every key    first rows ${spread(keys.first)}; everything ${spread(keys.whole)}`,
    ].join('\n'),
  );
}
await browser.close();
server.close();
