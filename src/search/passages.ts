/** Passages: where in a text the words of a query stand close together, and the lines to show. */
import type { Concept } from './concepts.ts';
import type { Mark, SearchSection, SectionHit } from './contract.ts';
import { unpackText } from './document-terms.ts';
import { eachPlace } from './tokenize.ts';

/** A text, opened once however many queries ask of it. */
export interface OpenText {
  readonly sections: readonly SearchSection[];
  /** Headings and texts one after another. */
  readonly whole: string;
  /** Where each section begins in `whole`. */
  readonly starts: readonly number[];
  readonly places: Places;
}

/** Where each term stands: from, up to, in turns. */
type Places = ReadonlyMap<string, readonly number[]>;

export function openText(packed: string): OpenText {
  const sections = unpackText(packed);
  const starts: number[] = [];
  let whole = '';
  for (const { heading, text } of sections) {
    starts.push(whole.length);
    whole += `${heading}\n${text}\n`;
  }
  return { sections, whole, starts, places: placesIn(whole) };
}

function placesIn(text: string): Places {
  const places = new Map<string, number[]>();
  eachPlace(text, (term, from, to) => {
    const known = places.get(term);
    if (known === undefined) places.set(term, [from, to]);
    else known.push(from, to);
  });
  return places;
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
  const { sections, starts, whole } = text;
  const hits = hitsIn(text.places, concepts);
  const found: { at: number; own: readonly Hit[]; passage: Passage; value: number }[] = [];
  let next = 0;
  for (const [at, { heading }] of sections.entries()) {
    const end = starts[at + 1] ?? whole.length;
    const first = next;
    while (next < hits.length && (hits[next]?.from ?? end) < end) next++;
    if (next === first) continue;
    const own = hits.slice(first, Math.min(next, first + mostHits));
    const bodyAt = (starts[at] ?? 0) + heading.length + 1;
    const passage = bestPassage(own);
    const ofHeading = distinct(own.filter(({ from }) => from < bodyAt));
    found.push({ at, own, passage, value: passage.value + 0.3 * ofHeading });
  }
  found.sort((a, b) => b.value - a.value || a.at - b.at);
  return {
    value: found[0]?.passage.value ?? 0,
    hits: found.slice(0, mostSections).map(({ at, own, passage }) => {
      const { anchor = '', heading = '' } = sections[at] ?? {};
      const bodyAt = (starts[at] ?? 0) + heading.length + 1;
      const end = (starts[at + 1] ?? whole.length) - 1;
      return { anchor, heading, ...lineToShow(whole.slice(0, end), bodyAt, own, passage) };
    }),
  };
}

/** Where the concepts' needles stand, in the order of the text. */
function hitsIn(places: Places, concepts: readonly Concept[]): Hit[] {
  const hits: Hit[] = [];
  for (const [concept, { needles, rarity }] of concepts.entries()) {
    for (const { text, worth } of needles) {
      const found = places.get(text) ?? [];
      for (let at = 0; at < found.length; at += 2)
        hits.push({ from: found[at] ?? 0, to: found[at + 1] ?? 0, concept, value: worth * rarity });
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
  return joined(hitsIn(placesIn(text), concepts), 0);
}
