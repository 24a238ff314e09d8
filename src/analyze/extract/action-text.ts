/**
 * One action item's line taken apart: text, owner, ticket, due date, done mark.
 *
 * In: the item's phrasing content. Out: these pieces; `text` is what remains.
 * May not: leave the text empty when the line is a link or a number alone.
 */
import type { PhrasingContent } from 'mdast';
import type { ActionType } from '../../model/facts.ts';
import { foldText } from '../../text/fold.ts';
import { type Details, detailsIn, isTeams, ownerIn } from './action-brackets.ts';
import { isBlank, ticketLinks, withoutTicketLinks } from './action-links.ts';
import { isTicketOnly, notTicket, ticketIn } from './action-tickets.ts';
import { dueInside, dueOf } from './due.ts';
import { personIn } from './people.ts';
import { oneLine, plainText, plainTextOf, withoutEnd } from './plain.ts';
import { beginsWithImperative } from './promise-words.ts';

/** The pieces of one action item. */
export interface ActionText {
  readonly text: string;
  readonly owner: string | null;
  readonly due: string | null;
  readonly ticket: string | null;
  readonly done: boolean;
  readonly type: ActionType | null;
}

const doneMark =
  /[\u2705\u2611\u2714\u{1F5F9}]\uFE0F?|:(?:white_check_mark|heavy_check_mark|ballot_box_with_check|check|done):/u;
const openMark =
  /[\u274C\u{1F6A7}\u23F3\u2B1C\u{1F532}\u{1F533}]\uFE0F?|:(?:x|construction|hourglass(?:_flowing_sand)?|white_large_square|soon):/u;
const doneWord =
  'done|completed?|fixed|resolved|closed|merged|deployed|shipped|implemented|finished|ferdig|gjort|utført|erledigt|fait|hecho|feito|klar|gedaan';
const anyDoneWord = new RegExp(doneWord, 'i');
const doneLead = new RegExp(
  `^(?:\\[\\s*(?:${doneWord}|x)\\s*\\]|\\((?:${doneWord})\\)|(?:${doneWord})\\s*[:!–—-]+)\\s*`,
  'iu',
);
const doneTail = new RegExp(
  `\\s*(?:[\\[(]\\s*(?:already |now )?(?:${doneWord})(?:\\s[^()\\[\\]]{0,60})?[)\\]]|\\s[–—-]+\\s*(?:${doneWord})|[.!?]\\s+(?:DONE|Done|Completed|Ferdig|Gjort|Fixed)|\\sDONE)\\s*[.!]*$`,
  'u',
);
const doneTailAnyCase = new RegExp(
  `\\s*(?:[\\[(]\\s*(?:already |now )?(?:${doneWord})(?:\\s[^()\\[\\]]{0,60})?[)\\]]|\\s[–—-]+\\s*(?:${doneWord}))\\s*[.!]*$`,
  'iu',
);
const bracketedDone = /\[(?:done|fixed|completed?|resolved|closed|merged|ferdig|gjort|erledigt)\]/iu;
const leadingPictograph = /^(?:\p{Extended_Pictographic}|\uFE0F|\u200D|\s)+/u;
const box = /^\[( |x|X)?\]\s+/;
const label =
  /^(?:to-?do|action(?: items?| points?)?|ai|follow-?ups?|task)(?:\s?#?\d{1,2})?\s*[:：]\s+(?=\S)/iu;
const statusLead =
  /^\[(?:open|todo|to do|in progress|wip|pending|planned|ongoing|new|blocked|backlog|p[0-5]|s[1-5]|low|medium|high|critical|urgent)\]\s*[:–-]?\s*/iu;

const ownerField =
  /\s*[[(]?\s*(?:owner|owners|assignee|assigned to|assigned|responsible|dri|eier|ansvarlig|verantwortlich|responsable)\s*[:=]\s*([^()[\],;|]{1,60}?)\s*[\])]?\s*[.;]?$/iu;
const dueField =
  /\s*[[(]?\s*(?:due(?: date| by| on)?|deadline|eta|target(?: date)?|by|frist|fällig|bis|fecha límite|échéance)\s*[:=]?\s+([^()[\];|]{3,40}?)\s*[\])]?\s*\.?$/iu;
/** What every due field has; looked for first. */
const dueWords = /due|deadline|eta|target|by|frist|fällig|bis|fecha|échéance/i;
const bracketed = /^[[(]([^()[\]]{1,60})[\])]\s*[:–-]?\s*/u;
const endBracketed = /\s*[[(]([^()[\]]{1,60})[\])]\s*\.?$/u;
const endDashes = /\s[–—|-]+\s([^–—|,;()]{1,40}\s[–—|-]+\s[^–—|,;()]{1,40})$/u;
const endName = /\s[–—-]+\s(\p{Lu}[\p{L}' ,&/-]{1,40})\s?\.?$/u;
const frontHandle =
  /^(@[\w-][\w./-]{0,60}(?:\s?(?:,|&|\/|and)\s?@[\w-][\w./-]{0,60}){0,5})(\s?[:–—-]+\s?|\s)(?=\S)/u;
const endHandle =
  /\s?(?:[–—-]+|\||,|;)?\s?(@[\w-][\w./-]{0,60}(?:\s?(?:,|&|\/|and)\s?@[\w-][\w./-]{0,60}){0,5})\s?\.?$/u;
const frontTicket =
  /^((?:[Bb]ug|[Ii]ssue|PR|[Tt]icket)\s#?\d{2,8}|[A-Z][A-Z0-9]{1,9}-\d{1,6}|(?:[\w.-]{1,40}\/[\w.-]{1,40})?#\d{1,6})\s?[:–—-]*\s+(?=\S)/u;
/** What is known of an item while marks are peeled off its text. */
interface Pieces {
  readonly text: string;
  readonly owner: string | null;
  readonly due: string | null;
  readonly ticket: string | null;
  readonly done: boolean;
}

/** Takes one mark off the text, or gives null when it finds none. */
type Peel = (pieces: Pieces) => Pieces | null;

/** Takes an item's line apart. `checked` is the check box of a task item. */
export function readActionText(phrasing: readonly PhrasingContent[], checked: boolean | null): ActionText {
  const marked = leadingOwner(phrasing);
  const trailing = trailingOwner(marked.rest);
  const whole = oneLine(plainTextOf(phrasing));
  const own = withoutTicketLinks(trailing.rest);
  let pieces: Pieces = {
    text: own === phrasing ? whole : oneLine(plainTextOf(own)),
    owner: marked.owner ?? trailing.owner,
    due: null,
    ticket: ticketLinks(phrasing)[0] ?? null,
    done: checked === true || isStruck(phrasing),
  };
  // Marks stand in any order at either end: go round until none is left. Each peel shortens the text.
  for (let round = 0; round < 6; round++) {
    const before = pieces.text;
    for (const peel of peels) {
      const peeled = peel(pieces);
      if (peeled !== null) pieces = { ...peeled, text: tidy(peeled.text) };
    }
    pieces = { ...pieces, text: tidy(pieces.text) };
    if (pieces.text === before) break;
  }
  const ticket = pieces.ticket ?? ticketIn(whole);
  const text = saysNothing.test(pieces.text) ? whole.replace(box, '') || (ticket ?? '') : pieces.text;
  return {
    text,
    owner: pieces.owner === '' ? null : pieces.owner,
    due: pieces.due ?? dueInside(text),
    ticket,
    done: pieces.done,
    type: null,
  };
}

/** What may be left of a line that only points somewhere. */
const saysNothing = /^(?:see(?: also)?|tracked(?: in)?|tracking|via|ref|related|in|here)?\W*$/iu;

/** In the order they are tried. Each looks first for the characters that its mark cannot be without: most items have none. */
const peels: readonly Peel[] = [
  peelBox,
  peelLabel,
  peelDoneMark,
  peelOpenMark,
  peelDoneWord,
  peelDetails,
  peelOwnerField,
  peelDueField,
  peelFrontBracket,
  peelEndBracket,
  peelFrontHandle,
  peelEndHandle,
  peelEndName,
  peelTicket,
];

/** Marks at the end are looked for in this many code units only, so that long text costs no more than short. */
const endLength = 200;

function tidy(text: string): string {
  const filled = holdsBracket(text) ? text.replace(/\( ?\)|\[ ?\]/g, ' ') : text;
  const line = oneLine(filled).replace(/^[\s:;,–—|-]+(?=\S)/u, '');
  return withoutEnd(line, ' :;,–—|-');
}

/** A pattern's match in the last part of a text, with its place in the whole; null at the very beginning. */
function atEnd(
  pattern: RegExp,
  text: string,
): { readonly index: number; readonly match: RegExpExecArray } | null {
  const from = Math.max(0, text.length - endLength);
  const match = pattern.exec(text.slice(from));
  return match === null || from + match.index === 0 ? null : { index: from + match.index, match };
}

function holdsBracket(text: string): boolean {
  return text.includes('(') || text.includes('[');
}

/** Whether a text may hold an emoji, as a character or by its name. */
function mayHoldEmoji(text: string): boolean {
  return text.includes(':') || beyondAscii.test(text);
}

/** Whether a bracket closes at the end of a text, or before its full stop. */
function endsInBracket(text: string): boolean {
  const end = (text.endsWith('.') ? text.slice(0, -1) : text).trimEnd();
  return end.endsWith(')') || end.endsWith(']');
}

const beyondAscii = /[^ -~]/;
const dash = /[–—|-]/;
const digit = /\d/;

function peelBox(pieces: Pieces): Pieces | null {
  const match = pieces.text.startsWith('[') ? box.exec(pieces.text) : null;
  if (match === null) return null;
  return {
    ...pieces,
    done: pieces.done || /x/i.test(match[1] ?? ''),
    text: pieces.text.slice(match[0].length),
  };
}

/** `TODO: text`, `Action item 2: text`. */
function peelLabel(pieces: Pieces): Pieces | null {
  const match = label.exec(pieces.text);
  return match === null ? null : { ...pieces, text: pieces.text.slice(match[0].length) };
}

function peelDoneMark(pieces: Pieces): Pieces | null {
  if (mayHoldEmoji(pieces.text) && doneMark.test(pieces.text))
    return { ...pieces, done: true, text: pieces.text.replace(doneMark, ' ') };
  const match = pieces.text.includes('[') ? bracketedDone.exec(pieces.text) : null;
  return match === null ? null : { ...pieces, done: true, text: pieces.text.replace(match[0], ' ') };
}

function peelOpenMark(pieces: Pieces): Pieces | null {
  if (!mayHoldEmoji(pieces.text) && !pieces.text.startsWith('[')) return null;
  const text = pieces.text.replace(openMark, ' ').replace(leadingPictograph, '').replace(statusLead, '');
  return text === pieces.text ? null : { ...pieces, text };
}

function peelDoneWord(pieces: Pieces): Pieces | null {
  const lead = doneLead.exec(pieces.text);
  if (lead !== null && lead[0].length < pieces.text.length) {
    return { ...pieces, done: true, text: pieces.text.slice(lead[0].length) };
  }
  if (!anyDoneWord.test(pieces.text)) return null;
  const tail = atEnd(doneTail, pieces.text) ?? atEnd(doneTailAnyCase, pieces.text);
  return tail === null ? null : { ...pieces, done: true, text: pieces.text.slice(0, tail.index) };
}

function peelOwnerField(pieces: Pieces): Pieces | null {
  const found = /[:=]/.test(pieces.text) ? atEnd(ownerField, pieces.text) : null;
  if (found === null) return null;
  const owner = oneLine(found.match[1] ?? '');
  return { ...pieces, owner: pieces.owner ?? owner, text: pieces.text.slice(0, found.index) };
}

function peelDueField(pieces: Pieces): Pieces | null {
  const found = digit.test(pieces.text) && dueWords.test(pieces.text) ? atEnd(dueField, pieces.text) : null;
  const due = found === null ? null : dueOf(found.match[1] ?? '');
  if (found === null || due === null) return null;
  return { ...pieces, due: pieces.due ?? due, text: pieces.text.slice(0, found.index) };
}

/** `text (@mona, OPS-12)`, `text - Mona - OPS-12`: several details at the end. */
function peelDetails(pieces: Pieces): Pieces | null {
  const found =
    (endsInBracket(pieces.text) ? atEnd(endBracketed, pieces.text) : null) ??
    (dash.test(pieces.text) ? atEnd(endDashes, pieces.text) : null);
  const inside = found?.match[1] ?? '';
  if (found === null || !/[,;|]|\s[–—|-]+\s/u.test(inside)) return null;
  const details = detailsIn(inside);
  if (details === null) return null;
  return withDetails(pieces, details, pieces.text.slice(0, found.index));
}

function withDetails(pieces: Pieces, details: Details, text: string): Pieces {
  return {
    text,
    owner: pieces.owner ?? details.owner,
    due: pieces.due ?? details.due,
    ticket: pieces.ticket ?? details.ticket,
    done: pieces.done || details.done,
  };
}

/** `text - Alex`: a name that stands alone behind a dash. */
function peelEndName(pieces: Pieces): Pieces | null {
  const found = dash.test(pieces.text) ? atEnd(endName, pieces.text) : null;
  const owner = found === null ? null : personIn(found.match[1] ?? '');
  if (found === null || owner === null) return null;
  return { ...pieces, owner: pieces.owner ?? owner, text: pieces.text.slice(0, found.index) };
}

/** `[jhford] text`, `(cloudops, tc) text`, `(#12) text`. */
function peelFrontBracket(pieces: Pieces): Pieces | null {
  const match = /^[[(]/.test(pieces.text) ? bracketed.exec(pieces.text) : null;
  if (match === null || match[0].length >= pieces.text.length) return null;
  const inside = match[1] ?? '';
  const text = pieces.text.slice(match[0].length);
  const details = inside.includes(',') ? detailsIn(inside) : null;
  if (details !== null) return withDetails(pieces, details, text);
  if (isTicketOnly(inside)) return { ...pieces, ticket: pieces.ticket ?? ticketIn(inside), text };
  const named = match[0].startsWith('[') || personIn(inside) !== null || isTeams(inside);
  const owner = named ? ownerIn(inside) : null;
  return owner === null ? null : { ...pieces, owner: pieces.owner ?? owner, text };
}

/** `text [Jerry]`, `text (@x)`, `text (#12)`. */
function peelEndBracket(pieces: Pieces): Pieces | null {
  const found = endsInBracket(pieces.text) ? atEnd(endBracketed, pieces.text) : null;
  if (found === null) return null;
  const inside = found.match[1] ?? '';
  const text = pieces.text.slice(0, found.index);
  if (isTicketOnly(inside)) return { ...pieces, ticket: pieces.ticket ?? ticketIn(inside), text };
  const square = found.match[0].trim().startsWith('[') && inside.split(' ').length <= 2;
  const owner = personIn(inside) ?? (square ? ownerIn(inside) : null);
  return owner === null ? null : { ...pieces, owner: pieces.owner ?? owner, text };
}

/** `@a: text`, `@a, @b - text`, `@a add it`; but `@a will add it` keeps its subject. */
function peelFrontHandle(pieces: Pieces): Pieces | null {
  const match = pieces.text.startsWith('@') ? frontHandle.exec(pieces.text) : null;
  if (match === null) return null;
  const owner = pieces.owner ?? match[1] ?? null;
  const text = pieces.text.slice(match[0].length);
  const parted = (match[2] ?? '').trim() !== '' || beginsWithImperative(text);
  return parted ? { ...pieces, owner, text } : owner === pieces.owner ? null : { ...pieces, owner };
}

function peelEndHandle(pieces: Pieces): Pieces | null {
  const found = pieces.text.includes('@') ? atEnd(endHandle, pieces.text) : null;
  if (found === null) return null;
  const text = pieces.text.slice(0, found.index);
  if (/(?<!\p{L})(?:with|by|to|from|ask|tell|cc|thanks|and|of|via|for|as|in|at)$/iu.test(text)) return null;
  return { ...pieces, owner: pieces.owner ?? found.match[1] ?? null, text };
}

/** `bug 1604925 - text`, `#12: text`, `OPS-3 text`. */
function peelTicket(pieces: Pieces): Pieces | null {
  const match = digit.test(pieces.text) ? frontTicket.exec(pieces.text) : null;
  const key = match?.[1] ?? '';
  if (match === null || notTicket.test(key)) return null;
  return { ...pieces, ticket: pieces.ticket ?? key, text: pieces.text.slice(match[0].length) };
}

/** What an action is for, from a word such as a table's type column or a sub-heading says; null when it says none. */
export function actionTypeOf(word: string): ActionType | null {
  const folded = foldText(word);
  for (const [type, pattern] of typeWords) if (pattern.test(folded)) return type;
  return null;
}

const typeWords: readonly (readonly [ActionType, RegExp])[] = [
  ['investigate', /^(?:investigat|research|explor|analys|undersøk|untersuch)/],
  ['prevent', /^(?:prevent|forebygg|forhindr|vorbeug|prévent|preven)/],
  ['detect', /^(?:detect|monitor|alert|observab|oppdag|overvåk|erkenn|détect|detec)/],
  ['mitigate', /^(?:mitigat|respon|resilien|begrens|mildern)/],
  ['repair', /^(?:repair|fix|correct|remediat|recover|retting|beheb|répar|repar)/],
];

/** Whether the section's own heading or lead-in says that its items are done (`Immediate actions (completed)`). */
export function saysDone(text: string): boolean {
  const folded = foldText(text);
  return (
    /(?:^|[\s(:])(?:done|completed|complete|already done|implemented|deployed|applied|taken|resolved|finished|realizadas?|implementadas?|aplicadas?|tomadas?|hecho|feito|umgesetzt|getroffen|fait|gjort|ferdig|utført|erledigt)(?:$|[\s):!])/u.test(
      folded,
    ) &&
    !/(?:not|to be|not yet|being|ikke|nicht) (?:done|completed|implemented|deployed|applied|taken|resolved)/u.test(
      folded,
    )
  );
}

interface OwnerSplit {
  readonly owner: string | null;
  readonly rest: readonly PhrasingContent[];
}

/** `**AC** text`: bold initials or a handle in front. */
function leadingOwner(phrasing: readonly PhrasingContent[]): OwnerSplit {
  const at = phrasing.findIndex((node) => !isBlank(node));
  const first = phrasing[at];
  if (first === undefined || (first.type !== 'strong' && first.type !== 'emphasis'))
    return { owner: null, rest: phrasing };
  const rest = phrasing.slice(at + 1);
  const owner = personIn(plainText(first));
  return owner === null || rest.every(isBlank) ? { owner: null, rest: phrasing } : { owner, rest };
}

/** `text **JP**`: bold initials or a handle at the end. */
function trailingOwner(phrasing: readonly PhrasingContent[]): OwnerSplit {
  let at = phrasing.length - 1;
  while (at >= 0 && isBlank(phrasing[at])) at--;
  const last = phrasing[at];
  if (at < 1 || last === undefined || (last.type !== 'strong' && last.type !== 'emphasis'))
    return { owner: null, rest: phrasing };
  const owner = personIn(plainText(last));
  return owner === null ? { owner: null, rest: phrasing } : { owner, rest: phrasing.slice(0, at) };
}

function isStruck(phrasing: readonly PhrasingContent[]): boolean {
  return (
    phrasing.some((node) => node.type === 'delete') &&
    phrasing.every(
      (node) =>
        node.type === 'delete' ||
        isBlank(node) ||
        node.type === 'link' ||
        (node.type === 'text' && node.value.trim().length <= 20),
    )
  );
}
