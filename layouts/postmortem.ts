/**
 * The page of a postmortem.
 *
 * In: its context. Out: the page.
 * May not: repeat the action items and the timeline that the body shows.
 */
import type { SafeHtml } from '../src/render/html.ts';
import type { PostmortemContext } from '../src/render/page-context.ts';
import { documentPage, fieldActions } from './document.ts';

/** Fields, body, action items of the fields, then the incidents before and after. */
export function postmortem(context: PostmortemContext): SafeHtml {
  const { document, body } = context;
  return documentPage(context, document, body, {
    label: 'Postmortem',
    after: fieldActions(document),
    neighbours: { previous: 'Earlier', next: 'Later' },
  });
}
