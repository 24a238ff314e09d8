/**
 * Suppressions: comments of a file that silence rules.
 *
 * In: a file's text, how much of it is front matter, and the tree of its body. Out: one fact a comment, in order.
 * May not: read a comment in code as one, or know which rules there are.
 */
import type { Html, Nodes, Root } from 'mdast';
import type { SuppressionFact, SuppressionTarget } from '../../model/facts.ts';
import { isDay } from '../../text/day.ts';
import { type Lines, linesOf, pointAt } from '../../text/lines.ts';

/** A comment as it stands in the text: `[start, end)` in UTF-16 code units. */
interface Comment {
  readonly start: number;
  readonly end: number;
  /** What follows `onlyonce-`. */
  readonly text: string;
}

const word = 'onlyonce-';

/** Every suppression of a file. `bodyOffset` is where the front matter ends; places in `root` count the whole text. */
export function readSuppressions(text: string, bodyOffset: number, root: Root): readonly SuppressionFact[] {
  if (!text.includes(word)) return [];
  const lines = linesOf(text);
  const comments = [
    ...frontMatterComments(text.slice(0, bodyOffset)),
    ...htmlOf(root).flatMap((node) => htmlComments(text, rangeOf(node, lines))),
  ];
  const own = new Set(comments.flatMap((comment) => wholeLines(comment, text, lines)));
  const open: Open[] = [];
  const facts = comments.map((comment) => factOf(comment, { text, lines, own, open }));
  return facts.filter((fact) => fact !== null);
}

/** `# onlyonce-...` alone in its line, or behind a value. */
function frontMatterComments(block: string): readonly Comment[] {
  return [...block.matchAll(/(?<=^|[ \t])#[ \t]{0,8}onlyonce-([^\r\n]*)/gm)].map((found) => ({
    start: found.index,
    end: found.index + found[0].trimEnd().length,
    text: found[1] ?? '',
  }));
}

function htmlOf(node: Nodes): readonly Html[] {
  if (node.type === 'html') return [node];
  return 'children' in node ? node.children.flatMap(htmlOf) : [];
}

function rangeOf({ position }: Html, { starts }: Lines): readonly [start: number, end: number] {
  const at = (point: { readonly line: number; readonly column: number } | undefined) =>
    point === undefined ? 0 : (starts[point.line - 1] ?? 0) + point.column - 1;
  return [at(position?.start), at(position?.end)];
}

function htmlComments(text: string, [from, to]: readonly [number, number]): readonly Comment[] {
  const comments: Comment[] = [];
  for (let start = text.indexOf('<!--', from); start >= 0 && start < to; ) {
    const close = text.indexOf('-->', start + 4);
    if (close < 0 || close >= to) break;
    const inner = text.slice(start + 4, close).trim();
    if (inner.startsWith(word)) comments.push({ start, end: close + 3, text: inner.slice(word.length) });
    start = text.indexOf('<!--', close + 3);
  }
  return comments;
}

/** The lines (1-based) that hold nothing but this comment. */
function wholeLines({ start, end }: Comment, text: string, lines: Lines): readonly number[] {
  const first = pointAt(lines, start).line;
  const last = pointAt(lines, end).line;
  const before = text.slice(lines.starts[first - 1], start);
  const after = text.slice(end, lines.ends[last - 1]);
  if (!/^[\s>]*$/.test(before) || after.trim() !== '') return [];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** A rule that `disable` has silenced and nothing has let speak again. */
interface Open {
  readonly rule: string;
  readonly close: (line: number) => void;
}

interface Surroundings {
  readonly text: string;
  readonly lines: Lines;
  /** Lines that hold nothing but such a comment. */
  readonly own: ReadonlySet<number>;
  readonly open: Open[];
}

const directives: ReadonlySet<string> = new Set([
  'disable-next-line',
  'disable-line',
  'disable-file',
  'disable',
  'enable',
]);

/** Null for an `enable` that ends something. */
function factOf(comment: Comment, around: Surroundings): SuppressionFact | null {
  const { lines } = around;
  const from = pointAt(lines, comment.start);
  const to = pointAt(lines, comment.end);
  const place = { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
  const directive = /^[a-z-]*/i.exec(comment.text)?.[0].toLowerCase() ?? '';
  const { rules, reason, until } = argumentsOf(comment.text.slice(directive.length));
  const base = { ...place, directive, reason, until, targets: [] };
  if (!directives.has(directive)) return { ...base, fault: 'directive' };
  if (directive === 'enable') {
    return closeOpen(rules, place.line, around.open) ? null : { ...base, fault: 'nothing-open' };
  }
  if (rules.length === 0) return { ...base, fault: 'rule' };
  const targets = rules.map((rule) => targetOf(rule, directive, place, around));
  if (reason === null) return { ...base, targets, fault: 'reason' };
  return { ...base, targets, fault: until === null || isDay(until) ? null : 'until' };
}

/** `RULE, RULE: reason (until DAY)`. */
function argumentsOf(text: string): Pick<SuppressionFact, 'reason' | 'until'> & {
  readonly rules: readonly string[];
} {
  const line = text.replace(/\s+/g, ' ').trim();
  const end = /\(until:? ?([^()]{0,40})\)\.?$/i.exec(line);
  const said = end === null ? line : line.slice(0, end.index).trim();
  const colon = said.indexOf(':');
  const named = colon < 0 ? said : said.slice(0, colon);
  const reason = colon < 0 ? '' : said.slice(colon + 1).trim();
  return {
    // Without a colon the words of a reason may follow: only what commas separate is a list of rules.
    rules: named.split(',').flatMap((part) => part.trim().split(' ')[0] || []),
    reason: reason === '' ? null : reason,
    until: end === null ? null : (end[1] ?? '').trim(),
  };
}

type MutableTarget = { -readonly [Key in keyof SuppressionTarget]: SuppressionTarget[Key] };

function targetOf(
  rule: string,
  directive: string,
  { line, endLine }: { readonly line: number; readonly endLine: number },
  { text, lines, own, open }: Surroundings,
): SuppressionTarget {
  if (directive === 'disable-file') return { rule, from: 1, to: null };
  if (directive === 'disable-line') return { rule, from: line, to: endLine };
  if (directive === 'disable-next-line') {
    let next = endLine + 1;
    while (next < lines.starts.length && (own.has(next) || isBlank(text, lines, next))) next++;
    return { rule, from: next, to: next };
  }
  const target: MutableTarget = { rule, from: line, to: null };
  open.push({
    rule,
    close: (at) => {
      target.to = at;
    },
  });
  return target;
}

function isBlank(text: string, { starts, ends }: Lines, line: number): boolean {
  return /^[\s>]*$/.test(text.slice(starts[line - 1], ends[line - 1]));
}

/** Ends what is open of these rules, or of all when none is named. False when nothing of it was open. */
function closeOpen(rules: readonly string[], line: number, open: Open[]): boolean {
  const ended = open.filter(({ rule }) => rules.length === 0 || rules.includes(rule));
  for (const one of ended) {
    one.close(line);
    open.splice(open.indexOf(one), 1);
  }
  return ended.length > 0;
}
