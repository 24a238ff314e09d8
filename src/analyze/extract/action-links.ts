/**
 * Links in action items: those that lead to a ticket, and those that are only a reference at either end of the line.
 *
 * In: an item's phrasing. Out: URLs of tickets, and the phrasing without its references.
 * May not: cut a link that its sentence needs.
 */
import type { Link, LinkReference, PhrasingContent } from 'mdast';
import { detailsIn } from './action-brackets.ts';
import { isTicketOnly } from './action-tickets.ts';
import { oneLine, plainText, withoutEnd } from './plain.ts';

/** Words that introduce a link are looked for in this many code units at the end only. */
const endLength = 200;

const trackerUrl =
  /\/(?:issues?|pulls?|pull|merge_requests|browse|commit|commits|tickets?|cards?|c|stories|tasks?|discussions|epics|work_items|T\d+)\/|show_bug\.cgi|bugzilla|atlassian\.net|trello\.com|linear\.app|app\.asana|shortcut\.com|youtrack|pivotaltracker|phabricator|jira\./iu;
const ticketLinkText =
  /^(?:see |tracked in |tracking |related |follow(?:ing)? |linked |github |gitlab |jira |trello |the )*(?:issues?|pull requests?|prs?|mrs?|merge requests?|tickets?|bugs?|links?|cards?|jira|github|trello|here|tracking issue|done|story|task|commit|wip|draft|sak|oppgave|lenke)(?:[\s#-]*\d*)?(?: here)?$/iu;

/** URLs of the links that lead to an issue, a change or a card, in order. */
export function ticketLinks(phrasing: readonly PhrasingContent[]): readonly string[] {
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
export function withoutTicketLinks(phrasing: readonly PhrasingContent[]): readonly PhrasingContent[] {
  if (!phrasing.some(isLink) && !isBlank(phrasing.at(-1))) return phrasing;
  const kept = [...phrasing];
  const reference = (node: PhrasingContent | undefined): boolean => {
    if (node === undefined || !isLink(node)) return false;
    const text = oneLine(plainText(node));
    if (node.type === 'link' && (text === node.url || /^https?:\/\//.test(text)))
      return trackerUrl.test(node.url);
    return ticketLinkText.test(text) || isTicketOnly(text);
  };
  const isText = (node: PhrasingContent): boolean => !isLink(node) && !isBlank(node);
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
    const inside =
      opened < 0 ? '' : withoutEnd(withoutLinkWords(last.value.slice(opened + 1)), ' ,;|–—-').trim();
    // `... (@mona, ` in front of the link: what is known of the owner stays.
    const kind = inside === '' || detailsIn(inside) === null ? '' : ` (${inside})`;
    const value = withoutLinkWords(opened < 0 ? last.value : last.value.slice(0, opened)) + kind;
    // `Fixed bugs with #12`: the link is part of the sentence.
    if (dangling.test(value)) return phrasing;
    kept[kept.length - 1] = { ...last, value: value === '' ? withoutEnd(last.value, ' \n\t([') : value };
  }
  return kept;
}

function isLink(node: PhrasingContent): node is Link | LinkReference {
  return node.type === 'link' || node.type === 'linkReference';
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

/** Whether a piece is white space and punctuation only. */
export function isBlank(node: PhrasingContent | undefined): boolean {
  return node !== undefined && node.type === 'text' && /^[\s.,;:()–-]*$/u.test(node.value);
}
