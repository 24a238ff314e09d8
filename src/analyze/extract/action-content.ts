/**
 * The content of a section of actions: lists, tables, paragraphs and sub-headings that are items themselves.
 *
 * In: the blocks under one heading, and the headings from the section of actions inwards. Out: action facts.
 * May not: know why the section is one of actions.
 */
import type { Code, Nodes, Paragraph, PhrasingContent } from 'mdast';
import type { ActionItem, ActionType } from '../../model/facts.ts';
import { isItemText, makeAction, type Shared } from './action-fact.ts';
import {
  type Field,
  fieldsOfList,
  fieldsOfParagraph,
  isExplanation,
  splitFields,
  withFields,
} from './action-fields.ts';
import { readList, readTable } from './action-list.ts';
import { actionTypeOf, readActionText, saysDone } from './action-text.ts';
import { personLabel } from './people.ts';
import { pipeRows } from './pipe-table.ts';
import { endsWithColon, oneLine, plainText, withoutEnd } from './plain.ts';
import { beginsWithImperative, beginsWithVerb, demands, promises, tellsOfChange } from './promise-words.ts';
import { lineLevel, type SectionHeading } from './sections.ts';
import { classifyExact } from './vocabulary.ts';

/**
 * Items of a run of blocks. `within`: the headings from the section of actions inwards, the last one directly above.
 * `wary`: the section may be about the fix itself, so only what reads as a promise counts.
 */
export function readSection(
  nodes: readonly Nodes[],
  within: readonly SectionHeading[],
  wary: boolean,
): readonly ActionItem[] {
  const own = within.slice(1);
  const last = own.at(-1);
  // `**Options:**` below an item that is a sub-heading explains it.
  if (own.length >= 2 && last !== undefined && last.level >= lineLevel && isExplanation(last.text)) return [];
  const shared: Shared = {
    heading: headingText(within),
    owner: own.map(({ text }) => personLabel(text)).findLast((name) => name !== null) ?? null,
    done: within.some(({ text }) => saysDone(text)),
    type: typeOf(own),
  };
  const fields = nodes.flatMap(fieldsOf);
  const items = readContent(nodes, shared, wary);
  return (
    headingItem(within, shared, items, fields) ??
    (items.length > 0 ? items : actionOfFields(nodes, shared, fields))
  );
}

function headingText(headings: readonly SectionHeading[]): string {
  return headings.map(({ text }) => withoutEnd(text, ' :：')).join(' > ');
}

function typeOf(headings: readonly SectionHeading[]): ActionType | null {
  for (const heading of [...headings].reverse()) {
    const type = actionTypeOf(heading.text);
    if (type !== null) return type;
  }
  return null;
}

function fieldsOf(node: Nodes): readonly Field[] {
  const fields =
    node.type === 'paragraph' ? fieldsOfParagraph(node) : node.type === 'list' ? fieldsOfList(node) : null;
  return fields ?? [];
}

/** `**Action:** x` and its other fields, where nothing else is an item. */
function actionOfFields(
  nodes: readonly Nodes[],
  shared: Shared,
  fields: readonly Field[],
): readonly ActionItem[] {
  const first = nodes.find((node) => fieldsOf(node).length > 0);
  const text = fields.find(({ name }) => name === 'action')?.value ?? '';
  if (first === undefined || !isItemText(text)) return [];
  const read = withFields(readActionText([{ type: 'text', value: text }], null), fields);
  return [makeAction(read, shared, first.type === 'list' ? 'bullet' : 'paragraph', first)];
}

/** `A1.`, `3)`, `AI-2:`, `Action 4 -`: numbers that people give to items. */
const itemNumber =
  /^(?:[A-Za-z]{1,3}[-.]?\d{1,3}|[A-Z](?=[.)])|#?\d{1,2}|(?:action(?: item)?|item|task|todo|follow.?up|improvement|recommendation|measure|tiltak|aksjon|acci[oó]n|medida|mejora|ação|melhoria|mesure|azione|actie|maßnahme|massnahme|åtgärd|действие|мера) #?\d{1,2})\s?[.):–—-]+\s+(?=\S)/iu;

/** Whether a heading bears a number that people give to items. */
export function isNumberedItem(text: string): boolean {
  return itemNumber.test(text);
}

/** `Removal of the flag`, `Enhancement of monitoring`: a verb written as a noun, with what it is done to. */
const deedNoun = /^\p{L}{3,}(?:al|ment|tion|sion|ing|ance|age|ure) (?:of|to|for|from|with|into)(?!\p{L})/iu;

/** A sub-heading that is itself the item, with what explains it below. Null when it is only a label. */
function headingItem(
  within: readonly SectionHeading[],
  shared: Shared,
  items: readonly ActionItem[],
  fields: readonly Field[],
): readonly ActionItem[] | null {
  const heading = within.length < 2 ? undefined : within.at(-1);
  if (heading === undefined || heading.node.type === 'listItem') return null;
  if (classifyExact(heading.text) !== null) return null;
  const number = itemNumber.exec(heading.text)?.[0] ?? '';
  const bare = heading.text.slice(number.length);
  const words = bare.split(' ').length;
  const only = items.every(({ form }) => form === 'paragraph');
  const isNumbered = number !== '' || bare.startsWith('@');
  const acts = isNumbered || beginsWithVerb(bare) || deedNoun.test(bare);
  const isItem =
    fields.length > 0 || isNumbered
      ? words >= 2
      : words >= 3 &&
        (heading.class === null || (heading.class === 'actions' && deedNoun.test(bare))) &&
        (acts || (only && words >= 6));
  if (!isItem) return null;
  const read = withFields(readActionText(withoutNumber(phrasingOf(heading.node), number), null), fields);
  const [first, ...others] = fields.length > 0 ? items.filter(({ form }) => form === 'task') : items;
  const explains = first?.form === 'paragraph' && fields.length === 0 ? first : undefined;
  const text = explains === undefined ? read.text : `${read.text.replace(/[.:]$/u, '')}: ${explains.text}`;
  const own = makeAction(
    {
      ...read,
      text,
      done: read.done || (explains?.done ?? false),
      owner: read.owner ?? explains?.owner ?? null,
      ticket: read.ticket ?? explains?.ticket ?? null,
    },
    { ...shared, heading: headingText(within.slice(0, -1)), owner: null },
    'heading',
    heading.node,
  );
  const rest = explains === undefined && first !== undefined ? [first, ...others] : others;
  return [own, ...rest.map((item) => ({ ...item, heading: shared.heading }))];
}

function phrasingOf(node: Nodes): readonly PhrasingContent[] {
  if (node.type === 'heading' || node.type === 'paragraph') return node.children;
  return [{ type: 'text', value: plainText(node) }];
}

function withoutNumber(phrasing: readonly PhrasingContent[], number: string): readonly PhrasingContent[] {
  const first = phrasing[0];
  if (number === '' || first?.type !== 'text' || !first.value.startsWith(number)) return phrasing;
  return [{ ...first, value: first.value.slice(number.length) }, ...phrasing.slice(1)];
}

/** Items of a run of blocks: lists, tables and paragraphs in the order they stand. */
export function readContent(nodes: readonly Nodes[], shared: Shared, wary: boolean): readonly ActionItem[] {
  const items: ActionItem[] = [];
  const add = (more: readonly ActionItem[]): void => {
    for (const item of more) items.push(item);
  };
  const proseOnly = !nodes.some((node) => node.type === 'list' || node.type === 'table');
  let label: Shared = shared;
  for (const [index, node] of nodes.entries()) {
    switch (node.type) {
      case 'list':
        if (fieldsOfList(node) === null) add(readList(node, label, wary));
        label = shared;
        break;
      case 'table':
        add(readTable(node, label));
        break;
      case 'paragraph': {
        const text = oneLine(plainText(node));
        const next = nodes[index + 1];
        const person = personLabel(text);
        const pipes = pipeRows(node);
        if (person !== null) {
          label = { ...shared, owner: person };
        } else if (pipes !== null) {
          add(readTable(pipes, label));
        } else if (endsWithColon(text) && (next?.type === 'list' || next?.type === 'table')) {
          const read = readActionText(node.children, null);
          label = { ...shared, owner: read.owner ?? shared.owner, done: shared.done || saysDone(text) };
          // `Reduce the noise, so that it alerts:` is the item, and the list its parts.
          if (isDemand(read.text) || namesAndDemands(text) ? !wary : demandsBeforeItsEnd(read.text))
            items.push(makeAction(read, shared, 'paragraph', node));
        } else if (fieldsOfParagraph(node) === null) {
          add(readParagraph(node, label, proseOnly, wary));
        }
        break;
      }
      case 'blockquote':
        add(readContent(node.children, label, wary));
        break;
      case 'code':
        add(readBoxes(node, label));
        break;
      default:
    }
  }
  return items;
}

const boxedLine = /^\s*(?:[-*]\s*)?(?:([□☐◻]|\[ \])|[☑☒✅✔]\uFE0F?|\[[xX]\])\s+(\S.*)$/u;

/** Lines with check boxes in a fence, two or more: a list that its author wanted to look as typed. */
function readBoxes(node: Code, shared: Shared): readonly ActionItem[] {
  const boxes = node.value.split('\n').flatMap((line) => {
    const match = boxedLine.exec(line);
    return match === null ? [] : [{ value: match[2] ?? '', done: match[1] === undefined }];
  });
  if (boxes.length < 2) return [];
  return boxes.map(({ value, done }) =>
    makeAction(readActionText([{ type: 'text', value }], done), shared, 'task', node),
  );
}

/** Whether a label over parts demands something itself: an imperative of three words or more. */
function isDemand(text: string): boolean {
  return text.split(' ').length >= 3 && beginsWithImperative(text);
}

/** `Jump host: configure access, allowing:`, a name with what is to be done about it. */
function namesAndDemands(text: string): boolean {
  const colon = text.search(/[:：]\s/u);
  return colon > 0 && beginsWithImperative(text.slice(colon + 1).trim());
}

/** `We will move to the new parser. In detail:`: a lead-in that promises something before it leads in. */
function demandsBeforeItsEnd(text: string): boolean {
  const end = text.lastIndexOf('. ');
  return end > 0 && demands(text.slice(0, end));
}

const bulletLine = /^(?:[•◦▪‣·●○*–—-]|\(?\d{1,2}[.)]|\[[ xX]?\])\s+/u;

function readParagraph(
  node: Paragraph,
  shared: Shared,
  proseOnly: boolean,
  wary: boolean,
): readonly ActionItem[] {
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
  if (endsWithColon(text)) return [];
  const says = promises(text) || (!wary && tellsOfChange(text));
  if (!says && (wary || (!proseOnly && text.length > 120))) return [];
  const { own, fields } = splitFields(node.children);
  return [makeAction(withFields(readActionText(own, null), fields), shared, 'paragraph', node)];
}

/** A paragraph wholly in italics is what a template says about the section. */
function isTemplateNote(node: Paragraph): boolean {
  const first = node.children[0];
  return (
    node.children.length === 1 && first?.type === 'emphasis' && plainText(first).split(/\s+/u).length >= 4
  );
}
