/**
 * Taking the steps of a journal, for the first time or again.
 *
 * In: a journal and the folder. Out: the new site, its manifest, and no journal.
 * May not: take a step that is not in the journal; after any step the process may die and the next run goes on here.
 */
import type { Disk } from './disk.ts';
import { type Journal, journalText, parseJournal } from './journal.ts';
import {
  emptyManifest,
  type Manifest,
  type ManifestFile,
  manifestText,
  parseManifest,
  sortedManifest,
  withReplaced,
} from './manifest.ts';
import { parentOf, stateFolderName } from './output-url.ts';
import { errorCode, PublishError } from './publish-error.ts';
import { hashOfFile } from './stage.ts';

/** Where publishing keeps its own files inside the output folder. Absolute paths. */
export interface PublishPaths {
  /** The output folder, with no link in it. */
  readonly outDir: string;
  readonly state: string;
  readonly manifest: string;
  readonly journal: string;
  readonly stage: string;
  readonly lock: string;
}

/** The paths for an output folder. */
export function publishPaths(outDir: string): PublishPaths {
  const state = `${outDir}/${stateFolderName}`;
  return {
    outDir,
    state,
    manifest: `${state}/manifest.json`,
    journal: `${state}/journal.json`,
    stage: `${state}/stage`,
    lock: `${state}/lock`,
  };
}

/** The manifest in force: `damaged` when it cannot be read, null when there is none. */
export function readManifest(disk: Disk, paths: PublishPaths): Manifest | 'damaged' | null {
  const text = readOwn(disk, paths.manifest);
  return text === null ? null : (parseManifest(text) ?? 'damaged');
}

/** Text of one of our own files; null when it is not there, '' when something that is no file stands there. */
function readOwn(disk: Disk, path: string): string | null {
  const there = disk.look(path);
  if (there === null) return null;
  return there.kind === 'file' ? Buffer.from(disk.read(path)).toString('utf8') : '';
}

/** Writes the journal: from here on the publish is finished, now or by the next run. */
export function writeJournal(disk: Disk, paths: PublishPaths, journal: Journal): void {
  replaceDurably(disk, paths, paths.journal, journalText(journal));
}

function replaceDurably(disk: Disk, paths: PublishPaths, path: string, text: string): void {
  const beside = `${path}.new`;
  // Whatever is there (a rest of a run that died, or a link that somebody put there) must not be written through.
  disk.removeTree(beside);
  disk.writeDurably(beside, text);
  disk.rename(beside, path);
  disk.flushFolder(paths.state);
}

/** Takes every step of the journal, removes it and the stage. `manifest` is the text of the new one. */
export function applyJournal(disk: Disk, paths: PublishPaths, journal: Journal, manifest: string): void {
  const first = journal.moves[0];
  const isMoving = first !== undefined && disk.look(`${paths.stage}/${first.staged}`) === null;
  const folders = realFolders(disk, paths.outDir);
  if (!isMoving) {
    // Never again once a move was made: where case does not count, the file to clear may be the new one.
    for (const url of journal.clearFiles) removeOwnFile(disk, folders, paths.outDir, url);
    for (const url of journal.clearFolders) removeOwnFolder(disk, folders, paths.outDir, url);
    folders.forget();
    for (const url of journal.makeFolders) makeFolder(disk, folders, paths.outDir, url);
    folders.forget();
  }
  for (const { staged, url } of journal.moves) {
    if (!folders.isReal(parentOf(url))) {
      // Replaying long after: the folder was taken away or exchanged meanwhile. What is staged for it is lost to the
      // site until it is added again; writing through a link is worse.
      if (disk.look(`${paths.stage}/${staged}`) === null) continue;
      throw new PublishError({
        message: `Cannot finish publishing: \`${parentOf(url)}\` in the output folder is no folder any more`,
        hint: 'move what is there away and build again; until then the site is partly new',
      });
    }
    moveOne(disk, `${paths.stage}/${staged}`, `${paths.outDir}/${url}`);
  }
  for (const url of journal.removeFiles) removeOwnFile(disk, folders, paths.outDir, url);
  for (const url of journal.removeFolders) removeOwnFolder(disk, folders, paths.outDir, url);
  replaceDurably(disk, paths, paths.manifest, manifest);
  // The journal goes last: a stage without one means that a publish never began.
  disk.removeTree(paths.stage);
  disk.removeFile(paths.journal);
}

function moveOne(disk: Disk, from: string, to: string): void {
  try {
    disk.rename(from, to);
  } catch (error) {
    const isDone = errorCode(error) === 'ENOENT' && disk.look(from) === null;
    if (!isDone) throw error;
  }
}

interface RealFolders {
  /** Whether every part of the folder's path below the output folder is a folder, and none a link. */
  isReal(url: string): boolean;
  forget(): void;
}

function realFolders(disk: Disk, outDir: string): RealFolders {
  const known = new Map<string, boolean>();
  const isReal = (url: string): boolean => {
    if (url === '') return true;
    const answer = known.get(url);
    if (answer !== undefined) return answer;
    const real = isReal(parentOf(url)) && disk.look(`${outDir}/${url}`)?.kind === 'folder';
    known.set(url, real);
    return real;
  };
  return { isReal, forget: () => known.clear() };
}

function removeOwnFile(disk: Disk, folders: RealFolders, outDir: string, url: string): void {
  if (!folders.isReal(parentOf(url))) return;
  const there = disk.look(`${outDir}/${url}`);
  if (there !== null && there.kind !== 'folder') disk.removeFile(`${outDir}/${url}`);
}

function removeOwnFolder(disk: Disk, folders: RealFolders, outDir: string, url: string): void {
  if (!folders.isReal(parentOf(url)) || disk.look(`${outDir}/${url}`)?.kind !== 'folder') return;
  try {
    disk.removeFolder(`${outDir}/${url}`);
  } catch (error) {
    // Foreign files are in it: it stays. Solaris and its heirs say EEXIST.
    if (errorCode(error) !== 'ENOTEMPTY' && errorCode(error) !== 'EEXIST') throw error;
  }
}

function makeFolder(disk: Disk, folders: RealFolders, outDir: string, url: string): void {
  if (!folders.isReal(parentOf(url))) return;
  try {
    disk.makeFolder(`${outDir}/${url}`);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  }
}

/**
 * Brings a folder that an earlier run left in the middle of publishing into order: a whole journal with its whole stage
 * is finished; anything else is undone. Null when there was nothing to do.
 */
export function recover(disk: Disk, paths: PublishPaths): 'finished' | 'undone' | null {
  const text = readOwn(disk, paths.journal);
  if (text === null) return discardStage(disk, paths) ? 'undone' : null;
  const journal = parseJournal(text);
  const manifest = journal === null ? null : newManifestText(disk, paths, journal);
  if (journal !== null && manifest !== null && isCommitted(disk, paths, journal, manifest)) {
    disk.removeTree(paths.stage);
    disk.removeFile(paths.journal);
    return 'finished';
  }
  if (journal !== null && manifest !== null && isStageWhole(disk, paths, journal)) {
    applyJournal(disk, paths, journal, manifest);
    return 'finished';
  }
  if (journal !== null) claimBoth(disk, paths, journal);
  disk.removeTree(paths.journal);
  disk.removeTree(paths.stage);
  return 'undone';
}

/** Removes what a publish that has not written its journal leaves; whether there was anything. */
export function discardStage(disk: Disk, paths: PublishPaths): boolean {
  const rests = [paths.stage, `${paths.journal}.new`, `${paths.manifest}.new`].filter(
    (path) => disk.look(path) !== null,
  );
  for (const path of rests) disk.removeTree(path);
  return rests.length > 0;
}

/** The manifest that a journal leads to, whether or not it is there already; null when the one it builds on is lost. */
function newManifestText(disk: Disk, paths: PublishPaths, { manifest }: Journal): string | null {
  if (!('replaced' in manifest)) return manifestText(manifest);
  const before = readManifest(disk, paths);
  return before === null || before === 'damaged'
    ? null
    : manifestText(withReplaced(before, manifest.replaced));
}

/** Whether only the journal itself was left to remove. */
function isCommitted(disk: Disk, paths: PublishPaths, journal: Journal, manifest: string): boolean {
  if (readOwn(disk, paths.manifest) !== manifest) return false;
  return journal.moves.every(({ staged }) => disk.look(`${paths.stage}/${staged}`) === null);
}

/**
 * Whether every staged file from the first that is left is there with its content. After a kill it is; after a power cut the
 * journal, which was flushed, may be there without them.
 */
function isStageWhole(disk: Disk, paths: PublishPaths, journal: Journal): boolean {
  const firstLeft = journal.moves.findIndex(({ staged }) => disk.look(`${paths.stage}/${staged}`) !== null);
  if (firstLeft < 0) return true;
  return journal.moves.slice(firstLeft).every(({ staged, hash }) => {
    const path = `${paths.stage}/${staged}`;
    return disk.look(path)?.kind === 'file' && hashOfFile(disk, path).hash === hash;
  });
}

/** Everything that was ours or has become ours stays ours, with its content unknown: the next build looks at all of it. */
function claimBoth(disk: Disk, paths: PublishPaths, journal: Journal): void {
  const before = readManifest(disk, paths);
  const old = before === null || before === 'damaged' ? emptyManifest : before;
  const { manifest } = journal;
  const planned = 'replaced' in manifest ? { files: manifest.replaced, folders: [] } : manifest;
  const files = new Map<string, ManifestFile>();
  for (const file of [...old.files, ...planned.files]) files.set(file.url, { ...file, hash: '' });
  const folders = new Set([...old.folders, ...planned.folders]);
  replaceDurably(disk, paths, paths.manifest, manifestText(sortedManifest([...files.values()], folders)));
}
