/** Sections of one document that answer a query, and the line to show. */
import type { Mark, SectionHit } from './contract.ts';
import { unpackText } from './document-terms.ts';
import { stemOf } from './stem.ts';
import { formsOf, wordsOf } from './tokenize.ts';

const mostSections = 3;
const longestLine = 180;

/** The best sections of a packed text. `values` says what each stem is worth. */
export function sectionHits(packed: string, values: ReadonlyMap<string, number>): readonly SectionHit[] {
  const hits = unpackText(packed).flatMap((section, at) => {
    const { anchor, heading, text } = section;
    const ofHeading = worthOf(heading, values);
    let best = { line: '', value: 0 };
    for (const line of text.split('\n')) {
      const value = worthOf(line, values);
      if (value > best.value) best = { line, value };
    }
    const score = best.value + 1.5 * ofHeading;
    if (score === 0) return [];
    const line = best.line === '' ? (text.split('\n', 1)[0] ?? '') : best.line;
    return [{ anchor, heading, score, at, line }];
  });
  return hits
    .sort((a, b) => b.score - a.score || a.at - b.at)
    .slice(0, mostSections)
    .map(({ anchor, heading, line }) => ({ anchor, heading, ...shown(line, values) }));
}

/** What the words of a line are worth: each stem once. */
function worthOf(text: string, values: ReadonlyMap<string, number>): number {
  const seen = new Set<string>();
  let value = 0;
  for (const word of wordsOf(text)) {
    for (const stem of stemsOf(word)) {
      const worth = values.get(stem);
      if (worth === undefined || seen.has(stem)) continue;
      seen.add(stem);
      value += worth;
    }
  }
  return value;
}

function stemsOf(word: string): readonly string[] {
  return formsOf(word).map(({ term }) => stemOf(term));
}

/** A line cut around its first match, with marks. */
function shown(line: string, values: ReadonlyMap<string, number>): { line: string; marks: readonly Mark[] } {
  const marks = marksIn(line, values);
  if (line.length <= longestLine) return { line, marks };
  const first = marks[0]?.[0] ?? 0;
  const from = first < longestLine / 2 ? 0 : line.lastIndexOf(' ', first - longestLine / 4) + 1;
  const cut = line.slice(from, from + longestLine);
  const before = from > 0 ? '…' : '';
  const after = from + longestLine < line.length ? '…' : '';
  const moved = marks
    .map(([start, end]): Mark => [start - from + before.length, end - from + before.length])
    .filter(([start, end]) => start >= before.length && end <= cut.length + before.length);
  return { line: `${before}${cut}${after}`, marks: moved };
}

/** Where the words of a text stand that answer the query. */
export function marksIn(text: string, values: ReadonlyMap<string, number>): readonly Mark[] {
  const marks: Mark[] = [];
  let at = 0;
  for (const word of wordsOf(text)) {
    const from = text.indexOf(word, at);
    at = from + word.length;
    if (stemsOf(word).some((stem) => values.has(stem))) marks.push([from, at]);
  }
  return marks;
}
