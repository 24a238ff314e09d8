/**
 * Anchors: which fragments lead somewhere in a body.
 *
 * In: the ids of a body's HTML, or an mdast without raw HTML. Out: fragments, sorted by code unit.
 * May not: differ from what `renderBody` says of the same document; a property test holds it to that.
 */
import type { Nodes, Root, TableRow } from 'mdast';
import { byCodeUnit } from '../../model/paths.ts';
import type { BodyInput } from './marks.ts';

/** Sanitizing puts this before every id that is not ours (footnotes, ids in raw HTML). */
export const userContentPrefix = 'user-content-';

/** Ids and classes of layouts begin with this: a heading that does too is prefixed like an author's id. */
const layoutPrefix = 'oo-';

/** The id a heading or step gets: its own, unless a layout's could be meant by it. */
export function bodyId(id: string): string {
  return id.startsWith(layoutPrefix) ? userContentPrefix + id : id;
}

/** The fragments that lead to the given ids: each id, and a prefixed one without its prefix. Sorted, none twice. */
export function fragmentsOf(ids: Iterable<string>): readonly string[] {
  const fragments = new Set<string>();
  for (const id of ids) {
    fragments.add(id);
    if (id.startsWith(userContentPrefix)) fragments.add(id.slice(userContentPrefix.length));
  }
  return [...fragments].sort(byCodeUnit);
}

/** A footnote's name as remark-rehype writes it into ids: percent-encoded but for the characters of a URL. */
function footnoteName(identifier: string): string {
  return identifier
    .toUpperCase()
    .toLowerCase()
    .replaceAll(/%(?![\da-z]{2})|[^!#$%&-;=?-Z_a-z~]/giu, (character) =>
      encodeURIComponent(character.toWellFormed()),
    );
}

/** Footnotes in the order they are first referred to, with the number of references. */
function visitInOrder(root: Root, visitor: (node: Nodes) => void): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const walk = (node: Nodes, isTop: boolean): void => {
    if (node.type === 'text' || (node.type === 'footnoteDefinition' && !isTop)) return;
    visitor(node);
    if (node.type === 'footnoteReference') {
      const key = node.identifier.toUpperCase();
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    if (node.type === 'table') {
      for (const row of node.children) walkRow(row, node.align?.length ?? row.children.length);
    } else if ('children' in node) {
      for (const child of node.children) walk(child, false);
    }
  };
  /** A row's cells beyond the header's are not shown (GFM 4.10). */
  const walkRow = (row: TableRow, width: number): void => {
    for (const [at, cell] of row.children.entries()) if (at < width) walk(cell, false);
  };
  walk(root, true);
  if (counts.size === 0) return counts;
  const definitions = footnoteDefinitions(root);
  // A map's iteration sees what is added while it runs: notes may refer to further notes.
  for (const key of counts.keys()) {
    const definition = definitions.get(key);
    if (definition !== undefined) walk(definition, true);
  }
  return new Map([...counts].map(([key, count]) => [key, definitions.has(key) ? count : -count]));
}

function footnoteDefinitions(root: Root): ReadonlyMap<string, Nodes> {
  const definitions = new Map<string, Nodes>();
  const collect = (node: Nodes): void => {
    if (node.type === 'footnoteDefinition') {
      const key = node.identifier.toUpperCase();
      if (!definitions.has(key)) definitions.set(key, node);
    }
    if ('children' in node) for (const child of node.children) collect(child);
  };
  collect(root);
  return definitions;
}

/**
 * The anchors of a document without raw HTML, from its mdast alone: headings, steps and footnotes. Equals what
 * `renderBody` gives as `anchors`, at a small part of its cost. With raw HTML use `inspectBody`.
 */
export function plainAnchors(root: Root, input: Pick<BodyInput, 'headings' | 'steps'>): readonly string[] {
  const idOf = new Map<Nodes, string>([...input.headings, ...input.steps].map(({ node, id }) => [node, id]));
  const ids = new Set<string>();
  const footnotes = visitInOrder(root, (node) => {
    const id = node.type === 'heading' || node.type === 'listItem' ? (idOf.get(node) ?? '') : '';
    if (id !== '') ids.add(bodyId(id));
  });
  for (const [key, count] of footnotes) {
    const name = footnoteName(key);
    if (count > 0) ids.add(`${userContentPrefix}fn-${name}`).add(`${userContentPrefix}footnote-label`);
    for (let index = 1; index <= Math.abs(count); index++) {
      ids.add(`${userContentPrefix}fnref-${name}${index > 1 ? `-${index}` : ''}`);
    }
  }
  return fragmentsOf(ids);
}
