/**
 * The document piece: what a page shows of one document, but for its body.
 *
 * In: one page of the site, and where everything is. Out: a `DocumentPiece`, plain data.
 * May not: read the body, or look at another document than through the site's own lists.
 */
import type { HeadingFact, PageFacts, StepFact } from '../model/facts.ts';
import { actionStates } from '../model/open-items.ts';
import { nameOf, relativeHref } from '../model/paths.ts';
import type { Backlink, DocumentEntry, SitePage } from '../model/site.ts';
import { foldText } from '../text/fold.ts';
import { anchorHref, editHref, linkTo, type OwnAddresses, reachLink } from './addresses.ts';
import { fieldRows } from './field-rows.ts';
import type {
  ActionRow,
  ContentsEntry,
  DocumentPiece,
  DocumentRow,
  Link,
  MaybeLink,
  StageRow,
} from './page-context.ts';

/** Title of a document; never empty, since a page must have one. */
export function titleOf(facts: Pick<PageFacts, 'title' | 'path'>): string {
  return facts.title.trim() === '' ? nameOf(facts.path) : facts.title;
}

/** What a list shows of a document. */
export type ListEntry = Omit<DocumentEntry, 'tags'>;

/** A document in a list, as seen from a page. */
export function documentRow(from: string, entry: Backlink | ListEntry): DocumentRow {
  const more = 'severity' in entry ? entry : null;
  return {
    title: titleOf(entry),
    href: relativeHref(from, entry.url),
    kind: entry.kind,
    date: entry.date,
    severity: more?.severity ?? null,
    draft: more?.draft ?? false,
    summary: more?.summary ?? null,
  };
}

/** What a document says, and what the site adds to it: all that its page is made from. */
export type ShownPage = Pick<
  SitePage,
  'facts' | 'url' | 'targets' | 'backlinks' | 'previous' | 'next' | 'references'
>;

/** What a document's page shows beside that. */
interface PieceOptions {
  readonly editUrl: string | null;
  readonly changed: string | null;
  readonly isJudged: boolean;
}

/** Makes the piece. */
export function documentPiece(
  page: ShownPage,
  addresses: OwnAddresses,
  { editUrl, changed, isJudged }: PieceOptions,
): DocumentPiece {
  const { facts, url } = page;
  const heading = titleHeading(facts);
  return {
    kind: facts.kind,
    title: titleOf(facts),
    draft: facts.draft,
    severity: facts.severity,
    summary: facts.summary,
    fields: fieldRows(page, addresses),
    contents: contentsOf(facts.headings.filter((each) => each !== heading)),
    tags: facts.tags.map((tag, at) => linkTo(url, tag, addresses.tags[at])),
    revision: facts.revision,
    date: facts.date,
    owner: facts.owner,
    edit: editHref(editUrl, facts.path),
    changed,
    backlinks: page.backlinks.map((backlink) => documentRow(url, backlink)),
    previous: neighbour(url, page.previous),
    next: neighbour(url, page.next),
    steps: facts.steps.length,
    firstStep: facts.steps[0] === undefined ? null : anchorHref(facts.steps[0].id),
    stages: stagesOf(facts.steps),
    actions: actionRows(facts, isJudged),
    timeline: facts.timeline.map(({ at, raw, text }) => ({ at, raw, text })),
    titleInBody: heading !== null,
  };
}

/** The heading of the body that is the title: a top-level one that says the same. */
function titleHeading(facts: PageFacts): HeadingFact | null {
  const first = facts.headings.find(({ depth }) => depth === 1) ?? null;
  return first !== null && foldText(first.text) === foldText(facts.title) ? first : null;
}

function neighbour(from: string, to: Backlink | null): Link | null {
  return to === null ? null : { text: titleOf(to), href: relativeHref(from, to.url) };
}

function actionRows(facts: PageFacts, isJudged: boolean): readonly ActionRow[] {
  const stateOf = actionStates(facts);
  return facts.actions.map((action) => ({
    text: action.text,
    owner: action.owner,
    due: action.due,
    ticket: ticketLink(action.ticket),
    type: action.type,
    state: stateOf(action),
    fromFields: action.form === 'field',
    judgement: isJudged ? action.judgement : null,
  }));
}

function ticketLink(ticket: string | null): MaybeLink | null {
  if (ticket === null) return null;
  const link = reachLink(ticket);
  return link.href?.startsWith('http') ? link : { text: ticket, href: null };
}

/** Headings as a tree: each under the nearest one before it that is of a higher rank. */
function contentsOf(headings: readonly HeadingFact[]): readonly ContentsEntry[] {
  interface Node extends Link {
    readonly depth: number;
    readonly children: Node[];
  }
  const roots: Node[] = [];
  const open: Node[] = [];
  for (const { depth, text, id } of headings) {
    const node: Node = { text, href: anchorHref(id), depth, children: [] };
    while ((open.at(-1)?.depth ?? 0) >= depth) open.pop();
    (open.at(-1)?.children ?? roots).push(node);
    open.push(node);
  }
  const strip = ({ text, href, children }: Node): ContentsEntry => ({
    text,
    href,
    children: children.map(strip),
  });
  return roots.map(strip);
}

/** Runs of steps of one stage; steps of no stage are not one. */
function stagesOf(steps: readonly StepFact[]): readonly StageRow[] {
  const stages: StageRow[] = [];
  let last: string | null = null;
  for (const { stage, minutes, id } of steps) {
    const open = stages.at(-1);
    if (stage !== null && stage === last && open !== undefined) {
      stages[stages.length - 1] = { ...open, steps: open.steps + 1 };
    } else if (stage !== null) {
      stages.push({ title: stage, href: anchorHref(id), minutes, steps: 1 });
    }
    last = stage;
  }
  return stages;
}
