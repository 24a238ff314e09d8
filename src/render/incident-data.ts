/**
 * What incident mode needs of the site, in one classic script; and the hub, a page that keeps its records where each file
 * opened from the disk has a store of its own.
 *
 * In: a site and the assets' URLs. Out: the texts of both; the same site always gives the same bytes.
 * May not: hold anything that this build's audience may not see; the site no longer does.
 */
import type { FieldValue, SharedFacts } from '../model/facts.ts';
import { generatedUrls } from '../model/generated-pages.ts';
import type {
  EarlierIncident,
  IncidentChecklist,
  IncidentData,
  IncidentDocument,
  IncidentRunbook,
  IncidentService,
} from '../model/incident-data.ts';
import { idOfPath, relativeHref } from '../model/paths.ts';
import type { ServiceEntry } from '../model/site.ts';
import { incidentDataUrl, incidentHubUrl, reachLink } from './addresses.ts';
import type { AssetUrls } from './assets.ts';
import type { SharedSite } from './desk.ts';
import { titleOf } from './document-piece.ts';
import { html, url } from './html.ts';

/** The script: one call, `ooIncidentData({...})`, a document a line. Null where the scripts are not there. */
export function incidentDataScript(site: SharedSite, assets: AssetUrls): string | null {
  const addresses = ['oo-incident.js', 'oo-incident.css', 'oo-incident-judge.js'].map((name) =>
    Object.hasOwn(assets, name) ? hrefTo(assets[name] ?? '') : null,
  );
  const [script, style, judge] = addresses;
  if (script == null || style == null || judge == null) return null;
  const data: IncidentData = {
    site: site.title,
    page: hrefTo(generatedUrls.incident),
    ...{ script, style, judge },
    hub: hrefTo(incidentHubUrl),
    ...documentsOf(site),
    services: site.services.map(serviceOf),
  };
  const lines = Object.entries(data).map(([name, value]) => `${JSON.stringify(name)}:${listed(value)}`);
  return `ooIncidentData({\n${lines.join(',\n')}\n});\n`;
}

function listed(value: unknown): string {
  if (!Array.isArray(value) || value.length === 0) return JSON.stringify(value);
  return `[\n${value.map((each) => JSON.stringify(each)).join(',\n')}\n]`;
}

function hrefTo(to: string): string {
  return relativeHref(incidentDataUrl, to);
}

function documentsOf(site: SharedSite): Pick<IncidentData, 'runbooks' | 'checklists' | 'postmortems'> {
  const runbooks: IncidentRunbook[] = [];
  const checklists: IncidentChecklist[] = [];
  const postmortems: EarlierIncident[] = [];
  for (const { shared, url: to } of site.pages) {
    const { kind, fields, date, severity, tags } = shared;
    const base = documentOf(shared, to);
    if (kind === 'runbook') {
      const [alerts, symptoms] = [textsOf(fields['alerts']), textsOf(fields['symptoms'])];
      runbooks.push({ ...base, alerts, symptoms, params: paramsOf(fields['params']) });
    } else if (kind === 'checklist') {
      const how = fields['do'] === 'do-confirm' ? 'do-confirm' : 'read-do';
      checklists.push({ ...base, do: how, roles: textsOf(fields['roles']) });
    } else if (kind === 'postmortem') postmortems.push({ ...base, date, severity, tags });
  }
  return { runbooks, checklists, postmortems };
}

function documentOf(shared: SharedFacts, to: string): IncidentDocument {
  const { path, services, summary } = shared;
  return {
    id: idOfPath(path),
    title: titleOf(shared),
    href: hrefTo(to),
    services,
    summary: summary ?? '',
  };
}

function textsOf(value: FieldValue | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

function paramsOf(value: FieldValue | undefined): { readonly [name: string]: string } {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return {};
  return Object.fromEntries(
    Object.entries(value).map(([name, hint]) => [name, typeof hint === 'string' ? hint : '']),
  );
}

function serviceOf({ name, url: to, bridge, contacts, takesDown }: ServiceEntry): IncidentService {
  return {
    name,
    href: hrefTo(to),
    bridge: bridge === null ? null : reachLink(bridge),
    contacts: contacts.map(({ name: who, role, reach }) => ({
      name: who,
      role,
      reach: reach.map(reachLink),
    })),
    takesDown: takesDown.map((each) => each.name),
  };
}

/** The hub's page: nothing but its script. */
export function incidentHub(assets: AssetUrls): string | null {
  const script = Object.hasOwn(assets, 'oo-incident-hub.js') ? assets['oo-incident-hub.js'] : undefined;
  if (script === undefined) return null;
  return html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; base-uri 'none'; form-action 'none'">
<meta name="robots" content="noindex">
<title>Store of incident records</title>
<script src="${url(relativeHref(incidentHubUrl, script))}"></script>
</head>
<body></body>
</html>
`.toString();
}
