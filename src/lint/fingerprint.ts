/**
 * Fingerprints: what a finding is known by when its lines have moved.
 *
 * In: a diagnostic and the lines of its file. Out: the text it is about, and a hash for formats that want one.
 * May not: depend on line numbers, on the wording of a rule, or on how a line is marked up as an item.
 */
import { contentHash } from '../hash/content-hash.ts';
import type { Diagnostic, Place } from '../model/diagnostic.ts';

/** Below this many characters a stretch says too little by itself, and its whole lines count. */
const tellingLength = 20;

/** The text of a finding about a file as a whole: rules word those by what they count, and words change. */
export const wholeFile = '(file)';

/** Longer texts are cut, with a hash of the whole behind them. */
const longestText = 100;

/**
 * The text a finding is about: the stretch itself where it is long enough to be told from others, else its lines, else the
 * heading above; what is said of a file as a whole has no text but that.
 */
export function textOfFinding(diagnostic: Diagnostic, lines: readonly string[] | null): string {
  const isWhole = diagnostic.line === 1 && diagnostic.endLine === 1 && diagnostic.endColumn === 1;
  if (lines === null || isWhole) return wholeFile;
  const stretch = normalized(stretchOf(lines, diagnostic));
  if (stretch.length >= tellingLength) return shortened(stretch);
  const whole = normalized(lines.slice(diagnostic.line - 1, diagnostic.endLine).join(' '));
  return shortened(whole === '' ? headingAbove(lines, diagnostic.line) : whole);
}

/** A hash that stays when lines move: of rule, path, text, and which of several equal ones it is (from 1). */
function fingerprintOf(rule: string, path: string, text: string, occurrence: number): string {
  return contentHash([rule, path, text, String(occurrence)].join('\n')).slice(0, 32);
}

/** The fingerprint of each diagnostic, in their order. `linesOf` gives the lines of a file, or null. */
export function fingerprintsOf(
  diagnostics: readonly Diagnostic[],
  linesOf: (path: string) => readonly string[] | null,
): readonly string[] {
  const seen = new Map<string, number>();
  return diagnostics.map((diagnostic) => {
    const { rule, path } = diagnostic;
    const text = textOfFinding(diagnostic, linesOf(path));
    const key = [rule, path, text].join('\n');
    const occurrence = (seen.get(key) ?? 0) + 1;
    seen.set(key, occurrence);
    return fingerprintOf(rule, path, text, occurrence);
  });
}

function stretchOf(lines: readonly string[], { line, column, endLine, endColumn }: Place): string {
  const stretch = lines.slice(line - 1, endLine);
  const last = stretch.length - 1;
  return stretch
    .map((text, at) =>
      text.slice(
        at === 0 ? column - 1 : 0,
        at === last && endLine - line === last ? endColumn - 1 : undefined,
      ),
    )
    .join(' ');
}

function headingAbove(lines: readonly string[], line: number): string {
  const heading = lines.slice(0, line - 1).findLast((text) => /^ {0,3}#{1,6}\s/.test(text));
  return heading === undefined ? '' : normalized(heading);
}

/** Without list markers, check boxes, heading and quote marks, emphasis, case and spacing: what a tidy-up changes. */
function normalized(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/(?:^|\s)[-+*>#|]+(?=\s)|(?:^|\s)\[[ xX]\](?=\s)|[*_`|]/g, ' ')
    .replace(/^\s*\d{1,9}[.)]\s/, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

function shortened(text: string): string {
  if (text.length <= longestText) return text;
  return `${text.slice(0, longestText).toWellFormed()}… ${contentHash(text).slice(0, 8)}`;
}
