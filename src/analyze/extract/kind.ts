/**
 * Kind: what a document is, when neither its front matter nor its folder says.
 *
 * In: its path, title and blocks. Out: one of the four kinds.
 * May not: fail; a document that fits nowhere is a page.
 */

import type { Kind } from '../../model/facts.ts';
import { foldText } from '../../text/fold.ts';
import { dateFromPath, firstIsoDate } from './date.ts';
import { mentionsIncident } from './incident-words.ts';
import type { Block } from './sections.ts';
import type { SectionClass } from './vocabulary.ts';

/** Words of a title that make a postmortem of a document with at least one postmortem heading. */
const postmortemTitle =
  /(?<!\p{L})(?:post ?mortems?|incident report|incident review|incident|outage|retrospective|rca|root cause analysis|downtime|degradation|after action|disruption|breach|exploit|hendelse|vorfall|ausfall|störung|panne|incidente|caída)(?!\p{L})/u;
const postmortemFolder =
  /(?:^|\/)(?:post[-_ ]?mortems?|incidents?|incident[-_ ]?(?:reports?|reviews?|postmortems?|logs?)|outages?|retrospectives?|retros|rcas?|hendelser)\//i;
const runbookTitle =
  /(?<!\p{L})(?:run ?books?|play ?books?|troubleshooting|standard operating procedure|sop)(?!\p{L})/u;
const runbookFolder = /(?:^|\/)(?:run[-_ ]?books?|play[-_ ]?books?|alerts?)\//i;
const checklistTitle = /(?<!\p{L})(?:check ?lists?|sjekkliste|checkliste|lista de verificación)(?!\p{L})/u;

/** Classes that only a postmortem has, and those it shares with others. */
const postmortemOwn: readonly SectionClass[] = ['timeline', 'lessons', 'went-well', 'went-wrong'];
const postmortemShared: readonly SectionClass[] = [
  'cause',
  'impact',
  'actions',
  'promise',
  'detection',
  'resolution',
  'summary',
];
const incidentReport: readonly SectionClass[] = [
  ...postmortemOwn,
  'cause',
  'impact',
  'resolution',
  'detection',
  'actions',
];
const runbookOwn: readonly SectionClass[] = ['symptoms', 'diagnosis', 'alert'];

/** Headings that guides have as often as reports of incidents. */
const saysLittle =
  /^\W*(?:the )?(?:good|bad|why|luck|problems?|challenges?|details|description|overview)\W*$/iu;

/** Decides by headings, with the title and the folder as hints. */
export function decideKind(path: string, title: string | null, blocks: readonly Block[]): Kind {
  // A runbook is about any day; a report that carries one is about an incident.
  const dated = (title === null ? null : firstIsoDate(title)) ?? dateFromPath(path);
  const classes = new Set(
    blocks.flatMap(({ heading }) =>
      heading?.class == null || saysLittle.test(heading.text) ? [] : [heading.class],
    ),
  );
  const folded = foldText(title ?? '');
  const name = foldText(path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, ''));
  const has = (names: readonly SectionClass[]): number => names.filter((found) => classes.has(found)).length;
  const own = has(postmortemOwn);
  const shared = has(postmortemShared);

  if (checklistTitle.test(folded) || checklistTitle.test(name)) return 'checklist';
  const runbook = has(runbookOwn);
  const calledRunbook = runbookTitle.test(folded) || runbookTitle.test(name) || runbookFolder.test(path);
  if (calledRunbook && own === 0) return 'runbook';
  if (dated !== null && has(incidentReport) >= 2) return 'postmortem';
  if (runbook >= 2 && own === 0) return 'runbook';
  const calledPostmortem =
    postmortemTitle.test(folded) || postmortemTitle.test(name) || postmortemFolder.test(path);
  if (calledPostmortem && own + shared >= 1) return 'postmortem';
  const looksLikeOne =
    (own >= 1 && own + shared >= 3) ||
    own >= 2 ||
    ((own >= 1 || classes.has('actions')) && classes.has('cause')) ||
    (own >= 1 && classes.has('actions'));
  // `Why`, `Good` and `Bad` are headings of guides too.
  const tells = (): boolean =>
    classes.has('timeline') || dated !== null || mentionsIncident(path, title, blocks);
  if (looksLikeOne && tells()) return 'postmortem';
  if (runbook >= 1 && (classes.has('procedure') || classes.has('resolution')) && own === 0) return 'runbook';
  return mostlyTasks(blocks) ? 'checklist' : 'page';
}

/** Five or more tasks, and no more other blocks than tasks. */
function mostlyTasks(blocks: readonly Block[]): boolean {
  let tasks = 0;
  let others = 0;
  for (const { node, heading } of blocks) {
    if (heading !== null || node.type === 'definition' || node.type === 'html') continue;
    if (node.type !== 'list') {
      others++;
      continue;
    }
    const checked = node.children.filter((item) => typeof item.checked === 'boolean').length;
    tasks += checked;
    if (checked === 0) others++;
  }
  return tasks >= 5 && others <= tasks;
}
