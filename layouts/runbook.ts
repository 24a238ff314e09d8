/**
 * The page of a runbook.
 *
 * In: its context. Out: the page.
 * May not: put anything long before the first step.
 */
import type { SafeHtml } from '../src/render/html.ts';
import type { RunbookContext } from '../src/render/page-context.ts';
import { documentPage, stageList } from './document.ts';
import { counted } from './lists.ts';

/** Fields, stages, body. */
export function runbook(context: RunbookContext): SafeHtml {
  const { document, body } = context;
  const steps = document.steps === 0 ? '' : ` · ${counted(document.steps, 'step', 'steps')}`;
  return documentPage(context, document, body, { label: `Runbook${steps}`, before: stageList(document) });
}
