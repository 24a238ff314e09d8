/**
 * Facts: what one file says, as plain data.
 *
 * In: nothing. Out: the record that `analyze` makes of one file and everything later stands on.
 * May not: hold trees, functions or anything that JSON cannot carry; no field may depend on another file.
 */
import type { Place, Problem } from './diagnostic.ts';

/** The four kinds of document. */
export type Kind = 'postmortem' | 'runbook' | 'checklist' | 'page';

/** SEV1 is the worst. */
export type SeverityLevel = 'SEV1' | 'SEV2' | 'SEV3' | 'SEV4' | 'SEV5';

/** What an action item is meant to do, after the SRE workbook's categories. */
export type ActionType = 'prevent' | 'detect' | 'mitigate' | 'repair' | 'investigate';

/** A heading as GitHub would anchor it. `text` is plain. */
export interface HeadingFact {
  readonly depth: number;
  readonly text: string;
  readonly id: string;
  readonly line: number;
}

/**
 * A link or image. `href` is what the author wrote (entities and escapes decoded). `index` names the slot that the
 * body's HTML holds for it (`oo-link:INDEX`). Where it leads is not a fact of this file: see `graph/`.
 */
export interface LinkFact extends Place {
  readonly index: number;
  readonly kind: 'link' | 'image';
  readonly href: string;
  readonly text: string;
}

/** The form an action item was written in. */
export type ActionForm = 'bullet' | 'numbered' | 'task' | 'table' | 'paragraph' | 'heading' | 'field';

/** What the judge says of an action item (`judge/verdict.ts` has the words); `strength` is null unless it is a process change. */
export interface ActionJudgement {
  readonly verdict: 'process-change' | 'vague' | 'investigation' | 'not-an-action';
  /** `V01` to `V27`; null for a process change. */
  readonly kind: string | null;
  readonly strength: 'strong' | 'intermediate' | 'weak' | null;
  /** One sentence that names the words it rests on. */
  readonly reason: string;
  /** How to say it better, with the author's own nouns; null for a process change. */
  readonly suggestion: string | null;
}

/** One promised change. `text` is plain, without list marker, check box, owner or ticket. */
export interface ActionFact extends ActionItem {
  readonly judgement: ActionJudgement;
}

/** An action item as it was found, before it is judged. */
export interface ActionItem extends Place {
  readonly text: string;
  readonly owner: string | null;
  readonly due: string | null;
  readonly ticket: string | null;
  readonly done: boolean;
  /** Whether it was given up: a promise that nobody keeps any more. */
  readonly dropped: boolean;
  readonly type: ActionType | null;
  /** The headings it stands under, joined with ` > `; empty for front matter. */
  readonly heading: string;
  readonly form: ActionForm;
}

/**
 * One line of a timeline. `at` is ISO 8601 to the precision given (`2021-03-05T23:27`, with an offset when a zone is
 * known, `T19:00` alone when no date is); null when the moment cannot be read (`??:??`).
 */
export interface TimelineFact {
  readonly at: string | null;
  readonly raw: string;
  readonly text: string;
  readonly line: number;
  /** Whether its author was not sure of the moment: `~10:00`. */
  readonly rough?: true;
}

/** What a section is for, by its heading. `promise` holds action items only when nothing else does or its content reads so. */
export type SectionClass =
  | 'actions'
  | 'promise'
  | 'timeline'
  | 'lessons'
  | 'went-well'
  | 'went-wrong'
  | 'cause'
  | 'impact'
  | 'summary'
  | 'detection'
  | 'resolution'
  | 'metadata'
  | 'reference'
  | 'symptoms'
  | 'diagnosis'
  | 'procedure'
  | 'alert';

/**
 * Where what is read becomes part of another class of section: a heading, or a line that stands for one. It holds until
 * the next; headings within a section of the same class are left out. `class` is null where no heading says.
 */
export interface SectionFact extends Place {
  readonly class: SectionClass | null;
  readonly heading: string;
}

/**
 * What a stretch of words may be to a rule. `blame`: a judgement on people. `person-cause`: a person in the place of a
 * cause. `placeholder`: text of a template that was left in. `vow`: a wish in the lessons. `reproduction`: a word that
 * tells of making the incident happen again (the first one only).
 */
export type WordingKind = 'blame' | 'person-cause' | 'placeholder' | 'vow' | 'reproduction';

/**
 * Words of the prose that rules look at, as typed. `about`: of `blame`, the name that it counts for only when it is a
 * person's; of `vow`, why it promises nothing; else null.
 */
export interface WordingFact extends Place {
  readonly kind: WordingKind;
  readonly text: string;
  readonly about: string | null;
}

/** A step of a runbook or checklist: a task-list or ordered-list item. */
export interface StepFact extends Place {
  /** Stable: `{#id}` of the author, or a hash of its text, numbered when repeated. Also its anchor. */
  readonly id: string;
  readonly text: string;
  /** The stage's heading, without its time box. */
  readonly stage: string | null;
  /** The stage's time box in minutes: `## Reaction (5 min)`. */
  readonly minutes: number | null;
  readonly expect: string | null;
  readonly undo: string | null;
  readonly commands: readonly string[];
}

/** Which part of a step a command stands in: what is done, or what follows `Expect:` or `Undo:`. */
export type CommandPart = 'do' | 'expect' | 'undo';

/** A block of code of a runbook or checklist, or a line of code that a sentence asks to run. The place is the code's own. */
export interface CommandFact extends Place {
  readonly text: string;
  /** The word behind the fence. */
  readonly language: string | null;
  readonly form: 'block' | 'inline';
  /** Id of the step it belongs to; null outside of steps. */
  readonly step: string | null;
  readonly part: CommandPart;
  /** Whether its step, its section or the introduction warns the reader. */
  readonly warned: boolean;
}

/** What rules need to know of a runbook or checklist beside its steps. */
export interface ProcedureFacts {
  readonly commands: readonly CommandFact[];
  /** Placeholders that stand alone in the prose, as typed: they are explained there. */
  readonly explained: readonly string[];
}

/** What a suppression silences: a rule, as typed, on the lines `from` to `to`; null is the end of the file. */
export interface SuppressionTarget {
  readonly rule: string;
  readonly from: number;
  readonly to: number | null;
}

/**
 * A comment that silences rules: `<!-- onlyonce-disable-next-line RULE: reason (until 2027-01-31) -->`, or `# onlyonce-...`
 * in front matter. Whether its rules exist, and whether its day has passed, is not for the file to know.
 */
export interface SuppressionFact extends Place {
  /** As typed, without `onlyonce-`: `disable-next-line`. */
  readonly directive: string;
  readonly targets: readonly SuppressionTarget[];
  readonly reason: string | null;
  /** The last day it holds, as typed; null holds for good. */
  readonly until: string | null;
  /** What keeps it from holding at all, or null. */
  readonly fault: 'directive' | 'rule' | 'reason' | 'until' | 'nothing-open' | null;
}

/** Validated fields of the front matter that have no fact of their own, by name (`model/kinds/`). JSON values only. */
export type FieldValue =
  | string
  | number
  | boolean
  | null
  | readonly FieldValue[]
  | { readonly [name: string]: FieldValue };

/** Where a front matter key and its value stand. `name` is dotted for nested values: `tags.1`, `actions.0.due`. */
export interface FieldPlace extends Place {
  readonly name: string;
}

/** An action item that is neither done nor dropped, as the lists of other pages show it. */
export interface OpenItem {
  readonly text: string;
  readonly owner: string | null;
  readonly due: string | null;
  /** Id in the document's page of what it stands under, or null. */
  readonly anchor: string | null;
  /** Its place among the document's action items. */
  readonly at: number;
  readonly isChange: boolean;
  /** Equal keys, equal judgements: the judgement itself stands with the action item. */
  readonly judgementKey: string;
}

/** What one file says. Every list is in document order; absent is null, lists are never null. */
export interface PageFacts {
  /** Relative to the content folder, `/`-separated. */
  readonly path: string;
  readonly id: string;
  readonly kind: Kind;
  /** First 8 hex digits of the content hash of the file's bytes. */
  readonly revision: string;
  readonly title: string;
  readonly date: string | null;
  readonly severity: SeverityLevel | null;
  readonly severityText: string | null;
  readonly status: string | null;
  readonly draft: boolean;
  readonly audience: string;
  readonly summary: string | null;
  readonly owner: string | null;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  readonly services: readonly string[];
  /** References that lead here as well: old ids, old paths, permalinks. */
  readonly aliases: readonly string[];
  /** The other validated fields of its kind. */
  readonly fields: { readonly [name: string]: FieldValue };
  readonly fieldPlaces: readonly FieldPlace[];
  readonly headings: readonly HeadingFact[];
  /** Every id that the body's HTML will carry, headings' and steps' included, as written in a fragment link. */
  readonly anchors: readonly string[];
  readonly links: readonly LinkFact[];
  readonly actions: readonly ActionFact[];
  /** Those of a postmortem that are neither done nor dropped, as other pages list them. */
  readonly openItems: readonly OpenItem[];
  readonly promised: Promised | null;
  readonly timeline: readonly TimelineFact[];
  readonly steps: readonly StepFact[];
  readonly sections: readonly SectionFact[];
  readonly wordings: readonly WordingFact[];
  /** Null for a postmortem or page. */
  readonly procedure: ProcedureFacts | null;
  readonly suppressions: readonly SuppressionFact[];
  readonly words: number;
  /** What reading the file turned up; the rules of the same names report it. */
  readonly problems: readonly Problem[];
}

/** The best that the action items of a postmortem come to; null: it is none, or not one that was written to be read. */
export type Promised = 'change' | 'wish' | 'nothing';

/**
 * The facts that other pages are made of, that decide where links lead, or that decide which findings stand: all that `graph/`
 * and the pages that are no document's read. The cache keeps them apart from the rest, and an edit that changes none of them changes one page.
 */
export interface SharedFacts
  extends Pick<
    PageFacts,
    | 'path'
    | 'kind'
    | 'title'
    | 'date'
    | 'severity'
    | 'draft'
    | 'summary'
    | 'tags'
    | 'services'
    | 'aliases'
    | 'fields'
    | 'anchors'
    | 'openItems'
    | 'promised'
    | 'suppressions'
  > {
  /** Without their places, which move with every line above them. */
  readonly links: readonly Pick<LinkFact, 'href'>[];
}

/** The shared facts alone. */
export function sharedFactsOf(facts: PageFacts): SharedFacts {
  const { path, kind, title, date, severity, draft, summary, tags, services, aliases } = facts;
  const { fields, anchors, links, openItems, promised, suppressions } = facts;
  return {
    ...{ path, kind, title, date, severity, draft, summary, tags, services, aliases, fields, anchors },
    links: links.map(({ href }) => ({ href })),
    ...{ openItems, promised, suppressions },
  };
}
