/** Passages: where in a text the words of a query stand close together, and the lines to show. */
import type { Concept } from './concepts.ts';
import type { Mark, SearchSection, SectionHit } from './contract.ts';
import { unpackText } from './document-terms.ts';
import { isEdge } from './edges.ts';

/** A text, opened once however many queries ask of it. */
export interface OpenText {
  readonly sections: readonly SearchSection[];
  /** Of each section, heading and text in lower case with a line feed between. */
  readonly lower: readonly string[];
}

export function openText(packed: string): OpenText {
  const sections = unpackText(packed);
  return { sections, lower: sections.map(({ heading, text }) => `${heading}\n${text}`.toLowerCase()) };
}

/** What a text has to say to a query. */
export interface Answer {
  /** What the best passage is worth, on the scale of the concepts' rarity. */
  readonly value: number;
  readonly hits: readonly SectionHit[];
}

const mostSections = 3;
/** Characters that belong together. */
const passageLength = 300;
const longestLine = 180;
/** Hits of a section that are looked at. */
const mostHits = 300;
/** Two words of the query that follow each other here as well. */
const inOrder = 0.35;

interface Hit {
  readonly from: number;
  readonly to: number;
  readonly concept: number;
  readonly value: number;
}

/** Finds the best passages of a text. */
export function answerOf(text: OpenText, concepts: readonly Concept[]): Answer {
  const found = text.sections.flatMap((section, at) => {
    const whole = `${section.heading}\n${section.text}`;
    const lower = text.lower[at] ?? '';
    const hits = hitsIn(whole, lower.length === whole.length ? lower : whole, concepts);
    if (hits.length === 0) return [];
    const bodyAt = section.heading.length + 1;
    const ofHeading = distinct(hits.filter(({ from }) => from < bodyAt));
    const passage = bestPassage(hits);
    return [{ section, at, whole, hits, passage, value: passage.value + 0.3 * ofHeading }];
  });
  found.sort((a, b) => b.value - a.value || a.at - b.at);
  return {
    value: found[0]?.passage.value ?? 0,
    hits: found.slice(0, mostSections).map(({ section, whole, hits, passage }) => {
      const { anchor, heading } = section;
      return { anchor, heading, ...lineToShow(whole, heading.length + 1, hits, passage) };
    }),
  };
}

/** Where the concepts' needles stand as words, in the order of the text. */
function hitsIn(whole: string, lower: string, concepts: readonly Concept[]): Hit[] {
  const hits: Hit[] = [];
  for (const [concept, { needles, rarity }] of concepts.entries()) {
    for (const { text, worth } of needles) {
      let count = 0;
      for (let from = lower.indexOf(text); from >= 0; from = lower.indexOf(text, from + text.length)) {
        const to = from + text.length;
        if (!isEdge(whole, from) || !isEdge(whole, to)) continue;
        hits.push({ from, to, concept, value: worth * rarity });
        if (++count >= mostHits) break;
      }
    }
  }
  return hits.sort((a, b) => a.from - b.from || b.to - a.to);
}

interface Passage {
  readonly from: number;
  readonly to: number;
  readonly value: number;
}

/** The stretch of text that holds most of the query, words in the query's order counting for more. */
function bestPassage(hits: readonly Hit[]): Passage {
  let best: Passage = { from: 0, to: 0, value: 0 };
  for (const [at, first] of hits.entries()) {
    const values = new Map<number, number>();
    const pairs = new Set<number>();
    let order = 0;
    let before = first;
    let to = first.to;
    for (let next = at; next < hits.length; next++) {
      const hit = hits[next];
      if (hit === undefined || hit.to > first.from + passageLength) break;
      if (hit.value > (values.get(hit.concept) ?? 0)) values.set(hit.concept, hit.value);
      const follows = hit.concept === before.concept + 1 && hit.from - before.to < 24;
      if (follows && !pairs.has(hit.concept)) {
        pairs.add(hit.concept);
        order += inOrder * Math.min(hit.value, before.value);
      }
      before = hit;
      to = Math.max(to, hit.to);
    }
    const value = [...values.values()].reduce((sum, one) => sum + one, 0) + order;
    if (value > best.value) best = { from: first.from, to, value };
  }
  return best;
}

/** What different concepts are worth together. */
function distinct(hits: readonly Hit[]): number {
  const values = new Map<number, number>();
  for (const { concept, value } of hits) if (value > (values.get(concept) ?? 0)) values.set(concept, value);
  return [...values.values()].reduce((sum, value) => sum + value, 0);
}

/** The line of the passage with most in it; of a passage in a heading, the first line below. */
function lineToShow(
  whole: string,
  bodyAt: number,
  hits: readonly Hit[],
  passage: Passage,
): Pick<SectionHit, 'line' | 'marks'> {
  let best = { from: bodyAt, to: endOfLine(whole, bodyAt), value: 0 };
  for (let from = Math.max(bodyAt, startOfLine(whole, passage.from)); from < passage.to; ) {
    const to = endOfLine(whole, from);
    const value = distinct(hits.filter((hit) => hit.from >= from && hit.to <= to));
    if (value > best.value) best = { from, to, value };
    from = to + 1;
  }
  const marks = hits.filter((hit) => hit.from >= best.from && hit.to <= best.to);
  return shown(whole.slice(best.from, best.to), joined(marks, best.from));
}

const startOfLine = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;
function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

/** Marks without overlaps, counted from where the line begins. */
function joined(hits: readonly Pick<Hit, 'from' | 'to'>[], start: number): Mark[] {
  const marks: Mark[] = [];
  for (const { from, to } of hits) {
    const last = marks.at(-1);
    if (last !== undefined && from - start < last[1])
      marks[marks.length - 1] = [last[0], Math.max(last[1], to - start)];
    else marks.push([from - start, to - start]);
  }
  return marks;
}

/** A line cut around its first match. */
function shown(line: string, marks: readonly Mark[]): Pick<SectionHit, 'line' | 'marks'> {
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

/** Where the needles of concepts stand in a title. */
export function marksIn(text: string, concepts: readonly Concept[]): readonly Mark[] {
  const lower = text.toLowerCase();
  return lower.length === text.length ? joined(hitsIn(text, lower, concepts), 0) : [];
}
