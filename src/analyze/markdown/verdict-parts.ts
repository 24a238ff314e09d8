/**
 * Verdicts beside the action items of a body, for the team that wrote them.
 *
 * In: the judged action items, with the tree they were found in; later their elements. Out: marks in the sanitized tree.
 * May not: change or drop any text of the author's, or show in a build for others.
 */
import type { Element, ElementContent } from 'hast';
import type { Nodes, Root } from 'mdast';
import type { ActionFact, ActionJudgement } from '../../model/facts.ts';
import { verdictAdvice, verdictClass, verdictWords } from '../../model/verdict-words.ts';
import { textOfElement } from './element-text.ts';

/** A node that says one action item or more. */
export interface JudgedNode {
  readonly node: Nodes;
  readonly actions: readonly Pick<ActionFact, 'text' | 'judgement'>[];
}

const hosts = new Set<string>(['listItem', 'tableRow', 'paragraph', 'heading']);
const blocks = new Set(['ul', 'ol', 'p', 'pre', 'div', 'table', 'blockquote', 'details', 'dl', 'hr']);

/** The nodes that the items of the body begin at; items of the front matter have none. */
export function judgedNodes(root: Root, actions: readonly ActionFact[]): readonly JudgedNode[] {
  const byPlace = new Map<string, ActionFact[]>();
  for (const action of actions) {
    if (action.form === 'field') continue;
    const place = `${action.line}:${action.column}`;
    byPlace.set(place, [...(byPlace.get(place) ?? []), action]);
  }
  if (byPlace.size === 0) return [];
  const lines = new Set(actions.map(({ line }) => line));
  const found: JudgedNode[] = [];
  const look = (node: Nodes): void => {
    const start = node.position?.start;
    if (start !== undefined && hosts.has(node.type) && lines.has(start.line)) {
      const place = `${start.line}:${start.column}`;
      const own = byPlace.get(place);
      if (own !== undefined) found.push({ node, actions: own });
      byPlace.delete(place);
    }
    if ('children' in node) for (const child of node.children) look(child);
  };
  look(root);
  return found;
}

/** Puts the verdicts on the element of a judged node: in the cell that says the item, else behind its own words. */
export function dressVerdicts(element: Element, { actions }: JudgedNode): void {
  for (const { text, judgement } of actions) {
    if (element.tagName === 'tr') {
      const cells = element.children.filter((child) => child.type === 'element');
      const cell = cells.find((each) => textOfElement(each).includes(text.slice(0, 40))) ?? cells[0];
      cell?.children.push(...folded(judgement));
    } else if (element.tagName === 'li') {
      dressItem(element, judgement);
    } else {
      element.children.push({ type: 'text', value: ' ' }, flat(judgement));
    }
  }
}

function dressItem(item: Element, judgement: ActionJudgement): void {
  const first = item.children.findIndex((child) => child.type !== 'text' || child.value.trim() !== '');
  const own = item.children[first];
  if (own?.type === 'element' && own.tagName === 'p') {
    if (judgement.verdict === 'process-change')
      own.children.push({ type: 'text', value: ' ' }, flat(judgement));
    else item.children.splice(first + 1, 0, ...folded(judgement));
    return;
  }
  const block = item.children.findIndex((child) => child.type === 'element' && blocks.has(child.tagName));
  item.children.splice(block < 0 ? item.children.length : block, 0, ...folded(judgement));
}

/** The mark; where there is something to mend, it unfolds to what and how. */
function folded(judgement: ActionJudgement): ElementContent[] {
  const advice = verdictAdvice(judgement);
  if (advice.length === 0) return [{ type: 'text', value: ' ' }, flat(judgement)];
  const summary = make('summary', {}, [{ type: 'text', value: verdictWords(judgement) }]);
  const lines = advice.map((value) => make('p', {}, [{ type: 'text', value }]));
  return [make('details', { className: ['oo-verdict', verdictClass(judgement)] }, [summary, ...lines])];
}

/** The mark alone. */
function flat(judgement: ActionJudgement): Element {
  const properties = { className: ['oo-verdict', verdictClass(judgement)] };
  return make('span', properties, [{ type: 'text', value: verdictWords(judgement) }]);
}

function make(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}
