/**
 * Rows of results: one for each document, one more for each further section of it.
 *
 * In: results. Out: options of the list, each a link that can be opened in a new tab as well.
 * May not: sort, or leave out what the search has found; it has done that.
 */
import type { Kind } from '../../model/facts.ts';
import type { SearchResult, SectionHit } from '../../search/contract.ts';
import { element, marked } from './dom.ts';

const kindWords: { readonly [kind in Kind]: string } = {
  runbook: 'Runbook',
  checklist: 'Checklist',
  postmortem: 'Postmortem',
  page: 'Page',
};

/**
 * The options for these results, each with so many sections beside its best; addresses are relative to `root`, the address of
 * the site's own root.
 */
export function optionsOf(results: readonly SearchResult[], root: string, more: number): HTMLElement[] {
  const options = results.flatMap((result) => {
    const [best = null, ...further] = result.sections;
    const others = further.slice(0, more);
    return [
      documentOption(result, best, root),
      ...others.map((section) => sectionOption(result, section, root)),
    ];
  });
  for (const [at, option] of options.entries()) option.id = `oo-option-${at}`;
  return options;
}

function documentOption(result: SearchResult, section: SectionHit | null, root: string): HTMLElement {
  const { record, titleMarks } = result;
  const title = element('span', 'oo-option-title');
  title.append(...marked(record.title, titleMarks));
  const isOwnHeading = section === null || section.heading === '' || section.heading === record.title;
  const option = optionTo(result, section, root);
  option.append(title, ' ', about(result));
  if (!isOwnHeading) option.append(' ', element('span', 'oo-option-heading', section.heading));
  const line = lineOf(section);
  if (line !== null) option.append(' ', line);
  return option;
}

function sectionOption(result: SearchResult, section: SectionHit, root: string): HTMLElement {
  const option = optionTo(result, section, root);
  option.classList.add('oo-option-more');
  option.append(element('span', 'sr-only', `${result.record.title}: `));
  option.append(element('span', 'oo-option-heading', section.heading === '' ? 'Beginning' : section.heading));
  const line = lineOf(section);
  if (line !== null) option.append(' ', line);
  return option;
}

function optionTo({ href }: SearchResult, section: SectionHit | null, root: string): HTMLAnchorElement {
  const option = element('a', 'oo-option');
  const anchor = section?.anchor ?? '';
  option.href = new URL(anchor === '' ? href : `${href}#${encodeURIComponent(anchor)}`, root).href;
  option.tabIndex = -1;
  option.setAttribute('role', 'option');
  option.setAttribute('aria-selected', 'false');
  return option;
}

function lineOf(section: SectionHit | null): HTMLElement | null {
  if (section === null || section.line === '') return null;
  const line = element('span', 'oo-option-line');
  line.append(...marked(section.line, section.marks));
  return line;
}

/** Kind, services, severity, and how fresh it is. */
function about({ record }: SearchResult): HTMLElement {
  const { kind, severity, services, date, verified, alerts } = record;
  const row = element('span', 'oo-about', kindWords[kind]);
  if (severity !== null)
    row.append(' ', element('span', `oo-severity oo-${severity.toLowerCase()}`, severity));
  const isProcedure = kind === 'runbook' || kind === 'checklist';
  if (date !== null && !isProcedure) row.append(' · ', element('span', 'oo-day', date));
  if (services.length > 0) row.append(` · ${services.join(', ')}`);
  if (alerts.length > 0) row.append(` · ${alerts.slice(0, 3).join(', ')}`);
  if (verified !== null) row.append(' · ', element('span', 'oo-day', `verified ${verified}`));
  else if (kind === 'runbook') row.append(' · never verified');
  return row;
}
