/**
 * Stored documents: an analysis as bytes, and back.
 *
 * In: an analysis, or a record and its pack. Out: segments of bytes, or a document that reads them when it is asked to.
 * May not: decode what nobody asks for: of thousands of unchanged files almost nothing is needed.
 */
import type { Document, Known } from '../model/analysis.ts';
import type { SharedFacts } from '../model/facts.ts';
import type { IndexRecord } from './index-file.ts';
import type { OpenedPack } from './packing.ts';

interface EncodedAnalysis {
  readonly shared: Uint8Array;
  readonly findings: Uint8Array;
  readonly facts: Uint8Array;
  readonly body: Uint8Array | null;
}

const nothing = new Uint8Array();

/** The segments of one analysis. Of a hidden file nothing is kept but that it is one. */
export function encodeAnalysis(analysis: Known): EncodedAnalysis {
  if (analysis.hidden) return { shared: nothing, findings: nothing, facts: nothing, body: null };
  const { shared, facts, diagnostics, body } = analysis;
  return {
    shared: bytesOf(shared),
    findings: diagnostics.length === 0 ? nothing : bytesOf(diagnostics),
    facts: bytesOf(facts),
    body: body === null ? null : Buffer.from(body),
  };
}

function bytesOf(value: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(value));
}

/** The document of a record. Reading from it throws `DamagedCache`. */
export function decodeDocument(record: IndexRecord, { reader, small }: OpenedPack): Known {
  const { path, hash, smallAt, sharedLength, findingsLength } = record;
  if (sharedLength === 0) return { path, hash, hidden: true };
  const sharedEnd = smallAt + sharedLength;
  let shared: SharedFacts | null = null;
  let facts: Document['facts'] | null = null;
  let findings: Document['diagnostics'] | null = null;
  return {
    path,
    hash,
    hidden: false,
    key: hash,
    hasBody: record.body !== null,
    get shared() {
      // Checksums say that the bytes are as they were written, the salt that this very version wrote them.
      shared ??= parsed<SharedFacts>(small().toString('utf8', smallAt, sharedEnd));
      return shared;
    },
    get facts() {
      facts ??= parsed<Document['facts']>(reader.read(record.facts).toString('utf8'));
      return facts;
    },
    get diagnostics() {
      findings ??=
        findingsLength === 0
          ? []
          : parsed<Document['diagnostics']>(small().toString('utf8', sharedEnd, sharedEnd + findingsLength));
      return findings;
    },
    get body() {
      return record.body === null ? null : reader.read(record.body).toString('utf8');
    },
  };
}

function parsed<Value>(text: string): Value {
  const value: Value = JSON.parse(text);
  return value;
}
