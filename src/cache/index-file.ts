/**
 * The index of a cache: which files are remembered, and where in which pack.
 *
 * In: a file's text. Out: records, and back again.
 * May not: read what a record says; that lies in the packs.
 */
import { type FileMark, type MarkTuple, markOfTuple, markTuple } from './file-mark.ts';
import type { Extent } from './pack.ts';
import { readRecord, writeRecord } from './record-file.ts';

/** A pack, and the segment in it that holds what is small of all its records. */
export interface PackEntry {
  readonly name: string;
  readonly small: Extent;
}

/** One remembered file. */
export interface IndexRecord {
  readonly path: string;
  /** Hash of the bytes that were analyzed. */
  readonly hash: string;
  /** Null when it cannot be relied on: the file was just being written. */
  readonly mark: FileMark | null;
  readonly pack: PackEntry;
  /** Within the pack's segment of small things: shared facts, then findings. No length: a file that is hidden. */
  readonly smallAt: number;
  readonly sharedLength: number;
  readonly findingsLength: number;
  readonly facts: Extent;
  readonly body: Extent | null;
}

type Row = readonly [
  path: string,
  hash: string,
  mark: MarkTuple | 0,
  pack: number,
  smallAt: number,
  sharedLength: number,
  findingsLength: number,
  factsAt: number,
  factsLength: number,
  bodyAt: number,
  bodyLength: number,
];

interface StoredIndex {
  readonly version: 1;
  readonly packs: readonly (readonly [name: string, at: number, length: number])[];
  readonly rows: readonly Row[];
}

/** Reads an index; null when there is none, or it is not one that this version wrote. */
export function readIndex(file: string): readonly IndexRecord[] | null {
  const stored = readRecord<StoredIndex>(file);
  if (stored?.version !== 1) return null;
  const packs = stored.packs.map(([name, at, length]): PackEntry => ({ name, small: { at, length } }));
  return stored.rows.flatMap((row) => {
    const pack = packs[row[3]];
    return pack === undefined ? [] : [recordOf(row, pack)];
  });
}

function recordOf(row: Row, pack: PackEntry): IndexRecord {
  const [
    path,
    hash,
    mark,
    ,
    smallAt,
    sharedLength,
    findingsLength,
    factsAt,
    factsLength,
    bodyAt,
    bodyLength,
  ] = row;
  return {
    path,
    hash,
    mark: mark === 0 ? null : markOfTuple(mark),
    pack,
    smallAt,
    sharedLength,
    findingsLength,
    facts: { at: factsAt, length: factsLength },
    body: bodyLength === 0 ? null : { at: bodyAt, length: bodyLength },
  };
}

/** Writes an index beside and renames it, so that a reader sees the old one or the new. Throws the system's error. */
export function writeIndex(file: string, records: readonly IndexRecord[]): void {
  const packs = [...new Set(records.map(({ pack }) => pack))];
  const numbers = new Map(packs.map((pack, at) => [pack, at]));
  const stored: StoredIndex = {
    version: 1,
    packs: packs.map(({ name, small }) => [name, small.at, small.length]),
    rows: records.map((record) => rowOf(record, numbers.get(record.pack) ?? 0)),
  };
  writeRecord(file, stored);
}

function rowOf(record: IndexRecord, pack: number): Row {
  const { path, hash, mark, smallAt, sharedLength, findingsLength, facts, body } = record;
  return [
    path,
    hash,
    mark === null ? 0 : markTuple(mark),
    pack,
    smallAt,
    sharedLength,
    findingsLength,
    facts.at,
    facts.length,
    body?.at ?? 0,
    body?.length ?? 0,
  ];
}
