/**
 * Raw HTML before it is parsed: what an HTML parser would swallow is shown, what no reader should see is taken out.
 *
 * In: an HTML tree whose `raw` nodes hold what the author wrote. Out: the same tree, and the places of links in it.
 * May not: stand for safety; sanitizing follows. It keeps text from getting lost and nesting from getting deep.
 */
import type { ElementContent, Root } from 'hast';
import type { Place } from '../../model/diagnostic.ts';
import { type Lines, linesOf, pointAt } from '../../text/lines.ts';
import { maxDepth } from './depth.ts';
import { escapeText } from './escape-text.ts';
import { type MarkName, writeMark } from './marks.ts';
import { bodyTagNames } from './schema.ts';
import { type Tag, tagsOf } from './tags.ts';

type Raw = Extract<ElementContent, { type: 'raw' }>;
type Parent = Root | Extract<ElementContent, { type: 'element' }>;

/** Taken out with what they hold. */
const hidden = new Set(['script', 'style', 'svg', 'math', 'template']);

const voids = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

/** Elements that another start tag or the end of their parent closes; they neither nest by themselves nor need an end tag. */
const selfEnding = new Set(
  'a p li dt dd tr td th thead tbody tfoot colgroup caption option optgroup rt rp'.split(' '),
);

/** Elements of HTML, living and obsolete, that no body keeps: the tag goes, what it holds stays. */
const dropped = new Set(
  (
    'u small mark abbr acronym cite dfn center font big figure figcaption main header footer nav article aside address ' +
    'hgroup search bdi bdo data time wbr map area audio video track canvas form fieldset legend label button select option ' +
    'optgroup datalist output progress meter textarea input iframe object embed param noscript html head body title meta ' +
    'link base basefont frame frameset noframes noembed applet marquee blink dialog menu menuitem slot col colgroup ' +
    'caption dir nobr plaintext xmp picture source'
  ).split(' '),
);

/** More attributes than anyone writes; an HTML parser's time grows by their square. */
const maxAttributes = 100;

interface Context {
  readonly markName: MarkName;
  /** Names of all end tags of the document. */
  readonly closed: ReadonlySet<string>;
  /** Nothing but text is left of a document whose HTML is nested too deep. */
  readonly textOnly: boolean;
  readonly isBlock: (node: Raw) => boolean;
  readonly places: Place[];
}

function eachRaw(parent: Parent, visitor: (node: Raw) => void): void {
  for (const child of parent.children) {
    if (child.type === 'raw') visitor(child);
    else if (child.type === 'element') eachRaw(child, visitor);
  }
}

/** Whether a start tag that nobody closes is a placeholder, as in `ssh <address>`, rather than mark-up. */
function isPlaceholder(tag: Tag, context: Context): boolean {
  if (tag.isClosing || tag.attributes > 0 || tag.name === 'br' || tag.name === 'hr') return false;
  return voids.has(tag.name) || (!selfEnding.has(tag.name) && !context.closed.has(tag.name));
}

function actionFor(tag: Tag, context: Context): 'keep' | 'drop' | 'hide' | 'show' {
  if (tag.name === '') return 'drop';
  if (context.textOnly || tag.attributes > maxAttributes || isPlaceholder(tag, context)) return 'show';
  if (hidden.has(tag.name)) return tag.isClosing ? 'drop' : 'hide';
  if (tag.name !== 'input' && bodyTagNames.has(tag.name)) return 'keep';
  return dropped.has(tag.name) ? 'drop' : 'show';
}

/** Place of a tag. Columns after a node's first line count from where its container's prefix ends. */
function placeOf(node: Raw, lines: Lines, tag: Tag): Place {
  const start = node.position?.start ?? { line: 1, column: 1 };
  const at = (offset: number) => {
    const point = pointAt(lines, offset);
    return {
      line: start.line + point.line - 1,
      column: point.column + (point.line === 1 ? start.column - 1 : 0),
    };
  };
  const [from, to] = [at(tag.start), at(tag.end)];
  return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}

interface Cleaned {
  readonly html: string;
  /** Whether any tag was kept. */
  readonly hasTags: boolean;
  /** The hidden element that is still open at the end, to be closed by a later node. */
  readonly open: string | null;
}

/** Offset after the end tag of `name`, or -1. */
function afterClosing(lower: string, name: string, from: number): number {
  const start = lower.indexOf(`</${name}`, from);
  const end = start < 0 ? -1 : lower.indexOf('>', start);
  return start < 0 ? -1 : end < 0 ? lower.length : end + 1;
}

/** Cleans one node's HTML from an offset on. `closesLater` says whether a later sibling holds an end tag. */
function clean(node: Raw, from: number, closesLater: (name: string) => boolean, context: Context): Cleaned {
  const lower = node.value.toLowerCase();
  const lines = linesOf(node.value);
  let html = '';
  let hasTags = false;
  let at = from;
  for (const tag of tagsOf(node.value, from)) {
    if (tag.start < at) continue;
    html += node.value.slice(at, tag.start);
    at = tag.end;
    const action = actionFor(tag, context);
    const source = node.value.slice(tag.start, tag.end);
    if (action === 'show') {
      html += escapeText(source);
    } else if (action === 'keep') {
      hasTags = true;
      html += withMark(source, tag, placeOf(node, lines, tag), context);
    } else if (action === 'hide') {
      const end = afterClosing(lower, tag.name, tag.end);
      if (end >= 0) at = end;
      else if (closesLater(tag.name)) return { html, hasTags, open: tag.name };
      else html += escapeText(source);
    }
  }
  const rest = node.value.slice(at);
  // What is left may begin with a tag that is never closed; an HTML parser would swallow it and all that follows.
  return { html: html + rest.replaceAll(/<(?=[A-Za-z/!?])/g, '&lt;'), hasTags, open: null };
}

/** Marks a link or image, so that it is known again with its place. The first of two attributes of a name counts. */
function withMark(source: string, tag: Tag, place: Place, context: Context): string {
  if (tag.isClosing || (tag.name !== 'a' && tag.name !== 'img')) return source;
  const mark = writeMark({ kind: 'html', index: context.places.length });
  context.places.push(place);
  const name = source.slice(0, tag.name.length + 1);
  return `${name} ${context.markName.attribute}="${mark}"${source.slice(name.length)}`;
}

function cleanChildren(parent: Parent, context: Context): void {
  const lastClosing = new Map<string, number>();
  for (const [index, child] of parent.children.entries()) {
    if (child.type !== 'raw') continue;
    for (const name of hidden)
      if (child.value.toLowerCase().includes(`</${name}`)) lastClosing.set(name, index);
  }
  const kept: ElementContent[] = [];
  let open: string | null = null;
  for (const [index, child] of parent.children.entries()) {
    if (child.type === 'element' && open === null) cleanChildren(child, context);
    if (child.type !== 'raw') {
      if (open === null && (child.type === 'text' || child.type === 'element')) kept.push(child);
      continue;
    }
    const from: number = open === null ? 0 : afterClosing(child.value.toLowerCase(), open, 0);
    if (from < 0) continue;
    const isBlock = context.isBlock(child);
    const cleaned = clean(child, from, (name) => (lastClosing.get(name) ?? -1) > index, context);
    open = cleaned.open;
    child.value = cleaned.html;
    const asParagraph = isBlock && !cleaned.hasTags && cleaned.html.trim() !== '';
    kept.push(asParagraph ? { type: 'element', tagName: 'p', properties: {}, children: [child] } : child);
  }
  parent.children = kept;
}

function isNestedTooDeep(root: Root): boolean {
  let depth = 0;
  let deepest = 0;
  eachRaw(root, (node) => {
    for (const { name, isClosing } of tagsOf(node.value)) {
      if (name === '' || voids.has(name) || selfEnding.has(name)) continue;
      depth = Math.max(0, depth + (isClosing ? -1 : 1));
      deepest = Math.max(deepest, depth);
    }
  });
  return deepest > maxDepth;
}

/**
 * Makes raw HTML ready for an HTML parser, in place: tags that HTML does not have and tags nobody closes become text,
 * comments go, scripts, styles and drawings go with their content, links get a mark. Gives the marked links' places.
 */
export function cleanRawHtml(
  root: Root,
  markName: MarkName,
  isBlock: (node: Raw) => boolean,
): readonly Place[] {
  const closed = new Set<string>();
  eachRaw(root, (node) => {
    for (const tag of tagsOf(node.value)) if (tag.isClosing) closed.add(tag.name);
  });
  const places: Place[] = [];
  cleanChildren(root, { markName, closed, textOnly: isNestedTooDeep(root), isBlock, places });
  return places;
}
