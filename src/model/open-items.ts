/**
 * Open items: what a postmortem promised and has not done yet.
 *
 * In: the facts of one file. Out: the state of each action item, and those that are open.
 * May not: know today's date; whether an item is overdue is reckoned elsewhere.
 */
import { contentHash } from '../hash/content-hash.ts';
import type { ActionFact, OpenItem, PageFacts } from './facts.ts';

/** What has become of an action item. */
export type ActionState = 'open' | 'done' | 'dropped';

/** The state of each action item. Facts know of open and done; an item that was given up says so in the fields alone. */
export function actionStates({ fields }: Pick<PageFacts, 'fields'>): (action: ActionFact) => ActionState {
  const items = fields['actions'] ?? null;
  const dropped = new Set(Array.isArray(items) ? items.map(droppedChange) : []);
  return ({ done, form, text }) =>
    done ? 'done' : form === 'field' && dropped.has(text) ? 'dropped' : 'open';
}

function droppedChange(item: unknown): unknown {
  if (item === null || typeof item !== 'object' || !('status' in item) || !('change' in item)) return null;
  return item.status === 'dropped' ? item.change : null;
}

/** The open items of a postmortem, in document order; none of any other kind. */
export function openItemsOf(
  facts: Pick<PageFacts, 'kind' | 'actions' | 'fields' | 'headings'>,
): readonly OpenItem[] {
  if (facts.kind !== 'postmortem') return [];
  const stateOf = actionStates(facts);
  return facts.actions.flatMap((action, at) => {
    if (stateOf(action) !== 'open') return [];
    const { text, owner, due, judgement } = action;
    const isChange = judgement.verdict === 'process-change';
    const judgementKey = contentHash(JSON.stringify(judgement)).slice(0, 12);
    return [{ text, owner, due, anchor: anchorOf(facts, action), at, isChange, judgementKey }];
  });
}

/** Id of the table that the page makes of the items of the fields. */
const fieldActionsId = 'oo-actions';

function anchorOf({ headings }: Pick<PageFacts, 'headings'>, { form, line }: ActionFact): string | null {
  if (form === 'field') return fieldActionsId;
  return headings.findLast((heading) => heading.line <= line)?.id ?? null;
}
