/**
 * The one walk over the whole tree: headings, links, words, raw HTML.
 *
 * In: an mdast root. Out: these facts in document order, each with its node where the body needs it.
 * May not: look twice; whoever needs the tree again pays for it.
 */

import GithubSlugger from 'github-slugger';
import type { Definition, Heading, Image, ImageReference, Link, LinkReference, Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { HeadingFact, LinkFact } from '../../model/facts.ts';
import { lineOf, placeFrom } from './place.ts';
import { countWords, oneLine, plainTextOf } from './plain.ts';

type LinkNode = Link | LinkReference | Image | ImageReference;

/** What one walk finds. */
export interface Walked {
  readonly headings: readonly { readonly node: Heading; readonly fact: HeadingFact }[];
  readonly links: readonly { readonly node: LinkNode; readonly fact: LinkFact }[];
  readonly words: number;
  readonly hasHtml: boolean;
}

interface Gathered {
  readonly headings: Heading[];
  readonly links: LinkNode[];
  readonly definitions: Map<string, Definition>;
  words: number;
  hasHtml: boolean;
}

/** Walks the tree once. Reference links are resolved after it, by the first definition of their name. */
export function walkTree(root: Root): Walked {
  const gathered: Gathered = { headings: [], links: [], definitions: new Map(), words: 0, hasHtml: false };
  for (const child of root.children) visit(child, gathered);
  const slugger = new GithubSlugger();
  return {
    headings: gathered.headings.map((node) => ({ node, fact: headingFact(node, slugger) })),
    links: gathered.links.map((node, index) => ({ node, fact: linkFact(node, index, gathered.definitions) })),
    words: gathered.words,
    hasHtml: gathered.hasHtml,
  };
}

function visit(node: Nodes, gathered: Gathered): void {
  switch (node.type) {
    case 'heading':
      gathered.headings.push(node);
      gathered.words += countWords(plainTextOf(node.children));
      break;
    case 'paragraph':
    case 'tableCell':
      gathered.words += countWords(plainTextOf(node.children));
      break;
    case 'code':
      gathered.words += countWords(node.value);
      break;
    case 'link':
    case 'linkReference':
    case 'image':
    case 'imageReference':
      gathered.links.push(node);
      break;
    case 'definition': {
      const key = node.identifier.toLowerCase();
      if (!gathered.definitions.has(key)) gathered.definitions.set(key, node);
      break;
    }
    case 'html':
      gathered.hasHtml = true;
      break;
    default:
  }
  if ('children' in node) for (const child of node.children) visit(child, gathered);
}

/** Ids are GitHub's: of the text without images, numbered when repeated. */
function headingFact(node: Heading, slugger: GithubSlugger): HeadingFact {
  const text = textOf(node, { includeImageAlt: false, includeHtml: false });
  return { depth: node.depth, text: oneLine(text), id: slugger.slug(text.trim()), line: lineOf(node) };
}

function linkFact(node: LinkNode, index: number, definitions: ReadonlyMap<string, Definition>): LinkFact {
  const image = node.type === 'image' || node.type === 'imageReference';
  const href = 'url' in node ? node.url : (definitions.get(node.identifier.toLowerCase())?.url ?? '');
  const text = image ? (node.alt ?? '') : textOf(node, { includeHtml: false });
  return { index, kind: image ? 'image' : 'link', href, text: oneLine(text), ...placeFrom(node) };
}
