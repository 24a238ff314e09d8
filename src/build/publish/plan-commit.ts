/**
 * Planning a commit: from what is published and what is planned to the steps between, or a refusal.
 *
 * In: the old manifest, the planned files, what stands in the output folder. Out: the journal.
 * May not: change anything, or let a step delete, overwrite or follow what is not ours.
 */
import { byCodeUnit } from '../../model/paths.ts';
import type { Disk, DiskEntry } from './disk.ts';
import type { Journal, Move } from './journal.ts';
import { byRole, type Manifest, type ManifestFile, type OutputRole, sortedManifest } from './manifest.ts';
import { addFoldersOf, parentOf } from './output-url.ts';
import { PublishError } from './publish-error.ts';
import type { StagedFile } from './stage.ts';

/** A file of the new site. */
export interface PlannedFile extends StagedFile {
  readonly url: string;
  readonly role: OutputRole;
}

/** Everything the plan depends on. */
export interface CommitInput {
  readonly disk: Disk;
  /** Absolute, with no link in it. */
  readonly outDir: string;
  /** Number of the file system the stage lies on. */
  readonly device: number;
  /** What the output folder's manifest says. */
  readonly published: Manifest;
  readonly planned: ReadonlyMap<string, PlannedFile>;
  /** Overwrite foreign files that have a planned file's name. */
  readonly adopt: boolean;
  /** The output folder is known to hold nothing at all: do not look. */
  readonly blank: boolean;
  /** Equal for two names that the file system takes for one. */
  readonly nameKey: (url: string) => string;
}

/** Plans the commit. Throws a PublishError that names what stands in the way. */
export function planCommit(input: CommitInput): Journal & { readonly manifest: Manifest } {
  const { published, planned, nameKey } = input;
  const plannedFolders = new Set<string>();
  for (const url of planned.keys()) addFoldersOf(url, plannedFolders);
  refusePlannedConflicts(planned, plannedFolders, nameKey);

  const { clear, remove, kept } = sortOutOldFiles(input, plannedFolders);
  const needed = new Set(plannedFolders);
  for (const { url } of kept) addFoldersOf(url, needed);

  const moves = movesInOrder(planned);
  const site = surveySite(input, clear);
  const clearFolders: string[] = [];
  const conflicts: Conflict[] = [];
  refuseUnusable('', site.folder(''));
  for (const { url } of moves) {
    const conflict = conflictAt(input, site, url, clearFolders);
    if (conflict !== null) conflicts.push(conflict);
  }
  if (conflicts.length > 0) throw new PublishError(inTheWay(conflicts, input.adopt));

  const idle = published.folders.filter((folder) => !needed.has(folder)).toSorted((a, b) => byCodeUnit(b, a));
  const respelled = respelledFolders(idle, plannedFolders, nameKey);
  const respelledKeys = new Set(respelled.map(nameKey));
  const makeFolders = [...plannedFolders]
    .filter((folder) => site.folder(folder) === 'missing' || respelledKeys.has(nameKey(folder)))
    .sort(byCodeUnit);
  for (const folder of makeFolders) refuseUnusable(parentOf(folder), site.folder(parentOf(folder)));
  const removeFiles = remove.filter((url) => isOursToRemove(input, site, url));
  const clearFiles = [...clear].filter((url) => isOursToRemove(input, site, url));
  const ownFolders = new Set([...published.folders, ...makeFolders]);

  const files: ManifestFile[] = [...kept];
  for (const { url, role, hash, size } of planned.values())
    files.push({ url, role, hash, size, kept: false });
  return {
    clearFiles: clearFiles.sort(byCodeUnit),
    clearFolders: [...new Set([...clearFolders, ...respelled])].sort((a, b) => byCodeUnit(b, a)),
    makeFolders,
    moves,
    removeFiles: removeFiles.sort(byCodeUnit),
    removeFolders: idle,
    manifest: sortedManifest(
      files,
      [...ownFolders].filter((folder) => needed.has(folder)),
    ),
  };
}

/** Two planned files that cannot both exist: one name twice, or a file where another needs a folder. */
function refusePlannedConflicts(
  planned: ReadonlyMap<string, PlannedFile>,
  folders: ReadonlySet<string>,
  nameKey: (url: string) => string,
): void {
  const byKey = new Map<string, string>();
  for (const url of planned.keys()) {
    const other = byKey.get(nameKey(url));
    if (other !== undefined) {
      throw new PublishError({
        message: `\`${other}\` and \`${url}\` are one file on this file system`,
        hint: 'rename one of the two, so that the names differ in more than case',
      });
    }
    byKey.set(nameKey(url), url);
  }
  for (const folder of folders) {
    const file = byKey.get(nameKey(folder));
    if (file !== undefined) {
      throw new PublishError({
        message: `\`${file}\` is to be a file, and \`${folder}/\` a folder`,
        hint: 'rename one of the two',
      });
    }
  }
}

/** What becomes of the files of the old manifest that are not planned any more. */
function sortOutOldFiles(
  { disk, outDir, published, planned, nameKey }: CommitInput,
  plannedFolders: ReadonlySet<string>,
): { readonly clear: ReadonlySet<string>; readonly remove: string[]; readonly kept: ManifestFile[] } {
  const gone = published.files.filter(({ url }) => !planned.has(url));
  const clear = new Set<string>();
  const remove: string[] = [];
  const kept: ManifestFile[] = [];
  if (gone.length === 0) return { clear, remove, kept };

  const fileKeys = new Set([...planned.keys()].map(nameKey));
  const folderKeys = new Set([...plannedFolders].map(nameKey));
  for (const file of gone) {
    const key = nameKey(file.url);
    const above = new Set<string>();
    addFoldersOf(key, above);
    if (fileKeys.has(key) || folderKeys.has(key) || [...above].some((folder) => fileKeys.has(folder))) {
      clear.add(file.url);
    } else if (file.role === 'asset' && !file.kept && disk.look(`${outDir}/${file.url}`)?.kind === 'file') {
      kept.push({ ...file, kept: true });
    } else remove.push(file.url);
  }
  return { clear, remove, kept };
}

/** Everything that was staged: assets first, so that no page ever names one that is not there; what names the snapshot last. */
export function movesInOrder(planned: ReadonlyMap<string, PlannedFile>): Move[] {
  return [...planned.values()]
    .toSorted((a, b) => byRole(a.role, b.role) || byCodeUnit(a.url, b.url))
    .flatMap(({ staged, url, hash }) => (staged === null ? [] : [{ staged, url, hash }]));
}

/** What stands at a folder's path once the files to clear are gone. */
type FolderState = 'folder' | 'missing' | 'link' | 'file' | 'other-device' | 'locked';

interface SiteSurvey {
  /** Looks at each folder once. */
  folder(url: string): FolderState;
  readonly ownKeys: ReadonlySet<string>;
  readonly clearKeys: ReadonlySet<string>;
}

function surveySite(
  { disk, outDir, device, published, blank, nameKey }: CommitInput,
  clear: ReadonlySet<string>,
): SiteSurvey {
  const states = new Map<string, FolderState>();
  const clearKeys = new Set([...clear].map(nameKey));
  const stateOf = (url: string): FolderState => {
    if (url !== '') {
      const above = folder(parentOf(url));
      if (above === 'missing') return 'missing';
      if (above !== 'folder' && above !== 'locked') return above;
    }
    const path = url === '' ? outDir : `${outDir}/${url}`;
    const entry = blank && url !== '' ? null : disk.look(path);
    if (entry === null) return 'missing';
    if (entry.kind === 'link') return clearKeys.has(nameKey(url)) ? 'missing' : 'link';
    if (entry.kind !== 'folder') return clearKeys.has(nameKey(url)) ? 'missing' : 'file';
    if (entry.device !== device) return 'other-device';
    return disk.mayChange(path) ? 'folder' : 'locked';
  };
  const folder = (url: string): FolderState => {
    const known = states.get(url);
    if (known !== undefined) return known;
    const state = stateOf(url);
    states.set(url, state);
    return state;
  };
  return { folder, ownKeys: new Set(published.files.map(({ url }) => nameKey(url))), clearKeys };
}

/** Something foreign in a planned file's place. */
interface Conflict {
  readonly what: string;
  /** Whether `adopt` would overwrite it. */
  readonly adoptable: boolean;
}

/** Why a planned file cannot take its place, or null. Adds the folders of ours that must go first to `clearFolders`. */
function conflictAt(
  input: CommitInput,
  site: SiteSurvey,
  url: string,
  clearFolders: string[],
): Conflict | null {
  const { disk, outDir, adopt, nameKey } = input;
  const parent = parentOf(url);
  const state = site.folder(parent);
  if (state === 'missing') {
    if (isTooLong(disk, outDir, url)) throw new PublishError(tooLong(url));
    return null;
  }
  if (state === 'link') return { what: `a symbolic link at or above \`${parent}\``, adoptable: false };
  if (state === 'file')
    return { what: `a file at or above \`${parent}\`, which is to be a folder`, adoptable: false };
  refuseUnusable(parent, state);
  const there = lookUnlessTooLong(disk, `${outDir}/${url}`);
  if (there === 'too long') throw new PublishError(tooLong(url));
  if (there === null || site.clearKeys.has(nameKey(url))) return null;
  if (there.kind === 'folder') return foreignIn(input, site, url, clearFolders);
  return site.ownKeys.has(nameKey(url)) || adopt ? null : { what: `the file \`${url}\``, adoptable: true };
}

/** Throws when a folder is there and yet of no use. */
function refuseUnusable(folder: string, state: FolderState): void {
  const name = folder === '' ? 'the output folder' : `\`${folder}\` in the output folder`;
  if (state === 'locked') {
    throw new PublishError({
      message: `Cannot change ${name}`,
      hint: 'make it writable for this user, or choose another folder with --out; the site was not touched',
    });
  }
  if (state === 'other-device') {
    throw new PublishError({
      message: `Cannot publish into ${name}: it lies on another file system than the rest`,
      hint: 'choose a folder on one file system with --out; the site was not touched',
    });
  }
}

function tooLong(url: string): { message: string; hint: string } {
  return {
    message: `Cannot publish \`${url}\`: the name is longer than this file system takes`,
    hint: 'shorten the name of the file or its folders; the site was not touched',
  };
}

function lookUnlessTooLong(disk: Disk, path: string): DiskEntry | null | 'too long' {
  try {
    return disk.look(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENAMETOOLONG') return 'too long';
    throw error;
  }
}

/** Only names that could be too long are tried, on the disk itself: its limits differ. */
function isTooLong(disk: Disk, outDir: string, url: string): boolean {
  const path = `${outDir}/${url}`;
  const mayBe = path.length > 200 && (path.length > 1000 || url.split('/').some((name) => name.length > 45));
  if (!mayBe) return false;
  // The folders may be missing yet; a whole path is looked up part by part, so each name is tried on its own too.
  return [path, ...url.split('/').map((name) => `${outDir}/${name}`)].some(
    (each) => lookUnlessTooLong(disk, each) === 'too long',
  );
}

/** What a folder in a file's place holds that is not ours, or null when all of it goes. */
function foreignIn(
  input: CommitInput,
  site: SiteSurvey,
  folder: string,
  clearFolders: string[],
): Conflict | null {
  const { disk, outDir, published, nameKey } = input;
  const ownFolders = new Set(published.folders.map(nameKey));
  const waiting = [folder];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (!ownFolders.has(nameKey(next))) return { what: `the folder \`${next}\``, adoptable: false };
    clearFolders.push(next);
    for (const name of disk.list(`${outDir}/${next}`)) {
      const url = `${next}/${name}`;
      const kind = disk.look(`${outDir}/${url}`)?.kind;
      if (kind === 'folder') waiting.push(url);
      else if (kind !== undefined && !site.clearKeys.has(nameKey(url))) {
        return { what: `the file \`${url}\``, adoptable: false };
      }
    }
  }
  return null;
}

function inTheWay(conflicts: readonly Conflict[], adopt: boolean): { message: string; hint: string } {
  const shown = conflicts.slice(0, 3).map(({ what }) => what);
  const more = conflicts.length > 3 ? ` and ${conflicts.length - 3} more` : '';
  const adoptable = !adopt && conflicts.every((conflict) => conflict.adoptable);
  return {
    message: `The output folder has something in the way that was not published by this tool: ${shown.join(', ')}${more}`,
    hint: adoptable
      ? 'move it away, choose another folder with --out, or overwrite it with --adopt; the site was not touched'
      : 'move it away, or choose another folder with --out; the site was not touched',
  };
}

/** A file in a folder that has become a link is not ours any more, whatever the manifest says. */
function isOursToRemove({ disk, outDir, blank }: CommitInput, site: SiteSurvey, url: string): boolean {
  if (blank) return false;
  const state = site.folder(parentOf(url));
  refuseUnusable(parentOf(url), state);
  if (state !== 'folder') return false;
  const there = disk.look(`${outDir}/${url}`);
  return there !== null && there.kind !== 'folder';
}

/** Folders whose new name differs in case only: removed before the new ones are made, so that these get the new spelling. */
function respelledFolders(
  idle: readonly string[],
  plannedFolders: ReadonlySet<string>,
  nameKey: (url: string) => string,
): string[] {
  if (idle.length === 0) return [];
  const keys = new Set([...plannedFolders].map(nameKey));
  return idle.filter((folder) => keys.has(nameKey(folder)));
}
