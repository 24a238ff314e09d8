/**
 * Stored documents: what is known of a file as text, and the document that reads it when it is asked to.
 *
 * In: an analysis as text, or a record and its pack. Out: documents.
 * May not: decode what nobody asks for: of thousands of unchanged files almost nothing is needed.
 */

import { contentHash } from '../hash/content-hash.ts';
import type { Document, FoundText, HiddenFile, Known, WrittenFile } from '../model/analysis.ts';
import type { SharedFacts } from '../model/facts.ts';
import type { IndexRecord } from './index-file.ts';
import type { OpenedPack } from './packing.ts';

/** Where the parts of a document are read from. Reading may throw `DamagedCache`. */
interface Parts {
  readonly shared: () => string;
  readonly facts: () => string;
  /** Empty: there are none. */
  readonly findings: () => string;
  readonly body: (() => string) | null;
  /** Null where the search must look in its own cache. */
  readonly found: FoundText | null;
}

/**
 * The facts that were read last. A page asks for them many times on end, and then never again: to keep those of all pages
 * would take several times the memory of their text. `all`: where they are kept nevertheless, as long as someone may ask.
 */
export interface LastRead {
  of: Document | null;
  facts: Document['facts'] | null;
  readonly all: Map<Document, Document['facts']> | null;
}

/** The document of an analysis whose text is in memory. */
export function documentInMemory(written: WrittenFile, last: LastRead): Document {
  const { path, hash, shared, facts, findings, body, found } = written;
  const parts = { shared: () => shared, facts: () => facts, findings: () => findings };
  const key = hash ?? contentHash(facts);
  return documentOfParts(
    { path, hash, key },
    { ...parts, body: body === null ? null : () => body, found },
    last,
  );
}

/** What is small of a document in memory, the rest where `read` finds it. */
export function documentOnDisk(
  {
    path,
    hash,
    shared,
    findings,
    found,
  }: Pick<WrittenFile, 'path' | 'hash' | 'shared' | 'findings' | 'found'>,
  rest: Pick<IndexRecord, 'facts' | 'body'>,
  read: (extent: IndexRecord['facts']) => Buffer,
  last: LastRead,
): Document {
  const { facts, body } = rest;
  const key = hash ?? contentHash(read(facts));
  return documentOfParts(
    { path, hash, key },
    {
      shared: () => shared,
      findings: () => findings,
      facts: () => read(facts).toString('utf8'),
      body: body === null ? null : () => read(body).toString('utf8'),
      found,
    },
    last,
  );
}

/** The document of a record. */
export function decodeDocument(record: IndexRecord, { reader, small }: OpenedPack, last: LastRead): Known {
  const { path, hash, smallAt, sharedLength, findingsLength, body } = record;
  if (sharedLength === 0) return { path, hash, hidden: true } satisfies HiddenFile;
  const sharedEnd = smallAt + sharedLength;
  return documentOfParts(
    { path, hash, key: hash },
    {
      shared: () => small().toString('utf8', smallAt, sharedEnd),
      findings: () => small().toString('utf8', sharedEnd, sharedEnd + findingsLength),
      facts: () => reader.read(record.facts).toString('utf8'),
      body: body === null ? null : () => reader.read(body).toString('utf8'),
      found: null,
    },
    last,
  );
}

function documentOfParts(
  { path, hash, key }: Pick<Document, 'path' | 'hash' | 'key'>,
  parts: Parts,
  last: LastRead,
): Document {
  let shared: SharedFacts | null = null;
  let diagnostics: Document['diagnostics'] | null = null;
  const document: Document = {
    path,
    hash,
    hidden: false,
    key,
    hasBody: parts.body !== null,
    found: parts.found,
    // Checksums say that the text is as it was written, the salt that this very version wrote it.
    get shared() {
      shared ??= parsed<SharedFacts>(parts.shared());
      return shared;
    },
    get facts() {
      const known = last.of === document ? last.facts : last.all?.get(document);
      if (known != null) return known;
      const facts = parsed<Document['facts']>(parts.facts());
      last.all?.set(document, facts);
      last.of = document;
      last.facts = facts;
      return facts;
    },
    get diagnostics() {
      if (diagnostics !== null) return diagnostics;
      const findings = parts.findings();
      diagnostics = findings === '' ? [] : parsed<Document['diagnostics']>(findings);
      return diagnostics;
    },
    get body() {
      return parts.body === null ? null : parts.body();
    },
  };
  return document;
}

function parsed<Value>(text: string): Value {
  const value: Value = JSON.parse(text);
  return value;
}
