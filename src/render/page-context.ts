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
  /** For a browser that puts the site among the programs of a phone; null where the build makes none. */
  readonly webManifest: string | null;
  /** What can be taken away for when the site is down; none where the build makes none. */
  readonly copies: readonly Link[];
  /** The script that says of which day this copy of the site is. */
  readonly copyStamp: string | null;
  /** The page of the incident, and the script that starts incident mode; null where there is none. */
  readonly incident: { readonly page: string; readonly data: string } | null;
  /** Where the parts of the search are; null where there is no script to run it. */
  readonly search: SearchFrame | null;
}

/** What the search box loads when it is first used, and where its own page is. */
export interface SearchFrame {
  readonly page: string;
  readonly script: string;
  readonly style: string;
  /** Folder of the index, with its slash. */
  readonly index: string;
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

/** A name of the A to Z, and the pages that it leads to. */
export interface IndexEntry {
  readonly text: string;
  readonly pages: readonly Link[];
}

/** The search's own page: without scripts it is an index. Every list is in alphabetical order. */
export interface SearchContext extends PageBase {
  readonly form: 'search';
  readonly alerts: readonly IndexEntry[];
  readonly symptoms: readonly IndexEntry[];
  readonly services: readonly Link[];
  readonly tags: readonly (Link & { readonly count: number })[];
}

export interface NotFoundContext extends PageBase {
  readonly form: 'not-found';
}

/** A whole runbook or checklist among others on one page. Its ids and addresses are those of that page. */
export interface Procedure {
  /** Of its section. */
  readonly id: string;
  readonly kind: Kind;
  readonly document: DocumentPiece;
  /** Headings begin at the third rank; without the title. */
  readonly body: BodyPiece | null;
  /** Where its own page is published, or its path in the site where that is not known. */
  readonly place: string;
}

interface GatheredBase extends PageBase {
  /** Checklists, what is read in a crisis first; then runbooks. */
  readonly procedures: readonly Procedure[];
  readonly services: readonly ServiceRow[];
  /** Everybody who is to be reached, once. */
  readonly contacts: readonly ContactRow[];
}

/** Whom to reach for a service. */
export interface ServiceRow {
  readonly name: string;
  readonly owner: string | null;
  readonly bridge: MaybeLink | null;
  /** In the order to call. */
  readonly contacts: readonly ContactRow[];
}

/** Every checklist and runbook, to be printed and bound. */
export interface BookletContext extends GatheredBase {
  readonly form: 'booklet';
}

/** The same with whom to reach, in one file that needs no other. */
export interface CrashCartContext extends GatheredBase {
  readonly form: 'crash-cart';
  /** Day of the copy, with the time where one was given. */
  readonly copied: string;
  /** The script that searches it; put into the page once it is made, as the stylesheet is. */
  readonly searchScript: string | null;
}

/** Two colours in a square: `path` draws the dark modules in a square of `size` units, with its quiet zone. */
export interface QrCode {
  readonly size: number;
  readonly path: string;
}

/** What hangs beside the machine: one alert, and the way to its runbook. */
export interface AlertCard {
  readonly id: string;
  readonly alert: string;
  readonly runbook: Link;
  readonly severity: SeverityLevel | null;
  readonly summary: string | null;
  readonly symptoms: readonly string[];
  readonly services: readonly ServiceRow[];
  readonly owner: string | null;
  readonly revision: string;
  readonly verified: string | null;
  /** The first of them, and how many there are. */
  readonly steps: readonly { readonly text: string; readonly commands: readonly string[] }[];
  readonly stepCount: number;
  /** As printed: an address, or the path in the site. */
  readonly place: string;
  /** Null where it is not known where the site is published. */
  readonly qr: QrCode | null;
}

/** A card for each alert, on a sheet of its own. */
export interface CardsContext extends PageBase {
  readonly form: 'cards';
  readonly cards: readonly AlertCard[];
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
  readonly search: SearchContext;
  readonly redirect: RedirectContext;
  readonly incident: IncidentContext;
  readonly 'not-found': NotFoundContext;
  readonly booklet: BookletContext;
  readonly 'crash-cart': CrashCartContext;
  readonly cards: CardsContext;
}

export type Form = keyof ContextByForm;
export type PageContext = ContextByForm[Form];

/** One function per form: context in, whole page out. Pure. */
export type Layouts = { readonly [F in Form]: (context: ContextByForm[F]) => SafeHtml };
