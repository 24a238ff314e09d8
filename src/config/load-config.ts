/**
 * Finding the configuration: the nearest `onlyonce.yaml` upwards.
 *
 * In: a folder to start from, or the file itself. Out: the configuration in force, its file and root, and problems.
 * May not: judge problems; a command that cannot use the configuration says so and ends.
 */
import { readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type Config, defaultConfig } from '../model/config.ts';
import type { Problem } from '../model/diagnostic.ts';
import { startOfFile } from '../model/places.ts';
import { configRule, maxConfigLength, readConfig } from './read-config.ts';

/** File names that are looked for in each folder, in this order. */
export const configNames: readonly string[] = ['onlyonce.yaml', 'onlyonce.yml'];

/** A problem of the configuration. `path` is absolute. */
interface ConfigProblem extends Problem {
  readonly path: string;
}

export interface LoadedConfig {
  /** Usable only without problems; else it holds what could be read. */
  readonly config: Config;
  /** Absolute folder of the configuration file; the start folder when there is none. */
  readonly root: string;
  /** Absolute path of the configuration file, or null when there is none. */
  readonly file: string | null;
  readonly problems: readonly ConfigProblem[];
}

/**
 * Loads the configuration that is in force for `startFolder`: `explicit` when given, else the nearest one upwards.
 * Never throws; a file that is missing or cannot be read is a problem.
 */
export function loadConfig(startFolder: string, explicit: string | null): LoadedConfig {
  const start = resolve(startFolder);
  const file = explicit === null ? findConfig(start) : resolve(start, explicit);
  if (file === null) return { config: defaultConfig, root: start, file: null, problems: [] };
  const { text, problem } = readText(file);
  const { config, problems } = text === null ? { config: defaultConfig, problems: [] } : readConfig(text);
  const all = problem === null ? problems : [problem, ...problems];
  return { config, root: dirname(file), file, problems: all.map((each) => ({ ...each, path: file })) };
}

function findConfig(start: string): string | null {
  for (let folder = start; ; folder = dirname(folder)) {
    const file = configNames.map((name) => join(folder, name)).find(isFile);
    if (file !== undefined) return file;
    if (dirname(folder) === folder) return null;
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function readText(file: string): { readonly text: string | null; readonly problem: Problem | null } {
  try {
    // Twice as many bytes as code units is generous for text that is mostly ASCII.
    if (statSync(file).size > 2 * maxConfigLength) {
      return { text: null, problem: wholeFile('Unexpected size', `at most ${maxConfigLength / 1024} KiB`) };
    }
    const bytes = readFileSync(file);
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), problem: null };
  } catch (error) {
    if (error instanceof TypeError) {
      return {
        text: null,
        problem: wholeFile('Unexpected bytes that are not UTF-8', 'a text file in UTF-8'),
      };
    }
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
    const message =
      code === 'ENOENT' ? 'Missing configuration file' : `Unexpected file that cannot be read (${code})`;
    return { text: null, problem: wholeFile(message, 'a configuration file, e.g. `onlyonce.yaml`') };
  }
}

function wholeFile(message: string, expected: string): Problem {
  return { rule: configRule, ...startOfFile, message, expected };
}
