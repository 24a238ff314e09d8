/**
 * Admonitions before parsing: `!!! note "Title"` becomes a block quote of the same width.
 *
 * In: Markdown text. Out: text with the same lines and columns, and what each admonition's first line said, by line.
 * May not: move a character of a body to another line or column, or touch fenced code.
 */

/** The five kinds that GitHub has: https://docs.github.com/en/get-started/writing-on-github (alerts). */
export const alertKinds = ['note', 'tip', 'important', 'warning', 'caution'] as const;

export type AlertKind = (typeof alertKinds)[number];

/** What the first line of an admonition said. `title` is null when none is wanted (`!!! note ""`). */
export interface Admonition {
  readonly kind: AlertKind;
  readonly title: string | null;
}

/** Text ready for a parser, and its admonitions by 1-based line. */
export interface RewrittenText {
  readonly text: string;
  readonly admonitions: ReadonlyMap<number, Admonition>;
}

/** The types of Material for MkDocs, as far as they are not notes. */
const kindOfType: { readonly [type: string]: AlertKind } = {
  tip: 'tip',
  hint: 'tip',
  success: 'tip',
  check: 'tip',
  done: 'tip',
  important: 'important',
  warning: 'warning',
  attention: 'warning',
  danger: 'caution',
  error: 'caution',
  bug: 'caution',
  failure: 'caution',
  fail: 'caution',
  missing: 'caution',
  caution: 'caution',
};

const knownTypes = new Set([
  ...Object.keys(kindOfType),
  ...[
    'note',
    'info',
    'todo',
    'abstract',
    'summary',
    'tldr',
    'question',
    'help',
    'faq',
    'example',
    'quote',
    'cite',
    'seealso',
  ],
]);

const opening = /^([ \t]*)(?:!!!|\?\?\?\+?) +([A-Za-z][\w-]*)((?: +[\w-]+)*)(?: +"(.*)")? *$/;
const listMarker = /^ *(?:[-+*]|\d{1,9}[.)]) +/;
const fenceMark = /^(?:[ >]|[-+*] |\d{1,9}[.)] )*(`{3,}|~{3,})(.*)$/;

/** An admonition whose body may still go on. */
interface OpenAdmonition {
  readonly indent: number;
  readonly inList: boolean;
}

interface State {
  readonly open: readonly OpenAdmonition[];
  /** Columns at which the content of the open list items begins. */
  readonly lists: readonly number[];
  /** The fence that code was opened with; empty outside code. */
  readonly fence: string;
}

/** Columns of white space a line begins with; a tab counts for four. */
function indentOf(line: string): number {
  let columns = 0;
  for (const character of line) {
    if (character !== ' ' && character !== '\t') break;
    columns += character === '\t' ? 4 : 1;
  }
  return columns;
}

/** A word with its first letter in upper case. */
export function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

/**
 * Reads the first line of an admonition. A word that is no known type counts only with a title or an indented line after
 * it: people shout with `!!!`, too.
 */
function readOpening(line: string, next: string): Admonition | null {
  const match = opening.exec(line);
  if (match === null) return null;
  const [, space = '', type = '', more = '', title] = match;
  const word = type.toLowerCase();
  const isKnown = knownTypes.has(word) && /^(?: +(?:inline|end))*$/.test(more);
  if (!isKnown && title === undefined && indentOf(next) < space.length + 4) return null;
  return { kind: kindOfType[word] ?? 'note', title: title === undefined ? capitalised(type) : title || null };
}

/** Whether a block quote can begin at this column: near the margin of an admonition's body, or in a list item. */
function startsBlock(
  indent: number,
  { open, lists }: Pick<State, 'open' | 'lists'>,
): 'margin' | 'list' | null {
  if (indent - ((open.at(-1)?.indent ?? -4) + 4) <= 3) return 'margin';
  return lists.some((column) => column <= indent && indent <= column + 3) ? 'list' : null;
}

/**
 * Puts quote marks over the indentation of the open admonitions. At the margin the mark takes the third column, so that
 * the text after it keeps its own indentation to the column; in a list it takes the second, since a mark may stand at
 * most three columns inside the item. A tab makes room for one mark.
 */
function quoted(line: string, open: readonly OpenAdmonition[]): string {
  let result = '';
  let at = 0;
  let column = 0;
  for (const { indent, inList } of open) {
    for (; column < indent; at++) {
      column += line[at] === '\t' ? 4 : 1;
      result += line[at] ?? ' ';
    }
    const isTab = line[at] === '\t';
    result += isTab ? '>' : inList ? ' >  ' : '  > ';
    at += isTab ? 1 : 4;
    column += 4;
  }
  return result + line.slice(at);
}

function listsAfter(line: string, lists: readonly number[]): readonly number[] {
  const marker = listMarker.exec(line)?.[0];
  const indent = indentOf(line);
  if (marker === undefined) return indent === 0 ? [] : lists;
  return [...lists.filter((column) => column <= indent), marker.length];
}

function fenceAfter(line: string, fence: string): string {
  const [, mark = '', rest = ''] = fenceMark.exec(line) ?? [];
  if (fence !== '') return mark.startsWith(fence) && rest.trim() === '' ? '' : fence;
  return mark.startsWith('`') && rest.includes('`') ? '' : mark;
}

/**
 * Rewrites the admonitions of MkDocs and PagerDuty (`!!! type "Title"`, `???`, `???+`; a body indented by four) as block
 * quotes that begin with a heading. Lines and columns of bodies stay; offsets do not (blank lines in a body get marks).
 */
export function rewriteAdmonitions(text: string): RewrittenText {
  const mayHoldOne = text.includes('!!!') || text.includes('???');
  if (!mayHoldOne || !/^[ \t]*(?:!!!|\?\?\?)/m.test(text)) return { text, admonitions: new Map() };
  // Every second part is a line ending.
  const parts = text.split(/(\r\n|\n|\r)/);
  const admonitions = new Map<number, Admonition>();
  let state: State = { open: [], lists: [], fence: '' };
  let blanks: number[] = [];
  for (let index = 0; index < parts.length; index += 2) {
    const line = parts[index] ?? '';
    if (line.trim() === '') {
      blanks.push(index);
      continue;
    }
    const indent = indentOf(line);
    const open = state.open.filter((admonition) => indent >= admonition.indent + 4);
    for (const blank of blanks) if (open.length > 0) parts[blank] = quoted('', open).trimEnd();
    blanks = [];
    const fence = open.length < state.open.length ? '' : state.fence;
    const place = fence === '' ? startsBlock(indent, { ...state, open }) : null;
    const found = place === null ? null : readOpening(line, parts[index + 2] ?? '');
    let rewritten = quoted(line, open);
    if (found !== null) {
      rewritten = rewritten.replace(/(?:!!!|\?\?\?).?/, '> # ');
      admonitions.set(index / 2 + 1, found);
    }
    parts[index] = rewritten;
    state = {
      open: found === null ? open : [...open, { indent, inList: place === 'list' }],
      lists: found === null ? listsAfter(line, state.lists) : state.lists,
      fence: fenceAfter(line, fence),
    };
  }
  return { text: parts.join(''), admonitions };
}
