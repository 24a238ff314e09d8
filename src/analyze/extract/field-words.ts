/**
 * Field words: the keys that people write in front of a document's severity, status, people, services and times.
 *
 * In: nothing. Out: folded keys by field.
 * May not: hold code; `fields.ts` decides what a key's value means.
 */

/** The words of a text, parted by commas. */
function words(text: string): readonly string[] {
  return text.split(',').map((word) => word.replace(/\s+/g, ' ').trim());
}

/** Keys of each field; earlier ones win. */
export const fieldWords = {
  severity: words(`
    severity, sev, severity level, incident severity, sev level, incident level, impact level,
    priority, incident priority, criticality, alvorlighetsgrad, alvorlighet, schweregrad, gravité,
    gravedad, severidad, severidade, prioritet, priorität, allvarlighetsgrad, ernst`),
  status: words(`
    status, document status, doc status, incident status, postmortem status, post mortem status,
    current status, state, tilstand, estado, statut, état, stato`),
  owner: words(`
    owner, owners, postmortem owner, post mortem owner, document owner, incident owner, report
    owner, dri, directly responsible individual, responsible, lead, eier, ansvarlig, verantwortlich,
    responsable, propietario, incident lead, incident leader, incident commander, incident manager,
    owning team, team`),
  authors: words(`
    author, authors, author(s, author(s), written by, prepared by, report by, reported by,
    postmortem author, postmortem authors, forfatter, forfattere, autor, autoren, auteur, auteurs,
    autores, skrevet av, av, by`),
  services: words(`
    service, services, service(s), affected service, affected services, affected service(s),
    services affected, service affected, service(s) affected, services impacted, impacted service,
    impacted services, systems affected, affected system, affected systems, system, systems,
    component, components, affected component, affected components, tjeneste, tjenester, dienst,
    dienste, servicio, servicios, product, products, impacted systems`),
  tags: words(`
    tags, tag, labels, keywords, stikkord, schlagwörter`),
  started: words(`
    started, started at, start, start time, start date, incident start, incident start time,
    incident started, incident start date, incident began, began, beginning, time started, impact
    start, impact started, outage start, outage started, start of impact, start of incident, start
    of outage, incident from, from, time of incident, time of outage, occurred, occurred at,
    startet, start tid, beginn, inicio, début, problem started, issue started, downtime start, start
    time (utc, started (utc`),
  detected: words(`
    detected, detected at, time detected, detection time, detected on, incident detected, time of
    detection, date detected, discovered, discovered at, discovery date, date discovered,
    identified, identified at, reported at, reported on, date reported, oppdaget, entdeckt, first
    detected, noticed, acknowledged`),
  mitigated: words(`
    mitigated, mitigated at, time mitigated, mitigation time, incident mitigated, contained, impact
    mitigated, time of mitigation, repaired`),
  resolved: words(`
    resolved, resolved at, time resolved, resolution time, resolved on, incident resolved, date
    resolved, resolution date, time of resolution, end, end time, end date, ended, ended at,
    incident end, incident end time, incident ended, incident end date, impact end, impact ended,
    end of impact, end of incident, end of outage, outage end, incident till, incident to, incident
    until, till, to, until, fixed, fixed at, recovered, recovered at, restored, service restored,
    løst, slutt, ende, fin, downtime end`),
  /** The day of the incident. */
  date: words(`
    incident date, date of incident, date of the incident, outage date, date of outage, event date,
    date of event, date occurred, date of occurrence, incident date(s), incident dates, dato for
    hendelsen, hendelsesdato, date, dates, date/time, date and time, date time, date & time,
    datetime, date(s), incident date/time, incident date and time, incident time, incident datetime,
    dato, dato/tid, dato og tid, datum, fecha, data, when, when did it happen, when did this happen,
    when did the incident happen, day, når, wann, tidspunkt, time, time frame, timeframe, time
    period, time range, period, incident, duration, incident duration, outage, time of incident,
    päivämäärä`),
  /** The day somebody wrote or talked about it. */
  published: words(`
    date published, published, published on, publish date, publication date, date of postmortem,
    date of post mortem, postmortem date, post mortem date, report date, date of report, written,
    written on, created, created on, created at, date created, creation date, meeting date, review
    date, retrospective date, retro date, date written, last updated, last modified, updated,
    disclosure date`),
} as const;

/** Every key of every field. */
export const knownKeys: ReadonlySet<string> = new Set(Object.values(fieldWords).flat());
