// How long a key stroke in the log takes with 500 entries, at a processor four times as slow: `npm run bench:keys`, after
// `npm run build`. Prints what the page did with each key, and what passed until the next frame was on the screen.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { writeRecord } from '../dist/src/incident/record.js';

const entryCount = 500;
const slowdown = 4;
const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'onlyonce-keys-'));
const cli = join(root, 'dist/src/cli/main.js');
execFileSync(
  process.execPath,
  [cli, 'build', '--out', join(scratch, 'site'), '--cache-dir', join(scratch, 'cache')],
  { cwd: root },
);

const kinds = ['observation', 'decision', 'action', 'hypothesis', 'status', 'follow-up'];
const entries = Array.from({ length: entryCount }, (_, at) => {
  const moment = new Date(Date.now() - (entryCount - at) * 20_000).toISOString();
  const kind = at === 0 ? 'opened' : kinds[at % kinds.length];
  return {
    id: `e${at}`,
    seq: at + 1,
    at: moment,
    recorded: moment,
    who: 'Ines Okafor',
    kind,
    text: `Entry ${at}: checkout answers 503 on app${at % 5}`,
    of: null,
    more: {},
  };
});

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  await page.goto(pathToFileURL(join(scratch, 'site/incident-mode.html')).href);
  await page.setInputFiles('input[type=file]', {
    name: 'x.json',
    mimeType: 'application/json',
    buffer: Buffer.from(writeRecord({ id: 'i', entries })),
  });
  await page.waitForFunction(
    (count) => document.querySelectorAll('.oo-i-entry').length === count,
    entryCount,
  );
  await page.click('.oo-i-jump a[href="#oo-i-log"]');
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.evaluate(() => {
    window.keys = [];
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (['keydown', 'keypress', 'beforeinput', 'input', 'keyup'].includes(entry.name))
          window.keys.push([entry.name, entry.processingEnd - entry.processingStart, entry.duration]);
      }
    });
    observer.observe({ type: 'event', durationThreshold: 16, buffered: false });
    // Event timing leaves out what is short: the clock round all handlers does not.
    window.handled = [];
    let began = 0;
    addEventListener(
      'keydown',
      () => {
        began = performance.now();
      },
      true,
    );
    addEventListener('input', () => {
      window.handled.push(performance.now() - began);
    });
  });
  // Seconds of the processor, not of the wall: other work on the machine does not count.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value * 1000]));
  };
  await page.focus('#oo-i-log-text');
  const before = await busy();
  for (const text of [
    'h: ',
    'the pool of app2 refuses the 101st connection since 14:02, and the log says server_login_retry',
  ]) {
    await page.keyboard.type(text, { delay: 80 });
  }
  const after = await busy();
  await page.waitForTimeout(500);
  const { handled, keys } = await page.evaluate(() => ({ handled: window.handled, keys: window.keys }));
  const sorted = [...handled].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(1);
  const painted = keys.map(([, , duration]) => duration);
  console.log(`${sorted.length} keys, ${entryCount} entries, processor ${slowdown} times as slow`);
  console.log(`handled in ms: median ${at(0.5)}, 95 % ${at(0.95)}, longest ${at(1)}`);
  const each = (name) => ((after[name] - before[name]) / sorted.length).toFixed(1);
  console.log(
    `of the processor in ms a key: all ${each('TaskDuration')}, script ${each('ScriptDuration')}, layout ${each('LayoutDuration')}, style ${each('RecalcStyleDuration')}`,
  );
  console.log(
    `until the next frame: ${painted.length === 0 ? 'always below 16 ms' : `${painted.length} events of 16 ms or more, longest ${Math.max(...painted)} ms`}`,
  );
} finally {
  await browser.close();
  rmSync(scratch, { recursive: true, force: true });
}
