/**
 * Finding a Chromium: any browser of that family can print pages to a file.
 *
 * In: what was typed, the environment. Out: the path of a program.
 * May not: start it, or load one from anywhere.
 */
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { CannotRun } from '../model/cannot-run.ts';
import type { CommandContext } from './command-context.ts';

/** As the systems name them, the freest first. */
const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'brave-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const macPlaces = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Brave Browser.app/Contents/MacOS/Brave Browser',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const windowsPlaces = [
  'Chromium\\Application\\chrome.exe',
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/** `--browser`, else `CHROMIUM`, else one on the path or where the system puts programs. Throws `CannotRun`. */
export function findChromium(typed: string | null, context: CommandContext): string {
  const { environment, cwd } = context;
  const named = typed ?? environment['CHROMIUM'] ?? '';
  if (named !== '') return requireNamed(named, typed === null ? 'CHROMIUM' : '--browser', context);
  const onPath = (environment['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => names.map((name) => resolve(cwd, folder, name)));
  const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
    (name) => environment[name] ?? [],
  );
  const onWindows = roots.flatMap((root) => windowsPlaces.map((place) => join(root, place)));
  const found = [...onPath, ...macPlaces, ...onWindows].find(isProgram);
  if (found !== undefined) return found;
  throw new CannotRun(
    'There is no Chromium here to print with',
    'Install Chromium, Chrome or Edge, or name one with --browser; or open `booklet.html` in any browser and print it from there',
  );
}

function requireNamed(named: string, by: string, { environment, cwd }: CommandContext): string {
  const places = /[/\\]/.test(named)
    ? [resolve(cwd, named)]
    : (environment['PATH'] ?? '').split(delimiter).map((folder) => join(folder, named));
  const found = places.find(isProgram);
  if (found !== undefined) return found;
  throw new CannotRun(
    `There is no program \`${named}\`, which ${by} names`,
    'Name the path of a Chromium, Chrome or Edge',
  );
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
