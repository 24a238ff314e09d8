/**
 * What brackets and dashes at the ends of an action item say: owner, ticket, due date, done mark.
 *
 * In: the text inside. Out: these details, or null when it is part of the sentence.
 * May not: take a part it does not know; then the whole stays with the sentence.
 */
import { isTicketOnly, ticketIn } from './action-tickets.ts';
import { dueOf } from './due.ts';
import { personIn } from './people.ts';
import { oneLine } from './plain.ts';

/** Details of an item. Absent is null. */
export interface Details {
  readonly owner: string | null;
  readonly ticket: string | null;
  readonly due: string | null;
  readonly done: boolean;
}

type Part = Partial<Details> | null;

const none: Details = { owner: null, ticket: null, due: null, done: false };
const ownerLead =
  /^(?:owners?|assignees?|assigned(?: to)?|responsible|dri|eier|ansvarlig|verantwortlich|responsables?)\s*[:=]?\s+(\S.{0,40})$/iu;
const dueLead =
  /^(?:due(?: date| by| on)?|deadline|eta|target(?: date)?|by|before|until|frist|fällig|bis|échéance)\s*[:=]?\s+(\S.{0,40})$/iu;
const doneWords =
  /^(?:done|completed?|fixed|resolved|closed|merged|deployed|shipped|implemented|finished|ferdig|gjort|erledigt|fait|hecho|feito)$/iu;
const noise =
  /^(?:p[0-5]|s[1-5]|(?:priority|prio)\s*:?\s*\S{1,10}|low|medium|high|critical|urgent|open|todo|to do|in progress|wip|pending|planned|ongoing|backlog|not started)$/iu;

/**
 * The details that a text of parts holds (`@mona, OPS-12`, `owner: mona, due 2024-04-01`), when every part is one and
 * at least one says whose, where or when. A full name that is not known counts beside one of these.
 */
export function detailsIn(text: string): Details | null {
  if (text.length > 120) return null;
  const parts = text.split(/\s*[,;|]\s*|\s[–—|-]+\s|\s\/\s/u).filter((part) => part !== '');
  if (parts.length === 0 || parts.length > 6) return null;
  const known = parts.map(partOf);
  const sure = known.some(
    (part) => part !== null && (part.ticket != null || part.due != null || part.owner != null),
  );
  if (!sure) return null;
  let details = none;
  for (const [index, part] of known.entries()) {
    const read = part ?? (parts.length > 1 ? nameOf(parts[index] ?? '') : null);
    if (read === null) return null;
    details = {
      owner: joined(details.owner, read.owner ?? null),
      ticket: details.ticket ?? read.ticket ?? null,
      due: details.due ?? read.due ?? null,
      done: details.done || (read.done ?? false),
    };
  }
  return details;
}

function joined(first: string | null, second: string | null): string | null {
  if (first === null || second === null) return first ?? second;
  return `${first}, ${second}`;
}

function partOf(part: string): Part {
  if (doneWords.test(part)) return { done: true };
  if (noise.test(part)) return {};
  if (isTicketOnly(part)) return { ticket: ticketIn(part) };
  const due = dueOf(dueLead.exec(part)?.[1] ?? '') ?? (/^[\d./-]+$/.test(part) ? dueOf(part) : null);
  if (due !== null) return { due };
  const owner = ownerLead.exec(part)?.[1] ?? personIn(part);
  return owner === null ? null : { owner: oneLine(owner) };
}

/** Two words in capitals: a person or a team, of nothing that people run or build. */
function nameOf(part: string): Part {
  if (!/^\p{Lu}\p{Ll}[\p{L}'-]{0,20} \p{Lu}[\p{L}'-]{1,20}$/u.test(part)) return null;
  return part.split(' ').some((word) => things.has(word.toLowerCase())) ? null : { owner: part };
}

/** What stands in brackets and is no person. */
const things: ReadonlySet<string> = new Set(
  'redis kafka postgres postgresql mysql mongo mongodb nginx docker kubernetes grafana prometheus jenkins terraform ansible elastic elasticsearch slack github gitlab jira backend frontend infra infrastructure platform monitoring networking network security database api web mobile ios android linux windows staging production test tests testing docs documentation process detection prevention mitigation response repair alerting deployment release optional required maybe long short medium term high low critical new old done open closed internal external manual automatic phase step part see also both all none only future later now soon today tomorrow'.split(
    ' ',
  ),
);

/** A name in brackets: short, no sentence, not a ticket, not a status. */
export function ownerIn(text: string): string | null {
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
export function isTeams(text: string): boolean {
  const names = text.split(/\s*[,/&]\s*/u);
  if (names.length === 1) return /^[\p{Ll}\d]{1,15}\s(?:team|squad|guild)$/u.test(text);
  return names.length <= 5 && names.every((name) => /^[\p{L}\d-]{1,15}$/u.test(name));
}
