/**
 * The long way from a Markdown tree to HTML: any document, raw HTML too.
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
import { fragmentsOf } from './anchors.ts';
import { settleAttributes } from './attributes.ts';
import type { BodyInspection, RenderedBody } from './contract.ts';
import { languageOf } from './language.ts';
import { type BodyInput, markElement, markNameFor, marksOf, takeMarkOf, usualMarkName } from './marks.ts';
import { cleanRawHtml } from './raw-html.ts';
import { schemaFor } from './schema.ts';

type Handlers = NonNullable<Options['handlers']>;
type Handler = NonNullable<Handlers['heading']>;

const stringifier = unified()
  .use(rehypeStringify, { characterReferences: { useNamedReferences: true } })
  .freeze();

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
  return { tree, facts: settleAttributes(tree, input, (element) => takeMarkOf(element, markName), places) };
}

/** What `renderInFull` would say of a document, without making its HTML. */
export function inspectInFull(root: Root, input: BodyInput): BodyInspection {
  const { facts } = toHtmlTree(root, input);
  return { anchors: fragmentsOf(facts.ids), htmlLinks: facts.htmlLinks };
}

/**
 * Renders any document's body: remark-rehype, rehype-raw (only with raw HTML), rehype-sanitize, our attributes,
 * rehype-stringify. Links to elsewhere in the site and local images are slots (`<a href="oo-link:3"`, `<img
 * src="oo-link:4"`), whose number is the link's index; an author cannot write one. Remote images become links.
 */
export function renderInFull(root: Root, input: BodyInput): RenderedBody {
  const { tree, facts } = toHtmlTree(root, input);
  return { html: stringifier.stringify(tree), anchors: fragmentsOf(facts.ids), htmlLinks: facts.htmlLinks };
}
