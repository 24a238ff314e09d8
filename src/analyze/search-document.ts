/**
 * Search documents: what the search is given of one file.
 *
 * In: facts and body of a file, as its page will show them. Out: the search's own records.
 * May not: read what the page does not show; whoever may see the page may find all of it.
 */
import type { FieldValue, PageFacts, SharedFacts } from '../model/facts.ts';
import { textsOf } from '../model/field-values.ts';
import { nameOf } from '../model/paths.ts';
import type { SearchDocument, SearchRecord } from '../search/contract.ts';
import { shownSections } from './markdown/shown-sections.ts';

/** The record behind a row of results. */
export function searchRecordOf(shared: Omit<SharedFacts, 'links'>): SearchRecord {
  const { path, kind, title, aliases, services, tags, severity, date, fields } = shared;
  return {
    ...{ path, kind, title: title.trim() === '' ? nameOf(path) : title },
    ...{ alerts: textsOf(fields['alerts']), symptoms: textsOf(fields['symptoms']) },
    ...{ aliases, services, tags, severity, date, verified: verifiedOn(fields['verified']) },
  };
}

/** Everything that a document is found by. */
export function searchDocumentOf(facts: Omit<PageFacts, 'links'>, body: string): SearchDocument {
  return { ...searchRecordOf(facts), summary: facts.summary, sections: shownSections(body) };
}

function verifiedOn(value: FieldValue | undefined): string | null {
  if (value === null || typeof value !== 'object' || !('date' in value)) return null;
  return typeof value.date === 'string' ? value.date : null;
}
