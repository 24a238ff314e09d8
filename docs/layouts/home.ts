import { documentPage, type HomeContext, layouts } from 'onlyonce/layout';
import { inManual } from './parts/manual.ts';

/** The manual has no checklists to begin with: its home is what index.md says. */
export const home = (page: HomeContext) =>
  page.document === null
    ? layouts.home(inManual(page))
    : documentPage(inManual(page), page.document, page.body, { label: null });
