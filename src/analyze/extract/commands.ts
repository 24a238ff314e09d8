/**
 * Commands of a runbook or checklist, and what its prose says about them: warnings and explained placeholders.
 *
 * In: the blocks that `steps.ts` comes by, each with the step it stands in. Out: commands in document order.
 * May not: walk the tree itself, or judge what a command does; that is `rules/shell`.
 */
import type { Blockquote, Code, Html, Nodes, Paragraph, PhrasingContent, Table } from 'mdast';
import type { CommandFact, CommandPart } from '../../model/facts.ts';
import { findWords } from '../../text/find-words.ts';
import { plainTextOf } from './plain.ts';

/** Where a block stands: in which step (by its index), and in which part of it. */
export interface Within {
  readonly step: number | null;
  readonly part: CommandPart;
}

/** What is gathered on the way. */
export interface Surroundings {
  readonly commands: FoundCommand[];
  readonly explained: Set<string>;
  /** Steps that hold a warning of their own, by index. */
  readonly warnedSteps: Set<number>;
  /** Depth of the heading below which a warning stands; 0 is the introduction, which goes for all. */
  warnedBelow: number | null;
  depth: number;
}

interface FoundCommand extends Omit<CommandFact, 'step' | 'warned'> {
  readonly step: number | null;
  readonly warned: boolean;
}

/** Nothing gathered yet. */
export function noSurroundings(): Surroundings {
  return { commands: [], explained: new Set(), warnedSteps: new Set(), warnedBelow: null, depth: 0 };
}

/** What a paragraph begins with that warns of what follows. */
const warningLead =
  /^[^\p{L}\p{N}]{0,6}(?:warning|caution|danger(?:ous)?|careful|be careful|beware|attention|important|destructive|irreversible|do not|don['’]t|never|make sure|only (?:do|run|when|if|after))(?![\p{L}\p{N}])/iu;
/** What says anywhere that there is no way back. */
const noWayBack =
  /\b(?:data loss|los(?:e|es|ing) (?:all |any )?data|irreversibl[ey]|irrevocabl[ey]|(?:cannot|can['’]t|can not) be (?:undone|reversed|recovered|restored)|no way back|destructive|for good|permanently)\b/i;
/** One of these stands in every text that `noWayBack` fits; most have none. */
const lossWords = findWords(
  'data,irreversibl,irrevocabl,undone,reversed,recovered,restored,no way back,destructive,for good,permanently'
    .split(',')
    .map((word) => [word, word]),
);
/** Alerts that stop a reader; notes and tips do not. */
const loudAlert = /\bmarkdown-alert-(?:warning|caution|important)\b/;
const loudHtml = /class\s*=\s*["'][^"']*(?:warn|caution|danger|alert)/i;
/** A placeholder alone, or its name as a shell would have it. */
const placeholderAlone =
  /^(?:<[^<>\s][^<>]{0,60}>|\$\{?\w{1,60}\}?|\{\{[^{}]{1,60}\}\}|[A-Z][A-Z0-9_]{2,60})$/;
/** What stands before a command in a sentence that asks to run it. */
const asksToRun =
  /(?:^|[\s(])(?:run|running|execute|executing|use|using|with|via|by|type|enter|issue|invoke|do)\s*:?\s*$/i;

/** "Do not run ..." asks for the opposite. */
const asksNotTo = /(?:\bnot|n['’]t|\bnever|\bwithout|\binstead of|\bavoid)\s+(?:\w+\s+)?\w+\s*:?\s*$/i;

/** A heading ends the warnings of the sections it closes. */
export function enterSection(depth: number, around: Surroundings): void {
  around.depth = depth;
  if (around.warnedBelow !== null && around.warnedBelow >= depth) around.warnedBelow = null;
}

/** Takes note of one block. */
export function seeBlock(node: Nodes, within: Within, around: Surroundings): void {
  switch (node.type) {
    case 'code':
      around.commands.push(blockCommand(node, within, isWarned(around)));
      break;
    case 'paragraph':
      seeParagraph(node, within, around);
      break;
    case 'table':
      seeTable(node, around);
      break;
    case 'blockquote':
      if (loudAlert.test(classesOf(node))) warn(within, around);
      break;
    case 'html':
      if (loudHtml.test(node.value)) warn(within, around);
      break;
    default:
  }
}

/** The commands, with the ids of their steps. */
export function commandFacts(around: Surroundings, ids: readonly string[]): readonly CommandFact[] {
  return around.commands.map(({ step, warned, text, language, form, part, ...place }) => ({
    text,
    language,
    form,
    part,
    line: place.line,
    column: place.column,
    endLine: place.endLine,
    endColumn: place.endColumn,
    step: step === null ? null : (ids[step] ?? null),
    warned: warned || (step !== null && around.warnedSteps.has(step)),
  }));
}

function isWarned({ warnedBelow }: Surroundings): boolean {
  return warnedBelow !== null;
}

function warn({ step }: Within, around: Surroundings): void {
  if (step !== null) around.warnedSteps.add(step);
  else around.warnedBelow = Math.min(around.warnedBelow ?? around.depth, around.depth);
}

function classesOf({ data }: Blockquote): string {
  const properties: unknown = data === undefined || !('hProperties' in data) ? null : data.hProperties;
  if (typeof properties !== 'object' || properties === null || !('className' in properties)) return '';
  return Array.isArray(properties.className) ? properties.className.join(' ') : '';
}

/** Where the text of a block of code stands: below its fence, if it has one. */
function blockCommand(node: Code, { step, part }: Within, warned: boolean): FoundCommand {
  const start = node.position?.start ?? { line: 1, column: 1 };
  const end = node.position?.end ?? start;
  const lines = node.value.split('\n');
  const fenced = end.line - start.line + 1 > lines.length;
  const line = start.line + (fenced ? 1 : 0);
  return {
    text: node.value,
    language: node.lang ?? null,
    form: 'block',
    step,
    part,
    warned,
    line,
    column: start.column,
    endLine: line + lines.length - 1,
    endColumn: (lines.length === 1 ? start.column : 1) + (lines.at(-1) ?? '').length,
  };
}

function seeParagraph(node: Paragraph, within: Within, around: Surroundings): void {
  const text = plainTextOf(node.children);
  if (warningLead.test(text) || saysNoWayBack(text)) warn(within, around);
  explain(node.children, around);
  for (const [index, child] of node.children.entries()) {
    if (child.type !== 'inlineCode' || !/\S\s+\S/.test(child.value)) continue;
    const before = node.children[index - 1];
    if (node.children.length > 1 && !(before?.type === 'text' && isAsked(before.value))) continue;
    const line = child.position?.start.line ?? 1;
    const column = (child.position?.start.column ?? 0) + 1;
    around.commands.push({
      text: child.value,
      language: null,
      form: 'inline',
      step: within.step,
      part: within.part,
      warned: isWarned(around),
      line,
      column,
      endLine: line,
      endColumn: column + child.value.length,
    });
  }
}

function saysNoWayBack(text: string): boolean {
  return lossWords.isIn(text.toLowerCase()) && noWayBack.test(text);
}

function isAsked(before: string): boolean {
  const near = before.slice(-60);
  return asksToRun.test(near) && !asksNotTo.test(near);
}

function seeTable(node: Table, around: Surroundings): void {
  for (const row of node.children) for (const cell of row.children) explain(cell.children, around);
}

/** A placeholder in the prose is explained there: "replace `<cluster>` with its name". */
function explain(nodes: readonly PhrasingContent[], around: Surroundings): void {
  for (const node of nodes) {
    if (isName(node) && placeholderAlone.test(node.value.trim())) around.explained.add(node.value.trim());
    else if ('children' in node) explain(node.children, around);
  }
}

/** `<cluster>` without backticks is read as HTML. */
function isName(node: PhrasingContent): node is Extract<PhrasingContent, { type: 'inlineCode' }> | Html {
  return node.type === 'inlineCode' || node.type === 'html';
}
