/**
 * Baseline file: where it is, and reading and writing it.
 *
 * In: a content root. Out: the file's path and what it holds.
 * May not: write anything but a baseline, or take another file for one.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { type Baseline, baselineText, parseBaseline } from '../lint/baseline.ts';
import { CannotRun } from '../model/cannot-run.ts';
import { type ContentRoot, displayPath } from './resolve-roots.ts';
import { writeWhole } from './write-whole.ts';

const baselineName = 'onlyonce-baseline.json';

/** A baseline and its place. `baseline` is null where there is no file yet. */
export interface BaselineFile {
  /** Absolute. */
  readonly file: string;
  readonly baseline: Baseline | null;
}

/**
 * The baseline of a content root: the configured file, else the one beside the configuration; without a configuration the
 * nearest one upwards of what was asked for, else one in the root. Throws `CannotRun` for a file that is no baseline.
 */
export function openBaseline(contentRoot: ContentRoot, cwd: string): BaselineFile {
  const file = baselinePath(contentRoot);
  if (!existsSync(file)) return { file, baseline: null };
  const baseline = parseBaseline(readText(file, cwd));
  if (baseline === null) {
    throw new CannotRun(
      `\`${displayPath(cwd, file, '')}\` is not a baseline that can be read`,
      'Solve its merge conflict if there is one, or remove it and run `onlyonce baseline`',
    );
  }
  return { file, baseline };
}

/** Where the baseline of a content root is, or would be: absolute. */
export function baselinePath({ root, contentDir, config, configFile, selections }: ContentRoot): string {
  if (configFile !== null) return resolve(root, config.baseline ?? baselineName);
  // A file alone belongs to the working directory, but its baseline may lie in a folder between the two.
  const asked = (selections ?? []).map(({ path, isFolder }) =>
    isFolder ? resolve(contentDir, path) : dirname(resolve(contentDir, path)),
  );
  for (let folder = commonFolder(asked) ?? root; ; folder = dirname(folder)) {
    const file = join(folder, baselineName);
    if (existsSync(file)) return file;
    if (dirname(folder) === folder) return join(root, baselineName);
  }
}

/** The deepest folder that holds all of them; null for none. */
function commonFolder(folders: readonly string[]): string | null {
  const [first, ...others] = folders;
  if (first === undefined) return null;
  let common = first;
  while (others.some((other) => other !== common && !other.startsWith(withSeparator(common)))) {
    common = dirname(common);
  }
  return common;
}

function withSeparator(folder: string): string {
  return folder.endsWith(sep) ? folder : folder + sep;
}

function readText(file: string, cwd: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
    throw new CannotRun(
      `The baseline \`${displayPath(cwd, file, '')}\` cannot be read (${code})`,
      'Mend that, or name another file with `baseline:` in onlyonce.yaml',
      { cause: error },
    );
  }
}

/** Path of a document as its baseline knows it: relative to the baseline's folder. */
export function baselinePathOf(file: string, contentDir: string, path: string): string {
  return relative(dirname(file), resolve(contentDir, path)).replaceAll(sep, '/');
}

/** Writes the baseline, whole or not at all. */
export function writeBaseline(file: string, baseline: Baseline): void {
  writeWhole(file, baselineText(baseline));
}
