/**
 * Memory: what one build leaves for the next, in this process and in the cache folder.
 *
 * In: the options that everything remembered depends on. Out: the cache of analyses, and the results of the stages before.
 * May not: be kept in a module; whoever builds again holds it and hands it over.
 */
import { relative } from 'node:path';
import { type FactsCache, openFactsCache } from '../cache/facts-cache.ts';
import { saveLastChecks } from '../cache/last-checks.ts';
import { discardIndexes, type IndexStore, type LastIndex, openIndexStore } from '../cache/last-index.ts';
import { type LastFile, saveLastOutput } from '../cache/last-output.ts';
import { DamagedCache } from '../cache/pack.ts';
import type { Discovery } from '../discover/discover.ts';
import type { Assembly } from '../graph/assemble-again.ts';
import { contentHash } from '../hash/content-hash.ts';
import type { AnalysisOptions, Known } from '../model/analysis.ts';
import type { Site } from '../model/site.ts';
import type { PagePlan, Planned } from '../render/plan.ts';
import type { PageFindings } from '../rules/check.ts';
import type { History } from './last-changes.ts';
import type { OwnLayouts } from './own-layouts/own-layouts.ts';
import type { PublishedState } from './publish/publication.ts';
import { toolStamp } from './tool-stamp.ts';

/** Everything that results depend on beside the content and what is asked of it. */
export interface MemoryOptions {
  /** Absolute. */
  readonly contentDir: string;
  /** Absolute; null keeps nothing for the next process. */
  readonly cacheDir: string | null;
  /** Absolute: a folder for what waits on the disk while there is no cache folder, or null. */
  readonly shelfDir: string | null;
  readonly analysis: AnalysisOptions;
  /** Whether every fact will be asked for, and later than the cache is open. */
  readonly whole: boolean;
}

/** Results under one set of options. */
export interface OpenMemory {
  /** Stands for the options and the code. */
  readonly salt: string;
  readonly cacheDir: string | null;
  readonly cache: FactsCache;
  /** What the last load of this process found, or null before the first. */
  loaded: Loaded | null;
  /** What the rules said, and on which day. */
  checks: { readonly today: string; readonly pages: PageFindings; readonly isSaved: boolean } | null;
  planned: Planned | null;
  history: History | null;
  /** What lies in which output folder. */
  output: Output | null;
  /** What the search finds pages by there. */
  index: Index | null;
}

/** The search index in one output folder. */
export interface Index {
  /** Of the output. */
  readonly salt: string;
  readonly store: IndexStore;
  readonly last: LastIndex | null;
  readonly isSaved: boolean;
  /** The site's lists as of this index; null when it is of another process. */
  readonly collections: Site['collections'] | null;
}

/** What lies in one output folder. */
export interface Output {
  readonly salt: string;
  readonly files: ReadonlyMap<string, LastFile>;
  readonly isSaved: boolean;
  /** What this process has published there and what that was made of; null when it has not yet. */
  readonly published: PublishedState | null;
  readonly plans: readonly PagePlan[] | null;
  readonly own: OwnLayouts | null;
  /** Whether the archive and the like were among it, which every edit makes old. */
  readonly isCopied: boolean;
}

interface Loaded {
  readonly found: Discovery;
  /** Place of each document in what was found, by absolute path. */
  readonly places: ReadonlyMap<string, number>;
  readonly documents: readonly Known[];
  readonly assembly: Assembly;
}

/** Held by whoever builds more than once. Empty at first. */
export interface Memory {
  stamp: string | null;
  open: OpenMemory | null;
  /** The layouts in force, and the folder they were loaded from. */
  layouts: { readonly from: string | null; readonly own: OwnLayouts } | null;
}

export function emptyMemory(): Memory {
  return { stamp: null, open: null, layouts: null };
}

/**
 * Does something with what is remembered under these options; once more with nothing when the cache folder proves to be
 * damaged. What is remembered under other options is put away.
 */
export async function withMemory<Result>(
  memory: Memory,
  options: MemoryOptions,
  act: (open: OpenMemory) => Promise<Result>,
): Promise<Result> {
  const open = openMemory(memory, options);
  try {
    return await act(open);
  } catch (error) {
    if (!(error instanceof DamagedCache)) throw error;
    open.cache.discard();
    discardIndexes(open.cacheDir);
    memory.open = { ...open, ...nothingYet };
    return await act(memory.open);
  }
}

function openMemory(memory: Memory, options: MemoryOptions): OpenMemory {
  const { contentDir, cacheDir, shelfDir, whole } = options;
  // What stays in this process was made by the code of this process.
  const stamp = cacheDir === null ? '' : (memory.stamp ?? toolStamp());
  if (cacheDir !== null) memory.stamp = stamp;
  // With or without bodies, facts are the same. The place of the content is told without that of the machine.
  const { body, ...analysis } = options.analysis;
  const place = cacheDir === null ? contentDir : relative(cacheDir, contentDir);
  const salt = contentHash(JSON.stringify([stamp, place, analysis])).slice(0, 16);
  if (memory.open?.salt === salt && memory.open.cacheDir === cacheDir) return memory.open;
  closeMemory(memory);
  memory.open = {
    ...{ salt, cacheDir, cache: openFactsCache({ cacheDir, shelfDir, salt, body, whole }) },
    ...nothingYet,
  };
  return memory.open;
}

const nothingYet = {
  ...{ loaded: null, checks: null, planned: null, history: null, output: null, index: null },
} as const;

/** The index of the last build into an output folder, whose salt stands for it. */
export function lastIndexIn(memory: OpenMemory, salt: string): Index {
  if (memory.index?.salt === salt) return memory.index;
  keepIndex(memory);
  memory.index?.store.close();
  const store = openIndexStore(memory.cacheDir, salt);
  memory.index = { salt, store, last: store.last, isSaved: true, collections: null };
  return memory.index;
}

function keepIndex(memory: OpenMemory): void {
  const { index } = memory;
  if (index === null || index.isSaved || index.last === null) return;
  memory.index = { ...index, last: index.store.save(index.last), isSaved: true };
}

/** Writes to the cache folder what the next process can use. */
export function saveMemory({ open }: Memory): void {
  if (open === null || open.loaded === null) return;
  open.cache.save(open.loaded.documents.map(({ path }) => path));
  if (open.cacheDir === null) return;
  const { checks, output, cacheDir } = open;
  if (checks !== null && !checks.isSaved) {
    saveLastChecks(cacheDir, open.salt, checks);
    open.checks = { ...checks, isSaved: true };
  }
  if (output !== null && !output.isSaved) {
    saveLastOutput(cacheDir, output.salt, output.files);
    open.output = { ...output, isSaved: true };
  }
  keepIndex(open);
}

/** Saves it and lets go of it: documents that came from the cache folder cannot be read any more. */
export function closeMemory(memory: Memory, isKept = true): void {
  if (isKept) saveMemory(memory);
  memory.open?.cache.close();
  memory.open?.index?.store.close();
  memory.open = null;
}
