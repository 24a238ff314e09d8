/**
 * Runs a benchmark: `npm run bench -- --help` for builds, `npm run bench -- search --help` for searches.
 *
 * In: arguments, passed on. Out: what bench/main.ts or bench/search.ts prints and writes.
 * May not: measure anything itself; it only makes TypeScript runnable, in a temporary folder.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

const folder = mkdtempSync(join(tmpdir(), 'onlyonce-bench-'));
const outfile = join(folder, 'main.mjs');
try {
  await build({
    entryPoints: [process.argv[2] === 'search' ? 'bench/search.ts' : 'bench/main.ts'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    // Some packages are still CommonJS.
    banner: {
      js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
    },
    // Bundled, it would lie in another folder than the files it reads.
    define: { 'import.meta.dirname': JSON.stringify(resolve('test/search/golden')) },
    outfile,
    logLevel: 'warning',
  });
  const { status } = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
