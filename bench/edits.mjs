/**
 * Edits: how long it takes from a save to the new page on the disk, under `serve` and with one `build`.
 *
 *   npm run build && node bench/edits.mjs CONTENT [EDITS]
 *
 * In: a folder of Markdown (it is copied; bench/make-corpus.ts makes large ones). Out: medians on standard output.
 * May not: touch anything but the copy, which it removes.
 */
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const [from = 'content', edits = '30'] = process.argv.slice(2);
const main = join(import.meta.dirname, '../dist/src/cli/main.js');
const folder = mkdtempSync(join(tmpdir(), 'onlyonce-edits-'));
const content = join(folder, 'content');
const out = join(folder, '_site');
cpSync(from, content, { recursive: true });

const paths = readdirSync(content, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.md') && !/(?:index|readme)\.md$/i.test(path))
  .sort();
const edited = paths[Math.floor(paths.length / 2)] ?? '';
const page = join(out, edited.replace(/\.md$/, '.html'));
const hubSize = 500;
/** Milliseconds between two edits: what follows a build (findings, pages that listen) is over by then. */
const pause = 2000;

/** Puts a tag of its own at the head of a document. */
function tag(path) {
  const file = join(content, path);
  const text = readFileSync(file, 'utf8');
  const isTagged = /^---\n[\s\S]*?^tags: \[/m.test(text);
  writeFileSync(
    file,
    isTagged
      ? text.replace(/^tags: \[/m, 'tags: [hub, ')
      : `---\ntags: [hub]\n---\n${text.replace(/^---\n[\s\S]*?\n---\n/, '')}`,
  );
}

const hub = paths.slice(0, hubSize + Number(edits) + 1).filter((path) => path !== edited);
for (const path of hub.slice(0, hubSize)) tag(path);

/** Milliseconds until a file is another one than before `save`. */
async function until(file, save) {
  const before = statSync(file).ino;
  const started = performance.now();
  save();
  while ((statSync(file, { throwIfNoEntry: false })?.ino ?? before) === before) {
    if (performance.now() - started > 60_000) throw new Error(`${file} does not change`);
    await delay(1);
  }
  return performance.now() - started;
}

function report(name, times) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share) => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(0);
  console.log(
    `${name}: median ${at(0.5)} ms, 90 % ${at(0.9)} ms (${times.length} edits, ${paths.length} documents)`,
  );
}

const server = spawn(process.execPath, [main, 'serve', '--port', '0'], {
  cwd: folder,
  stdio: ['ignore', 'pipe', 'ignore'],
});
try {
  await new Promise((resolve) => server.stdout.once('data', resolve));
  // Until the watchers of the system stand, an edit is found by looking.
  await delay(5000);
  const text = readFileSync(join(content, edited), 'utf8');
  const bodies = [];
  for (let count = 0; count < Number(edits); count++) {
    bodies.push(await until(page, () => writeFileSync(join(content, edited), `${text}\nEdit ${count}.\n`)));
    await delay(pause);
  }
  report('serve, body', bodies);
  const tags = [];
  for (const path of hub.slice(hubSize, hubSize + Number(edits))) {
    tags.push(await until(join(out, 'tags/hub.html'), () => tag(path)));
    await delay(pause);
  }
  report(`serve, a tag of ${hubSize} pages`, tags);
} finally {
  const ended = new Promise((resolve) => server.once('close', resolve));
  server.kill('SIGINT');
  await ended;
}

const build = () => execFileSync(process.execPath, [main, 'build'], { cwd: folder, stdio: 'ignore' });
const timed = (act) => {
  const started = performance.now();
  act();
  return performance.now() - started;
};
build();
report(
  'build, nothing edited',
  Array.from({ length: 7 }, () => timed(build)),
);
report(
  'build, body',
  Array.from({ length: 7 }, (_, count) => {
    writeFileSync(join(content, edited), `${readFileSync(join(content, edited), 'utf8')}\nBuilt ${count}.\n`);
    return timed(build);
  }),
);
rmSync(folder, { recursive: true, force: true });
