/**
 * Rendering: from a Markdown tree to the HTML of a page's body.
 *
 * In: a settled mdast root, the nodes that get ids and link slots. Out: sanitized HTML, its anchors, its raw HTML's links.
 * May not: change the mdast, or trust anything an author wrote. The order is the safety: sanitize, then our attributes.
 */
import type { ElementContent, Root as HtmlRoot } from 'hast';
import type { Code, Html, ListItem, Nodes, Root } from 'mdast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype, { defaultHandlers, type Options } from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { LinkFact } from '../../model/facts.ts';
import { fragmentsOf } from './anchors.ts';
import { settleAttributes } from './attributes.ts';
import { type BodyInput, markElement, markNameFor, marksOf, usualMarkName } from './marks.ts';
import { cleanRawHtml } from './raw-html.ts';
import { schemaFor } from './schema.ts';

/** What a body's HTML holds besides text. */
export interface BodyInspection {
  /** Every fragment that leads somewhere in the body, sorted: ids as they are, and prefixed ones without prefix, too. */
  readonly anchors: readonly string[];
  /** Links and images in raw HTML; their slots come after those of `BodyInput.links`. */
  readonly htmlLinks: readonly LinkFact[];
}

export interface RenderedBody extends BodyInspection {
  readonly html: string;
}

type Handlers = NonNullable<Options['handlers']>;
type Handler = NonNullable<Handlers['heading']>;

const stringifier = unified()
  .use(rehypeStringify, { characterReferences: { useNamedReferences: true } })
  .freeze();

/** Whether a tree holds raw HTML that shows (comments do not): only then is the HTML parser needed. */
export function hasHtml(root: Root): boolean {
  let found = false;
  visit(root, 'html', (node: Html) => {
    found ||= node.value.replaceAll(/<!--[\s\S]*?-->/g, '').trim() !== '';
  });
  return found;
}

/** Parents whose raw HTML stands in a line of text. */
const phrasing = new Set<string>([
  'paragraph',
  'heading',
  'tableCell',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
]);

/** A language as it goes into a class name: `{python}` is `python`. */
function languageOf(code: Code): string | null {
  return code.lang?.replaceAll(/[^\w+#.-]/g, '') || null;
}

/** remark-rehype asks all items of a list whether it is loose, for each item; here a list is asked once. */
function listItemHandler(): Handler {
  const looseLists = new WeakMap<Nodes, boolean>();
  return (state, node: ListItem, parent) => {
    if (parent?.type !== 'list') return defaultHandlers.listItem(state, node, parent);
    const isLoose = looseLists.get(parent) ?? (parent.spread || parent.children.some((item) => item.spread));
    looseLists.set(parent, isLoose === true);
    return defaultHandlers.listItem(state, node, { type: 'list', spread: isLoose === true, children: [] });
  };
}

function toHtmlTree(
  root: Root,
  input: BodyInput,
): { tree: HtmlRoot; facts: ReturnType<typeof settleAttributes> } {
  const marks = marksOf(input);
  const markName = input.hasHtml ? markNameFor(root) : usualMarkName;
  const blocks = new WeakSet<ElementContent>();

  const marked = (make: Handler): Handler => {
    return (state, node: Nodes, parent) => {
      const result = make(state, node, parent);
      const mark = marks.get(node);
      if (mark !== undefined && result !== undefined && !Array.isArray(result))
        markElement(result, mark, markName);
      return result;
    };
  };
  const handlers: Handlers = {
    heading: marked(defaultHandlers.heading),
    paragraph: marked(defaultHandlers.paragraph),
    tableRow: marked(defaultHandlers.tableRow),
    listItem: marked(listItemHandler()),
    link: marked(defaultHandlers.link),
    linkReference: marked(defaultHandlers.linkReference),
    image: marked(defaultHandlers.image),
    imageReference: marked(defaultHandlers.imageReference),
    code: (state, node: Code) => defaultHandlers.code(state, { ...node, lang: languageOf(node) }),
    html: (state, node: Html, parent) => {
      const result = defaultHandlers.html(state, node);
      if (result?.type === 'raw' && !phrasing.has(parent?.type ?? '')) blocks.add(result);
      return result;
    },
  };
  const toHtml = unified().use(remarkRehype, {
    clobberPrefix: '',
    allowDangerousHtml: input.hasHtml,
    handlers,
  });
  const sanitizer = unified().use(rehypeSanitize, schemaFor(markName.property));
  const unsafe = toHtml.runSync(root);
  const places = input.hasHtml ? cleanRawHtml(unsafe, markName, (node) => blocks.has(node)) : [];
  const tree = sanitizer.runSync(input.hasHtml ? unified().use(rehypeRaw).runSync(unsafe) : unsafe);
  return { tree, facts: settleAttributes(tree, input, markName.property, places) };
}

/** What `renderBody` would say of a document, without making its HTML. */
export function inspectBody(root: Root, input: BodyInput): BodyInspection {
  const { facts } = toHtmlTree(root, input);
  return { anchors: fragmentsOf(facts.ids), htmlLinks: facts.htmlLinks };
}

/**
 * Renders a document's body: remark-rehype, rehype-raw (only with raw HTML), rehype-sanitize, our attributes,
 * rehype-stringify. Links to elsewhere in the site and local images are slots (`<a href="oo-link:3"`, `<img
 * src="oo-link:4"`), whose number is the link's index; an author cannot write one. Remote images become links.
 */
export function renderBody(root: Root, input: BodyInput): RenderedBody {
  const { tree, facts } = toHtmlTree(root, input);
  return { html: stringifier.stringify(tree), anchors: fragmentsOf(facts.ids), htmlLinks: facts.htmlLinks };
}
