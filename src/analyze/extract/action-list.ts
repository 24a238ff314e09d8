/**
 * Action items in lists: bullets, numbers and tasks, with what is nested below them.
 *
 * In: a list that stands in a section of actions. Out: its items as facts, in document order.
 * May not: know why the list is one of actions.
 */
import type { List, ListItem, Nodes, PhrasingContent, Table } from 'mdast';
import type { ActionForm, ActionItem } from '../../model/facts.ts';
import { isItemText, makeAction, type Shared } from './action-fact.ts';
import { fieldOfItem, splitFields, withFields } from './action-fields.ts';
import { readActionTable } from './action-table.ts';
import { actionTypeOf, readActionText, saysDone } from './action-text.ts';
import { personLabel } from './people.ts';
import { endsWithColon, oneLine, ownPhrasing, plainText, plainTextOf, withoutEnd } from './plain.ts';
import { beginsWithImperative, beginsWithVerb, promises } from './promise-words.ts';
import { classifyExact } from './vocabulary.ts';

/** Rows of a table as facts. */
export function readTable(node: Table, shared: Shared): readonly ActionItem[] {
  return readActionTable(node)
    .filter(({ text }) => isItemText(text))
    .map((item) => makeAction(item, shared, 'table', item.row));
}

/** Items of a list as facts. `wary`: only what reads as a promise counts. */
export function readList(list: List, shared: Shared, wary: boolean): readonly ActionItem[] {
  const items: ActionItem[] = [];
  for (const item of list.children) {
    for (const action of readItem(item, list.ordered === true, shared, wary)) items.push(action);
  }
  return items;
}

function readItem(item: ListItem, ordered: boolean, shared: Shared, wary: boolean): readonly ActionItem[] {
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
  const leaves = nested.flatMap((child) =>
    child.children.map((leaf) => ({ leaf, ordered: child.ordered === true, field: fieldOfItem(leaf) })),
  );
  const notes = leaves.map(({ field }) => field);
  const isLabel = notes.some((note) => note === null) && isLabelText(text, item.checked ?? null);
  if (isLabel) {
    const read = readActionText(phrasing, item.checked ?? null);
    const isItem = !wary && (isDemand(read.text) || namesChange(text, phrasing));
    const own = isItem ? [makeAction(read, shared, form, item, lastOwn(item))] : [];
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
  const own: ActionItem[] = [];
  if (!wary || promises(text)) {
    const { own: line, fields } = splitFields(phrasing);
    const read = withFields(readActionText(line, item.checked ?? null), [...fields, ...notes]);
    own.push(makeAction(read, shared, form, item, lastOwn(item)));
  }
  const children = leaves.flatMap(({ leaf, ordered: isOrdered, field }) =>
    field !== null || isNote(leaf) ? [] : readItem(leaf, isOrdered, shared, wary),
  );
  return [...own, ...children];
}

/** Whether an item with nested items is only their label: it ends with a colon, or is a few words that are no demand. */
function isLabelText(text: string, checked: boolean | null): boolean {
  if (endsWithColon(text)) return true;
  if (personLabel(text) !== null) return true;
  const words = text.split(' ').length;
  return checked === null && words <= 3 && !/[:：]\s/u.test(text) && !beginsWithImperative(text);
}

const leadIn =
  /(?<!\p{L})(?:following|these|below|such as|e\.g|including|steps|folgende|siguientes|suivant\p{L}*)\s*$/iu;

/**
 * Whether a label over parts is the item that its parts explain: a bold name of two words or more
 * (`**Dual monitoring system**:`), a name with what is to be done (`Jump host: configure access, allowing:`), or a verb.
 * Not a person, a class of actions (`Prevention`), or a sentence that leads in.
 */
function namesChange(text: string, phrasing: readonly PhrasingContent[]): boolean {
  const bare = withoutEnd(text, ' :：');
  if (personLabel(text) !== null || classifyExact(bare) !== null || leadIn.test(bare)) return false;
  const words = bare.split(' ').length;
  if (words < 2 || (words === 2 && actionTypeOf(bare) !== null)) return false;
  return phrasing[0]?.type === 'strong' || /[:：]\s/u.test(bare) || beginsWithVerb(bare);
}

/** Whether a label over parts demands something itself: an imperative of three words or more. */
function isDemand(text: string): boolean {
  return text.split(' ').length >= 3 && beginsWithImperative(text);
}

/** A nested item that only points somewhere: a link alone. */
function isNote(item: ListItem): boolean {
  const [only, more] = item.children;
  if (more !== undefined || only?.type !== 'paragraph') return false;
  if (!only.children.some(({ type }) => type === 'link')) return false;
  const parts = ownPhrasing(item).filter(
    (node) => !(node.type === 'text' && /^[\s.,;()]*$/u.test(node.value)),
  );
  return parts.every((node) => node.type === 'link' && /^https?:/.test(oneLine(plainText(node))));
}

function lastOwn(item: ListItem): Nodes {
  const own = item.children.filter((child) => child.type === 'paragraph');
  return own.at(-1) ?? item;
}
