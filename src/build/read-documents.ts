/**
 * Reading documents: what every file says, from the cache where it is as it was, else by analyzing it.
 *
 * In: discovered files, the analysis options, a cache. Out: one document a file, in order, and how many were analyzed.
 * May not: load what analyzes files when there is nothing to analyze.
 */
import { lstatSync } from 'node:fs';
import { sep } from 'node:path';
import type { FactsCache } from '../cache/facts-cache.ts';
import type { DiscoveredFile, Discovery } from '../discover/discover.ts';
import { decodeSource } from '../discover/read-source.ts';
import { type AnalysisOptions, documentOf, type Known } from '../model/analysis.ts';
import { byCodeUnit } from '../model/paths.ts';
import type { UnsavedDocument } from './contract.ts';

export interface ReadDocumentsOptions {
  readonly analysis: AnalysisOptions;
  readonly cache: FactsCache;
  /** The documents of the last time, and the places of those that may be others now; null: all may be. */
  readonly last: { readonly documents: readonly Known[]; readonly edited: ReadonlySet<number> } | null;
  /** Documents in place of what the disk holds. Never remembered. */
  readonly unsaved: readonly UnsavedDocument[];
  readonly workers: number | 'auto';
  readonly onProgress: ((done: number, total: number) => void) | null;
}

export interface ReadDocuments {
  readonly documents: readonly Known[];
  readonly analyzed: number;
}

/** Reads every file. What stands in the cache is not read before it is asked for. */
export async function readDocuments(
  files: readonly DiscoveredFile[],
  options: ReadDocumentsOptions,
): Promise<ReadDocuments> {
  const { unsaved } = options;
  if (unsaved.length === 0) return readSaved(files, options);
  const replaced = new Set(unsaved.map(({ path }) => path));
  const saved = await readSaved(
    files.filter(({ path }) => !replaced.has(path)),
    options,
  );
  const { openAnalyzer } = await import('../analyze/analyze.ts');
  const analyze = openAnalyzer(options.analysis);
  const typed = await Promise.all(unsaved.map(({ path, bytes }) => analyze(decodeSource(path, bytes))));
  return {
    documents: [...saved.documents, ...typed.map(documentOf)].sort((a, b) => byCodeUnit(a.path, b.path)),
    analyzed: saved.analyzed + typed.length,
  };
}

async function readSaved(
  files: readonly DiscoveredFile[],
  { analysis, cache, last, workers, onProgress }: ReadDocumentsOptions,
): Promise<ReadDocuments> {
  const recalled: (Known | null)[] =
    last === null
      ? files.map(cache.recall)
      : last.documents.map((known, at) => (last.edited.has(at) ? null : known));
  for (const at of last?.edited ?? []) {
    const file = files[at];
    if (file !== undefined) recalled[at] = cache.recall(file);
  }
  const missing = files.filter((_, at) => recalled[at] === null);
  if (missing.length === 0) {
    return { documents: recalled.filter((document) => document !== null), analyzed: 0 };
  }
  const { analyzeAll } = await import('../workers/analyze-all.ts');
  const made = await analyzeAll(missing, { analysis, workers, onProgress, keep: cache.remember });
  const byPath = new Map(made.map((document) => [document.path, document]));
  const documents = files.flatMap((file, at) => recalled[at] ?? byPath.get(file.path) ?? []);
  return { documents, analyzed: missing.length };
}

/** Place of each document in the list, by absolute path. */
export function placesOf({ documents }: Discovery): ReadonlyMap<string, number> {
  return new Map(documents.map(({ absolute }, at) => [absolute, at]));
}

/**
 * Places in the last list of documents of those that were edited; null when the edit may have changed the list itself, or
 * anything but documents. What has come and gone since, as an editor's own files do, changes nothing.
 */
export function editedDocuments(
  edited: readonly string[] | null,
  last: { readonly found: Discovery; readonly places: ReadonlyMap<string, number> } | null,
  { contentDir, layoutsDir }: { readonly contentDir: string; readonly layoutsDir: string | null },
): ReadonlySet<number> | null {
  if (edited === null || last === null) return null;
  const { documents, assets, passedOver } = last.found;
  const { places } = last;
  const found = new Set<number>();
  for (const path of edited) {
    const at = places.get(path);
    const kind = kindOf(path);
    const isContent = isWithin(contentDir, path) && (layoutsDir === null || !isWithin(layoutsDir, path));
    if (!isContent) return null;
    if (at !== undefined && kind === 'file') found.add(at);
    else if (kind !== 'nothing' || at !== undefined) return null;
    else if ([...documents, ...assets].some(({ absolute }) => isWithin(path, absolute))) return null;
    else if (passedOver.length > 0) return null;
  }
  return found;
}

/** Whether `path` is `folder` or lies in it; both absolute. */
function isWithin(folder: string, path: string): boolean {
  return path.startsWith(folder) && (path.length === folder.length || path[folder.length] === sep);
}

function kindOf(path: string): 'file' | 'nothing' | 'other' {
  try {
    const stats = lstatSync(path, { throwIfNoEntry: false });
    return stats === undefined ? 'nothing' : stats.isFile() ? 'file' : 'other';
  } catch {
    return 'other';
  }
}

/** Reads all that there is of a document but its body, so that it need not be read later. */
export function readWhole(document: Known): void {
  if (!document.hidden) JSON.stringify([document.facts, document.diagnostics]);
}
