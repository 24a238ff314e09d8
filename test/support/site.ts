import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Memory } from '../../src/build/memory.ts';
import {
  type BuildOptions,
  type BuildReport,
  buildSite,
  type LoadedSite,
  type LoadOptions,
  loadSite,
} from '../../src/build/pipeline.ts';
import { type Config, defaultConfig } from '../../src/model/config.ts';
import { type Files, temporaryFolder } from './folder.ts';

export interface SiteOptions {
  readonly config?: Partial<Config>;
  readonly audience?: string;
  readonly parser?: 'native' | 'reference';
  readonly layoutsDir?: string;
  /** Nothing is kept where this is missing. */
  readonly cacheDir?: string;
  readonly memory?: Memory;
  /** Absent: archive, crash cart and the like are not made. */
  readonly copies?: BuildOptions['copies'];
  readonly builtAt?: string;
  /** Absolute paths, or null where anything may have been edited since the last build with this memory. */
  readonly edited?: readonly string[] | null;
}

function loadOptions(contentDir: string, options: SiteOptions): LoadOptions {
  return {
    contentDir,
    config: { ...defaultConfig, ...options.config },
    audience: options.audience ?? 'internal',
    today: '2026-06-01',
    parser: options.parser ?? 'native',
    workers: 0,
    body: false,
    exclude: [],
    cacheDir: options.cacheDir ?? null,
    whole: false,
    edited: null,
    layoutsDir: options.layoutsDir ?? null,
    onProgress: null,
  };
}

/** Loads and checks a site of these files, without making pages. */
export function loadFiles(files: Files, options: SiteOptions = {}): Promise<LoadedSite> {
  return loadFolder(temporaryFolder(files), options);
}

/** The same of a folder. */
export function loadFolder(contentDir: string, options: SiteOptions = {}): Promise<LoadedSite> {
  return loadSite(loadOptions(contentDir, options));
}

/** Builds a content folder into an output folder. */
export function buildFolder(
  contentDir: string,
  outDir: string,
  options: SiteOptions = {},
): Promise<BuildReport> {
  const { cacheDir = null, edited = null, memory, copies = 'none', builtAt = null } = options;
  const all = {
    ...loadOptions(contentDir, options),
    copies,
    builtAt,
    outDir,
    cacheDir,
    edited,
    adopt: false,
  };
  return buildSite({ ...all, bundleDir: `${outDir}.cache` }, memory);
}

/** Every file of a folder, by path, as Latin-1 text, which keeps each byte. */
export function readTree(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = files.map((entry) => relative(folder, join(entry.parentPath, entry.name))).sort();
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path), 'latin1')]));
}
