/**
 * What incident mode needs to know of the site.
 *
 * In: nothing. Out: the record that `render/` writes into a script and `client/` reads from it.
 * May not: hold text of documents beyond what is matched against; pages bring their own steps.
 */
import type { SeverityLevel } from './facts.ts';

/** A document that an incident may use, or that tells of an earlier one. `href` is relative to the script's own address. */
export interface IncidentDocument {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly services: readonly string[];
  readonly summary: string;
}

export interface IncidentRunbook extends IncidentDocument {
  readonly alerts: readonly string[];
  readonly symptoms: readonly string[];
  /** Parameters of its commands, each with what to put in. */
  readonly params: { readonly [name: string]: string };
}

export interface IncidentChecklist extends IncidentDocument {
  readonly do: 'read-do' | 'do-confirm';
  readonly roles: readonly string[];
}

export interface EarlierIncident extends IncidentDocument {
  readonly date: string | null;
  readonly severity: SeverityLevel | null;
  readonly tags: readonly string[];
}

/** `reach` is what to call, write to or open; `href` its address where one can be made of it. */
interface IncidentContact {
  readonly name: string;
  readonly role: string | null;
  readonly reach: readonly { readonly text: string; readonly href: string | null }[];
}

export interface IncidentService {
  readonly name: string;
  readonly href: string;
  readonly bridge: { readonly text: string; readonly href: string | null } | null;
  readonly contacts: readonly IncidentContact[];
  /** What cannot do without it, directly or through others. */
  readonly takesDown: readonly string[];
}

export interface IncidentData {
  /** The site's name: what its incidents are kept under in a browser. */
  readonly site: string;
  /** Addresses of the page of the incident, scripts and sheet, relative to the script's own. */
  readonly page: string;
  readonly script: string;
  readonly style: string;
  readonly judge: string;
  readonly hub: string;
  readonly runbooks: readonly IncidentRunbook[];
  readonly checklists: readonly IncidentChecklist[];
  readonly postmortems: readonly EarlierIncident[];
  readonly services: readonly IncidentService[];
}
