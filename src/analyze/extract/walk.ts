/**
 * The one walk over the whole tree: headings, links, words, raw HTML.
 *
 * In: an mdast root. Out: these facts in document order, each with its node where the body needs it.
 * May not: look twice; whoever needs the tree again pays for it.
 */

import GithubSlugger from 'github-slugger';
import type {
  Definition,
  Heading,
  Image,
  ImageReference,
  Link,
  LinkReference,
  Nodes,
  Paragraph,
  Root,
  TableCell,
} from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { HeadingFact, LinkFact } from '../../model/facts.ts';
import { lineOf, placeFrom } from './place.ts';
import { countWords, oneLine, plainTextOf } from './plain.ts';
import { mayHold, type Suspect } from './wordings.ts';

type LinkNode = Link | LinkReference | Image | ImageReference;

/** What one walk finds. */
export interface Walked {
  readonly headings: readonly { readonly node: Heading; readonly fact: HeadingFact }[];
  readonly links: readonly { readonly node: LinkNode; readonly fact: LinkFact }[];
  /** What may hold a wording that rules look for. */
  readonly suspects: readonly Suspect[];
  readonly words: number;
  readonly hasHtml: boolean;
}

interface Gathered {
  readonly headings: Heading[];
  readonly links: LinkNode[];
  readonly definitions: Map<string, Definition>;
  readonly suspects: Suspect[];
  /** Block quotes around the node at hand. */
  quotes: number;
  words: number;
  hasHtml: boolean;
}

/** Walks the tree once. Reference links are resolved after it, by the first definition of their name. */
export function walkTree(root: Root): Walked {
  const gathered: Gathered = {
    headings: [],
    links: [],
    definitions: new Map(),
    suspects: [],
    quotes: 0,
    words: 0,
    hasHtml: false,
  };
  for (const child of root.children) visit(child, gathered);
  const slugger = new GithubSlugger();
  return {
    headings: gathered.headings.map((node) => ({ node, fact: headingFact(node, slugger) })),
    links: gathered.links.map((node, index) => ({ node, fact: linkFact(node, index, gathered.definitions) })),
    suspects: gathered.suspects,
    words: gathered.words,
    hasHtml: gathered.hasHtml,
  };
}

function visit(node: Nodes, gathered: Gathered): void {
  switch (node.type) {
    // What most nodes are: read with the paragraph around it.
    case 'text':
    case 'inlineCode':
    case 'break':
      return;
    case 'heading':
      gathered.headings.push(node);
      readWords(node, gathered);
      break;
    case 'paragraph':
    case 'tableCell':
      readWords(node, gathered);
      break;
    case 'blockquote':
      gathered.quotes++;
      for (const child of node.children) visit(child, gathered);
      gathered.quotes--;
      return;
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
      if (!node.value.includes('\n')) gathered.suspects.push({ node, quoted: gathered.quotes > 0 });
      break;
    default:
  }
  if ('children' in node) for (const child of node.children) visit(child, gathered);
}

function readWords(node: Heading | Paragraph | TableCell, gathered: Gathered): void {
  const text = plainTextOf(node.children);
  gathered.words += countWords(text);
  const emphasized = node.children[0]?.type === 'emphasis';
  if (emphasized || mayHold(text)) gathered.suspects.push({ node, quoted: gathered.quotes > 0 });
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
