/**
 * Sections as facts: which lines of a document are part of what.
 *
 * In: the blocks of a document. Out: the headings at which the class of what is read changes.
 * May not: classify; `vocabulary.ts` does.
 */
import type { SectionClass, SectionFact } from '../../model/facts.ts';
import { placeFrom } from './place.ts';
import { type Block, innermostClass } from './sections.ts';

/** The headings at which the class changes, in document order. */
export function sectionFacts(blocks: readonly Block[]): readonly SectionFact[] {
  const facts: SectionFact[] = [];
  let last: SectionClass | null = null;
  for (const { heading, path } of blocks) {
    if (heading === null) continue;
    const found = innermostClass(path);
    // Two sections of one class side by side are two: only what is within is left out.
    if (found === last && (found === null || heading.class === null)) continue;
    last = found;
    facts.push({ class: found, heading: heading.text, ...placeFrom(heading.node) });
  }
  return facts;
}
