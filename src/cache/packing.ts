/**
 * Packing: many documents to one pack, and many packs to few.
 *
 * In: encoded documents, or records of packs. Out: records of the new pack.
 * May not: change a pack that is there, or lose a record that is still of use.
 */
import type { FileMark } from './file-mark.ts';
import type { IndexRecord, PackEntry } from './index-file.ts';
import { beginPack, type Extent, openPack, type PackReader, type PackWriter } from './pack.ts';

/** Packs are put together when there are more. */
const mostPacks = 8;

/** A pack this many times smaller than the largest is worth copying. */
const smallShare = 4;

/** A pack that is open, with what is small of its records: read once, when it is first asked for. */
export interface OpenedPack {
  readonly reader: PackReader;
  readonly small: () => Buffer;
}

/** Opens every pack that a record lies in; one that is gone is left out. */
export function openPacks(folder: string, records: readonly IndexRecord[]): Map<PackEntry, OpenedPack> {
  const packs = new Map<PackEntry, OpenedPack>();
  for (const pack of new Set(records.map((record) => record.pack))) {
    const reader = openPack(folder, pack.name);
    if (reader === null) continue;
    let small: Buffer | null = null;
    packs.set(pack, {
      reader,
      small: () => {
        small ??= reader.read(pack.small);
        return small;
      },
    });
  }
  return packs;
}

/** What goes into a pack of one file. */
export interface Packed {
  readonly path: string;
  readonly hash: string;
  readonly mark: FileMark | null;
  readonly shared: Uint8Array;
  readonly findings: Uint8Array;
  readonly facts: Extent;
  readonly body: Extent | null;
}

/**
 * Ends a pack whose large segments have been added to `writer`; its records. Throws the system's error, and `DamagedCache`
 * where the files come from another pack.
 */
export function endPack(writer: PackWriter, files: Iterable<Packed>): readonly IndexRecord[] {
  const written: Omit<IndexRecord, 'pack'>[] = [];
  const small: Uint8Array[] = [];
  let smallAt = 0;
  for (const { path, hash, mark, shared, findings, facts, body } of files) {
    small.push(shared, findings);
    const [sharedLength, findingsLength] = [shared.length, findings.length];
    written.push({ path, hash, mark, smallAt, sharedLength, findingsLength, facts, body });
    smallAt += sharedLength + findingsLength;
  }
  const extent = writer.add(Buffer.concat(small));
  const pack: PackEntry = { name: writer.finish(), small: extent };
  return written.map((record) => ({ ...record, pack }));
}

/**
 * Keeps the number of packs and their waste bounded: small ones become one when there are too many, all of them when more
 * than half of what they hold is of content that is no more.
 */
export function putTogether(
  folder: string,
  salt: string,
  records: readonly IndexRecord[],
  packs: ReadonlyMap<PackEntry, OpenedPack>,
): IndexRecord[] {
  const liveBytes = new Map<PackEntry, number>();
  for (const record of records) {
    const bytes =
      record.facts.length + (record.body?.length ?? 0) + record.sharedLength + record.findingsLength;
    liveBytes.set(record.pack, (liveBytes.get(record.pack) ?? 0) + bytes);
  }
  const largest = Math.max(...liveBytes.values());
  const isMany = liveBytes.size > mostPacks;
  const chosen = new Set(
    [...liveBytes].flatMap(([pack, live]) => {
      const opened = packs.get(pack);
      if (opened === undefined) return [];
      const isWasteful = live * 2 < opened.reader.bytes;
      return isWasteful || (isMany && live * smallShare < largest) ? [pack] : [];
    }),
  );
  if (chosen.size === 0) return [...records];
  const writer = beginPack(folder, salt);
  try {
    const moved = records.flatMap((record): Packed[] => {
      const opened = chosen.has(record.pack) ? packs.get(record.pack) : undefined;
      if (opened === undefined) return [];
      const { path, hash, mark, smallAt: at } = record;
      const { reader } = opened;
      const small = opened.small();
      const end = at + record.sharedLength;
      const facts = writer.add(reader.read(record.facts));
      const body = record.body === null ? null : writer.add(reader.read(record.body));
      const findings = small.subarray(end, end + record.findingsLength);
      return [{ path, hash, mark, shared: small.subarray(at, end), findings, facts, body }];
    });
    return [...records.filter(({ pack }) => !chosen.has(pack)), ...endPack(writer, moved)];
  } finally {
    writer.close();
  }
}
