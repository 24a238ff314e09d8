/**
 * Open site: what `lint`, `baseline` and `facts` share, from paths to a checked site.
 *
 * In: paths and options as typed. Out: each content folder's site, what the rules say of it, and what of it is asked for.
 * May not: print findings or decide an exit code.
 */
import { resolve } from 'node:path';
import type { LoadedSite, loadSite } from '../build/pipeline.ts';
import { visibleText } from '../lint/display-text.ts';
import { CannotRun } from '../model/cannot-run.ts';
import { type Config, standingAudiences } from '../model/config.ts';
import { nearestMatch } from '../text/nearest.ts';
import { changedFiles } from './changed-files.ts';
import type { CommandContext } from './command-context.ts';
import { linksToRemoved } from './links-to-removed.ts';
import { progressLine } from './progress.ts';
import {
  type ContentRoot,
  displayPath,
  foldersBesideContent,
  resolveRoots,
  resolveUnsaved,
  selectionTest,
} from './resolve-roots.ts';
import { decode, sourceReader } from './source-reader.ts';
import { levelsInForce, type StandingOptions, type StandingSurroundings } from './standing-findings.ts';
import type { UnsavedInput } from './unsaved-input.ts';

/** Options of every command that reads content. */
export interface ReadOptions extends StandingOptions {
  readonly config: string | null;
  readonly audience: string;
  readonly parser: 'native' | 'reference';
  readonly workers: number | 'auto';
  /** Relative to the working directory, or absolute. */
  readonly cacheDir: string;
  /** False: nothing that was found before is used, and nothing kept. */
  readonly cache: boolean;
}

/** What of the content folders is looked at, beside the paths typed. */
export interface Selecting {
  /** Report only on what has changed since this commit; null for everything. */
  readonly since: string | null;
  /** A document on standard input, as typed; null for none. */
  readonly stdin: UnsavedInput | null;
  /** Bytes in place of what the disk holds, by absolute path. */
  readonly overlay: ReadonlyMap<string, Uint8Array>;
}

/** One content folder, read and checked. `diagnostics` are of every rule at its own level. */
export interface OpenedSite {
  readonly contentRoot: ContentRoot;
  readonly loaded: LoadedSite;
  /** Content-relative paths asked for, in order. */
  readonly paths: readonly string[];
  readonly around: StandingSurroundings;
}

/** Everything that was typed, as the disk holds it. */
export const everything: Selecting = { since: null, stdin: null, overlay: new Map() };

/** Reads and checks every content folder that `paths` lie in. Throws `CannotRun`. */
export async function openSites(
  paths: readonly string[],
  options: OpenOptions,
  context: CommandContext,
  selecting: Selecting = everything,
): Promise<readonly OpenedSite[]> {
  const { stdin, since } = selecting;
  const roots =
    stdin === null
      ? resolveRoots(paths, options.config, context)
      : [resolveUnsaved(stdin.typed, options.config, context)];
  const typed: readonly (readonly [string, Uint8Array])[] =
    stdin === null ? [] : [[resolve(context.cwd, stdin.typed), stdin.bytes]];
  const overlay = new Map([...typed, ...selecting.overlay]);
  for (const root of roots) {
    levelsInForce(root, options);
    checkAudience(options.audience, root.config);
  }
  const { loadSite: load } = await import('../build/pipeline.ts');
  const sites: OpenedSite[] = [];
  for (const contentRoot of roots) {
    const changed = since === null ? null : await changedFiles(since, contentRoot.contentDir);
    sites.push(await openSite(contentRoot, { ...options, changed, overlay }, context, load));
  }
  return sites;
}

interface OpenOptions extends ReadOptions {
  /** Whether facts will be asked for that no page is listed with. */
  readonly whole?: boolean;
}

interface SiteOptions extends OpenOptions {
  readonly changed: ReadonlySet<string> | null;
  readonly overlay: ReadonlyMap<string, Uint8Array>;
}

async function openSite(
  contentRoot: ContentRoot,
  options: SiteOptions,
  context: CommandContext,
  load: typeof loadSite,
): Promise<OpenedSite> {
  const { contentDir, config, selections } = contentRoot;
  const { changed, overlay } = options;
  const { cwd } = context;
  const progress = progressLine(context);
  const unsaved = [...overlay].flatMap(([absolute, bytes]) => {
    const path = displayPath(contentDir, absolute, '');
    return path.startsWith('../') ? [] : [{ path, bytes }];
  });
  const loaded = await load({
    contentDir,
    config,
    audience: options.audience,
    today: options.today,
    parser: options.parser,
    workers: options.workers,
    body: false,
    unsaved,
    // What looks at changes asks for facts that rules need not read again.
    whole: options.whole === true || changed !== null,
    edited: null,
    layoutsDir: contentRoot.layoutsDir,
    cacheDir: options.cache ? resolve(cwd, options.cacheDir) : null,
    exclude: foldersBesideContent(cwd, contentRoot),
    onProgress: progress.report,
  }).finally(progress.clear);
  const isTyped = selectionTest(selections);
  const isSelected = (path: string): boolean => isTyped(path) && (changed?.has(path) ?? true);
  const typedPaths = loaded.files.map(({ path }) => path).filter(isTyped);
  const reported = loaded.diagnostics.map(({ path }) => path).filter(isTyped);
  requireFiles(contentRoot, new Set([...typedPaths, ...reported]));
  if (typedPaths.length === 0) noteMissingDocuments(contentRoot, context);
  const read = sourceReader(cwd);
  const sourceOf = (path: string): string | null => {
    const bytes = overlay.get(resolve(cwd, path));
    return bytes === undefined ? read(path) : decode(bytes);
  };
  const isAlsoAsked = changed === null ? () => false : linksToRemoved(loaded.site, changed);
  const around = { contentRoot, cwd, isSelected, isAlsoAsked, sourceOf };
  return { contentRoot, loaded, paths: typedPaths.filter(isSelected), around };
}

/** Says on standard error that there is nothing to read: no findings in an empty folder are easily taken for praise. */
export function noteMissingDocuments({ contentDir, selections }: ContentRoot, context: CommandContext): void {
  const folder = displayPath(context.cwd, contentDir, '') || '.';
  const named = selections === null ? [folder] : selections.map(({ typed }) => typed);
  for (const name of named) {
    context.complain(`onlyonce: Missing Markdown files (\`.md\`, \`.markdown\`) in ${visibleText(name)}\n`);
  }
}

/** Throws `CannotRun` for an audience that nobody declared: a typo must not decide what is published. */
export function checkAudience(audience: string, config: Config): void {
  const known = [...standingAudiences, ...config.audiences];
  if (known.includes(audience)) return;
  const nearest = nearestMatch(audience, known);
  const hint =
    nearest === null
      ? `Known audiences are ${known.join(', ')}; declare others under \`audiences:\` in onlyonce.yaml`
      : `Did you mean \`${nearest}\`?`;
  throw new CannotRun(`There is no audience \`${audience}\``, hint);
}

function requireFiles({ selections }: ContentRoot, seen: ReadonlySet<string>): void {
  const absent = (selections ?? []).find(({ isFolder, path }) => !isFolder && !seen.has(path));
  if (absent === undefined) return;
  throw new CannotRun(
    `\`${absent.typed}\` is not part of the content`,
    "Content is every `.md` and `.markdown` file outside node_modules and the output folder, unless its name or a folder's begins with a dot",
  );
}
