/**
 * The journal: everything that one publish is going to do, written before the first step.
 *
 * In: the steps. Out: text with its own checksum, and back again.
 * May not: be read half; a journal whose checksum is wrong is no journal.
 */
import { contentHash } from '../../hash/content-hash.ts';
import {
  listOf,
  type Manifest,
  type ManifestFile,
  manifestFileOf,
  manifestOf,
  manifestText,
  tupleOf,
  urlOf,
} from './manifest.ts';

/** A staged file and the URL it becomes. */
export interface Move {
  /** Name in the stage folder. */
  readonly staged: string;
  readonly url: string;
  /** Hash of the staged file, to tell after a power cut whether it reached the disk. */
  readonly hash: string;
}

/** The steps in the order they are taken. Every step may be taken twice, so a publish cut short can be replayed. */
export interface Journal {
  /** Files of ours that stand where a folder must go, or the other way round. */
  readonly clearFiles: readonly string[];
  /** Folders of ours to remove after that, children first. */
  readonly clearFolders: readonly string[];
  /** Folders to make, parents first. */
  readonly makeFolders: readonly string[];
  /** Assets, then files, pages, snapshot files. */
  readonly moves: readonly Move[];
  /** Files of ours that are no longer planned. */
  readonly removeFiles: readonly string[];
  /** Folders of ours that nothing needs any more, children first; those that hold foreign files stay. */
  readonly removeFolders: readonly string[];
  /** The new manifest: whole, or the entries that replace those of the old one. */
  readonly manifest: Manifest | { readonly replaced: readonly ManifestFile[] };
}

/** The journal as text: its checksum, a line break, JSON. */
export function journalText({ manifest, moves, ...steps }: Journal): string {
  const body = JSON.stringify({
    ...steps,
    moves: moves.map(({ staged, url, hash }) => [staged, url, hash]),
    manifest: 'replaced' in manifest ? manifest.replaced.map(tupleOf) : manifestText(manifest),
  });
  return `${contentHash(body)}\n${body}`;
}

/** Reads a journal's text; null when it is not whole or could not have been written by us. */
export function parseJournal(text: string): Journal | null {
  const lineEnd = text.indexOf('\n');
  const body = text.slice(lineEnd + 1);
  if (lineEnd < 0 || text.slice(0, lineEnd) !== contentHash(body)) return null;
  try {
    return journalOf(JSON.parse(body));
  } catch {
    return null;
  }
}

function journalOf(value: unknown): Journal | null {
  if (typeof value !== 'object' || value === null) return null;
  const field = (name: string): unknown => Object.getOwnPropertyDescriptor(value, name)?.value;
  const clearFiles = listOf(field('clearFiles'), urlOf);
  const clearFolders = listOf(field('clearFolders'), urlOf);
  const makeFolders = listOf(field('makeFolders'), urlOf);
  const moves = listOf(field('moves'), moveOf);
  const removeFiles = listOf(field('removeFiles'), urlOf);
  const removeFolders = listOf(field('removeFolders'), urlOf);
  const manifest = newManifestOf(field('manifest'));
  if (clearFiles === null || clearFolders === null || makeFolders === null || moves === null) return null;
  if (removeFiles === null || removeFolders === null || manifest === null) return null;
  return { clearFiles, clearFolders, makeFolders, moves, removeFiles, removeFolders, manifest };
}

function newManifestOf(value: unknown): Journal['manifest'] | null {
  if (typeof value === 'string') return manifestOf(JSON.parse(value));
  const replaced = listOf(value, manifestFileOf);
  return replaced === null ? null : { replaced };
}

function moveOf(value: unknown): Move | null {
  if (!Array.isArray(value)) return null;
  const [staged, target, hash]: unknown[] = value;
  const url = urlOf(target);
  if (typeof staged !== 'string' || !/^[0-9a-z]+$/.test(staged)) return null;
  return url === null || typeof hash !== 'string' ? null : { staged, url, hash };
}
