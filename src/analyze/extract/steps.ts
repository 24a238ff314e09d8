/**
 * Steps of runbooks and checklists: task-list and ordered-list items.
 *
 * In: an mdast root and the ids its headings took. Out: steps with their nodes, and commands, in document order.
 * May not: change the tree, but for cutting an author's `{#id}` off the text it ends.
 */
import type { Heading, List, ListItem, Nodes, Paragraph, Root } from 'mdast';
import { contentHash } from '../../hash/content-hash.ts';
import type { ProcedureFacts, StepFact } from '../../model/facts.ts';
import { foldText } from '../../text/fold.ts';
import {
  commandFacts,
  enterSection,
  noSurroundings,
  type Surroundings,
  seeBlock,
  type Within,
} from './commands.ts';
import { splitTimeBox } from './duration.ts';
import { placeFrom } from './place.ts';
import { oneLine, ownPhrasing, plainText, plainTextOf } from './plain.ts';

/** A step with the list item it was read from. */
interface Step {
  readonly node: ListItem;
  readonly fact: StepFact;
}

interface Found {
  readonly node: ListItem;
  readonly ownId: string | null;
  readonly text: string;
  readonly stage: string | null;
  readonly minutes: number | null;
}

const authorId = /\s*\{#([A-Za-z][\w-]{0,63})\}\s*$/;
const expectLead = /^(?:expect(?:ed)?(?: (?:result|output|outcome))?)\s*[:：]\s*/iu;
const undoLead = /^(?:undo|roll ?back|revert|to undo)\s*[:：]\s*/iu;
/** How both begin; a text of white space alone leaves it open. */
const mayLead = /^\s*(?:[eurt]|$)/iu;
/** Ids that pages of ours use for themselves. */
const reservedId = /^(?:oo-|user-content-)/;

/** The steps, and what else rules need to know. */
export interface Procedure {
  readonly steps: readonly Step[];
  readonly facts: ProcedureFacts;
}

/**
 * Every step of the tree. `title` is the document's title heading, which is no stage; `headingIds` are taken.
 * Ids: the author's, else `step-` and 8 hex digits of the hash of the folded text; `-2`, `-3`... when taken.
 */
export function readProcedure(root: Root, title: Heading | null, headingIds: Iterable<string>): Procedure {
  const found: Found[] = [];
  const around = noSurroundings();
  const reading: Reading = { found, around, stage: { heading: null, minutes: null }, title };
  for (const child of root.children) visit(child, { step: null, part: 'do' }, reading);
  const taken = new Set(headingIds);
  for (const { ownId } of found) if (ownId !== null) taken.add(ownId);
  const claimed = new Set(headingIds);
  const counts = new Map<string, number>();
  const steps = found.map((step) => ({
    node: step.node,
    fact: stepFact(step, stepId(step, taken, claimed, counts)),
  }));
  const ids = steps.map(({ fact }) => fact.id);
  return { steps, facts: { commands: commandFacts(around, ids), explained: [...around.explained] } };
}

interface Reading {
  readonly found: Found[];
  readonly around: Surroundings;
  readonly stage: Stage;
  readonly title: Heading | null;
}

interface Stage {
  heading: string | null;
  minutes: number | null;
}

function visit(node: Nodes, within: Within, reading: Reading): void {
  const { found, stage, title } = reading;
  if (node.type === 'heading') {
    if (node === title) return;
    const { text, minutes } = splitTimeBox(oneLine(plainTextOf(node.children)));
    stage.heading = text === '' ? null : text;
    stage.minutes = minutes;
    enterSection(node.depth, reading.around);
    return;
  }
  if (node.type === 'list' && !isContents(node)) {
    for (const item of node.children) {
      const isStep = typeof item.checked === 'boolean' || node.ordered === true;
      const part = isStep || within.step !== null ? attachment(item) : null;
      let inside: Within = part === null ? within : { ...within, part };
      if (isStep && part === null) {
        const ownId = cutAuthorId(item);
        const text = oneLine(plainTextOf(stepPhrasing(item)));
        if (text !== '' || commandsOf(item).length > 0) {
          inside = { step: found.length, part: 'do' };
          found.push({ node: item, ownId, text, stage: stage.heading, minutes: stage.minutes });
        }
      }
      for (const child of item.children) visit(child, inside, reading);
    }
    return;
  }
  seeBlock(node, within, reading.around);
  if ('children' in node && node.type !== 'paragraph' && node.type !== 'table') {
    for (const child of node.children) visit(child, within, reading);
  }
}

/** A table of contents: every item begins with a link into the page and holds nothing else but such lists. */
function isContents(list: List): boolean {
  return (
    list.children.length > 0 &&
    list.children.every((item) =>
      item.children.every((child) => {
        if (child.type === 'list') return isContents(child);
        if (child.type !== 'paragraph') return false;
        const parts = child.children.filter((part) => !(part.type === 'text' && part.value.trim() === ''));
        const only = parts.length === 1 ? parts[0] : undefined;
        return only?.type === 'link' && only.url.startsWith('#');
      }),
    )
  );
}

/** `expect` or `undo` when the item belongs to the step above it. */
function attachment(item: ListItem): 'expect' | 'undo' | null {
  const first = item.children[0]?.type === 'paragraph' ? item.children[0].children[0] : undefined;
  if (first?.type === 'text' && !mayLead.test(first.value)) return null;
  const text = oneLine(plainTextOf(ownPhrasing(item)));
  return expectLead.test(text) ? 'expect' : undoLead.test(text) ? 'undo' : null;
}

/** The author's id at the end of the item's first paragraph; it is cut from the tree. */
function cutAuthorId(item: ListItem): string | null {
  const first = item.children[0];
  if (first?.type !== 'paragraph') return null;
  const last = first.children.at(-1);
  if (last?.type !== 'text') return null;
  const from = Math.max(0, last.value.length - 100);
  const match = authorId.exec(last.value.slice(from));
  if (match === null) return null;
  last.value = last.value.slice(0, from + match.index).trimEnd();
  const id = match[1] ?? '';
  return reservedId.test(id) ? null : id;
}

/** The step's own first paragraph; further paragraphs are explanations. */
function stepPhrasing(item: ListItem): Paragraph['children'] {
  const first = item.children.find((child) => child.type === 'paragraph');
  return first?.type === 'paragraph' ? first.children : [];
}

function stepId(step: Found, taken: Set<string>, claimed: Set<string>, counts: Map<string, number>): string {
  if (step.ownId !== null && !claimed.has(step.ownId)) {
    claimed.add(step.ownId);
    return step.ownId;
  }
  const basis = step.ownId ?? `step-${contentHash(foldText(step.text)).slice(0, 8)}`;
  let id = basis;
  let count = counts.get(basis) ?? 1;
  while (taken.has(id)) {
    count++;
    id = `${basis}-${count}`;
  }
  counts.set(basis, count);
  taken.add(id);
  claimed.add(id);
  return id;
}

function stepFact(step: Found, id: string): StepFact {
  const nested = step.node.children
    .flatMap((child) => (child.type === 'list' ? child.children : []))
    .map((item) => ({ item, kind: attachment(item) }));
  const attached = (kind: 'expect' | 'undo', leadPattern: RegExp): string | null => {
    const found = nested.find((child) => child.kind === kind);
    if (found !== undefined) return attachedText(found.item, leadPattern);
    for (const child of step.node.children.slice(1)) {
      if (child.type !== 'paragraph') continue;
      const text = oneLine(plainText(child));
      if (leadPattern.test(text)) return text.replace(leadPattern, '') || null;
    }
    return null;
  };
  return {
    id,
    text: step.text,
    stage: step.stage,
    minutes: step.minutes,
    expect: attached('expect', expectLead),
    undo: attached('undo', undoLead),
    commands: commandsOf(step.node),
    ...placeFrom(step.node),
  };
}

/** What stands after `Expect:`, with the code below it when there is nothing else. */
function attachedText(item: ListItem, leadPattern: RegExp): string | null {
  const text = oneLine(plainTextOf(ownPhrasing(item))).replace(leadPattern, '');
  if (text !== '') return text;
  const code = item.children.find((child) => child.type === 'code');
  return code?.type === 'code' ? code.value : null;
}

/** Fenced code of the step and of what explains it, and the step itself when it is inline code alone. */
function commandsOf(item: ListItem): readonly string[] {
  const commands: string[] = [];
  const first = item.children[0];
  if (first?.type === 'paragraph') {
    const parts = first.children.filter((part) => !(part.type === 'text' && part.value.trim() === ''));
    const only = parts.length === 1 ? parts[0] : undefined;
    if (only?.type === 'inlineCode') commands.push(only.value);
  }
  collectCode(item, commands);
  return commands;
}

function collectCode(item: ListItem, commands: string[]): void {
  for (const child of item.children) {
    if (child.type === 'code') commands.push(child.value);
    if (child.type !== 'list' || child.ordered === true) continue;
    for (const nested of child.children) {
      if (typeof nested.checked === 'boolean' || attachment(nested) !== null) continue;
      collectCode(nested, commands);
    }
  }
}
