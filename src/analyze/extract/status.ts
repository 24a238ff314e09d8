/**
 * Status words, and which of them mean that a document is not finished.
 *
 * In: a status as written, or a title. Out: whether it is a draft; null when nothing says.
 * May not: take the state of the incident (`ongoing`) for the state of the document.
 */
import { foldText } from '../../text/fold.ts';

/** Words for a document that is being written. */
const draftWords: readonly string[] = [
  'draft',
  'wip',
  'work in progress',
  'in draft',
  'unfinished',
  'incomplete',
  'being written',
  'utkast',
  'kladd',
  'entwurf',
  'brouillon',
  'borrador',
  'rascunho',
  'bozza',
  'concept',
  'in review',
  'under review',
  'needs review',
  'preliminary',
  'черновик',
];

/** Words for a document that is finished. */
const finalWords: readonly string[] = [
  'final',
  'finished',
  'published',
  'complete',
  'completed',
  'approved',
  'reviewed',
  'closed',
  'ferdig',
  'resolved',
  'løst',
  'done',
];

/** Whether a status says the document is a draft; null when it says neither. */
export function draftByStatus(status: string): boolean | null {
  const folded = foldText(status).replace(/^[^\p{L}]+/u, '');
  if (draftWords.some((word) => beginsWith(folded, word))) return true;
  if (finalWords.some((word) => beginsWith(folded, word))) return false;
  return null;
}

/** Whether a title carries a draft mark: `[DRAFT] x`, `WIP: x`, `x (draft)`. */
export function draftByTitle(title: string): boolean | null {
  return /^\s*(?:(?:draft|wip|utkast|entwurf)\s*[:–-]|[[(](?:draft|wip|utkast|entwurf)[\])])|[[(](?:draft|wip|utkast|entwurf)[\])]\s*$/iu.test(
    title,
  )
    ? true
    : null;
}

function beginsWith(text: string, word: string): boolean {
  return text.startsWith(word) && !/\p{L}/u.test(text.charAt(word.length));
}
