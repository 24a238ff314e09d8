/**
 * Roots: from the paths on a command line to content folders.
 *
 * In: paths as typed, the working directory, `--config`. Out: each content folder with its configuration and what of it is asked for.
 * May not: read content.
 */
import { accessSync, constants, readdirSync, readFileSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { isWithin, ownLayoutsFolder } from '../build/own-layouts/find-layouts.ts';
import { type LoadedConfig, loadConfig } from '../config/load-config.ts';
import { stylishProblems } from '../lint/reporters/stylish.ts';
import { CannotRun } from '../model/cannot-run.ts';
import type { Config } from '../model/config.ts';
import { isMarkdownPath } from '../model/paths.ts';
import { nearestMatch } from '../text/nearest.ts';
import type { CommandContext } from './command-context.ts';

/** One content folder and the part of it that the command reports on. */
export interface ContentRoot {
  /** Absolute. */
  readonly root: string;
  /** Absolute. */
  readonly contentDir: string;
  readonly config: Config;
  /** Absolute path of the configuration file, or null when there is none. */
  readonly configFile: string | null;
  /** Absolute folder of the team's own layouts, or null. Only a command that makes pages may run what lies in it. */
  readonly layoutsDir: string | null;
  /** Content-relative files and folders to report on, as typed on the command line; null is everything. */
  readonly selections: readonly Selection[] | null;
}

/** `path` is content-relative, `/`-separated, without a slash at its end. */
export interface Selection {
  readonly path: string;
  readonly typed: string;
  readonly isFolder: boolean;
}

/** Where a folder's output and cache go when nothing else is said, relative to the working directory. */
const defaultOutput = '_site';
const defaultCache = '.onlyonce';

interface Asked {
  readonly typed: string;
  readonly absolute: string;
  readonly isFolder: boolean;
}

/**
 * Resolves the PATH arguments of a command; no argument at all means the default content folder.
 * Paths of one content folder are put together, so that it is read once. Throws `CannotRun` when a path cannot be read or
 * the configuration is not valid.
 */
export function resolveRoots(
  paths: readonly string[],
  configPath: string | null,
  context: CommandContext,
): readonly ContentRoot[] {
  const asked = paths.map((typed) => lookUp(typed, context.cwd));
  if (asked.length === 0)
    return [resolveOne(null, configurationOf(context.cwd, configPath, context), context.cwd)];
  const configurations = new Map<string, LoadedConfig>();
  const roots = asked.map((one) => {
    const start = one.isFolder ? one.absolute : dirname(one.absolute);
    const loaded = configurations.get(start) ?? configurationOf(start, configPath, context);
    configurations.set(start, loaded);
    return resolveOne(one, loaded, context.cwd);
  });
  return mergeRoots(roots);
}

/**
 * The content folder of a document that need not be on the disk. Throws `CannotRun` when the name is no document's, or the
 * configuration is not valid.
 */
export function resolveUnsaved(
  typed: string,
  configPath: string | null,
  context: CommandContext,
): ContentRoot {
  const absolute = resolve(context.cwd, typed);
  if (!isMarkdownPath(slashes(absolute)) || isFolder(absolute)) {
    throw new CannotRun(
      `\`${typed}\` is not the name of a document`,
      'Name a file that ends in `.md` or `.markdown`: its folder decides its kind, and links count from there',
    );
  }
  let start = dirname(absolute);
  while (!isFolder(start) && dirname(start) !== start) start = dirname(start);
  const loaded = configurationOf(start, configPath, context);
  return resolveOne({ typed, absolute, isFolder: false }, loaded, context.cwd);
}

/** Tells whether a content-relative path is asked for: itself, or a folder above it. */
export function selectionTest(selections: readonly Selection[] | null): (path: string) => boolean {
  if (selections === null) return () => true;
  const asked = new Set(selections.map(({ path }) => path));
  return (path) => {
    if (asked.has(path)) return true;
    for (let end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
      if (asked.has(path.slice(0, end))) return true;
    }
    return false;
  };
}

/** Path of a content file for outputs: relative to the working directory, `/`-separated, without `./`. */
export function displayPath(cwd: string, contentDir: string, path: string): string {
  return slashes(relative(cwd, resolve(contentDir, path)));
}

/**
 * Folders that are never content: the ones that a build writes, and the one of the team's own layouts. One that is, or
 * holds, the content folder does not count.
 */
export function foldersBesideContent(
  cwd: string,
  { root, contentDir, layoutsDir }: ContentRoot,
): readonly string[] {
  const written = [cwd, root].flatMap((base) => [resolve(base, defaultOutput), resolve(base, defaultCache)]);
  const folders = layoutsDir === null ? written : [...written, layoutsDir];
  return [...new Set(folders)].filter((folder) => !isWithin(folder, contentDir));
}

/** Throws `CannotRun` when what was typed is a file: pages are made of folders. */
export function requireContentFolder(typed: string | null, { selections }: ContentRoot): void {
  if (selections?.some(({ isFolder }) => !isFolder)) {
    throw new CannotRun(
      `\`${typed}\` is not a folder`,
      'A site is built from a folder; `onlyonce lint` takes files as well',
    );
  }
}

/** The configuration in force for a folder. Prints its problems and throws `CannotRun` when there are any. */
function configurationOf(start: string, configPath: string | null, context: CommandContext): LoadedConfig {
  const { cwd } = context;
  const loaded = loadConfig(start, configPath === null ? null : resolve(cwd, configPath));
  if (loaded.problems.length === 0 || loaded.file === null) return loaded;
  const path = slashes(relative(cwd, loaded.file));
  context.complain(stylishProblems(loaded.problems, { path, text: readText(loaded.file) }, context));
  throw new CannotRun(`The configuration ${path} is not valid`, 'Mend the places shown above');
}

function resolveOne(asked: Asked | null, loaded: LoadedConfig, cwd: string): ContentRoot {
  const { config } = loaded;
  const root = loaded.file === null ? rootWithoutConfig(asked, cwd) : loaded.root;
  // `lint DIR` without a configuration means DIR as it is, even when there is a `content/` in it.
  const isBareFolder = loaded.file === null && (asked?.isFolder ?? false);
  const usual = isBareFolder
    ? root
    : resolve(root, config.content ?? (isFolder(resolve(root, 'content')) ? 'content' : '.'));
  const contentDir = contentFolder(asked, usual, loaded.file === null ? root : null);
  if (asked === null) requireFolder(contentDir, cwd);
  const selections =
    asked === null || isWithin(asked.absolute, contentDir)
      ? null
      : [
          {
            path: slashes(relative(contentDir, asked.absolute)),
            typed: asked.typed,
            isFolder: asked.isFolder,
          },
        ];
  const layoutsDir = loaded.file === null ? null : ownLayoutsFolder(root, contentDir);
  return { root, contentDir, config, configFile: loaded.file, layoutsDir, selections };
}

/** Without a configuration a folder is its own root; a file belongs to the working directory. */
function rootWithoutConfig(asked: Asked | null, cwd: string): string {
  return asked?.isFolder ? asked.absolute : cwd;
}

/** `bareRoot` is the root when there is no configuration. */
function contentFolder(asked: Asked | null, usual: string, bareRoot: string | null): string {
  if (asked === null || isWithin(usual, asked.absolute)) return usual;
  if (asked.isFolder) return bareRoot === null && isWithin(asked.absolute, usual) ? usual : asked.absolute;
  return bareRoot !== null && isWithin(bareRoot, asked.absolute) ? bareRoot : dirname(asked.absolute);
}

/** Paths of one content folder become one; a folder within another one that is read whole is left to that one. */
function mergeRoots(roots: readonly ContentRoot[]): readonly ContentRoot[] {
  const merged = new Map<string, ContentRoot>();
  for (const root of roots) {
    const known = merged.get(root.contentDir);
    const selections =
      known === undefined
        ? root.selections
        : known.selections === null || root.selections === null
          ? null
          : [...known.selections, ...root.selections];
    merged.set(root.contentDir, { ...root, selections });
  }
  const whole = [...merged.values()].filter(({ selections }) => selections === null);
  return [...merged.values()].filter(
    (root) =>
      !whole.some(
        (other) =>
          other !== root &&
          other.configFile === root.configFile &&
          isWithin(other.contentDir, root.contentDir),
      ),
  );
}

function lookUp(typed: string, cwd: string): Asked {
  const absolute = resolve(cwd, typed);
  const stats = statOf(absolute);
  if (stats === null)
    throw new CannotRun(`There is no file or folder \`${typed}\``, hintForMissing(absolute));
  const mode = stats.isDirectory() ? constants.R_OK | constants.X_OK : constants.R_OK;
  try {
    accessSync(absolute, mode);
  } catch {
    throw new CannotRun(`\`${typed}\` may not be read`, 'Change its permissions, or run as another user');
  }
  return { typed, absolute, isFolder: stats.isDirectory() };
}

function statOf(absolute: string): Stats | null {
  try {
    return statSync(absolute);
  } catch {
    return null;
  }
}

function hintForMissing(absolute: string): string {
  let names: readonly string[] = [];
  try {
    names = readdirSync(dirname(absolute));
  } catch {
    // The folder is missing as well; then there is nothing to offer.
  }
  const name = basename(absolute);
  const nearest = nearestMatch(
    name,
    names.filter((other) => other !== name),
  );
  return nearest === null
    ? 'Name a folder of Markdown files, or one of them'
    : `Did you mean \`${nearest}\`?`;
}

function requireFolder(contentDir: string, cwd: string): void {
  if (isFolder(contentDir)) return;
  const shown = slashes(relative(cwd, contentDir));
  throw new CannotRun(
    `There is no content folder \`${shown}\``,
    'Set `content:` in onlyonce.yaml, or name a folder',
  );
}

function isFolder(absolute: string): boolean {
  return statOf(absolute)?.isDirectory() ?? false;
}

function slashes(path: string): string {
  return path.replaceAll(sep, '/');
}

function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
