/**
 * One action item's line taken apart: text, owner, ticket, due date, done mark.
 *
 * In: the item's phrasing content. Out: these pieces; `text` is what remains.
 * May not: leave the text empty when the line is a link or a number alone.
 */
import type { PhrasingContent } from 'mdast';
import type { ActionType } from '../../model/facts.ts';
import { foldText } from '../../text/fold.ts';
import { findDate, isoDate } from './date.ts';
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
const statusLead =
  /^\[(?:open|todo|to do|in progress|wip|pending|planned|ongoing|new|blocked|backlog|p[0-5]|s[1-5]|low|medium|high|critical|urgent)\]\s*[:–-]?\s*/iu;

const ownerField =
  /\s*[[(]?\s*(?:owner|owners|assignee|assigned to|assigned|responsible|dri|eier|ansvarlig|verantwortlich|responsable)\s*[:=]\s*([^()[\],;|]{1,60}?)\s*[\])]?\s*[.;]?$/iu;
const dueField =
  /\s*[[(]?\s*(?:due(?: date| by| on)?|deadline|eta|target(?: date)?|by|frist|fällig|bis|fecha límite|échéance)\s*[:=]?\s+([^()[\];|]{3,40}?)\s*[\])]?\s*\.?$/iu;
const ticketKeys =
  /(?<![\p{L}\d/.-])(?:[A-Z][A-Z0-9]{1,9}-\d{1,6}|(?:[\w.-]{1,40}\/)?[\w.-]{0,40}#\d{1,6}|(?:[Bb]ug|[Ii]ssue|PR|[Tt]icket|[Cc]ase)\s#?\d{3,8})(?![\p{L}\d-])/gu;
/** Capitals with a number that are no tickets. */
const notTicket =
  /^(?:CVE|CWE|UTF|SHA|ISO|RFC|HTTP|IPV|IP|SEV|P|S|Q|H|AES|TLS|MD|RSA|EC|US|EU|AP|COVID|PEP|GPT|ARM|X|V|ECMA|ES|KB|MS|RHSA|USN)-\d/;
const bracketed = /^[[(]([^()[\]]{1,60})[\])]\s*[:–-]?\s*/u;
const endBracketed = /\s*[[(]([^()[\]]{1,60})[\])]\s*\.?$/u;
const frontHandle =
  /^(@[\w-][\w./-]{0,60}(?:\s?(?:,|&|\/|and)\s?@[\w-][\w./-]{0,60}){0,5})(\s?[:–—-]+\s?|\s)(?=\S)/u;
const endHandle =
  /\s?(?:[–—-]+|\||,|;)?\s?(@[\w-][\w./-]{0,60}(?:\s?(?:,|&|\/|and)\s?@[\w-][\w./-]{0,60}){0,5})\s?\.?$/u;
const frontTicket =
  /^((?:[Bb]ug|[Ii]ssue|PR|[Tt]icket)\s#?\d{2,8}|[A-Z][A-Z0-9]{1,9}-\d{1,6}|(?:[\w.-]{1,40}\/[\w.-]{1,40})?#\d{1,6})\s?[:–—-]*\s+(?=\S)/u;
const trackerUrl =
  /\/(?:issues?|pulls?|pull|merge_requests|browse|commit|commits|tickets?|cards?|c|stories|tasks?|discussions|epics|work_items|T\d+)\/|show_bug\.cgi|bugzilla|atlassian\.net|trello\.com|linear\.app|app\.asana|shortcut\.com|youtrack|pivotaltracker|phabricator|jira\./iu;
const ticketLinkText =
  /^(?:see |tracked in |tracking |related |follow(?:ing)? |linked |github |gitlab |jira |trello |the )*(?:issues?|pull requests?|prs?|mrs?|merge requests?|tickets?|bugs?|links?|cards?|jira|github|trello|here|tracking issue|done|story|task|commit|wip|draft|sak|oppgave|lenke)(?:[\s#-]*\d*)?(?: here)?$/iu;

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
  let pieces: Pieces = {
    text: oneLine(plainTextOf(withoutTicketLinks(trailing.rest))),
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

/** In the order they are tried. */
const peels: readonly Peel[] = [
  peelBox,
  peelDoneMark,
  peelOpenMark,
  peelDoneWord,
  peelOwnerField,
  peelDueField,
  peelFrontBracket,
  peelEndBracket,
  peelFrontHandle,
  peelEndHandle,
  peelTicket,
];

/** Marks at the end are looked for in this many code units only, so that long text costs no more than short. */
const endLength = 200;

function tidy(text: string): string {
  const line = oneLine(text.replace(/\( ?\)|\[ ?\]/g, ' ')).replace(/^[\s:;,–—|-]+(?=\S)/u, '');
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

function peelBox(pieces: Pieces): Pieces | null {
  const match = box.exec(pieces.text);
  if (match === null) return null;
  return {
    ...pieces,
    done: pieces.done || /x/i.test(match[1] ?? ''),
    text: pieces.text.slice(match[0].length),
  };
}

function peelDoneMark(pieces: Pieces): Pieces | null {
  if (doneMark.test(pieces.text)) return { ...pieces, done: true, text: pieces.text.replace(doneMark, ' ') };
  const match = bracketedDone.exec(pieces.text);
  return match === null ? null : { ...pieces, done: true, text: pieces.text.replace(match[0], ' ') };
}

function peelOpenMark(pieces: Pieces): Pieces | null {
  const text = pieces.text.replace(openMark, ' ').replace(leadingPictograph, '').replace(statusLead, '');
  return text === pieces.text ? null : { ...pieces, text };
}

function peelDoneWord(pieces: Pieces): Pieces | null {
  const lead = doneLead.exec(pieces.text);
  if (lead !== null && lead[0].length < pieces.text.length) {
    return { ...pieces, done: true, text: pieces.text.slice(lead[0].length) };
  }
  const tail = atEnd(doneTail, pieces.text) ?? atEnd(doneTailAnyCase, pieces.text);
  return tail === null ? null : { ...pieces, done: true, text: pieces.text.slice(0, tail.index) };
}

function peelOwnerField(pieces: Pieces): Pieces | null {
  const found = atEnd(ownerField, pieces.text);
  if (found === null) return null;
  const owner = oneLine(found.match[1] ?? '');
  return { ...pieces, owner: pieces.owner ?? owner, text: pieces.text.slice(0, found.index) };
}

function peelDueField(pieces: Pieces): Pieces | null {
  const found = atEnd(dueField, pieces.text);
  const due = found === null ? null : dueOf(found.match[1] ?? '');
  if (found === null || due === null) return null;
  return { ...pieces, due: pieces.due ?? due, text: pieces.text.slice(0, found.index) };
}

/** `[jhford] text`, `(cloudops, tc) text`, `(#12) text`. */
function peelFrontBracket(pieces: Pieces): Pieces | null {
  const match = bracketed.exec(pieces.text);
  if (match === null || match[0].length >= pieces.text.length) return null;
  const inside = match[1] ?? '';
  const text = pieces.text.slice(match[0].length);
  if (isTicketOnly(inside)) return { ...pieces, ticket: pieces.ticket ?? ticketIn(inside), text };
  const named = match[0].startsWith('[') || personIn(inside) !== null || isTeams(inside);
  const owner = named ? ownerIn(inside) : null;
  return owner === null ? null : { ...pieces, owner: pieces.owner ?? owner, text };
}

/** `text [Jerry]`, `text (@x)`, `text (#12)`. */
function peelEndBracket(pieces: Pieces): Pieces | null {
  const found = atEnd(endBracketed, pieces.text);
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
  const match = frontHandle.exec(pieces.text);
  if (match === null) return null;
  const owner = pieces.owner ?? match[1] ?? null;
  const text = pieces.text.slice(match[0].length);
  const parted = (match[2] ?? '').trim() !== '' || beginsWithImperative(text);
  return parted ? { ...pieces, owner, text } : owner === pieces.owner ? null : { ...pieces, owner };
}

function peelEndHandle(pieces: Pieces): Pieces | null {
  const found = atEnd(endHandle, pieces.text);
  if (found === null) return null;
  const text = pieces.text.slice(0, found.index);
  if (/(?<!\p{L})(?:with|by|to|from|ask|tell|cc|thanks|and|of|via|for|as|in|at)$/iu.test(text)) return null;
  return { ...pieces, owner: pieces.owner ?? found.match[1] ?? null, text };
}

/** `bug 1604925 - text`, `#12: text`, `OPS-3 text`. */
function peelTicket(pieces: Pieces): Pieces | null {
  const match = frontTicket.exec(pieces.text);
  const key = match?.[1] ?? '';
  if (match === null || notTicket.test(key)) return null;
  return { ...pieces, ticket: pieces.ticket ?? key, text: pieces.text.slice(match[0].length) };
}

/** A due date's text as `YYYY-MM-DD`, or as written when it is a quarter or half year; null when it is neither. */
export function dueOf(text: string): string | null {
  const found = findDate(text);
  const day = found === null ? null : isoDate(found.date);
  if (day !== null) return day;
  return /^(?:(?:end of |mid[- ]|late |early )?(?:q[1-4]|h[12])(?:[\s/-]*(?:20)?\d{2})?|20\d{2}[\s/-]*(?:q[1-4]|h[12]))$/iu.test(
    text.trim(),
  )
    ? text.trim()
    : null;
}

/** `by 2021-03-01` or `in H1` inside a sentence. */
function dueInside(text: string): string | null {
  const match =
    /(?<!\p{L})(?:by|before|until|due|in|deadline|eta)\s+((?:end of |mid[- ]|late |early )?(?:q[1-4]|h[12])(?!\p{L})(?:\s(?:20)\d{2})?|(?:the )?[^,;()]{6,24})/iu.exec(
      text,
    );
  return match === null
    ? null
    : (dueOf(
        oneLine(match[1] ?? '')
          .split(' ')
          .slice(0, 4)
          .join(' '),
      ) ?? dueOf((match[1] ?? '').split(' ')[0] ?? ''));
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
    /(?:^|[\s(:])(?:done|completed|complete|already done|implemented|finished|gjort|ferdig|utført|erledigt)(?:$|[\s):!])/u.test(
      folded,
    ) && !/(?:not|to be|not yet|ikke) (?:done|completed|implemented)/u.test(folded)
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

function isBlank(node: PhrasingContent | undefined): boolean {
  return node !== undefined && node.type === 'text' && /^[\s.,;:()–-]*$/u.test(node.value);
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

/** URLs of the links that lead to an issue, a change or a card, in order. */
function ticketLinks(phrasing: readonly PhrasingContent[]): readonly string[] {
  const urls: string[] = [];
  for (const node of phrasing) {
    if (node.type === 'link') {
      if (trackerUrl.test(node.url) || ticketLinkText.test(oneLine(plainText(node)))) urls.push(node.url);
    } else if ('children' in node) {
      urls.push(...ticketLinks(node.children));
    }
  }
  return urls;
}

/** Links that are only a reference (`[Issue](...)`, a bare tracker URL, `#12`) are cut at either end of the line. */
function withoutTicketLinks(phrasing: readonly PhrasingContent[]): readonly PhrasingContent[] {
  const kept = [...phrasing];
  const reference = (node: PhrasingContent | undefined): boolean => {
    if (node === undefined || (node.type !== 'link' && node.type !== 'linkReference')) return false;
    const text = oneLine(plainText(node));
    if (node.type === 'link' && (text === node.url || /^https?:\/\//.test(text)))
      return trackerUrl.test(node.url);
    return ticketLinkText.test(text) || isTicketOnly(text);
  };
  const isText = (node: PhrasingContent): boolean =>
    node.type !== 'link' && node.type !== 'linkReference' && !isBlank(node);
  if (!kept.some(isText)) return phrasing;
  const tidyEnd = (): void => {
    for (;;) {
      const last = kept.at(-1);
      if (last === undefined) return;
      if (reference(last) || isBlank(last)) kept.pop();
      else return;
    }
  };
  let first = kept[0];
  while (first !== undefined && (reference(first) || (isBlank(first) && reference(kept[1])))) {
    kept.shift();
    first = kept[0];
  }
  tidyEnd();
  const last = kept.at(-1);
  if (last !== undefined && last.type === 'text' && kept.length < phrasing.length) {
    const opened = unmatchedBracket(last.value);
    // What introduced the link: `... (see`, `... tracked in`, `... - `
    const value = withoutLinkWords(opened < 0 ? last.value : last.value.slice(0, opened));
    // `Fixed bugs with #12`: the link is part of the sentence.
    if (dangling.test(value)) return phrasing;
    kept[kept.length - 1] = { ...last, value: value === '' ? withoutEnd(last.value, ' \n\t([') : value };
  }
  return kept;
}

const linkWords =
  /(?:[\s:,–—([-]|(?<!\p{L})(?:see|tracked (?:in|by|at|here)|tracking(?: in)?|via|cf|ref|refs|related|done in|fixed in|issues?|prs?|jira|tickets?|github|links?|bugs?|created|currently blocking on|blocking on|follow along)\.?(?!\p{L})){1,40}$/iu;

const dangling =
  /(?<!\p{L})(?:with|within|to|of|for|from|and|or|by|on|the|an?|as|like|than|is|are|into|using|against|about|per|after|before)$/iu;

/** The text without the words that introduce a link at its end. */
function withoutLinkWords(text: string): string {
  const from = Math.max(0, text.length - endLength);
  return text.slice(0, from) + text.slice(from).replace(linkWords, '');
}

/** Where a bracket that is never closed begins in the last 40 code units, or -1. */
function unmatchedBracket(text: string): number {
  const at = Math.max(text.lastIndexOf('('), text.lastIndexOf('['));
  if (at <= 0 || text.length - at > 40 || /[)\]]/.test(text.slice(at))) return -1;
  return at;
}

/** The first ticket key or number in a text, or null. */
function ticketIn(text: string): string | null {
  for (const match of text.matchAll(ticketKeys)) if (!notTicket.test(match[0])) return match[0];
  return null;
}

function isTicketOnly(text: string): boolean {
  const key = ticketIn(text);
  return (
    key !== null &&
    oneLine(text.replace(key, '')).replace(
      /^(?:see|jira|issue|ticket|bug|pr|card|tracked in|[\s:,#]+)+$/iu,
      '',
    ) === ''
  );
}

/** A name in brackets: short, no sentence, not a ticket, not a status. */
function ownerIn(text: string): string | null {
  const bare = oneLine(text).replace(/\?+$/, '');
  if (bare === '' || isTicketOnly(bare)) return null;
  if (
    /^(?:x|optional|low|medium|high|critical|urgent|p[0-5]|s[1-5]|prevent\p{L}*|detect\p{L}*|mitigat\p{L}*|process|repair|short.term|long.term|medium.term|in progress|open|todo|wip|maybe|new|backlog|done|bug|feature|easy|hard|nice to have|immediate|technical|stretch|link.*|issue|pr|ticket|tbd|tbc|draft|planned|ongoing|pending|not started|started|won't do|wontfix|[\d\s./-]+)$/iu.test(
      bare,
    )
  )
    return null;
  return /^@?[\p{L}][\p{L}\d_.' -]{0,38}(?:\s*[,/&]\s*@?[\p{L}][\p{L}\d_.' -]{0,30}){0,4}$/u.test(bare) &&
    bare.split(' ').length <= 4
    ? bare
    : null;
}

/** `(cloudops, tc, releng)` in front of an item: two or more short lower-case names, or one that ends in `team`. */
function isTeams(text: string): boolean {
  const names = text.split(/\s*[,/&]\s*/u);
  if (names.length === 1) return /^[\p{Ll}\d]{1,15}\s(?:team|squad|guild)$/u.test(text);
  return names.length <= 5 && names.every((name) => /^[\p{L}\d-]{1,15}$/u.test(name));
}
