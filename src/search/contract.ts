/**
 * Search: what the build hands in, which files come out, what a query answers.
 *
 * In: one record a document. Out: index files as classic scripts; results by document and section.
 * May not: touch the disk, the page or the network; files are handed in and out as text, shards come through a loader.
 */
import type { Kind, SeverityLevel } from '../model/facts.ts';

/** What stands under one heading, up to the next of any depth. */
export interface SearchSection {
  /** Id in the page; empty for what stands before the first heading. */
  readonly anchor: string;
  readonly heading: string;
  /** One line for each block, row, item or line of code; single line feeds between. */
  readonly text: string;
}

/** What the search knows of a document beside its text: the record behind a row of results. Small: all of them are always loaded. */
export interface SearchRecord {
  /** Relative to the content folder, `/`-separated; says which document it is. */
  readonly path: string;
  readonly kind: Kind;
  readonly title: string;
  readonly alerts: readonly string[];
  readonly aliases: readonly string[];
  readonly services: readonly string[];
  readonly tags: readonly string[];
  readonly symptoms: readonly string[];
  readonly severity: SeverityLevel | null;
  /** `YYYY-MM-DD`, or null. */
  readonly date: string | null;
  /** Day on which a runbook or checklist was last verified, `YYYY-MM-DD`, or null. */
  readonly verified: string | null;
}

/** One document as it is indexed. All of it depends on the document's own file alone. */
export interface SearchDocument extends SearchRecord {
  readonly summary: string | null;
  readonly sections: readonly SearchSection[];
}

/**
 * What one document adds to the shards: a pure function of its `SearchDocument`, so it can be kept with the document.
 * Strings only, in a form that is nobody's but this folder's.
 */
export interface TermList {
  readonly path: string;
  /** Terms with their weights, sorted. */
  readonly terms: string;
  /** The text by section, as results show it. */
  readonly text: string;
}

/** A file of the index, to be published below the search's folder: a classic script that makes one call, `ooSearch(name, data)`. */
export interface IndexFile {
  /** Lower case letters, digits, `-`, `_` and `.js`: the same on every system. */
  readonly name: string;
  readonly text: string;
}

/** A record and where its page is: its address relative to the site's root, percent-encoded. */
export interface CoreEntry {
  readonly record: SearchRecord;
  readonly href: string;
}

/** All that is made from term lists. */
export interface BodyIndex {
  readonly files: readonly IndexFile[];
  /** What the next build needs to change these files rather than make them: never published. */
  readonly state: string;
}

/** What has changed since the files of `state` were made. */
export interface BodyChange {
  readonly state: string;
  /** Text of a file of the last index; null when it is not there. */
  readonly read: (name: string) => string | null;
  /** Every path of the site, and every path as of the last index; in any order. */
  readonly paths: readonly string[];
  readonly lastPaths: readonly string[];
  /** Lists as they were, of documents that are gone or changed. */
  readonly removed: readonly TermList[];
  /** Lists as they are, of documents that are new or changed. */
  readonly added: readonly TermList[];
}

/** The files that differ, the names of those that are gone, and the new state. */
export interface BodyUpdate extends BodyIndex {
  readonly gone: readonly string[];
}

/** Narrows results. Null or an empty list lets everything pass; within a list any one will do. */
export interface SearchFilters {
  readonly kinds: readonly Kind[];
  readonly services: readonly string[];
  readonly tags: readonly string[];
  readonly severities: readonly SeverityLevel[];
  /** Of the date, else of the verification. */
  readonly years: readonly string[];
}

/** Gives what a file of the index hands to its call, or null when it cannot be loaded. Asked once a file and index. */
export type LoadFile = (name: string) => Promise<string | null>;

/** A stretch of a line that answers the query: from, up to. UTF-16 offsets. */
export type Mark = readonly [from: number, to: number];

/** The place in a document that answers best. */
export interface SectionHit {
  /** Empty for what stands before the first heading. */
  readonly anchor: string;
  readonly heading: string;
  /** The matching line, cut to a readable length; plain text. */
  readonly line: string;
  readonly marks: readonly Mark[];
}

/** One document that answers the query. */
export interface SearchResult {
  readonly record: SearchRecord;
  readonly href: string;
  readonly score: number;
  /** The query names it: title, alert, alias or file name. */
  readonly isNamed: boolean;
  readonly titleMarks: readonly Mark[];
  /** Best first, at most three; empty until its text is loaded, or where only the record matches. */
  readonly sections: readonly SectionHit[];
}

/** A word that nothing holds, and the one that was looked for in its place. */
export interface Correction {
  readonly typed: string;
  readonly read: string;
}

/** The answer to a query. */
export interface SearchAnswer {
  readonly query: string;
  /** Best first, not more than were asked for. */
  readonly results: readonly SearchResult[];
  /** How many documents match. */
  readonly total: number;
  readonly corrections: readonly Correction[];
  /** Whether no document holds all words, so that the results hold some of them. */
  readonly isPartial: boolean;
  /** Whether shards could not be loaded: names were searched, texts not or not all. */
  readonly isIncomplete: boolean;
  /** Only where nothing was found: the documents whose names are nearest. */
  readonly nearest: readonly SearchResult[];
}

/** An index that is open in a browser, or in a test. */
export interface SearchIndex {
  /** How many documents there are. */
  readonly documents: number;
  /** Every record, in path order: for lists, filters and the way from an alert to its runbook. */
  readonly records: () => readonly CoreEntry[];
  /** Answers from names alone, at once: titles, alerts, aliases, services, tags, symptoms. */
  readonly names: (query: string, filters: SearchFilters, limit: number) => SearchAnswer;
  /**
   * Answers from names and texts; loads what it needs. Never rejects: what cannot be loaded makes the answer incomplete.
   * `onEarly` is given what can be said before synonyms and further texts are loaded, where these have to be.
   */
  readonly search: (
    query: string,
    filters: SearchFilters,
    limit: number,
    onEarly?: (answer: SearchAnswer) => void,
  ) => Promise<SearchAnswer>;
}
