/**
 * Printing to a file with a browser that has no window.
 *
 * In: a program, a page on the disk. Out: the bytes of a PDF.
 * May not: use the profile of whoever runs it, or let the browser ask the network for anything of its own.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CannotRun } from '../model/cannot-run.ts';

const run = promisify(execFile);

/** Longer than thousands of sheets take. Milliseconds. */
const timeout = 5 * 60 * 1000;

/** Prints the page at a `file:` address. Throws `CannotRun` when the browser does not. */
export async function printToPdf(browser: string, address: string): Promise<Uint8Array> {
  const scratch = mkdtempSync(join(tmpdir(), 'onlyonce-print-'));
  const file = join(scratch, 'printed.pdf');
  // Chromium does not start as root inside its sandbox. The page is our own, sanitized, and may load nothing from elsewhere.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const options = [
    '--headless',
    ...asRoot,
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-pdf-header-footer',
    `--user-data-dir=${join(scratch, 'profile')}`,
    `--print-to-pdf=${file}`,
    address,
  ];
  try {
    await run(browser, options, { timeout, maxBuffer: 16 * 1024 * 1024 });
    const pdf = readFileSync(file);
    if (pdf.subarray(0, 5).toString('latin1') !== '%PDF-') throw new Error('it wrote no PDF');
    return pdf;
  } catch (error) {
    throw new CannotRun(
      `\`${browser}\` did not print the page: ${reasonOf(error)}`,
      'Name another Chromium with --browser, or open the page in any browser and print it from there',
      { cause: error },
    );
  } finally {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** The last line that says something; browsers say much before it. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('killed' in error && error.killed === true) return `it took longer than ${timeout / 60_000} minutes`;
  const said =
    'stderr' in error && typeof error.stderr === 'string' ? error.stderr.trim().split('\n').at(-1) : '';
  if (said !== undefined && said !== '') return said.slice(0, 300);
  return 'code' in error && error.code === 'ENOENT'
    ? 'it wrote no PDF'
    : (error.message.split('\n')[0] ?? '');
}
