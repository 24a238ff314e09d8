/**
 * Action items: every unit of the sections that hold them.
 *
 * In: the blocks of a document. Out: action items in document order.
 * May not: return anything from outside a section of actions, but what `fallback` allows where there is none.
 */
import type { Blockquote, List, ListItem, Nodes, Paragraph, PhrasingContent, Table, TableCell } from 'mdast';
import type { ActionFact, ActionForm, ActionType, Kind } from '../../model/facts.ts';
import { readActionTable } from './action-table.ts';
import { type ActionText, actionTypeOf, readActionText, saysDone } from './action-text.ts';
import { isBlankValue } from './metadata.ts';
import { personLabel } from './people.ts';
import { placeFrom } from './place.ts';
import { oneLine, ownPhrasing, plainText, plainTextOf, splitLines, withoutEnd } from './plain.ts';
import { beginsWithImperative, beginsWithVerb, demands, promises } from './promise-words.ts';
import { type Block, innermostClass, type SectionHeading } from './sections.ts';
import type { SectionClass } from './vocabulary.ts';

/** Classes that end a section of actions when a heading below it has them. */
const enders: ReadonlySet<SectionClass> = new Set<SectionClass>([
  'timeline',
  'lessons',
  'went-well',
  'went-wrong',
  'impact',
  'cause',
  'summary',
  'reference',
  'metadata',
]);

/** Words that make a section one of actions even in a document that is no postmortem. */
const strongWords =
  /action items?|action points?|corrective actions?|preventa?tive (?:actions?|measures?)|follow.?up (?:actions?|items?|tasks?)|aksjonspunkt/iu;

/** Everything the items of one stretch share. */
interface Shared {
  readonly heading: string;
  readonly owner: string | null;
  readonly done: boolean;
  readonly type: ActionType | null;
}

/** A run of blocks under the same headings. */
interface Stretch {
  readonly path: readonly SectionHeading[];
  readonly blocks: readonly Block[];
}

/** All action items of a document, in document order. Runbooks and checklists have none: their lists are steps. */
export function readActions(blocks: readonly Block[], kind: Kind): readonly ActionFact[] {
  if (kind === 'runbook' || kind === 'checklist') return [];
  const stretches = stretchesOf(blocks);
  const sure = stretches.filter(
    ({ path }) => actionClass(path) === 'actions' && (kind === 'postmortem' || isStrong(path)),
  );
  const found = sure.flatMap((stretch) => readStretch(stretch, false));
  if (kind !== 'postmortem') return found;
  const maybe = stretches.filter(({ path }) => actionClass(path) === 'promise');
  const extra = maybe.flatMap((stretch) =>
    readStretch(stretch, found.length > 0 || !isRemediation(stretch.path)),
  );
  if (extra.length === 0) return found.length > 0 ? found : readLessons(stretches);
  return [...found, ...extra].sort((a, b) => a.line - b.line || a.column - b.column);
}

/** The class that decides whether a block is part of the actions: the innermost that says so, one way or the other. */
function actionClass(path: readonly SectionHeading[]): 'actions' | 'promise' | null {
  for (let index = path.length - 1; index >= 0; index--) {
    const found = path[index]?.class ?? null;
    if (found === 'actions' || found === 'promise') return found;
    if (found !== null && enders.has(found)) return null;
  }
  return null;
}

function isRemediation(path: readonly SectionHeading[]): boolean {
  return path.some(({ class: found, text }) => found === 'promise' && /remed/iu.test(text));
}

/** Where no section holds actions, what the lessons say must or will be done. */
function readLessons(stretches: readonly Stretch[]): readonly ActionFact[] {
  return stretches
    .filter(({ path }) => innermostClass(path) === 'lessons')
    .flatMap((stretch) =>
      readContent(
        stretch.blocks.map(({ node }) => node),
        {
          heading: stretch.path
            .slice(stretch.path.findIndex(({ class: found }) => found === 'lessons'))
            .map(({ text }) => text)
            .join(' > '),
          owner: null,
          done: false,
          type: null,
        },
        true,
      ),
    )
    .filter(({ text }) => text.length <= 300 && demands(text));
}

function isStrong(path: readonly SectionHeading[]): boolean {
  return path.some((heading) => heading.class === 'actions' && strongWords.test(heading.text));
}

function stretchesOf(blocks: readonly Block[]): readonly Stretch[] {
  const stretches: { path: readonly SectionHeading[]; blocks: Block[] }[] = [];
  for (const block of blocks) {
    if (block.heading !== null) stretches.push({ path: block.path, blocks: [] });
    else if (stretches.length === 0) stretches.push({ path: [], blocks: [block] });
    else stretches.at(-1)?.blocks.push(block);
  }
  return stretches;
}

/** `wary`: the section may be about the fix itself, so only what reads as a promise counts. */
function readStretch(stretch: Stretch, wary: boolean): readonly ActionFact[] {
  const within = insidePath(stretch.path);
  const own = within.slice(1);
  const shared: Shared = {
    heading: within.map(({ text }) => withoutEnd(text, ' :：')).join(' > '),
    owner: own.map(({ text }) => personLabel(text)).findLast((name) => name !== null) ?? null,
    done: within.some(({ text }) => saysDone(text)),
    type: typeOf(own),
  };
  const items = readContent(
    stretch.blocks.map(({ node }) => node),
    shared,
    wary,
  );
  const headed = headingItem(stretch, own.at(-1), shared, items);
  return headed ?? items;
}

/** The headings from the outermost one of actions inwards. */
function insidePath(path: readonly SectionHeading[]): readonly SectionHeading[] {
  const from = path.findIndex(({ class: found }) => found === 'actions' || found === 'promise');
  return from < 0 ? [] : path.slice(from);
}

function typeOf(headings: readonly SectionHeading[]): ActionType | null {
  for (const heading of [...headings].reverse()) {
    const type = actionTypeOf(heading.text);
    if (type !== null) return type;
  }
  return null;
}

/** A sub-heading that is itself the item, with paragraphs that explain it below. */
function headingItem(
  stretch: Stretch,
  heading: SectionHeading | undefined,
  shared: Shared,
  items: readonly ActionFact[],
): readonly ActionFact[] | null {
  if (heading === undefined || heading.class !== null || heading.node.type === 'listItem') return null;
  if (items.some(({ form }) => form !== 'paragraph')) return null;
  const words = heading.text.split(' ').length;
  if (words < 3 || !(beginsWithVerb(heading.text) || words >= 6)) return null;
  const read = readActionText(phrasingOf(heading.node), null);
  const [first, ...others] = items;
  const outer = insidePath(stretch.path)
    .slice(0, -1)
    .map(({ text }) => text)
    .join(' > ');
  const text = first === undefined ? read.text : `${read.text.replace(/[.:]$/u, '')}: ${first.text}`;
  return [
    makeAction(
      {
        ...read,
        text,
        done: read.done || (first?.done ?? false),
        owner: read.owner ?? first?.owner ?? null,
        ticket: read.ticket ?? first?.ticket ?? null,
      },
      { ...shared, heading: outer, owner: null },
      'heading',
      heading.node,
    ),
    ...others.map((item) => ({ ...item, heading: shared.heading })),
  ];
}

function phrasingOf(node: Nodes): readonly PhrasingContent[] {
  if (node.type === 'heading' || node.type === 'paragraph') return node.children;
  return [{ type: 'text', value: plainText(node) }];
}

/** Items of a run of blocks: lists, tables and paragraphs in the order they stand. */
function readContent(nodes: readonly Nodes[], shared: Shared, wary: boolean): readonly ActionFact[] {
  const items: ActionFact[] = [];
  const proseOnly = !nodes.some((node) => node.type === 'list' || node.type === 'table');
  let label: Shared = shared;
  for (const [index, node] of nodes.entries()) {
    switch (node.type) {
      case 'list':
        items.push(...readList(node, label, wary));
        label = shared;
        break;
      case 'table':
        items.push(...readTable(node, label));
        break;
      case 'paragraph': {
        const text = oneLine(plainText(node));
        const next = nodes[index + 1];
        const person = personLabel(text);
        const pipes = pipeRows(node);
        if (person !== null) {
          label = { ...shared, owner: person };
        } else if (pipes !== null) {
          items.push(...readTable(pipes, label));
        } else if (/[:：]$/u.test(text) && (next?.type === 'list' || next?.type === 'table')) {
          const read = readActionText(node.children, null);
          label = { ...shared, owner: read.owner ?? shared.owner, done: shared.done || saysDone(text) };
          // `Reduce the noise, so that it alerts:` is the item, and the list its parts.
          if (isDemand(read.text) && !wary) items.push(makeAction(read, shared, 'paragraph', node));
        } else {
          items.push(...readParagraph(node, label, proseOnly, wary));
        }
        break;
      }
      case 'blockquote':
        items.push(...readContent((node satisfies Blockquote).children, label, wary));
        break;
      default:
    }
  }
  return items;
}

const bulletLine = /^(?:[•◦▪‣·●○*–—-]|\(?\d{1,2}[.)]|\[[ xX]?\])\s+/u;

function readParagraph(
  node: Paragraph,
  shared: Shared,
  proseOnly: boolean,
  wary: boolean,
): readonly ActionFact[] {
  const text = oneLine(plainText(node));
  if (!isItemText(text) || isTemplateNote(node)) return [];
  const lines = plainText(node)
    .split('\n')
    .map(oneLine)
    .filter((line) => line !== '');
  const bullets = lines.filter((line) => bulletLine.test(line)).length;
  if (lines.length >= 2 && bullets >= 2 && bullets * 2 >= lines.length) {
    return lines
      .filter((line) => bulletLine.test(line))
      .map((line) => {
        const checked = /^\[[xX]\]/.test(line);
        const value = line.replace(bulletLine, '');
        return makeAction(
          readActionText([{ type: 'text', value }], checked ? true : null),
          shared,
          'paragraph',
          node,
        );
      });
  }
  if (/[:：]$/u.test(text)) return [];
  if (wary ? !promises(text) : !proseOnly && !promises(text) && text.length > 120) return [];
  return [makeAction(readActionText(node.children, null), shared, 'paragraph', node)];
}

/** A paragraph wholly in italics is what a template says about the section. */
function isTemplateNote(node: Paragraph): boolean {
  const first = node.children[0];
  return (
    node.children.length === 1 && first?.type === 'emphasis' && plainText(first).split(/\s+/u).length >= 4
  );
}

function readTable(node: Extract<Nodes, { type: 'table' }>, shared: Shared): readonly ActionFact[] {
  return readActionTable(node)
    .filter(({ text }) => isItemText(text))
    .map((item) => makeAction(item, shared, 'table', item.row));
}

function readList(list: List, shared: Shared, wary: boolean): readonly ActionFact[] {
  const items: ActionFact[] = [];
  for (const item of list.children) items.push(...readItem(item, list.ordered === true, shared, wary));
  return items;
}

function readItem(item: ListItem, ordered: boolean, shared: Shared, wary: boolean): readonly ActionFact[] {
  const nested = item.children.filter((child) => child.type === 'list');
  const phrasing = ownPhrasing(item);
  const text = oneLine(plainTextOf(phrasing));
  const form: ActionForm = typeof item.checked === 'boolean' ? 'task' : ordered ? 'numbered' : 'bullet';

  if (text === '') {
    const table = item.children.find((child) => child.type === 'table');
    return [
      ...nested.flatMap((child) => readList(child, shared, wary)),
      ...(table === undefined ? [] : readTable(table, shared)),
    ];
  }
  const notes = nested.flatMap((child) => child.children).map(fieldOf);
  const isLabel = nested.length > 0 && reads(text, item.checked ?? null);
  if (isLabel) {
    const read = readActionText(phrasing, item.checked ?? null);
    const own = isDemand(read.text) && !wary ? [makeAction(read, shared, form, item, lastOwn(item))] : [];
    const person = personLabel(text);
    const inner: Shared = {
      heading: `${shared.heading} > ${withoutEnd(text, ' :：')}`,
      owner: person ?? shared.owner,
      done: shared.done || saysDone(text),
      type: actionTypeOf(text) ?? shared.type,
    };
    return [...own, ...nested.flatMap((child) => readList(child, inner, wary))];
  }
  if (!isItemText(text)) return nested.flatMap((child) => readList(child, shared, wary));
  const read = withFields(readActionText(phrasing, item.checked ?? null), notes);
  const own = wary && !promises(text) ? [] : [makeAction(read, shared, form, item, lastOwn(item))];
  const children = nested.flatMap((child) =>
    child.children.flatMap((leaf) =>
      fieldOf(leaf) !== null || isNote(leaf) ? [] : readItem(leaf, child.ordered === true, shared, wary),
    ),
  );
  return [...own, ...children];
}

/** Whether an item with nested items is only their label: it ends with a colon, or is a few words that are no demand. */
function reads(text: string, checked: boolean | null): boolean {
  if (/[:：]$/u.test(text)) return true;
  if (personLabel(text) !== null) return true;
  const words = text.split(' ').length;
  return checked === null && words <= 3 && !beginsWithImperative(text);
}

/** Whether a label over parts demands something itself: an imperative of three words or more. */
function isDemand(text: string): boolean {
  return text.split(' ').length >= 3 && beginsWithImperative(text);
}

/** A table that its author left without the line of dashes: lines of a paragraph between pipes. */
function pipeRows(node: Paragraph): Table | null {
  const lines = splitLines(node.children);
  if (lines.length < 2 || !lines.every((line) => /^\s*\|.*\|\s*$/su.test(plainTextOf(line)))) return null;
  return {
    type: 'table',
    children: lines.map((line) => ({
      type: 'tableRow',
      children: cellsOf(line),
      ...(node.position === undefined ? {} : { position: node.position }),
    })),
  };
}

function cellsOf(line: readonly PhrasingContent[]): TableCell[] {
  const cells: PhrasingContent[][] = [[]];
  for (const part of line) {
    if (part.type !== 'text') {
      cells.at(-1)?.push(part);
      continue;
    }
    for (const [index, value] of part.value.split('|').entries()) {
      if (index > 0) cells.push([]);
      if (value.trim() !== '') cells.at(-1)?.push({ type: 'text', value: value.trim() });
    }
  }
  return cells.slice(1, -1).map((children) => ({ type: 'tableCell', children }));
}

type Field = readonly ['owner' | 'due' | 'ticket' | 'status' | 'type' | 'other', string];

const fieldLead =
  /^(owners?|assignees?|assigned(?: to)?|responsible|dri|who|eier|ansvarlig|due(?: date)?|deadline|eta|when|frist|tickets?|issues?|jira|bugs?|prs?|links?|tracking|status|state|type|category|priority|prio|severity|effort|estimate|estimated time|why|rationale|reason|notes?|context|files?|function|lines?|location|impact|risk|benefits?|examples?|goal|outcome|result|(?:success|acceptance) criteria|done when|verification|verify|validate)\s*[:：]\s*(.*)$/isu;

/** A nested item that is a field of its parent (`Owner: x`), or null. */
function fieldOf(item: ListItem): Field | null {
  const match = fieldLead.exec(oneLine(plainTextOf(ownPhrasing(item))));
  if (match === null) return null;
  const key = (match[1] ?? '').toLowerCase();
  const value = match[2] ?? '';
  if (/^(?:owner|assign|responsible|dri|who|eier|ansvarlig)/.test(key)) return ['owner', value];
  if (/^(?:due|deadline|eta|when|frist)/.test(key)) return ['due', value];
  if (/^(?:ticket|issue|jira|bug|pr$|prs$|link|tracking)/.test(key))
    return ['ticket', firstUrl(item) ?? value];
  if (/^(?:status|state)/.test(key)) return ['status', value];
  return [/^(?:type|category)/.test(key) ? 'type' : 'other', value];
}

/** A nested item that only points somewhere: a link alone. */
function isNote(item: ListItem): boolean {
  const parts = ownPhrasing(item).filter(
    (node) => !(node.type === 'text' && /^[\s.,;()]*$/u.test(node.value)),
  );
  return (
    item.children.length === 1 &&
    parts.length > 0 &&
    parts.every((node) => node.type === 'link' && /^https?:/.test(oneLine(plainText(node))))
  );
}

function firstUrl(item: ListItem): string | null {
  const link = ownPhrasing(item).find((node) => node.type === 'link');
  return link?.type === 'link' ? link.url : null;
}

function withFields(read: ActionText, notes: readonly (Field | null)[]): ActionText {
  let { owner, due, ticket, done, type } = read;
  for (const note of notes) {
    if (note === null || isBlankValue(note[1])) continue;
    if (note[0] === 'owner') owner ??= note[1];
    if (note[0] === 'due') due ??= note[1];
    if (note[0] === 'ticket') ticket ??= note[1];
    if (note[0] === 'status') done ||= saysDone(note[1]);
    if (note[0] === 'type') type ??= actionTypeOf(note[1]);
  }
  return { ...read, owner, due, ticket, done, type };
}

/** Whether a text can be an item at all: it says something, and not that there is nothing. */
function isItemText(text: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(text)) return false;
  return (
    !isBlankValue(text.replace(/[.!*_()[\]]+/gu, '')) &&
    !/^(?:none|nothing|no (?:further )?(?:actions?|action items?)(?: \p{L}+)?|n\/a|todo|tbd)[.!]*$/iu.test(
      text,
    )
  );
}

function lastOwn(item: ListItem): Nodes {
  const own = item.children.filter((child) => child.type === 'paragraph');
  return own.at(-1) ?? item;
}

function makeAction(
  read: Omit<ActionText, 'type'> & { readonly type: ActionType | null },
  shared: Shared,
  form: ActionForm,
  first: Nodes,
  last: Nodes = first,
): ActionFact {
  return {
    text: read.text,
    owner: read.owner ?? shared.owner,
    due: read.due,
    ticket: read.ticket,
    done: read.done || shared.done,
    type: read.type ?? shared.type,
    heading: shared.heading,
    form,
    ...placeFrom(first, last),
  };
}
