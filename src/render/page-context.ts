/**
 * Page contexts: everything a layout is given, and the whole contract between the site and its layouts.
 *
 * In: nothing. Out: one type per form of page, and `Layouts`, the record of functions that turn them into markup.
 * May not: hold anything volatile (time, build id, ages), or an address that is not relative to the page.
 */
import type { ActionJudgement, ActionType, Kind, SeverityLevel } from '../model/facts.ts';
import type { SafeHtml } from './html.ts';

/** Text that leads somewhere. `href` is relative to the page and percent-encoded. */
export interface Link {
  readonly text: string;
  readonly href: string;
}

/** Text that leads somewhere if there is anything to lead to. */
export interface MaybeLink {
  readonly text: string;
  readonly href: string | null;
}

/** What stands around every page. Equal for all pages of one folder and section. */
export interface SiteFrame {
  readonly title: string;
  readonly home: string;
  readonly nav: readonly (Link & { readonly current: boolean })[];
  readonly stylesheet: string | null;
  readonly icon: string | null;
  /** Runs before the first paint, or null when there is none. */
  readonly themeScript: string | null;
  /** Runs when the page has been read. */
  readonly pageScript: string | null;
  /** The script that holds the list of the filter box: loaded when the box is first used. */
  readonly filterList: string | null;
  /** The page of the incident, and the script that starts incident mode; null where there is none. */
  readonly incident: { readonly page: string; readonly data: string } | null;
}

/** One field to show. Several values are a list. */
export interface FieldRow {
  readonly label: string;
  readonly values: readonly MaybeLink[];
}

/** A heading in the contents list. */
export interface ContentsEntry extends Link {
  readonly children: readonly ContentsEntry[];
}

/** A document in a list. */
export interface DocumentRow {
  readonly title: string;
  readonly href: string;
  readonly kind: Kind;
  readonly date: string | null;
  readonly severity: SeverityLevel | null;
  readonly draft: boolean;
  readonly summary: string | null;
}

/** Documents under a heading. */
export interface DocumentGroup {
  readonly heading: MaybeLink;
  /** Id of the heading in the page. */
  readonly id: string;
  readonly rows: readonly DocumentRow[];
}

/** An action item as a row of a table. `due` is as written. */
export interface ActionRow {
  readonly text: string;
  readonly owner: string | null;
  readonly due: string | null;
  readonly ticket: MaybeLink | null;
  readonly type: ActionType | null;
  readonly state: 'open' | 'done' | 'dropped';
  /** Whether it comes from the fields, so that the body does not show it. */
  readonly fromFields: boolean;
  /** What the judge says of it; null in a build for others than the team itself. */
  readonly judgement: ActionJudgement | null;
}

/** An action item seen from outside its postmortem. */
export interface OpenAction {
  readonly text: string;
  readonly owner: string | null;
  readonly due: string | null;
  /** As of `ActionRow`. */
  readonly judgement: ActionJudgement | null;
  readonly postmortem: Link;
}

interface TimelineRow {
  readonly at: string | null;
  readonly raw: string;
  readonly text: string;
}

/** A stage of a checklist or runbook. `href` leads to its first step. */
export interface StageRow {
  readonly title: string;
  readonly href: string;
  /** Time box. */
  readonly minutes: number | null;
  readonly steps: number;
}

/** What a page shows of one document, but for its body. */
export interface DocumentPiece {
  readonly kind: Kind;
  readonly title: string;
  readonly draft: boolean;
  readonly severity: SeverityLevel | null;
  readonly summary: string | null;
  readonly fields: readonly FieldRow[];
  readonly contents: readonly ContentsEntry[];
  readonly tags: readonly MaybeLink[];
  readonly revision: string;
  readonly date: string | null;
  readonly owner: string | null;
  readonly edit: string | null;
  /** Day of the last change as the repository knows it, or null. */
  readonly changed: string | null;
  readonly backlinks: readonly DocumentRow[];
  readonly previous: Link | null;
  readonly next: Link | null;
  readonly steps: number;
  /** Address of the first step in the page. */
  readonly firstStep: string | null;
  readonly stages: readonly StageRow[];
  readonly actions: readonly ActionRow[];
  readonly timeline: readonly TimelineRow[];
  /** Whether the body shows the title itself, so that the layout must not repeat it. */
  readonly titleInBody: boolean;
}

/** A document's own markup. */
export interface BodyPiece {
  /** The first heading, when the body begins with it and it is the title: fields go between it and the rest. */
  readonly heading: SafeHtml | null;
  readonly rest: SafeHtml;
}

interface PageBase {
  /** Output URL: no leading slash, not percent-encoded. */
  readonly url: string;
  readonly title: string;
  readonly site: SiteFrame;
  readonly breadcrumbs: readonly MaybeLink[];
}

interface DocumentBase extends PageBase {
  readonly document: DocumentPiece;
  /** Null only while the plan reckons keys. */
  readonly body: BodyPiece | null;
}

/** A page that is made, and that an index.md or README.md of the folder may introduce. */
interface IntroducedBase extends PageBase {
  readonly document: DocumentPiece | null;
  readonly body: BodyPiece | null;
}

export interface PostmortemContext extends DocumentBase {
  readonly form: 'postmortem';
}

export interface RunbookContext extends DocumentBase {
  readonly form: 'runbook';
}

export interface ChecklistContext extends DocumentBase {
  readonly form: 'checklist';
}

export interface PlainContext extends DocumentBase {
  readonly form: 'page';
}

export interface HomeContext extends IntroducedBase {
  readonly form: 'home';
  readonly checklists: readonly DocumentRow[];
  /** By service; runbooks of no service last. A runbook of two services stands under both. */
  readonly runbooks: readonly DocumentGroup[];
  /** The newest ten. */
  readonly postmortems: readonly DocumentRow[];
  readonly postmortemCount: number;
  /** The first twenty: by due date as written, those without one last. */
  readonly openActions: readonly OpenAction[];
  readonly openActionCount: number;
  /** How many of all open ones are no process change; null in a build for others than the team itself. */
  readonly openWithoutChange: number | null;
  readonly pages: readonly DocumentRow[];
  readonly links: { readonly postmortems: string; readonly runbooks: string; readonly checklists: string };
}

/** The index of a kind. Postmortems are grouped by year, the others are one group. */
export interface CollectionContext extends IntroducedBase {
  readonly form: 'collection';
  readonly kind: Kind;
  readonly groups: readonly DocumentGroup[];
  readonly count: number;
}

export interface TagContext extends PageBase {
  readonly form: 'tag';
  readonly spellings: readonly string[];
  readonly groups: readonly DocumentGroup[];
  readonly all: string;
}

export interface TagsContext extends PageBase {
  readonly form: 'tags';
  readonly tags: readonly (Link & { readonly count: number })[];
}

/** A person or channel to reach, each way with an address where one can be made of it (`tel:`, `mailto:`). */
export interface ContactRow {
  readonly name: string;
  readonly role: string | null;
  readonly reach: readonly MaybeLink[];
}

export interface ServiceContext extends PageBase {
  readonly form: 'service';
  readonly owner: string | null;
  readonly bridge: MaybeLink | null;
  readonly contacts: readonly ContactRow[];
  readonly dependsOn: readonly Link[];
  readonly takesDown: readonly Link[];
  readonly groups: readonly DocumentGroup[];
}

export interface ServicesContext extends PageBase {
  readonly form: 'services';
  readonly services: readonly (Link & { readonly owner: string | null; readonly count: number })[];
}

export interface RedirectContext extends PageBase {
  readonly form: 'redirect';
  readonly to: Link;
}

export interface NotFoundContext extends PageBase {
  readonly form: 'not-found';
}

/** The page of an incident: made whole in the browser, by whoever has one open. */
export interface IncidentContext extends PageBase {
  readonly form: 'incident';
}

/** Every form of page. */
export interface ContextByForm {
  readonly postmortem: PostmortemContext;
  readonly runbook: RunbookContext;
  readonly checklist: ChecklistContext;
  readonly page: PlainContext;
  readonly home: HomeContext;
  readonly collection: CollectionContext;
  readonly tag: TagContext;
  readonly tags: TagsContext;
  readonly service: ServiceContext;
  readonly services: ServicesContext;
  readonly redirect: RedirectContext;
  readonly incident: IncidentContext;
  readonly 'not-found': NotFoundContext;
}

export type Form = keyof ContextByForm;
export type PageContext = ContextByForm[Form];

/** One function per form: context in, whole page out. Pure. */
export type Layouts = { readonly [F in Form]: (context: ContextByForm[F]) => SafeHtml };
