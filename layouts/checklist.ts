/**
 * The page of a checklist.
 *
 * In: its context. Out: the page.
 * May not: put anything long before the first step.
 */
import type { SafeHtml } from '../src/render/html.ts';
import type { ChecklistContext } from '../src/render/page-context.ts';
import { documentPage, stageList } from './document.ts';
import { counted } from './lists.ts';

/** Fields, stages with their time boxes, body. */
export function checklist(context: ChecklistContext): SafeHtml {
  const { document, body } = context;
  const steps = document.steps === 0 ? '' : ` · ${counted(document.steps, 'step', 'steps')}`;
  return documentPage(context, document, body, { label: `Checklist${steps}`, before: stageList(document) });
}
