/**
 * Publish: the last stage of a build, from planned files to the output folder.
 *
 * In: files, one after the other. Out: the folder holds exactly these, foreign files and one generation of old assets.
 * May not: touch a published file before `commit`, show a reader half a file, or harm a file that is not ours.
 *
 * `add` stages what differs in `<out>/.onlyonce/stage/`; `commit` writes a journal of all steps, takes them, writes the
 * manifest and removes the journal. A publish cut short is finished or undone when the next one opens. No times, inodes or
 * other volatile data are kept, so two clean builds are equal in every byte of the folder, dot folder included.
 */
import { realpathSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type FileMark, sameMark } from '../../cache/file-mark.ts';
import {
  applyJournal,
  discardStage,
  type PublishPaths,
  publishPaths,
  recover,
  writeJournal,
} from './apply-journal.ts';
import { type Disk, nodeDisk } from './disk.ts';
import type { Journal } from './journal.ts';
import { type Lock, takeLock } from './lock.ts';
import {
  emptyManifest,
  type Manifest,
  type ManifestFile,
  manifestText,
  type OutputRole,
} from './manifest.ts';
import { holdsFiles } from './output-folder.ts';
import { faultOfUrl, stateFolderName } from './output-url.ts';
import { type PlannedFile, planCommit } from './plan-commit.ts';
import { errorCode, PublishError, publishError } from './publish-error.ts';
import {
  isAsItWas,
  type ManifestReader,
  manifestReader,
  type PlannedCommit,
  type PublishedState,
  planPatch,
  stateOf,
} from './published-state.ts';
import { hashOfFile, type OutputContent, stageFile } from './stage.ts';

export type { OutputRole } from './manifest.ts';
export { checkOutputFolder } from './output-folder.ts';
export { PublishError, type Refusal } from './publish-error.ts';
export type { PublishedState } from './published-state.ts';
export type { OutputContent } from './stage.ts';

/** One file of the new site. */
export interface OutputFile {
  /** Relative to the output folder, `/`-separated, not percent-encoded. */
  readonly url: string;
  readonly role: OutputRole;
  readonly content: OutputContent;
}

/** What a publish did. */
export interface PublishReport {
  /** Files that were new or differed. */
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
  /** What became of an earlier publish that was cut short. */
  readonly recovered: 'finished' | 'undone' | null;
  /** Bytes of the files written. */
  readonly bytesWritten: number;
  /** URLs of the files written, then of those removed. */
  readonly changed: readonly string[];
}

/** A publish that has begun. Ends with `commit` or `abandon`; a failed `add` or `commit` ends it too. */
export interface Publication {
  /** Stages one file. Throws a PublishError for a URL that cannot be published and for what the disk refuses. */
  add(file: OutputFile): void;
  /**
   * Takes a published file over as it is, when it is known to be what would be added, and gives the mark it has. Null when that
   * is not so, or somebody has changed it since: then it must be added.
   */
  keep(url: string, role: OutputRole, known: KnownFile): FileMark | null;
  /**
   * Takes over everything that the last publication of this process left, but for what was or will be added. False when that
   * cannot be, since somebody has been at the folder: then every file must be added or kept.
   */
  keepRest(): boolean;
  /** What `published` of the next publication may be; only after a commit. */
  state(): PublishedState;
  /** Hash of the content of a file that was added or kept; null for any other. */
  hashOf(url: string): string | null;
  /** Every file that was added or kept so far, in that order. */
  files(): readonly PublishedFile[];
  /** Content of a file that was added or kept. Throws a PublishError for what the disk refuses. */
  read(url: string): Uint8Array;
  /** Makes the added files the site. */
  commit(): Promise<PublishReport>;
  /** Leaves the site as it is. Does nothing after the end, so it may stand in a `finally`. */
  abandon(): Promise<void>;
}

/** A file of the site to be. */
export type PublishedFile = Pick<PlannedFile, 'url' | 'role' | 'hash' | 'size'>;

/** A published file as an earlier build left it. */
export interface KnownFile {
  readonly hash: string;
  /** Null when it must be read to know that nobody has changed it. */
  readonly mark: FileMark | null;
}

export interface PublicationOptions {
  readonly outDir: string;
  /** Publish into a folder that holds somebody else's files: they are kept, planned ones overwritten. */
  readonly adopt: boolean;
  /** Write every file anew, equal or not. */
  readonly fresh?: boolean;
  /** The state that the last publication of this process left. */
  readonly published?: PublishedState | null;
}

const untouched = 'the site was not touched';
const partlyNew = 'until then the site is partly new, each page whole';

/**
 * Opens an output folder for publishing: makes it when it is missing, takes its lock, and finishes or undoes what an earlier
 * run left. Throws a PublishError when the folder cannot be used, is in use, or holds somebody else's files.
 */
export async function openPublication(
  options: PublicationOptions,
  disk: Disk = nodeDisk,
): Promise<Publication> {
  const given = resolve(options.outDir);
  let made: string | null = null;
  let paths = publishPaths(given);
  let lock: Lock | null = null;
  try {
    const read = manifestReader(disk, options.published ?? null);
    if (!options.adopt) refuseForeign(disk, paths, read, options.outDir, 'before');
    made = disk.makeFolders(paths.state);
    paths = publishPaths(realpathSync(given));
    if (disk.look(paths.state)?.kind !== 'folder') throw new PublishError(stateInTheWay(paths));
    lock = await takeLock(disk, paths.lock);
    const recovered = recoverInWords(disk, paths, options.outDir);
    if (!options.adopt) refuseForeign(disk, paths, read, options.outDir, 'after');
    return openedPublication(disk, paths, options, { lock, made, recovered, found: read(paths) });
  } catch (error) {
    if (lock !== null) quietly(() => lock?.release());
    if (made !== null) removeMadeFolders(disk, publishPaths(given).state, made);
    throw publishError(error, `publish into ${options.outDir}`, 'this run has changed nothing');
  }
}

function recoverInWords(disk: Disk, paths: PublishPaths, shown: string): 'finished' | 'undone' | null {
  try {
    return recover(disk, paths);
  } catch (error) {
    throw publishError(error, `finish an earlier publish into ${shown}`, partlyNew);
  }
}

/** How the folder was found. */
interface Opened {
  readonly lock: Lock;
  /** The outermost folder that was made. */
  readonly made: string | null;
  readonly recovered: 'finished' | 'undone' | null;
  readonly found: Manifest | null | 'damaged';
}

function openedPublication(
  disk: Disk,
  paths: PublishPaths,
  options: PublicationOptions,
  { lock, made, recovered, found }: Opened,
): Publication {
  const published: Manifest = found === null || found === 'damaged' ? emptyManifest : found;
  const last = options.published?.manifest === published ? (options.published ?? null) : null;
  const places = last?.places ?? new Map(published.files.map(({ url }, at) => [url, at]));
  const entryOf = (url: string): ManifestFile | undefined =>
    options.fresh === true ? undefined : published.files[places.get(url) ?? -1];
  let isRestKept = false;
  let left: PublishedState | null = null;
  const planned = new Map<string, PlannedFile>();
  const innermost = publishPaths(resolve(options.outDir)).state;
  let hasStage = false;
  let isOpen = true;

  /** Ends without a commit. */
  const end = (): void => {
    if (!isOpen) return;
    isOpen = false;
    quietly(() => discardStage(disk, paths));
    quietly(() => lock.release());
    if (found === null) removeMadeFolders(disk, innermost, made ?? innermost);
  };

  const add = ({ url: given, role, content }: OutputFile): void => {
    if (!isOpen) throw new Error('this publication has ended');
    const url = given.toWellFormed();
    try {
      refuseUrl(url, planned);
      if (!hasStage) disk.makeFolder(paths.stage);
      hasStage = true;
      const entry = entryOf(url);
      const before = entry === undefined ? null : { entry, target: `${paths.outDir}/${url}` };
      const name = planned.size.toString(36);
      planned.set(url, {
        url,
        role,
        ...stageFile(disk, content, before, { path: `${paths.stage}/${name}`, name }),
      });
      lock.refresh();
    } catch (error) {
      end();
      throw publishError(error, `write \`${url}\``, untouched);
    }
  };

  const keep = (given: string, role: OutputRole, { hash, mark }: KnownFile): FileMark | null => {
    const url = given.toWellFormed();
    const entry = planned.has(url) ? undefined : entryOf(url);
    if (!isOpen || entry === undefined || entry.hash !== hash || entry.role !== role || entry.kept)
      return null;
    const target = `${paths.outDir}/${url}`;
    const there = disk.look(target);
    if (there?.kind !== 'file' || there.size !== entry.size) return null;
    if ((mark === null || !sameMark(mark, there)) && hashOfFile(disk, target).hash !== hash) return null;
    planned.set(url, { url, role, hash, size: entry.size, staged: null });
    lock.refresh();
    return there;
  };

  const keepRest = (): boolean => {
    isRestKept =
      last !== null && recovered === null && options.fresh !== true && isAsItWas(disk, paths, last);
    return isRestKept;
  };

  /** Adds what was taken over without being named. */
  const addRest = (): void => {
    for (const { kept, ...file } of published.files) {
      if (!kept && !planned.has(file.url)) planned.set(file.url, { ...file, staged: null });
    }
  };

  const plan = (): PlannedCommit => {
    const { outDir } = paths;
    const patch = isRestKept && last !== null ? planPatch(disk, outDir, last, planned) : null;
    if (patch !== null) return patch;
    if (isRestKept) addRest();
    const device = disk.look(paths.state)?.device ?? 0;
    const nameKey = disk.look(paths.lock.replace(/lock$/, 'LOCK')) === null ? sameName : foldedName;
    const blank = disk.list(outDir).every((name) => name === stateFolderName);
    const { adopt } = options;
    const journal = planCommit({ disk, outDir, device, published, planned, adopt, blank, nameKey });
    const { manifest } = journal;
    return { journal, manifest, text: manifestText(manifest), places: null };
  };

  const commit = async (): Promise<PublishReport> => {
    if (!isOpen) throw new Error('this publication has ended');
    let steps: PlannedCommit;
    try {
      steps = plan();
      if (isNothingToDo(steps.journal, steps.text, found)) end();
      else writeJournal(disk, paths, steps.journal);
    } catch (error) {
      end();
      throw publishError(error, `publish into ${options.outDir}`, untouched);
    }
    const { journal, manifest, text } = steps;
    if (isOpen) {
      isOpen = false;
      try {
        applyJournal(disk, paths, journal, text);
      } catch (error) {
        throw publishError(error, `finish publishing into ${options.outDir}`, partlyNew);
      } finally {
        quietly(() => lock.release());
      }
    }
    left = stateOf(disk, paths, steps);
    return reportOf(journal, manifest, bytesOf, recovered);
  };

  const bytesOf = (url: string): number => planned.get(url)?.size ?? 0;

  const state = (): PublishedState => {
    if (left === null) throw new Error('nothing was published yet');
    return left;
  };

  const hashOf = (url: string): string | null => planned.get(url.toWellFormed())?.hash ?? null;

  const files = (): readonly PublishedFile[] => [...planned.values()];

  const read = (given: string): Uint8Array => {
    const file = planned.get(given.toWellFormed());
    if (file === undefined) throw new Error(`${given} is no file of this publication`);
    try {
      return disk.read(
        file.staged === null ? `${paths.outDir}/${file.url}` : `${paths.stage}/${file.staged}`,
      );
    } catch (error) {
      end();
      throw publishError(error, `read \`${given}\` again`, untouched);
    }
  };

  return { add, keep, keepRest, state, hashOf, files, read, commit, abandon: async () => end() };
}

function refuseUrl(url: string, planned: ReadonlyMap<string, PlannedFile>): void {
  const fault = faultOfUrl(url, process.platform === 'win32');
  if (fault !== null) {
    throw new PublishError({
      message: `Cannot publish \`${url}\`: its name ${fault}`,
      hint: `rename the file that this page is made of; ${untouched}`,
    });
  }
  if (planned.has(url)) {
    throw new PublishError({
      message: `Cannot publish \`${url}\` twice`,
      hint: `rename one of the two files that it is made of; ${untouched}`,
    });
  }
}

/** Also when the manifest is the very same: a repair of a damaged file leaves it as it was. */
function isNothingToDo(journal: Journal, text: string, found: Manifest | null | 'damaged'): boolean {
  if (found === null || found === 'damaged' || journal.moves.length > 0 || journal.makeFolders.length > 0)
    return false;
  return text === manifestText(found);
}

function reportOf(
  journal: Journal,
  manifest: Manifest,
  bytesOf: (url: string) => number,
  recovered: 'finished' | 'undone' | null,
): PublishReport {
  const site = manifest.files.filter(({ kept }) => !kept);
  return {
    written: journal.moves.length,
    unchanged: site.length - journal.moves.length,
    removed: journal.clearFiles.length + journal.removeFiles.length,
    recovered,
    bytesWritten: journal.moves.reduce((sum, { url }) => sum + bytesOf(url), 0),
    changed: [...journal.moves.map(({ url }) => url), ...journal.clearFiles, ...journal.removeFiles],
  };
}

/**
 * A folder without our manifest that holds files is somebody else's. Looked at before anything is made in it, and again once
 * an unfinished publish of ours, which has no manifest yet, has been brought into order.
 */
function refuseForeign(
  disk: Disk,
  paths: PublishPaths,
  read: ManifestReader,
  shown: string,
  when: 'before' | 'after',
): void {
  const there = disk.look(paths.outDir);
  if (there === null || there.kind === 'file' || there.kind === 'other') return;
  const isOurs = when === 'before' && disk.look(paths.journal) !== null;
  const found = isOurs ? null : read(paths);
  if (isOurs || (found !== null && found !== 'damaged') || !holdsFiles(paths.outDir, stateFolderName)) return;
  throw new PublishError({
    message:
      found === 'damaged'
        ? `The output folder ${shown} holds files, and the list of those that were published is damaged`
        : `The output folder ${shown} holds files that were not published by this tool`,
    hint: 'choose an empty folder with --out, or publish among them with --adopt (they are kept, unless a page has the same name)',
  });
}

function stateInTheWay(paths: PublishPaths): { message: string; hint: string } {
  return {
    message: `${paths.state} is not a folder, and publishing keeps its list of files there`,
    hint: 'move it away, or choose another folder with --out',
  };
}

/** Removes the folders made by this run, from the inside out, as long as they are empty. */
function removeMadeFolders(disk: Disk, innermost: string, outermost: string): void {
  quietly(() => {
    for (let folder = innermost; folder.length >= outermost.length; folder = dirname(folder))
      disk.removeFolder(folder);
  });
}

/** For tidying up after an error: what goes wrong here must not hide it. */
function quietly(act: () => void): void {
  try {
    act();
  } catch (error) {
    // A rest in the stage is discarded by the next run. Anything but the system's own refusal is a mistake of ours.
    if (errorCode(error) === '') throw error;
  }
}

function sameName(url: string): string {
  return url;
}

/** Where the file system takes `A` for `a`, it takes composed and decomposed accents for the same, too. */
function foldedName(url: string): string {
  return url.normalize('NFC').toLowerCase();
}
