/**
 * Wordings: the few stretches of prose that rules look at, so that the prose itself need not be kept.
 *
 * In: the paragraphs, headings and cells that `walk.ts` found worth a look, the sections, the source. Out: wordings.
 * May not: walk the tree again, or read what stands in code.
 */
import type { Heading, Html, Nodes, Paragraph, TableCell } from 'mdast';
import type { Place } from '../../model/diagnostic.ts';
import type { FieldPlace, FieldValue, SectionClass, SectionFact, WordingFact } from '../../model/facts.ts';
import { findWords, type WordFinder } from '../../text/find-words.ts';
import { blamePatterns } from './blame-words.ts';
import { placeFrom } from './place.ts';
import { emphasizedPrompt, htmlElements, placeholderPatterns, promptTag } from './placeholder-words.ts';
import type { WordingPattern } from './wording-pattern.ts';

/** A piece of text that may hold something, and whether it stands in a block quote. */
export interface Suspect {
  readonly node: Paragraph | Heading | TableCell | Html;
  readonly quoted: boolean;
}

/** That it was made to happen again, or could not be. */
const reproduction: WordingPattern = {
  kind: 'reproduction',
  pattern:
    /\b(reproduc\w+|repro|re-?creat(?:ed|e|ing) (?:the|it|this)|replicat(?:ed|e|ing) (?:the |this )?(?:issue|problem|fault|failure|bug|incident|outage|error|condition)\w*|reproduser\w*|nachgestellt|reproduz\w+|reprodui\w+|reprodujo|reproducir)\b/giu,
  hints: ['repro', 'recreat', 're-creat', 'replicat', 'nachgestellt'],
  quotes: true,
};

const patterns: readonly WordingPattern[] = [...blamePatterns, ...placeholderPatterns, reproduction];

/** Patterns for a label or cell as a whole have common words for hints: longer texts are spared those. */
const short = 40;

/** The hints of some patterns, by whether a text must begin with them. */
interface Hints {
  readonly anywhere: WordFinder<WordingPattern>;
  /** For each pattern that leads, what the text begins with. */
  readonly leading: readonly { readonly row: WordingPattern; readonly lead: RegExp }[];
}

const all = hintsOf(patterns);
const ofAnyLength = hintsOf(patterns.filter(({ longest = Infinity }) => longest > short));
const ofShort = hintsOf(patterns.filter(({ longest = Infinity }) => longest <= short));

function hintsOf(rows: readonly WordingPattern[]): Hints {
  return {
    anywhere: findWords(
      rows
        .filter(({ leads }) => leads !== true)
        .flatMap((row) => [...new Set(row.hints)].map((hint) => [hint, row] as const)),
    ),
    leading: rows.filter(({ leads }) => leads === true).map((row) => ({ row, lead: leadOf(row) })),
  };
}

function leadOf({ hints }: WordingPattern): RegExp {
  return new RegExp(`^[^a-z]{0,3}(?:${hints.join('|')})`);
}

function holds({ anywhere, leading }: Hints, lower: string): boolean {
  return anywhere.isIn(lower) || leading.some(({ lead }) => lead.test(lower));
}

/** Whether a text holds a hint of any pattern: one cheap look at each paragraph. */
export function mayHold(text: string): boolean {
  const lower = text.toLowerCase();
  return holds(ofAnyLength, lower) || (text.length <= short && holds(ofShort, lower));
}

/** The patterns of which a text holds a hint, in the order of the table. */
function patternsFor(lower: string): readonly WordingPattern[] {
  const hinted = new Set(all.anywhere.valuesIn(lower));
  for (const { row, lead } of all.leading) if (lead.test(lower)) hinted.add(row);
  return hinted.size === 0 ? [] : patterns.filter((row) => hinted.has(row));
}

/** Stands for a character of code: no letter, no digit, no mark. */
const blank = '\u0000';

/** All wordings of the suspects, in document order. `lines` are those of the source that the places count. */
export function readWordings(
  suspects: readonly Suspect[],
  sections: readonly SectionFact[],
  lines: () => readonly string[],
): readonly WordingFact[] {
  const found: WordingFact[] = [];
  let reproduced = false;
  for (const { node, quoted } of suspects) {
    if (node.type === 'html') {
      const text = node.value.trim();
      if (isPromptTag(text)) found.push({ kind: 'placeholder', text, about: null, ...placeFrom(node) });
      continue;
    }
    const text = maskedText(node);
    const prompt = emphasizedPrompted(node, text);
    if (prompt !== null) found.push({ kind: 'placeholder', text: prompt, about: null, ...placeFrom(node) });
    for (const wording of matchesIn(text, classAt(sections, placeFrom(node).line), quoted)) {
      if (wording.kind === 'reproduction' && reproduced) continue;
      if (wording.kind === 'placeholder' && prompt !== null) continue;
      reproduced ||= wording.kind === 'reproduction';
      const { kind, about } = wording;
      found.push({ kind, text: wording.text, about, ...placeIn(node, text, wording, lines()) });
    }
  }
  return found.sort((a, b) => a.line - b.line || a.column - b.column);
}

/** The wordings of the causes that the front matter names: each is a cause from its first word to its last. */
export function wordingsOfCauses(
  fields: { readonly [name: string]: FieldValue },
  places: readonly FieldPlace[],
): readonly WordingFact[] {
  const causes = fields['causes'];
  if (!Array.isArray(causes)) return [];
  return causes.flatMap((cause: FieldValue, at) => {
    const place =
      places.find(({ name }) => name === `causes.${at}`) ?? places.find(({ name }) => name === 'causes');
    if (typeof cause !== 'string' || place === undefined) return [];
    const { line, column, endLine, endColumn } = place;
    return matchesIn(cause, 'cause', false)
      .filter(({ kind }) => kind !== 'reproduction')
      .map(({ kind, text, about }) => ({ kind, text, about, line, column, endLine, endColumn }));
  });
}

/** The class of the section that a line stands in. */
function classAt(sections: readonly SectionFact[], line: number): SectionClass | null {
  return sections.findLast((section) => section.line <= line)?.class ?? null;
}

interface Match {
  readonly kind: WordingFact['kind'];
  readonly text: string;
  readonly about: string | null;
  readonly start: number;
}

function matchesIn(text: string, section: SectionClass | null, quoted: boolean): readonly Match[] {
  // A phrase may run over the end of a line; the text keeps its length, and so its places.
  const line = text.replaceAll('\n', ' ');
  const unquoted = quoted ? '' : withoutQuotes(line);
  const matches = patternsFor(line.toLowerCase()).flatMap((row) => {
    if (line.length > (row.longest ?? line.length)) return [];
    if (row.within !== undefined && (section === null || !row.within.includes(section))) return [];
    // What a list of causes says of people is said once, as a cause.
    if (row.kind === 'blame' && section === 'cause') return [];
    return matchesOf(row, row.quotes ? line : unquoted);
  });
  return matches.length < 2 ? matches : withoutOverlaps(matches);
}

/** As many of one pattern in one paragraph are said to be there; nobody reads on. */
const mostMatches = 10;

function matchesOf({ kind, pattern, unless }: WordingPattern, text: string): readonly Match[] {
  const matches: Match[] = [];
  for (const match of text.matchAll(pattern)) {
    const found = match[1] ?? match[0];
    const start = match.index + match[0].indexOf(found);
    if (found.includes(blank)) continue;
    if (matches.length === mostMatches) break;
    if (unless?.test(text.slice(sentenceStart(text, start), start)) === true) continue;
    matches.push({ kind, text: found, about: match.groups?.['name'] ?? null, start });
  }
  return matches;
}

/** Longest look back: a sentence is rarely longer, and a paragraph without a full stop may be. */
const longestSentence = 300;

function sentenceStart(text: string, at: number): number {
  const from = Math.max(0, at - longestSentence);
  const end = text.slice(from, at).search(/[.!?;]\s+(?=\S[^.!?;]*$)/u);
  return end < 0 ? from : from + end + 1;
}

/** Of matches that share a character the first in the table stays. */
function withoutOverlaps(matches: readonly Match[]): readonly Match[] {
  const kept: Match[] = [];
  for (const match of matches) {
    const end = match.start + match.text.length;
    if (kept.some((other) => match.start < other.start + other.text.length && other.start < end)) continue;
    kept.push(match);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** The text of a node with every character of code blanked out, images and comments left out. */
function maskedText(node: Nodes): string {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'inlineCode':
      return blank.repeat(node.value.length);
    case 'break':
      return '\n';
    default:
      return 'children' in node ? node.children.map(maskedText).join('') : '';
  }
}

/** The same text with what stands in quotation marks blanked out: those are somebody else's words. */
function withoutQuotes(text: string): string {
  return /["“”„«]/u.test(text)
    ? text.replace(/"[^"\n]{1,300}"|[“„][^”“\n]{1,300}[”“]|«[^»\n]{1,300}»/gu, (quote) =>
        blank.repeat(quote.length),
      )
    : text;
}

/** A paragraph that is emphasized from end to end and begins like an order or question to the author. */
function emphasizedPrompted(node: Paragraph | Heading | TableCell, text: string): string | null {
  const [only, more] = node.children;
  if (node.type !== 'paragraph' || only?.type !== 'emphasis' || more !== undefined) return null;
  return emphasizedPrompt.test(text) && !text.includes(blank) ? text : null;
}

function isPromptTag(text: string): boolean {
  const name = /^<([\w-]+)/.exec(text)?.[1]?.toLowerCase() ?? '';
  const words = text.split(' ').length;
  return promptTag.test(text) && (!htmlElements.has(name) || words > 2);
}

/** Where a match stands: in its line of the source when it is written there as it reads, else the whole node. */
function placeIn(node: Nodes, text: string, match: Match, lines: readonly string[]): Place {
  const whole = placeFrom(node);
  const line = whole.line + (text.slice(0, match.start).match(/\n/g)?.length ?? 0);
  const first = text.slice(match.start, match.start + match.text.length).split('\n', 1)[0] ?? '';
  const source = lines[line - 1] ?? '';
  const nth = text.slice(0, match.start).split('\n').at(-1)?.split(first).length ?? 1;
  const at = nthIndex(source, first, nth, line === whole.line ? whole.column - 1 : 0);
  if (at < 0) return whole;
  return { line, column: at + 1, endLine: line, endColumn: at + 1 + first.length };
}

/** Index of the `nth` occurrence of `part` from `from` on, or -1. */
function nthIndex(text: string, part: string, nth: number, from: number): number {
  let at = text.indexOf(part, from);
  for (let count = 1; count < nth && at >= 0; count++) at = text.indexOf(part, at + part.length);
  return at;
}
