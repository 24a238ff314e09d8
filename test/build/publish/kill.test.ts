import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { contentOf, publish, type Site, withFolder } from './sites.ts';

/** The compiled publisher: the child is plain Node. `npm test` builds it first. */
const compiled = fileURLToPath(new URL('../../../dist/src/build/publish/publication.js', import.meta.url));

const trials = 50;
const pages = 280;
const filler = 'x'.repeat(6000);

/** Version `n` of the site. Its pages are large enough that a half-written one would show. */
function versionOf(n: number): Site {
  const site: Record<string, string> = {};
  for (let page = 0; page < pages; page++) {
    // A third of the pages differs from version to version.
    const edition = page % 3 === 0 ? n : 0;
    site[`section-${page % 7}/page-${page}.html`] = `<${edition}>${filler}</${edition}>`;
  }
  for (let asset = 0; asset < 10; asset++) site[`assets/${n}-${asset}.css`] = `<${n}>${filler}</${n}>`;
  // A page that becomes a folder and a page again.
  site[n % 2 === 0 ? 'turns' : 'turns/index.html'] = `<${n}>${filler}</${n}>`;
  site['snapshot.js'] = `<${n}>${filler}</${n}>`;
  return site;
}

/** Pages of every version. */
const stable = Object.keys(versionOf(0)).filter((url) => url.startsWith('section-'));

/** Told a folder and a version, publishes one version after the other until it is killed; says when it begins. */
const childScript = `
  import { openPublication } from ${JSON.stringify(pathToFileURL(compiled).href)};
  const pages = ${pages};
  const filler = ${JSON.stringify(filler)};
  ${versionOf.toString()}
  const roleOf = (url) => url.startsWith('assets/') ? 'asset' : url === 'snapshot.js' ? 'snapshot' : 'page';
  const [outDir, from] = await new Promise((resolve) => process.stdin.once('data', (said) => resolve(JSON.parse(said))));
  // When the test itself is stopped, its children must not go on.
  process.stdin.once('end', () => process.exit()).resume();
  process.stdout.write('begins');
  for (let n = Number(from); ; n++) {
    await new Promise((resolve) => setImmediate(resolve));
    const publication = await openPublication({ outDir, adopt: false });
    for (const [url, content] of Object.entries(versionOf(n))) publication.add({ url, role: roleOf(url), content });
    await publication.commit();
  }
`;

function isWhole(content: string): boolean {
  const edition = /^<(\d+)>/.exec(content)?.[1];
  return edition !== undefined && content === `<${edition}>${filler}</${edition}>`;
}

function startChild(): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, ['--input-type=module', '-e', childScript]);
}

function ended(child: ChildProcessWithoutNullStreams): Promise<void> {
  return new Promise((resolve) => child.once('exit', () => resolve()));
}

/** Resolves once the child has said something; rejects with what it complains about when it ends before. */
function begun(child: ChildProcessWithoutNullStreams): Promise<void> {
  return new Promise((resolve, reject) => {
    let complaint = '';
    child.stderr.on('data', (chunk: unknown) => {
      complaint += String(chunk);
    });
    child.stdout.once('data', () => resolve());
    child.once('exit', () => reject(new Error(`the child ended by itself: ${complaint}`)));
  });
}

/** Lets the child publish for a moment while reading pages; how many were read. Each must be whole, none missing. */
async function readUntilKilled(child: ChildProcessWithoutNullStreams, folder: string): Promise<number> {
  const end = ended(child);
  const killAt = performance.now() + Math.random() * 60;
  let reads = 0;
  while (performance.now() < killAt) {
    for (let count = 0; count < 10; count++) {
      const url = stable[Math.floor(Math.random() * stable.length)] ?? '';
      if (!isWhole(readFileSync(join(folder, url), 'utf8'))) expect.unreachable(`${url} was not whole`);
      reads++;
    }
    await setTimeout(1);
  }
  expect(child.exitCode, 'the child ended by itself').toBeNull();
  child.kill('SIGKILL');
  await end;
  return reads;
}

function expectWholePages(folder: string): void {
  for (const [url, content] of Object.entries(contentOf(folder))) {
    if (!url.endsWith('/')) expect(isWhole(content), `${url} after the kill`).toBe(true);
  }
}

/** The planned files and nothing else, but for assets of the version before. */
function expectSite(folder: string, site: Site, context: string): void {
  const found = Object.entries(contentOf(folder)).filter(
    ([url]) => site[url] !== undefined || !url.startsWith('assets/'),
  );
  expect(Object.fromEntries(found), context).toEqual(site);
}

async function killAgainAndAgain(folder: string): Promise<void> {
  const outcomes: (string | null)[] = [];
  let reads = 0;
  let version = 0;
  await publish(folder, versionOf(version));
  // Starting a process takes longer than anything else here: the next one starts while the last one's work is checked.
  let waiting = startChild();
  try {
    for (let trial = 0; trial < trials; trial++) {
      const child = waiting;
      const ready = begun(child);
      child.stdin.write(JSON.stringify([folder, version + 1]));
      await ready;
      reads += await readUntilKilled(child, folder);
      waiting = startChild();
      expectWholePages(folder);

      version += 1000;
      outcomes.push((await publish(folder, versionOf(version))).recovered);
      expectSite(folder, versionOf(version), `trial ${trial}`);
    }
  } finally {
    waiting.kill('SIGKILL');
  }
  await publish(folder, versionOf(version));
  await withFolder(async (clean) => {
    await publish(clean, versionOf(version));
    expect(contentOf(folder, true)).toEqual(contentOf(clean, true));
  });
  expect(reads).toBeGreaterThan(trials);
  // Otherwise no kill would have met a publish, and nothing would have been tried.
  expect(outcomes).toContain('undone');
}

describe('a publishing process that is killed', () => {
  // A dozen seconds on an idle machine; there is nothing to learn from a busy one's clock.
  it('never shows a reader half a page, and the next run ends with exactly its own site', {
    timeout: 180_000,
  }, async () => {
    expect(existsSync(compiled), 'run `npm run build` first').toBe(true);
    await withFolder(killAgainAndAgain);
  });
});
