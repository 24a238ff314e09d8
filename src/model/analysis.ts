/**
 * What goes into the analysis of one file, and what comes out.
 *
 * In: nothing. Out: the option and result types of `analyze/`; both cross a thread boundary as they are.
 * May not: hold anything that differs from file to file of one build, but in `SourceText`.
 */
import { contentHash } from '../hash/content-hash.ts';
import type { Diagnostic, Problem } from './diagnostic.ts';
import { type PageFacts, type SeverityLevel, type SharedFacts, sharedFactsOf } from './facts.ts';
import type { RuleOptions } from './rule.ts';

/** Everything beside the file itself that its facts depend on. Part of every cache key. */
export interface AnalysisOptions {
  /** Name of the content folder itself: `onlyonce lint docs/postmortems` reads postmortems. */
  readonly folder: string;
  /** Who the build is for. */
  readonly audience: string;
  readonly severities: { readonly [word: string]: SeverityLevel };
  readonly actionHeadings: readonly string[];
  /** Audiences that the configuration names beside `internal` and `public`. */
  readonly audiences: readonly string[];
  /** What a team set of the rules' options; file rules read them. */
  readonly ruleOptions: RuleOptions;
  readonly parser: 'native' | 'reference';
  /** Whether body HTML is wanted; `lint` and `facts` never make it. */
  readonly body: boolean;
}

/** One file's text, decoded; see `discover/read-source.ts`. */
export interface SourceText {
  readonly path: string;
  /** Hash of the bytes as stored, 64 hex digits; null when they could not be read. */
  readonly hash: string | null;
  /** First 8 hex digits of the hash of the bytes as stored. */
  readonly revision: string;
  /** Without a byte order mark. Null when the file could not be read as text (`problems` say why). */
  readonly text: string | null;
  /** UTF-16 code units that stood before `text` in the file as stored (a byte order mark): 0 or 1. */
  readonly markLength: number;
  readonly problems: readonly Problem[];
}

/** A file that this build's audience may not see: nothing of it but its path goes on. */
export interface HiddenFile {
  readonly path: string;
  /** Hash of the bytes that were analyzed; null when they could not be read. */
  readonly hash: string | null;
  readonly hidden: true;
}

/** A file's facts, the findings of the file rules, and its body when asked for. */
export interface AnalyzedFile {
  readonly path: string;
  /** Hash of the bytes that were analyzed; null when they could not be read. */
  readonly hash: string | null;
  readonly hidden: false;
  readonly facts: PageFacts;
  readonly diagnostics: readonly Diagnostic[];
  /** Sanitized HTML with link slots (`<a href="oo-link:3"`, `<img src="oo-link:4"`), or null when not asked for. */
  readonly body: string | null;
  /** Whether there is one: to ask for it may mean to read it. */
  readonly hasBody: boolean;
  /** What the search is to know of the body; null where it is not known yet, or the body was not asked for. */
  readonly found: FoundText | null;
}

/** What the search knows a document's text by. `search/` makes it and reads it; nobody else knows its form. */
export interface FoundText {
  readonly terms: string;
  readonly text: string;
}

export type Analysis = AnalyzedFile | HiddenFile;

/**
 * An analysis as text, which is cheap to send from thread to thread and what a cache keeps. Whoever needs a part reads it:
 * `lint` needs no body, and no facts but those that the site shares.
 */
export interface WrittenFile {
  readonly path: string;
  readonly hash: string | null;
  readonly hidden: false;
  /** JSON of `SharedFacts`, of `PageFacts`, of the findings (empty: there are none). */
  readonly shared: string;
  readonly facts: string;
  readonly findings: string;
  readonly body: string | null;
  readonly found: FoundText | null;
}

export type Written = WrittenFile | HiddenFile;

/** An analysis as text. */
export function writtenOf(analysis: Analysis): Written {
  if (analysis.hidden) return analysis;
  const { path, hash, hidden, facts, diagnostics, body, found } = analysis;
  return {
    ...{ path, hash, hidden, body, found },
    shared: JSON.stringify(sharedFactsOf(facts)),
    facts: JSON.stringify(facts),
    findings: diagnostics.length === 0 ? '' : JSON.stringify(diagnostics),
  };
}

/** What one file says, as the later stages are given it: made just now, or remembered and read when it is asked for. */
export interface Document extends AnalyzedFile {
  /** Equal keys, equal facts and body, as long as path, options and version are the same. */
  readonly key: string;
  readonly shared: SharedFacts;
}

export type Known = Document | HiddenFile;

/** An analysis made just now as a document. */
export function documentOf(analysis: Analysis): Known {
  if (analysis.hidden) return analysis;
  const { path, hash, hidden, facts, diagnostics, hasBody, found } = analysis;
  return {
    ...{ path, hash, hidden, facts, diagnostics, hasBody, found },
    key: hash ?? contentHash(JSON.stringify(facts)),
    shared: sharedFactsOf(facts),
    body: analysis.body,
  };
}
