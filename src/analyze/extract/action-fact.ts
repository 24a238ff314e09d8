/**
 * Action facts: what every reader of action items makes in the end.
 *
 * In: a line taken apart and what its section says for all. Out: one action fact.
 * May not: decide whether a line is an item; only whether it can be one at all.
 */
import type { Nodes } from 'mdast';
import type { ActionForm, ActionItem, ActionType } from '../../model/facts.ts';
import type { ActionText } from './action-text.ts';
import { isBlankValue } from './metadata.ts';
import { placeFrom } from './place.ts';

/** Everything the items of one stretch share. */
export interface Shared {
  readonly heading: string;
  readonly owner: string | null;
  readonly done: boolean;
  readonly type: ActionType | null;
}

/** One fact from a line and its section; the line's own pieces come first. */
export function makeAction(
  read: ActionText,
  shared: Shared,
  form: ActionForm,
  first: Nodes,
  last: Nodes = first,
): ActionItem {
  return {
    text: read.text,
    owner: read.owner ?? shared.owner,
    due: read.due,
    ticket: read.ticket,
    done: read.done || shared.done,
    dropped: false,
    type: read.type ?? shared.type,
    heading: shared.heading,
    form,
    ...placeFrom(first, last),
  };
}

/** Whether a text can be an item at all: it says something, and not that there is nothing. */
export function isItemText(text: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(text)) return false;
  return !isBlankValue(text.replace(/[.!*_()[\]]+/gu, '')) && !nothing.test(text);
}

const nothing =
  /^(?:none(?: (?:required|needed|necessary|at this (?:time|point)|so far|yet|identified|for now))?|nothing(?: (?:needed|required|to do))?|no (?:further |additional |immediate |new )?(?:actions?|action items?|follow.?ups?|changes|fixes)(?: \p{L}+){0,4}|not applicable|n\/a|todo|tbd|see (?:above|below)|ninguna?|keine|ingen|aucune?|nenhuma?)[.!]*$/iu;
