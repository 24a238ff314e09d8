/**
 * The contract of the pipeline: what it is asked for, and what it reports.
 *
 * In: nothing. Out: the option and result types of `loadSite` and `buildSite`.
 * May not: hold what only one stage needs.
 */
import type { Known } from '../model/analysis.ts';
import type { Config } from '../model/config.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Site } from '../model/site.ts';
import type { Form } from '../render/page-context.ts';
import type { StageTime } from './stage-clock.ts';

/** Called with the files done so far and in all, and the stage's name. */
type Progress = (done: number, total: number, stage: string) => void;

export interface LoadOptions {
  /** Absolute. */
  readonly contentDir: string;
  readonly config: Config;
  readonly audience: string;
  /** The day to reckon from, `YYYY-MM-DD`. */
  readonly today: string;
  readonly parser: 'native' | 'reference';
  /** Threads beside the main one. */
  readonly workers: number | 'auto';
  readonly body: boolean;
  /** Documents in place of what the disk holds at their paths: as they are being typed, or would be mended. */
  readonly unsaved?: readonly UnsavedDocument[];
  /** Absolute folder where what is large may wait on the disk when there is no cache folder; absent, it stays in memory. */
  readonly shelfDir?: string;
  /** Absolute folders that are never content, such as the output folder. */
  readonly exclude: readonly string[];
  /** Absolute folder of what was found before; null to begin anew and keep nothing. */
  readonly cacheDir: string | null;
  /** The team's own layouts (absolute), or null. They are code, which only `buildSite` runs. */
  readonly layoutsDir: string | null;
  /** Whether every fact of every document will be asked for, and later than the stages are done. */
  readonly whole: boolean;
  /**
   * Absolute paths that were edited since the last build with the same memory, when it is certain that no others were; null:
   * every file is looked at.
   */
  readonly edited: readonly string[] | null;
  readonly onProgress: Progress | null;
}

/** `path` is relative to the content folder; there need not be such a file. */
export interface UnsavedDocument {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface LoadedFile {
  /** Relative to the content folder. */
  readonly path: string;
  readonly analysis: Known;
  /** Null when this build's audience may not see the file. */
  readonly url: string | null;
}

export interface LoadedSite {
  readonly site: Site;
  /** Every discovered document, by path. */
  readonly files: readonly LoadedFile[];
  /** Output URL by path, of every document that has a page. */
  readonly urls: ReadonlyMap<string, string>;
  /** Whether nothing but the text of documents can have changed since the last load with the same memory. */
  readonly isCertain: boolean;
  /** Documents that the cache did not know. */
  readonly analyzed: number;
  /** Of every rule at its own level, those of one file first; `lint/` brings them into order. Made when it is asked for. */
  readonly diagnostics: readonly Diagnostic[];
  readonly timings: readonly StageTime[];
}

export interface BuildOptions extends LoadOptions {
  readonly outDir: string;
  /** Absolute folder for the team's own layouts once they are bundled; there even where nothing else is kept. */
  readonly bundleDir: string;
  /** Take over an output folder that holds files which are not ours. */
  readonly adopt: boolean;
  /**
   * What is to be taken away (archive, crash cart, booklet, cards, service worker): made; promised, since it will be when somebody
   * asks for it; or not wanted.
   */
  readonly copies: 'made' | 'promised' | 'none';
  /** The moment of the build, `YYYY-MM-DDTHH:MM:SSZ`, where one was given beside the day; else null. */
  readonly builtAt: string | null;
}

export interface BuildReport {
  readonly documents: number;
  /** Documents that the cache did not know. */
  readonly analyzed: number;
  readonly pages: number;
  /** Pages that were made anew; the others could not have come out otherwise than they are. */
  readonly rendered: number;
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
  /** Forms of page that the team's own layouts made. */
  readonly ownLayouts: readonly Form[];
  /** What became of a publish that was cut short before this one. */
  readonly recovered: 'finished' | 'undone' | null;
  /** Output URLs that were written or removed. */
  readonly changed: readonly string[];
  /** Output URL by content path, of every document that has a page. */
  readonly urls: ReadonlyMap<string, string>;
  readonly site: Site;
  /** Of every rule at its own level. */
  readonly diagnostics: readonly Diagnostic[];
  readonly milliseconds: number;
  readonly timings: readonly StageTime[];
}
