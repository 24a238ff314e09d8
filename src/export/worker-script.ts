/**
 * The service worker: a copy of the site on the device that has visited it.
 *
 * In: the files of the site with their hashes, what each is, and the worker's code. Out: the text of `sw.js`.
 * May not: list what differs from the snapshot it belongs to, or a file that would hold the snapshot itself.
 */
import { contentHash } from '../hash/content-hash.ts';
import { copyUrls, generatedUrls } from '../model/generated-pages.ts';
import { byCodeUnit } from '../model/paths.ts';
import type { WorkerFile, WorkerSnapshot } from '../model/worker-snapshot.ts';
import { type CopyTime, copyWords } from './copy-stamp.ts';

/** Up to this many bytes, a device keeps everything; above it, what is needed while something is down. */
const wholeSiteBytes = 30 * 1024 * 1024;

/** A file of the site. `isNeeded`: wanted while something is down. */
export interface SnapshotFile {
  readonly url: string;
  readonly hash: string;
  readonly size: number;
  readonly isNeeded: boolean;
}

/** What a device never keeps: the worker itself, and what is the site once more. */
const notKept: ReadonlySet<string> = new Set([
  copyUrls.worker,
  copyUrls.archive,
  copyUrls.archiveSum,
  copyUrls.sums,
  generatedUrls.crashCart,
  generatedUrls.booklet,
]);

/** The snapshot that a worker keeps. */
export function workerSnapshot(files: readonly SnapshotFile[], copied: CopyTime): WorkerSnapshot {
  const all = files.filter(({ url }) => !notKept.has(url)).toSorted((a, b) => byCodeUnit(a.url, b.url));
  const bytes = all.reduce((sum, { size }) => sum + size, 0);
  const kept = bytes <= wholeSiteBytes ? all : all.filter(({ isNeeded }) => isNeeded);
  const rows = kept.map(({ url, hash, size, isNeeded }): WorkerFile => [url, hash, size, isNeeded ? 1 : 0]);
  // A new day alone is no new version.
  const content = kept.filter(({ url }) => url !== copyUrls.stamp).map(({ url, hash }) => [url, hash]);
  return {
    name: contentHash(JSON.stringify(rows)).slice(0, 16),
    content: contentHash(JSON.stringify(content)).slice(0, 16),
    copied: copyWords(copied),
    files: rows,
  };
}

/** The script: the snapshot, then the code that keeps it. */
export function workerScript(snapshot: WorkerSnapshot, code: string): string {
  const { files, ...rest } = snapshot;
  const rows = files.map((file) => JSON.stringify(file)).join(',\n');
  return `const ooSnapshot={...${JSON.stringify(rest)},files:[\n${rows}\n]};\n${code}`;
}
