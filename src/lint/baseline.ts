/**
 * Baseline: findings that were there before, so that only new ones count.
 *
 * In: findings with the text each is about, and the baseline as it was. Out: which of them are known, which entries are
 * no longer found, and the baseline as text.
 * May not: hold line numbers, or read and write files.
 */
import { append } from '../model/groups.ts';
import { byCodeUnit } from '../model/paths.ts';
import { movedFiles } from './moved-files.ts';

/** Texts of findings by path (relative to the baseline's folder) and rule; equal findings stand as often as they are found. */
export type Baseline = { readonly [path: string]: { readonly [rule: string]: readonly string[] } };

/** A finding as a baseline knows it. */
export interface BaselineEntry {
  readonly path: string;
  readonly rule: string;
  readonly text: string;
}

export interface BaselineMatch {
  /** For each finding, in order: whether the baseline holds it. */
  readonly known: readonly boolean[];
  /** Entries that are not found any more. */
  readonly stale: readonly BaselineEntry[];
  /** Files that have another name now, and their entries with it. */
  readonly moved: readonly { readonly from: string; readonly to: string }[];
}

/** Reads a baseline; null when the text is none. */
export function parseBaseline(text: string): Baseline | null {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isMapping(data) || data['version'] !== 1 || !isMapping(data['findings'])) return null;
  const entries: BaselineEntry[] = [];
  for (const [path, byRule] of Object.entries(data['findings'])) {
    if (!isMapping(byRule)) return null;
    for (const [rule, texts] of Object.entries(byRule)) {
      if (!Array.isArray(texts)) return null;
      for (const one of texts) {
        if (typeof one !== 'string') return null;
        entries.push({ path, rule, text: one });
      }
    }
  }
  return baselineOf(entries);
}

function isMapping(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The baseline that holds these entries, sorted. */
export function baselineOf(entries: readonly BaselineEntry[]): Baseline {
  const paths = new Map<string, BaselineEntry[]>();
  for (const entry of entries) append(paths, entry.path, entry);
  return sortedObject(
    [...paths].map(([path, ofPath]) => {
      const rules = new Map<string, string[]>();
      for (const { rule, text } of ofPath) append(rules, rule, text);
      return [path, sortedObject([...rules].map(([rule, texts]) => [rule, texts.sort(byCodeUnit)]))];
    }),
  );
}

function sortedObject<Value>(entries: (readonly [string, Value])[]): { readonly [name: string]: Value } {
  return Object.fromEntries(entries.sort(([a], [b]) => byCodeUnit(a, b)));
}

/** Every entry, in order. */
export function entriesOf(baseline: Baseline): readonly BaselineEntry[] {
  return Object.entries(baseline).flatMap(([path, byRule]) =>
    Object.entries(byRule).flatMap(([rule, texts]) => texts.map((text) => ({ path, rule, text }))),
  );
}

/** The baseline as a file: one finding a line, sorted, so that a change shows as the lines that it is. */
export function baselineText(baseline: Baseline): string {
  const entries = entriesOf(baselineOf(entriesOf(baseline)));
  const count = entries.length;
  const about =
    'Findings from before onlyonce. Written by `onlyonce baseline`; what is mended: `onlyonce baseline --prune`.';
  const findings = baselineOf(entries);
  return `${JSON.stringify({ version: 1, about, findings: count === 0 ? {} : findings }, null, 1)}\n`;
}

/**
 * Holds findings against the baseline. An entry is used up by one finding of the same path, rule and text. Entries of a
 * path that is gone may belong to a file that has no entries yet: when at least half of them are found there, and the name is
 * the same or one of them is about a text of its own, the file was renamed. `exists` tells whether a path of the baseline is still a document.
 */
export function matchBaseline(
  baseline: Baseline,
  findings: readonly BaselineEntry[],
  exists: (path: string) => boolean,
): BaselineMatch {
  const gone = Object.keys(baseline)
    .filter((path) => !exists(path))
    .map((path) => [path, entriesOf({ [path]: baseline[path] ?? {} })] as const);
  const moved = movedFiles(
    gone,
    findings.filter(({ path }) => !Object.hasOwn(baseline, path)),
  );
  const newNames = new Map(moved.map(({ from, to }) => [from, to]));
  const left = new Map<string, BaselineEntry[]>();
  for (const entry of entriesOf(baseline)) {
    append(left, keyOf({ ...entry, path: newNames.get(entry.path) ?? entry.path }), entry);
  }
  const known = findings.map((finding) => left.get(keyOf(finding))?.pop() !== undefined);
  return { known, stale: [...left.values()].flat(), moved };
}

function keyOf({ path, rule, text }: BaselineEntry): string {
  return JSON.stringify([path, rule, text]);
}
