/**
 * A body as a test wants it: parsed, with GitHub ids on headings and a slot for each link.
 *
 * In: Markdown. Out: the rendered body, its input, and its HTML parsed again by parse5.
 * May not: be used outside tests; the real choice of ids and links is `analyze/extract`.
 */
import GithubSlugger from 'github-slugger';
import type { Heading, ListItem } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { visit } from 'unist-util-visit';
import type { MarkdownParser } from '../../../src/analyze/markdown/contract.ts';
import type { BodyInput, LinkNode } from '../../../src/analyze/markdown/marks.ts';
import { parseMarkdown } from '../../../src/analyze/markdown/parse.ts';
import { hasHtml } from '../../../src/analyze/markdown/plain-body.ts';
import { renderBody } from '../../../src/analyze/markdown/to-body.ts';

export type HtmlElement = DefaultTreeAdapterTypes.Element;
type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
type HtmlParent = DefaultTreeAdapterTypes.ParentNode;

/** Input of `renderBody` with every heading, task and link of a document. */
export function inputOf(root: ReturnType<typeof parseMarkdown>['root']): BodyInput {
  const slugger = new GithubSlugger();
  const headings: { node: Heading; id: string }[] = [];
  const steps: { node: ListItem; id: string }[] = [];
  const links: LinkNode[] = [];
  visit(root, (node) => {
    if (node.type === 'heading') headings.push({ node, id: slugger.slug(plainText(node)) });
    if (node.type === 'listItem' && typeof node.checked === 'boolean') {
      steps.push({ node, id: `step-${steps.length + 1}` });
    }
    if (node.type === 'link' || node.type === 'linkReference') links.push(node);
    if (node.type === 'image' || node.type === 'imageReference') links.push(node);
  });
  return { headings, steps, links, judged: [], hasHtml: hasHtml(root) };
}

export function bodyOf(markdown: string, parser: MarkdownParser['name'] = 'native') {
  const { root } = parseMarkdown(markdown, parser);
  const input = inputOf(root);
  return { ...renderBody(root, input), root, input };
}

/** Every element of a piece of HTML, in document order. */
export function elementsOf(html: string): readonly HtmlElement[] {
  const found: HtmlElement[] = [];
  const walk = (parent: HtmlParent): void => {
    for (const node of parent.childNodes) {
      if (!('tagName' in node)) continue;
      found.push(node);
      walk(node);
    }
  };
  walk(parseFragment(html));
  return found;
}

/** Text of a piece of HTML or of one element, as a reader sees it. */
export function textOf(html: string | HtmlParent): string {
  const parts: string[] = [];
  const walk = (node: HtmlNode): void => {
    if (node.nodeName === '#text' && 'value' in node) parts.push(node.value);
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  (typeof html === 'string' ? parseFragment(html) : html).childNodes.forEach(walk);
  return parts.join('');
}

export function attribute(element: HtmlElement, name: string): string | null {
  return element.attrs.find((attr) => attr.name === name)?.value ?? null;
}

/** What an element looks like, in one line: `a[href=x] text`. */
export function outline(html: string): readonly string[] {
  return elementsOf(html).map((element) => {
    const attributes = element.attrs.map(({ name, value }) => `[${name}=${value}]`).join('');
    return `${element.tagName}${attributes}`;
  });
}

/** Fragment links that lead to no id and no named anchor of the same HTML. */
export function deadFragments(html: string): readonly string[] {
  const elements = elementsOf(html);
  const targets = new Set(
    elements.flatMap((element) => [attribute(element, 'id'), attribute(element, 'name')]),
  );
  return elements
    .map((element) => attribute(element, 'href') ?? '')
    .filter((href) => href.startsWith('#') && href.length > 1)
    .filter((href) => !targets.has(href.slice(1)) && !targets.has(decodeURIComponent(href.slice(1))));
}
