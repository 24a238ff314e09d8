/**
 * Metadata written in the body: `**Status:** Final`, bullet keys, two-column tables, headings with one short line.
 *
 * In: the blocks of a document. Out: its key and value pairs in document order, keys folded.
 * May not: know what a key means; that is the business of each fact.
 */
import type { List, Paragraph, PhrasingContent, Table, TableCell } from 'mdast';
import { isAscii } from '../../text/fold.ts';
import { knownKeys } from './field-words.ts';
import { oneLine, ownPhrasing, plainText, plainTextOf, splitLines } from './plain.ts';
import { type Block, innermostClass } from './sections.ts';
import { foldHeading, type SectionClass } from './vocabulary.ts';

/** One key with its value. `marked` says that the key was set apart (bold, a table cell, a heading), not only by a colon. */
export interface MetadataEntry {
  readonly key: string;
  readonly value: string;
  readonly marked: boolean;
}

const longestKey = 40;
const keyAndValue = /^([^:=]{1,40}?)\s*[:：]\s+(\S.*)$/su;

/** `Resolved 2023-02-02 11:36`: a word for a moment and the moment, without a colon. */
const keyAndDate =
  /^((?:first )?(?:started|detected|mitigated|repaired|resolved|ended))\s+(\d{4}-\d{2}-\d{2}.*)$/isu;

/** Sections whose keys belong to their items, not to the document; a timeline may state when it was resolved. */
const notMetadata: ReadonlySet<SectionClass> = new Set<SectionClass>([
  'actions',
  'promise',
  'lessons',
  'went-well',
  'went-wrong',
]);

/** Every key and value of the body, in document order. Linear. */
export function readMetadata(blocks: readonly Block[]): readonly MetadataEntry[] {
  return blocks.flatMap((block, index) => {
    // `Owner: x` below an action is the action's.
    const inside = innermostClass(block.path);
    if (inside !== null && notMetadata.has(inside)) return [];
    return block.heading === null ? nodeEntries(block.node) : headingEntries(block, blocks, index);
  });
}

function nodeEntries(node: Block['node']): readonly MetadataEntry[] {
  if (node.type === 'paragraph') return paragraphEntries(node);
  if (node.type === 'list') return listEntries(node);
  if (node.type === 'table') return tableEntries(node);
  if (node.type !== 'blockquote') return [];
  return node.children.flatMap((child) => {
    if (child.type === 'paragraph') return paragraphEntries(child);
    return child.type === 'list' ? listEntries(child) : [];
  });
}

/** `## Date: July 1, 2020`, or a heading whose section is one short line or list (`## Status`, then `Final`). */
function headingEntries(block: Block, blocks: readonly Block[], index: number): readonly MetadataEntry[] {
  const text = block.heading?.text ?? '';
  const inline = keyAndValue.exec(text);
  if (inline !== null) return entry(inline[1] ?? '', inline[2] ?? '', true);
  if (text.length > longestKey) return [];
  const next = blocks[index + 1];
  if (next === undefined || next.heading !== null) return [];
  return knownEntry(text, () => lineOf(next.node), true).filter(
    (found) => found.value !== '' && isShort(found),
  );
}

/** The one line, or the few items, that a section consists of. */
function lineOf(node: Block['node']): string {
  if (node.type === 'paragraph') return oneLine(plainText(node));
  return node.type === 'list' && node.children.length <= 6 ? itemsOf(node) : '';
}

function itemsOf(list: List): string {
  return list.children.map((item) => oneLine(plainTextOf(ownPhrasing(item)))).join(', ');
}

/** Lines of a paragraph that begin with a key: bold, or plain and followed by a colon. */
function paragraphEntries(node: Paragraph): readonly MetadataEntry[] {
  if (!mayHoldKeys(node.children)) return [];
  const lines = splitLines(node.children);
  if (lines.length > 40) return [];
  return lines.flatMap(lineEntries);
}

/** Whether there is a colon, or a bold or slanted part that may be a key; prose mostly has neither. */
function mayHoldKeys(nodes: readonly PhrasingContent[]): boolean {
  return nodes.some(
    (node) =>
      node.type === 'strong' ||
      node.type === 'emphasis' ||
      (node.type === 'text' && colonOrDate.test(node.value)),
  );
}

const colonOrDate = /[:：]|\d{4}-\d{2}/u;

function listEntries(list: List): readonly MetadataEntry[] {
  return list.children.flatMap((item) => {
    const phrasing = ownPhrasing(item);
    const own = mayHoldKeys(phrasing) ? splitLines(phrasing).flatMap(lineEntries) : [];
    if (own.length > 0) return own;
    // `- Status` with a nested `- Final`
    const nested = item.children.find((child) => child.type === 'list');
    if (nested?.type !== 'list' || nested.children.length > 6) return [];
    const key = oneLine(plainTextOf(phrasing));
    if (key.length > longestKey) return [];
    return knownEntry(key, () => itemsOf(nested), false).filter(isShort);
  });
}

function tableEntries(table: Table): readonly MetadataEntry[] {
  const width = table.children.reduce((widest, row) => Math.max(widest, row.children.length), 0);
  if (width !== 2 && table.children.length !== 2) return [];
  if (width === 2) return table.children.flatMap(({ children: [key, value] }) => cellEntry(key, value));
  // One row below a header of keys.
  const [header, values] = table.children;
  return header?.children.flatMap((key, index) => cellEntry(key, values?.children[index])) ?? [];
}

function cellEntry(key: TableCell | undefined, value: TableCell | undefined): readonly MetadataEntry[] {
  const text = key === undefined ? '' : oneLine(plainText(key));
  return knownEntry(text, () => (value === undefined ? '' : oneLine(plainText(value))), true);
}

function lineEntries(line: readonly PhrasingContent[]): readonly MetadataEntry[] {
  const nodes = line.filter((node) => !(node.type === 'text' && node.value.trim() === ''));
  const first = nodes[0];
  if (first === undefined) return [];
  if (first.type === 'strong' || first.type === 'emphasis') {
    const key = oneLine(plainTextOf(first.children));
    const after = oneLine(plainTextOf(nodes.slice(1)));
    if (/[:：]$/.test(key) || /^[:：]/.test(after) || /^[–—-]\s/.test(after)) {
      return entry(key, after.replace(/^[\s:：–—-]+/, ''), true);
    }
    const inside = keyAndValue.exec(key);
    return inside !== null && after === '' ? entry(inside[1] ?? '', inside[2] ?? '', true) : [];
  }
  const text = oneLine(plainTextOf(nodes));
  const match = keyAndValue.exec(text) ?? keyAndDate.exec(text);
  return match === null ? [] : entry(match[1] ?? '', match[2] ?? '', false);
}

/** An entry whose key only says something when it is one of ours: most headings, cells and items are no keys. */
function knownEntry(key: string, read: () => string, marked: boolean): readonly MetadataEntry[] {
  const [known] = entry(key, '', marked);
  if (known === undefined || !knownKeys.has(known.key)) return [];
  return [{ ...known, value: read() }];
}

/** What a section or a nested list says of a key is no story. */
function isShort({ value }: MetadataEntry): boolean {
  return value.length <= 300;
}

function entry(key: string, value: string, marked: boolean): readonly MetadataEntry[] {
  if (key.length > 2 * longestKey) return [];
  const folded = foldHeading(bareKey(key));
  if (folded === '' || folded.length > longestKey) return [];
  return [{ key: folded, value: oneLine(value), marked }];
}

/** A key without emoji and numbering; brackets stay (`Author(s)`). */
function bareKey(key: string): string {
  const spelled = key.includes(':') || !isAscii(key) ? key.replace(emoji, '') : key;
  return spelled.replace(/^\s*\d{1,2}[.)]\s+/, '');
}

const emoji = /\p{Extended_Pictographic}|\uFE0F|:[a-z_]+:/gu;

/** Names in a value: parted by commas, `&`, `and` or semicolons; links and handles as plain words. */
export function namesIn(value: string): readonly string[] {
  return value
    .split(/\s*(?:,|;|\s&\s|\sand\s|\sog\s|\sund\s|\set\s|\sy\s|\/)\s*/iu)
    .map((name) => oneLine(name.replace(/^[\s@*_`]+|[\s*_`.]+$/gu, '')))
    .filter((name) => name !== '' && name.length <= 60);
}

/** Whether a value says that nothing is known: `N/A`, `?`, `TBD`, `-`. */
export function isBlankValue(value: string): boolean {
  return /^(?:n\/?a|none|nobody|tbd|tba|todo|unknown|unassigned|ukjent|ingen|x+|z{2,}|-+|–|—|\?+|\.+|…|)$/iu.test(
    value.trim(),
  );
}
