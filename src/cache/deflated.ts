/**
 * Deflated files: what an archive is made of, kept by content.
 *
 * In: content hashes, deflated files. Out: the same again.
 * May not: fail a build, or give what was made of other bytes.
 *
 * `deflated/index.json` names packs and what lies in them; `deflated/*.pack` hold the bytes.
 */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ArchivedFile } from '../model/archived-file.ts';
import { makeCacheFolder } from './cache-folder.ts';
import { beginPack, openPack, type PackReader } from './pack.ts';
import { readRecord, writeRecord } from './record-file.ts';

export interface DeflatedCache {
  /** What is kept of a content; null when it must be deflated. */
  readonly recall: (hash: string) => ArchivedFile | null;
  readonly remember: (hash: string, file: ArchivedFile) => void;
  /** Keeps what was recalled or remembered since it was opened, and nothing else. Failing to is no error. */
  readonly close: () => void;
}

interface Row {
  readonly hash: string;
  readonly pack: string;
  readonly at: number;
  readonly length: number;
  readonly size: number;
  readonly crc: number;
  readonly isDeflated: boolean;
}

/** Above this many packs, or when more than half of what they hold is of no use, all becomes one. */
const mostPacks = 8;

/** Raised when the same content would be deflated otherwise. */
const form = 1;

/** Opens the cache of a folder that need not be there; null keeps nothing. */
export function openDeflatedCache(cacheDir: string | null): DeflatedCache {
  const folder = cacheDir === null ? null : join(cacheDir, 'deflated');
  const file = folder === null ? '' : join(folder, `index-${form}.json`);
  const stored = folder === null ? [] : (readRecord<readonly Row[]>(file) ?? []);
  const rows = new Map(stored.map((row) => [row.hash, row]));
  const packs = new Map<string, PackReader | null>();
  const fresh = new Map<string, ArchivedFile>();
  const used = new Set<string>();

  const packOf = (name: string): PackReader | null => {
    const known = packs.get(name);
    if (known !== undefined) return known;
    const opened = folder === null ? null : openPack(folder, name);
    packs.set(name, opened);
    return opened;
  };

  const recall = (hash: string): ArchivedFile | null => {
    const made = fresh.get(hash);
    if (made !== undefined) return made;
    const row = rows.get(hash);
    if (row === undefined) return null;
    const { pack, at, length, size, crc, isDeflated } = row;
    try {
      const bytes = packOf(pack)?.read({ at, length });
      if (bytes === undefined) return null;
      used.add(hash);
      return { isDeflated, bytes, size, crc };
    } catch {
      // Damaged: it is deflated anew, and replaced.
      rows.delete(hash);
      return null;
    }
  };

  const remember = (hash: string, made: ArchivedFile): void => {
    if (folder !== null) fresh.set(hash, made);
  };

  const save = (): void => {
    if (cacheDir === null || folder === null) return;
    const kept = [...used].flatMap((hash) => rows.get(hash) ?? []);
    if (fresh.size === 0 && kept.length === stored.length) return;
    makeCacheFolder(cacheDir, folder);
    const held = stored.reduce((sum, { length }) => sum + length, 0);
    const live = kept.reduce((sum, { length }) => sum + length, 0);
    const isAnew = live * 2 < held || new Set(kept.map(({ pack }) => pack)).size >= mostPacks;
    const moved = isAnew ? kept : [];
    const writer = beginPack(folder, 'deflated');
    let pack: string;
    const written: Omit<Row, 'pack'>[] = [];
    const put = (hash: string, { bytes, size, crc, isDeflated }: ArchivedFile): void => {
      written.push({ hash, ...writer.add(bytes), size, crc, isDeflated });
    };
    try {
      for (const { hash } of moved) {
        const made = recall(hash);
        if (made !== null) put(hash, made);
      }
      for (const [hash, made] of fresh) put(hash, made);
      pack = writer.finish();
    } finally {
      writer.close();
    }
    const added = written.map((row): Row => ({ ...row, pack }));
    const all = [...(isAnew ? [] : kept), ...added];
    writeRecord(file, all);
    const named = new Set(all.map((row) => row.pack));
    for (const each of readdirSync(folder)) {
      if (each.endsWith('.pack') && !named.has(each)) rmSync(join(folder, each), { force: true });
    }
  };

  const close = (): void => {
    try {
      save();
    } catch {
      // A full disk, a folder that may not be written: the next build deflates again, and that is all.
    }
    for (const reader of packs.values()) reader?.close();
  };

  return { recall, remember, close };
}
