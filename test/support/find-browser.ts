import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

/** A Chromium to test with, and the folder of shared libraries that it needs, if any. */
export interface BrowserBinary {
  readonly executablePath: string;
  readonly libraryPath: string | null;
}

declare module 'vitest' {
  export interface ProvidedContext {
    readonly browser: BrowserBinary;
  }
}

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Once a run: finds the system's Chromium, else unpacks the pinned one from node_modules with its libraries. */
export async function setup(project: TestProject): Promise<void> {
  project.provide('browser', await findBrowser());
}

async function findBrowser(): Promise<BrowserBinary> {
  const system =
    process.env['ONLYONCE_PINNED_BROWSER'] === undefined
      ? installed.find((path) => existsSync(path))
      : undefined;
  if (system !== undefined) return { executablePath: system, libraryPath: null };
  // The package unpacks its shared libraries only where it believes to be on the platform it was made for.
  process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs22.x';
  const { default: pinned } = await import('@sparticuz/chromium');
  return { executablePath: await pinned.executablePath(), libraryPath: join(tmpdir(), 'al2023', 'lib') };
}
