/**
 * Runs the benchmark: `npm run bench -- --help`.
 *
 * In: arguments, passed on. Out: what bench/main.ts prints and writes.
 * May not: measure anything itself; it only makes TypeScript runnable, in a temporary folder.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

const folder = mkdtempSync(join(tmpdir(), 'onlyonce-bench-'));
const outfile = join(folder, 'main.mjs');
try {
  await build({
    entryPoints: ['bench/main.ts'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    logLevel: 'warning',
  });
  const { status } = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
