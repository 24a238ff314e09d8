import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { madeWhenAsked } from '../../src/model/generated-pages.ts';
import { openBrowser } from '../support/browser.ts';
import { type Files, temporaryFolder, writeFiles } from '../support/folder.ts';
import { readTree } from '../support/site.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const main = join(import.meta.dirname, '../../dist/src/cli/main.js');
/** Conditions are waited for, generously: the machine may be busy with other tests. */
const patience = { timeout: 45_000 };

interface Serving {
  readonly folder: string;
  readonly address: string;
  readonly child: ChildProcess;
  readonly stdout: () => string;
  readonly stderr: () => string;
  readonly said: (text: string | RegExp, times?: number) => Promise<void>;
  readonly end: (signal?: NodeJS.Signals) => Promise<number | null>;
}

/** Starts the compiled command in a folder with these files and waits for its address. */
async function serving(files: Files, args: readonly string[] = ['--port', '0']): Promise<Serving> {
  return servingIn(temporaryFolder(files), args);
}

async function servingIn(folder: string, args: readonly string[] = ['--port', '0']): Promise<Serving> {
  const { FORCE_COLOR: _colour, ...environment } = process.env;
  const child = spawn(process.execPath, [main, 'serve', ...args], { cwd: folder, env: environment });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  await vi.waitFor(() => {
    if (child.exitCode !== null) throw new Error(`ended with ${child.exitCode}: ${stderr}`);
    expect(stdout).toContain('\n');
  }, patience);
  const said = (text: string | RegExp, times = 1): Promise<void> =>
    vi.waitFor(() => expect(stderr.split(text).length - 1).toBeGreaterThanOrEqual(times), patience);
  const end = async (signal: NodeJS.Signals = 'SIGINT'): Promise<number | null> => {
    const closed = once(child, 'close');
    child.kill(signal);
    await closed;
    return child.exitCode;
  };
  return { folder, address: stdout.trim(), child, stdout: () => stdout, stderr: () => stderr, said, end };
}

/** The files of a site but for what `serve` makes only when it is asked for. */
const pagesOf = (folder: string): readonly (readonly [string, string])[] =>
  [...readTree(folder)].filter(([path]) => !path.startsWith('.onlyonce') && !madeWhenAsked.has(path));

/** Waits until the page, without being told to, holds the text. */
const shows = (page: Page, text: string): Promise<unknown> =>
  page.waitForFunction((wanted) => document.body?.innerText.includes(wanted) ?? false, text, patience);

const lacks = (page: Page, text: string): Promise<unknown> =>
  page.waitForFunction(
    (wanted) => document.readyState === 'complete' && !document.body?.innerText.includes(wanted),
    text,
    patience,
  );

const long = Array.from({ length: 120 }, (_, index) => `Paragraph ${index} of a long page.\n`).join('\n');

const start: Files = {
  'onlyonce.yaml': 'title: Shop notes\n',
  'content/runbooks/db.md': '# Database\n\nFirst words.\n\n[Queue](queue.md)\n',
  'content/runbooks/queue.md': '# Queue\n\nQueue words.\n',
};

describe('serve', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });

  async function open(address: string): Promise<Page> {
    const page = await browser.newPage();
    onTestFinished(() => page.close());
    await page.goto(address);
    return page;
  }

  it('shows an edit, an addition, a deletion and a rename without a reload by hand', async () => {
    const { folder, address, end } = await serving(start);
    const page = await open(`${address}runbooks/db.html`);
    await shows(page, 'First words.');

    writeFileSync(join(folder, 'content/runbooks/db.md'), '# Database\n\nSecond words.\n');
    await shows(page, 'Second words.');

    const home = await open(address);
    writeFiles(folder, { 'content/runbooks/cache.md': '# Cold cache\n' });
    await shows(home, 'Cold cache');

    const missing = await open(`${address}runbooks/renamed.html`);
    expect(await missing.title()).toContain('not found');
    renameSync(join(folder, 'content/runbooks/cache.md'), join(folder, 'content/runbooks/renamed.md'));
    await shows(missing, 'Cold cache');

    unlinkSync(join(folder, 'content/runbooks/renamed.md'));
    await missing.waitForFunction(() => /not found/i.test(document.title), null, patience);
    await lacks(home, 'Cold cache');
    expect(await end()).toBe(0);
  });

  it.each([
    [
      'truncates and writes',
      (file: string) => {
        truncateSync(file);
        writeFileSync(file, '# Database\n\nSaved words.\n');
      },
    ],
    [
      'writes beside and renames',
      (file: string) => {
        writeFileSync(`${file}.tmp`, '# Database\n\nSaved words.\n');
        renameSync(`${file}.tmp`, file);
      },
    ],
    [
      'keeps a backup',
      (file: string) => {
        renameSync(file, `${file}~`);
        writeFileSync(file, '# Database\n\nSaved words.\n');
        unlinkSync(`${file}~`);
      },
    ],
    [
      'deletes and makes again',
      (file: string) => {
        unlinkSync(file);
        writeFileSync(file, '# Database\n\nSaved words.\n');
      },
    ],
  ])('follows an editor that %s, again and again', async (_name, save) => {
    const { folder, address } = await serving(start);
    const file = join(folder, 'content/runbooks/db.md');
    const page = await open(`${address}runbooks/db.html`);
    for (let count = 0; count < 3; count++) {
      save(file);
      await shows(page, 'Saved words.');
      writeFileSync(file, `# Database\n\nOther words ${count}.\n`);
      await shows(page, `Other words ${count}.`);
    }
  });

  it('shows what is wrong with the document in a panel, and takes it away when it is mended', async () => {
    const { folder, address, said } = await serving({
      'content/index.md': '# Notes\n\n[Database](db.md)\n\n[Queue](queue.md)\n',
      'content/db.md': '# Database\n\nFirst words.\n',
      'content/queue.md': '# Queue\n\nQueue words.\n',
    });
    const file = join(folder, 'content/db.md');
    const page = await open(`${address}db.html`);
    const other = await open(`${address}queue.html`);
    await shows(page, 'First words.');
    expect(await page.locator('.oo-preview').count()).toBe(0);

    writeFileSync(
      file,
      '---\ntitle: [open\n---\n\n# Database <img src=x onerror=alert(1)>\n\n[gone](gone.md)\n',
    );
    const panel = page.locator('.oo-preview');
    await panel.waitFor(patience);
    await shows(page, 'content/db.md:7:1');
    expect(await panel.innerText()).toContain('Error');
    expect(await panel.locator('img').count()).toBe(0);
    await said('front-matter-is-valid: onlyonce explain');
    expect(await other.locator('.oo-preview').count()).toBe(0);

    await panel.getByRole('button', { name: 'Hide' }).click();
    await panel.waitFor({ state: 'detached', ...patience });
    await page.reload();
    await shows(page, 'Database');
    writeFileSync(file, '---\ntitle: [open\n---\n\n# Database\n\n\n\n[gone](gone.md)\n');
    await shows(page, 'content/db.md:9:1');
    await panel.focus();
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached', ...patience });

    writeFileSync(file, '# Database\n\n[gone](gone.md)\n');
    await panel.waitFor(patience);
    writeFileSync(file, '# Database\n\nMended words.\n');
    await shows(page, 'Mended words.');
    await panel.waitFor({ state: 'detached', ...patience });
  });

  it.each(['light', 'dark'] as const)(
    'has a panel without a fault that axe finds, %s',
    async (colorScheme) => {
      const { address } = await serving({ 'content/a.md': '# A\n\n[gone](gone.md)\n' });
      // The policy of the pages lets no script in; axe is ours and is put in from outside.
      const context = await browser.newContext({ colorScheme, bypassCSP: true });
      onTestFinished(() => context.close());
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => complaints.push(message.text()));
      await page.goto(`${address}a.html`);
      await shows(page, 'content/a.md:3:1');
      await page.addScriptTag({ content: axe });
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 600 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        const violations: unknown = await page.evaluate(
          'axe.run(document).then((result) => result.violations)',
        );
        expect(violations).toEqual([]);
      }
      expect(complaints).toEqual([]);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.oo-preview').isVisible()).toBe(false);
    },
  );

  it('serves the last good site and says why while the configuration is broken', async () => {
    const { folder, address, said } = await serving(start);
    const page = await open(`${address}runbooks/db.html`);
    await shows(page, 'Shop notes');

    writeFileSync(join(folder, 'onlyonce.yaml'), 'title: New notes\n');
    await shows(page, 'New notes');

    writeFileSync(join(folder, 'onlyonce.yaml'), 'titel: [oops\n');
    await shows(page, 'The configuration onlyonce.yaml is not valid');
    await said('The configuration onlyonce.yaml is not valid');
    expect(await page.innerText('main')).toContain('First words.');
    writeFileSync(join(folder, 'content/runbooks/db.md'), '# Database\n\nWritten meanwhile.\n');

    writeFileSync(join(folder, 'onlyonce.yaml'), 'title: Mended notes\n');
    await shows(page, 'Mended notes');
    await shows(page, 'Written meanwhile.');
    await lacks(page, 'is not valid');

    unlinkSync(join(folder, 'onlyonce.yaml'));
    await lacks(page, 'Mended notes');
    writeFileSync(join(folder, 'onlyonce.yml'), 'title: Back again\n');
    await shows(page, 'Back again');
  });

  it('follows the configuration to another content folder, and follows that', async () => {
    const { folder, address } = await serving({ ...start, 'docs/index.md': '# Docs\n\nDocs words.\n' });
    const page = await open(address);
    writeFileSync(join(folder, 'onlyonce.yaml'), 'title: Shop notes\ncontent: docs\n');
    await shows(page, 'Docs words.');
    writeFileSync(join(folder, 'docs/index.md'), '# Docs\n\nOther docs words.\n');
    await shows(page, 'Other docs words.');
  });

  it('follows two hundred files at once, and a renamed folder of them', async () => {
    const { folder, address, stderr } = await serving(start);
    const home = await open(`${address}runbooks/index.html`);
    writeFiles(
      folder,
      Object.fromEntries(
        Array.from({ length: 200 }, (_, at) => [`content/runbooks/many/${at}.md`, `# Many ${at} many\n`]),
      ),
    );
    await home.waitForFunction(
      () =>
        Array.from({ length: 200 }, (_, at) => at).every((at) =>
          document.body?.innerText.includes(`Many ${at} many`),
        ),
      null,
      patience,
    );
    const builds = stderr().match(/ pages in /g)?.length ?? 0;
    expect(builds).toBeLessThan(20);

    const page = await open(`${address}runbooks/many/7.html`);
    renameSync(join(folder, 'content/runbooks/many'), join(folder, 'content/runbooks/few'));
    await page.waitForFunction(() => /not found/i.test(document.title), null, patience);
    await page.goto(`${address}runbooks/few/7.html`);
    await shows(page, 'Many 7 many');
    writeFileSync(join(folder, 'content/runbooks/few/7.md'), '# Seven\n\nAfter the rename.\n');
    await shows(page, 'After the rename.');

    rmSync(join(folder, 'content/runbooks/few'), { recursive: true });
    writeFiles(folder, { 'content/runbooks/few/7.md': '# Seven\n\nMade again.\n' });
    await shows(page, 'Made again.');
    writeFileSync(join(folder, 'content/runbooks/few/7.md'), '# Seven\n\nEdited again.\n');
    await shows(page, 'Edited again.');
  });

  it('follows a team’s own layout: made, edited, broken, mended and taken away', async () => {
    const { folder, address } = await serving(start);
    const page = await open(`${address}runbooks/db.html`);
    const layout = (words: string) =>
      `import { html, shell } from 'onlyonce/layout';\nexport const runbook = (page) => shell(page, { main: html\`<h1>${words}</h1>\` });\n`;
    await shows(page, 'First words.');
    writeFiles(folder, { 'layouts/runbook.js': layout('Our own layout') });
    await shows(page, 'Our own layout');
    writeFiles(folder, { 'layouts/runbook.js': layout('Our other layout') });
    await shows(page, 'Our other layout');
    writeFiles(folder, { 'layouts/runbook.js': 'export const runbook = (' });
    await shows(page, 'The site could not be built');
    expect(await page.innerText('main')).toContain('Our other layout');
    writeFiles(folder, { 'layouts/runbook.js': layout('Our mended layout') });
    await shows(page, 'Our mended layout');
    rmSync(join(folder, 'layouts'), { recursive: true });
    await shows(page, 'First words.');
  });

  it('follows a piece and a style sheet that a layout imports, and what the configuration says of a service', async () => {
    const { folder, address } = await serving({
      'onlyonce.yaml': 'title: Shop notes\nservices:\n  orders:\n    owner: Night watch\n',
      'content/runbooks/db.md': '---\nservices: [orders]\n---\n# Database\n\nFirst words.\n',
      'layouts/runbook.ts': [
        "import { html, shell, siteHref, url } from 'onlyonce/layout';",
        "import own from './parts/own.css';",
        "import { words } from './parts/words.ts';",
        'export const runbook = (page) => shell(page, {',
        `  main: html\`<h1 class="own">\${words}</h1>\`,`,
        `  head: html\`<link rel="stylesheet" href="\${url(siteHref(page, own))}">\`,`,
        '});\n',
      ].join('\n'),
      'layouts/parts/words.ts': "export const words = 'Words of a piece';\n",
      'layouts/parts/own.css': '.own { letter-spacing: 3px; }\n',
    });
    const page = await open(`${address}runbooks/db.html`);
    const spacing = (wanted: string) =>
      page.waitForFunction(
        (value) => {
          const heading = document.querySelector('.own');
          return heading !== null && getComputedStyle(heading).letterSpacing === value;
        },
        wanted,
        patience,
      );
    await shows(page, 'Words of a piece');
    await spacing('3px');
    writeFiles(folder, { 'layouts/parts/words.ts': "export const words = 'Other words';\n" });
    await shows(page, 'Other words');
    writeFiles(folder, { 'layouts/parts/own.css': '.own { letter-spacing: 7px; }\n' });
    await spacing('7px');

    const service = await open(`${address}services/orders.html`);
    await shows(service, 'Night watch');
    writeFileSync(
      join(folder, 'onlyonce.yaml'),
      'services:\n  orders:\n    owner: Day watch\n    depends_on: [disk]\n',
    );
    await shows(service, 'Day watch');
    await shows(service, 'disk');
  });

  it('ends up with what a clean build makes, whatever is done in whatever haste', async () => {
    const { folder } = await serving(start);
    const at = (path: string) => join(folder, 'content', path);
    const folders = ['runbooks', 'runbooks/deep', 'notes'];
    let seed = 20260314;
    // A linear congruential generator (Numerical Recipes): the same haste every time.
    const below = (limit: number): number => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return Math.floor((seed / 2 ** 32) * limit);
    };
    for (let step = 0; step < 150; step++) {
      const home = folders[below(folders.length)] ?? 'notes';
      const file = at(`${home}/${below(6)}.md`);
      const act = below(8);
      if (act < 4)
        writeFiles(folder, {
          [`content/${home}/${below(6)}.md`]: `# Step ${step}\n\n[next](${below(6)}.md)\n`,
        });
      else if (act === 4) rmSync(file, { force: true });
      else if (act === 5 && existsSync(file)) renameSync(file, at(`${home.split('/')[0]}/${below(6)}.md`));
      else if (act === 6) rmSync(at(home), { recursive: true, force: true });
      else if (act === 7 && existsSync(at(home)) && !existsSync(at(`moved${step}`)))
        renameSync(at(home), at(`moved${step}`));
      // Now and then longer than the queue waits, mostly shorter.
      if (below(3) === 0) await delay(below(10) === 0 ? 200 : below(40));
    }
    const built = spawn(process.execPath, [main, 'build', '--out', 'built'], { cwd: folder });
    await once(built, 'close');
    const wanted = pagesOf(join(folder, 'built'));
    await vi.waitFor(() => {
      expect(pagesOf(join(folder, '_site'))).toEqual(wanted);
    }, patience);
  });

  it('survives a content folder that goes and comes back', async () => {
    const { folder, address, said } = await serving(start);
    const page = await open(`${address}runbooks/db.html`);
    await shows(page, 'First words.');
    renameSync(join(folder, 'content'), join(folder, 'elsewhere'));
    await said('Serving the last site that could be built');
    await shows(page, 'The site could not be built');
    expect(await page.innerText('main')).toContain('First words.');
    mkdirSync(join(folder, 'content/runbooks'), { recursive: true });
    writeFileSync(join(folder, 'content/runbooks/db.md'), '# Database\n\nCame back.\n');
    await shows(page, 'Came back.');
    writeFileSync(join(folder, 'content/runbooks/db.md'), '# Database\n\nAnd stayed.\n');
    await shows(page, 'And stayed.');
  });

  it('reloads the pages that changed, in two browsers, at the same place, and leaves others alone', async () => {
    const second = await openBrowser();
    const { folder, address } = await serving({
      ...start,
      'content/long.md': `# Long\n\nOld words.\n\n${long}`,
    });
    const here = await open(`${address}long.html`);
    const there = await second.newPage();
    await there.goto(`${address}long.html`);
    const other = await open(`${address}runbooks/queue.html`);
    const mark = (page: Page) => page.evaluate(() => void Reflect.set(globalThis, 'mark', 1));
    const isMarked = (page: Page) => page.evaluate(() => Reflect.get(globalThis, 'mark') === 1);
    await mark(other);
    await here.evaluate(() => scrollTo(0, 1500));

    writeFileSync(join(folder, 'content/long.md'), `# Long\n\nNew words.\n\n${long}`);
    await shows(here, 'New words.');
    await shows(there, 'New words.');
    await here.waitForFunction(() => Math.abs(scrollY - 1500) < 5, null, patience);
    expect(await isMarked(other)).toBe(true);

    await mark(here);
    writeFileSync(join(folder, 'content/runbooks/queue.md'), '# Queue\n\nNew queue words.\n');
    await shows(other, 'New queue words.');
    expect(await isMarked(here)).toBe(true);
  });

  it('reloads a page whose image changed', async () => {
    const square = (size: number) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}"/>`;
    const { folder, address } = await serving({
      'content/a.md': '# A\n\n![square](square.svg)\n',
      'content/square.svg': square(10),
    });
    const page = await open(`${address}a.html`);
    const width = (size: number) =>
      page.waitForFunction(
        (wanted) => document.querySelector('img')?.naturalWidth === wanted,
        size,
        patience,
      );
    await width(10);
    writeFileSync(join(folder, 'content/square.svg'), square(20));
    await width(20);
  });

  it('reloads the page once after a restart', async () => {
    const first = await serving(start);
    const page = await open(`${first.address}runbooks/db.html`);
    await shows(page, 'First words.');
    expect(await first.end()).toBe(0);
    writeFileSync(join(first.folder, 'content/runbooks/db.md'), '# Database\n\nWritten between.\n');
    let loads = 0;
    page.on('load', () => loads++);
    const again = await servingIn(first.folder, ['--port', new URL(first.address).port]);
    expect(again.address).toBe(first.address);
    await shows(page, 'Written between.');
    writeFileSync(join(first.folder, 'content/runbooks/db.md'), '# Database\n\nWritten after.\n');
    await shows(page, 'Written after.');
    // A page shows its text before it is loaded to the end.
    await expect.poll(() => loads, { timeout: 20_000 }).toBe(2);
  });

  it('adds nothing to the files, which are those of build but for what is made when it is asked for', async () => {
    const { folder, end } = await serving(start);
    await end('SIGTERM');
    const pages = pagesOf(join(folder, '_site'));
    expect([...readTree(join(folder, '_site')).keys()].filter((path) => madeWhenAsked.has(path))).toEqual([]);
    expect(pages.filter(([, text]) => text.includes('onlyonce-serve'))).toEqual([]);
    const built = spawn(process.execPath, [main, 'build', '--out', 'built'], { cwd: folder });
    await once(built, 'close');
    expect(pagesOf(join(folder, 'built'))).toEqual(pages);
  });

  it('makes the crash cart and the archive when they are asked for, and lets go of them with the next edit', async () => {
    const { folder, address, said } = await serving(start);
    const cart = await fetch(new URL('crash-cart.html', address));
    expect(cart.status).toBe(200);
    expect(await cart.text()).toContain('When everything is down');
    expect((await fetch(new URL('site.zip', address))).status).toBe(200);
    const made = [...readTree(join(folder, '_site')).keys()].filter((path) => madeWhenAsked.has(path));
    expect(made).toEqual([...madeWhenAsked].sort());
    await said(/pages? in/, 2);
    writeFileSync(join(folder, 'content/runbooks/db.md'), '# Database\n\nWritten after.\n');
    await said(/pages? in/, 3);
    expect([...readTree(join(folder, '_site')).keys()].filter((path) => madeWhenAsked.has(path))).toEqual([]);
    expect(await (await fetch(new URL('crash-cart.html', address))).text()).toContain('Written after.');
  });

  it('prints one line on standard output and takes the next port when one is taken', async () => {
    const taken = createServer();
    onTestFinished(() => {
      taken.close();
    });
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const address = taken.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const { stdout, stderr, folder, said, end } = await serving(start, ['--port', String(port)]);
    const [, shown] = /^http:\/\/127\.0\.0\.1:(\d+)\/\n$/.exec(stdout()) ?? [];
    expect(Number(shown)).toBeGreaterThan(port);
    expect(stderr()).toContain(`Port ${port} is taken`);
    writeFileSync(join(folder, 'content/runbooks/db.md'), '# Database\n\nOnce more.\n');
    await said(' pages in ', 2);
    expect(await end()).toBe(0);
    expect(stdout()).toBe(`http://127.0.0.1:${shown}/\n`);
  });

  it('ends at once, also while pages listen', async () => {
    const { address, end } = await serving(start);
    const page = await open(`${address}runbooks/db.html`);
    await shows(page, 'First words.');
    expect(await end()).toBe(0);
  });

  it.skipIf(process.platform === 'win32')('is not left behind when npm is asked to end', async () => {
    // As npm does it: a shell in between, which does not pass signals on.
    const shell = spawn('/bin/sh', ['-c', '"$0" "$1" serve --port 0; true', process.execPath, main], {
      cwd: temporaryFolder(start),
      env: { ...process.env, npm_lifecycle_event: 'start' },
    });
    let stdout = '';
    shell.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString();
    });
    await vi.waitFor(() => expect(stdout).toContain('\n'), patience);
    const closed = once(shell, 'close');
    shell.kill('SIGKILL');
    // The server holds the other end of standard output until it ends.
    await closed;
    await expect(fetch(stdout.trim())).rejects.toThrow();
  });

  it('does not begin when the first build cannot run', async () => {
    const folder = temporaryFolder({ ...start, '_site/mine.txt': 'mine' });
    const child = spawn(process.execPath, [main, 'serve', '--port', '0'], { cwd: folder });
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    await once(child, 'close');
    expect(child.exitCode).toBe(2);
    expect(stderr).toContain('holds files that were not published by this tool');
    expect(readFileSync(join(folder, '_site/mine.txt'), 'utf8')).toBe('mine');
    expect(existsSync(join(folder, '_site/index.html'))).toBe(false);
  });
});
