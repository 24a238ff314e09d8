/**
 * Where the native parser is known to part from the reference one: such text goes to the reference parser.
 *
 * In: text, or a tree the native parser made. Out: the name of the first known difference it may show, or null.
 * May not: match ordinary writing; each entry costs such a file the slow parser and nothing else.
 */
import type { Nodes, Root } from 'mdast';

/** One known difference. `inText` may match too much, never too little. */
export interface KnownDifference {
  readonly name: string;
  readonly reason: string;
  readonly inText: (text: string) => boolean;
}

/** Runs of different emphasis marks side by side (`*__`), or four and more of one that are no rule (`a****b`). */
function hasTangledMarks(text: string): boolean {
  if (/\*[_~]|_[*~]|~[*_]/.test(text)) return true;
  for (const match of text.matchAll(/\*{4,}|_{4,}/g)) {
    const before = text[match.index - 1] ?? '\n';
    const after = text[match.index + match[0].length] ?? '\n';
    if (!/\s/.test(before) || !/\s/.test(after)) return true;
  }
  return false;
}

/** Whether a line begins with a quote mark, but for spaces. */
function hasQuote(text: string): boolean {
  for (let at = text.indexOf('>'); at >= 0; at = text.indexOf('>', at + 1)) {
    let before = at - 1;
    while (text[before] === ' ') before--;
    if (before < 0 || text[before] === '\n' || text[before] === '\r') return true;
  }
  return false;
}

/** In a container, a comment or instruction that does not end on its line. The last one of a line tells. */
function hasOpenComment(text: string): boolean {
  if (!text.includes('<!--') && !text.includes('<?')) return false;
  const isOpen = (line: string, start: string, end: string): boolean => {
    const at = line.lastIndexOf(start);
    return at >= 0 && !line.includes(end, at + start.length);
  };
  return linesIn(text).some(
    (line) => /^[ \t]*[>\d*+-]/.test(line) && (isOpen(line, '<!--', '-->') || isOpen(line, '<?', '?>')),
  );
}

/** `]:` in a line of a block quote, or in the line before one. */
function hasQuotedDefinition(text: string): boolean {
  if (!text.includes(']:')) return false;
  const quoted = /^[ \t]*>/;
  const lines = linesIn(text);
  return lines.some(
    (line, at) => line.includes(']:') && (quoted.test(line) || quoted.test(lines[at + 1] ?? '')),
  );
}

function linesIn(text: string): readonly string[] {
  return text.split(/\r?\n|\r/);
}

/** Looking for each box is faster than for any of them. */
function mayHoldBox(text: string): boolean {
  return text.includes('[ ]') || text.includes('[x]') || text.includes('[X]') || text.includes('[\t]');
}

/** The known differences that the text alone gives away, by name. */
export const knownDifferences: readonly KnownDifference[] = [
  {
    name: 'nul',
    reason: 'the reference parser replaces U+0000',
    inText: (text) => text.includes('\0'),
  },
  {
    name: 'lone-surrogate',
    reason: 'the native parser works on UTF-8, which has no lone surrogates',
    inText: (text) => !text.isWellFormed(),
  },
  {
    name: 'footnote-definition',
    reason:
      'they differ in what a definition holds (HTML, another definition) and where it ends in a container',
    inText: (text) => text.includes('[^') && /\[\^[^\]\n\r]{1,999}\]:/.test(text),
  },
  {
    name: 'tangled-marks',
    reason:
      'beside a run of another emphasis mark, or in a run of four, a mark opens in one parser and not in the other',
    inText: hasTangledMarks,
  },
  {
    name: 'e-mail-in-url',
    reason:
      'only the reference parser links `git@host` after a slash or colon, or a bare `mailto:` inside emphasis',
    inText: (text) =>
      (text.includes('@') || /mailto|xmpp/i.test(text)) &&
      (/(?<![(<a-z0-9])(?:mailto|xmpp):|(?<!mailto|xmpp)[/:][\w.+-]{1,64}@[\w-]{1,64}\.[a-z]/i.test(text) ||
        (text.includes('(mailto:') && /\[[^\]\n\r]{0,999}\[/.test(text))),
  },
  {
    name: 'emoji-beside-mark',
    reason:
      'the reference parser does not take characters beyond U+FFFF for punctuation beside an emphasis mark',
    inText: (text) =>
      /[\ud800-\udbff]/.test(text) &&
      /[\u{10000}-\u{10ffff}][*_~]+[^\s*_~]|[^\s*_~][*_~]+[\u{10000}-\u{10ffff}]/u.test(text),
  },
  {
    name: 'table-after-quote',
    reason: 'only the native parser begins a table on a line that continues a block quote without its mark',
    inText: (text) =>
      hasQuote(text) &&
      /^ *>[^\n\r]*(?:\r?\n|\r)[^\n\r>]+(?:\r?\n|\r)[ \t]*(?:\||:?-+:?[ \t]*(?:\||$))/m.test(text),
  },
  {
    name: 'html-after-table',
    reason: 'the native parser takes a tag on the line after a table for one more row',
    inText: (text) =>
      text.includes('<') && /[\n\r][ \t>]*</.test(text) && /[|:-][ \t]*(?:\r?\n|\r)[ \t>]*</.test(text),
  },
  {
    name: 'comment-over-blank-line',
    reason: 'in a container the native parser ends an HTML comment or instruction at a blank line',
    inText: hasOpenComment,
  },
  {
    name: 'empty-box',
    reason: 'the native parser takes the next line for the text of a check box that has none',
    inText: (text) => mayHoldBox(text) && /\[[ \txX]\][ \t]*$/m.test(text),
  },
  {
    name: 'escaped-mark-beside-mark',
    reason: 'they part on an escaped emphasis mark inside a run of such marks',
    inText: (text) => text.includes('\\') && /\\[*_~][*_~]/.test(text),
  },
  {
    name: 'list-or-delimiter-row',
    reason: 'only the native parser reads `- | ---` under a line as a list',
    inText: (text) => text.includes('|') && /[-+*][ \t]+\|/.test(text) && /^[ \t>]*[-+*][ \t]+\|/m.test(text),
  },
  {
    name: 'strikethrough-in-word',
    reason: 'they part on `~~` between letters, and on a `*` between letters inside strikethrough',
    inText: (text) => text.includes('~~') && /[^\s\p{P}~][~*]+[^\s\p{P}~]/u.test(text),
  },
  {
    name: 'quoted-definition',
    reason: 'they part on what continues a link definition in, or right before, a block quote',
    inText: hasQuotedDefinition,
  },
  {
    name: 'tab-before-table',
    reason: 'the native parser sees no table in a list item indented by a tab',
    inText: (text) => text.includes('\t') && /^[ >]*\t[\t ]*(?:\||:?-+:?[ \t]*\|)/m.test(text),
  },
];

/** Name of the first known difference that `text` may show, or null. */
export function knownDifferenceInText(text: string): string | null {
  return knownDifferences.find((difference) => difference.inText(text))?.name ?? null;
}

/**
 * Whether a tree of the native parser shows a known difference: a check box that was cut off before anything but a
 * paragraph (GFM 5.3: the marker must begin a paragraph).
 */
export function knownDifferenceInTree(root: Root, text: string): boolean {
  return mayHoldBox(text) && holdsCutBox(root, text);
}

/** What may hold a list item; nothing else is walked. */
const containers = new Set<Nodes['type']>(['root', 'blockquote', 'list', 'listItem', 'footnoteDefinition']);

function holdsCutBox(node: Nodes, text: string): boolean {
  if (!containers.has(node.type) || !('children' in node)) return false;
  const first = node.type === 'listItem' ? node.children[0] : undefined;
  if (first !== undefined && first.type !== 'paragraph') {
    if (text.slice(node.position?.start.offset, first.position?.start.offset).includes('[')) return true;
  }
  return node.children.some((child) => holdsCutBox(child, text));
}
