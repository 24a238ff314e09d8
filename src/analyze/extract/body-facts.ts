/**
 * Body facts: everything a document's Markdown says, beside its front matter.
 *
 * In: an mdast root (front matter blanked out) and what is known of the file already. Out: facts, some with their nodes.
 * May not: change the tree, but for cutting `{#id}` off steps; touch the disk; or fail on any tree.
 */
import type { Heading, Image, ImageReference, Link, LinkReference, ListItem, Root } from 'mdast';
import type {
  ActionItem,
  HeadingFact,
  Kind,
  LinkFact,
  ProcedureFacts,
  SectionFact,
  SeverityLevel,
  StepFact,
  TimelineFact,
  WordingFact,
} from '../../model/facts.ts';
import { tellsOfIncident } from './action-sections.ts';
import { readActions } from './actions.ts';
import { dateFromPath, firstIsoDate } from './date.ts';
import { readFields } from './fields.ts';
import { incidentDay } from './incident-day.ts';
import { decideKind } from './kind.ts';
import { readMetadata } from './metadata.ts';
import { sectionFacts } from './section-facts.ts';
import { readBlocks } from './sections.ts';
import { severityInTitle, severityLevel } from './severity.ts';
import { draftByStatus, draftByTitle } from './status.ts';
import { readProcedure } from './steps.ts';
import { readTimeline } from './timeline.ts';
import { dateLine, readTitle } from './title.ts';
import { readVows } from './vows.ts';
import { walkTree } from './walk.ts';
import { readWordings } from './wordings.ts';

/** What is known of a file before its body is read. */
export interface BodyOptions {
  /** The text that the tree was made of. */
  readonly text: string;
  /** Content path, for the date in it and, when `kind` is null, its folders. */
  readonly path: string;
  /** From `kind:` or the folder; null: decide from the headings. */
  readonly kind: Kind | null;
  /** From the front matter, or null; when there is one, a heading is the title only where it says the same. */
  readonly title: string | null;
  /** `YYYY-MM-DD` from the front matter, or null. */
  readonly date: string | null;
  /** Severity words of the team, folded. */
  readonly severities: { readonly [word: string]: SeverityLevel };
  /** Headings of the team that mean "action items", folded. */
  readonly actionHeadings: readonly string[];
}

/** What the body says. Absent is null; lists are never null and in document order. */
export interface BodyFacts {
  readonly kind: Kind;
  readonly title: string | null;
  readonly date: string | null;
  readonly severity: SeverityLevel | null;
  readonly severityText: string | null;
  readonly status: string | null;
  readonly draft: boolean | null;
  readonly owner: string | null;
  readonly authors: readonly string[];
  readonly services: readonly string[];
  readonly tags: readonly string[];
  /** ISO 8601 to the precision given. */
  readonly times: {
    readonly started: string | null;
    readonly detected: string | null;
    readonly mitigated: string | null;
    readonly resolved: string | null;
  };
  readonly headings: readonly { readonly node: Heading; readonly fact: HeadingFact }[];
  readonly links: readonly {
    readonly node: Link | LinkReference | Image | ImageReference;
    readonly fact: LinkFact;
  }[];
  readonly actions: readonly ActionItem[];
  readonly timeline: readonly TimelineFact[];
  readonly steps: readonly { readonly node: ListItem; readonly fact: StepFact }[];
  readonly sections: readonly SectionFact[];
  readonly wordings: readonly WordingFact[];
  /** Null for a postmortem or page. */
  readonly procedure: ProcedureFacts | null;
  /** White-space separated words of visible text, code included. */
  readonly words: number;
  /** Whether the tree holds raw HTML. */
  readonly hasHtml: boolean;
}

/** Extracts all facts of one body. Near-linear in the size of the tree; never throws on content. */
export function extractBodyFacts(root: Root, options: BodyOptions): BodyFacts {
  const walked = walkTree(root);
  const blocks = readBlocks(root, options.actionHeadings);
  const top = readTitle(blocks, options.title);
  const title = options.title ?? top.title;
  const kind = options.kind ?? decideKind(options.path, title, blocks);
  const entries = readMetadata(blocks);
  const pathDate = dateFromPath(options.path);
  const fields = readFields(entries, options.severities, options.date ?? pathDate);
  const titleDate = title === null ? null : firstIsoDate(title);
  const known = incidentDay(
    {
      field: fields.incidentDate,
      title: titleDate,
      other: pathDate ?? top.date ?? dateLine(blocks) ?? fields.publishedDate ?? options.date,
    },
    title,
    blocks,
  );
  const stated = options.kind !== null;
  const isProcedure = kind === 'runbook' || kind === 'checklist';
  const story = !isProcedure && tellsOfIncident(kind, options.path, title, blocks);
  const timeline = isProcedure && stated ? [] : readTimeline(blocks, story, options.date ?? known);
  const titleSeverity = title === null ? null : severityInTitle(title);
  const severityText = fields.severityText ?? titleSeverity;
  const titleNode = top.block?.node.type === 'heading' ? top.block.node : null;
  const actions = isProcedure && stated ? [] : readActions(blocks, kind, story);
  const sections = sectionFacts(blocks);
  const procedure = isProcedure
    ? readProcedure(
        root,
        titleNode,
        walked.headings.map(({ fact }) => fact.id),
      )
    : null;
  return {
    kind,
    title: top.title,
    date: known ?? dayOf(timeline),
    severity: severityText === null ? null : severityLevel(severityText, options.severities),
    severityText,
    status: fields.status,
    draft:
      (title === null ? null : draftByTitle(title)) ??
      (fields.status === null ? null : draftByStatus(fields.status)),
    owner: fields.owner,
    authors: fields.authors,
    services: fields.services,
    tags: fields.tags.length > 0 ? fields.tags : top.tags,
    times: fields.times,
    headings: walked.headings,
    links: walked.links,
    actions,
    timeline,
    sections,
    wordings: [
      ...readWordings(walked.suspects, sections, linesOf(options.text)),
      ...(kind === 'postmortem' ? readVows(blocks, actions) : []),
    ],
    steps: procedure?.steps ?? [],
    procedure: procedure?.facts ?? null,
    words: walked.words,
    hasHtml: walked.hasHtml,
  };
}

/** The lines of a text, made when they are first asked for. */
function linesOf(text: string): () => readonly string[] {
  let lines: readonly string[] | null = null;
  return () => {
    lines ??= text.split(/\r\n?|\n/);
    return lines;
  };
}

/** The day of the first entry with a time of day, else of the first with a day: what led to it often has only a day. */
function dayOf(timeline: readonly TimelineFact[]): string | null {
  const timed = timeline.find(({ at }) => at !== null && /^\d{4}-\d{2}-\d{2}T/.test(at));
  const dated = timed ?? timeline.find(({ at }) => at !== null && /^\d{4}-\d{2}-\d{2}/.test(at));
  return dated?.at?.slice(0, 10) ?? null;
}
